internal import Diagnostics

/// The proposal as it is written: the keys in the order that `fmt` has them, and behind `#` what is left
/// to settle.
extension Proposal {
  func text(_ language: Language) -> String {
    var lines = ["from: " + YAMLText.scalar(from), "format: " + format.rawValue]
    func add(_ key: String, _ value: String?) {
      if let value { lines.append(key + ": " + YAMLText.scalar(value)) }
    }
    add("sheet", sheet)
    add("range", range)
    add("delimiter", delimiter?.rawValue)
    if doubts.contains(.encoding) {
      lines += remark(.importNoteEncoding, language)
      lines += TextEncoding.allCases.map { "# encoding: " + $0.rawValue }
    }
    add("header-row", headerRow.map(String.init))
    lines += indicatorLines(language)
    if doubts.contains(.missing(.period)) {
      lines += remark(.importNotePeriod, language) + ["# period: 2025-W43"]
    }
    lines += columnLines(language)
    if let headings { add("headings", headings.column.rawValue) }
    lines += wordLines(language)
    if lacksDirection {
      lines += remark(.importNoteDirection, language) + ["# fixed: {direction: in}"]
    }
    if let headings, !headings.others.isEmpty {
      let others = headings.others.map(YAMLText.scalar).joined(separator: ", ")
      lines += ["leave-out:", "  \(headings.column.rawValue): [\(others)]"]
    }
    lines += dateLines(language)
    return lines.map { $0 + "\n" }.joined()
  }

  private func remark(
    _ key: MessageKey, _ language: Language, _ arguments: Message.Arguments = [:]
  ) -> [String] {
    // A line break that a title has may not end the comment.
    ["# " + Message(key, arguments).text(language).withoutControlCharacters]
  }

  private func indicatorLines(_ language: Language) -> [String] {
    for doubt in doubts {
      switch doubt {
      case .indicator(let known):
        return remark(.importNoteIndicator, language)
          + (known.isEmpty ? ["id"] : Array(known.prefix(20)))
          .map { "# indicator: " + YAMLText.scalar($0) }
      case .unknownIndicator(let id, let known):
        return remark(.importNoteUnknownIndicator, language)
          + known.prefix(20).map { "# indicator: " + YAMLText.scalar($0) }
          + ["indicator: " + YAMLText.scalar(id)]
      default: continue
      }
    }
    return indicator.map { ["indicator: " + YAMLText.scalar($0)] } ?? []
  }

  /// What is open about columns: a remark, and the lines to choose among.
  private func openColumns(_ language: Language) -> [(remark: [String], choices: [String])] {
    doubts.compactMap { doubt in
      switch doubt {
      case .columns(let column, let titles):
        (
          remark(.importNoteColumns, language, ["column": .wording(column.title)]),
          titles.map { "\(column.rawValue): " + YAMLText.scalar($0) }
        )
      case .missing(let column) where column != .period:
        (
          remark(.importNoteColumn, language, ["column": .wording(column.title)]),
          ["\(column.rawValue): …"]
        )
      case .partedPeriod(let titles):
        (
          remark(.importPartedPeriod, language, ["titles": .list(titles.map { .text($0) })]),
          []
        )
      default: nil
      }
    }
  }

  private func columnLines(_ language: Language) -> [String] {
    guard format == .contacts || format == .table else { return [] }
    let open = openColumns(language)
    if columns.isEmpty {
      // A key with nothing but comments below it would have no value.
      let choices = open.flatMap(\.choices)
      return open.flatMap(\.remark)
        + (choices.isEmpty ? [] : ["# columns:"] + choices.map { "#   " + $0 })
    }
    return ["columns:"]
      + open.flatMap { $0.remark + $0.choices.map { "# " + $0 } }.map { "  " + $0 }
      + columns.map { "  \($0.column.rawValue): " + YAMLText.scalar($0.title) }
  }

  private func wordLines(_ language: Language) -> [String] {
    let described = DescribedColumn.allCases.filter { words[$0] != nil }
    let hasKnown = words.values.joined().contains { !$0.tells.isEmpty }
    var remarks: [String] = []
    var lines: [String] = []
    for column in described {
      let words = words[column] ?? []
      let known = words.filter { !$0.tells.isEmpty }
      let unknown = words.filter(\.tells.isEmpty).map { YAMLText.scalar($0.text) + ": …" }
      let note =
        unknown.isEmpty
        ? [] : remark(.importNoteWords, language, ["column": .wording(column.title)])
      if !known.isEmpty {
        lines.append("  \(column.rawValue):")
        lines += (note + unknown.map { "# " + $0 }).map { "    " + $0 }
        lines += known.map { "    " + YAMLText.scalar($0.text) + ": " + told($0, column) }
      } else if hasKnown {
        lines += (note + ["# \(column.rawValue):"] + unknown.map { "#   " + $0 }).map { "  " + $0 }
      } else {
        remarks += note
        lines += ["#   \(column.rawValue):"] + unknown.map { "#     " + $0 }
      }
    }
    if lines.isEmpty { return [] }
    return remarks + [hasKnown ? "values:" : "# values:"] + lines
  }

  private func told(_ word: Word, _ column: DescribedColumn) -> String {
    if word.tells.count == 1, let value = word.tells[column] { return YAMLText.scalar(value) }
    let parts = DescribedColumn.allCases.compactMap { other in
      word.tells[other].map { other.rawValue + ": " + YAMLText.scalar($0) }
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  private func dateLines(_ language: Language) -> [String] {
    for case .dates(_, let orders) in doubts {
      return remark(.importNoteDates, language) + orders.map { "# dates: " + $0.rawValue }
    }
    return dates.map { ["dates: " + $0.rawValue] } ?? []
  }
}

/// Texts as YAML takes them.
enum YAMLText {
  /// Plain where that is the same text to every reader, else in quotes.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.first.map { $0.properties.isAlphabetic } == true
      && text.unicodeScalars.allSatisfy(isHarmless) && text.last != " " && !text.contains(": ")
      && text.last != ":" && !reserved.contains(text.lowercased())
    let isNumber =
      !text.isEmpty && text.count < 5 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isPlain || isNumber { return text }
    return "\"" + text.replacingScalars(\.escapeInQuotes) + "\""
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || (scalar.isASCII && scalar.properties.numericType != nil)
      || " -_./()%:".unicodeScalars.contains(scalar)
  }

  private static let reserved: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "null", "y", "n",
  ]
}
