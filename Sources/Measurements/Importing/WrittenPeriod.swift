internal import Quantities

/// Periods as tables are written by hand: `januar 2025`, `1. kvartal 2025`, `2025K1`, `uge 5, 2025`,
/// `01-2025`, and `jan-25` as Excel shows a month.
enum WrittenPeriod {
  /// The period that a text means; nil where it does not say one, or not of which year.
  static func period(_ text: String) -> Period? {
    if let month = shortMonth(text) { return month }
    var words: [String] = []
    var numbers: [String] = []
    var word = ""
    var number = ""
    func end() {
      if !word.isEmpty { words.append(word) }
      if !number.isEmpty { numbers.append(number) }
      (word, number) = ("", "")
    }
    for character in text.lowercased() {
      if character.isLetter {
        if !number.isEmpty { end() }
        word.append(character)
      } else if character.isASCII, character.isNumber {
        if !word.isEmpty { end() }
        number.append(character)
      } else {
        end()
      }
    }
    end()
    let years = numbers.filter { $0.utf8.count == 4 }
    let others = numbers.filter { $0.utf8.count != 4 }
    guard years.count == 1, let year = years.first.flatMap({ Int($0) }), words.count <= 1,
      others.count <= 1
    else { return nil }
    switch (words.first, others.first) {
    case (let name?, nil):
      let month = months.firstIndex { $0.contains(name) }
      return month.flatMap { Period(.month, year: year, ordinal: $0 + 1) }
    case (let kind?, let ordinal?):
      guard ordinal.utf8.count <= 2, let ordinal = Int(ordinal) else { return nil }
      return kinds.first { $0.words.contains(kind) }
        .flatMap { Period($0.frequency, year: year, ordinal: ordinal) }
    case (nil, let month?):
      guard month.utf8.count == 2, let month = Int(month) else { return nil }
      return Period(.month, year: year, ordinal: month)
    case (nil, nil): return Period(.year, year: year)
    }
  }

  /// The month that Excel shows as its name and the last two digits of its year, `jan-25`. With space
  /// between it may be a day.
  private static func shortMonth(_ text: String) -> Period? {
    let parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2,
      parts[1].utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
      let year = Int(parts[1])
    else { return nil }
    let name = parts[0].last == "." ? String(parts[0].dropLast()) : String(parts[0])
    return months.firstIndex { $0.contains(name) }
      .flatMap { Period(.month, year: 2000 + year, ordinal: $0 + 1) }
  }

  /// The length of period that a title speaks of; nil where it names none.
  static func length(in title: String) -> Period.Frequency? {
    let parts = title.lowercased().split { !$0.isLetter }.map(String.init)
    return kinds.first { kind in kind.words.contains { $0.count > 1 && parts.contains($0) } }?
      .frequency
  }

  private static let months: [[String]] = [
    ["januar", "jan", "january"], ["februar", "feb", "february"], ["marts", "mar", "march"],
    ["april", "apr"], ["maj", "may"], ["juni", "jun", "june"], ["juli", "jul", "july"],
    ["august", "aug"], ["september", "sep", "sept"], ["oktober", "okt", "october", "oct"],
    ["november", "nov"], ["december", "dec"],
  ]

  private static let kinds: [(frequency: Period.Frequency, words: [String])] = [
    (.quarter, ["kvartal", "kvt", "kv", "k", "q", "quarter"]),
    (.week, ["uge", "u", "w", "week"]),
    (.half, ["halvår", "halvaar", "h", "s"]),
    (.year, ["år", "årstal", "year"]),
    (.month, ["måned", "md", "m", "month"]),
  ]
}
