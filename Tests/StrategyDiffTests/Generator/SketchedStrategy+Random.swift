import TestSupport

extension SketchedStrategy {
  /// A strategy of a few goals of every kind.
  static func random(_ numbers: inout SeededGenerator) -> SketchedStrategy {
    var strategy = SketchedStrategy()
    for index in 0..<Int.random(in: 2...6, using: &numbers) {
      strategy.goals.append(.random("goal-\(letter(index))", &numbers))
    }
    for index in 0..<Int.random(in: 0...2, using: &numbers) {
      strategy.initiatives.append(
        SketchedInitiative(
          id: "work-\(letter(index))", owner: "Digitalisering", supports: "goal-a",
          year: Int.random(in: 2012...2015, using: &numbers),
          parts: Array(["Plan lagt", "Aftale indgået", "Løsning taget i brug"].prefix(index + 2))))
    }
    return strategy
  }

  private static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index)))
  }
}

extension SketchedGoal {
  static func random(_ id: String, _ numbers: inout SeededGenerator) -> SketchedGoal {
    let isBetterHigher = Bool.random(using: &numbers)
    // Words of its own, so that no goal looks like another one renamed.
    let title = "Målet \(id) nummer \(Int.random(in: 100...999, using: &numbers))"
    var goal = SketchedGoal(
      id: id, indicator: id + "-share", title: title,
      owner: Bool.random(using: &numbers) ? "Borgerservice" : nil,
      isBetterHigher: isBetterHigher, demand: .wanted(0))
    goal.demand = .random(isBetterHigher: isBetterHigher, &numbers)
    if case .change = goal.demand { goal.isBetterHigher = false }
    return goal
  }
}

extension SketchedGoal.Demand {
  static func random(
    isBetterHigher: Bool, _ numbers: inout SeededGenerator
  ) -> Self {
    let year = Int.random(in: 2012...2016, using: &numbers)
    switch Int.random(in: 0..<12, using: &numbers) {
    case 0..<4: return .levels(levels(isBetterHigher: isBetterHigher, &numbers))
    case 4:
      let low = Int.random(in: 20...40, using: &numbers)
      return .between(year: year, low: low, high: low + Int.random(in: 10...30, using: &numbers))
    case 5:
      let first = Int.random(in: 5...20, using: &numbers)
      return .change(
        (0..<Int.random(in: 1...3, using: &numbers)).map {
          .init(year: 2013 + $0, percent: first + 5 * $0)
        })
    case 6: return .includes(year: year, ["flytning", "dagtilbud", "eu-kort"])
    case 7: return .countAtLeast(year: year, Int.random(in: 4...9, using: &numbers))
    case 8:
      return .keep(
        isLeast: isBetterHigher, Int.random(in: 30...60, using: &numbers), until: year)
    case 9:
      return .direction(
        isRising: isBetterHigher, cadence: Bool.random(using: &numbers) ? "year" : "quarter",
        orEqual: Bool.random(using: &numbers))
    case 10:
      return .every(
        cadence: Bool.random(using: &numbers) ? "year" : "quarter",
        parts: ["Redegørelse skrevet", "Redegørelse behandlet"])
    default: return .wanted(Int.random(in: 40...80, using: &numbers))
    }
  }

  /// One to four values, each harder than the one before it, with room for more on either side.
  private static func levels(
    isBetterHigher: Bool, _ numbers: inout SeededGenerator
  ) -> [SketchedGoal.Level] {
    var value = isBetterHigher ? 20 : 80
    let tolerance = Bool.random(using: &numbers) ? 3 : nil
    return (0..<Int.random(in: 1...4, using: &numbers)).map { index in
      value += (isBetterHigher ? 1 : -1) * Int.random(in: 6...11, using: &numbers)
      return .init(year: 2012 + index, value: value, tolerance: tolerance)
    }
  }
}
