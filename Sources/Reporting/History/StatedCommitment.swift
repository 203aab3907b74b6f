package import Diagnostics
internal import Evaluation
package import Quantities
package import StrategyModel

/// What a strategy says of one goal or initiative, in words that can be held against what another
/// version says of it.
package struct StatedCommitment: Hashable, Sendable {
  package let id: String
  package let title: String
  /// What is said beside the milestones, in a fixed order.
  package let terms: [Term]
  package let milestones: [Milestone]

  /// One thing said: `ejer` and who.
  package struct Term: Hashable, Sendable {
    package let name: LocalizedText
    package let value: Message.Argument
  }

  package struct Milestone: Hashable, Sendable {
    package let id: String
    package let period: Period
    /// The target in words, nil where none is stated.
    package let target: Message.Argument?
    /// Its figure, where it is a single one that is no change.
    package let figure: Figure?
    package let decision: String?
    package let terms: [Term]
  }
}

extension StatedCommitment {
  package init(_ goal: Goal, in scope: Scope) {
    let words = TargetWords(goal.indicator.flatMap { scope.indicator($0.value)?.indicator })
    id = goal.id.value
    title = goal.title?.value ?? goal.id.value
    terms = Self.goalTerms.compactMap { name, value in
      value(goal, words).map { Term(name: name, value: $0) }
    }
    milestones = scope.milestones(of: goal).map { Milestone($0, words) }
  }

  package init(_ initiative: Initiative) {
    let words = TargetWords(nil)
    id = initiative.id.value
    title = initiative.title?.value ?? initiative.id.value
    terms = Self.initiativeTerms.compactMap { name, value in
      value(initiative, words).map { Term(name: name, value: $0) }
    }
    milestones = initiative.milestones.map { Milestone($0, words) }
  }

  private typealias Reader<Subject> = @Sendable (Subject, TargetWords) -> Message.Argument?

  private static let goalTerms: [(LocalizedText, Reader<Goal>)] = [
    (LocalizedText(da: "titel", en: "title"), { goal, _ in .text(goal.title) }),
    (LocalizedText(da: "måles ved", en: "measured by"), { goal, _ in .text(goal.indicator) }),
    (
      LocalizedText(da: "nulpunkt", en: "baseline"),
      { goal, _ in goal.baseline.map { .period($0.value) } }
    ),
    (
      LocalizedText(da: "bindende", en: "binding"),
      { goal, _ in goal.isBinding ? nil : .message(Message(.wordNo)) }
    ),
    (
      LocalizedText(da: "milepæle fra", en: "milestones from"),
      { goal, _ in .text(goal.milestonesOf) }
    ),
    (
      LocalizedText(da: "skal gælde", en: "must hold"), { goal, words in goal.keep.map(words.keep) }
    ),
    (
      LocalizedText(da: "retning", en: "direction"),
      { goal, words in goal.direction.flatMap(words.wish) }
    ),
    (
      LocalizedText(da: "ønsket", en: "wanted"),
      { goal, words in goal.wanted.map { words.text($0) } }
    ),
    (LocalizedText(da: "hver gang", en: "every time"), { goal, words in words.duties(goal.every) }),
    (
      LocalizedText(da: "andre læsninger", en: "other readings"),
      { goal, words in words.readings(goal.readings) }
    ),
    (
      LocalizedText(da: "overtaget fra", en: "taken over from"),
      { goal, _ in
        goal.superseded.flatMap { superseded in
          .joined([superseded.from.map { .date($0.value) }, .text(superseded.by)])
        }
      }
    ),
    (LocalizedText(da: "tjener", en: "serves"), { goal, _ in .texts(goal.serves) }),
    (LocalizedText(da: "hører under", en: "part of"), { goal, _ in .text(goal.partOf) }),
    (LocalizedText(da: "ejer", en: "owner"), { goal, _ in .text(goal.owner) }),
  ]

  private static let initiativeTerms: [(LocalizedText, Reader<Initiative>)] = [
    (LocalizedText(da: "titel", en: "title"), { initiative, _ in .text(initiative.title) }),
    (
      LocalizedText(da: "støtter", en: "supports"), { initiative, _ in .texts(initiative.supports) }
    ),
    (
      LocalizedText(da: "hører under", en: "part of"), { initiative, _ in .text(initiative.partOf) }
    ),
    (LocalizedText(da: "ejer", en: "owner"), { initiative, _ in .text(initiative.owner) }),
    (
      LocalizedText(da: "deltagere", en: "participants"),
      { initiative, _ in .texts(initiative.participants) }
    ),
    (LocalizedText(da: "pligt", en: "duty"), { initiative, _ in .text(initiative.duty) }),
    (
      LocalizedText(da: "forudsat", en: "provided"),
      { initiative, _ in .text(initiative.condition) }
    ),
    (
      LocalizedText(da: "hver gang", en: "every time"),
      { initiative, words in words.duties(initiative.every) }
    ),
    (
      LocalizedText(da: "andre læsninger", en: "other readings"),
      { initiative, words in words.readings(initiative.readings) }
    ),
  ]
}

