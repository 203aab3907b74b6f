#if Workbooks
  /// What an XLSX workbook says of itself: its sheets in their order, and how its days count.
  final class WorkbookContents: XMLVisitor {
    private(set) var sheets: [(name: String, reference: String, isVisible: Bool)] = []
    private(set) var system = DateText.System.from1900
    /// Whether it was written by a program that doesn't calculate, and says so.
    private(set) var isCalculatedWhenOpened = false
    private var isFirst = true

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetFault) {
      if isFirst {
        // A document or a presentation is packed in the same way.
        guard name == XMLName(.sheet, "workbook") else { throw .notAWorkbook }
        isFirst = false
      }
      guard name.vocabulary == .sheet else { return }
      switch name.local {
      case "workbookPr":
        if Self.isTrue(attributes["date1904"]) { system = .from1904 }
      case "calcPr":
        isCalculatedWhenOpened = Self.isTrue(attributes["fullCalcOnLoad"])
      case "sheet":
        let state = attributes["state"] ?? "visible"
        sheets.append(
          (
            attributes["name"] ?? "", attributes[.references, "id"] ?? "", state == "visible"
          ))
      default: break
      }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    private static func isTrue(_ value: String?) -> Bool {
      value == "1" || value == "true" || value == "on"
    }
  }
#endif
