/// Reads tables out of workbooks as municipalities deliver them: XLSX and ODS.
package enum Spreadsheet {
  private static let zip: [UInt8] = [0x50, 0x4B, 3, 4]

  /// Whether a file begins as a workbook does, of these formats or of older and locked ones that
  /// `table` refuses by name.
  package static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: zip) || CompoundFile.begins(bytes)
  }

  /// The table in a sheet, or in the only visible one that has content when none is named.
  ///
  /// Formulas are what the program that saved the file calculated. A title over several columns
  /// stands in each of them in the first row; other merged cells have their text where they start.
  package static func table(
    in bytes: [UInt8], sheet: String?, range: String?, limits: SpreadsheetLimits = .init()
  ) throws(SpreadsheetFault) -> SheetTable {
    guard isWorkbook(bytes) else { throw .notAWorkbook }
    guard bytes.starts(with: zip) else {
      throw CompoundFile.holdsEncryptedPackage(bytes) ? .encrypted : .otherFormat(".xls")
    }
    var area = CellRange.wholeSheet
    if let range {
      guard let parsed = CellRange(range) else { throw .badRange(range) }
      area = parsed
    }
    #if Workbooks
      let package = try ZipReader(bytes, limits: limits)
      let wish = SheetWish(sheet: sheet, range: area, limits: limits)
      if try OpenDocument.isOne(package) { return try OpenDocument.table(in: package, wish) }
      return try OfficeOpenXML(package).table(wish)
    #else
      throw .notBuiltIn
    #endif
  }
}

/// Which table is asked for.
struct SheetWish {
  let sheet: String?
  let range: CellRange
  let limits: SpreadsheetLimits

  func grid(of sheet: String) -> SheetGrid {
    SheetGrid(sheet: sheet, range: range, limits: limits)
  }

  /// Whether a sheet has the name that is wished; no workbook has two that differ by case alone.
  func names(_ other: String) -> Bool { sheet?.lowercased() == other.lowercased() }
}
