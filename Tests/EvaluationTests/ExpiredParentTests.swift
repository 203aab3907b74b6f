import Diagnostics
import Evaluation
import StrategyModel
import TestSupport
import Testing

/// Links to a strategy that has ended when what links to it comes.
@Suite struct ExpiredParentTests {
  private func findings(
    parent period: String, child: String, own: String = "2012/2015"
  ) throws -> [Finding] {
    let trial = try Trial(
      """
      kanaltjek: 1
      title: Prøve
      municipality: Holbæk
      period: \(own)
      uses: {old: ../old/strategy.yaml}

      """ + child,
      [
        "old/strategy.yaml": """
        kanaltjek: 1
        title: Den gamle strategi
        municipality: Holbæk
        period: \(period)
        groups:
          grupper: {title: Gruppen}
        goals:
          support: {title: Onlinesupport}
          andet: {title: Andet mål}
        """
      ])
    #expect(trial.diagnostics.map(\.id) == [])
    var found: [Finding] = []
    try trial.judgement(asOf: "2012-06-30").forEachFinding(from: .note, count: { _ in }) {
      if $0.rule == .parentExpired { found.append($0) }
    }
    return found
  }

  private static let hotline = """
    initiatives:
      hotline:
        title: Hotline
        supports: [old:support]
        milestones: {2013: {done: Klar}, 2014-Q1: {done: Startet}}
    """

  @Test func aMilestoneAfterTheParentsPeriodIsNoted() throws {
    let found = try findings(parent: "2011/2013", child: Self.hotline)
    #expect(found.map(\.subject) == ["a/hotline"])
    #expect(found.map(\.severity) == [.note])
    #expect(
      found.map { $0.message.text(.danish) } == [
        "Hotline henviser til »Onlinesupport« i Den gamle strategi (old), der gælder til "
          + "31. december 2013. Milepælen 1. kvartal 2014 forfalder senere."
      ])
    // Both places: the link, and what it leads to.
    let finding = try #require(found.first)
    #expect(finding.related.map { $0.source == finding.span.source } == [false])
  }

  @Test(arguments: ["2011/2014-Q1", "2011/2014", "2011/2015"])
  func aParentThatHoldsUntilTheLastMilestoneIsNot(period: String) throws {
    #expect(try findings(parent: period, child: Self.hotline).isEmpty)
  }

  @Test(arguments: [
    "initiatives:\n  x: {title: X, supports: [old:support]}",
    "initiatives:\n  x: {title: X, part-of: old:grupper}",
    "goals:\n  x: {title: X, serves: [old:support]}",
    "goals:\n  x: {title: X, part-of: old:grupper}",
    "groups:\n  x: {title: X, part-of: old:grupper}\ngoals:\n  g: {title: G}",
  ])
  func aParentThatEndedBeforeTheStrategyBeganIsNoted(child: String) throws {
    let found = try findings(parent: "2008/2011", child: child)
    #expect(found.map(\.subject) == ["a/x"])
    let text = found.first?.message.text(.danish) ?? ""
    #expect(text.hasSuffix("Strategien her begynder først 1. januar 2012."))
    #expect(try findings(parent: "2008/2012-01", child: child).isEmpty)
  }

  @Test func severalParentsOfOneAreOneFinding() throws {
    let found = try findings(
      parent: "2008/2011",
      child: "initiatives:\n  x: {title: X, supports: [old:support, old:andet]}")
    #expect(
      found.map { $0.message.text(.english) } == [
        "X refers to 'Onlinesupport', 'Andet mål' in Den gamle strategi (old), which holds until "
          + "31 December 2011. This strategy does not begin before 1 January 2012."
      ])
    #expect(found.first?.related.count == 2)
  }

  @Test func vestegnensHotlineBeginsAfterGlostrupsStrategy() throws {
    var found: [Finding] = []
    try Trial(shipped: "strategies/vestegnen").judgement(asOf: "2013-12-31")
      .forEachFinding(from: .note, count: { _ in }) {
        if $0.rule == .parentExpired { found.append($0) }
      }
    #expect(found.map(\.subject) == ["vestegnen/hotline"])
    let text = found.first?.message.text(.danish) ?? ""
    #expect(text.contains("»Onlinesupport« i Kanalstrategi for Glostrup"))
    #expect(text.contains("(glostrup), der gælder til 31. december 2013"))
    #expect(!text.contains("strategy.yaml"))
    #expect(!text.contains("hvidovre"))
  }
}
