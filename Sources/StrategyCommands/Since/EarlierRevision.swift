internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Reporting
internal import Revisions
internal import StrategyModel

/// What an earlier revision had to be told of, judged as of the day of the run: `check --since`.
///
/// Both sides see the same day, so that the clock alone makes nothing new. Each is judged by its own
/// files: strategies, measurements, remarks, rules and waivers.
struct EarlierRevision {
  /// As the user wrote it.
  private let name: String
  private(set) var commit: GitRepository.Commit?
  private var findings = EarlierFindings()
  /// What could not be read in it; none of it keeps the run from judging.
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the places in the diagnostics are.
  let sources = SourceStore()
  private var touched: TouchedLines?
  /// The files of this run.
  private let today: FileTree

  /// Reads and judges what stood at the paths in the revision that the options name.
  ///
  /// - Throws: `ComparedSidesFault` where there is no such revision, or git can't be asked.
  init(
    _ revision: String, _ options: CommandLineOptions, asOf: CalendarDate
  ) throws(ComparedSidesFault) {
    name = revision
    today = FileTree(holding: options.paths, sources: SourceStore())
    for path in options.paths {
      var reader = ComparedSidesReader(sources: sources, language: options.language)
      let (commit, side) = try reader.start(revision, of: path)
      self.commit = commit
      if touched == nil { touched = try reader.touchedLines(since: commit) }
      guard let side else { continue }
      read(side, at: path, options, asOf: asOf)
    }
  }

  private mutating func read(
    _ side: ComparedSide, at path: String, _ options: CommandLineOptions, asOf: CalendarDate
  ) {
    var workspace = Workspace(sources: sources, within: options.limits)
    let rules = workspace.rules(beside: side.files, and: options.ruleFolders)
    let found = workspace.strategyFiles(at: side.path, named: side.label, side.files)
    // The strategies of this run, from which one that is no longer there is told.
    let today = FileTree(holding: [path], sources: SourceStore())
    var read: Set<String> = []
    workspace.load(
      found, named: [side.label], side.files, by: rules, keepsTexts: false, isHistorical: true
    ) { loaded in
      let judgement = loaded.judgement(asOf: asOf, by: rules)
      var all: [Finding] = []
      judgement.forEachFinding(by: rules, from: .note) { _ in
      } _: {
        all.append($0)
      }
      read.insert(loaded.path)
      findings.add(all, of: judgement.strategy, isGone: today.kind(of: loaded.path) == nil)
    }
    tell(workspace.diagnostics, unread: found.filter { !read.contains($0) }, of: side)
  }

  /// Faults of the past are told and don't fail: they can't be mended any more.
  private mutating func tell(_ faults: [Diagnostic], unread: [String], of side: ComparedSide) {
    let version = Message(.noteInOld, ["name": .text(side.label)])
    diagnostics += faults.filter { $0.severity == .error }.map { fault in
      Diagnostic(
        fault.message, severity: .warning, at: fault.span,
        notes: [Diagnostic.Note(version)] + fault.notes)
    }
    diagnostics += unread.map { file in
      Diagnostic(
        Message(
          .sinceUnread,
          [
            "path": .text(side.files.shown(file)),
            "strategy": .text(FileTree.name(ofFolderAbove: file)),
          ]), severity: .warning, at: nil)
    }
  }

  /// Says of each finding of a strategy how it stands to the revision, and shows what is new or worse
  /// where the files were changed; `sources` holds the texts of this run.
  mutating func compare(
    _ found: inout [Finding], of judgement: StrategyJudgement, in sources: SourceStore
  ) {
    findings.compare(&found, of: judgement.strategy, under: judgement.waivers)
    guard let touched else { return }
    var places: [String: String] = [:]
    judgement.point(&found) { span in
      let location = sources.location(of: span)
      guard let file = places[location.path] ?? today.place(of: location.path) else { return false }
      places[location.path] = file
      return touched.touch(location.line...max(location.line, location.endLine), of: file)
    }
  }

  /// What the run as a whole says of it, when all strategies are compared.
  mutating func summary() -> RevisionSummary {
    findings.finish()
    return RevisionSummary(
      revision: name, commit: commit?.id ?? "",
      isMergeBase: commit.map { $0.name != name } ?? false,
      new: findings.count(.new), worse: findings.count(.worse),
      unchanged: findings.count(.unchanged), eased: findings.eased)
  }
}
