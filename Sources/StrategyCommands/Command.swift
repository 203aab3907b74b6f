internal import Diagnostics
internal import Reporting

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
