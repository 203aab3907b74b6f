internal import Databases
internal import Diagnostics
private import Glibc

/// Writes rows as CSV while they come: RFC 4180 with commas and line feeds.
///
/// NULL is an empty cell and an empty text `""`; a row of one empty cell is `""` too, since it would be
/// an empty line.
final class RowWriter {
  private let request: DatabaseRequest
  private var buffer: [UInt8] = []
  private var names: [String] = []
  private var column = 0
  private var row = 0

  /// What a pipe takes without waiting once it takes anything.
  private static let block = 4096
  private static let room = 16 * block

  init(for request: DatabaseRequest) {
    self.request = request
    buffer.reserveCapacity(Self.room + Self.block)
  }

  func header(_ names: [String]) throws(QueryEnd) {
    self.names = names
    for name in names { try write(Array(name.utf8)) }
    try endRow()
    row = 0
  }

  func write(_ bytes: [UInt8]) throws(QueryEnd) {
    let fault = bytes.withUnsafeBufferPointer { bytes in
      do throws(QueryEnd) {
        try write(bytes)
        return nil as QueryEnd?
      } catch {
        return error
      }
    }
    if let fault { throw fault }
  }

  /// Adds a cell; nil is NULL.
  ///
  /// - Throws: `QueryEnd` where it is not text.
  func write(_ bytes: UnsafeBufferPointer<UInt8>?) throws(QueryEnd) {
    if column > 0 { buffer.append(UInt8(ascii: ",")) }
    column += 1
    guard let bytes else { return }
    var isPlain = !bytes.isEmpty
    var isASCII = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: ","), 10, 13: isPlain = false
      case 0: throw notText()
      case 0x80...: isASCII = false
      default: break
      }
    }
    if !isASCII, String(validating: bytes, as: UTF8.self) == nil { throw notText() }
    if isPlain {
      buffer.append(contentsOf: bytes)
    } else {
      buffer.append(UInt8(ascii: "\""))
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { buffer.append(byte) }
        buffer.append(byte)
      }
      buffer.append(UInt8(ascii: "\""))
    }
  }

  func notText() -> QueryEnd {
    let place = max(column - 1, 0)
    return .refused(
      Message(
        .databaseCellNotText,
        [
          "connection": .text(request.shown),
          "column": .text(place < names.count ? names[place] : ""), "row": .count(row + 1),
        ]))
  }

  func endRow() throws(QueryEnd) {
    if column == 1, buffer.last == nil || buffer.last == 10 { buffer += Array("\"\"".utf8) }
    buffer.append(10)
    column = 0
    row += 1
    if buffer.count >= Self.room { try flush() }
  }

  func flush() throws(QueryEnd) {
    var rest = buffer[...]
    while !rest.isEmpty {
      try Watch.waitForReader()
      let count = rest.prefix(Self.block).withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        if errno == EPIPE { throw .readerGone }
        throw .failed(Message(.databaseRowsNotWritten, ["code": .count(Int(errno))]))
      }
      rest = rest.dropFirst(count)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
