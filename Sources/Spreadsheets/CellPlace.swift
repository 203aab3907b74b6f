/// One cell by its row and column, counted from 1.
package struct CellPlace: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// What any workbook has room for.
  package static let rows = 1...1_048_576
  /// What any workbook has room for: `A` to `XFD`.
  package static let columns = 1...16_384

  /// The place with its sheet, as users write it: `Ark1!B7`, `'Tal 2013'!B7`.
  package func named(in sheet: String) -> String {
    let isPlain = sheet.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_"
    }
    let startsPlain = sheet.unicodeScalars.first?.properties.isAlphabetic == true
    let name = isPlain && startsPlain ? sheet : "'" + sheet.replacing("'", with: "''") + "'"
    return name + "!" + description
  }

  /// The letters of a column: 1 is `A`, 27 is `AA`.
  package static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The number of a column by its letters; nil for what names none that a workbook has.
  package static func column(ofLetters letters: some StringProtocol) -> Int? {
    guard let (number, row) = parts(of: letters), row == nil else { return nil }
    return number
  }

  /// The column, the row or both that a text like `B7`, `$B$7`, `B` or `7` names; nil for a text that
  /// names neither, or one that no workbook has.
  static func parts(of text: some StringProtocol) -> (column: Int?, row: Int?)? {
    var column = 0
    var row = 0
    // Marks of a place that stays when a formula is copied.
    var mark = false
    for byte in text.utf8 {
      // Capital and small letters differ in one bit.
      let letter = byte & 0xDF
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter), row == 0, column == 0 || !mark {
        column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
        mark = false
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), row > 0 || byte > 0x30,
        row == 0 || !mark
      {
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        mark = false
      } else if byte == UInt8(ascii: "$"), !mark {
        mark = true
      } else {
        return nil
      }
      guard column <= columns.upperBound, row <= rows.upperBound else { return nil }
    }
    guard column + row > 0, !mark else { return nil }
    return (column > 0 ? column : nil, row > 0 ? row : nil)
  }
}

extension CellPlace: CustomStringConvertible {
  package var description: String { Self.letters(ofColumn: column) + String(row) }

  /// Reads `B7` and `$B$7`; nil for everything else.
  package init?(_ text: some StringProtocol) {
    guard let (column, row) = Self.parts(of: text), let column, let row else { return nil }
    self.init(row: row, column: column)
  }
}
