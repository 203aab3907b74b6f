/// A strategy reduced to what random edits know how to change, and written out as YAML.
struct SketchedStrategy {
  var goals: [SketchedGoal] = []
  var initiatives: [SketchedInitiative] = []
  var owner: String? = "Borgerservice"
  var hasReview = true

  var text: String {
    var lines = [
      "kanaltjek: 1", "title: Prøve", "municipality: Holbæk", "period: 2011/2018",
    ]
    if let owner { lines.append("owner: \(owner)") }
    if hasReview { lines.append("review: {every: year, by: chefgruppen}") }
    let indicators = goals.flatMap(\.indicatorLines)
    if !indicators.isEmpty { lines += ["indicators:"] + indicators }
    if !goals.isEmpty { lines.append("goals:") }
    for goal in goals { lines += goal.lines }
    if !initiatives.isEmpty { lines.append("initiatives:") }
    for initiative in initiatives { lines += initiative.lines }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A goal with one kind of demand.
struct SketchedGoal {
  var id: String
  /// The indicator keeps its id when the goal is renamed.
  var indicator: String
  var title: String
  var note: String?
  var owner: String?
  var formerly: String?
  var isBinding = true
  var isBetterHigher: Bool
  var demand: Demand
  /// How figures are spelt, which means nothing.
  var spelling = Spelling.plain

  enum Spelling: CaseIterable {
    case plain, decimals, quoted, commented
  }

  enum Demand {
    case levels([Level])
    case between(year: Int, low: Int, high: Int)
    case change([Step])
    case includes(year: Int, [String])
    case countAtLeast(year: Int, Int)
    case keep(isLeast: Bool, Int, until: Int)
    case direction(isRising: Bool, cadence: String, orEqual: Bool)
    case every(cadence: String, parts: [String])
    case wanted(Int)
  }

  /// A value by the end of a year.
  struct Level: Equatable {
    var year: Int
    var value: Int
    var tolerance: Int?
  }

  /// A relative change from the baseline by the end of a year.
  struct Step: Equatable {
    var year: Int
    var percent: Int
  }

  private var isSet: Bool {
    switch demand {
    case .includes, .countAtLeast: true
    default: false
    }
  }

  fileprivate var indicatorLines: [String] {
    if case .every = demand { return [] }
    return [
      "  \(indicator):",
      "    unit: \(isSet ? "set" : isRelative ? "persons" : "\"%\"")",
      "    better: \(isBetterHigher ? "higher" : "lower")",
      "    measures: stock",
    ]
  }

  private var isRelative: Bool {
    if case .change = demand { true } else { false }
  }

  private func figure(_ value: Int) -> String {
    switch spelling {
    case .plain: "\(value) %"
    case .decimals: "\(value),00 %"
    case .quoted: "\"\(value)%\""
    case .commented: "\(value).0 %  # som aftalt"
    }
  }

  fileprivate var lines: [String] {
    var lines = ["  \(id):", "    title: \(title)"]
    if let note { lines.append("    note: \(note)") }
    if let owner { lines.append("    owner: \(owner)") }
    if let formerly { lines.append("    formerly: \(formerly)") }
    if !isBinding { lines.append("    binding: false") }
    if case .every = demand {} else { lines.append("    indicator: \(indicator)") }
    return lines + demandLines
  }

  private var demandLines: [String] {
    switch demand {
    case .levels(let levels):
      return ["    milestones:"]
        + levels.flatMap { level in
          guard let tolerance = level.tolerance else {
            return ["      \(level.year): \(figure(level.value))"]
          }
          return [
            "      \(level.year):",
            "        \(isBetterHigher ? "at-least" : "at-most"): \(figure(level.value))",
            "        tolerance: \(tolerance) points",
          ]
        }
    case .between(let year, let low, let high):
      return ["    milestones:", "      \(year): {between: [\(low), \(high)]}"]
    case .change(let steps):
      return ["    baseline: 2011", "    milestones:"]
        + steps.map { "      \($0.year): {change: -\($0.percent) %, from: baseline}" }
    case .includes(let year, let members):
      return ["    milestones:", "      \(year): {includes: [\(members.joined(separator: ", "))]}"]
    case .countAtLeast(let year, let count):
      return ["    milestones:", "      \(year): {count-at-least: \(count)}"]
    case .keep(let isLeast, let value, let until):
      return [
        "    keep: {\(isLeast ? "at-least" : "at-most"): \(value), until: \(until)}"
      ]
    case .direction(let isRising, let cadence, let orEqual):
      return [
        "    direction: {\(isRising ? "rises" : "falls"): every \(cadence)"
          + (orEqual ? ", or-equal: true}" : "}")
      ]
    case .every(let cadence, let parts):
      return ["    every: {\(cadence): {done: [\(parts.joined(separator: ", "))]}}"]
    case .wanted(let value): return ["    wanted: \(figure(value))"]
    }
  }
}

/// An initiative with one deliverable.
struct SketchedInitiative {
  var id: String
  var owner: String?
  var supports: String
  var year: Int
  var parts: [String]

  fileprivate var lines: [String] {
    var lines = ["  \(id):", "    title: Indsats \(id)", "    supports: [\(supports)]"]
    if let owner { lines.append("    owner: \(owner)") }
    return lines + [
      "    milestones:", "      \(year): {done: [\(parts.joined(separator: ", "))]}",
    ]
  }
}
