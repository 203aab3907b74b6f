package import Diagnostics
package import Evaluation
internal import Quantities
internal import StrategyModel

/// What was last measured of a value without a time, step by step, and how far it is from it.
package struct WantedText {
  /// Across strategies: `eksempelby/contact-costs`.
  let id: String
  let wanted: WantedDistance
  let sources: SourceStore
  let options: ReportOptions

  package init(_ id: String, _ wanted: WantedDistance, sources: SourceStore, options: ReportOptions)
  {
    self.id = id
    self.wanted = wanted
    self.sources = sources
    self.options = options
  }

  package func render() -> String {
    let language = options.language
    let heading = Message(
      .explainWanted, ["id": .text(id), "target": .message(wanted.target.stated)])
    let steps = wanted.steps.isEmpty ? [wanted.reason].compactMap(\.self) : wanted.steps
    let distance = Message(
      .explainDistance, ["distance": .message(wanted.distance)])
    let lines =
      TextLayout.wrap(heading.text(language), width: options.width) + [""]
      + StepText(sources: sources, options: options).lines(steps)
      + ["", distance.text(language)]
    return (lines.joined(separator: "\n") + "\n").withoutWorkflowCommands
  }
}

extension WantedDistance {
  /// A table's cell: what was last measured, what is wanted, and the distance.
  func cell(_ language: Language) -> String {
    [
      measuredShort(language) + "/" + wantedShort(language),
      Message(.tableNoDeadline).text(language) + ":", distance.text(language),
    ].joined(separator: " ")
  }

  /// How far there is: `nået`, `afstand 3 procentpoint`, `mangler eu-kort`, `ikke målt`.
  package var distance: Message {
    guard measured != nil else {
      // Where something was counted that can't answer, that is the reason.
      return Message(
        reason?.message.key == .stepNothingMeasured || reason == nil
          ? .wantedNotMeasured : .verdictNotAssessable)
    }
    if isReached == true { return Message(.wantedReached) }
    if !lacking.isEmpty {
      return Message(.wantedLacking, ["members": .list(lacking.map { .text($0) })])
    }
    guard let gap, let shown = gap.shown(target.criterion) else {
      return Message(.verdictNotAssessable)
    }
    if gap.low == .zero, gap.high == .zero { return Message(.wantedOtherHours) }
    return Message(.wantedDistance, ["distance": .message(shown)])
  }

  private func measuredShort(_ language: Language) -> String {
    func figure(_ value: Fraction) -> String {
      language.figure(Figure(value, nil, beside: target.criterion?.bounds ?? []))
    }
    switch measured?.amount {
    case .interval(let low?, let high?): return figure(low) + "-" + figure(high)
    case .interval(let low?, nil): return "≥" + figure(low)
    case .interval(nil, let high?): return "≤" + figure(high)
    default: return measured?.number.map(figure) ?? "–"
    }
  }

  private func wantedShort(_ language: Language) -> String {
    let number = measured?.number
    let bounds = target.criterion?.bounds ?? []
    func fine(_ value: Fraction, _ unit: Unit?) -> Figure {
      number.map { Figure(value, unit, asFinelyAs: Figure($0, nil, beside: bounds)) }
        ?? Figure(value, unit)
    }
    func figure(_ value: Fraction) -> String { language.figure(fine(value, target.unit)) }
    switch target.criterion {
    case .atLeast(let value), .above(let value): return figure(value)
    case .atMost(let value), .below(let value): return "≤" + figure(value)
    case .equals(let value): return "=" + figure(value)
    case .between(let low, let high):
      return language.figure(fine(low, nil)) + "-" + figure(high)
    case .members(let members): return figure(Fraction(members.count))
    case .hours(let hours): return figure(hours.hoursPerWeek)
    case .delivered, nil: return target.stated.text(language)
    }
  }
}

extension WantedDistance.Gap {
  /// What is left to the wanted value, without a sign: which way it is, the value says. Of an interval
  /// both ends, none of them beyond the value.
  fileprivate func shown(_ criterion: ResolvedTarget.Criterion?) -> Message? {
    func figure(_ value: Fraction) -> Message.Argument {
      .figure(Figure(value.magnitude, unit, beside: .zero))
    }
    if let low, low == high { return Message(.termPlain, ["value": figure(low)]) }
    let ends: (near: Fraction?, far: Fraction?)
    switch criterion {
    case .atLeast, .above: ends = (high.map { min($0, .zero) }, low)
    case .atMost, .below: ends = (low.map { max($0, .zero) }, high)
    default: return nil
    }
    switch ends {
    case (let near?, let far?):
      return Message(.targetBetween, ["low": figure(near), "high": figure(far)])
    case (let near?, nil): return Message(.targetAtLeast, ["value": figure(near)])
    case (nil, let far?): return Message(.targetAtMost, ["value": figure(far)])
    case (nil, nil): return nil
    }
  }
}
