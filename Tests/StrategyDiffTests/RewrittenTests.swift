import Diagnostics
import Evaluation
import Quantities
import StrategyDiff
import TestSupport
import Testing

/// Causes found inside the program against causes found by writing each mixture of two versions as a
/// file and judging that the ordinary way.
@Suite struct RewrittenTests {
  /// One version of a small strategy, a field for each factor.
  struct Draft: Equatable {
    var target = 30
    var tolerance: Int?
    var rise = 5
    var year = 2012
    var measuredIn: Int?
    var channels = "self-service, email"
    var baseline = 2010
    var counts: [Int: [Int]] = [:]
    var price = 100
    var asOf = 2013

    init(_ random: inout SeededGenerator) {
      target = Int.random(in: 20...60, using: &random)
      tolerance = Bool.random(using: &random) ? 5 : nil
      rise = Int.random(in: -10...10, using: &random)
      year = Int.random(in: 2012...2014, using: &random)
      measuredIn = Int.random(in: 0...3, using: &random) == 0 ? year + 1 : nil
      channels =
        ["self-service", "self-service, email", "email", "letter"]
        .randomElement(using: &random) ?? ""
      baseline = Int.random(in: 2010...2011, using: &random)
      price = Int.random(in: 10...200, using: &random)
      asOf = Int.random(in: 2011...2015, using: &random)
      for year in 2010...2015 where Int.random(in: 0...4, using: &random) > 0 {
        counts[year] = (0..<3).map { _ in Int.random(in: 1...60, using: &random) }
      }
    }

    /// This version with some factors as another has them.
    func with(_ factors: Set<Factor>, of other: Draft) -> Draft {
      var draft = self
      if factors.contains(.target) {
        (draft.target, draft.tolerance, draft.rise) = (other.target, other.tolerance, other.rise)
      }
      if factors.contains(.deadline) {
        (draft.year, draft.measuredIn) = (other.year, other.measuredIn)
      }
      if factors.contains(.definition) {
        (draft.channels, draft.baseline) = (other.channels, other.baseline)
      }
      if factors.contains(.data) { draft.counts = other.counts }
      if factors.contains(.rules) { draft.price = other.price }
      if factors.contains(.clock) { draft.asOf = other.asOf }
      return draft
    }

    var text: VersionPair.Text {
      let window = measuredIn.map { ", measured-in: \($0), why: talt da" } ?? ""
      let allowed = tolerance.map { ", tolerance: \($0) points" } ?? ""
      let rows = counts.sorted { $0.key < $1.key }.flatMap { year, counts in
        zip(["self-service", "email", "letter"], counts).map { "contacts;\(year);\($1);\($0)" }
      }
      return VersionPair.Text(
        strategy: """
          channels: {self-service: {title: Selvbetjening}, email: {title: E-mail}, letter: {title: Brev}}
          prices:
            kl: {per: contact, self-service: 5 kr., email: 50 kr., letter: \(price) kr.}
          indicators:
            contacts: {unit: contacts, better: lower, measures: flow}
            digital: {unit: "%", better: higher, share: {of: contacts, where: {channel: [\(channels)]}}}
            cost: {unit: kr., better: lower, priced: {of: contacts, prices: kl}}
          goals:
            digital:
              indicator: digital
              baseline: \(baseline)
              milestones:
                \(year): {at-least: \(target) %\(allowed)\(window)}
            growth:
              indicator: digital
              baseline: \(baseline)
              milestones:
                \(year): {change: \(rise < 0 ? "" : "+")\(rise) points, from: baseline\(window)}
            cost:
              indicator: cost
              baseline: \(baseline)
              milestones:
                \(year): {change: -\(target) %, from: baseline\(window)}

          """,
        measurements: [
          "m.csv": (["indicator;period;value;channel"] + rows).joined(separator: "\n") + "\n"
        ])
    }

    /// The verdicts of the three goals, each of which has one milestone.
    func verdicts() throws -> [String: Verdict] {
      let trial = try Trial(text.strategy, text.measurements)
      #expect(trial.diagnostics.map(\.id).filter { $0 != "goal.baseline-unused" } == [])
      return Dictionary(
        uniqueKeysWithValues: try trial.judgement(asOf: "\(asOf)-12-31").goals.map {
          ($0.id, $0.milestones[0].verdict)
        })
    }
  }

  /// By the definition, word for word.
  private func expected(_ old: Draft, _ new: Draft) throws -> [String] {
    let all = Set(Factor.allCases)
    let (before, after) = (try old.verdicts(), try new.verdicts())
    if before == after { return [] }
    // What does not differ need not be written again.
    func verdicts(_ factors: Set<Factor>) throws -> [String: Verdict] {
      let draft = old.with(factors, of: new)
      return draft == old ? before : draft == new ? after : try draft.verdicts()
    }
    let switched = try Factor.allCases.map { try verdicts([$0]) }
    let reverted = try Factor.allCases.map { try verdicts(all.subtracting([$0])) }
    var lines: [String] = []
    for goal in ["digital", "growth", "cost"] {
      guard let was = before[goal], let has = after[goal], was != has else { continue }
      let sufficient = Factor.allCases.indices.filter { switched[$0][goal] == has }
      let necessary = Factor.allCases.indices.filter { reverted[$0][goal] == was }
      let causes = Set(sufficient + necessary).sorted().map { Factor.allCases[$0].rawValue }
      let isAlone = sufficient == necessary && sufficient.count == 1
      lines.append(
        "\(goal) \(was.rawValue) \(has.rawValue) \(causes.joined(separator: "+"))"
          + (isAlone ? " alone" : sufficient.count > 1 ? " overdetermined" : ""))
    }
    return lines
  }

  @Test(arguments: [11, 12])
  func causesAreThoseThatFilesWrittenForItShow(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var (alone, several) = (0, 0)
    for round in 0..<30 {
      let old = Draft(&random)
      // Often only some of it is revised.
      let other = Draft(&random)
      let touched = Set(Factor.allCases.filter { _ in Bool.random(using: &random) })
      let new = old.with(touched, of: other)
      let changes = try VersionPair(old.text, new.text).verdictChanges(
        asOf: "\(new.asOf)-12-31", oldAsOf: "\(old.asOf)-12-31")
      let expected = try expected(old, new)
      #expect(changes.count == expected.count, "seed \(seed), round \(round)")
      for (change, expected) in zip(changes, expected) {
        let goal = change.subject.split(separator: "/")[1]
        let causes = change.causes.map(\.rawValue).joined(separator: "+")
        let line = "\(goal) \(change.old.rawValue) \(change.new.rawValue) "
        if expected == line {
          // No factor is a cause by itself: the fewest that are together stand there.
          #expect(change.how == .joint && change.causes.count > 1, "seed \(seed), round \(round)")
        } else if change.how == .alone || expected.hasSuffix(" alone") {
          #expect(expected == "\(line)\(causes) alone", "seed \(seed), round \(round)")
          alone += 1
        } else {
          #expect(
            expected.replacing(" overdetermined", with: "") == line + causes,
            "seed \(seed), round \(round)")
          #expect(
            !expected.hasSuffix(" overdetermined") || change.how == .overdetermined,
            "seed \(seed), round \(round)")
          several += 1
        }
      }
    }
    #expect(alone > 5)
    #expect(several > 1)
  }
}
