import Diagnostics
import TestSupport
import YAMLTree

/// What composing a text gives, in values that compare and print whole.
struct Composed {
  let root: Node?
  let diagnostics: [Diagnostic]

  init(_ bytes: [UInt8], limits: YAMLLimits = .standard) {
    let source = SourceStore().add(path: "strategy.yaml", bytes: bytes)
    (root, diagnostics) = YAMLComposer.compose(source, bytes, limits: limits)
  }

  init(_ text: String, limits: YAMLLimits = .standard) {
    self.init(Array(text.utf8), limits: limits)
  }

  /// The tree in one line: `{title: 'Mål', list: ['a', 'b']}`.
  var outline: String? { root.map(\.outline) }

  var found: [Found] { diagnostics.map(Found.init) }
}

/// A diagnostic as its reader meets it.
struct Found: Equatable {
  var id: String
  var severity = Diagnostic.Severity.error
  /// What it points at, first its notes' places, then its own, in the order of the file.
  var spans: [Range<Int>]
  var danish: String
  var english: String
  var help: String?
}

extension Found {
  init(_ diagnostic: Diagnostic) {
    self.init(
      id: diagnostic.id, severity: diagnostic.severity,
      spans: ([diagnostic.span] + diagnostic.notes.map(\.span)).compactMap { $0?.offsets }
        .sorted { $0.lowerBound < $1.lowerBound },
      danish: diagnostic.message.text(.danish), english: diagnostic.message.text(.english),
      help: diagnostic.help?.text(.danish))
  }
}

extension Node {
  var outline: String {
    switch content {
    case .scalar(let scalar): "'\(scalar.text)'"
    case .unreadable: "?"
    case .sequence(let items): "[\(items.map(\.outline).joined(separator: ", "))]"
    case .mapping(let mapping):
      "{"
        + mapping.entries.map { "\($0.key.value): \($0.value.outline)" }.joined(separator: ", ")
        + "}"
    }
  }

  /// The node and everything in it, keys among it, in the order written.
  var spans: [Range<Int>] {
    switch content {
    case .scalar, .unreadable: [span.offsets]
    case .sequence(let items): [span.offsets] + items.flatMap(\.spans)
    case .mapping(let mapping):
      [span.offsets] + mapping.entries.flatMap { [$0.key.span.offsets] + $0.value.spans }
    }
  }
}
