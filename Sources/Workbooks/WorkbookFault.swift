package import Diagnostics

/// Why a workbook was not written.
package enum WorkbookFault: Error, Hashable, Sendable {
  /// The program was built without the trait `Workbooks`.
  case notBuiltIn
  case tooManyRows(sheet: String, count: Int)
  case tooManyColumns(sheet: String, count: Int)
  case notPacked(code: Int)

  package var message: Message {
    switch self {
    case .notBuiltIn: Message(.workbookNotBuiltIn)
    case .tooManyRows(let sheet, let count):
      Message(
        .workbookRows,
        ["sheet": .text(sheet), "count": .count(count), "limit": .count(Worksheet.mostRows)])
    case .tooManyColumns(let sheet, let count):
      Message(
        .workbookColumns,
        ["sheet": .text(sheet), "count": .count(count), "limit": .count(Worksheet.mostColumns)])
    case .notPacked(let code): Message(.workbookNotPacked, ["code": .text(String(code))])
    }
  }

  /// The way out.
  package var help: Message {
    switch self {
    case .notBuiltIn: Message(.helpWorkbookNotBuiltIn)
    case .tooManyRows, .tooManyColumns: Message(.helpWorkbookTooLarge)
    case .notPacked: Message(.helpWorkbookNotPacked)
    }
  }
}

extension Worksheet {
  static let mostRows = 1_048_576
  static let mostColumns = 16_384

  func checkLimits() throws(WorkbookFault) {
    guard lastRow <= Self.mostRows else { throw .tooManyRows(sheet: name, count: lastRow) }
    let width = rows.reduce(columns.count) { max($0, $1.count) }
    guard width <= Self.mostColumns else { throw .tooManyColumns(sheet: name, count: width) }
  }
}
