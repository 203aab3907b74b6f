internal import Databases
internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// What a description has a database asked for.
struct DatabaseSource {
  private let descriptor: Descriptor
  private let from: Located<String>
  let connection: DatabaseConnection
  private let table: DatabaseTable

  /// - Throws: What is wrong with the address, or what is not said, as it is shown.
  init(_ descriptor: Descriptor, _ from: Located<String>) throws(ByteStreamFault) {
    self.descriptor = descriptor
    self.from = from
    do throws(DatabaseFault) {
      connection = try DatabaseConnection(from.value)
    } catch {
      throw ByteStreamFault(error.diagnostic(at: from.span))
    }
    func fault(_ key: MessageKey, at span: SourceSpan, help: Message? = nil) -> ByteStreamFault {
      ByteStreamFault(Diagnostic(Message(key), at: span, help: help))
    }
    switch (descriptor.table, descriptor.query) {
    case (nil, nil):
      throw fault(.databaseNothingAsked, at: from.span, help: Message(.helpDatabaseTableOrQuery))
    case (_?, let query?): throw fault(.databaseBothAsked, at: query.span)
    case (let name?, nil):
      guard let form = descriptor.format, form.value != .tidy else {
        throw fault(.databaseTidyTable, at: name.span)
      }
      table = .named(name.value)
    case (nil, let query?): table = .query(query.value)
    }
    let keysOfFiles: [(String, SourceSpan?)] = [
      ("sheet", descriptor.sheet?.span), ("range", descriptor.range?.span),
      ("delimiter", descriptor.delimiter?.span), ("encoding", descriptor.encoding?.span),
      ("header-row", descriptor.headerRow?.span),
    ]
    for (key, span) in keysOfFiles {
      guard let span else { continue }
      throw ByteStreamFault(
        Diagnostic(Message(.databaseKeyOfFile, ["key": .text(key)]), at: span))
    }
  }

  /// The one SELECT.
  ///
  /// Contacts are counted by the database, so that only sums come back; figures come as they are.
  private func statement() throws(DatabaseFault) -> String {
    if descriptor.format?.value.countsRows == true {
      let names = descriptor.columns.all
      let others = names.filter { $0.column != .date && $0.column != .count }
      let query = AggregateQuery(
        of: table, date: name(.date) ?? "",
        groups: others.map { .init($0.names.first?.value ?? "", as: $0.column.rawValue) },
        sum: name(.count),
        // A stated period may be finer than what is counted by.
        per: descriptor.periodCell == nil
          ? (descriptor.per?.value ?? .month).frequency : .day)
      return try query.text(for: connection.kind)
    }
    if case .query(let text) = table { return text }
    let columns = descriptor.columns.all.compactMap(\.names.first?.value)
    return try ColumnQuery(of: table, columns.map { .init($0, as: $0) }).text()
  }

  private func name(_ column: DescribedColumn) -> String? {
    descriptor.columns[column]?.names.first?.value
  }

  /// The description of the counts that come back of contacts: columns by what they tell.
  var ofCounts: Descriptor {
    var result = descriptor
    result.columns = DescribedColumns()
    let counted = descriptor.columns.all.map(\.column).filter { $0 != .date && $0 != .count }
    for column in [.date] + counted + [.count] {
      result.columns.add(
        .init(
          column: column, key: descriptor.columns[column]?.key ?? from.span,
          names: [Located(column.rawValue, from.span)]))
    }
    result.delimiter = Located(.comma, from.span)
    result.encoding = Located(.utf8, from.span)
    result.dates = Located(.yearFirst, from.span)
    return result
  }

  /// Starts to ask; `file` is that of an SQLite database, nil for others.
  func open(
    _ file: DatabaseFile?, terms: DatabaseReader.Terms
  ) throws(ByteStreamFault) -> any ByteStream {
    do throws(DatabaseFault) {
      return DatabaseBytes(
        try DatabaseReader(connection, try statement(), file: file, terms: terms), at: from.span)
    } catch {
      throw ByteStreamFault(error.diagnostic(at: from.span))
    }
  }
}

/// A database's answer as bytes, and how its faults are told.
private final class DatabaseBytes: ByteStream {
  private let reader: DatabaseReader
  private let span: SourceSpan

  init(_ reader: DatabaseReader, at span: SourceSpan) { (self.reader, self.span) = (reader, span) }

  var size: Int? { nil }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamFault) -> Int {
    do throws(DatabaseFault) {
      return try reader.read(into: buffer)
    } catch {
      throw ByteStreamFault(error.diagnostic(at: span))
    }
  }
}
