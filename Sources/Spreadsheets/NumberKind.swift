/// What a cell's number stands for, which XLSX only says by the format that it is shown with.
enum NumberKind: Hashable, Sendable {
  case number
  /// A code with as many digits as its format has zeros, `0101`.
  case digits(Int)
  case percent
  /// A day, perhaps with a time.
  case date
  /// A time of day.
  case time
  /// Hours, minutes or seconds that may be more than a day has.
  case duration

  /// The formats that every workbook has without saying so.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...17, 22: self = .date
    case 18...21, 45, 47: self = .time
    case 46: self = .duration
    default: self = .number
    }
  }

  /// Reads a format's code such as `#,##0.0 %`, `[$-406]d. mmmm yyyy` or `[h]:mm`.
  ///
  /// Files hold the letters of English; those that programs of others write in Danish (`åååå`, `tt`)
  /// are taken as well.
  init(code: String) {
    self = .number
    for section in Self.sections(of: code) where section.hasMeaning {
      self = section.kind
      return
    }
  }

  /// Parts for positive, negative and no amount; the first that shows a value speaks for all.
  private static func sections(of code: String) -> [Section] {
    var sections: [Section] = []
    var section = Section()
    var rest = code.lowercased().unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case ";":
        sections.append(section)
        section = Section()
      case "\"":
        section.isOnlyZeros = false
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*":
        // The next character is shown, is left room for, or fills the cell.
        section.isOnlyZeros = false
        rest = rest.dropFirst()
      case "[":
        let words = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(words.count + 1)
        if let first = words.first, "htms".unicodeScalars.contains(first),
          words.allSatisfy({ $0 == first })
        {
          section.isDuration = true
        }
      default:
        rest = rest.dropFirst(section.take(scalar, before: rest))
      }
    }
    return sections + [section]
  }

  private struct Section {
    var isDuration = false
    private var hasDigits = false
    private var zeros = 0
    var isOnlyZeros = true
    private var isPercent = false
    private var hasDay = false
    private var hasTime = false
    private var hasMonthOrMinute = false

    private static let words = ["general", "standard", "am/pm", "a/p"]

    /// Takes a character that is shown by meaning; how many more belong to it.
    mutating func take(_ scalar: Unicode.Scalar, before rest: Substring.UnicodeScalarView) -> Int {
      zeros += 1
      if scalar != "0" { isOnlyZeros = false }
      for word in Self.words {
        let scalars = word.unicodeScalars
        if scalars.first == scalar, rest.starts(with: scalars.dropFirst()) {
          if scalars.contains("/") { hasTime = true } else { hasDigits = true }
          return scalars.count - 1
        }
      }
      switch scalar {
      case "0", "#", "?": hasDigits = hasDigits || !hasLetters
      case "%": isPercent = true
      // A letter behind digits is a unit that somebody forgot to quote.
      case _ where hasDigits: break
      case "y", "å", "d": hasDay = true
      case "h", "t", "s": hasTime = true
      case "m": hasMonthOrMinute = true
      default: break
      }
      return 0
    }

    private var hasLetters: Bool { hasDay || hasTime || hasMonthOrMinute || isDuration }

    var hasMeaning: Bool { hasDigits || isPercent || hasLetters }

    var kind: NumberKind {
      if isPercent { return .percent }
      if isDuration { return .duration }
      if hasDay || hasMonthOrMinute && !hasTime { return .date }
      if hasTime { return .time }
      // More digits than readers of numbers take are no code.
      return isOnlyZeros && (2...18).contains(zeros) ? .digits(zeros) : .number
    }
  }
}
