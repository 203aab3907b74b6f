package import Diagnostics
package import Evaluation
package import Measurements
internal import Quantities
package import StrategyModel

/// A strategy and its measurements, written in the test and read by the real loaders.
package struct Trial {
  package let scope: Scope
  package let evidence: Evidence
  package let diagnostics: [Diagnostic]
  package let assumptions: [Message]
  /// What `waivers.yaml` accepts of the shipped rules' findings.
  package let waivers: [Waiver]
  /// What the files in `remarks` say of the results.
  package let remarks: Remarks
  /// The shipped rules, where there is something to accept.
  private let rules: RuleSet?

  /// What every strategy must say, for tests that are about something else.
  package static let frame = """
    kanaltjek: 1
    title: Prøve
    municipality: Holbæk
    period: 2012/2015

    """

  /// Puts the frame before a strategy that lacks it. Measurements are named as in the strategy's own
  /// `measurements`; a name with a slash is a path under `strategies`, such as `a/waivers.yaml`.
  package init(_ strategy: String, _ measurements: [String: String] = [:]) throws {
    try self.init(strategy, bytes: measurements.mapValues { Array($0.utf8) })
  }

  package init(_ strategy: String, bytes measurements: [String: [UInt8]]) throws {
    let text = strategy.hasPrefix("kanaltjek:") ? strategy : Self.frame + strategy
    let sandbox = try Sandbox(["strategies/a/strategy.yaml": text])
    for (name, content) in measurements {
      try sandbox.write(
        content, to: name.contains("/") ? "strategies/\(name)" : "strategies/a/measurements/\(name)"
      )
    }
    try self.init(files: sandbox.files(sources: SourceStore()), at: "strategies/a/strategy.yaml")
  }

  /// A strategy of the repository, its path relative to the package's folder.
  package init(shipped path: String) throws {
    let folder = BuiltCommand.packageFolder() + "/" + path
    let files = FileTree(holding: [folder], sources: SourceStore())
    guard let located = files.locate(folder + "/strategy.yaml") else { throw TrialFault.notLoaded }
    try self.init(files: files, at: located)
  }

  /// A strategy below the root of a tree.
  package init(files: FileTree, at path: String) throws {
    let strategies = StrategyLoader(files: files)
    guard let scope = strategies.load(path) else { throw TrialFault.notLoaded }
    let measurements = MeasurementLoader(files: files)
    evidence = measurements.load(for: scope, at: path)
    self.scope = scope
    var faults = strategies.diagnostics + measurements.diagnostics
    if files.kind(of: FileTree.join(FileTree.folder(of: path), WaiverLoader.file)) != nil {
      let rules = RuleLoader.shipped()
      let loader = WaiverLoader(files: files, rules: rules)
      self.rules = rules
      waivers = loader.load(for: scope, at: path)
      faults += loader.diagnostics
    } else {
      rules = nil
      waivers = []
    }
    let said = RemarkLoader(files: files)
    remarks = said.load(for: scope, at: path)
    diagnostics = faults + said.diagnostics
    assumptions = measurements.assumptions
  }

  /// What is known on a day, written as an ISO date, judged.
  package func judgement(asOf day: String) throws -> StrategyJudgement {
    guard let date = CalendarDate(day) else { throw TrialFault.notADate }
    var judgement = Judge(scope: scope, evidence: evidence, asOf: date).judgement()
    judgement.apply(remarks)
    if let rules { judgement.apply(waivers, by: rules) }
    return judgement
  }

  /// One milestone judged, by its id inside the strategy: `post/2012`.
  package func milestone(_ id: String, asOf day: String) throws -> MilestoneJudgement {
    let judgement = try judgement(asOf: day)
    guard let found = judgement.milestones.first(where: { $0.id == "\(scope.strategy.id)/\(id)" })
    else { throw TrialFault.noSuchMilestone }
    return found
  }
}

package enum TrialFault: Error {
  case notLoaded, notADate, noSuchMilestone
}

extension MilestoneJudgement {
  /// The derivation in Danish, a step a line, with ordinary spaces.
  package var proof: String {
    derivation.map { $0.message.text(.danish) }.joined(separator: "\n").ordinarySpaces
  }
}

extension String {
  /// The text with no-break spaces made ordinary, so that a test can be typed.
  package var ordinarySpaces: String { replacing("\u{A0}", with: " ") }
}
