internal import Diagnostics
internal import Evaluation
internal import Measurements
internal import Quantities
internal import StrategyModel

/// A run over the strategies below some paths: reads, judges and hands over one at a time.
struct Workspace {
  let sources: SourceStore
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var assumptions: [Message] = []
  /// Whether any strategy had something to judge.
  private var hasSubjects = false
  private var first: SourceSpan?

  init(sources: SourceStore) {
    self.sources = sources
  }

  /// Reads and judges everything below the paths, one strategy at a time.
  mutating func judge(
    _ paths: [String], asOf: CalendarDate, each: (StrategyJudgement) -> Void
  ) {
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
      first = first ?? title
      if !scope.strategy.goals.isEmpty || !scope.strategy.initiatives.isEmpty {
        hasSubjects = true
      }
      let evidence = measurements.load(for: scope, at: path)
      each(Judge(scope: scope, evidence: evidence, asOf: asOf).judgement())
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
  private mutating func checkThatSomethingWasJudged(_ paths: [String], _ found: [String]) {
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
    if found.isEmpty {
      diagnostics.append(
        Diagnostic(
          Message(.noStrategyFound, ["paths": .list(paths.map { .text($0) })]), at: nil,
          help: Message(.helpNoStrategyFound)))
    } else if !hasSubjects {
      diagnostics.append(Diagnostic(Message(.noGoalFound), at: first))
    }
  }

  /// The strategy files below the paths: a file itself, a folder's own, or those of its folders.
  private mutating func find(_ paths: [String], _ files: FileTree) -> [String] {
    var result: [String] = []
    for given in paths {
      guard let path = files.locate(given) else {
        diagnostics.append(
          Diagnostic(
            Message(.fileNotFound, ["path": .text(given)]), at: nil,
            help: Spelling.nearest(to: given, among: Command.allCases.map(\.rawValue))
              .map { Message(.helpDidYouMean, ["word": .text($0)]) }
              ?? Message(.helpStandAbove, ["command": "check"])))
        continue
      }
      switch files.kind(of: path) {
      case .folder:
        let own = FileTree.join(path, FileTree.strategyFile)
        if files.kind(of: own) != nil {
          result.append(own)
          continue
        }
        let below = files.names(in: path).map {
          FileTree.join(FileTree.join(path, $0), FileTree.strategyFile)
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
