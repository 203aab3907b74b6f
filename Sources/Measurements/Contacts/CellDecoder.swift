internal import Diagnostics

/// Makes texts of the bytes of single cells, by what is in the file as a whole.
final class CellDecoder {
  private let stated: TextEncoding?
  /// The first cell that is more than ASCII and fits an encoding.
  private(set) var asUTF8: [UInt8]?
  private(set) var asWindows1252: [UInt8]?

  init(stated: TextEncoding?) { self.stated = stated }

  /// A cell's text; nil where the file is in UTF-8 and the cell is not.
  func text(_ bytes: [UInt8]) -> String? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    if stated != .windows1252, let text = String(validating: bytes, as: UTF8.self) {
      if asUTF8 == nil { asUTF8 = bytes }
      return text
    }
    if stated == .utf8 { return nil }
    if asWindows1252 == nil { asWindows1252 = bytes }
    return String(decoding: CSVText.windows1252(bytes), as: UTF8.self)
  }

  /// What the file turned out to be in.
  var encoding: CSVText.Encoding { asWindows1252 == nil ? .utf8 : .windows1252 }

  /// Whether some cells are in one encoding and some in the other.
  var isMixed: Bool { asUTF8 != nil && asWindows1252 != nil }
}
