import Diagnostics
import Formatting
import Measurements
import StrategyModel
import YAMLTree

/// What the formatter makes of a text.
struct Formatted {
  /// Nil where the text is left as it is.
  let text: String?
  let isUnsound: Bool
  let diagnostics: [Diagnostic]

  private static let strategies = StrategyFormatter(
    FileShape(Strategy.shape, named: Strategy.namedShapes))

  init(_ text: String, _ formatter: StrategyFormatter = strategies) {
    self.init(Array(text.utf8), formatter)
  }

  init(_ bytes: [UInt8], _ formatter: StrategyFormatter = strategies) {
    let source = SourceStore().add(path: "strategy.yaml", bytes: bytes)
    let (outcome, diagnostics) = formatter.format(source, bytes)
    self.diagnostics = diagnostics
    switch outcome {
    case .formatted(let text):
      self.text = String(decoding: text, as: UTF8.self)
      isUnsound = false
    case .refused:
      text = nil
      isUnsound = false
    case .unsound:
      text = nil
      isUnsound = true
    }
  }

  static let descriptors = StrategyFormatter(FileShape(SourceDescription.shape))
}

/// What a text says, apart from how: keys sorted, so that their order does not count.
indirect enum Said: Equatable {
  case text(String, ScalarStyle)
  case list([Said])
  case mapping([String: Said])

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    let source = SourceStore().add(path: "strategy.yaml", bytes: bytes)
    guard let root = YAMLComposer.compose(source, bytes).root else { return nil }
    self.init(root)
  }

  private init?(_ node: Node) {
    switch node.content {
    case .scalar(let scalar): self = .text(scalar.text, scalar.style)
    case .sequence(let items): self = .list(items.compactMap { Said($0) })
    case .mapping(let mapping):
      self = .mapping(
        Dictionary(
          mapping.entries.compactMap { entry in Said(entry.value).map { (entry.key.value, $0) } },
          uniquingKeysWith: { first, _ in first }))
    case .unreadable: return nil
    }
  }
}

/// Whole-line comments by a rule of thumb that knows nothing of YAML, texts' lines among them.
func wholeLineComments(in text: String) -> [String] {
  text.split { $0.isNewline }.map { String($0.drop { $0 == " " || $0 == "\t" }) }
    .filter { $0.hasPrefix("#") }.sorted()
}
