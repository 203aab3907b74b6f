import Diagnostics
import Drafting
import Evaluation
import Measurements
import StrategyDiff
import StrategyModel
import TestSupport

/// A strategy, its judgement and the draft of its next version.
struct Revised {
  static let path = "strategies/a/strategy.yaml"

  let judgement: StrategyJudgement
  let before: [UInt8]
  let draft: Draft
  private let sandbox: Sandbox

  /// The strategy is put behind what every one must say, unless it says that itself; measurements are
  /// by the names of their files.
  init(
    _ strategy: String, _ measurements: [String: String] = [:], waivers: String? = nil,
    after year: Int = 2013, asOf day: String = "2014-03-01", in language: Language = .danish
  ) throws {
    let text = strategy.contains("kanaltjek:") ? strategy : Trial.frame + strategy
    sandbox = try Sandbox([Self.path: text])
    for (name, content) in measurements {
      try sandbox.write(Array(content.utf8), to: "strategies/a/measurements/" + name)
    }
    if let waivers { try sandbox.write(Array(waivers.utf8), to: "strategies/a/waivers.yaml") }
    let files = sandbox.files(sources: SourceStore())
    judgement = try Trial(files: files, at: Self.path).judgement(asOf: day)
    before = Array(text.utf8)
    draft = Draft(of: judgement, after: year, before, in: language)
  }

  /// The lines that the draft has and the strategy has not; nil where one of the strategy's is lost.
  var added: String? {
    let old = String(decoding: before, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let new = String(decoding: draft.text, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let difference = new.difference(from: old)
    guard difference.removals.isEmpty else { return nil }
    return difference.insertions.map { insertion in
      if case .insert(_, let line, _) = insertion { String(line) } else { "" }
    }.joined(separator: "\n")
  }

  /// Everything that differs between the strategy and the draft, read in its place.
  func changes() throws -> [StrategyDiff.Change] {
    let sources = SourceStore()
    let files = sandbox.files(sources: sources)
    let drafted = FileTree(draft.text, at: Self.path, beside: files, sources: sources)
    func version(_ files: FileTree) throws -> Version {
      let trial = try Trial(files: files, at: Self.path)
      return Version(
        name: "",
        strategies: [
          VersionedStrategy(scope: trial.scope, evidence: trial.evidence, path: Self.path)
        ], rules: RuleLoader.shipped())
    }
    return VersionComparison(
      of: try version(files), and: try version(drafted), asOf: draft.asOf, oldAsOf: draft.asOf
    ).changes
  }
}
