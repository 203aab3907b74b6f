internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Reporting
internal import StrategyDiff

/// The versions that are compared, read, with what is wrong in each.
struct VersionSides {
  let old: Side
  let new: Side
  let base: Side?

  /// One version and the faults found in it.
  struct Side {
    let version: Version
    let diagnostics: [Diagnostic]
  }

  init(
    _ sides: ComparedSides, by folders: [String], within limits: RunLimits, sources: SourceStore
  ) {
    func read(_ side: ComparedSide) -> Side {
      var workspace = Workspace(sources: sources, for: .diff, within: limits)
      let version = workspace.version(side, by: folders)
      return Side(version: version, diagnostics: workspace.diagnostics)
    }
    old = read(sides.old)
    new = read(sides.new)
    base = sides.base.map(read)
  }

  var containErrors: Bool {
    [old, new].contains { $0.diagnostics.containErrors } || base?.diagnostics.containErrors ?? false
  }

  /// The faults of all versions, each with the version that it is in. What does not keep a version
  /// from being read is only said of the new one: the old one can't be mended any more.
  func diagnostics(_ sources: SourceStore) -> [Diagnostic] {
    let (oldFaults, newFaults) = (Self.files(of: old, sources), Self.files(of: new, sources))
    func told(_ side: Side, both: MessageKey, alone: MessageKey, besides: Set<String>)
      -> [Diagnostic]
    {
      let name: Message.Arguments = ["name": .text(side.version.name)]
      return side.diagnostics.map { fault in
        let file = fault.span.map { sources.path(of: $0.source) }
        let isAlone = fault.severity == .error && file.map { !besides.contains($0) } ?? false
        return fault.noting(Message(isAlone ? alone : both, name))
      }
    }
    let oldTold = told(old, both: .noteInOld, alone: .noteOnlyInOld, besides: newFaults)
    return oldTold.filter { $0.severity == .error }
      + told(new, both: .noteInNew, alone: .noteOnlyInNew, besides: oldFaults)
      + (base.map { base in
        told(base, both: .noteInBase, alone: .noteInBase, besides: [])
          .filter { $0.severity == .error }
      } ?? [])
  }

  /// What differs, and what becomes of it by the rules and the gate.
  func report(_ options: CommandLineOptions) -> RevisionReport {
    let asOf = options.asOf ?? Clock.lastEndedDay
    let (old, new) = (old.version, new.version)
    let subjects = SubjectIndex(from: old, to: new)
    let comparison = VersionComparison(
      of: old, and: new, asOf: asOf, oldAsOf: options.oldAsOf ?? asOf)
    let gate = ChangeGate(classes: options.gate, failOn: options.failOn)
    return RevisionReport(
      comparison, rulings: gate.rulings(on: comparison, to: new, called: subjects),
      subjects: subjects, rules: new.rules,
      sinceBase: base.map {
        VersionComparison(of: $0.version, and: new, asOf: asOf, oldAsOf: asOf)
      })
  }

  /// The files of a version that have faults.
  private static func files(of side: Side, _ sources: SourceStore) -> Set<String> {
    Set(
      side.diagnostics.filter { $0.severity == .error }
        .compactMap { $0.span.map { sources.path(of: $0.source) } })
  }
}

extension Diagnostic {
  /// The same with one more note, first of all.
  fileprivate func noting(_ message: Message) -> Diagnostic {
    Diagnostic(
      self.message, severity: severity, at: span, notes: [Note(message)] + notes, help: help)
  }
}
