import Diagnostics
import StrategyModel
import YAMLTree

/// The first place where each key of each record stands in some files that are known to be right.
struct KeyExamples {
  /// Names a key of a record, such as `goal.baseline`.
  struct Key: Hashable, Comparable, CustomStringConvertible {
    let record: String
    let key: String

    var description: String { "\(record).\(key)" }

    static func < (left: Key, right: Key) -> Bool {
      (left.record, left.key) < (right.record, right.key)
    }
  }

  /// The lines of the entry, moved to the margin.
  private(set) var snippets: [Key: String] = [:]
  private let named: [String: RecordShape]
  /// Keys that several named records have in common, and those records: a target stands alone as it
  /// stands in a milestone.
  private var shared: [String: [String]] = [:]

  init(named: [RecordShape]) {
    self.named = Dictionary(named.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for record in named {
      for field in record.fields
      where named.contains(where: { other in
        other.name != record.name
          && other.fields.contains { $0.key == field.key && $0.title == field.title }
      }) {
        shared[field.key, default: []].append(record.name)
      }
    }
  }

  /// Adds what a file shows and no file before it has shown.
  mutating func add(_ text: String, as shape: Shape) {
    let sources = SourceStore()
    let bytes = Array(text.utf8)
    let (root, faults) = YAMLComposer.compose(
      sources.add(path: "example.yaml", bytes: bytes), bytes)
    precondition(faults.isEmpty, "an example is no YAML")
    if let root { walk(root, shape, text: Array(text.utf8)) }
  }

  private mutating func walk(_ node: Node, _ shape: Shape, text: [UInt8]) {
    switch (shape, node.content) {
    case (.record(let record), .mapping(let mapping)):
      for entry in mapping.entries {
        if let field = record.fields.first(where: { $0.key == entry.key.value }) {
          for name in [record.name] + shared[field.key, default: []] {
            let key = Key(record: name, key: field.key)
            if snippets[key] == nil { snippets[key] = snippet(entry, mapping, text) }
          }
          walk(entry.value, field.shape, text: text)
        } else if let others = record.others {
          walk(entry.value, others.value, text: text)
        }
      }
    case (.map(_, let value), .mapping(let mapping)):
      for entry in mapping.entries { walk(entry.value, value, text: text) }
    case (.list(let item), .sequence(let items)):
      for node in items { walk(node, item, text: text) }
    case (.named(let name), _), (.namedWith(let name, _), _):
      if let record = named[name] { walk(node, .record(record), text: text) }
    case (.any(let shapes), _):
      for shape in shapes { walk(node, shape, text: text) }
    default: break
    }
  }

  private static let mostLines = 12

  /// An entry as it is written, without the indentation that its place gave it.
  private func snippet(
    _ entry: Node.Mapping.Entry, _ mapping: Node.Mapping, _ text: [UInt8]
  ) -> String {
    let start = Int(entry.key.span.start)
    let end = max(Int(entry.value.span.end), Int(entry.key.span.end))
    let lineStart = text[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let indentation = start - lineStart
    let isOnOwnLine = text[lineStart..<start].allSatisfy { $0 == UInt8(ascii: " ") }
    let lines = String(decoding: text[start..<end], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let outdented = lines.enumerated().map { index, line -> Substring in
      index == 0 || !isOnOwnLine
        ? line : line.dropFirst(min(indentation, line.prefix { $0 == " " }.count))
    }
    var shown = outdented.map(String.init)
    while shown.last?.allSatisfy({ $0 == " " }) == true { shown.removeLast() }
    if shown.count > Self.mostLines { shown = shown.prefix(Self.mostLines) + ["# …"] }
    return shown.joined(separator: "\n")
  }
}
