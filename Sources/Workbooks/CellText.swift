internal import Diagnostics

/// A text as a cell can hold it: shown as written, never run.
struct CellText {
  /// Characters of UTF-16 that a cell has room for.
  static let limit = 32_767

  let text: String
  /// Whether the apostrophe before it must survive that somebody edits the cell.
  let isQuoted: Bool

  /// The apostrophe is part of the text, not only of its style: a sheet saved anew as CSV carries the
  /// text without the style, and there it would be a formula again.
  init(_ text: String, language: Language) {
    var clean = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).withoutControlCharacters }.joined(separator: "\n")
    isQuoted = clean.startsLikeAFormula
    if isQuoted { clean = "'" + clean }
    self.text = Self.cut(clean, language: language)
  }

  /// What does not fit is left out, and the cell itself says so.
  private static func cut(_ text: String, language: Language) -> String {
    let length = text.utf16.count
    guard length > limit else { return text }
    let remark =
      " "
      + Message(.workbookCellCut, ["count": .count(length), "limit": .count(limit)]).text(language)
    return text.prefix(utf16: limit - remark.utf16.count) + remark
  }

  /// Spreadsheets read `_x0041_` as the character of that number; an underscore before something
  /// that looks like it is written by its own.
  var stored: String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      result.append(byte)
      if Self.isEscape(bytes[index...].prefix(7)) { result += Array("x005F_".utf8) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 7 && bytes.first == UInt8(ascii: "_") && bytes.last == UInt8(ascii: "_")
      && bytes.dropFirst().first == UInt8(ascii: "x")
      && bytes.dropFirst(2).dropLast().allSatisfy {
        Character(Unicode.Scalar($0)).isHexDigit
      }
  }
}
