#if Workbooks
  /// The cells of one sheet of an XLSX workbook, as they come.
  final class SheetContents: XMLVisitor {
    private(set) var grid: SheetGrid
    private let formats: CellFormats
    private let strings: [String]
    private let isProbe: Bool
    /// Whether a zero may only say that nobody has calculated yet.
    private let isStale: Bool

    private var place = CellPlace(row: 0, column: 0)
    private var cell: Cell?

    /// A cell whose end has not come.
    private struct Cell {
      let type: String
      let format: Int
      var isFormula = false
      var hasValue = false
      var isInValue = false
      var value: [UInt8] = []
      /// Set while a text stands in the cell itself.
      var inline: RichText?
    }

    init(
      grid: SheetGrid, formats: CellFormats, strings: [String], isProbe: Bool, isStale: Bool
    ) {
      self.grid = grid
      self.formats = formats
      self.strings = strings
      self.isProbe = isProbe
      self.isStale = isStale
    }

    /// Asked only whether the sheet has content, it reads no further than the first.
    var isDone: Bool { isProbe && grid.hasContent }

    // MARK: Elements

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetFault) {
      guard name.vocabulary == .sheet else { return }
      switch name.local {
      case "row":
        // Rows and cells that don't say where they stand follow those before them.
        place = CellPlace(row: place.row + 1, column: 0)
        if let row = attributes["r"] { place.row = max(1, try number(row)) }
      case "c":
        place.column += 1
        if let text = attributes["r"] {
          guard let said = CellPlace(text) else { throw broken }
          place = said
        }
        cell = try Cell(type: attributes["t"] ?? "n", format: number(attributes["s"] ?? "0"))
      case "f": cell?.isFormula = true
      case "v":
        cell?.hasValue = true
        cell?.isInValue = true
      case "is": cell?.inline = RichText()
      case "mergeCell":
        if let area = attributes["ref"].flatMap({ CellRange($0) }) { grid.merge(area) }
      default: cell?.inline?.start(name, attributes)
      }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard cell != nil else { return }
      if cell?.isInValue == true { cell?.value += bytes }
      cell?.inline?.text(bytes)
    }

    func end(_ name: XMLName) throws(SpreadsheetFault) {
      guard name.vocabulary == .sheet else { return }
      switch name.local {
      case "v": cell?.isInValue = false
      case "c":
        guard let cell else { return }
        self.cell = nil
        try take(cell)
      default: cell?.inline?.end(name)
      }
    }

    // MARK: Cells

    private var broken: SpreadsheetFault { .damaged(.cell(place, sheet: grid.sheet)) }

    private func number(_ text: String) throws(SpreadsheetFault) -> Int {
      guard let number = Int(text), number >= 0 else { throw broken }
      return min(number, Int(Int32.max))
    }

    private func take(_ cell: Cell) throws(SpreadsheetFault) {
      let text = try text(of: cell)
      if cell.isFormula, !isCalculated(cell, text) {
        try checkPlace()
        grid.addUncalculated(in: CellRange(place))
      } else if !text.isEmpty {
        try checkPlace()
        try grid.add(text, at: place)
      }
    }

    private func isCalculated(_ cell: Cell, _ text: String) -> Bool {
      switch cell.type {
      // A text may well be empty.
      case "str", "inlineStr": cell.hasValue || cell.inline != nil
      case "n": !text.isEmpty && !(isStale && text == formats.text(of: "0", format: cell.format))
      default: !text.isEmpty
      }
    }

    private func checkPlace() throws(SpreadsheetFault) {
      guard CellPlace.rows.contains(place.row) else {
        throw .tooLarge(.rows(sheet: grid.sheet, limit: CellPlace.rows.upperBound))
      }
      guard CellPlace.columns.contains(place.column) else {
        throw .tooLarge(.columns(sheet: grid.sheet, limit: CellPlace.columns.upperBound))
      }
    }

    private func text(of cell: Cell) throws(SpreadsheetFault) -> String {
      if var inline = cell.inline { return inline.take() }
      let isText = cell.type == "str" || cell.type == "inlineStr"
      let value = RichText.unescaped(isText ? cell.value : Array(RichText.trimmed(cell.value)))
      if value.isEmpty { return "" }
      let text: String?
      switch cell.type {
      case "n": text = formats.text(of: value, format: cell.format)
      case "s": text = Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil }
      case "b": text = ["0": "false", "1": "true", "false": "false", "true": "true"][value]
      case "d": text = DateText.text(ofISO: value)
      case "str", "e", "inlineStr": text = value
      default: text = nil
      }
      guard let text else { throw broken }
      return text
    }
  }
#endif
