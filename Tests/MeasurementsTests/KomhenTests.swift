import Diagnostics
import Evaluation
import Foundation
import Measurements
import Quantities
import StrategyModel
import TestSupport
import Testing

/// KL's count of contacts as KOMHEN 2.0 exports it, and as its template for upload has it.
@Suite struct KomhenTests {
  static let strategy = """
    indicators:
      contacts: {title: Henvendelser, unit: contacts, better: neither, measures: flow}
      hvidovre: {title: H, unit: "%", better: higher, share: {of: contacts, where: {channel: [self-service, email]}, among: {direction: in}}}
      kl: {title: K, unit: "%", better: higher, share: {of: contacts, where: {channel: [self-service, digital-post]}, among: {direction: in}}}
      phone: {title: T, unit: "%", better: higher, share: {of: contacts, where: {resolved: at-once}, among: {channel: telephone, direction: in}}}
      person: {title: P, unit: "%", better: higher, share: {of: contacts, where: {resolved: at-once}, among: {channel: in-person, direction: in}}}
      both: {title: B, unit: "%", better: higher, share: {of: contacts, where: {resolved: at-once}, among: {channel: [telephone, in-person], direction: in}}}
    goals:
      hvidovre: {indicator: hvidovre, milestones: {2013-W43: 1 %}}
      kl: {indicator: kl, milestones: {2013-W43: 1 %}}
      phone: {indicator: phone, milestones: {2013-W43: 1 %}}
      person: {indicator: person, milestones: {2013-W43: 1 %}}
      both: {indicator: both, milestones: {2013-W43: 1 %}}

    """

  static let header =
    "Kommune;ID;Enhed;Opgave;Kanal;Type;Afslutning;Blanket;Dato;StartTidspunkt;SlutTidspunkt;Datakilde;Kø?;"

  /// As a real export has it: ISO 8859-1, CRLF, KLE in two spellings, a blank unit, a local column, a row
  /// of the week before, codes between systems.
  static let export = """
    \(header)
    Holbæk;1;Børn;15.20;TLFIND;OPRET;STRAKS;NEJ;21-10-2013 08:01:00;21-10-2013 08:01:00;;Tracetool;;
    Holbæk;2;Børn;15.20.00;TLFIND;INFO;HOLD;NEJ;22-10-2013 09:01:00;;;Tracetool;;
    Holbæk;3;;15.20.00;PRSNLG;VEJL;STRAKS;JA;23-10-2013 09:01:00;;;Tracetool;ja;
    Holbæk;4;Ældre;27.03;DOCIND;STATUS;HOLD;JA;24-10-2013 09:01:00;;;Tracetool;;
    Holbæk;5;Ældre;27.03;SYSIND;STATUS;HOLD;JA;24-10-2013 09:01:00;;;Tracetool;;
    Holbæk;6;Ældre;27.03;TLFUD;FEJL;STRAKS;NEJ;25-10-2013 09:01:00;;;Tracetool;;
    Holbæk;7;Ældre;27.03;TLFIND;INFO;STRAKS;NEJ;18-10-2013 09:01:00;;;Tracetool;;

    """.replacing("\n", with: "\r\n")

  static func trial(
    _ table: [UInt8], _ more: String = "", strategy: String = strategy
  ) throws -> Trial {
    try Trial(
      strategy,
      bytes: [
        "k.csv": table,
        "k.yaml": Array("from: k.csv\nformat: komhen\nindicator: contacts\n\(more)".utf8),
      ])
  }

