internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// A delivered table in the tidy form, by what its description says of columns and values. Every cell
/// keeps its place in the file that was delivered.
struct DescribedTable {
  fileprivate let table: CSVTable
  fileprivate let descriptor: Descriptor
  /// Where each described column stands.
  fileprivate let positions: [(column: DescribedColumn, position: Int)]

  /// Nil where described columns are not there.
  init?(_ table: CSVTable, _ descriptor: Descriptor, _ diagnostics: inout [Diagnostic]) {
    self.table = table
    self.descriptor = descriptor
    var positions: [(column: DescribedColumn, position: Int)] = []
    var isComplete = true
    for described in descriptor.columns.all {
      let found = described.places(in: table.header)
      if let first = found.first { positions.append((described.column, first)) }
      if found.count > 1 {
        diagnostics.append(
          Diagnostic(
            Message(.csvDuplicateColumn, ["column": .text(table.header[found[1]].value)]),
            at: table.header[found[1]].span,
            notes: [.init(Message(.noteFirstHere), at: table.header[found[0]].span)]))
        isComplete = false
      }
      if found.isEmpty, let fault = described.fault(absentFrom: table.header) {
        diagnostics.append(fault)
        isComplete = false
      }
    }
    guard isComplete else { return nil }
    self.positions = positions
  }

  /// The rows in the tidy form; a word that nothing is said of is reported.
  func tidy(_ diagnostics: inout [Diagnostic]) -> CSVTable {
    let columns = TidyColumn.allCases.compactMap { DescribedColumn(rawValue: $0.rawValue) }
    let place = table.header.first?.span
    let header = columns.compactMap { column in
      place.map { Located(column.rawValue, $0) }
    }
    var rows: [[CSVTable.Cell]] = []
    for row in table.rows {
      guard let told = told(row, &diagnostics), let first = row.first else { continue }
      let empty = Located(
        "", SourceSpan(first.span.source, Int(first.span.start), Int(first.span.start)))
      rows.append(columns.map { told[$0] ?? empty })
    }
    return CSVTable(header: header, rows: rows, delimiter: table.delimiter)
  }

  /// What a row tells; nil for one that is left out or says a word that is not described.
  private func told(
    _ row: [CSVTable.Cell], _ diagnostics: inout [Diagnostic]
  ) -> [DescribedColumn: CSVTable.Cell]? {
    var told: [DescribedColumn: CSVTable.Cell] = [:]
    var isClear = true
    for (column, position) in positions where position < row.count {
      let cell = row[position]
      if descriptor.leftOut.contains(cell.value, in: column) { return nil }
      if let value = descriptor.values.value(cell.value, in: column) {
        for (other, text) in value.tells { told[other] = Located(text.value, cell.span) }
        continue
      }
      let text = DescribedValues.key(cell.value)
      let known = descriptor.values.told(of: column).map(\.value)
      if !text.isEmpty, descriptor.values.describes(column), !known.contains(cell.value) {
        diagnostics.append(
          Diagnostic(
            Message(
              .valueNotDescribed,
              ["text": .text(cell.value), "column": .text(table.header[position].value)]),
            at: cell.span, help: Message(.helpDescribeValue)))
        isClear = false
        continue
      }
      if told[column] == nil { told[column] = cell }
    }
    guard isClear, let first = row.first else { return nil }
    for (column, text) in descriptor.fixed where told[column] == nil {
      told[column] = Located(text.value, first.span)
    }
    if let indicator = descriptor.indicator, told[.indicator] == nil {
      told[.indicator] = Located(indicator.value, first.span)
    }
    if let period = descriptor.periodCell, told[.period] == nil {
      told[.period] = Located(period.value.description, first.span)
    }
    return told
  }
}

extension DescribedColumns.Names {
  /// Where a header has one of the names, in its order.
  func places(in header: [CSVTable.Cell]) -> [Int] {
    let wanted = names.map { DescribedValues.key($0.value) }
    return header.indices.filter { wanted.contains(DescribedValues.key(header[$0].value)) }
  }

  /// What to say where a file lacks the column; nil where it may.
  func fault(absentFrom header: [CSVTable.Cell]) -> Diagnostic? {
    guard isRequired, let name = names.first else { return nil }
    let titles = header.map(\.value).filter { !$0.isEmpty }
    let place = header.first.map { first in header.reduce(first.span) { $0.union($1.span) } }
    return Diagnostic(
      Message(.describedColumnMissing, ["column": .text(name.value)]), at: name.span,
      notes: place.map { [.init(Message(.noteHeaderHere), at: $0)] } ?? [],
      help: Spelling.nearest(to: name.value, among: titles)
        .map { Message(.helpDidYouMean, ["word": .text($0)]) }
        ?? Message(.helpKnownKeys, ["keys": .list(titles.prefix(40).map { .text($0) })]))
  }
}

extension DescribedTable {
  /// The texts of a column as they stand, each with what it tells and in how many rows it does, the
  /// commonest first.
  func words(of column: DescribedColumn) -> [(text: String, meaning: String?, count: Int)] {
    guard let position = positions.first(where: { $0.column == column })?.position else {
      return []
    }
    var counts: [String: Int] = [:]
    for row in table.rows where position < row.count {
      let text = QuantityText.trimmed(row[position].value)
      if !text.isEmpty { counts[text, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { text, count in
      let value = descriptor.values.value(text, in: column)
      let told = value?.tells.map(\.value.value).joined(separator: ", ")
      return (text, told ?? (descriptor.values.describes(column) ? nil : text), count)
    }
  }
}
