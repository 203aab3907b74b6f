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

/// The commands by the word that names them.
enum Command: String, CaseIterable, Sendable {
  case check, status, explain, diff, report, site, compare, history, upcoming, revise
  case importing = "import"
  case initialise = "init"
  case format = "fmt"
  case rules
  case evaluate = "eval"
  case schema, completions, help

  var summary: MessageKey {
    switch self {
    case .check: .helpCheck
    case .status: .helpStatus
    case .explain: .helpExplain
    case .diff: .helpDiff
    case .report: .helpReport
    case .site: .helpSite
    case .compare: .helpCompare
    case .history: .helpHistory
    case .upcoming: .helpUpcoming
    case .revise: .helpRevise
    case .importing: .helpImport
    case .rules: .helpRules
    case .evaluate: .helpEvaluate
    case .initialise: .helpInit
    case .format: .helpFormat
    case .schema: .helpSchema
    case .completions: .helpCompletions
    case .help: .helpHelp
    }
  }

  /// What more there is to know of the command, where its summary and options do not say it all.
  var details: MessageKey? {
    switch self {
    case .diff: .helpDiffDetails
    case .check: .helpCheckDetails
    case .report: .helpReportDetails
    case .site: .helpSiteDetails
    case .history: .helpHistoryDetails
    case .upcoming: .helpUpcomingDetails
    case .revise: .helpReviseDetails
    case .importing: .helpImportDetails
    case .initialise: .helpInitDetails
    case .format: .helpFormatDetails
    case .rules: .helpRulesDetails
    case .evaluate: .helpEvaluateDetails
    default: nil
    }
  }

  /// What stands behind the command's name in its usage line.
  var operands: String {
    switch self {
    case .check, .status, .report, .site, .format, .upcoming: "[PATH…]"
    case .importing: "FILE"
    case .initialise: "[DIR]"
    case .explain: "ID [PATH…]"
    case .diff: "[OLD] [NEW] [PATH]"
    case .compare: "INDICATOR [PATH…]"
    case .history: "GOAL [PATH]"
    case .revise: "[PATH]"
    case .rules: "\(firstWords.joined(separator: "|")) [RULE]"
    case .evaluate: "EXPR [PATH…]"
    case .schema: "[\(operandWords.joined(separator: "|"))]"
    case .help: "[COMMAND]"
    case .completions: operandWords.joined(separator: "|")
    }
  }

  /// The only words that may follow, empty where paths and ids do.
  var operandWords: [String] {
    switch self {
    case .check, .status, .explain, .diff, .report, .site, .compare, .history, .upcoming, .revise,
      .importing, .initialise, .format, .rules, .evaluate:
      []
    case .schema: JSONSchema.Subject.allCases.map(\.rawValue)
    case .help: Command.allCases.map(\.rawValue)
    case .completions: CompletionScript.allCases.map(\.rawValue)
    }
  }

  /// The words that can follow first, be they the only ones or not.
  var firstWords: [String] {
    self == .rules ? RulesCommand.Action.allCases.map(\.rawValue) : operandWords
  }

  var options: [Option] {
    switch self {
    case .check:
      Self.judging + [.failOn, .since, .baseline, .writeBaseline, .pruneBaseline] + Self.guarded
        + Self.common
    case .status: Self.judging + Self.guarded + Self.common
    case .explain: [.asOf, .rules] + Self.guarded + [.language, .color, .help]
    case .diff:
      [.gate, .base, .asOf, .oldAsOf, .rules, .failOn, .language, .format, .output, .color]
        + [.installGitDriver, .gitDriver, .textconv] + Self.guarded + [.help]
    case .report:
      [.year, .asOf, .since, .rules] + Self.guarded + [.language, .format, .output, .color, .help]
    case .site: [.asOf, .rules] + Self.guarded + [.language, .output, .color, .help]
    case .compare: [.asOf, .common] + Self.guarded + [.language, .format, .output, .color, .help]
    case .history: Self.guarded + [.language, .format, .output, .color, .help]
    case .upcoming:
      [.within, .asOf, .rules] + Self.guarded + [.language, .format, .output, .color, .help]
    case .revise:
      [.year, .asOf, .rules] + Self.guarded + [.language, .format, .output, .color, .help]
    case .importing:
      [.write, .indicator, .sheet, .range, .headerRow, .maxTime, .maxMemory, .maxTable, .offline]
        + [.language, .format, .output, .color, .help]
    case .initialise: [.municipality, .period, .language, .color, .help]
    case .format: [.check, .maxTime, .maxMemory, .language, .color, .help]
    case .rules: [.rules, .subject, .threshold] + Self.guarded + [.language, .color, .help]
    case .evaluate: [.subject, .asOf, .rules] + Self.guarded + [.language, .color, .help]
    case .help: [.man, .language, .help]
    case .schema, .completions: [.language, .help]
    }
  }

