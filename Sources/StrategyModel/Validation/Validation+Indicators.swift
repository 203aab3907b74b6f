internal import Diagnostics
internal import Quantities

/// Whether indicators can be measured and worked out as they say.
extension Validation {
  mutating func checkIndicators() {
    let channels = Set(scope.channels.map(\.id.value))
    let indicators = strategy.indicators
    for index in indicators.indices {
      let id = indicators[index].id
      if indicators[index].unit == nil, !indicators[index].isDerived {
        reader.report(.indicatorWithoutUnit, ["id": .text(id.value)], at: id.span)
      }
      if indicators[index].isDerived || indicators[index].formula != nil {
        checkDerivation(indicators[index], channels)
      }
      if let formula = indicators[index].formula {
        check(formula, of: indicators[index])
      } else {
        if let annual = indicators[index].annual { check(annual, of: indicators[index]) }
        if let least = indicators[index].minimumN { checkMinimum(least, of: indicators[index]) }
      }
      if let limit = indicators[index].limit, let unit = measuredUnit(indicators[index]) {
        checkUnit(limit, unit)
      }
    }
  }

  /// The unit of an indicator's figures: a sum's is that of what it adds up.
  private func measuredUnit(_ indicator: Indicator) -> Unit? {
    indicator.measuredUnit
      ?? indicator.counted.flatMap { scope.indicator($0.value) }?.indicator.measuredUnit
  }

  private mutating func checkDerivation(_ indicator: Indicator, _ channels: Set<String>) {
    checkOneWay(indicator)
    if indicator.share != nil, let unit = indicator.unit, unit.value != .percent {
      reader.report(.shareNotPercent, ["unit": .text(unit.value.code)], at: unit.span)
    }
    for of in [indicator.share?.of, indicator.sum?.of, indicator.priced?.of].compactMap({ $0 }) {
      checkCounted(of)
    }
    let selections = [
      indicator.share?.where, indicator.share?.among, indicator.sum?.where, indicator.priced?.where,
    ]
    for condition in selections.compactMap({ $0 }).flatMap(\.conditions)
    where condition.dimension.value == .channel {
      for value in condition.values {
        reader.checkChannel(value.value, at: value.span, among: channels)
      }
    }
    if let priced = indicator.priced { check(priced, of: indicator, channels) }
  }

  /// An indicator is worked out in one way.
  private mutating func checkOneWay(_ indicator: Indicator) {
    let ways = [
      ("share", indicator.share?.span), ("sum", indicator.sum?.span),
      ("priced", indicator.priced?.span), ("formula", indicator.formula?.text.span),
    ].compactMap { key, span in span.map { (key: key, span: $0) } }
      .sorted { $0.span.start < $1.span.start }
    guard let first = ways.first else { return }
    for other in ways.dropFirst() {
      reader.report(
        .severalDerivations, ["first": .text(first.key), "second": .text(other.key)],
        at: other.span, notes: [.init(Message(.noteFirstHere), at: first.span)])
    }
  }

  /// What is shared, added up or priced must exist, be counted and not be worked out itself.
  private mutating func checkCounted(_ of: Located<String>) {
    guard let base = scope.indicator(of.value) else { return check(of, among: .indicators) }
    if base.indicator.isDerived || base.indicator.formula != nil {
      reader.report(.derivedOfDerived, ["id": .text(of.value)], at: of.span)
    } else if let unit = base.indicator.unit?.value, [.percent, .set, .hoursPerWeek].contains(unit)
    {
      reader.report(
        .derivedOfLevel, ["id": .text(of.value), "unit": .text(unit.code)], at: of.span,
        notes: [.init(Message(.noteDeclaredHere), at: base.indicator.id.span)])
    }
  }

  /// Every channel asked for needs a price.
  private mutating func check(
    _ priced: Indicator.Priced, of indicator: Indicator, _ channels: Set<String>
  ) {
    if let unit = indicator.unit, unit.value != .kroner {
      reader.report(.pricedNotKroner, ["unit": .text(unit.value.code)], at: unit.span)
    }
    guard let reference = priced.prices else { return }
    guard let set = scope.prices(reference.value) else { return check(reference, among: .prices) }
    let covered = Set(set.prices.flatMap(\.channels.value))
    for condition in priced.where.conditions where condition.dimension.value == .channel {
      for value in condition.values
      where !covered.contains(value.value) && (channels.isEmpty || channels.contains(value.value)) {
        reader.report(
          .channelWithoutPrice,
          ["channel": .text(value.value), "set": .text(reference.value)], at: value.span,
          notes: [.init(Message(.noteDeclaredHere), at: set.id.span)])
      }
    }
  }

  /// Only a count of weeks can be made a year of.
  private mutating func check(_ annual: Indicator.Annual, of indicator: Indicator) {
    let base = indicator.counted.flatMap { scope.indicator($0.value) }?.indicator
    if let unit = measuredUnit(indicator), indicator.share != nil || unit.isOfLevels {
      reader.report(.annualOfLevel, ["unit": .text(unit.code)], at: annual.span)
    } else if (indicator.collected ?? base?.collected)?.weeks.isEmpty ?? true {
      reader.report(.annualWithoutWeeks, at: annual.span, help: Message(.helpCollectedWeeks))
    }
  }

  /// A share rests on a number, and so does a sample; a count is one.
  private mutating func checkMinimum(_ least: Located<Int>, of indicator: Indicator) {
    if indicator.share != nil { return }
    guard
      indicator.isDerived || indicator.measures?.value == .flow
        || [.set, .hoursPerWeek].contains(indicator.unit?.value)
    else { return }
    reader.report(.minimumOfCount, at: least.span)
  }
}

extension Unit {
  /// Whether figures in it don't add up over time.
  fileprivate var isOfLevels: Bool {
    switch self {
    case .percent, .points, .hoursPerWeek, .set: true
    case .kroner, .counted: false
    }
  }
}
