internal import Diagnostics
internal import Measurements
internal import Quantities
internal import Reporting
internal import StrategyDiff

extension CommandLineOptions {
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
