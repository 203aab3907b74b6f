@testable import Workbooks

/// An XLSX workbook put together by hand, for what no program lets one write.
struct MadeXLSX {
  var sheets: [(name: String, xml: String)]
  var strings: String?
  var styles: String?
  var workbookExtras = ""
  var main = PackagePart.spreadsheet
  var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  init(_ rows: String, strings: String? = nil, styles: String? = nil, workbookExtras: String = "") {
    sheets = [("Ark1", "<sheetData>\(rows)</sheetData>")]
    self.strings = strings
    self.styles = styles
    self.workbookExtras = workbookExtras
  }

  var parts: [PackagePart] {
    let links = { (targets: [(String, String, String)]) in
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + targets.map {
          "<Relationship Id=\"\($0.0)\" Type=\"\(office)/\($0.1)\" Target=\"\($0.2)\"/>"
        }.joined() + "</Relationships>"
    }
    var targets = sheets.indices.map { ("rId\($0)", "worksheet", "worksheets/sheet\($0).xml") }
    var parts = sheets.enumerated().map { index, sheet in
      PackagePart(
        name: "xl/worksheets/sheet\(index).xml",
        text: "<worksheet xmlns=\"\(main)\">\(sheet.xml)</worksheet>")
    }
    if let strings {
      targets.append(("rIdS", "sharedStrings", "sharedStrings.xml"))
      parts.append(
        PackagePart(
          name: "xl/sharedStrings.xml", text: "<sst xmlns=\"\(main)\">\(strings)</sst>"))
    }
    if let styles {
      targets.append(("rIdF", "styles", "styles.xml"))
      parts.append(
        PackagePart(
          name: "xl/styles.xml", text: "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"))
    }
    let tabs = sheets.enumerated().map {
      "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0)\"/>"
    }
    return [
      PackagePart(name: "_rels/.rels", text: links([("a", "officeDocument", "xl/workbook.xml")])),
      PackagePart(name: "xl/_rels/workbook.xml.rels", text: links(targets)),
      PackagePart(
        name: "xl/workbook.xml",
        text:
          "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(workbookExtras)<sheets>\(tabs.joined())</sheets></workbook>"
      ),
    ] + parts
  }

  func bytes() throws -> [UInt8] { try ZipArchive.bytes(of: parts) }

  /// The workbook with one part's text replaced, or the part left out.
  func bytes(replacing name: String, with text: String?) throws -> [UInt8] {
    try ZipArchive.bytes(
      of: parts.compactMap { part in
        part.name != name ? part : text.map { PackagePart(name: name, text: $0) }
      })
  }

  /// The text of a part as it stands.
  func text(_ name: String) -> String { parts.first { $0.name == name }?.text ?? "" }
}

/// An ODS workbook put together by hand.
enum MadeODS {
  static func parts(_ tables: String, styles: String = "") -> [PackagePart] {
    let names = ["office", "table", "text", "style"].map {
      " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }
    return [
      PackagePart(name: "mimetype", text: "application/vnd.oasis.opendocument.spreadsheet"),
      PackagePart(
        name: "content.xml",
        text: "<office:document-content\(names.joined())"
          + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
          + "<office:automatic-styles>\(styles)</office:automatic-styles>"
          + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body>"
          + "</office:document-content>"),
    ]
  }

  static func bytes(_ tables: String) throws -> [UInt8] {
    try ZipArchive.bytes(of: parts(tables))
  }

  /// One sheet by its rows.
  static func bytes(rows: String) throws -> [UInt8] {
    try bytes("<table:table table:name=\"Ark1\">\(rows)</table:table>")
  }
}
