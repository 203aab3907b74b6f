internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

extension StrategyJudgement {
  func account(_ bound: BoundIndicator, as reference: String) -> Account {
    let indicator = bound.indicator
    var steps = [Step(definition(of: bound), at: indicator.id.span)]
    if let formula = indicator.formula {
      steps.append(
        Step(
          Message(.explainFormula, ["formula": .text(formula.text.value)]), at: formula.text.span))
    }
    for (year, cell) in Comparison(bound, by: .own, of: self).cells.sorted(by: { $0.key < $1.key })
    {
      switch cell {
      case .measured(let measured):
        let value = measured.message()
        steps.append(
          Step(
            Message(.explainYear, ["period": .period(year), "value": .message(value)]),
            at: measured.observations.first?.value.span))
      case .lacking(let step): steps.append(step)
      }
    }
    if gauge.knownPeriods(of: bound).isEmpty {
      steps.append(gauge.nothingMeasured(of: indicator.displayTitle))
    }
    let users = goals.filter { $0.indicator?.key == bound.key }
    steps.append(
      Step(
        users.isEmpty
          ? Message(.explainUnused)
          : Message(.explainUsedBy, ["goals": .list(users.map { .text($0.title) })])))
    return Account(
      id: strategy.id + "/" + reference, kind: .indicator, title: indicator.displayTitle,
      source: indicator.source?.value, steps: steps)
  }

  /// The unit, which way is better and what it is worked out from.
  private func definition(of bound: BoundIndicator) -> Message {
    let indicator = bound.indicator
    let unit = indicator.measuredUnit ?? gauge.base(of: bound)?.indicator.measuredUnit
    let counted = Message.Argument.text(
      gauge.base(of: bound)?.indicator.displayTitle ?? indicator.counted?.value ?? "")
    let way =
      switch indicator.better?.value {
      case .higher: Message(.explainBetterHigher)
      case .lower: Message(.explainBetterLower)
      case .neither, nil: Message(.explainBetterNeither)
      }
    var said: [Message] = [way]
    if let share = indicator.share {
      said.append(
        Message(
          .explainShare,
          [
            "of": counted, "where": words(share.where, bound.scope),
            "among": words(share.among, bound.scope),
          ]))
    } else if let sum = indicator.sum {
      said.append(
        Message(.explainSum, ["of": counted, "where": words(sum.where, bound.scope)]))
    } else if let priced = indicator.priced {
      let set = priced.prices.flatMap { bound.scope.prices($0.value) }
      said.append(
        Message(
          .explainPriced, ["of": counted, "set": .text(set?.title?.value ?? set?.id.value ?? "")]))
    }
    return Message(
      .explainIndicator,
      ["unit": .text(unit?.code ?? ""), "way": .message(said.joined)])
  }

  private func words(_ selection: Selection, _ scope: Scope) -> Message.Argument {
    if selection.isEmpty { return .message(Message(.explainAll)) }
    var chosen = Dimensions()
    for condition in selection.conditions {
      chosen[condition.dimension.value] = condition.values.map(\.value)
    }
    return .list(scope.names(of: chosen))
  }
}

extension [Message] {
  /// One after the other in one line.
  fileprivate var joined: Message {
    guard var line = first else { return Message(.termNone) }
    for next in dropFirst() {
      line = Message(.sentences, ["first": .message(line), "second": .message(next)])
    }
    return line
  }
}
