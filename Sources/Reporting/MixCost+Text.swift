package import Diagnostics
package import Evaluation
internal import Quantities
internal import StrategyModel

extension MixCost {
  /// What the contacts cost, in words.
  package var message: Message {
    var arguments: Message.Arguments = [
      "title": .text(title), "period": .list(periods.map { .period($0) }),
      "cost": .message(cost.message()), "contacts": .figure(Figure(contacts, nil)),
      "set": .text(set.title?.value ?? set.id.value),
    ]
    guard let each else { return Message(.tableCostOpen, arguments) }
    arguments["each"] = .message(each.message)
    return Message(.tableCost, arguments)
  }

  /// What they would have cost by the channels of the baseline; nil where there is none.
  package var gainMessage: Message? {
    guard let gain, let baseline else { return nil }
    return Message(
      .tableCostGain,
      [
        "baseline": .period(baseline), "baselineEach": .message(gain.baselineEach.message),
        "atBaselineMix": .message(gain.atBaselineMix.message),
        "saved": .message(gain.saved.message),
      ])
  }
}

extension MixGain.Ends {
  fileprivate var message: Message {
    low == high
      ? Message(.termPlain, ["value": .figure(Figure(low, .kroner))])
      : .interval(low: low, high: high, .kroner)
  }
}
