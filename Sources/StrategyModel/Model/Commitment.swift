internal import Diagnostics
internal import Quantities

/// One milestone of one goal or initiative under the name that reports and waivers know it by.
package struct Commitment: Sendable {
  /// Inside its strategy: `digital-post/2012`.
  package let id: String
  package let milestone: Milestone
}

extension Scope {
  /// Everything that a goal is judged by: its milestones, and one for each period in which
  /// something must hold, move or be delivered again.
  package func commitments(of goal: Goal) -> [Commitment] {
    var own = named(goal.id.value, milestones(of: goal))
    own += named(goal.id.value, keepMilestones(goal))
    own += named(goal.id.value, directionMilestones(goal))
    for duty in goal.every { own += named(goal.id.value, recurring(duty)) }
    return own
  }

  package func commitments(of initiative: Initiative) -> [Commitment] {
    var own = named(initiative.id.value, initiative.milestones)
    for duty in initiative.every { own += named(initiative.id.value, recurring(duty)) }
    return own
  }

  /// The reviews that the strategy demands, named `review/2012`.
  package var reviews: [Commitment] {
    guard let review = strategy.review, let every = review.every else { return [] }
    let duty = RecurringDuty(
      cadence: every, target: Target(demand: .review(by: review.by), span: review.span))
    return named(Self.reviewID, recurring(duty))
  }

  /// The id under which `progress.csv` records a review.
  package static let reviewID = "review"

  private func named(_ id: String, _ milestones: [Milestone]) -> [Commitment] {
    if milestones.isEmpty { return [] }
    let prefix = id + "/"
    return milestones.map { Commitment(id: prefix + $0.id, milestone: $0) }
  }

  private func recurring(_ duty: RecurringDuty) -> [Milestone] {
    periods(duty.cadence.value.frequency, from: nil, until: nil)
      .map { milestone($0, duty.target, at: duty.cadence.span.union(duty.target.span)) }
  }

  private func keepMilestones(_ goal: Goal) -> [Milestone] {
    guard let keep = goal.keep, let level = keep.level else { return [] }
    let target =
      switch level {
      case .target(let target): target
      case .baseline(let bound, let span): Target(demand: .asBaseline(bound), span: span)
      }
    return periods(.year, from: keep.from?.value, until: keep.until?.value)
      .map { milestone($0, target, at: keep.span) }
  }

  private func directionMilestones(_ goal: Goal) -> [Milestone] {
    guard let wish = goal.direction, let movement = wish.movement, let cadence = wish.cadence else {
      return []
    }
    let target = Target(
      demand: .movement(movement, orEqual: wish.orEqual?.value ?? false), span: wish.span)
    // Each period is held against the one before it: the first that has one to be held against comes
    // after what progress is counted from.
    let counted = goal.baseline?.value.end
    return periods(cadence.frequency, from: nil, until: nil)
      .filter { period in counted.map { period.start > $0 } ?? true }
      .map { milestone($0, target, at: wish.span) }
  }

  private func periods(
    _ frequency: Period.Frequency, from: Period?, until: Period?
  ) -> [Period] {
    guard let span = strategy.period?.value else { return [] }
    let start = from?.start ?? span.start
    let end = until?.end ?? span.end
    return span.years.flatMap { $0.divided(into: frequency) }
      .filter { $0.start >= start && $0.end <= end }
  }

  private func milestone(_ period: Period, _ target: Target, at span: SourceSpan) -> Milestone {
    Milestone(
      id: period.description, period: Located(period, span), target: target, span: span)
  }

  /// Whether an id inside the strategy is a milestone's of any kind.
  package func hasMilestone(_ id: String) -> Bool {
    strategy.goals.contains { commitments(of: $0).contains { $0.id == id } }
  }

  /// What a milestone wants delivered or decided, part by part.
  package func parts(of id: String) -> [String] {
    let all =
      strategy.goals.flatMap { commitments(of: $0) }
      + strategy.initiatives.flatMap { commitments(of: $0) }
    switch all.first(where: { $0.id == id })?.milestone.target?.demand {
    case .done(let parts), .decided(let parts): return parts.map(\.value)
    default: return []
    }
  }

  /// The milestones that each of several municipalities must reach, with their names.
  package var participants: [String: [String]] {
    var result: [String: [String]] = [:]
    func add(_ milestones: [Milestone], of id: String, _ participants: [Located<String>]) {
      // That nobody takes part is a fault of the strategy, said there.
      for milestone in milestones where milestone.terms?.each != nil && !participants.isEmpty {
        result[id + "/" + milestone.id] = participants.map(\.value)
      }
    }
    for goal in strategy.goals {
      add(milestones(of: goal), of: goal.id.value, strategy.municipalities)
    }
    for initiative in strategy.initiatives {
      add(
        initiative.milestones, of: initiative.id.value,
        initiative.participants.isEmpty ? strategy.municipalities : initiative.participants)
    }
    return result
  }

  /// Every id that a row of `progress.csv` may name.
  package var progressIDs: Set<String> {
    var ids = Set(
      (strategy.goals.flatMap { commitments(of: $0) }
        + strategy.initiatives.flatMap { commitments(of: $0) })
        .filter {
          $0.milestone.target?.isDeliverable ?? false || $0.milestone.terms?.condition != nil
        }
        .map(\.id))
    ids.formUnion(reviews.map(\.id))
    if strategy.review != nil { ids.insert(Self.reviewID) }
    return ids
  }
}
