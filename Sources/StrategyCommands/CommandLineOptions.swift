internal import Diagnostics
internal import Measurements
internal import Quantities
internal import Reporting
internal import StrategyDiff

/// What the words on the command line ask for.
struct CommandLineOptions {
  var command = Command.check
  /// Whether the command was written, rather than taken for granted.
  var namesCommand = false
  var operands: [String] = []
  var asOf: CalendarDate?
  var language = Language.danish
  var color = ColorChoice.auto
  /// Nil for `never`.
  var failOn: Diagnostic.Severity? = .error
  /// The file of known findings that the run is held against.
  var baseline: String?
  /// Where the run's own findings are to be written as known.
  var writtenBaseline: String?
  /// Whether stale lines are to be taken out of the baseline.
  var prunesBaseline = false
  /// The revision that findings are held against, for `check`.
  var since: String?
  /// How far ahead `upcoming` looks.
  var within = TimeAhead.days(90)
  /// The folder that `revise` writes into; nil for none.
  var outputFolder: String?
  /// Classes of changes that fail, for `diff`.
  var gate: Set<StrategyDiff.Change.Class> = []
  /// The day that the old version is judged on, where it is another one.
  var oldAsOf: CalendarDate?
  /// The version that was approved, for `diff`.
  var base: String?
  /// Folders of rules beside those that apply unasked, the last one decides.
  var ruleFolders: [String] = []
  /// What `rules explain` and `eval` are about.
  var subject: String?
  /// The least coverage that `rules coverage` accepts, in per cent.
  var threshold: Int?
  /// The year that `report` and `revise` look back on; nil for the latest that is over.
  var year: Int?
  /// A common definition for `compare`.
  var common: String?
  var isQuiet = false
  var isVerbose = false
  /// The official name, for `init`.
  var municipality: String?
  var period: PeriodSpan?
  /// What `import` is told of the file.
  var imported = ImportWish()
  /// Whether `import` is to write the description.
  var writesDescriptor = false
  /// Whether `fmt` is only to say what it would rewrite.
  var onlyChecks = false
  var diffMode = DiffMode.comparison
  var limits = RunLimits()
  /// Whether help is to be a manual page.
  var wantsManual = false
  var wantsHelp = false
  var wantsVersion = false
  var outputs: [Output] = []

  /// The paths given, or the folder that a strategy repository has.
  var paths: [String] { operands.isEmpty ? ["strategies"] : operands }

  /// A format and where it goes; nil is standard output.
  struct Output {
    var format: ReportFormat
    var path: String?
  }
}

/// A word on the command line that can't be understood.
struct UsageFault: Error {
  let message: Message
  let help: Message?

  init(_ message: Message, help: Message? = nil) {
    self.message = message
    self.help = help
  }
}
