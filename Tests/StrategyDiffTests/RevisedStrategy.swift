import Diagnostics
import Evaluation
import Measurements
import Quantities
import StrategyDiff
import StrategyModel
import TestSupport
import Testing

/// Two versions of one strategy, written in the test and read by the real loaders.
struct RevisedStrategy {
  let old: VersionedStrategy
  let new: VersionedStrategy
  let asOf: CalendarDate

  /// Measurements are those of `Trial`; those of the new version are the old one's where none are
  /// given.
  init(
    _ old: String, _ new: String, _ measurements: [String: String] = [:],
    _ newMeasurements: [String: String]? = nil, asOf: String = "2016-12-31"
  ) throws {
    self.init(
      try Trial(old, measurements), try Trial(new, newMeasurements ?? measurements),
      asOf: try #require(CalendarDate(asOf)))
  }

  init(_ old: Trial, _ new: Trial, asOf: CalendarDate) {
    self.old = VersionedStrategy(old)
    self.new = VersionedStrategy(new)
    self.asOf = asOf
    let faults = (old.diagnostics + new.diagnostics).filter { $0.severity == .error }
    for fault in faults {
      Issue.record("\(fault.message.text(.english))")
    }
  }

  func comparison() throws -> VersionComparison { versions().comparison(asOf: asOf) }

  /// Both with the rules that come with the program.
  func versions() -> Versions {
    var loader = RuleLoader(sources: SourceStore())
    let rules = loader.ruleSet()
    return Versions(
      old: Version(name: "old", strategies: [old], rules: rules),
      new: Version(name: "new", strategies: [new], rules: rules))
  }

  struct Versions {
    let old: Version
    let new: Version

    func comparison(asOf: CalendarDate) -> VersionComparison {
      VersionComparison(of: old, and: new, asOf: asOf, oldAsOf: asOf)
    }
  }

  /// One line a change, in their order: class, kind, subject, effect.
  func said() throws -> [String] { try comparison().changes.map(\.said) }
}

extension VersionedStrategy {
  init(_ trial: Trial) {
    self.init(
      scope: trial.scope, evidence: trial.evidence,
      path: "strategies/\(trial.scope.strategy.id)/strategy.yaml")
  }
}

extension StrategyDiff.Change {
  /// `weakened target-lowered a/goal/2012 -10 points`.
  var said: String {
    var words = [self.class.rawValue, kind.rawValue, subject]
    if let direction { words.append("(\(direction.rawValue))") }
    if let points = effect?.points {
      words.append(Language.english.number(points, decimals: points.isInteger ? 0 : 2))
      if let unit = effect?.unit { words.append(unit.code) }
    }
    if let days = effect?.days { words.append("\(days) days") }
    if let verdict { words.append("[\(verdict.rawValue)]") }
    if !isBinding { words.append("unbinding") }
    if certainty != .identical { words.append("~\(certainty.rawValue)") }
    return words.joined(separator: " ")
  }
}

extension RevisedStrategy {
  /// A strategy of the repository, and the same with its text edited.
  init(
    shipped name: String, asOf: String = "2016-12-31", _ edit: (String) throws -> String = { $0 }
  ) throws {
    let folder = BuiltCommand.packageFolder() + "/strategies"
    let files = FileTree(holding: [folder], sources: SourceStore())
    var copies: [(name: String, bytes: [UInt8])] = []
    for part in ["common", name, "\(name)/measurements", "measurements"] {
      let path = "strategies/" + part
      guard files.kind(of: path) == .folder else { continue }
      for file in files.names(in: path) where files.kind(of: path + "/" + file) == .file {
        copies.append(
          (path + "/" + file, try files.contents(of: path + "/" + file, limit: 1 << 24)))
      }
    }
    func version(_ edit: (String) throws -> String) throws -> Trial {
      let sandbox = try Sandbox()
      for copy in copies {
        var bytes = copy.bytes
        if copy.name == "strategies/\(name)/strategy.yaml" {
          bytes = Array(try edit(String(decoding: bytes, as: UTF8.self)).utf8)
        }
        try sandbox.write(bytes, to: copy.name)
      }
      return try Trial(
        files: sandbox.files(sources: SourceStore()), at: "strategies/\(name)/strategy.yaml")
    }
    self.init(
      try version { $0 }, try version(edit), asOf: try #require(CalendarDate(asOf)))
  }
}
