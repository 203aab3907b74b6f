internal import Diagnostics

/// Tables of commas by RFC 4180, safe to open in a spreadsheet.
enum CSVWriter {
  static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// Text from a strategy that a spreadsheet would run as a formula gets an apostrophe before it.
  static func neutralised(_ text: String) -> String {
    let clean = text.withoutControlCharacters
    return clean.startsLikeAFormula ? "'" + clean : clean
  }

  private static func quoted(_ field: String) -> String {
    let isPlain = field.utf8.allSatisfy {
      $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\n")
        && $0 != UInt8(ascii: "\r")
    }
    if isPlain { return field }
    return field.inDoubledQuotes
  }
}
