import Databases
import Diagnostics
import TestSupport

/// What a database answers through the built program, rows or the fault that it ended with.
enum DatabaseAnswer: Equatable, CustomStringConvertible {
  case rows(String)
  case fault(DatabaseFault)

  init(
    _ connection: String, _ statement: String, file: DatabaseFile? = nil,
    _ terms: DatabaseReader.Terms
  ) {
    do throws(DatabaseFault) {
      let reader = try DatabaseReader(
        DatabaseConnection(connection), statement, file: file, terms: terms)
      self = .rows(String(decoding: try reader.rest(), as: UTF8.self))
    } catch {
      self = .fault(error)
    }
  }

  /// What the database said itself, nil where it answered or something else was wrong.
  var refusal: String? {
    if case .fault(.refused(let text)) = self { text } else { nil }
  }

  var rows: String? {
    if case .rows(let text) = self { text } else { nil }
  }

  var description: String {
    switch self {
    case .rows(let text): text
    case .fault(let fault): fault.diagnostic(at: nil).message.text(.danish)
    }
  }
}

extension DatabaseReader {
  func rest() throws(DatabaseFault) -> [UInt8] {
    var bytes: [UInt8] = []
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { room.deallocate() }
    while case let count = try read(into: room), count > 0 { bytes += room[..<count] }
    return bytes
  }
}

extension DatabaseReader.Terms {
  /// In a surrounding that is stated whole.
  static func tested(
    _ environment: [String: String] = [:], allowing: Set<String> = [], seconds: Int = 60,
    language: Language = .danish, isOffline: Bool = false
  ) throws -> Self {
    Self(
      allowedVariables: allowing, seconds: seconds, language: language, isOffline: isOffline,
      program: try BuiltCommand.path() + "-databases", variable: { environment[$0] })
  }
}
