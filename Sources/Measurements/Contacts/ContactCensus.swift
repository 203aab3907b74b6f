internal import Diagnostics
internal import Records
internal import StrategyModel

/// What a table of contacts is made of, for who describes it: its words as they stand, and every cause
/// that rows were refused for.
struct ContactCensus {
  struct Word {
    let column: DescribedColumn
    let text: String
    /// Nil for a word that means nothing.
    let meaning: Dimensions?
    let count: Int
  }

  struct Refusal {
    let cause: Message
    let count: Int
    let span: SourceSpan
  }

  /// The most causes whose rows are shown.
  private static let shownCauses = 20

  let counted: Int
  let passedOver: Int
  let refused: Int
  /// In the order of the columns, the commonest first.
  private(set) var words: [Word] = []
  private(set) var refusals: [Refusal] = []

  /// Of what was counted and refused; `place` makes a place of a row and its line.
  init(
    _ counter: borrowing RecordCounter, _ meanings: ContactMeanings, _ refusal: RefusedRows,
    columns: [(column: DescribedColumn, position: Int, title: String)],
    place: ([UInt8], Int) -> SourceID
  ) {
    counted = counter.counted
    passedOver = counter.passedOver
    refused = counter.refused.count
    let traits = columns.indices.filter { columns[$0].column.dimension != nil }
    var counts: [[Int: Int]] = traits.map { _ in [:] }
    counter.forEach { _, _, codes, count in
      for (index, code) in codes.enumerated() { counts[index][code, default: 0] += count }
    }
    for (place, index) in traits.enumerated() {
      var found: [String: (meaning: Dimensions?, count: Int)] = [:]
      for (code, text) in meanings.words[index] {
        found[text, default: (meanings.traits[index][code], 0)].count += counts[place][code] ?? 0
      }
      for group in counter.refused.groups {
        guard case .cell(index, let text) = group.cause else { continue }
        let word = String(decoding: refusal.decoded(text), as: UTF8.self)
        found[word, default: (nil, 0)].count += group.count
      }
      // A word that only rows have that are passed over has no part in what is read.
      words += found.filter { $0.value.count > 0 }.sorted {
        ($1.value.count, $0.key) < ($0.value.count, $1.key)
      }
      .map { text, value in
        Word(
          column: columns[index].column, text: text, meaning: value.meaning, count: value.count)
      }
    }
    refusals = refusal.groups.prefix(Self.shownCauses).map { group in
      let row = refusal.decoded(group.row)
      let source = place(row, group.line)
      var span = SourceSpan(source, 0, row.count)
      if case .cell(let index, _) = group.cause {
        var scanner = CSVScanner(
          bytes: row, source: source, delimiter: refusal.header.delimiter.byte)
        // Of a row that was cut off the cell may be lacking; then the row is shown.
        var faults: [Diagnostic] = []
        let cells = scanner.row(&faults) ?? []
        let position = columns[index].position
        if cells.indices.contains(position) { span = cells[position].span }
      }
      return Refusal(cause: refusal.cause(group.cause), count: group.count, span: span)
    }
  }
}
