internal import Databases
internal import Diagnostics
internal import StrategyModel

/// What databases bring.
extension MeasurementLoader {
  func refuseKeysOfDatabases(_ descriptor: Descriptor) {
    for (key, span) in [("table", descriptor.table?.span), ("query", descriptor.query?.span)] {
      guard let span else { continue }
      diagnostics.append(
        Diagnostic(Message(.databaseKeyWithoutAddress, ["key": .text(key)]), at: span))
    }
  }

  /// What a database brings, and the file that it is, if it is one.
  func delivery(
    of descriptor: Descriptor, _ from: Located<String>, at path: String, _ isShared: Bool
  ) -> (Delivery?, file: String?) {
    do throws(ByteStreamFault) {
      let source = try DatabaseSource(descriptor, from)
      var file: String?
      var place: DatabaseFile?
      if source.connection.kind == .sqlite {
        let written = Located(source.connection.path, from.span)
        guard let found = resolve(written, of: descriptor, at: path) else { return (nil, nil) }
        file = found
        place = try databaseFile(found)
      }
      if descriptor.format?.value.countsRows == true {
        let contacts = ContactReader(
          source.ofCounts, from: from, at: path, place: source.connection.shown, cells: nil,
          files: files, heldLimit: tableLimit, onProgress: onProgress
        ) { [databases] () throws(ByteStreamFault) in try source.open(place, terms: databases) }
        return (.contacts(contacts), file)
      }
      let bytes = try source.open(place, terms: databases)
        .rest(upTo: tableLimit, source.connection.shown)
      let table = figures(bytes, descriptor, from, isShared: isShared)
      return (table.map { .observations($0) }, file)
    } catch {
      diagnostics.append(error.diagnostic)
      return (nil, nil)
    }
  }

  /// A database of an older version is nowhere but in the repository.
  private func databaseFile(_ path: String) throws(ByteStreamFault) -> DatabaseFile {
    if let real = files.place(of: path) { return .path(real) }
    do throws(SourceFault) {
      return .bytes(try files.contents(of: path, limit: tableLimit))
    } catch {
      throw ByteStreamFault(error.diagnostic(files.shown(path), raisedBy: "max-table"))
    }
  }

  /// Rows of figures that a database gave. Whatever is said of them is said of its address, since the
  /// rows have no place that anybody could look at.
  private func figures(
    _ bytes: [UInt8], _ descriptor: Descriptor, _ from: Located<String>, isShared: Bool
  ) -> TidyTable? {
    CSVTable(
      bytes, source: from.span.source, delimiter: .comma, place: from.span, &diagnostics
    ).flatMap { observations($0, descriptor, isShared: isShared) }
  }
}
