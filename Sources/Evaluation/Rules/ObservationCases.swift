internal import Diagnostics
internal import Expressions
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Indicators and what was measured of them, as rules are judged on them.
extension RuleContext {
  /// The strategy's own indicators, and those of other files that its goals are measured by, as far as
  /// they are asked for.
  func indicatorSubjects(
    where isAskedFor: (IndicatorKey) -> Bool = { _ in true }
  ) -> [IndicatorSubject] {
    let scope = judgement.scope
    let used = judgement.goals.indices.compactMap { judgement.goals[$0].indicator }
    let usedKeys = Set(used.map(\.key))
    var seen: Set<IndicatorKey> = []
    let own = scope.strategy.indicators.compactMap { scope.indicator($0.id.value) }
    return (own + used).compactMap { bound in
      guard isAskedFor(bound.key), seen.insert(bound.key).inserted else { return nil }
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
        isUsed: usedKeys.contains(bound.key))
    }
  }

  /// Those that anything is known of.
  var measuredIndicators: [IndicatorSubject] {
    let observations = judgement.gauge.evidence.observations
    if observations.isEmpty { return [] }
    return indicatorSubjects { observations[$0] != nil }.filter { !$0.known.isEmpty }
  }

  /// Some known observations of an indicator by their indices, each made when it is looked at.
  func observationCases(
    of indicator: IndicatorSubject, at indices: some Sequence<Int>, _ language: RuleLanguage
  ) -> some Sequence<RuleCase> {
    let (rows, previous) = (indicator.known, indicator.previousRows)
    let value = language.indicator.value(indicator)
    return indices.lazy.map { index in
      let observation = rows[index]
      let subject = ObservationSubject(
        observation: observation, indicator: indicator, previous: previous[index].map { rows[$0] })
      return RuleCase(
        id: subject.id, span: observation.value.span,
        inputs: language.inputs(language.observation.value(subject), of: value, self))
    }
  }

  /// Which of some rules may not hold for what is known of an indicator, by nothing but what its figures
  /// lie between.
  ///
  /// Of millions of figures hardly one is worth a finding, and then no other has to be looked at. Only
  /// where all of them together leave it open each part is asked about by itself: no figure is held
  /// against one of another part.
  func rules(
    _ rules: [CompiledRule], inDoubtOf indicator: IndicatorSubject, _ language: RuleLanguage
  ) -> RulesInDoubt {
    let known = indicator.known
    guard rules.contains(where: \.isOfFigures), let figures = known.figures,
      let all = Fraction.bounds(of: figures)
    else { return RulesInDoubt(rules, of: known) }
    let value = language.indicator.value(indicator)
    let open = self.rules(rules, inDoubtOf: all, indicator, value, language)
    guard !open.isEmpty, known.areOfSeveralKinds else { return RulesInDoubt(open, of: known) }
    let parts = known.partNumbers
    // Of parts with a row or two each row is as soon looked at.
    guard let last = parts.max(), known.count / 4 > last else {
      return RulesInDoubt(open, of: known)
    }
    var figuresByPart: [[Fraction]] = Array(repeating: [], count: last + 1)
    for (part, figure) in zip(parts, figures) { figuresByPart[part].append(figure) }
    let byPart = figuresByPart.map { own in
      Fraction.bounds(of: own[...]).map {
        self.rules(open, inDoubtOf: $0, indicator, value, language)
      } ?? []
    }
    return RulesInDoubt(byPart, parts: parts)
  }

  /// Those of some rules that may not hold for figures of an indicator between two others.
  private func rules(
    _ rules: [CompiledRule], inDoubtOf figures: ClosedRange<Fraction>,
    _ indicator: IndicatorSubject, _ value: Value, _ language: RuleLanguage
  ) -> [CompiledRule] {
    let doubt = FigureRange.Doubt()
    let range = Value.host(FigureRange(figures, doubt))
    let unit = Value.string(indicator.bound.indicator.measuredUnit?.code ?? "")
    // Some have a figure before them and some have none.
    let inputs = [range, nil].map { previous in
      let observation = language.observation.value { field in
        switch field {
        case "value": range
        case "unit": unit
        case "previous": previous
        default: nil
        }
      }
      return language.inputs(observation, of: value, self)
    }
    let settings = judgement.strategy.ruleParameters
    return rules.filter { rule in
      guard rule.isOfFigures else { return true }
      doubt.settle()
      return !inputs.allSatisfy { inputs in
        switch rule.outcome(rule.complete(inputs, settings)) {
        case .skipped, .passed: !doubt.arose
        case .raised, .undecided: false
        }
      }
    }
  }
}

/// Rules that may not hold for some of what is known of an indicator.
struct RulesInDoubt {
  /// By the number of a part.
  private let rules: [[CompiledRule]]
  /// Of each known row the number of the part that it is about; nil where the rules are the same for all.
  private let parts: [Int]?
  private let count: Int

  /// The same rules for all rows.
  init(_ rules: [CompiledRule], of known: Observations) {
    (self.rules, parts, count) = ([rules], nil, known.count)
  }

  init(_ rules: [[CompiledRule]], parts: [Int]) {
    (self.rules, self.parts, count) = (rules, parts, parts.count)
  }

  /// Those of one row.
  subscript(row: Int) -> [CompiledRule] { rules[parts?[row] ?? 0] }

  /// The indices of the rows that any of them may not hold for, in order.
  var rows: [Int] {
    if rules.allSatisfy(\.isEmpty) { return [] }
    return (0..<count).filter { !self[$0].isEmpty }
  }
}

extension IndicatorSubject {
  /// Of each known row which one has the same parts for the period before, of periods equally long; none
  /// where either figure was rejected or the series was broken in between.
  fileprivate var previousRows: [Int?] {
    struct Line: Hashable {
      let parts: Int
      let frequency: Period.Frequency
    }
    let (periods, parts) = (Array(known.periods), known.partNumbers)
    var result: [Int?] = Array(repeating: nil, count: known.count)
    var lines: [Line: [Int]] = [:]
    for index in known.indices where !known.isRejected(at: index) {
      lines[Line(parts: parts[index], frequency: periods[index].frequency), default: []]
        .append(index)
    }
    for line in lines.values {
      let ordered = line.sorted { (periods[$0], $0) < (periods[$1], $1) }
      var before: Int?
      for (index, next) in zip(ordered, ordered.dropFirst()) {
        // Several rows of one period are sources or vintages of the same.
        if periods[index] < periods[next] { before = index }
        guard let before, !isBroken(periods[before], periods[next]) else { continue }
        result[next] = before
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

  var unit: Unit? { indicator.bound.indicator.measuredUnit }

  /// What it is about and of when, part by part.
  var id: String {
    let dimensions = observation.dimensions
    let parts =
      [indicator.home, indicator.reference, observation.period.description]
      + [
        dimensions.channel.joined(separator: "+"), dimensions.direction, dimensions.area,
        dimensions.type, dimensions.population,
      ].compactMap(\.self).filter { !$0.isEmpty }
    return parts.joined(separator: "/")
  }
}
