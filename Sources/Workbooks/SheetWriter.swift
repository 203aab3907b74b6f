internal import Diagnostics
internal import Markups
internal import Quantities

/// One sheet as SpreadsheetML, row by row so that a long table is not held twice as a tree.
struct SheetWriter {
  let sheet: Worksheet
  let workbook: Workbook
  let isFirst: Bool

  func xml(_ styles: inout StyleSheet) -> String {
    var result = PackagePart.declaration
    result += "<worksheet xmlns=\"\(PackagePart.spreadsheet)\">"
    result += Markup.element("sheetPr", .element("pageSetUpPr", [("fitToPage", "1")])).rendered
    result += view.rendered
    result += Markup.element("sheetFormatPr", [("defaultRowHeight", "15")]).rendered
    if !sheet.columns.isEmpty { result += widths.rendered }
    result += "<sheetData>"
    for line in lines { result += row(line, &styles).rendered }
    result += "</sheetData>"
    for piece in ending { result += piece.rendered }
    return result + "</worksheet>"
  }

  // MARK: Rows

  private struct Line {
    var number: Int
    var cells: [Cell] = []
    /// Set instead of cells for what is no row of the table.
    var words: [String] = []
    var style = StyleSheet.Style()
    /// In points; nil where the spreadsheet finds it out.
    var height: Int?
  }

  private var lines: some Sequence<Line> {
    var head: [Line] = []
    if let title = sheet.title {
      head.append(Line(number: 1, words: [title], style: .init(font: .title)))
    }
    if let number = sheet.headerRow {
      let style = StyleSheet.Style(font: .strong, wraps: true, isHeader: true)
      head.append(Line(number: number, words: sheet.columns.map(\.title), style: style))
    }
    let table = sheet.rows.enumerated().lazy.map { [first = sheet.firstRow] index, cells in
      Line(number: first + index, cells: cells)
    }
    let notes = sheet.notes.enumerated().map { index, note in
      Line(
        number: sheet.noteRow + index, words: [note], style: .init(font: .note, wraps: true),
        height: noteHeight(note))
    }
    return [AnySequence(head), AnySequence(table), AnySequence(notes)].joined()
  }

