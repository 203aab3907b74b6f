import YAMLTree

/// The event stream of a text in the notation of the YAML test suite, up to the first fault.
struct EventNotation {
  private(set) var lines = ""
  private(set) var isRefused = false

  init(of text: String) {
    guard var reader = YAMLEventReader(Array(text.utf8)) else {
      isRefused = true
      return
    }
    do {
      while true {
        let event = try reader.next()
        lines += Self.line(event.kind, reader) + "\n"
        if case .streamEnd = event.kind { return }
      }
    } catch {
      isRefused = true
    }
  }

  private static func line(_ kind: YAMLEvent.Kind, _ reader: borrowing YAMLEventReader) -> String {
    switch kind {
    case .streamStart: "+STR"
    case .streamEnd: "-STR"
    case .documentStart(let isExplicit): isExplicit ? "+DOC ---" : "+DOC"
    case .documentEnd(let isExplicit): isExplicit ? "-DOC ..." : "-DOC"
    case .alias: "=ALI *" + reader.text
    case .scalar(let style):
      "=VAL" + written(reader.properties) + " " + mark(of: style) + escaped(reader.text)
    case .sequenceStart(let isFlow):
      "+SEQ" + (isFlow ? " []" : "") + written(reader.properties)
    case .sequenceEnd: "-SEQ"
    case .mappingStart(let isFlow):
      "+MAP" + (isFlow ? " {}" : "") + written(reader.properties)
    case .mappingEnd: "-MAP"
    }
  }

  private static func written(_ properties: YAMLEvent.Properties?) -> String {
    (properties?.anchor.map { " &" + $0 } ?? "") + (properties?.tag.map { " <\($0)>" } ?? "")
  }

  private static func mark(of style: ScalarStyle) -> String {
    switch style {
    case .plain: ":"
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case "\u{8}": "\\b"
      default: String(scalar)
      }
    }.joined()
  }
}
