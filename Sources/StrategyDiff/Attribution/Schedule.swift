internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// When the milestones of a goal or initiative are due in each version, by the ids that they have in
/// the new one.
struct Schedule {
  struct Dates {
    let period: Located<Period>
    let measuredIn: Located<Period>?

    init(_ milestone: Milestone) {
      period = milestone.period
      measuredIn = milestone.terms?.measuredIn
    }
  }

  /// What the old version's milestones are called here, where that is not their own id.
  private(set) var names: [String: String] = [:]
  private var dates: [String: (old: Dates, new: Dates)] = [:]

  init(_ matches: [Match<Milestone>]) {
    let taken = Set(matches.compactMap { $0.new?.id })
    for match in matches {
      if let (old, new) = match.both {
        dates[new.id] = (Dates(old), Dates(new))
        if old.id != new.id { names[old.id] = new.id }
      } else if let old = match.old, taken.contains(old.id) {
        // Another milestone has come to the place of one that was removed.
        names[old.id] = old.id + Self.removed
      }
    }
  }

  /// No id ends with a space.
  private static let removed = " "

  /// Milestones as one version states them, at the times that a version gives them.
  func scheduled(
    _ milestones: [Milestone], isNew: Bool, at isNewDeadline: Bool
  ) -> [Milestone] {
    let result = milestones.map { milestone in
      let id = isNew ? milestone.id : names[milestone.id] ?? milestone.id
      guard isNew != isNewDeadline || id != milestone.id else { return milestone }
      let own = Dates(milestone)
      let dates = isNew == isNewDeadline ? own : dates(id, isNewDeadline) ?? own
      return milestone.rescheduled(as: id, due: dates.period, measuredIn: dates.measuredIn)
    }
    return result.enumerated().sorted {
      let (left, right) = ($0.element.period.value.end, $1.element.period.value.end)
      return left != right ? left < right : $0.offset < $1.offset
    }.map(\.element)
  }

  /// The same of the milestones of a reading. Which window shows them is the reading's own to say, in
  /// each version.
  func scheduled(
    _ reading: Reading, beside other: Reading?, isNew: Bool, at isNewDeadline: Bool
  ) -> Reading {
    var reading = reading
    reading.milestones = reading.milestones.map { milestone in
      let id = isNew ? milestone.id : names[milestone.id] ?? milestone.id
      let partner = other?.milestones.first {
        (isNew ? names[$0.id] ?? $0.id : $0.id) == id
      }
      let own = Dates(partner ?? milestone)
      let isOwn = isNew == isNewDeadline
      return milestone.rescheduled(
        as: id, due: isOwn ? milestone.period : dates(id, isNewDeadline)?.period ?? own.period,
        measuredIn: isOwn ? milestone.terms?.measuredIn : own.measuredIn)
    }
    return reading
  }

  private func dates(_ id: String, _ isNew: Bool) -> Dates? {
    dates[id].map { isNew ? $0.new : $0.old }
  }

  /// Whether a milestone is due or measured at another time than it was.
  var isMoved: Bool {
    dates.values.contains { old, new in
      old.period.value != new.period.value || old.measuredIn?.value != new.measuredIn?.value
    }
  }
}

extension StrategyPair {
  /// When the milestones of a goal or initiative that both versions have are due in each.
  func schedule(from old: Goal, to new: Goal) -> Schedule {
    schedule(
      of: new.id.value, self.old.scope.milestones(of: old), self.new.scope.milestones(of: new))
  }

  func schedule(from old: Initiative, to new: Initiative) -> Schedule {
    schedule(of: new.id.value, old.milestones, new.milestones)
  }

  /// What was reported by the old version, by the ids that milestones have now.
  var oldEvidenceByNewIDs: Evidence {
    if old.evidence.progress.isEmpty { return old.evidence }
    var names: [String: String] = [:]
    func add(_ schedule: Schedule, of id: String) {
      for (old, new) in schedule.names { names["\(id)/\(old)"] = "\(id)/\(new)" }
    }
    for (old, new) in goals.compactMap(\.both) {
      add(schedule(from: old, to: new), of: new.id.value)
    }
    for (old, new) in initiatives.compactMap(\.both) {
      add(schedule(from: old, to: new), of: new.id.value)
    }
    return old.evidence.renamingMilestones(names)
  }

  private func schedule(of id: String, _ old: [Milestone], _ new: [Milestone]) -> Schedule {
    Schedule(milestones[id] ?? Self.matchedByID(old, new))
  }

  private static func matchedByID(
    _ old: [Milestone], _ new: [Milestone]
  ) -> [Match<Milestone>] {
    let known = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    let kept = Set(new.map(\.id))
    return new.map { Match(old: known[$0.id], new: $0) }
      + old.filter { !kept.contains($0.id) }.map { Match(old: $0, new: nil) }
  }
}
