/// How much a workbook may hold; what is beyond is a fault that names the limit.
///
/// Sizes are counted while parts are unpacked, whatever the file says of itself.
package struct SpreadsheetLimits: Hashable, Sendable {
  /// Bytes of one part when unpacked.
  package var partBytes = 64 << 20
  /// Bytes of all parts that are read, when unpacked; a part that is read twice counts twice.
  package var totalBytes = 256 << 20
  /// How many times its packed size a part may become, once it is larger than `ratioFloor`.
  package var ratio = 400
  package var ratioFloor = 1 << 20
  package var parts = 10_000
  /// Cells of the table, the empty ones between others included.
  package var cells = 2_000_000
  /// Bytes of the text in all cells together.
  package var textBytes = 64 << 20
  /// Elements of XML inside each other.
  package var depth = 256
  /// Bytes of one tag or remark of XML, which is searched anew with every piece that is read.
  package var tagBytes = 1 << 20

  package init() {}
}
