internal import Diagnostics
internal import Quantities
internal import Records
internal import StrategyModel

/// What is said of rows that could not be counted: how many, why, and where the first ones are.
struct RefusedRows {
  /// The most causes that are shown.
  private static let shownCauses = 5

  let refused: RefusedRecords
  /// Rows that could be read.
  let read: Int
  let shown: String
  /// What the file calls the columns that matter.
  let titles: [String]
  let header: ContactHead
  let decoder: CellDecoder

  init(
    _ refused: RefusedRecords, counted: Int, shown: String, titles: [String],
    header: ContactHead, decoder: CellDecoder
  ) {
    self.refused = refused
    read = counted
    self.shown = shown
    self.titles = titles
    self.header = header
    self.decoder = decoder
  }

  /// One diagnostic for all of them, an error beyond a share of the rows in per cent; none where there
  /// are none. `source` makes a place of a row and its line.
  func diagnostics(
    tolerated: Fraction, at from: SourceSpan, source: ([UInt8], Int) -> SourceID
  ) -> [Diagnostic] {
    var result: [Diagnostic] = []
    if refused.hasTooMany {
      result.append(
        Diagnostic(
          Message(.tooManyCombinations, ["path": .text(shown)]), at: from,
          help: Message(.helpFewerColumns)))
    }
    guard refused.count > 0 else { return result }
    let groups = self.groups.prefix(Self.shownCauses)
    let notes = groups.map { group in
      let row = decoded(group.row)
      let place = source(row, group.line)
      return Diagnostic.Note(
        Message(
          .noteRefused, ["count": .count(group.count), "cause": .message(cause(group.cause))]),
        at: SourceSpan(place, 0, row.count))
    }
    let all = refused.count + read
    let share = Self.share(refused.count, of: all)
    let isTooMuch = share > tolerated
    result.append(
      Diagnostic(
        Message(
          isTooMuch ? .tooManyRowsRefused : .rowsRefused,
          [
            "path": .text(shown), "count": .count(refused.count), "all": .count(all),
            "share": .figure(Figure(share, .percent, decimals: 2)),
            "tolerated": .figure(Figure(tolerated, .percent)),
          ]), severity: isTooMuch ? .error : .warning, at: from, notes: Array(notes),
        help: Message(isTooMuch ? .helpTooManyRowsRefused : .helpRowsRefused)))
    return result
  }

  /// How many of some rows are refused, in per cent.
  static func share(_ refused: Int, of all: Int) -> Fraction {
    // Counts of rows are far from where fractions end.
    (try? Fraction(Int128(refused) * 100, over: Int128(max(all, 1)))) ?? .hundred
  }

  /// The commonest cause first; of equals the one that came first.
  var groups: [RefusedRecords.Group] {
    refused.groups.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
  }

  func decoded(_ bytes: [UInt8]) -> [UInt8] {
    decoder.evidence.encoding == .windows1252 ? CSVText.windows1252(bytes) : bytes
  }

  func cause(_ cause: RefusedRecords.Cause) -> Message {
    switch cause {
    case .unclosedQuote: return Message(.csvUnclosedQuote)
    case .cellCount(let found):
      return Message(
        .csvWrongCellCount, ["found": .count(found), "expected": .count(header.cellCount)])
    case .cell(let column, let text):
      let arguments: Message.Arguments = [
        "column": .text(titles[column]),
        "text": .text(String(decoding: decoded(text), as: UTF8.self)),
      ]
      return Message(text.isEmpty ? .causeEmptyCell : .causeCell, arguments)
    }
  }
}
