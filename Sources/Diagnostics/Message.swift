package import Quantities

/// Something to tell a reader, kept free of language until it is shown.
package struct Message: Hashable, Sendable {
  package let key: MessageKey
  package var arguments: Arguments

  package init(_ key: MessageKey, _ arguments: Arguments = [:]) {
    self.key = key
    self.arguments = arguments
  }

  /// Arguments by name; few enough that a list is faster than a dictionary.
  package struct Arguments: Sendable, ExpressibleByDictionaryLiteral {
    private var entries: [(String, Argument)]

    package init(dictionaryLiteral elements: (String, Argument)...) {
      entries = elements
    }

    package subscript(name: String) -> Argument? {
      get { entries.first { $0.0 == name }?.1 }
      set {
        entries.removeAll { $0.0 == name }
        if let newValue { entries.append((name, newValue)) }
      }
    }
  }

  /// What stands for a `{name}` in the wording.
  package enum Argument: Hashable, Sendable {
    case text(String)
    case count(Int)
    /// A number of days, with the word in its number.
    case days(Int)
    /// A wording that is no message of its own, such as a record's title.
    case wording(LocalizedText)
    // Apart, so that the other cases stay small.
    indirect case figure(Figure)
    case date(CalendarDate)
    case period(Period)
    indirect case hours(OpeningHours)
    case message(Message)
    case list([Argument])
  }

  /// The wording with every `{name}` replaced; one without an argument stays, to be seen.
  package func text(_ language: Language) -> String {
    var result = ""
    var rest = key.text[language].utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      result += Substring(rest[..<open])
      rest = rest[open...]
      guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { break }
      let name = String(Substring(rest[rest.index(after: open)..<close]))
      result += arguments[name]?.text(language) ?? String(Substring(rest[...close]))
      rest = rest[rest.index(after: close)...]
      // The point of an abbreviation, as in `kr.`, ends the sentence as well.
      if result.utf8.last == UInt8(ascii: "."), rest.first == UInt8(ascii: ".") {
        rest = rest.dropFirst()
      }
    }
    result += Substring(rest)
    // An argument that may be empty stands at the end of its wording.
    while result.utf8.last == UInt8(ascii: " ") { result.removeLast() }
    return result
  }
}

extension Message.Argument {
  package func text(_ language: Language) -> String {
    switch self {
    case .text(let text): text.withoutControlCharacters
    case .count(let count): language.number(Fraction(count), decimals: 0)
    case .days(let days): language.days(days)
    case .wording(let text): text[language]
    case .figure(let figure): language.figure(figure)
    case .date(let date): language.date(date)
    case .period(let period): language.period(period)
    case .hours(let hours): language.openingHours(hours)
    case .message(let message): message.text(language)
    case .list(let items): items.map { $0.text(language) }.joined(separator: ", ")
    }
  }
}

extension Message.Argument: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension String {
  /// The text with every control character replaced by U+FFFD, so that what an author wrote can't
  /// steer a terminal or break a line.
  package var withoutControlCharacters: String {
    let isPlain = utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xD8 && $0 != 0xE2
    }
    if isPlain { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.isControlling ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  /// The text with some code points replaced, whatever stands beside them.
  ///
  /// What has a meaning to another program is escaped by code points: to Swift a comma behind or
  /// before a mark that joins it is another character, and to a reader of tables it is a comma.
  package func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let text = replacement(scalar) {
        result.append(contentsOf: text.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text between double quotes, its own doubled, as CSV and SQL write it.
  package var inDoubledQuotes: String {
    "\"" + replacingScalars { $0 == "\"" ? "\"\"" : nil } + "\""
  }

  /// Whether a spreadsheet would run the text, or the line of CSV that it becomes, as a formula.
  package var startsLikeAFormula: Bool {
    // By scalars: an equals sign under an accent is another character, but still starts a formula.
    unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
  }
}

extension Message.Arguments: Hashable {
  package static func == (left: Message.Arguments, right: Message.Arguments) -> Bool {
    left.entries.elementsEqual(right.entries, by: ==)
  }

  package func hash(into hasher: inout Hasher) {
    for (name, argument) in entries {
      hasher.combine(name)
      hasher.combine(argument)
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal or a reader of lines would act on the character instead of showing it.
  package var isControlling: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E,
      0x2066...0x2069:
      true
    default: false
    }
  }

  /// How it is written between the double quotes of JSON, and of YAML; nil where it stands for itself.
  package var escapeInQuotes: String? {
    switch self {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      guard isControlling else { return nil }
      let digits = String(value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
  }
}
