internal import Diagnostics

/// A piece of HTML or XML in the making; what stands in it is escaped when it is written.
package indirect enum Markup: Sendable {
  case text(String)
  case element(String, [(name: String, value: String)], [Markup])
  /// What the program itself writes as it stands: a style sheet.
  case own(StaticString)

  package static func element(_ name: String, _ children: Markup...) -> Markup {
    .element(name, [], children)
  }

  package static func element(_ name: String, _ children: [Markup]) -> Markup {
    .element(name, [], children)
  }

  package static func element(
    _ name: String, _ attributes: [(name: String, value: String)], _ children: Markup...
  ) -> Markup {
    .element(name, attributes, children)
  }

  /// Elements of HTML that have no end.
  private static let withoutEnd: Set<String> = ["meta", "br"]

  /// Elements that a line may end after.
  private static let blocks: Set<String> = [
    "html", "head", "body", "main", "header", "footer", "section", "title", "style", "h1", "h2",
    "h3", "p", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tr", "th", "td", "meta",
    "testsuites", "testsuite", "testcase", "failure", "skipped", "checkstyle", "file", "error",
  ]

  package var rendered: String {
    var result = ""
    write(into: &result)
    return result
  }

  private func write(into result: inout String) {
    switch self {
    case .text(let text): result += text.escapedForMarkup(inAttribute: false)
    case .own(let text): result += "\(text)"
    case .element(let name, let attributes, let children):
      result += "<" + name
      for (name, value) in attributes {
        result += " \(name)=\"" + value.escapedForMarkup(inAttribute: true) + "\""
      }
      result += ">"
      if !Self.withoutEnd.contains(name) {
        for child in children { child.write(into: &result) }
        result += "</\(name)>"
      }
      if Self.blocks.contains(name) { result += "\n" }
    }
  }
}

extension Markup: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension String {
  /// Text between tags keeps its line breaks; no other control character, and none that XML has no
  /// room for, gets through.
  fileprivate func escapedForMarkup(inAttribute: Bool) -> String {
    // By first bytes: those of most texts begin nothing that is escaped.
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case 0x00..<0x20: byte == UInt8(ascii: "\n") && !inAttribute
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), 0x7F, 0xC2, 0xD8, 0xE2, 0xEF:
        false
      default: true
      }
    }
    if isPlain { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n" where !inAttribute: result.append(scalar)
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar.isControlling ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }
}
