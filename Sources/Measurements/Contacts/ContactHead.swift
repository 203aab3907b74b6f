internal import Diagnostics
internal import Quantities
internal import Records
internal import StrategyModel

/// How a table of contacts is written, by its first bytes and what is said of it.
struct ContactHead {
  let delimiter: Delimiter
  let columns: [(column: DescribedColumn, position: Int, title: String)]
  let cellCount: Int
  /// Where the first row begins, and in which line, from one.
  let firstRow: Int
  let firstLine: Int
  let dates: DateOrder

  /// A reading of the header by one delimiter.
  private struct Reading {
    let delimiter: Delimiter
    let cells: [CSVTable.Cell]
    let end: Int
    let positions: [DescribedColumn: Int]
    let absent: [DescribedColumns.Names]
    let twice: [CSVTable.Cell]
  }

  /// Nil where the table does not fit what is said of it, or fits it in two ways. `bytes` are the start of
  /// the file as UTF-8, its header and some rows among it, without a byte order mark.
  init?(
    _ bytes: [UInt8], _ descriptor: Descriptor, _ source: SourceID,
    _ diagnostics: inout [Diagnostic]
  ) {
    var start = 0
    var line = 1
    while line < descriptor.headerRow?.value ?? 1, start < bytes.count {
      start += bytes[start...].prefix { $0 != UInt8(ascii: "\n") }.count + 1
      line += 1
    }
    guard start < bytes.count else {
      diagnostics.append(Diagnostic(Message(.emptyFile), at: SourceSpan(source, 0, 0)))
      return nil
    }
    let delimiters = descriptor.delimiter.map { [$0.value] } ?? Delimiter.allCases
    let readings = delimiters.map { Self.read(bytes, from: start, $0, source, descriptor) }
    let possible = readings.filter { $0.absent.allSatisfy { !$0.isRequired } }
    let most = possible.map(\.positions.count).max() ?? 0
    // Of a form whose columns may be lacking the reading is meant that has most of them.
    let fitting = possible.filter { $0.positions.count == most }
    guard most > 0, let reading = fitting.first else {
      Self.report(readings, &diagnostics)
      return nil
    }
    if fitting.count > 1 {
      diagnostics.append(
        Diagnostic(
          Message(
            .delimiterInDoubt,
            ["readings": .list(fitting.map { .text($0.delimiter.rawValue) })]),
          at: SourceSpan(source, start, reading.end),
          help: Message(
            .helpSayDelimiter, ["words": .list(fitting.map { .text($0.delimiter.rawValue) })])))
      return nil
    }
    if let twice = reading.twice.first {
      diagnostics.append(
        Diagnostic(Message(.csvDuplicateColumn, ["column": .text(twice.value)]), at: twice.span))
      return nil
    }
    delimiter = reading.delimiter
    cellCount = reading.cells.count
    firstRow = reading.end
    firstLine = line + bytes[start..<reading.end].count { $0 == UInt8(ascii: "\n") }
    columns = reading.positions.sorted { $0.value < $1.value }
      .map { ($0.key, $0.value, reading.cells[$0.value].value) }
    guard let position = reading.positions[.date] else {
      guard descriptor.periodCell != nil else {
        diagnostics += Self.missingDate(descriptor, reading)
        return nil
      }
      dates = .yearFirst
      return
    }
    guard
      let dates = Self.dates(
        in: bytes, from: reading.end, reading, position, descriptor, source, &diagnostics)
    else { return nil }
    self.dates = dates
  }

  /// A file of a known form may lack columns, but without dates somebody must say the period.
  private static func missingDate(_ descriptor: Descriptor, _ reading: Reading) -> [Diagnostic] {
    guard var names = descriptor.columns[.date] else { return [] }
    names.isRequired = true
    return [names.fault(absentFrom: reading.cells)].compactMap(\.self).map { fault in
      Diagnostic(
        fault.message, at: reading.cells.first?.span, help: Message(.helpSayPeriod))
    }
  }

  private static func read(
    _ bytes: [UInt8], from start: Int, _ delimiter: Delimiter, _ source: SourceID,
    _ descriptor: Descriptor
  ) -> Reading {
    var scanner = CSVScanner(bytes: bytes, source: source, delimiter: delimiter.byte)
    scanner.offset = start
    // What is wrong with the header's quotes shows in the columns that are missing.
    var faults: [Diagnostic] = []
    let cells = scanner.row(&faults) ?? []
    var positions: [DescribedColumn: Int] = [:]
    var absent: [DescribedColumns.Names] = []
    var twice: [CSVTable.Cell] = []
    for described in descriptor.columns.all {
      let found = described.places(in: cells)
      if let first = found.first {
        positions[described.column] = first
      } else {
        absent.append(described)
      }
      if found.count > 1 { twice.append(cells[found[1]]) }
    }
    return Reading(
      delimiter: delimiter, cells: cells, end: scanner.offset, positions: positions, absent: absent,
      twice: twice)
  }

  /// Says which columns are not there, by the reading that finds most of them.
  private static func report(
    _ readings: [Reading], _ diagnostics: inout [Diagnostic]
  ) {
    let best = readings.max {
      ($0.positions.count, $0.cells.count) < ($1.positions.count, $1.cells.count)
    }
    guard let best else { return }
    diagnostics += best.absent.compactMap { $0.fault(absentFrom: best.cells) }
  }

  /// The order of the parts of dates, by those in the first rows.
  private static func dates(
    in bytes: [UInt8], from start: Int, _ reading: Reading, _ position: Int,
    _ descriptor: Descriptor, _ source: SourceID, _ diagnostics: inout [Diagnostic]
  ) -> DateOrder? {
    if let stated = descriptor.dates { return stated.value }
    var scanner = CSVScanner(bytes: bytes, source: source, delimiter: reading.delimiter.byte)
    scanner.offset = start
    var cells: [CSVTable.Cell] = []
    // Rows without their form are told when they are counted.
    var faults: [Diagnostic] = []
    while let row = scanner.row(&faults), faults.isEmpty {
      // The last row may be cut off.
      if position < row.count, scanner.offset < bytes.count || row.count >= reading.cells.count {
        cells.append(row[position])
      }
    }
    let orders = DateOrder.orders(
      of: cells.map { Array(QuantityText.trimmed($0.value).utf8.prefix(10)) })
    guard orders.count > 1 else { return orders.first }
    let example = cells.first { DateOrder.orders(of: [Array($0.value.utf8.prefix(10))]).count > 1 }
    let readings = orders.map { order in
      Message.Argument.text(
        example.flatMap { order.date(QuantityText.trimmed($0.value).utf8.prefix(10)) }?.description
          ?? "")
    }
    diagnostics.append(
      Diagnostic(
        Message(
          .dateOrderInDoubt, ["text": .text(example?.value ?? ""), "readings": .list(readings)]),
        at: example?.span,
        help: Message(
          .helpSayDates, ["words": .list(orders.map { .text($0.rawValue) })])))
    return nil
  }
}
