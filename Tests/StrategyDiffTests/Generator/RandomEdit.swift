import StrategyDiff
import TestSupport

/// An edit of one thing in a sketched strategy, by someone who knows what it means.
struct RandomEdit {
  /// For the report of a wrong class.
  let name: String
  /// The goal, initiative or strategy in the new version that changes are expected at.
  let subject: String
  /// What the edit does, apart from what is editorial; empty for an edit that means nothing.
  let classes: Set<StrategyDiff.Change.Class>
  /// How far one of the changes moved, where the edit moves one figure.
  var points: Int?
  /// Days per deadline, where the edit moves deadlines by whole years.
  var movesDeadlines: Moved?

  enum Moved { case later, earlier }
}

extension SketchedStrategy {
  /// Edits up to three different things; what was edited and how.
  mutating func edit(_ numbers: inout SeededGenerator) -> [RandomEdit] {
    var edits: [RandomEdit] = []
    for index in goals.indices.shuffled(using: &numbers).prefix(
      Int.random(in: 1...3, using: &numbers))
    {
      edits.append(goals[index].edit(&numbers))
    }
    if Int.random(in: 0..<8, using: &numbers) == 0 { edits.append(editInitiative(&numbers)) }
    switch Int.random(in: 0..<20, using: &numbers) {
    case 0: edits.append(addGoal(&numbers))
    case 1: if let edit = removeGoal(besides: edits, &numbers) { edits.append(edit) }
    case 2:
      goals.shuffle(using: &numbers)
      edits.append(RandomEdit(name: "order of goals", subject: "", classes: []))
    case 3:
      hasReview = false
      edits.append(RandomEdit(name: "review removed", subject: "", classes: [.governance]))
    case 4:
      owner = owner == nil ? "Borgerservice" : nil
      edits.append(RandomEdit(name: "owner of all", subject: "", classes: [.governance]))
    default: break
    }
    return edits
  }

  private mutating func addGoal(_ numbers: inout SeededGenerator) -> RandomEdit {
    let goal = SketchedGoal.random("goal-new", &numbers)
    goals.append(goal)
    return RandomEdit(name: "goal added", subject: goal.id, classes: [.strengthened])
  }

  private mutating func removeGoal(
    besides edits: [RandomEdit], _ numbers: inout SeededGenerator
  ) -> RandomEdit? {
    let edited = Set(edits.map(\.subject))
    // Initiatives support the first goal.
    guard
      let index = goals.indices.dropFirst().filter({ !edited.contains(goals[$0].id) })
        .randomElement(using: &numbers)
    else { return nil }
    let goal = goals.remove(at: index)
    return RandomEdit(name: "goal removed", subject: goal.id, classes: [.weakened])
  }

  private mutating func editInitiative(_ numbers: inout SeededGenerator) -> RandomEdit {
    guard let index = initiatives.indices.randomElement(using: &numbers) else {
      initiatives.append(
        SketchedInitiative(
          id: "work-new", owner: "Digitalisering", supports: goals[0].id, year: 2014,
          parts: ["Undersøgt"]))
      return RandomEdit(name: "initiative added", subject: "work-new", classes: [.strengthened])
    }
    let id = initiatives[index].id
    switch Int.random(in: 0..<5, using: &numbers) {
    case 0:
      initiatives[index].parts.append("Erfaringer samlet")
      return RandomEdit(name: "part added", subject: id, classes: [.strengthened])
    case 1:
      initiatives[index].parts.removeLast()
      return RandomEdit(name: "part removed", subject: id, classes: [.weakened])
    case 2:
      initiatives[index].year += 1
      return RandomEdit(
        name: "deliverable later", subject: id, classes: [.weakened], movesDeadlines: .later)
    case 3:
      initiatives[index].owner = nil
      return RandomEdit(name: "owner removed", subject: id, classes: [.governance])
    default:
      initiatives.remove(at: index)
      return RandomEdit(name: "initiative removed", subject: id, classes: [.weakened])
    }
  }
}