  /// What it can write its results as.
  var formats: [ReportFormat] {
    switch self {
    case .diff: ReportFormat.allCases.filter { $0 != .ics && $0 != .xlsx }
    case .check: ReportFormat.allCases.filter { ![.html, .ics, .xlsx].contains($0) }
    case .upcoming: [.text, .json, .md, .csv, .ics]
    case .report: [.html, .md, .xlsx]
    case .site: [.html]
    case .revise: [.text, .json, .md]
    case .importing: [.text, .json]
    default: [.text, .json, .md, .csv]
    }
  }

  /// What it writes where no format is named.
  var usualFormat: ReportFormat { formats.first ?? .text }

  /// Whether `--output` names a folder for several files, rather than a file for one format.
  var writesFolder: Bool { self == .revise || self == .site }

  /// Of every command that reads what others wrote.
  private static let guarded: [Option] = [
    .maxTime, .maxMemory, .maxTable, .offline, .allowEnv,
  ]
  private static let judging: [Option] = [.asOf, .rules, .language, .format, .output]
  private static let common: [Option] = [.color, .quiet, .verbose, .help, .version]
}

/// The options by their long names.
enum Option: String, CaseIterable, Sendable {
  case asOf = "as-of"
  case oldAsOf = "old-as-of"
  case gate
  case base
  case language
  case format
  case output
  case failOn = "fail-on"
  case since
  case baseline
  case writeBaseline = "write-baseline"
  case pruneBaseline = "prune-baseline"
  case rules
  case subject
  case threshold
  case within
  case year
  case common = "as"
  case municipality
  case period
  case indicator
  case sheet
  case range
  case headerRow = "header-row"
  case write
  case check
  case installGitDriver = "install-git-driver"
  case gitDriver = "git-driver"
  case textconv
  case maxTime = "max-time"
  case maxMemory = "max-memory"
  case maxTable = "max-table"
  case offline
  case allowEnv = "allow-env"
  case man
  case color
  case quiet
  case verbose
  case help
  case version

  /// How the value is named in a command's help, nil for a flag.
  func value(in command: Command?) -> String? {
    guard let command else { return value }
    switch self {
    case .format: return command.formats.map(\.rawValue).joined(separator: "|")
    case .output where command.writesFolder: return "DIR"
    default: return value
    }
  }

  /// How the value is named, nil for a flag.
  var value: String? {
    switch self {
    case .asOf, .oldAsOf: "DATE"
    case .gate: "CLASS,…"
    case .base: "VERSION"
    case .since: "REV"
    case .within: "90d|12w|3m"
    case .year: "YEAR"
    case .language: "da|en"
    case .format: ReportFormat.allCases.map(\.rawValue).joined(separator: "|")
    case .output, .baseline, .writeBaseline: "FILE"
    case .failOn: "error|warning|note|never"
    case .rules: "DIR"
    case .subject: "SUBJECT"
    case .threshold: "PERCENT"
    case .common: "INDICATOR"
    case .municipality, .allowEnv: "NAME"
    case .period: "FROM/TO"
    case .indicator: "ID"
    case .sheet: "NAME"
    case .range: "CELLS"
    case .headerRow: "N"
    case .maxTime: "SECONDS"
    case .maxMemory, .maxTable: "SIZE"
    case .color: ColorChoice.allCases.map(\.rawValue).joined(separator: "|")
    case .pruneBaseline, .write, .check, .installGitDriver, .gitDriver, .textconv, .offline, .man,
      .quiet, .verbose, .help, .version:
      nil
    }
  }

  /// What a command's help says of it.
  func summary(in command: Command?) -> MessageKey {
    self == .output && command?.writesFolder == true ? .optionOutputFolder : summary
  }

  private var summary: MessageKey {
    switch self {
    case .asOf: .optionAsOf
    case .oldAsOf: .optionOldAsOf
    case .gate: .optionGate
    case .base: .optionBase
    case .language: .optionLanguage
    case .format: .optionFormat
    case .output: .optionOutput
    case .failOn: .optionFailOn
    case .since: .optionSince
    case .within: .optionWithin
    case .year: .optionYear
    case .baseline: .optionBaseline
    case .writeBaseline: .optionWriteBaseline
    case .pruneBaseline: .optionPruneBaseline
    case .rules: .optionRules
    case .subject: .optionSubject
    case .threshold: .optionThreshold
    case .common: .optionAs
    case .municipality: .optionMunicipality
    case .period: .optionPeriod
    case .indicator: .optionIndicator
    case .sheet: .optionSheet
    case .range: .optionRange
    case .headerRow: .optionHeaderRow
    case .write: .optionWrite
    case .check: .optionCheck
    case .installGitDriver: .optionInstallGitDriver
    case .gitDriver: .optionGitDriver
    case .textconv: .optionTextconv
    case .maxTime: .optionMaxTime
    case .maxMemory: .optionMaxMemory
    case .maxTable: .optionMaxTable
    case .offline: .optionOffline
    case .allowEnv: .optionAllowEnv
    case .man: .optionMan
    case .color: .optionColor
    case .quiet: .optionQuiet
    case .verbose: .optionVerbose
    case .help: .optionHelp
    case .version: .optionVersion
    }
  }
}

