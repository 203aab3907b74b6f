internal import Diagnostics

/// A part of an address in which `${NAME}` stands for a variable; the rest is percent-encoded.
struct VariableText: Hashable, Sendable {
  let written: String
  private let pieces: [Piece]

  private enum Piece: Hashable, Sendable {
    case literal(String)
    case variable(String)
  }

  /// - Throws: What stands after `${` where that is no name.
  init(_ written: String) throws(DatabaseFault) {
    self.written = written
    var pieces: [Piece] = []
    var rest = written[...]
    while let mark = rest.firstRange(of: "${") {
      if mark.lowerBound > rest.startIndex {
        pieces.append(.literal(String(rest[..<mark.lowerBound])))
      }
      rest = rest[mark.upperBound...]
      let close = rest.firstIndex(of: "}")
      let name = String(rest[..<(close ?? rest.endIndex)])
      guard let close, DatabaseConnection.isVariable(name) else {
        // A password that begins so would be shown.
        throw .written(
          Message(.databaseVariableMalformed, ["text": "${…"]), help: Message(.helpDatabaseVariable)
        )
      }
      pieces.append(.variable(name))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    self.pieces = pieces
    guard Self.isEncoded(pieces) else {
      throw .written(
        Message(.databaseAddressMalformed, ["text": "postgresql://…"]),
        help: Message(.helpDatabaseAddress))
    }
  }

  /// Whether two digits follow each `%`, and no byte that is written so is zero.
  private static func isEncoded(_ pieces: [Piece]) -> Bool {
    pieces.allSatisfy { piece in
      guard case .literal(let text) = piece else { return true }
      return decoded(text) != nil
    }
  }

  var variables: [String] {
    pieces.compactMap { piece in
      if case .variable(let name) = piece { name } else { nil }
    }
  }

  var isOnlyVariables: Bool { variables.count == pieces.count }

  /// What is written without its escapes, variables as they stand.
  var decoded: String {
    pieces.map { piece in
      switch piece {
      case .literal(let text): Self.decoded(text) ?? text
      case .variable(let name): "${" + name + "}"
      }
    }.joined()
  }

  func expanded(
    _ value: (String) throws(DatabaseFault) -> String
  ) throws(DatabaseFault) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .variable(let name): text += Self.escaped(try value(name))
      }
    }
    return text
  }

  /// Everything but letters, digits and `-._~` as `%XX`.
  static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func decoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit),
        high | low != 0
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
