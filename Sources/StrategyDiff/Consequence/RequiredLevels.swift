internal import Quantities

/// What is required at each point of time: a level stands until the next milestone's.
struct RequiredLevels {
  struct Level {
    /// Tells which milestone it is, in either version.
    let index: Int
    var due: CalendarDate
    var demand: Acceptance
  }

  private(set) var levels: [Level]

  /// Nil where two are due on one day, since none of them then stands for the other.
  init?(_ levels: [Level]) {
    self.levels = levels.sorted { $0.due < $1.due }
    for (left, right) in zip(self.levels, self.levels.dropFirst()) where left.due == right.due {
      return nil
    }
  }

  /// The same with one level moved.
  func moving(_ index: Int, to due: CalendarDate, _ demand: Acceptance) -> RequiredLevels? {
    var moved = levels
    guard let place = moved.firstIndex(where: { $0.index == index }) else { return nil }
    moved[place].due = due
    moved[place].demand = demand
    return RequiredLevels(moved)
  }

  /// How what is required now lies to what was, at every point of time.
  func relation(to old: RequiredLevels) -> Relation {
    var result = Relation.equal
    var (before, after): (Acceptance?, Acceptance?)
    var (left, right) = (old.levels[...], levels[...])
    while let day = [left.first?.due, right.first?.due].compactMap({ $0 }).min() {
      if left.first?.due == day { before = left.popFirst()?.demand }
      if right.first?.due == day { after = right.popFirst()?.demand }
      switch (before, after) {
      case (nil, nil): break
      case (nil, _?): result = result.and(.narrower)
      case (_?, nil): result = result.and(.wider)
      case (let before?, let after?): result = result.and(after.relation(to: before))
      }
    }
    return result
  }
}
