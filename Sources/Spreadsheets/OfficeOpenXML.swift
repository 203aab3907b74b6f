#if Workbooks
  /// A workbook as XLSX: which sheets it has, and which of them is read.
  struct OfficeOpenXML {
    private let package: ZipReader
    private let contents: WorkbookContents
    private let parts: Relationships
    private let sheets: [Sheet]

    private struct Sheet {
      let name: String
      let part: String
      let isVisible: Bool
    }

    init(_ package: ZipReader) throws(SpreadsheetFault) {
      self.package = package
      let workbook = try Self.mainPart(of: package)
      contents = WorkbookContents()
      try XMLStream.read(workbook, of: package, with: contents)
      parts = try Relationships(of: workbook, in: package)
      var sheets: [Sheet] = []
      for entry in contents.sheets {
        guard let target = parts.targets[entry.reference] else {
          throw .damaged(.missing(part: entry.name))
        }
        // Charts have sheets of their own.
        guard target.kind == "worksheet" else { continue }
        sheets.append(Sheet(name: entry.name, part: target.part, isVisible: entry.isVisible))
      }
      self.sheets = sheets
    }

    /// The part that the others are found from.
    private static func mainPart(of package: ZipReader) throws(SpreadsheetFault) -> String {
      let usual = "xl/workbook.xml"
      guard package.has("_rels/.rels") else {
        guard package.has(usual) else { throw .notAWorkbook }
        return usual
      }
      guard let main = try Relationships(of: "", in: package).part(ofKind: "officeDocument") else {
        throw .notAWorkbook
      }
      if main.lowercased().hasSuffix(".bin") { throw .otherFormat(".xlsb") }
      return main
    }

    // MARK: Sheets

    private var names: [String] { sheets.map(\.name) }

    func table(_ wish: SheetWish) throws(SpreadsheetFault) -> SheetTable {
      let cells = try (formats: cellFormats(), strings: sharedStrings())
      var candidates: [Sheet]
      if let wished = wish.sheet {
        candidates = sheets.filter { wish.names($0.name) }
        guard !candidates.isEmpty else { throw .noSuchSheet(wished, sheets: names) }
      } else {
        candidates = sheets.filter(\.isVisible)
        if candidates.count > 1 {
          var filled: [Sheet] = []
          for sheet in candidates
          where try read(sheet, wish, cells, isProbe: true).hasContent {
            filled.append(sheet)
          }
          candidates = filled
        }
        guard candidates.count < 2 else { throw .severalSheets(candidates.map(\.name)) }
      }
      guard let sheet = candidates.first else { throw .empty(sheet: nil, sheets: names) }
      return try read(sheet, wish, cells, isProbe: false).table(among: names)
    }

    private func read(
      _ sheet: Sheet, _ wish: SheetWish, _ cells: (formats: CellFormats, strings: [String]),
      isProbe: Bool
    ) throws(SpreadsheetFault) -> SheetGrid {
      let visitor = SheetContents(
        grid: wish.grid(of: sheet.name), formats: cells.formats, strings: cells.strings,
        isProbe: isProbe, isStale: contents.isCalculatedWhenOpened)
      try XMLStream.read(sheet.part, of: package, with: visitor)
      return visitor.grid
    }

    private func cellFormats() throws(SpreadsheetFault) -> CellFormats {
      let formats = CellFormats(system: contents.system)
      if let part = parts.part(ofKind: "styles") {
        try XMLStream.read(part, of: package, with: formats)
      }
      return formats
    }

    /// The texts that cells refer to by number; a workbook without texts lacks the part.
    private func sharedStrings() throws(SpreadsheetFault) -> [String] {
      guard let part = parts.part(ofKind: "sharedStrings"), package.has(part) else { return [] }
      let strings = SharedStrings()
      try XMLStream.read(part, of: package, with: strings)
      return strings.texts
    }
  }
#endif
