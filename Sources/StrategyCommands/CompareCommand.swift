internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Reporting
internal import StrategyModel

/// `kanaltjek compare INDICATOR`: municipalities side by side, by their own definition and by a common
/// one.
struct CompareCommand {
  let options: CommandLineOptions
  let console: Console

  func run() -> ExitStatus {
    guard let indicator = options.operands.first else {
      return Program.usage(UsageFault(Message(.usageCompareWhat)), options.language, console)
    }
    let asOf = options.asOf ?? Clock.lastEndedDay
    var workspace = Workspace(sources: SourceStore(), within: options.limits)
    var comparisons: [Comparison] = []
    var known: Set<String> = []
    var hasCommon = options.common == nil
    var mismatch: Message?
    let paths = Array(options.operands.dropFirst())
    workspace.judge(paths.isEmpty ? ["strategies"] : paths, asOf: asOf) { judgement in
      let scope = judgement.scope
      known.formUnion(scope.references { $0.indicators.map(\.id.value) })
      func add(_ reference: String, _ definition: Comparison.Definition) -> Bool {
        guard let bound = scope.indicator(reference) else { return false }
        // The same definition is not shown twice.
        if comparisons.last?.strategy.id == scope.strategy.id,
          comparisons.last?.bound.key == bound.key
        {
          return true
        }
        let comparison = Comparison(bound, by: definition, of: judgement)
        if !comparison.cells.isEmpty || definition == .own { comparisons.append(comparison) }
        return true
      }
      mismatch = mismatch ?? self.mismatch(indicator, in: scope)
      _ = add(indicator, .own)
      if let common = options.common, add(common, .common) { hasCommon = true }
    }
    console.report(workspace.diagnostics, workspace.sources, options)
    let status = ExitStatus.deciding(diagnostics: workspace.diagnostics, isFailing: false)
    guard status != .invalidInput else { return status }
    if !known.contains(indicator) || !hasCommon {
      return unknown(hasCommon ? indicator : options.common ?? "", known, workspace.sources)
    }
    if let mismatch {
      console.report([Diagnostic(mismatch, at: nil)], workspace.sources, options)
      return .invalidInput
    }
    for output in options.outputs {
      let context = ReportContext(
        asOf: asOf, sources: workspace.sources,
        options: options.reportOptions(for: output, console))
      let report = ComparisonReport(comparisons, of: indicator, as: options.common, context)
      guard let text = report.text(output.format) else { continue }
      if let failure = console.deliver([.text(text)], to: output.path, options.language) {
        return failure
      }
    }
    return status
  }

  /// What is measured in another unit is another thing, and no definition of the same.
  private func mismatch(_ indicator: String, in scope: Scope) -> Message? {
    guard let common = options.common, let own = scope.indicator(indicator)?.indicator,
      let other = scope.indicator(common)?.indicator, own.measuredUnit != other.measuredUnit
    else { return nil }
    func code(_ unit: Unit?) -> Message.Argument {
      unit.map { .text($0.code) } ?? .message(Message(.termNone))
    }
    return Message(
      .compareOtherUnit,
      [
        "own": .text(indicator), "ownUnit": code(own.measuredUnit), "common": .text(common),
        "unit": code(other.measuredUnit),
      ])
  }

  private func unknown(
    _ id: String, _ known: Set<String>, _ sources: SourceStore
  ) -> ExitStatus {
    let diagnostic = Diagnostic(
      Message(.compareNoIndicator, ["id": .text(id)]), at: nil,
      help: Spelling.nearest(to: id, among: known.sorted())
        .map { Message(.helpDidYouMean, ["word": .text($0)]) })
    console.report([diagnostic], sources, options)
    return .invalidInput
  }
}
