import Diagnostics
import Evaluation
import Quantities
import StrategyDiff
import StrategyModel
import TestSupport
import Testing

/// What holds whatever the versions are.
@Suite struct LawTests {
  @Test(arguments: [
    "bornholm", "glostrup", "holbaek", "hvidovre", "kl", "koege",
  ])
  func aVersionAgainstItselfIsSilent(_ name: String) throws {
    let revision = try RevisedStrategy(shipped: name)
    #expect(try revision.said() == [])
  }

  /// One random edit after the other, of which each knows how it is written backwards.
  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func swappingTheVersionsSwapsTheirClasses(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<12 {
      let (old, new) = (Plan.random(using: &random), Plan.random(using: &random))
      let forth = try RevisedStrategy(old.text, new.text).comparison().changes
      let back = try RevisedStrategy(new.text, old.text).comparison().changes
      #expect(
        forth.map(\.mirrored).sorted() == back.map(\.plainly).sorted(),
        "seed \(seed): \(old.text)\n\(new.text)")
    }
  }

  @Test(arguments: [UInt64(11), 12, 13, 14])
  func orderAndCommentsChangeNothing(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let plan = Plan.random(using: &random)
    var other = plan
    other.levels.shuffle(using: &random)
    #expect(try RevisedStrategy(plan.text, "# En bemærkning\n" + other.text).said() == [])
  }

  @Test(arguments: [UInt64(21), 22, 23, 24])
  func effectsAddUpOverSuccessiveEditsOfOneField(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let versions = (0..<4).map { _ in
      Plan(levels: [.init(year: 2012, percent: Int.random(in: 1...99, using: &random))])
    }
    let steps = try zip(versions, versions.dropFirst()).map { old, new in
      try RevisedStrategy(old.text, new.text).comparison().changes.first?.effect?.points ?? .zero
    }
    let whole = try RevisedStrategy(versions[0].text, versions[3].text).comparison().changes.first
    var sum = Fraction.zero
    for step in steps { sum = try sum + step }
    #expect(whole?.effect?.points ?? .zero == sum)
  }

  @Test func anEditThatWeakensIsNeverEditorial() throws {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<60 {
      var plan = Plan.random(using: &random)
      let old = plan.text
      let index = Int.random(in: plan.levels.indices, using: &random)
      guard plan.levels[index].percent > 1 else { continue }
      plan.levels[index].percent -= 1
      let changes = try RevisedStrategy(old, plan.text).comparison().changes
      #expect(changes.map(\.class) == [.weakened], "\(old)")
    }
  }

  /// A goal with a level for some years.
  private struct Plan {
    struct Level {
      var year: Int
      var percent: Int
    }

    var levels: [Level]

    static func random(using random: inout SeededGenerator) -> Plan {
      let years = (2012...2015).shuffled(using: &random)
        .prefix(Int.random(in: 1...4, using: &random))
      return Plan(
        levels: years.map { Level(year: $0, percent: Int.random(in: 1...99, using: &random)) })
    }

    var text: String {
      """
      indicators:
        share: {title: Andel, unit: "%", better: higher, measures: stock}
      goals:
        post:
          indicator: share
          milestones:

      """ + levels.map { "      \($0.year): \($0.percent) %\n" }.joined()
    }
  }
}

extension StrategyDiff.Change {
  /// Class and kind, without the subject, which a moved milestone has of the new version.
  fileprivate var plainly: String {
    let days = effect?.days.map { "\($0)" } ?? ""
    let points = effect?.points.map { "\($0)" } ?? ""
    return "\(self.class) \(kind) \(days) \(points)"
  }

  /// What the change is with the versions swapped.
  fileprivate var mirrored: String {
    var other = self
    other.class =
      switch self.class {
      case .weakened: .strengthened
      case .strengthened: .weakened
      default: self.class
      }
    other.kind =
      switch kind {
      case .targetLowered: .targetRaised
      case .targetRaised: .targetLowered
      case .deadlineLater: .deadlineEarlier
      case .deadlineEarlier: .deadlineLater
      case .milestoneAdded: .milestoneRemoved
      case .milestoneRemoved: .milestoneAdded
      default: kind
      }
    other.effect?.points = effect?.points.map { -$0 }
    other.effect?.days = effect?.days.map { -$0 }
    return other.plainly
  }
}
