import Diagnostics
import Evaluation
import Quantities
import StrategyModel
import TestSupport
import Testing

/// What is said of duties, readings and wanted values, in the words of the document and no codes.
@Suite struct WordingTests {
  @Test(arguments: [
    ("review: {every: year, by: chefgruppen}", "Skal gennemføres: revision ved chefgruppen."),
    ("review: {every: year}", "Skal gennemføres: revision."),
  ])
  func aReviewIsDueNotItsBody(review: String, says: String) throws {
    let judged = try Trial(review + "\ngoals:\n  g: {title: G}\n")
      .milestone("review/2012", asOf: "2013-01-31")
    #expect(judged.proof.contains(says))
    #expect(judged.isDeliverable)
    #expect(judged.verdict == .noData)
  }

  @Test func partsOfACountHaveTheirTitles() throws {
    let judged = try Trial(
      """
      channels: {email: {title: E-mail}, self-service: {title: Digital selvbetjening}}
      indicators:
        contacts: {title: Henvendelser, unit: contacts, better: neither, measures: flow}
        share: {better: higher, share: {of: contacts, where: {channel: self-service}}}
      goals:
        g: {indicator: share, milestones: {2012: 30 %}}
      """,
      [
        "m.csv": """
        indicator;period;value;channel;direction;area;type;population
        contacts;2012;30;self-service;in;Nord;transaction;unge
        contacts;2012;70;email;out;Nord;information;unge

        """
      ]
    ).milestone("g/2012", asOf: "2013-01-31")
    let terms = judged.steps.flatMap(\.terms).map(\.message)
    #expect(
      terms.map { $0.text(.danish) } == [
        "30 (Digital selvbetjening, indgående, Nord, transaktion, unge, 2012)",
        "70 (E-mail, udgående, Nord, information, unge, 2012)",
        "30 (Digital selvbetjening, indgående, Nord, transaktion, unge, 2012)",
      ])
    #expect(terms[1].text(.english) == "70 (E-mail, outbound, Nord, information, unge, 2012)")
  }

  private static let chat = """
    initiatives:
      chat:
        title: Chat
        milestones:
          2012: {done: Åben til kl. 22}
          2013: {done: Evalueret}
        readings:
          fredag:
            why: brødteksten lukker kl. 20 om fredagen
            milestones:
              2012: {done: Åben til kl. 20 om fredagen}
    """

  @Test func anotherReadingOfADutyIsShownAndSharesItsReport() throws {
    let trial = try Trial(
      Self.chat, ["progress.csv": "milestone;date;status\nchat/2012;2012-05-01;done\n"])
    #expect(trial.diagnostics.map(\.id) == [])
    let judged = try trial.milestone("chat/2012", asOf: "2013-01-31")
    #expect(judged.verdict == .met)
    #expect(judged.readings.map(\.id) == ["fredag"])
    #expect(judged.readings.map(\.verdict) == [.met])
    #expect(judged.readings.first?.why == "brødteksten lukker kl. 20 om fredagen")
    #expect(
      judged.proof.contains("Læst som »fredag« (Åben til kl. 20 om fredagen): opfyldt."))
    #expect(try trial.milestone("chat/2013", asOf: "2013-01-31").readings.isEmpty)
  }

  @Test func twoOfOnePeriodAreToldApart() throws {
    let trial = try Trial(
      """
      initiatives:
        hotline:
          title: Hotline
          milestones:
            2013:
              - {id: model, done: Endelig model}
              - {id: co-browsing, decided: Afklaret}
      """)
    var messages: [String] = []
    try trial.judgement(asOf: "2014-01-31").forEachFinding(from: .note, count: { _ in }) {
      guard $0.rule.rawValue == "measurement-missing" else { return }
      messages.append($0.message.text(.danish))
    }
    #expect(
      messages == [
        "Hotline: mangler melding for 2013 (model) i progress.csv.",
        "Hotline: mangler melding for 2013 (co-browsing) i progress.csv.",
      ])
  }

  // MARK: Wanted values

  private func wanted(_ rows: String, _ indicator: String) throws -> WantedDistance? {
    try Trial(
      """
      indicators:
        contacts: {title: Henvendelser, unit: contacts, better: neither, measures: flow}
        x: {title: Tilfredshed, \(indicator)}
      goals:
        g: {indicator: x, wanted: 90}
      """, ["m.csv": "indicator;period;value;channel\n" + rows]
    ).judgement(asOf: "2013-01-31").goals.first?.wanted
  }

  @Test(arguments: [
    ("x;2011;80;\nx;2012;85;\n", "85", ""),
    ("", "", "Tilfredshed: ingen måling var kendt 31. januar 2013."),
    ("x;2013;85;\n", "", "Tilfredshed: ingen måling var kendt 31. januar 2013."),
    ("x;2012;85;email\n", "", "Tilfredshed: i 2012 er kun dele målt, ikke helheden."),
  ])
  func aWantedValueSaysWhyNothingIsHeldAgainstIt(rows: String, value: String, reason: String) throws
  {
    let distance = try #require(
      try wanted(rows, "unit: \"%\", better: higher, measures: stock"))
    #expect((distance.measured?.number).map { "\($0.numerator)" } ?? "" == value)
    #expect(distance.reason?.message.text(.danish) ?? "" == reason)
  }

  /// What adds up is a year's, and a year only half counted gives way to the one before.
  @Test func aWantedCountIsAYears() throws {
    let rows = "x;2011-S1;40;\nx;2011-S2;50;\nx;2012-S1;10;\n"
    let distance = try #require(try wanted(rows, "unit: visits, better: lower, measures: flow"))
    #expect(distance.measured?.number == Fraction(90))
    #expect(distance.measured?.period?.description == "2011")
    #expect(distance.target.kind == .atMost)
    let half = try #require(
      try wanted("x;2012-S1;10;\n", "unit: visits, better: lower, measures: flow"))
    #expect(half.measured == nil)
    #expect(
      half.reason?.message.text(.danish)
        == "Tilfredshed: 2012 er ikke dækket; der mangler 2. halvår 2012.")
  }

  @Test func aWantedShareIsHeldAgainstWhatWasCounted() throws {
    let distance = try #require(
      try wanted(
        "contacts;2012;30;email\ncontacts;2012;70;letter\n",
        "better: higher, share: {of: contacts, where: {channel: email}}"))
    #expect(distance.measured?.number == Fraction(30))
    #expect(distance.target.unit == .percent)
  }
}
