internal import Diagnostics
internal import Reporting

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
