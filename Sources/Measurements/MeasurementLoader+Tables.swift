internal import Diagnostics
internal import Spreadsheets
internal import StrategyModel

/// What stands in the files of tables.
extension MeasurementLoader {
  func table(
    _ path: String, _ descriptor: Descriptor = Descriptor(), isShared: Bool
  ) -> CSVTable? {
    if SheetText.isWorkbook(path) || descriptor.sheet != nil {
      return sheet(path, descriptor).flatMap {
        sheetTable($0, path, descriptor, isShared: isShared)
      }
    }
    do throws(ByteStreamFault) {
      let stream = try open(path)
      var isLong = stream.size ?? 0 > min(longFrom, tableLimit)
      if isLong { isLong = try !isUTF16(path) }
      let read =
        isLong
        ? try longTable(path, descriptor)
        : try heldTable(stream, path, descriptor, isShared: isShared)
      guard let (table, encoding) = read else { return nil }
      assumptions.append(
        Message(
          .assumedDialect,
          [
            "path": .text(files.shown(path)), "encoding": .text(encoding.name),
            "delimiter": .text(
              table.delimiter == 9 ? "tab" : String(UnicodeScalar(table.delimiter))),
            "rows": .count(table.rows.count),
          ]))
      return table
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  /// The bytes of a table's file from the first on.
  private func open(_ path: String) throws(ByteStreamFault) -> any ByteStream {
    try files.table(path, limit: tableLimit)
  }

  /// A text in UTF-16 has to be held to be made another of.
  private func isUTF16(_ path: String) throws(ByteStreamFault) -> Bool {
    let first = UnsafeMutableRawBufferPointer.allocate(byteCount: 2, alignment: 1)
    defer { first.deallocate() }
    guard try open(path).read(into: first) == 2 else { return false }
    return first.elementsEqual([0xFF, 0xFE]) || first.elementsEqual([0xFE, 0xFF])
  }

  private func heldTable(
    _ stream: any ByteStream, _ path: String, _ descriptor: Descriptor, isShared: Bool
  ) throws(ByteStreamFault) -> (CSVTable, CSVText.Encoding)? {
    let shown = files.shown(path)
    let raw = try stream.rest(upTo: tableLimit, shown)
    guard let text = CSVText(raw, stated: descriptor.encoding?.value) else {
      throw ByteStreamFault(Diagnostic(Message(.csvNotText, ["path": .text(shown)]), at: nil))
    }
    let source = files.sources.add(
      path: path, version: files.version, bytes: text.bytes, isShared: isShared)
    return CSVTable(
      text.bytes, source: source, delimiter: descriptor.delimiter?.value,
      headerRow: descriptor.headerRow?.value ?? 1, &diagnostics
    ).map { ($0, text.encoding) }
  }

  private func longTable(
    _ path: String, _ descriptor: Descriptor
  ) throws(ByteStreamFault) -> (CSVTable, CSVText.Encoding)? {
    try LongTable(
      path: path, shown: files.shown(path), version: files.version,
      delimiter: descriptor.delimiter?.value, headerRow: descriptor.headerRow?.value ?? 1,
      stated: descriptor.encoding?.value, stretchSize: max(1, min(1 << 18, longFrom)),
      limit: tableLimit,
      onProgress: onProgress
    ) { [files, tableLimit] () throws(ByteStreamFault) in
      try files.table(path, limit: tableLimit)
    }.read(into: files.sources, &diagnostics)
  }

  private func contents(_ path: String) -> [UInt8]? {
    do throws(SourceFault) {
      return try files.contents(of: path, limit: tableLimit)
    } catch {
      diagnostics.append(error.diagnostic(files.shown(path), raisedBy: "max-table"))
      return nil
    }
  }

  /// The sheet of a workbook that a description means.
  func sheet(_ path: String, _ descriptor: Descriptor) -> SheetText? {
    guard let workbook = contents(path) else { return nil }
    do throws(SpreadsheetFault) {
      return try SheetText(
        workbook, sheet: descriptor.sheet?.value, range: descriptor.range?.value)
    } catch {
      diagnostics.append(
        error.diagnostic(
          files.shown(path),
          at: descriptor.range?.span ?? descriptor.sheet?.span ?? descriptor.from?.span))
      return nil
    }
  }

  private func sheetTable(
    _ sheet: SheetText, _ path: String, _ descriptor: Descriptor, isShared: Bool
  ) -> CSVTable? {
    let source = files.sources.add(
      path: path, version: files.version, bytes: sheet.bytes, cells: sheet.places,
      isShared: isShared)
    let table = CSVTable(
      sheet.bytes, source: source, delimiter: SheetText.delimiter,
      headerRow: max(descriptor.headerRow?.value ?? 1, sheet.firstRow), &diagnostics)
    if let table {
      assumptions.append(
        Message(
          .assumedSheet,
          [
            "path": .text(files.shown(path)), "sheet": .text(sheet.name),
            "rows": .count(table.rows.count),
          ]))
    }
    return table
  }
}

extension FileTree {
  /// The bytes of a table from the first on; where they can't be read bit by bit, up to a limit.
  func table(_ path: String, limit: Int) throws(ByteStreamFault) -> any ByteStream {
    do throws(SourceFault) {
      return try stream(path, limit: limit)
    } catch {
      throw ByteStreamFault(error.diagnostic(shown(path), raisedBy: "max-table"))
    }
  }
}