extension CommandLineOptions {
  /// The paths given, or the folder that a strategy repository has.
  var paths: [String] { operands.isEmpty ? ["strategies"] : operands }

  /// Reads the words after the program's name.
  ///
  /// The language is looked for first, so that a fault in another word is told in it.
  static func parse(_ words: [String]) -> (options: CommandLineOptions, fault: UsageFault?) {
    var options = CommandLineOptions()
    do throws(UsageFault) {
      try options.read(words)
      return (options, nil)
    } catch {
      if let index = words.firstIndex(where: { $0 == "--language=en" || $0 == "--language" }),
        words[index].hasSuffix("=en") || words.dropFirst(index + 1).first == "en"
      {
        options.language = .english
      }
      return (options, error)
    }
  }

  private mutating func read(_ words: [String]) throws(UsageFault) {
    var rest = words[...]
    // Looked for among the words: to ask for the raw value would build a table of them all.
    if let first = rest.first, let command = Command.allCases.first(where: { $0.rawValue == first })
    {
      self.command = command
      namesCommand = true
      rest = rest.dropFirst()
    }
    var pendingFormat: ReportFormat?
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      let (option, inline) = try option(word)
      guard option.value != nil else {
        if inline != nil {
          throw UsageFault(Message(.usageNoValue, ["option": .text(option.rawValue)]))
        }
        set(option)
        continue
      }
      guard let value = inline ?? rest.popFirst() else {
        throw UsageFault(
          Message(
            .usageMissingValue,
            ["option": .text(option.rawValue), "value": .text(option.value ?? "")]))
      }
      switch option {
      case .format:
        if let pendingFormat { outputs.append(Output(format: pendingFormat, path: nil)) }
        pendingFormat = try choice(value, option)
      case .output where command.writesFolder: outputFolder = value
      case .output:
        outputs.append(Output(format: pendingFormat ?? command.usualFormat, path: value))
        pendingFormat = nil
      default: try set(option, value)
      }
    }
    limits.language = language
    try checkOperandWords()
    if let pendingFormat { outputs.append(Output(format: pendingFormat, path: nil)) }
    if outputs.isEmpty { outputs = [Output(format: command.usualFormat, path: nil)] }
    let formats = command.formats
    if let other = outputs.first(where: { !formats.contains($0.format) }) {
      throw UsageFault(
        Message(
          .usageFormatNotHere,
          [
            "command": .text(command.rawValue), "format": .text(other.format.rawValue),
            "words": .list(formats.map { .text($0.rawValue) }),
          ]))
    }
    if outputs.count(where: { $0.path == nil }) > 1 { throw UsageFault(Message(.usageTwoOnStdout)) }
    try checkBaselines()
    let written = Set([baseline, writtenBaseline].compactMap(\.self))
    let paths = outputs.compactMap(\.path) + written
    if let twice = paths.first(where: { path in paths.count { $0 == path } > 1 }) {
      throw UsageFault(Message(.usageSameOutput, ["path": .text(twice)]))
    }
  }

  private func checkBaselines() throws(UsageFault) {
    guard prunesBaseline else { return }
    if baseline == nil { throw UsageFault(Message(.usagePruneWithoutBaseline)) }
    if writtenBaseline != nil { throw UsageFault(Message(.usagePruneAndWrite)) }
  }

  private func checkOperandWords() throws(UsageFault) {
    let words = command.operandWords
    guard !words.isEmpty, let first = operands.first else { return }
    func unexpected(_ word: String, help: Message?) -> UsageFault {
      UsageFault(
        Message(.usageUnexpected, ["word": .text(word), "command": .text(command.rawValue)]),
        help: help)
    }
    guard words.contains(first) else {
      throw unexpected(
        first,
        help: Spelling.nearest(to: first, among: words)
          .map { Message(.helpDidYouMean, ["word": .text($0)]) }
          ?? Message(.helpKnownKeys, ["keys": .list(words.map { .text($0) })]))
    }
    if let second = operands.dropFirst().first { throw unexpected(second, help: nil) }
  }

  private func option(_ word: String) throws(UsageFault) -> (Option, inline: String?) {
    if word == "-h" { return (.help, nil) }
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0].dropFirst(2))
    guard word.hasPrefix("--"), let option = Option.allCases.first(where: { $0.rawValue == name })
    else {
      throw UsageFault(
        Message(.usageUnknownOption, ["option": .text(String(parts[0]))]),
        help: Spelling.nearest(to: name, among: Option.allCases.map(\.rawValue))
          .map { Message(.helpDidYouMean, ["word": .text("--" + $0)]) })
    }
    guard command.options.contains(option) || option == .version else {
      throw UsageFault(
        Message(
          .usageOptionNotHere,
          ["option": .text(option.rawValue), "command": .text(command.rawValue)]))
    }
    return (option, parts.count == 2 ? String(parts[1]) : nil)
  }

  private mutating func set(_ option: Option) {
    switch option {
    case .check: onlyChecks = true
    case .write: writesDescriptor = true
    case .pruneBaseline: prunesBaseline = true
    case .installGitDriver: diffMode = .installation
    case .gitDriver: diffMode = .driver
    case .textconv: diffMode = .conversion
    case .offline: limits.isOffline = true
    case .man: wantsManual = true
    case .quiet: isQuiet = true
    case .verbose: isVerbose = true
    case .help: wantsHelp = true
    case .version: wantsVersion = true
    default: break
    }
  }

  private mutating func set(_ option: Option, _ value: String) throws(UsageFault) {
    switch option {
    case .asOf: asOf = try date(value)
    case .oldAsOf: oldAsOf = try date(value)
    case .base: base = value
    case .gate:
      for word in value.split(separator: ",", omittingEmptySubsequences: false) {
        gate.insert(try choice(String(word), option))
      }
    case .language: language = try choice(value, option)
    case .rules: ruleFolders.append(value)
    case .since: since = value
    case .within:
      guard let span = TimeAhead(value) else {
        throw UsageFault(Message(.usageNotATimeAhead, ["text": .text(value)]))
      }
      within = span
    case .maxTime: limits.seconds = try Self.seconds(value)
    case .maxMemory: limits.memory = try Self.bytes(value, most: 40)
    case .maxTable: limits.table = try Self.bytes(value, most: 30)
    case .allowEnv: limits.allowedVariables.insert(try Self.variable(value))
    case .year:
      guard value.utf8.count == 4, let year = Int(value), CalendarDate.years.contains(year) else {
        throw UsageFault(Message(.usageNotAYear, ["text": .text(value)]))
      }
      self.year = year
    case .baseline: baseline = value
    case .writeBaseline: writtenBaseline = value
    case .subject: subject = value
    case .threshold:
      guard let percent = Int(value), (0...100).contains(percent) else {
        throw UsageFault(Message(.usageNotAPercentage, ["text": .text(value)]))
      }
      threshold = percent
    case .common: common = value
    case .color: color = try choice(value, option)
    case .failOn:
      guard let word = FailOn(rawValue: value) else { throw notOneOf(value, option, FailOn.self) }
      failOn = word.severity
    case .municipality: municipality = try Self.municipality(value)
    case .period: period = try Self.period(value)
    case .indicator: imported.indicator = value
    case .sheet: imported.sheet = value
    case .range: imported.range = value
    case .headerRow:
      guard let row = Int(value), (1...1_048_576).contains(row) else {
        throw UsageFault(Message(.usageNotARow, ["text": .text(value)]))
      }
      imported.headerRow = row
    default: break
    }
  }

  private func date(_ value: String) throws(UsageFault) -> CalendarDate {
    guard let date = CalendarDate(value) else {
      throw UsageFault(Message(.usageNotADate, ["text": .text(value)]))
    }
    return date
  }

  private enum FailOn: String, CaseIterable {
    case error, warning, note, never

    var severity: Diagnostic.Severity? {
      switch self {
      case .error: .error
      case .warning: .warning
      case .note: .note
      case .never: nil
      }
    }
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: String, _ option: Option
  ) throws(UsageFault) -> Choice {
    guard let choice = Choice(rawValue: value) else { throw notOneOf(value, option, Choice.self) }
    return choice
  }

  private func notOneOf<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: String, _ option: Option, _: Choice.Type
  ) -> UsageFault {
    let words = Choice.allCases.map(\.rawValue)
    return UsageFault(
      Message(
        .usageNotOneOf,
        [
          "option": .text(option.rawValue), "text": .text(value),
          "words": .list(words.map { .text($0) }),
        ]),
      help: Spelling.nearest(to: value, among: words)
        .map { Message(.helpDidYouMean, ["word": .text($0)]) })
  }
}
