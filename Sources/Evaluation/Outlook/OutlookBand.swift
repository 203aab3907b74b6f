internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// How far from the straight way a figure may lie and still be at risk only, as a share of the whole
/// distance: a threshold of the rule that tells of it.
struct OutlookBand {
  let share: Fraction

  private static let rule = "target-at-risk"
  private static let parameter = "band"
  /// Where the rule states none.
  private static let standard = RuleParameterValue.figure(
    Quantity(value: Fraction(10), unit: .percent))

  /// The strategy's own, or what the rules say.
  init(_ strategy: Strategy, _ rules: RuleSet?) {
    let usual = rules?.outlookBand ?? Self.standard
    let own =
      strategy.ruleParameters.first { $0.rule.value == Self.rule }?
      .values.last { $0.name.value == Self.parameter }
    guard case .figure(let quantity) = own.flatMap({ usual.reading($0.text.value) }) ?? usual,
      let share = try? quantity.value / .hundred
    else {
      share = Fraction(significand: 1, decimals: 1)
      return
    }
    self.share = share
  }

  /// What rules say of it; nil where their rule has no such threshold.
  static func usual(of rules: [Rule]) -> RuleParameterValue? {
    rules.first { $0.id.value == rule }?.parameters.first { $0.name.value == parameter }?.value
  }
}