  /// Merged cells don't find their height themselves: room for the lines that the note will take.
  private func noteHeight(_ note: String) -> Int {
    let width = max(20, sheet.columns.reduce(0) { $0 + $1.width } * 9 / 10)
    let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, ($1.count + width - 1) / width) }
    // No row is higher than 409 points.
    return min(409, lines * 14 + 2)
  }

  private func row(_ line: Line, _ styles: inout StyleSheet) -> Markup {
    var cells: [Markup] = []
    for (index, words) in line.words.enumerated() {
      let place = Worksheet.letters(index + 1) + "\(line.number)"
      cells.append(text(words, at: place, line.style, &styles))
    }
    for (index, cell) in line.cells.enumerated() where cell != .blank {
      let place = Worksheet.letters(index + 1) + "\(line.number)"
      cells.append(markup(cell, at: place, &styles))
    }
    var attributes: [(name: String, value: String)] = [("r", "\(line.number)")]
    if let height = line.height { attributes += [("ht", "\(height)"), ("customHeight", "1")] }
    return .element("row", attributes, cells)
  }

  // MARK: Cells

  private func markup(_ cell: Cell, at place: String, _ styles: inout StyleSheet) -> Markup {
    switch cell {
    case .blank: return .element("c", [("r", place)])
    case .text(let words, let style): return text(words, at: place, Self.look(of: style), &styles)
    case .number(let value, let format):
      return number(
        format.stored(value), at: place, format: format.code(workbook.language), &styles)
    case .date(let date):
      // Excel takes 1900 for a leap year; from March of it all count alike.
      let day = date.dayNumber + 25_569
      guard day >= 61 else {
        return text(workbook.language.date(date), at: place, .init(), &styles)
      }
      let format =
        workbook.language == .danish ? #"[$-406]d\.\ mmmm\ yyyy"# : #"[$-809]d\ mmmm\ yyyy"#
      return number("\(day)", at: place, format: format, &styles)
    }
  }

  private static func look(of style: TextStyle) -> StyleSheet.Style {
    switch style {
    case .plain: .init()
    case .wrapped: .init(wraps: true)
    case .heading: .init(font: .heading)
    case .strong: .init(font: .strong)
    case .note: .init(font: .note)
    }
  }

  private func number(
    _ digits: String, at place: String, format: String, _ styles: inout StyleSheet
  ) -> Markup {
    let style = styles.number(of: StyleSheet.Style(format: format))
    return .element("c", [("r", place), ("s", "\(style)")], .element("v", .text(digits)))
  }

  /// The text stands in its cell: an inline string can't be a formula.
  private func text(
    _ words: String, at place: String, _ style: StyleSheet.Style, _ styles: inout StyleSheet
  ) -> Markup {
    let text = CellText(words, language: workbook.language)
    var style = style
    style.isQuoted = text.isQuoted
    if text.text.utf8.contains(UInt8(ascii: "\n")) { style.wraps = true }
    return .element(
      "c", [("r", place), ("s", "\(styles.number(of: style))"), ("t", "inlineStr")],
      .element("is", .element("t", [("xml:space", "preserve")], .text(text.stored))))
  }

  // MARK: Around the rows

  private var view: Markup {
    let rows = sheet.headerRow ?? 0
    let columns = max(0, min(sheet.frozenColumns, sheet.columns.count))
    var attributes: [(name: String, value: String)] = []
    if isFirst { attributes.append(("tabSelected", "1")) }
    attributes.append(("workbookViewId", "0"))
    var pane: [(name: String, value: String)] = []
    if columns > 0 { pane.append(("xSplit", "\(columns)")) }
    if rows > 0 { pane.append(("ySplit", "\(rows)")) }
    guard !pane.isEmpty else {
      return .element("sheetViews", .element("sheetView", attributes))
    }
    let active = columns == 0 ? "bottomLeft" : rows == 0 ? "topRight" : "bottomRight"
    pane += [
      ("topLeftCell", Worksheet.letters(columns + 1) + "\(rows + 1)"), ("activePane", active),
      ("state", "frozen"),
    ]
    return .element(
      "sheetViews",
      .element(
        "sheetView", attributes, .element("pane", pane), .element("selection", [("pane", active)])))
  }

  private var widths: Markup {
    .element(
      "cols", [],
      sheet.columns.enumerated().map { index, column in
        let number = "\(index + 1)"
        // Five pixels of margin beside digits of seven; 255 is the most there is.
        let width = "\(max(1, min(column.width, 254))).7109375"
        return .element(
          "col", [("min", number), ("max", number), ("width", width), ("customWidth", "1")])
      })
  }

  private var ending: [Markup] {
    var pieces: [Markup] = []
    if let filtered = sheet.filtered(isAbsolute: false) {
      pieces.append(.element("autoFilter", [("ref", filtered)]))
    }
    if sheet.columns.count > 1, !sheet.notes.isEmpty {
      let last = Worksheet.letters(sheet.columns.count)
      pieces.append(
        .element(
          "mergeCells", [("count", "\(sheet.notes.count)")],
          sheet.notes.indices.map { index in
            let row = sheet.noteRow + index
            return .element("mergeCell", [("ref", "A\(row):\(last)\(row)")])
          }))
    }
    let margins = ["left", "right", "top", "bottom", "header", "footer"]
    let inches = ["0.5", "0.5", "0.6", "0.6", "0.3", "0.3"]
    return pieces + [
      .element("pageMargins", zip(margins, inches).map { (name: $0, value: $1) }),
      .element(
        "pageSetup",
        [
          ("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", "1"),
          ("fitToHeight", "0"),
        ]),
      .element("headerFooter", .element("oddFooter", .text(footer))),
    ]
  }

  /// The workbook's title and the pages' numbers; 255 characters are the most there are.
  private var footer: String {
    let title = workbook.title.withoutControlCharacters.prefix(utf16: 120).replacing(
      "&", with: "&&")
    return "&L" + title + "&R&P / &N"
  }
}
