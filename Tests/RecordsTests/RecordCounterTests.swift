import Records
import TestSupport
import Testing

/// Counting rows of delimited text as the bytes come.
@Suite struct RecordCounterTests {
  /// What a text came to: how often each combination of time, party and trait was seen, what was
  /// refused, and in which line first.
  struct Outcome: Equatable, CustomStringConvertible {
    var counts: [String: Int] = [:]
    var passedOver = 0
    var refused: [String] = []

    var description: String {
      counts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        + " −\(passedOver) " + refused.joined(separator: ", ")
    }
  }

  /// Counts a text of four columns: time, party, trait and one that does not matter. `?` means nothing
  /// and `-` is to be passed over; every other text means itself.
  static func count(_ text: String, stretch: Int = .max, delimiter: String = ";") -> Outcome {
    count(Array(text.utf8), stretch: stretch, delimiter: delimiter)
  }

  static func count(_ bytes: [UInt8], stretch: Int = .max, delimiter: String = ";") -> Outcome {
    let meanings = Meanings()
    var counter = RecordCounter(
      [
        .init(position: 0, purpose: .time), .init(position: 1, purpose: .party),
        .init(position: 2, purpose: .trait),
      ], cellCount: 4, delimiter: delimiter.utf8.first ?? 0, firstLine: 1,
      meaning: { meanings.meaning($0, $1) })
    var pending: [UInt8] = []
    var rest = bytes[...]
    var step = stretch
    while true {
      let next = rest.prefix(step)
      rest = rest.dropFirst(step)
      pending += next
      let isLast = rest.isEmpty
      if isLast, let last = pending.last, last != UInt8(ascii: "\n") {
        pending.append(UInt8(ascii: "\n"))
      }
      let used = (pending + Array(repeating: 0, count: RecordCounter.padding))
        .withUnsafeBufferPointer { buffer in
          buffer.baseAddress.map { counter.take($0, pending.count, isLast: isLast) } ?? 0
        }
      pending.removeFirst(used)
      // A stretch without a whole row asks for more at once.
      step = used == 0 ? min(step, 1 << 20) * 2 : stretch
      if isLast { break }
    }
    var outcome = Outcome(passedOver: counter.passedOver)
    counter.forEach { time, party, traits, count in
      let name = [(0, time), (1, party), (2, traits[0])].map { meanings.names[$0][$1] }
        .joined(separator: "|")
      outcome.counts[name] = count
    }
    outcome.refused = counter.refused.groups.map { "\($0.count)×\($0.cause.name) @\($0.line)" }
    return outcome
  }

  final class Meanings {
    var names: [[String]] = [[], [], []]

    func meaning(_ column: Int, _ bytes: [UInt8]) -> RecordCounter.Meaning {
      let text = String(decoding: bytes, as: UTF8.self)
      if text == "?" { return .refused }
      if text == "-" { return .passedOver }
      if let code = names[column].firstIndex(of: text) { return .code(code) }
      names[column].append(text)
      return .code(names[column].count - 1)
    }
  }

