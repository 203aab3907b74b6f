internal import Diagnostics
internal import Evaluation
internal import StrategyModel

/// The baselines of a run: the one that it is held against, and the one that it makes.
struct BaselineFile {
  private let options: CommandLineOptions
  private(set) var diagnostics: [Diagnostic] = []
  private var comparison: BaselineComparison?
  private var written = Baseline()

  /// Reads the baseline that the options name.
  init(_ options: CommandLineOptions, _ sources: SourceStore) {
    self.options = options
    guard let given = options.baseline else { return }
    let bytes: [UInt8]
    do throws(SourceFault) {
      bytes = try SourceReader.read(given, limit: Self.limit) { _ in
        !GivenPath.isLedOut(given)
      }
    } catch {
      diagnostics.append(
        Diagnostic(
          error.message(given), at: nil,
          help: error == .notFound ? Message(.helpBaselineNew) : nil))
      return
    }
    let source = sources.add(path: given, bytes: bytes, isShared: true)
    comparison = BaselineComparison(Baseline(source, bytes, &diagnostics))
  }

  /// Bytes of a baseline.
  private static let limit = 64 << 20

  /// Whether the run needs to know every finding, the mildest too.
  var isInUse: Bool { options.baseline != nil || options.writtenBaseline != nil }

  /// Marks what is known of a strategy's findings, and notes all of them for the baseline to be made.
  mutating func take(_ findings: inout [Finding], of strategy: Strategy) {
    comparison?.accept(&findings, of: strategy)
    guard options.writtenBaseline != nil else { return }
    for finding in findings where finding.severity >= options.failOn ?? .error {
      written.add(finding)
    }
  }

  /// How many findings are known and how many lines stale; nil without a baseline.
  var counts: (known: Int, stale: Int)? { comparison.map { ($0.known, $0.stale) } }

  /// What is to be told of single lines when the run is over.
  var notes: [Diagnostic] {
    guard let comparison else { return [] }
    // What is pruned in this very run needs no telling.
    return options.prunesBaseline
      ? comparison.notes.filter { $0.message.key == .baselineWorse } : comparison.notes
  }

  /// Writes what the options ask for; the status of a failure, nil when all is written.
  func save(_ console: Console) -> ExitStatus? {
    if let path = options.writtenBaseline,
      let failure = console.deliver([.text(written.text)], to: path, options.language)
    {
      return failure
    }
    guard options.prunesBaseline, let comparison, comparison.stale > 0 else { return nil }
    if let failure = console.deliver(
      [.text(comparison.pruned.text)], to: options.baseline, options.language)
    {
      return failure
    }
    let message = Message(.baselinePruned, ["count": .count(comparison.stale)])
    console.warn(message.text(options.language) + "\n")
    return nil
  }
}
