/// Tables for a spreadsheet, a sheet each.
package struct Workbook: Sendable {
  package init() {}
}
