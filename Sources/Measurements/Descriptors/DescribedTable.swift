internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// A delivered table in the tidy form, by what its description says of columns and values. Every cell
/// keeps its place in the file that was delivered.
struct DescribedTable {
  /// The table that was delivered, or where its headings tell something a row for each of its figures.
  let table: CSVTable
  fileprivate let descriptor: Descriptor
  /// Where each described column stands.
  fileprivate let positions: [(column: DescribedColumn, position: Int)]

  /// Nil where described columns are not there, or headings say nothing.
  init?(_ table: CSVTable, _ descriptor: Descriptor, _ diagnostics: inout [Diagnostic]) {
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
    guard let told = descriptor.headings else {
      (self.table, self.positions) = (table, positions)
      return
    }
    let kept = positions.map(\.position)
    guard
      let figures = descriptor.columnsOfFigures(
        in: table, besides: kept, told, &diagnostics)
    else { return nil }
    self.table = table.unpivoted(
      keeping: kept, figures: figures,
      named: (told.value.rawValue, DescribedColumn.value.rawValue))
    self.positions =
      zip(positions.map(\.column), kept.indices).map { ($0, $1) }
      + [(told.value, kept.count), (.value, kept.count + 1)]
  }

  /// The columns of the tidy form, in the order that `tidy(_:)` gives their cells.
  private static let tidyColumns = TidyColumn.allCases.compactMap {
    DescribedColumn(rawValue: $0.rawValue)
  }

  /// The rows in the tidy form; a word that nothing is said of is reported.
  func tidy(_ diagnostics: inout [Diagnostic]) -> TidyForm {
    let place = table.header.first?.span
    let header = Self.tidyColumns.compactMap { column in
      place.map { Located(column.rawValue, $0) }
    }
    return TidyForm(self, header: header, kept: keptRows(&diagnostics))
  }

  /// The rows that are neither left out nor say a word that is not described; nil for all.
  private func keptRows(_ diagnostics: inout [Diagnostic]) -> [Int]? {
    let readings = positions.map { column, position in
      let delivered = table.rows.column(position)
      return (0..<delivered.texts.count).map {
        descriptor.reading(of: delivered.text($0), in: column)
      }
    }
    let isClear = readings.joined().allSatisfy { reading in
      switch reading {
      case .tells, .itself: true
      case .isLeftOut, .unknown: false
      }
    }
    if isClear { return nil }
    var repeated = RepeatedFaults()
    let kept = table.rows.indices.filter { row in
      var isKept = true
      for (place, position) in positions.map(\.position).enumerated() {
        switch readings[place][table.rows.column(position).numbers[row]] {
        case .tells, .itself: continue
        case .isLeftOut: return false
        case .unknown:
          isKept = false
          let cell = table.rows[row][position]
          let fault = Diagnostic(
            Message(
              .valueNotDescribed,
              ["text": .text(cell.value), "column": .text(table.header[position].value)]),
            at: cell.span, help: Message(.helpDescribeValue))
          if repeated.isToBeTold(fault) { diagnostics.append(fault) }
        }
      }
      return isKept
    }
    diagnostics += repeated.summaries
    return kept
  }

  /// Where the column stands that a column of the form has its texts from, when those say nothing else.
  func position(ofNothingBut column: DescribedColumn) -> Int? {
    guard let position = positions.first(where: { $0.column == column })?.position,
      positions.count(where: { $0.position == position }) == 1
    else { return nil }
    let isPlain = descriptor.values.byColumn.allSatisfy { other, values in
      values.values.allSatisfy { value in
        value.tells.allSatisfy { ($0.column == column) == (other == column) }
      }
    }
    return isPlain ? position : nil
  }

  /// Whether texts of a column stand for others.
  func says(somethingOf column: DescribedColumn) -> Bool { descriptor.values.describes(column) }

  /// The cells of a kept row as the form has them.
  func tidy(_ row: [CSVTable.Cell]) -> [CSVTable.Cell] {
    guard let first = row.first else { return [] }
    var told: [DescribedColumn: CSVTable.Cell] = [:]
    for (column, position) in positions where position < row.count {
      let cell = row[position]
      if let value = descriptor.values.value(cell.value, in: column) {
        for (other, text) in value.tells { told[other] = Located(text.value, cell.span) }
      } else if told[column] == nil {
        told[column] = cell
      }
    }
    for (column, text) in descriptor.fixed where told[column] == nil {
      told[column] = Located(text.value, first.span)
    }
    if let indicator = descriptor.indicator, told[.indicator] == nil {
      told[.indicator] = Located(indicator.value, first.span)
    }
    if let period = descriptor.periodCell, told[.period] == nil {
      told[.period] = Located(period.value.description, first.span)
    }
    let empty = Located(
      "", SourceSpan(first.span.source, Int(first.span.start), Int(first.span.start)))
    return Self.tidyColumns.map { told[$0] ?? empty }
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
    let delivered = table.rows.column(position)
    var rows = Array(repeating: 0, count: delivered.texts.count)
    for row in table.rows.indices { rows[delivered.numbers[row]] += 1 }
    var counts: [String: Int] = [:]
    for (number, count) in rows.enumerated() {
      let text = QuantityText.trimmed(delivered.text(number))
      if !text.isEmpty { counts[text, default: 0] += count }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { text, count in
      let value = descriptor.values.value(text, in: column)
      let told = value?.tells.map(\.value.value).joined(separator: ", ")
      return (text, told ?? (descriptor.values.describes(column) ? nil : text), count)
    }
  }
}
