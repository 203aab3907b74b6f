#if Workbooks
  /// The sheets of an ODS workbook, which stand in one part after each other.
  final class TableContents: XMLVisitor {
    private let wish: SheetWish
    private var sheets: [(name: String, isVisible: Bool, hasContent: Bool)] = []
    private var chosen: SheetGrid?
    private var hasBody = false

    private var style: String?
    private var hiddenStyles: Set<String> = []

    private var depth = 0
    /// Where what is being read began; nil outside of such.
    private var bodyDepth, tableDepth, cellDepth, skippedDepth: Int?
    private var grid: SheetGrid?
    private var isVisible = true

    private var row = 1
    private var rowCount = 1
    private var column = 1
    private var cells: [(columns: ClosedRange<Int>, text: String)] = []
    private var merged: [ClosedRange<Int>] = []
    private var uncalculated: [ClosedRange<Int>] = []
    private var cell = TableCell()

    init(_ wish: SheetWish) {
      self.wish = wish
    }

    func table() throws(SpreadsheetFault) -> SheetTable {
      guard hasBody else { throw .notAWorkbook }
      let names = sheets.map(\.name)
      if let name = wish.sheet {
        guard let chosen else { throw .noSuchSheet(name, sheets: names) }
        return try chosen.table(among: names)
      }
      let visible = sheets.filter(\.isVisible)
      let filled = visible.filter(\.hasContent)
      guard filled.count < 2 else { throw .severalSheets(filled.map(\.name)) }
      guard let chosen else {
        throw .empty(sheet: visible.count == 1 ? visible.first?.name : nil, sheets: names)
      }
      return try chosen.table(among: names)
    }

    // MARK: Elements

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetFault) {
      depth += 1
      guard skippedDepth == nil else { return }
      if let cellDepth {
        if !cell.start(name, attributes, isOutermost: depth == cellDepth + 1) {
          skippedDepth = depth
        }
        try checkText()
      } else if tableDepth != nil {
        try startInTable(name, attributes)
      } else if name == XMLName(.table, "table"), let bodyDepth, depth == bodyDepth + 1 {
        startTable(attributes)
      } else if name == XMLName(.office, "spreadsheet") {
        bodyDepth = depth
        hasBody = true
      } else if name == XMLName(.style, "style") {
        style = attributes[.style, "family"] == "table" ? attributes[.style, "name"] : nil
      } else if name == XMLName(.style, "table-properties"), let style,
        attributes[.table, "display"] == "false"
      {
        hiddenStyles.insert(style)
      }
    }

    private func startTable(_ attributes: XMLAttributes) {
      tableDepth = depth
      row = 1
      let name = attributes[.table, "name"] ?? ""
      isVisible = attributes[.table, "style-name"].map { !hiddenStyles.contains($0) } ?? true
      grid = wish.grid(of: name)
    }

    private func startInTable(
      _ name: XMLName, _ attributes: XMLAttributes
    ) throws(SpreadsheetFault) {
      guard name.vocabulary == .table else {
        skippedDepth = depth
        return
      }
      switch name.local {
      case "table-row":
        rowCount = Self.count(attributes[.table, "number-rows-repeated"])
        column = 1
      case "table-cell", "covered-table-cell":
        cellDepth = depth
        cell = TableCell(attributes, isCovered: name.local == "covered-table-cell")
      case "table-rows", "table-row-group", "table-header-rows": break
      default: skippedDepth = depth
      }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetFault) {
      guard skippedDepth == nil, cellDepth != nil else { return }
      cell.text(bytes)
      try checkText()
    }

    func end(_ name: XMLName) throws(SpreadsheetFault) {
      defer { depth -= 1 }
      if let skippedDepth {
        if depth == skippedDepth { self.skippedDepth = nil }
      } else if let cellDepth {
        guard depth == cellDepth else {
          cell.end(name)
          return
        }
        self.cellDepth = nil
        try endCell()
      } else if let tableDepth {
        if depth == tableDepth {
          endTable()
        } else if name == XMLName(.table, "table-row") {
          try endRow()
        }
      } else if depth == bodyDepth {
        bodyDepth = nil
      }
    }

    // MARK: Cells, rows and sheets

    private var sheet: String { grid?.sheet ?? "" }

    /// One cell may hold more than its part: spaces are written by their number.
    private func checkText() throws(SpreadsheetFault) {
      guard cell.byteCount <= wish.limits.textBytes else {
        throw .tooLarge(.text(sheet: sheet, limit: wish.limits.textBytes))
      }
    }

    /// How often something stands beside or below itself; never more than any sheet has room for.
    static func count(_ text: String?) -> Int {
      guard let text, let count = Int(text) else { return 1 }
      return max(1, min(count, CellPlace.rows.upperBound))
    }

    private func endCell() throws(SpreadsheetFault) {
      let columns = column...(column + cell.columnCount - 1)
      column = min(columns.upperBound + 1, CellPlace.columns.upperBound + 1)
      guard let text = cell.shown else {
        throw .damaged(.cell(CellPlace(row: row, column: columns.lowerBound), sheet: sheet))
      }
      guard !text.isEmpty || cell.isUncalculated else { return }
      guard columns.upperBound <= CellPlace.columns.upperBound else {
        throw .tooLarge(.columns(sheet: sheet, limit: CellPlace.columns.upperBound))
      }
      if cell.isUncalculated {
        uncalculated.append(columns)
      } else {
        cells.append((columns, text))
      }
      if cell.spanned > 1 {
        let start = columns.lowerBound
        merged.append(start...min(start + cell.spanned - 1, CellPlace.columns.upperBound))
      }
    }

    private func endRow() throws(SpreadsheetFault) {
      let rows = row...(row + rowCount - 1)
      row = min(rows.upperBound + 1, CellPlace.rows.upperBound + 1)
      defer {
        cells = []
        merged = []
        uncalculated = []
      }
      guard !cells.isEmpty || !uncalculated.isEmpty else { return }
      guard rows.upperBound <= CellPlace.rows.upperBound else {
        throw .tooLarge(.rows(sheet: sheet, limit: CellPlace.rows.upperBound))
      }
      for (columns, text) in cells {
        try grid?.add(text, in: CellRange(rows: rows, columns: columns))
      }
      for columns in uncalculated {
        grid?.addUncalculated(in: CellRange(rows: rows, columns: columns))
      }
      for columns in merged { grid?.merge(CellRange(rows: rows, columns: columns)) }
    }

    private func endTable() {
      tableDepth = nil
      guard let grid else { return }
      sheets.append((grid.sheet, isVisible, grid.hasContent))
      let isWanted = wish.sheet == nil ? isVisible && grid.hasContent : wish.names(grid.sheet)
      if isWanted, chosen == nil { chosen = grid }
      self.grid = nil
    }
  }
#endif