  @Test func readsAnExport() throws {
    let trial = try Self.trial(DeliveredTableTests.windows1252(Self.export), "period: 2013-W43\n")
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(
      ContactTests.counts(trial) == [
        "2013-W43 digital-post in later 1", "2013-W43 in-person in at-once 1",
        "2013-W43 telephone in at-once 1", "2013-W43 telephone in later 1",
        "2013-W43 telephone out at-once 1",
      ])
    #expect(
      trial.assumptions.map { $0.text(.danish) } == [
        "strategies/a/measurements/k.csv: læst som Windows-1252 med semicolon mellem felterne og datoer som day-month-year; 5 rækker talt med, 2 sprunget over, 0 afvist"
      ])
  }

  @Test func rowsOutsideTheWeekAreNoLaterCount() throws {
    let trial = try Self.trial(DeliveredTableTests.windows1252(Self.export))
    #expect(
      trial.diagnostics.map { $0.message.text(.danish) } == [
        "strategies/a/measurements/k.csv: rækkerne er fra flere uger: 2013-W42 (1), 2013-W43 (5)"
      ])
    #expect(trial.diagnostics.first?.severity == .warning)
  }

  @Test func readsTheTemplate() throws {
    let table = """
      KommuneID;Enhed;KLE Opgave kode;Henvendelses Kanal;Henvendelses type;Afslutning;Blanket;Dato
      316;Børn;15.20.00;TLFIND;OPRET;STRAKS;NEJ;21-10-2013
      316;NULL;NULL;EMLIND;NULL;NULL;NULL;22-10-2013

      """
    let trial = try Self.trial(Array(table.utf8))
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(
      ContactTests.counts(trial) == [
        "2013-W43 email in uoplyst 1", "2013-W43 telephone in at-once 1",
      ])
  }

  @Test func aUnitOrATaskMayBeAskedFor() throws {
    let strategy = """
      indicators:
        contacts: {title: Henvendelser, unit: contacts, better: neither, measures: flow}
        task: {title: Opgave, unit: contacts, better: lower, sum: {of: contacts, where: {area: "15.20"}}}
      """
    let trial = try Self.trial(
      DeliveredTableTests.windows1252(Self.export), "period: 2013-W43\ncolumns: {area: Opgave}\n",
      strategy: strategy)
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(
      ContactTests.counts(trial) == [
        "2013-W43 digital-post in 27.03 1", "2013-W43 in-person in 15.20 1",
        "2013-W43 telephone in 15.20 2", "2013-W43 telephone out 27.03 1",
      ])
  }

  @Test func anUnknownCodeIsRefused() throws {
    let table = Self.export.replacing("DOCIND", with: "BREVDUE")
    let trial = try Self.trial(
      DeliveredTableTests.windows1252(table), "period: 2013-W43\nrefused-at-most: 50 %\n")
    #expect(
      trial.diagnostics.flatMap(\.notes).map { $0.message.text(.danish) } == [
        "»BREVDUE« i kolonnen Kanal kan ikke læses (antal rækker: 1)"
      ])
  }

  /// The repository's own form comes before the one that ships.
  @Test func theRepositorysOwnFormComesFirst() throws {
    let form = """
      per: week
      columns: {date: Dato, channel: Kanal}
      values: {channel: {TLFIND: alt}}
      leave-out: {channel: ["*"]}
      """
    let trial = try Trial(
      Self.strategy,
      bytes: [
        "common/komhen.yaml": Array(form.utf8),
        "k.csv": DeliveredTableTests.windows1252(Self.export),
        "k.yaml": Array(
          "from: k.csv\nformat: komhen\nindicator: contacts\nleave-out: {channel: []}\n".utf8),
      ])
    #expect(trial.diagnostics.map(\.id) == [])
  }

  /// Køge's count of week 43 in 2013; the shares are those of the README beside the counts.
  @Test(.enabled(if: Conformance.has("komhen/koege-2013-w43-aggregate.csv")))
  func aRealCountComesOut() throws {
    let folder = try #require(Conformance.folder)
    let table = try Data(
      contentsOf: URL(fileURLWithPath: folder + "/komhen/koege-2013-w43-aggregate.csv"))
    let trial = try Self.trial(Array(table), "period: 2013-W43\n")
    #expect(trial.diagnostics.map(\.id) == [])
    let judged = try trial.judgement(asOf: "2014-01-01")
    let shares = judged.goals.map { goal in
      let measured = goal.milestones.first?.measured
      return (goal.id, measured?.number?.digits(decimals: 1), measured?.denominator)
    }
    let expected: [(String, String, Int)] = [
      ("hvidovre", "17,6", 5641), ("kl", "4,0", 5641), ("phone", "76,6", 0), ("person", "72,7", 0),
      ("both", "75,3", 0),
    ]
    for ((id, digits, denominator), (name, share, all)) in zip(shares, expected) {
      #expect(id == name)
      #expect(digits.map { "\($0.integer),\($0.fraction)" } == share)
      if all > 0 { #expect(denominator == Fraction(all)) }
    }
    #expect(shares.count == expected.count)
  }
}