extension SketchedGoal {
  fileprivate mutating func edit(_ numbers: inout SeededGenerator) -> RandomEdit {
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0:
      title += " og mere"
      return RandomEdit(name: "title", subject: id, classes: [])
    case 1:
      note = note == nil ? "Drøftet i chefgruppen" : nil
      return RandomEdit(name: "note", subject: id, classes: [])
    case 2:
      spelling = Spelling.allCases.randomElement(using: &numbers) ?? .decimals
      return RandomEdit(name: "spelling \(spelling)", subject: id, classes: [])
    case 3:
      isBinding.toggle()
      return RandomEdit(
        name: "binding", subject: id, classes: [isBinding ? .strengthened : .weakened])
    case 4:
      owner = owner == nil ? "Digitalisering" : nil
      return RandomEdit(name: "owner", subject: id, classes: [.governance])
    case 5 where id != "goal-a":
      // Initiatives support the first goal by its id.
      formerly = id
      id += "-2"
      return RandomEdit(name: "renamed", subject: id, classes: [.structural])
    default: return editDemand(&numbers)
    }
  }

  private func expect(
    _ name: String, _ class: StrategyDiff.Change.Class, points: Int? = nil,
    _ moved: RandomEdit.Moved? = nil
  ) -> RandomEdit {
    RandomEdit(
      name: name, subject: id, classes: [`class`], points: points, movesDeadlines: moved)
  }

  private mutating func editDemand(_ numbers: inout SeededGenerator) -> RandomEdit {
    let isHarder = Bool.random(using: &numbers)
    let step = Int.random(in: 1...4, using: &numbers)
    let result: StrategyDiff.Change.Class = isHarder ? .strengthened : .weakened
    // What is harder is a higher figure where higher is better.
    let move = isHarder == isBetterHigher ? step : -step
    switch demand {
    case .levels(var levels):
      let edit = edit(&levels, move, isHarder, &numbers)
      demand = .levels(levels)
      return edit
    case .between(let year, let low, let high):
      if Int.random(in: 0..<3, using: &numbers) == 0 {
        demand = .between(year: year, low: low + step, high: high + step)
        return expect("interval moved", .mixed)
      }
      let inwards = isHarder ? step : -step
      demand = .between(year: year, low: low + inwards, high: high - inwards)
      return expect("interval of another width", result)
    case .change(var steps):
      let index = steps.indices.randomElement(using: &numbers) ?? 0
      steps[index].percent += isHarder ? step : -step
      demand = .change(steps)
      return expect("relative change", result)
    case .includes(let year, var members):
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0:
        members.append("boernebidrag")
        demand = .includes(year: year, members)
        return expect("member added", .strengthened)
      case 1:
        members.removeFirst()
        demand = .includes(year: year, members)
        return expect("member removed", .weakened)
      default:
        members[0] = "boernebidrag"
        demand = .includes(year: year, members)
        return expect("member exchanged", .mixed)
      }
    case .countAtLeast(let year, let count):
      let move = isHarder ? 1 : -1
      demand = .countAtLeast(year: year, count + move)
      return expect("count", result, points: move)
    case .keep(let isLeast, let value, let until):
      if Bool.random(using: &numbers) {
        demand = .keep(isLeast: isLeast, value, until: until + (isHarder ? 1 : -1))
        return expect("kept for another span", result)
      }
      let move = isHarder == isLeast ? step : -step
      demand = .keep(isLeast: isLeast, value + move, until: until)
      return expect("kept at another level", result, points: move)
    case .direction(let isRising, let cadence, let orEqual):
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0:
        demand = .direction(isRising: isRising, cadence: cadence, orEqual: !orEqual)
        return expect("or-equal", orEqual ? .strengthened : .weakened)
      case 1:
        demand = .direction(isRising: !isRising, cadence: cadence, orEqual: orEqual)
        return expect("the other way", .mixed)
      default:
        let isYearly = cadence == "year"
        demand = .direction(
          isRising: isRising, cadence: isYearly ? "quarter" : "year", orEqual: orEqual)
        return expect("direction by another cadence", isYearly ? .strengthened : .weakened)
      }
    case .every(let cadence, let parts):
      if Bool.random(using: &numbers) {
        let isYearly = cadence == "year"
        demand = .every(cadence: isYearly ? "quarter" : "year", parts: parts)
        return expect("duty by another cadence", isYearly ? .strengthened : .weakened)
      }
      demand = .every(cadence: cadence, parts: isHarder ? parts + ["Svar givet"] : [parts[0]])
      return expect("parts of a duty", result)
    case .wanted(let value):
      demand = .wanted(value + move)
      return expect("wanted", result, points: move)
    }
  }

  private func edit(
    _ levels: inout [Level], _ move: Int, _ isHarder: Bool, _ numbers: inout SeededGenerator
  ) -> RandomEdit {
    let result: StrategyDiff.Change.Class = isHarder ? .strengthened : .weakened
    let index = levels.indices.randomElement(using: &numbers) ?? 0
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0:
      for index in levels.indices { levels[index].year += 1 }
      return expect("all later", .weakened, .later)
    case 1:
      for index in levels.indices { levels[index].year -= 1 }
      return expect("all earlier", .strengthened, .earlier)
    case 2:
      let last = levels.removeLast()
      guard levels.isEmpty else { return expect("last milestone removed", .weakened) }
      // The only one moves instead, by time and by value.
      levels = [Level(year: last.year + 1, value: last.value + move, tolerance: last.tolerance)]
      return expect("only one moved", isHarder ? .mixed : .weakened)
    case 3:
      guard let last = levels.last else { break }
      levels.append(
        Level(
          year: last.year + 1, value: last.value + (isBetterHigher ? 3 : -3),
          tolerance: last.tolerance))
      return expect("milestone added", .strengthened)
    case 4:
      let tolerance = levels[index].tolerance
      levels[index].tolerance = tolerance.map { isHarder ? $0 - 1 : $0 + 1 } ?? 2
      return expect("tolerance", tolerance == nil ? .weakened : result)
    case 5:
      guard let tolerance = levels[index].tolerance else { break }
      // Easier to meet, and harder to nearly meet.
      let easier = isBetterHigher ? -1 : 1
      levels[index].value += easier
      levels[index].tolerance = tolerance - 2
      return RandomEdit(
        name: "easier with less tolerance", subject: id, classes: [.weakened, .mixed])
    default: break
    }
    levels[index].value += move
    return expect("one target", result, points: move)
  }
}
