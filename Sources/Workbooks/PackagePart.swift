internal import Diagnostics
internal import Markups
internal import Quantities

/// A file inside the workbook's file.
struct PackagePart {
  let name: String
  let text: String

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"

  static func sheetName(_ index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }

  /// All that stands around the sheets, the list of contents first as readers of streams ask.
  static func frame(of workbook: Workbook, sheets: [Worksheet], styles: StyleSheet) -> [PackagePart]
  {
    [
      part("[Content_Types].xml", contentTypes(sheets.count)),
      part(
        "_rels/.rels",
        links([
          (relationships + "/officeDocument", "xl/workbook.xml"),
          (packages + "/relationships/metadata/core-properties", "docProps/core.xml"),
        ])),
      part("docProps/core.xml", properties(of: workbook)),
      part("xl/workbook.xml", contents(sheets)),
      part(
        "xl/_rels/workbook.xml.rels",
        links(
          sheets.indices.map { (relationships + "/worksheet", "worksheets/sheet\($0 + 1).xml") }
            + [(relationships + "/styles", "styles.xml")])),
      PackagePart(name: "xl/styles.xml", text: styles.xml),
    ]
  }

  private static func part(_ name: String, _ markup: Markup) -> PackagePart {
    PackagePart(name: name, text: declaration + markup.rendered)
  }

  private static func contentTypes(_ sheetCount: Int) -> Markup {
    let office = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    let parts =
      [
        ("xl/workbook.xml", office + "sheet.main+xml"),
        ("xl/styles.xml", office + "styles+xml"),
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ] + (0..<sheetCount).map { (sheetName($0), office + "worksheet+xml") }
    return .element(
      "Types", [("xmlns", packages + "/content-types")],
      [
        .element(
          "Default",
          [
            ("Extension", "rels"),
            ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"),
          ]),
        .element("Default", [("Extension", "xml"), ("ContentType", "application/xml")]),
      ]
        + parts.map { name, type in
          .element("Override", [("PartName", "/" + name), ("ContentType", type)])
        })
  }

  private static func links(_ targets: [(type: String, target: String)]) -> Markup {
    .element(
      "Relationships", [("xmlns", packages + "/relationships")],
      targets.enumerated().map { index, link in
        .element(
          "Relationship",
          [("Id", "rId\(index + 1)"), ("Type", link.type), ("Target", link.target)])
      })
  }

  private static func properties(of workbook: Workbook) -> Markup {
    let time = Markup.text("\(workbook.created)T00:00:00Z")
    let type: [(name: String, value: String)] = [("xsi:type", "dcterms:W3CDTF")]
    return .element(
      "cp:coreProperties",
      [
        ("xmlns:cp", packages + "/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
      ],
      .element("dc:title", .text(workbook.title)),
      .element("dc:creator", .text(workbook.creator)),
      .element("dc:language", .text(workbook.language.rawValue)),
      .element("dcterms:created", type, time),
      .element("dcterms:modified", type, time))
  }

  private static func contents(_ sheets: [Worksheet]) -> Markup {
    let names = SheetNames.valid(sheets.map(\.name))
    var areas: [Markup] = []
    for (index, (sheet, name)) in zip(sheets, names).enumerated() {
      guard let filtered = sheet.filtered(isAbsolute: true), let header = sheet.headerRow else {
        continue
      }
      let place = "'" + name.replacing("'", with: "''") + "'!"
      areas += [
        .element(
          "definedName",
          [("name", "_xlnm._FilterDatabase"), ("localSheetId", "\(index)"), ("hidden", "1")],
          .text(place + filtered)),
        .element(
          "definedName", [("name", "_xlnm.Print_Titles"), ("localSheetId", "\(index)")],
          .text(place + "$\(header):$\(header)")),
      ]
    }
    let tabs = names.enumerated().map { index, name in
      Markup.element(
        "sheet",
        [("name", name), ("sheetId", "\(index + 1)"), ("r:id", "rId\(index + 1)")])
    }
    return .element(
      "workbook", [("xmlns", spreadsheet), ("xmlns:r", relationships)],
      [.element("bookViews", .element("workbookView", [])), .element("sheets", tabs)]
        + (areas.isEmpty ? [] : [.element("definedNames", areas)]))
  }
}
