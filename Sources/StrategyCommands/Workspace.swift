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
  /// Where the first strategy stands, as long as none has something to judge.
  private var first: SourceSpan?
  /// The titles of the strategies whose names several folders have.
  private var titles: [String: SourceSpan] = [:]
  /// Spans of the strategy at hand that may be shown when its text is gone.
  private var kept: [SourceSpan] = []
  /// What the user called, for ways out.
  private let command: Command

  private let limits: RunLimits

  init(sources: SourceStore, for command: Command = .check, within limits: RunLimits) {
    self.sources = sources
    self.command = command
    self.limits = limits
  }

  /// Reads and judges everything below the paths, one strategy at a time.
  ///
  /// The text of a strategy is let go when it has been handed over, so `each` asks for the places
  /// of its spans at once. From the first fault on nothing is judged, since nothing but faults will
  /// be shown.
  mutating func judge(
    _ paths: [String], asOf: CalendarDate, each: (StrategyJudgement) -> Void
  ) {
    judge(
      paths, FileTree(holding: paths, sources: sources), asOf: asOf, by: nil, each: each)
  }

  /// The same with the rules that what is judged gives findings by: those shipped, those of the
  /// repository, and those of further folders.
  mutating func judge(
    _ paths: [String], asOf: CalendarDate, by folders: [String],
    each: (StrategyJudgement, RuleSet) -> Void
  ) {
    let files = FileTree(holding: paths, sources: sources)
    let rules = rules(beside: files, and: folders)
    judge(paths, files, asOf: asOf, by: rules) { each($0, rules) }
  }

  /// The rules of a run; their faults are among the diagnostics. `changes` has the words of rules
  /// about changes, where some are judged.
  mutating func rules(
    beside files: FileTree?, and folders: [String], changes: ChangeVocabulary? = nil
  ) -> RuleSet {
    var loader = RuleLoader(sources: sources, changes: changes)
    if let files, files.kind(of: RuleLoader.folder) == .folder {
      loader.read(folder: RuleLoader.folder, files)
    }
    for folder in folders {
      let own = FileTree(holding: [folder], sources: sources)
      guard let path = own.locate(folder), own.kind(of: path) == .folder else {
        diagnostics.append(
          Diagnostic(Message(.noRuleFolder, ["path": .text(folder)]), at: nil))
        continue
      }
      loader.read(folder: path, own)
    }
    let rules = loader.ruleSet()
    diagnostics += loader.diagnostics
    return rules
  }

  private mutating func judge(
    _ paths: [String], _ files: FileTree, asOf: CalendarDate, by rules: RuleSet?,
    each: (StrategyJudgement) -> Void
  ) {
    load(paths, files, by: rules) { each($0.judgement(asOf: asOf, by: rules)) }
  }

  /// Reads everything below the paths, and hands over each strategy with what lies beside it until the
  /// first fault is found. Texts are let go with their strategy.
  private mutating func load(
    _ paths: [String], _ files: FileTree, by rules: RuleSet?, each: (LoadedStrategy) -> Void
  ) {
    load(find(paths, files), named: paths, files, by: rules, keepsTexts: false, each: each)
  }

  /// The same of strategy files that are found already, `named` as the user gave them. A version that
  /// nobody can mend any more is `historical`: of it every strategy without faults of its own is
  /// handed over, and there may be none. What only looks at the strategies asks for no remarks.
  mutating func load(
    _ found: [String], named paths: [String], _ files: FileTree, by rules: RuleSet?,
    keepsTexts: Bool, readsRemarks: Bool = true, isHistorical: Bool = false,
    each: (LoadedStrategy) -> Void
  ) {
    let strategies = StrategyLoader(files: files)
    let progress = ProgressLine()
    let measurements = MeasurementLoader(
      files: files, tableLimit: limits.table,
      databases: limits.databases(in: files.place(of: "") ?? ""),
      onProgress: { progress?.show($0) })
    let accepted = rules.map { WaiverLoader(files: files, rules: $0) }
    let remarks = RemarkLoader(files: files)
    let repeated = Self.repeatedNames(found)
    var isInvalid = diagnostics.containErrors
    for path in found {
      let known = (
        strategies.diagnostics.count, measurements.diagnostics.count, remarks.diagnostics.count
      )
      let knownOfWaivers = accepted?.diagnostics.count ?? 0
      let scope = strategies.load(path)
      var loaded = scope.map { LoadedStrategy(scope: $0, path: path) }
      let isOwn = scope.map { isNamedAlone($0.strategy, repeated) } ?? false
      if let scope, isOwn {
        loaded?.evidence = measurements.load(for: scope, at: path)
        loaded?.waivers = accepted?.load(for: scope, at: path) ?? []
        if readsRemarks { loaded?.remarks = remarks.load(for: scope, at: path) }
      }
      let settings = scope.flatMap { rules?.diagnostics(of: $0.strategy) } ?? []
      diagnostics += settings
      let faults =
        strategies.diagnostics[known.0...] + measurements.diagnostics[known.1...] + settings
        + (accepted?.diagnostics[knownOfWaivers...] ?? []) + remarks.diagnostics[known.2...]
      let isFaulty = !isOwn || faults.containErrors
      isInvalid = isInvalid || isFaulty
      if let loaded, isHistorical ? !isFaulty : !isInvalid { each(loaded) }
      if !keepsTexts { sources.release(keeping: faults.flatMap(\.spans) + kept) }
      kept.removeAll()
    }
    diagnostics += strategies.diagnostics + measurements.diagnostics
    diagnostics += (accepted?.diagnostics ?? []) + remarks.diagnostics
    assumptions = measurements.assumptions
    diagnostics = inOrder(diagnostics)
    if !isHistorical { checkThatSomethingWasJudged(paths, found) }
  }

  /// The names that several of the strategies have.
  private static func repeatedNames(_ found: [String]) -> Set<String> {
    var seen: Set<String> = []
    return Set(
      found.map(FileTree.name(ofFolderAbove:)).filter { !seen.insert($0).inserted })
  }

  /// Notes what will be asked of a strategy at the end; false for one that has another's name.
  private mutating func isNamedAlone(_ strategy: Strategy, _ repeated: Set<String>) -> Bool {
    let title = strategy.title?.span ?? SourceSpan(strategy.source, 0, 0)
    if repeated.contains(strategy.id) {
      kept.append(title)
      if let earlier = titles.updateValue(title, forKey: strategy.id) {
        diagnostics.append(
          Diagnostic(
            Message(.duplicateStrategy, ["id": .text(strategy.id)]), at: title,
            notes: [.init(Message(.noteFirstHere), at: earlier)]))
        return false
      }
    }
    if !strategy.goals.isEmpty || !strategy.initiatives.isEmpty { hasSubjects = true }
    if first == nil, !hasSubjects {
      first = title
      kept.append(title)
    }
    return true
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
    guard !diagnostics.containErrors else { return }
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
          files.faultOfLink(at: given)
            ?? Diagnostic(
              Message(.fileNotFound, ["path": .text(given)]), at: nil,
              help: Spelling.nearest(to: given, among: Command.allCases.map(\.rawValue))
                .map { Message(.helpDidYouMean, ["word": .text($0)]) }
                ?? Message(.helpStandAbove, ["command": .text(command.rawValue)])))
        continue
      }
      let below = strategyFiles(at: path, named: given, files)
      if below.isEmpty, paths.count > 1, files.kind(of: path) == .folder {
        reportNone(below: given)
      }
      result += below
    }
    var seen: Set<String> = []
    return result.filter { seen.insert($0).inserted }
  }

  /// The strategy files at a place below the root; what is neither file nor folder is reported.
  mutating func strategyFiles(
    at path: String, named given: String, _ files: FileTree
  ) -> [String] {
    switch files.kind(of: path) {
    case .folder:
      let own = FileTree.join(path, FileTree.strategyFile)
      if files.kind(of: own) != nil { return [own] }
      return files.names(in: path).map {
        FileTree.join(FileTree.join(path, $0), FileTree.strategyFile)
      }.filter { files.kind(of: $0) != nil }
    case .file: return [path]
    case .other, nil:
      diagnostics.append(Diagnostic(Message(.fileNotRegular, ["path": .text(given)]), at: nil))
      return []
    }
  }

  private mutating func reportNone(below given: String) {
    diagnostics.append(
      Diagnostic(
        Message(.noStrategyFound, ["paths": .text(given)]), at: nil,
        help: Message(.helpNoStrategyFound)))
  }
}
