package import Diagnostics
package import Quantities

/// Tables for a spreadsheet, a sheet each, as Office Open XML (XLSX).
///
/// The bytes are a function of what stands here: neither clock nor time zone gets into them.
package struct Workbook: Sendable {
  package var title: String
  package var creator: String
  /// The day that the document's properties call it made; nothing else in the file is dated.
  package var created: CalendarDate
  /// What units, dates and the workbook's own remarks are written in.
  package var language: Language
  package var worksheets: [Worksheet]

  package init(
    title: String, creator: String, created: CalendarDate, language: Language,
    worksheets: [Worksheet] = []
  ) {
    self.title = title
    self.creator = creator
    self.created = created
    self.language = language
    self.worksheets = worksheets
  }

  /// The file's contents.
  package func bytes() throws(WorkbookFault) -> [UInt8] {
    // A workbook has at least one sheet, else no program opens it.
    let sheets = worksheets.isEmpty ? [Worksheet(name: title, columns: [])] : worksheets
    for sheet in sheets { try sheet.checkLimits() }
    var styles = StyleSheet()
    var parts: [PackagePart] = []
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        PackagePart(
          name: PackagePart.sheetName(index),
          text: SheetWriter(sheet: sheet, workbook: self, isFirst: index == 0).xml(&styles)))
    }
    return try ZipArchive.bytes(
      of: PackagePart.frame(of: self, sheets: sheets, styles: styles) + parts)
  }
}
