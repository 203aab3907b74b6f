import Evaluation
import TestSupport
import Testing

@testable import StrategyDiff

/// What makes a factor a cause, and how causes work together.
@Suite struct CauseTests {
  /// Verdicts with target and data switched apart, both old being missed and both new met.
  @Test(arguments: [
    (Verdict.met, Verdict.missed, [Factor.target], VerdictChange.How.alone),
    (.missed, .met, [.data], .alone),
    (.met, .met, [.target, .data], .overdetermined),
    (.missed, .missed, [.target, .data], .joint),
    // With a third verdict between them one of the two things may hold and not the other.
    (.met, .noData, [.target], .joint),
    (.noData, .met, [.data], .joint),
    (.missed, .noData, [.data], .joint),
    (.noData, .missed, [.target], .joint),
    (.noData, .noData, [.target, .data], .joint),
    (.noData, .nearly, [.target, .data], .joint),
  ])
  func twoFactorsAreTold(
    target: Verdict, data: Verdict, causes: [Factor], how: VerdictChange.How
  ) {
    let cause = Cause(of: [.target, .data], from: .missed, to: .met) { switched in
      switched == [.target] ? target : switched == [.data] ? data : nil
    }
    #expect(cause == Cause(factors: causes, how: how))
  }

  struct Three: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The sets of new factors with which it is met.
    let isMet: @Sendable (_ target: Bool, _ deadline: Bool, _ data: Bool) -> Bool
    let causes: [Factor]
    let how: VerdictChange.How

    init(
      _ name: String, _ causes: [Factor], _ how: VerdictChange.How,
      isMet: @escaping @Sendable (Bool, Bool, Bool) -> Bool
    ) {
      testDescription = name
      self.causes = causes
      self.how = how
      self.isMet = isMet
    }
  }

  @Test(arguments: [
    Three("one of three", [.target], .alone) { target, _, _ in target },
    Three("any of three", [.target, .deadline, .data], .overdetermined) { $0 || $1 || $2 },
    Three("all three", [.target, .deadline, .data], .joint) { $0 && $1 && $2 },
    Three("any of two", [.target, .data], .overdetermined) { target, _, data in target || data },
    Three("two of them", [.target, .data], .joint) { target, _, data in target && data },
    Three("one, or the other two together", [.target], .overdetermined) { $0 || $1 && $2 },
    Three("one with either of the others", [.target], .joint) { $0 && ($1 || $2) },
    Three("most of them", [.target, .deadline, .data], .joint) { target, deadline, data in
      [target, deadline, data].count { $0 } > 1
    },
    // What one did the data undid, and the other made good: neither is proved to be why.
    Three("one, undone and made good", [.target, .deadline], .joint) { $0 && (!$2 || $1) },
  ])
  func threeFactorsAreTold(_ three: Three) {
    let cause = Cause(of: [.target, .deadline, .data], from: .missed, to: .met) { switched in
      three.isMet(
        switched.contains(.target), switched.contains(.deadline), switched.contains(.data))
        ? .met : .missed
    }
    #expect(cause == Cause(factors: three.causes, how: three.how))
  }

  @Test func whatAloneDiffersIsAlone() {
    for factor in Factor.allCases {
      let cause = Cause(of: [factor], from: .met, to: .notAssessable) { _ in nil }
      #expect(cause == Cause(factors: [factor], how: .alone))
    }
  }

  /// Verdicts at random for every combination of some factors.
  private struct Table {
    let factors: [Factor]
    var verdicts: [Set<Factor>: Verdict] = [:]

    init(_ random: inout SeededGenerator) {
      let count = Int.random(in: 1...6, using: &random)
      factors = Array(Factor.allCases.shuffled(using: &random).prefix(count))
      var sets: [Set<Factor>] = [[]]
      for factor in factors { sets += sets.map { $0.union([factor]) } }
      for set in sets {
        verdicts[set] = [Verdict.missed, .met, .noData].randomElement(using: &random)
      }
      verdicts[[]] = .missed
      verdicts[Set(factors)] = .met
    }

    func cause(_ factors: [Factor]) -> Cause {
      Cause(of: factors, from: .missed, to: .met) { verdicts[$0] }
    }

    var backwards: Cause {
      Cause(of: factors, from: .met, to: .missed) { verdicts[Set(factors).subtracting($0)] }
    }
  }

  @Test func neitherTheOrderOfFactorsNorTheDirectionChangesTheCauses() {
    var random = SeededGenerator(seed: 77)
    var found: [VerdictChange.How: Int] = [:]
    for round in 0..<2000 {
      let table = Table(&random)
      let cause = table.cause(table.factors)
      found[cause.how, default: 0] += 1
      #expect(!cause.factors.isEmpty, "round \(round)")
      #expect(table.cause(table.factors.shuffled(using: &random)) == cause, "round \(round)")
      #expect(table.backwards.factors == cause.factors, "round \(round)")
      #expect(
        (table.backwards.how == .alone) == (cause.how == .alone), "round \(round)")
      if cause.how == .alone {
        let all = Set(table.factors)
        #expect(table.verdicts[Set(cause.factors)] == .met, "round \(round)")
        #expect(table.verdicts[all.subtracting(cause.factors)] == .missed, "round \(round)")
      }
    }
    #expect(found.count == 3)
  }
}
