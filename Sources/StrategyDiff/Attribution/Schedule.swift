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
  func schedule(of id: String) -> Schedule { Schedule(milestones[id] ?? []) }

  /// What was reported by the old version, by the ids that milestones have now.
  var oldEvidenceByNewIDs: Evidence {
    if old.evidence.progress.isEmpty { return old.evidence }
    var names: [String: String] = [:]
    for id in milestones.keys {
      for (old, new) in schedule(of: id).names { names["\(id)/\(old)"] = "\(id)/\(new)" }
    }
    return old.evidence.renamingMilestones(names)
  }
}
