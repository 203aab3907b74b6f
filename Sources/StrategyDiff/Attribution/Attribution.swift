internal import Diagnostics
internal import Evaluation
internal import Measurements
package import Quantities
internal import StrategyModel

/// Why verdicts of a strategy differ between two versions.
///
/// Each commitment that both have is judged as it was and as it is. Where the verdicts differ it is
/// judged again with some factors as they are and the others as they were, by the one judge there is;
/// what nothing differs in is not judged at all.
package struct Attribution {
  private let pair: StrategyPair
  private let oldAsOf: CalendarDate
  private let asOf: CalendarDate

  /// - Parameters:
  ///   - pair: The versions, the old one in the words of the new.
  ///   - oldAsOf: The day that the old version is judged on.
  ///   - asOf: The day that the new version is judged on.
  package init(_ pair: StrategyPair, oldAsOf: CalendarDate, asOf: CalendarDate) {
    self.pair = pair
    self.oldAsOf = oldAsOf
    self.asOf = asOf
  }

  /// What differs, in the order of the new version's file.
  package func verdictChanges() -> [VerdictChange] {
    let reported = pair.oldEvidenceByNewIDs
    var bench = Bench(pair, reported, oldAsOf: oldAsOf, asOf: asOf)
    var differences = Differences(pair, reported, isOnOtherDay: oldAsOf != asOf)
    let goals = Dictionary(pair.goals.compactMap(\.both).map { ($0.new.id.value, $0.old) }) {
      first, _ in first
    }
    let initiatives = Dictionary(
      pair.initiatives.compactMap(\.both).map { ($0.new.id.value, $0.old) }
    ) { first, _ in first }
    var changes: [VerdictChange] = []
    for new in pair.new.strategy.goals {
      guard let old = goals[new.id.value] else { continue }
      let schedule = pair.schedule(of: new.id.value)
      changes += self.changes(differences.factors(from: old, to: new, schedule)) { switched in
        bench.judge(with: switched).judge(
          Hybrid(pair: pair, switched: switched).goal(from: old, to: new, schedule)
        ).milestones
      }
    }
    for new in pair.new.strategy.initiatives {
      guard let old = initiatives[new.id.value] else { continue }
      let schedule = pair.schedule(of: new.id.value)
      changes += self.changes(differences.factors(from: old, to: new, schedule)) { switched in
        bench.judge(with: switched).judge(
          Hybrid(pair: pair, switched: switched).initiative(from: old, to: new, schedule)
        ).milestones
      }
    }
    changes += self.changes(differences.factorsOfReviews) { bench.reviews(with: $0) }
    return changes
  }

  /// The verdicts of one goal or initiative that differ, by the factors that do.
  private func changes(
    _ factors: [Factor], judge: (Set<Factor>) -> [MilestoneJudgement]
  ) -> [VerdictChange] {
    if factors.isEmpty { return [] }
    let rest = Set(Factor.allCases).subtracting(factors)
    var judged: [Set<Factor>: [Name: MilestoneJudgement]] = [:]
    func judgements(_ switched: Set<Factor>) -> [Name: MilestoneJudgement] {
      if let known = judged[switched] { return known }
      // What does not differ is taken from either version, so that both ends are those versions.
      let own = Name.named(judge(switched.isEmpty ? [] : switched.union(rest)))
      let judgements = Dictionary(uniqueKeysWithValues: own)
      judged[switched] = judgements
      return judgements
    }
    let before = judgements([])
    let after = Name.named(judge(Set(Factor.allCases)))
    judged[Set(factors)] = Dictionary(uniqueKeysWithValues: after)
    return after.compactMap { name, new in
      guard let old = before[name], old.verdict != new.verdict else { return nil }
      let cause = Cause(of: factors, from: old.verdict, to: new.verdict) {
        judgements($0)[name]?.verdict
      }
      var change = VerdictChange(
        subject: pair.id + "/" + new.name, old: old.verdict, new: new.verdict,
        causes: cause.factors, how: cause.how)
      change.title = new.title
      change.isBinding = old.isBinding || new.isBinding
      change.before = VerdictChange.Side(old)
      change.after = VerdictChange.Side(new)
      return change
    }
  }

  /// A milestone's id inside its strategy, and which it is where a goal has several of one id: a
  /// milestone, and what must be delivered every year.
  private struct Name: Hashable {
    let id: String
    let occurrence: Int

    static func named(_ judgements: [MilestoneJudgement]) -> [(Name, MilestoneJudgement)] {
      var seen: [String: Int] = [:]
      return judgements.map { judgement in
        let occurrence = seen[judgement.name, default: 0]
        seen[judgement.name] = occurrence + 1
        return (Name(id: judgement.name, occurrence: occurrence), judgement)
      }
    }
  }
}

extension VerdictChange.Side {
  fileprivate init(_ judgement: MilestoneJudgement) {
    self.init(
      due: judgement.milestone.period.value, target: judgement.targetMessage,
      measured: judgement.measuredMessage, span: judgement.span)
  }
}

/// The judges of all mixtures of two versions, each made when first asked for.
struct Bench {
  private let pair: StrategyPair
  private let oldEvidence: Evidence
  private let oldAsOf: CalendarDate
  private let asOf: CalendarDate
  private var judges: [Set<Factor>: Judge] = [:]

  init(_ pair: StrategyPair, _ oldEvidence: Evidence, oldAsOf: CalendarDate, asOf: CalendarDate) {
    self.pair = pair
    self.oldEvidence = oldEvidence
    self.oldAsOf = oldAsOf
    self.asOf = asOf
  }

  mutating func judge(with switched: Set<Factor>) -> Judge {
    let choice = switched.subtracting([.target])
    if let known = judges[choice] { return known }
    let judge = judge(of: Hybrid(pair: pair, switched: choice).scope(), choice)
    judges[choice] = judge
    return judge
  }

  /// The reviews of a mixture, which the strategy itself demands.
  func reviews(with switched: Set<Factor>) -> [MilestoneJudgement] {
    judge(of: Hybrid(pair: pair, switched: switched).scope(reviewed: true), switched).reviews
  }

  private func judge(of scope: Scope, _ switched: Set<Factor>) -> Judge {
    Judge(
      scope: scope, evidence: switched.contains(.data) ? pair.new.evidence : oldEvidence,
      asOf: switched.contains(.clock) ? asOf : oldAsOf)
  }
}
