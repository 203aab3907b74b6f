internal import Diagnostics
internal import Quantities
internal import StrategyModel
internal import YAMLTree

extension CommandLineOptions {
  /// The official name of a municipality that is given by its name or code.
  static func municipality(_ word: String) throws(UsageFault) -> String {
    let identity = Municipality.Identity(cell: word)
    if let name = Municipality.names.first(where: { Municipality.Identity(name: $0) == identity }) {
      return name
    }
    let lower = word.lowercased()
    let nearest =
      Spelling.nearest(to: word, among: Municipality.names)
      ?? Municipality.names.first { lower.hasPrefix($0.lowercased()) }
    throw UsageFault(
      Message(.usageNotAMunicipality, ["text": .text(word)]),
      help: nearest.map { Message(.helpDidYouMean, ["word": .text($0)]) }
        ?? Message(.helpMunicipality))
  }

  /// A strategy's validity, read as a strategy file's own is.
  static func period(_ word: String) throws(UsageFault) -> PeriodSpan {
    let source = SourceStore().add(path: "--period", bytes: Array(word.utf8))
    let node = Node(
      .scalar(Node.Scalar(text: word, style: .plain)), SourceSpan(source, 0, word.utf8.count))
    var reader = FieldReader()
    if let span = reader.periodSpan(node) { return span.value }
    guard let fault = reader.diagnostics.first else {
      throw UsageFault(Message(.notAPeriodSpan, ["text": .text(word)]))
    }
    throw UsageFault(fault.message, help: fault.help)
  }
}
