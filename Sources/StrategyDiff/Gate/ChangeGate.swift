package import Diagnostics
package import Evaluation
internal import Quantities
internal import StrategyModel

/// Which changes fail a build: those of classes that it names, and those that rules find something
/// severe about.
package struct ChangeGate {
  private let classes: Set<Change.Class>
  private let failOn: Diagnostic.Severity?

  /// - Parameters:
  ///   - classes: Every change of these fails.
  ///   - failOn: The mildest finding of a rule that fails; nil where none does.
  package init(classes: Set<Change.Class>, failOn: Diagnostic.Severity?) {
    self.classes = classes
    self.failOn = failOn
  }

  /// What becomes of each change, in the order of the comparison, by the rules of the new version
  /// and what it accepts.
  package func rulings(
    on comparison: VersionComparison, to new: Version, called subjects: SubjectIndex
  ) -> [ChangeRuling] {
    let homes = Dictionary(
      new.strategies.map { ($0.strategy.id, $0.strategy) }, uniquingKeysWith: { first, _ in first })
    let waivers = Dictionary(
      new.waivers.filter { $0.change != nil && $0.until >= comparison.asOf }
        .map { ($0.identity, $0) },
      uniquingKeysWith: { first, _ in first })
    return comparison.changes.map { change in
      let place = change.new?.span ?? subjects.place(of: change.subject) ?? change.old?.span
      let isNamed = classes.contains(change.class)
      var findings: [Finding] = []
      if let place {
        let home = change.subject.prefix { $0 != "/" }
        let subject = ChangeSubject(
          change, titled: subjects.title(of: change.subject), isGated: isNamed, at: place)
        findings = new.rules.findings(
          on: subject, asOf: comparison.asOf, settings: homes[String(home)]?.ruleParameters ?? [])
      }
      let accepted = findings.compactMap { waivers[$0.identity] }
      findings.removeAll { waivers[$0.identity] != nil }
      let isSevere = failOn.map { least in findings.contains { $0.severity >= least } } ?? false
      return ChangeRuling(
        findings: findings, isGated: isNamed && accepted.isEmpty || isSevere, place: place,
        waiver: accepted.first)
    }
  }
}

/// What a build makes of one change.
package struct ChangeRuling: Sendable {
  /// What rules say of it.
  package let findings: [Finding]
  /// Whether it fails the build.
  package let isGated: Bool
  /// Where it is shown: in the new version, by the nearest thing that is left where it was removed.
  package let place: SourceSpan?

  /// What accepts it, where something does: rules find nothing then, and its class is let through.
  package let waiver: Waiver?

  package init(
    findings: [Finding] = [], isGated: Bool = false, place: SourceSpan? = nil,
    waiver: Waiver? = nil
  ) {
    self.findings = findings
    self.isGated = isGated
    self.place = place
    self.waiver = waiver
  }
}

extension ChangeSubject {
  /// A change as rules see it.
  init(_ change: Change, titled title: Message.Argument, isGated: Bool, at span: SourceSpan) {
    self.init(
      id: change.subject, class: change.class.rawValue, kind: change.kind.rawValue, at: span)
    self.title = title
    what = Message(change.kind.word)
    old = change.old?.value.argument
    new = change.new?.value.argument
    points = change.effect?.points.map { Figure($0, change.effect?.unit) }
    days = change.effect?.days
    decision = change.decision?.value
    direction = change.direction?.rawValue
    certainty = change.certainty.rawValue
    verdict = change.verdict?.rawValue
    isBinding = change.isBinding
    self.isGated = isGated
    related = [change.old?.span].compactMap(\.self)
  }
}

extension ChangeVocabulary {
  /// Every class and kind that a comparison can give.
  package static let standard = ChangeVocabulary(
    classes: Change.Class.allCases.map(\.rawValue), kinds: ChangeKind.allCases.map(\.rawValue),
    certainties: Certainty.allCases.map(\.rawValue))
}
