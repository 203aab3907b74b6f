internal import Diagnostics
internal import Evaluation
internal import Measurements
internal import Quantities
internal import StrategyModel

/// The strategies that a run is about, found below the paths it was given.
final class Workspace {
  static let strategyFile = "strategy.yaml"

  let sources = SourceStore()
  private(set) var judgements: [StrategyJudgement] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var assumptions: [Message] = []

  /// Reads and judges everything below the paths, one strategy at a time.
  ///
  /// A workspace lives as long as the process: taking thousands of judgements apart just before
  /// the end would be the most expensive part of a large run.
  static func open(paths: [String], asOf: CalendarDate) -> Workspace {
    let workspace = Workspace(paths: paths, asOf: asOf)
    _ = Unmanaged.passRetained(workspace)
    return workspace
  }

  private init(paths: [String], asOf: CalendarDate) {
    let files = FileTree(holding: paths, sources: sources)
    let found = find(paths, files)
    let strategies = StrategyLoader(files: files)
    let measurements = MeasurementLoader(files: files)
    var read: Set<String> = []
    var ids: [String: SourceSpan] = [:]
    for path in found where read.insert(path).inserted {
      guard let scope = strategies.load(path) else { continue }
      let title = scope.strategy.title?.span ?? SourceSpan(scope.strategy.source, 0, 0)
      if let earlier = ids.updateValue(title, forKey: scope.strategy.id) {
        diagnostics.append(
          Diagnostic(
            Message(.duplicateStrategy, ["id": .text(scope.strategy.id)]), at: title,
            notes: [.init(Message(.noteFirstHere), at: earlier)]))
        continue
      }
      let evidence = measurements.load(for: scope, at: path)
      judgements.append(Judge(scope: scope, evidence: evidence, asOf: asOf).judgement())
    }
    diagnostics += strategies.diagnostics + measurements.diagnostics
    assumptions = measurements.assumptions
    diagnostics = inOrder(diagnostics)
    checkThatSomethingWasJudged(paths, found)
  }

  /// By file and place; what has no place comes first.
  private func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      guard let a = left.element.span, let b = right.element.span else {
        return left.element.span == nil && right.element.span != nil
          || (left.element.span == nil && left.offset < right.offset)
      }
      let (first, second) = (sources.path(of: a.source), sources.path(of: b.source))
      if first != second { return first < second }
      return a.start != b.start ? a.start < b.start : left.offset < right.offset
    }.map(\.element)
  }

  /// Never green by absence: a run that judged nothing is no success.
  private func checkThatSomethingWasJudged(_ paths: [String], _ found: [String]) {
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
    if found.isEmpty {
      diagnostics.append(
        Diagnostic(
          Message(.noStrategyFound, ["paths": .list(paths.map { .text($0) })]), at: nil,
          help: Message(.helpNoStrategyFound)))
    } else if judgements.allSatisfy({ $0.goals.isEmpty && $0.initiatives.isEmpty }) {
      diagnostics.append(
        Diagnostic(
          Message(.noGoalFound), at: judgements.first.map { SourceSpan($0.strategy.source, 0, 0) }))
    }
  }

  /// The strategy files below the paths: a file itself, a folder's own, or those of its folders.
  private func find(_ paths: [String], _ files: FileTree) -> [String] {
    var result: [String] = []
    for given in paths {
      guard let path = files.locate(given) else {
        diagnostics.append(
          Diagnostic(Message(.fileNotFound, ["path": .text(given)]), at: nil))
        continue
      }
      switch files.kind(of: path) {
      case .folder:
        let own = FileTree.join(path, Self.strategyFile)
        if files.kind(of: own) != nil {
          result.append(own)
          continue
        }
        let below = files.names(in: path).map {
          FileTree.join(FileTree.join(path, $0), Self.strategyFile)
        }.filter { files.kind(of: $0) != nil }
        if below.isEmpty, paths.count > 1 {
          diagnostics.append(
            Diagnostic(
              Message(.noStrategyFound, ["paths": .text(given)]), at: nil,
              help: Message(.helpNoStrategyFound)))
        }
        result += below
      case .file: result.append(path)
      case .other, nil:
        diagnostics.append(
          Diagnostic(Message(.fileNotRegular, ["path": .text(given)]), at: nil))
      }
    }
    return result
  }
}