extension StatedCommitment.Milestone {
  fileprivate init(_ milestone: StrategyModel.Milestone, _ words: TargetWords) {
    id = milestone.id
    period = milestone.period.value
    target = milestone.target.map { words.text($0) }
    figure = milestone.target?.quantity.map { words.figure($0) }
    decision = milestone.terms?.decision?.value
    terms =
      milestone.terms.map { terms in
        Self.terms.compactMap { name, value in
          value(terms, words).map { StatedCommitment.Term(name: name, value: $0) }
        }
      } ?? []
  }

  private typealias Terms = StrategyModel.Milestone.Terms
  private static let terms: [(LocalizedText, @Sendable (Terms, TargetWords) -> Message.Argument?)] =
    [
      (LocalizedText(da: "titel", en: "title"), { terms, _ in .text(terms.title) }),
      (
        LocalizedText(da: "tolerance", en: "tolerance"),
        { terms, words in terms.tolerance.map { words.tolerance($0.value) } }
      ),
      (LocalizedText(da: "forudsat", en: "provided"), { terms, _ in .text(terms.condition) }),
      (
        LocalizedText(da: "måles i", en: "measured in"),
        { terms, _ in terms.measuredIn.map { .period($0.value) } }
      ),
      (
        LocalizedText(da: "cirka", en: "approximate"),
        { terms, _ in terms.isApproximate?.value == true ? .message(Message(.wordYes)) : nil }
      ),
      (LocalizedText(da: "for hver", en: "for each"), { terms, _ in .text(terms.each) }),
      (
        LocalizedText(da: "siger også", en: "also says"),
        { terms, words in .joined(terms.checks.map { words.text($0) }) }
      ),
    ]
}

/// Targets in words, by the indicator that they are measured by.
private struct TargetWords: Sendable {
  /// Nil where there is none, or it stands in a file that is not at hand.
  let indicator: Indicator?

  init(_ indicator: Indicator?) {
    self.indicator = indicator
  }

  func figure(_ quantity: Quantity) -> Figure {
    Figure(quantity.value, quantity.unit ?? indicator?.measuredUnit)
  }

  func text(_ target: Target) -> Message.Argument {
    // Which side a bare figure is on, only its indicator knows.
    if indicator == nil, case .plain(let quantity) = target.demand {
      return .figure(figure(quantity.value))
    }
    return .message(
      ResolvedTarget(
        target: target, side: indicator?.plainBound ?? .equals, unit: indicator?.measuredUnit,
        criterion: nil
      ).stated)
  }

  func tolerance(_ tolerance: Tolerance) -> Message.Argument {
    switch tolerance {
    case .absolute(let value):
      .figure(
        Figure(value, indicator?.measuredUnit == .percent ? .points : indicator?.measuredUnit))
    case .relative(let value): .figure(Figure(value, .percent))
    }
  }

  func keep(_ keep: Keep) -> Message.Argument {
    let level: Message.Argument? =
      switch keep.level {
      case .target(let target): text(target)
      case .baseline(let bound, let span):
        text(Target(demand: .asBaseline(bound), span: span))
      case nil: nil
      }
    let ends = [keep.from, keep.until].map { $0.map { $0.value.description } ?? "" }
    let span = ends == ["", ""] ? nil : ends.joined(separator: "/")
    return .joined([level, span.map { .text($0) }]) ?? .list([])
  }

  func wish(_ wish: DirectionWish) -> Message.Argument? {
    wish.movement.map { movement in
      text(
        Target(
          demand: .movement(movement, orEqual: wish.orEqual?.value ?? false), span: wish.span))
    }
  }

  func duties(_ duties: [RecurringDuty]) -> Message.Argument? {
    .joined(duties.map { .list([.text($0.cadence.value.rawValue), text($0.target)]) })
  }

  func readings(_ readings: [Reading]) -> Message.Argument? {
    .joined(
      readings.flatMap { reading in
        reading.milestones.map { milestone in
          .list(
            [.text(reading.id.value + "/" + milestone.id)]
              + (milestone.target.map { [text($0)] } ?? []))
        }
      })
  }
}

extension Message.Argument {
  fileprivate static func text(_ text: Located<String>?) -> Self? { text.map { .text($0.value) } }

  fileprivate static func texts(_ texts: [Located<String>]) -> Self? {
    joined(texts.map { .text($0.value) })
  }

  /// What there is of several, nil for nothing.
  fileprivate static func joined(_ parts: [Self?]) -> Self? {
    let parts = parts.compactMap(\.self)
    return parts.isEmpty ? nil : .list(parts)
  }
}
