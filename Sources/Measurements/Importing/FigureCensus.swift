internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// What the rows of a table of figures say, each read as a strategy's reader reads it, whatever
/// indicators they name.
struct FigureCensus {
  private(set) var observations: [Observation] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var rows = 0

  /// Reads a table in the tidy form, whose figures have the units of the strategy that it stands beside.
  init(_ form: TidyForm, _ descriptor: Descriptor, besides scope: Scope?) {
    rows = form.count
    // Whose figures they are is no reason to leave any out here.
    let header = form.header.map { cell in
      cell.value == TidyColumn.municipality.rawValue ? cell.map { _ in "" } : cell
    }
    guard let tidy = TidyTable(form.under(header), descriptor, isShared: true, &diagnostics),
      let source = form.header.first?.span.source
    else { return }
    var reader = TidyReader(
      scope: Self.scope(of: tidy.indicators, source, besides: scope), table: tidy, isShared: true)
    var evidence = Evidence()
    reader.read(into: &evidence)
    diagnostics += reader.reader.diagnostics
    evidence.arrange()
    observations = evidence.observations.sorted { $0.key.id < $1.key.id }.flatMap(\.value)
  }

  /// A scope that has every indicator that is named, as the strategy beside has it.
  private static func scope(
    of names: Set<String>, _ source: SourceID, besides known: Scope?
  ) -> Scope {
    var strategies: [String: Strategy] = [:]
    for name in names.sorted() {
      let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
      let prefix = parts.count == 2 ? parts[0] : ""
      guard let id = parts.last else { continue }
      var strategy = strategies[prefix] ?? Strategy(source: source)
      strategy.id = prefix
      let place = Located(id, SourceSpan(source, 0, 0))
      strategy.indicators.append(known?.indicator(name)?.indicator ?? .named(place))
      strategies[prefix] = strategy
    }
    var used = strategies.filter { !$0.key.isEmpty }.mapValues { Scope($0) }
    var own = strategies[""] ?? Strategy(source: source)
    // What is known of channels is asked of the strategy by the proposal.
    own.channels = known?.strategy.channels ?? []
    for (prefix, scope) in known?.used ?? [:] where used[prefix] == nil {
      var strategy = Strategy(source: source)
      strategy.channels = scope.strategy.channels
      used[prefix] = Scope(strategy)
    }
    return Scope(own, used: used)
  }
}
