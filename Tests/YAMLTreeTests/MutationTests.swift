import Diagnostics
import TestSupport
import Testing
import YAMLTree

/// A strategy changed at random, the same way on every run.
@Suite(.timeLimit(.minutes(1))) struct MutationTests {
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
      let bytes = Self.mutation(using: &random)
      let composed = Composed(bytes)
      let isJudged = composed.root != nil || composed.diagnostics.contains { $0.severity == .error }
      #expect(isJudged, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      for span in composed.spans where span.upperBound > bytes.count {
        Issue.record("\(span) in \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
  }

  /// The strategy with one to four bytes flipped, stretches left out or doubled.
  private static func mutation(using random: inout SeededGenerator) -> [UInt8] {
    var bytes = Array(strategy.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let stretch = at..<min(bytes.count, at + Int.random(in: 1...24, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.removeSubrange(stretch)
      case 2: bytes.insert(contentsOf: bytes[stretch], at: at)
      default:
        let signs = Array("{}[]:,-?!&*#|>'\"%@` \t\n\r".utf8)
        bytes[at] = signs[Int.random(in: 0..<signs.count, using: &random)]
      }
    }
    return bytes
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
