internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// Finds what became of the milestones of one goal or initiative.
struct MilestoneMatching {
  /// What their figures are counted in, where they state no unit.
  let oldUnit: Unit?
  let newUnit: Unit?

  func match(_ old: [Milestone], _ new: [Milestone]) -> [Match<Milestone>] {
    if old.count == new.count, zip(old, new).allSatisfy({ $0.id == $1.id }) {
      return zip(old, new).map { Match(old: $0, new: $1) }
    }
    let before = old.map { Content($0, oldUnit) }
    let after = new.map { Content($0, newUnit) }
    // The same wishes in the same order at other times: all of them were moved.
    if !old.isEmpty, before == after { return zip(old, new).map { Match(old: $0, new: $1) } }
    var partners = [Int?](repeating: nil, count: new.count)
    var isTaken = [Bool](repeating: false, count: old.count)
    let places = Dictionary(zip(old.map(\.id), old.indices)) { first, _ in first }
    for (index, milestone) in new.enumerated() {
      guard let place = places[milestone.id] else { continue }
      partners[index] = place
      isTaken[place] = true
    }
    func pair(_ left: [Int], _ right: [Int]) {
      guard left.count == 1, right.count == 1, isComparable(old[left[0]], new[right[0]]) else {
        return
      }
      partners[right[0]] = left[0]
      isTaken[left[0]] = true
    }
    func left() -> [Int] { old.indices.filter { !isTaken[$0] } }
    func right() -> [Int] { new.indices.filter { partners[$0] == nil } }
    // What says the same, or is due the same day, and is alone in that on both sides.
    let same = Dictionary(grouping: left()) { before[$0] }
    let sameAfter = Dictionary(grouping: right()) { after[$0] }
    for index in left() { pair(same[before[index]] ?? [], sameAfter[before[index]] ?? []) }
    let due = Dictionary(grouping: left()) { old[$0].period.value.end }
    let dueAfter = Dictionary(grouping: right()) { new[$0].period.value.end }
    for index in left() {
      let day = old[index].period.value.end
      pair(due[day] ?? [], dueAfter[day] ?? [])
    }
    pair(left(), right())
    let kept = new.indices.map { index in
      Match(old: partners[index].map { old[$0] }, new: new[index])
    }
    return kept + left().map { Match(old: old[$0], new: nil) }
  }

  private func isComparable(_ old: Milestone, _ new: Milestone) -> Bool {
    guard let before = old.target, let after = new.target else { return false }
    return DemandContent(before.demand, in: oldUnit).family
      == DemandContent(after.demand, in: newUnit).family
  }

  /// What a milestone wants, whenever it is due.
  private struct Content: Hashable {
    let name: Substring?
    let demand: DemandContent?
    let tolerance: Tolerance?
    let condition: String?

    init(_ milestone: Milestone, _ unit: Unit?) {
      name = milestone.itemName
      demand = milestone.target.map { DemandContent($0.demand, in: unit) }
      tolerance = milestone.terms?.tolerance?.value
      condition = milestone.terms?.condition?.value
    }
  }
}
