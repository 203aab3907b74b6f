package import Diagnostics
internal import Quantities
internal import StrategyModel

/// What the subjects of changes are called and where they stand, by their ids.
package struct SubjectIndex: Sendable {
  private var titles: [String: String] = [:]
  private var places: [String: SourceSpan] = [:]

  /// What both versions have is called as in the new one, and only that one is pointed into.
  package init(from old: Version, to new: Version) {
    for version in [old, new] {
      for strategy in version.strategies.map(\.strategy) { add(strategy) }
    }
    for strategy in new.strategies.map(\.strategy) { addPlaces(of: strategy) }
  }

  private mutating func add(_ strategy: Strategy) {
    titles[strategy.id] = strategy.displayTitle
    func name(_ id: Located<String>, _ title: Located<String>?) {
      titles[strategy.id + "/" + id.value] = title?.value ?? id.value
    }
    for indicator in strategy.indicators { name(indicator.id, indicator.title) }
    for initiative in strategy.initiatives { name(initiative.id, initiative.title) }
    for goal in strategy.goals { name(goal.id, goal.title) }
  }

  private mutating func addPlaces(of strategy: Strategy) {
    places[strategy.id] = strategy.title?.span ?? SourceSpan(strategy.source, 0, 0)
    func place(_ id: Located<String>) { places[strategy.id + "/" + id.value] = id.span }
    for indicator in strategy.indicators { place(indicator.id) }
    for initiative in strategy.initiatives { place(initiative.id) }
    for goal in strategy.goals { place(goal.id) }
  }

  /// The title, with the period of a milestone: `Digital Post, 2015`.
  package func title(of subject: String) -> Message.Argument {
    let parts = subject.split(separator: "/").map(String.init)
    for count in stride(from: parts.count, to: 0, by: -1) {
      guard let title = titles[parts.prefix(count).joined(separator: "/")] else { continue }
      let rest = parts.dropFirst(count).map(Self.word)
      guard !rest.isEmpty else { return .text(title) }
      return .list([.text(title)] + rest)
    }
    return .text(subject)
  }

  private static func word(_ part: String) -> Message.Argument {
    // A part that is no period is the id of one of several milestones.
    (try? Period(parsing: part)).map { .period($0) } ?? .text(part)
  }

  /// Where the new version has the subject, or the nearest thing above it that is still there.
  package func place(of subject: String) -> SourceSpan? {
    let parts = subject.split(separator: "/")
    for count in stride(from: parts.count, to: 0, by: -1) {
      if let place = places[parts.prefix(count).joined(separator: "/")] { return place }
    }
    return nil
  }
}
