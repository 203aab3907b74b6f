import Diagnostics
import TestSupport
import Testing
import YAMLTree

/// A strategy changed at random, the same way on every run.
@Suite(.timeLimit(.minutes(10))) struct MutationTests {
  private static let strategy = """
    \u{FEFF}kanaltjek: 1 # udgave
    title: "Kanalstrategi i Holbæk: æøå 🎉"
    municipality: Holbæk
    period: 2012/2015
    adopted:
      - {by: chefgruppen, date: 2011-02-17}
      - {by: 'kommunalbestyrelsen', date: 2011-04-13}
    defaults: &fælles
      owner: Borgerservice
    goals:
      digital-post:
        title: >-
          Borgerne modtager
          post digitalt
        indicator: digital-post-citizens
        settings: *fælles
        milestones:
          2012: 30 %
          2013: {at-least: "36,5 %", why: |
            fordi
            }
          2015: [1, [2, {a: b}]]\r
        note: 'det''s'\t
      ? tele
      : !!str x
    ...

    """

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func everyChangeGivesATreeOrAnErrorInsideTheFile(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let bytes = Array(Self.strategy.utf8).mutated(using: &random)
      let composed = Composed(bytes)
      let isJudged = composed.root != nil || composed.diagnostics.contains { $0.severity == .error }
      #expect(isJudged, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      for span in composed.spans where span.upperBound > bytes.count {
        Issue.record("\(span) in \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
  }
}

extension Composed {
  /// Every place that the tree and the diagnostics name.
  fileprivate var spans: [Range<Int>] {
    (root?.spans ?? [])
      + diagnostics.flatMap { [$0.span] + $0.notes.map(\.span) }
      .compactMap { $0?.offsets }
  }
}