  @Test(arguments: [
    ("plain", "a;b;c;d\na;b;c;d\n", "a|b|c=2 −0 "),
    ("no line feed at the end", "a;b;c;d\na;b;e;d", "a|b|c=1 a|b|e=1 −0 "),
    ("CRLF, the last cell too", "a;b;c;\r\na;b;c;d\r\n", "a|b|c=2 −0 "),
    ("quotes", "\"a\";\"b\";\"c\";\"d\"\n", "a|b|c=1 −0 "),
    ("quoted delimiters", "a;\"b;b\";c;\"d\nd\"\na;\"b;b\";c;d\n", "a|b;b|c=2 −0 "),
    ("doubled quotes", "a;\"b \"\"x\"\"\";c;d\n", "a|b \"x\"|c=1 −0 "),
    ("empty cells", ";;;x\n", "||=1 −0 "),
    ("empty rows", "a;b;c;d\n\n;;;\r\na;b;c;d\n", "a|b|c=2 ||=1 −0 "),
    ("surplus empty cells", "a;b;c;d;;;\n", "a|b|c=1 −0 "),
    ("a time of day behind the date", "2013-05-31 08:15:00;b;c;d\n", "2013-05-31|b|c=1 −0 "),
    (
      "long texts", "a;en forvaltning med et langt navn;c;d\n",
      "a|en forvaltning med et langt navn|c=1 −0 "
    ),
    (
      "long texts that differ in the middle",
      "a;12345678 midte 12345678;c;d\na;12345678 MIDTE 12345678;c;d\n",
      "a|12345678 MIDTE 12345678|c=1 a|12345678 midte 12345678|c=1 −0 "
    ),
    ("refused cells", "a;?;c;d\na;b;?;d\na;?;c;d\n", " −0 2×1:? @1, 1×2:? @2"),
    ("passed over", "a;b;-;d\n", " −1 "),
    ("too few cells", "a;b;c;d\na;b\na;b;c;d\n", "a|b|c=2 −0 1×2 cells @2"),
    ("too many cells", "a;b;c;d;e\n", " −0 1×5 cells @1"),
    (
      "a quote that nobody closes costs its line", "a;\"b;c;d\na;b;c;d\na;b;c;d\n",
      "a|b|c=2 −0 1×unclosed @1"
    ),
    (
      "a stray quote costs its line", "a;b\"x;c;d\na;b;c;d\na;b;\"c\";d\n",
      "a|b|c=2 −0 1×unclosed @1"
    ),
    ("lines inside quotes are counted", "a;b;c;\"1\n2\n3\"\na;?;c;d\n", "a|b|c=1 −0 1×1:? @4"),
  ])
  func countsRows(name: String, text: String, expected: String) {
    #expect(Self.count(text).description == expected)
    for stretch in [1, 2, 3, 5, 7, 63, 64, 65] {
      #expect(
        Self.count(text, stretch: stretch).description == expected, "\(stretch) bytes at a time")
    }
  }

  /// A table of random cells and what it holds, by how it was made.
  static func random(_ random: inout SeededGenerator) -> (text: String, counts: [String: Int]) {
    let words = [
      "a", "bb", "ccccccc", "dddddddd", "eeeeeeeee", "æøå", "1234567890123456", "12345678901234567",
      "x;y", "x\ny", "si \"her\"", " ", "",
    ]
    var text = ""
    var counts: [String: Int] = [:]
    for _ in 0..<Int.random(in: 1...80, using: &random) {
      let cells = (0..<4).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
      let written = cells.map { cell in
        let mustQuote = cell.contains { ";\n\"".contains($0) }
        return mustQuote || Bool.random(using: &random)
          ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }
      text += written.joined(separator: ";") + (Bool.random(using: &random) ? "\r\n" : "\n")
      counts[cells[..<3].joined(separator: "|"), default: 0] += 1
    }
    return (text, counts)
  }

  @Test(arguments: 0..<60)
  func countsWhatWasWritten(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let (text, counts) = Self.random(&random)
    let expected = Outcome(counts: counts)
    #expect(Self.count(text) == expected, "\(text)")
    #expect(Self.count(text, stretch: Int.random(in: 1...100, using: &random)) == expected)
  }

  @Test(arguments: 0..<200)
  func noTextIsLostOrTraps(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = Array(Self.random(&random).text.utf8).mutated(using: &random)
    let whole = Self.count(bytes)
    #expect(Self.count(bytes, stretch: Int.random(in: 1...90, using: &random)) == whole)
    // Every line is a row, part of one, refused, or empty.
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).count
    #expect(whole.counts.values.reduce(0, +) + whole.passedOver <= lines)
  }

  @Test func manyCombinationsAreTold() {
    var text = ""
    for number in 0..<70_000 { text += "a;b;trait \(number);d\n" }
    let outcome = Self.count(text, stretch: 1 << 16)
    #expect(outcome.counts.count == 65_535)
    #expect(outcome.refused.count == 1 << 10)
  }

  @Test(arguments: [
    ("a wide row is counted", 30_000, "1 counted"),
    ("a row beyond the limit is refused", 40_000, "1×unclosed @1"),
  ])
  func rowsHaveALimit(name: String, cells: Int, expected: String) {
    let row = String(repeating: "a;", count: cells - 1) + "a\n"
    var counter = RecordCounter(
      [.init(position: cells - 1, purpose: .trait)], cellCount: cells,
      delimiter: UInt8(ascii: ";"), firstLine: 1, meaning: { _, _ in .code(0) })
    let bytes = Array(row.utf8)
    (bytes + Array(repeating: 0, count: RecordCounter.padding)).withUnsafeBufferPointer { buffer in
      _ = buffer.baseAddress.map { counter.take($0, bytes.count, isLast: true) }
    }
    let refused = counter.refused.groups.map { "\($0.count)×\($0.cause.name) @\($0.line)" }
    let outcome = counter.counted > 0 ? ["\(counter.counted) counted"] : []
    #expect(outcome + refused == [expected])
  }

  @Test func aQuoteThatNobodyClosesIsNoticedFarFromTheEnd() {
    let text = "a;\"b;c;d\n" + String(repeating: "a;b;c;d\n", count: 40_000)
    #expect(Self.count(text, stretch: 1 << 15).description == "a|b|c=40000 −0 1×unclosed @1")
  }
}

extension RefusedRecords.Cause {
  fileprivate var name: String {
    switch self {
    case .cellCount(let count): "\(count) cells"
    case .unclosedQuote: "unclosed"
    case .cell(let column, let text): "\(column):" + String(decoding: text, as: UTF8.self)
    }
  }
}
