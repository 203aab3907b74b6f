internal import Markups

/// The looks that the cells of a workbook have, numbered as they are first met.
struct StyleSheet {
  struct Style: Hashable {
    var font = Font.body
    var wraps = false
    var isHeader = false
    var isQuoted = false
    /// A number format's code; empty for what is no number.
    var format = ""
  }

  enum Font: Int, CaseIterable {
    case body, strong, heading, title, note

    fileprivate var markup: Markup {
      let (isStrong, size, colour) =
        switch self {
        case .body: (false, 11, "FF000000")
        case .strong: (true, 11, "FF000000")
        case .heading: (true, 12, "FF000000")
        case .title: (true, 14, "FF000000")
        case .note: (false, 10, "FF505050")
        }
      return .element(
        "font", [],
        (isStrong ? [Markup.element("b")] : []) + [
          .element("sz", [("val", "\(size)")]), .element("color", [("rgb", colour)]),
          .element("name", [("val", "Calibri")]), .element("family", [("val", "2")]),
        ])
    }
  }

  // The first is what a cell without a style has.
  private var styles: [Style] = [Style()]
  private var numbers: [Style: Int] = [Style(): 0]

  mutating func number(of style: Style) -> Int {
    if let number = numbers[style] { return number }
    let number = styles.count
    numbers[style] = number
    styles.append(style)
    return number
  }

  var xml: String {
    var formats: [String] = []
    for style in styles where !style.format.isEmpty && !formats.contains(style.format) {
      formats.append(style.format)
    }
    // Numbers below 164 are formats that spreadsheets bring themselves.
    let format = { (code: String) in formats.firstIndex(of: code).map { $0 + 164 } ?? 0 }
    let formatList: [Markup] =
      formats.isEmpty
      ? []
      : [
        Self.list(
          "numFmts",
          formats.map {
            .element("numFmt", [("numFmtId", "\(format($0))"), ("formatCode", $0)])
          })
      ]
    let children: [Markup] = [
      Self.list("fonts", Font.allCases.map(\.markup)),
      Self.list("fills", Self.fills),
      Self.list("borders", Self.borders),
      Self.list("cellStyleXfs", [.element("xf", Self.plain)]),
      Self.list("cellXfs", styles.map { Self.cell($0, format: format($0.format)) }),
      Self.list(
        "cellStyles",
        [.element("cellStyle", [("name", "Normal"), ("xfId", "0"), ("builtinId", "0")])]),
    ]
    return PackagePart.declaration
      + Markup.element(
        "styleSheet", [("xmlns", PackagePart.spreadsheet)], formatList + children
      ).rendered
  }

  private static let plain: [(name: String, value: String)] = [
    ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"),
  ]

  private static func cell(_ style: Style, format: Int) -> Markup {
    var attributes: [(name: String, value: String)] = [
      ("numFmtId", "\(format)"), ("fontId", "\(style.font.rawValue)"),
      ("fillId", style.isHeader ? "2" : "0"), ("borderId", style.isHeader ? "1" : "0"),
      ("xfId", "0"),
    ]
    if style.isQuoted { attributes.append(("quotePrefix", "1")) }
    if format != 0 { attributes.append(("applyNumberFormat", "1")) }
    if style.font != .body { attributes.append(("applyFont", "1")) }
    if style.isHeader { attributes += [("applyFill", "1"), ("applyBorder", "1")] }
    attributes.append(("applyAlignment", "1"))
    var alignment: [(name: String, value: String)] = [("vertical", "top")]
    if style.wraps { alignment.append(("wrapText", "1")) }
    return .element("xf", attributes, .element("alignment", alignment))
  }

  // The first two are the format's own and must stand there.
  private static let fills: [Markup] = [
    .element("fill", .element("patternFill", [("patternType", "none")])),
    .element("fill", .element("patternFill", [("patternType", "gray125")])),
    .element(
      "fill",
      .element(
        "patternFill", [("patternType", "solid")], .element("fgColor", [("rgb", "FFDDE6EE")]))),
  ]

  private static let borders: [Markup] = [
    .element("border", ["left", "right", "top", "bottom"].map { .element($0) }),
    .element(
      "border",
      ["left", "right", "top"].map { .element($0) } + [
        .element("bottom", [("style", "thin")], .element("color", [("rgb", "FF505050")]))
      ]),
  ]

  private static func list(_ name: String, _ children: [Markup]) -> Markup {
    .element(name, [("count", "\(children.count)")], children)
  }
}
