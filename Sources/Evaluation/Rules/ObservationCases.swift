internal import Diagnostics
internal import Expressions
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Indicators and what was measured of them, as rules are judged on them.
extension RuleContext {
  /// The strategy's own indicators, and those of other files that its goals are measured by.
  func indicatorSubjects() -> [IndicatorSubject] {
    let scope = judgement.scope
    let used = judgement.goals.compactMap(\.indicator)
    var seen: Set<IndicatorKey> = []
    let own = scope.strategy.indicators.compactMap { scope.indicator($0.id.value) }
    return (own + used).compactMap { bound in
      guard seen.insert(bound.key).inserted else { return nil }
      let place =
        bound.key.home == scope.strategy.id
        ? bound.indicator.id.span
        : scope.strategy.goals.first {
          $0.indicator.flatMap { scope.indicator($0.value)?.key } == bound.key
        }?.indicator?.span ?? bound.indicator.id.span
      return IndicatorSubject(
        bound: bound, home: scope.strategy.id,
        reference: scope.reference(to: bound.key) ?? bound.key.id, place: place,
        known: judgement.gauge.evidence.observations[bound.key]?.known(by: judgement.gauge.asOf)
          ?? [],
        isUsed: used.contains { $0.key == bound.key })
    }
  }

  /// Those that anything is known of.
  var measuredIndicators: [IndicatorSubject] {
    if judgement.gauge.evidence.observations.isEmpty { return [] }
    return indicators.filter { !$0.known.isEmpty }
  }

  /// Every known observation of an indicator, in order.
  func observationCases(of indicator: IndicatorSubject, _ language: RuleLanguage) -> [RuleCase] {
    let previous = indicator.previousRows
    let value = language.indicator.value(indicator)
    return indicator.known.indices.map { index in
      let observation = indicator.known[index]
      let subject = ObservationSubject(
        observation: observation, indicator: indicator, previous: previous[index])
      return RuleCase(
        id: subject.id, span: observation.value.span,
        inputs: language.inputs(language.observation.value(subject), of: value, self))
    }
  }

  /// Those of some rules that may not hold for all that is known of an indicator, by nothing but what its
  /// figures lie between.
  ///
  /// Of millions of figures hardly one is worth a finding, and then no other has to be looked at.
  func rules(
    _ rules: [CompiledRule], inDoubtOf indicator: IndicatorSubject, _ language: RuleLanguage
  ) -> [CompiledRule] {
    guard rules.contains(where: \.isOfFigures), 
      let figures = indicator.known.figures.flatMap(Fraction.bounds(of:))
    else {
      return rules
    }
    return rules.filter { !$0.isOfFigures || !holds($0, for: figures, of: indicator, language) }
  }

  /// Whether a rule holds for all figures from one to another; false where that can't be told.
  private func holds(
    _ rule: CompiledRule, for figures: ClosedRange<Fraction>, of indicator: IndicatorSubject,
    _ language: RuleLanguage
  ) -> Bool {
    let doubt = FigureRange.Doubt()
    let range = Value.host(FigureRange(figures, doubt))
    let value = language.indicator.value(indicator)
    let unit = Value.string(indicator.bound.indicator.measuredUnit?.code ?? "")
    // Some have a figure before them and some have none.
    return [range, nil].allSatisfy { previous in
      let fields: [String: Value] = ["value": range, "unit": unit]
      let observation = language.observation.value { $0 == "previous" ? previous : fields[$0] }
      let inputs = rule.complete(
        language.inputs(observation, of: value, self), judgement.strategy)
      switch rule.outcome(inputs) {
      case .skipped, .passed: return !doubt.arose
      case .raised, .undecided: return false
      }
    }
  }
}

extension IndicatorSubject {
  /// Of each known row the one of the same parts for the period before, of periods equally long; none
  /// where either figure was rejected or the series was broken in between.
  fileprivate var previousRows: [Observation?] {
    struct Line: Hashable {
      let parts: Dimensions
      let frequency: Period.Frequency
    }
    let known = Array(self.known)
    var result: [Observation?] = known.map { _ in nil }
    var lines: [Line: [Int]] = [:]
    for index in known.indices where known[index].status != .rejected {
      let row = known[index]
      lines[Line(parts: row.dimensions, frequency: row.period.frequency), default: []].append(index)
    }
    for line in lines.values {
      let ordered = line.sorted {
        (known[$0].period, $0) < (known[$1].period, $1)
      }
      var before: Int?
      for (index, next) in zip(ordered, ordered.dropFirst()) {
        // Several rows of one period are sources or vintages of the same.
        if known[index].period < known[next].period { before = index }
        guard let before, !isBroken(known[before].period, known[next].period) else { continue }
        result[next] = known[before]
      }
    }
    return result
  }

  private func isBroken(_ earlier: Period, _ later: Period) -> Bool {
    bound.indicator.breaks.contains {
      earlier.start < $0.period.value.start && later.end >= $0.period.value.start
    }
  }
}

extension ObservationSubject {
  /// Whether the conditions of a rule ask an observation for its figure, its unit and the figure before
  /// alone.
  static func asksForFigures(_ rule: Rule) -> Bool {
    let mentions = Mentions(conditionsOf: rule)
    return fields.allSatisfy {
      ["value", "unit", "previous"].contains($0.name) || !mentions.contains($0.name)
    }
  }

  init(observation: Observation, indicator: IndicatorSubject, previous: Observation?) {
    let dimensions = observation.dimensions
    let parts =
      [indicator.home, indicator.reference, observation.period.description]
      + [
        dimensions.channel.joined(separator: "+"), dimensions.direction, dimensions.area,
        dimensions.type, dimensions.population,
      ].compactMap(\.self).filter { !$0.isEmpty }
    self.init(
      observation: observation, unit: indicator.bound.indicator.measuredUnit,
      id: parts.joined(separator: "/"), indicator: indicator, previous: previous)
  }
}
