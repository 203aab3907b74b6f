import Charts
import Foundation
import FoundationXML
import Markups

/// A chart read back from its SVG, as any reader of XML does.
final class Drawn: NSObject, XMLParserDelegate {
  struct Text: Equatable {
    let text: String
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
  }

  private(set) var title = ""
  private(set) var summary = ""
  private(set) var texts: [Text] = []
  /// Every corner of every shape.
  private(set) var corners: [(x: Double, y: Double)] = []
  private(set) var width = 0.0
  private(set) var height = 0.0
  private(set) var ids: [String] = []
  private(set) var names: Set<String> = []
  /// What could not be read as a number.
  private(set) var faults: [String] = []
  private var path: [(name: String, attributes: [String: String])] = []
  private var text = ""

  init(_ chart: some Chart) throws {
    super.init()
    let parser = XMLParser(data: Data(chart.svg.rendered.utf8))
    parser.delegate = self
    if !parser.parse() { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    path.append((name, attributes))
    names.insert(name)
    text = ""
    if let id = attributes["id"] { ids.append(id) }
    if name == "svg" {
      let box = (attributes["viewBox"] ?? "").split(separator: " ").map { number(String($0)) }
      if box.count == 4 { (width, height) = (box[2], box[3]) }
    }
    guard !path.contains(where: { $0.name == "pattern" }) else { return }
    func value(_ key: String) -> Double { number(attributes[key] ?? "absent") }
    switch name {
    case "line": corners += [(value("x1"), value("y1")), (value("x2"), value("y2"))]
    case "rect":
      corners += [
        (value("x"), value("y")), (value("x") + value("width"), value("y") + value("height")),
      ]
    case "circle":
      corners += [
        (value("cx") - value("r"), value("cy") - value("r")),
        (value("cx") + value("r"), value("cy") + value("r")),
      ]
    case "polygon", "polyline":
      for point in (attributes["points"] ?? "absent").split(separator: " ") {
        let parts = point.split(separator: ",").map { number(String($0)) }
        if parts.count == 2 {
          corners.append((parts[0], parts[1]))
        } else {
          faults.append("\(point)")
        }
      }
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let (_, attributes) = path.popLast() else { return }
    switch name {
    case "title" where path.count == 1: title = text
    case "desc": summary = text
    case "text":
      let (x, y) = (number(attributes["x"] ?? ""), number(attributes["y"] ?? ""))
      let width = TextWidth.of(text)
      let left =
        switch attributes["text-anchor"] {
        case "middle": x - width / 2
        case "end": x - width
        default: x
        }
      texts.append(
        Text(
          text: text, left: left, right: left + width, top: y - TextWidth.ascent,
          bottom: y + TextWidth.descent))
    default: break
    }
  }

  private func number(_ text: String) -> Double {
    guard let value = Double(text), value.isFinite else {
      faults.append(text)
      return 0
    }
    return value
  }

  /// What lies outside the picture, by more than rounding.
  var outside: [String] {
    let slack = 0.2
    func isOut(_ x: Double, _ y: Double) -> Bool {
      x < -slack || y < -slack || x > width + slack || y > height + slack
    }
    return corners.filter { isOut($0.x, $0.y) }.map { "\($0)" }
      + texts.filter { isOut($0.left, $0.top) || isOut($0.right, $0.bottom) }.map(\.text)
  }

  /// Pairs of texts that lie on each other, by more than rounding.
  var collisions: [String] {
    texts.enumerated().flatMap { index, text in
      texts[(index + 1)...].filter { other in
        let slack = 0.15
        return text.left + slack < other.right && other.left + slack < text.right
          && text.top + slack < other.bottom && other.top + slack < text.bottom
      }.map { "\(text.text) | \($0.text)" }
    }
  }
}
