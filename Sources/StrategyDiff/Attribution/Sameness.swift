internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// Whether two versions demand the same, wherever and however it is written.
extension Goal {
  /// All but the milestones, which have ids, and the readings of them.
  func demandsSame(as other: Goal) -> Bool {
    let isKeptAlike =
      switch (keep?.level, other.keep?.level) {
      case (nil, nil): true
      case (.target(let own)?, .target(let other)?): own.demandsSame(as: other)
      case (.baseline(let own, _)?, .baseline(let other, _)?): own == other
      default: false
      }
    return isKeptAlike && direction?.movement == other.direction?.movement
      && direction?.cadence == other.direction?.cadence
      && direction?.orEqual?.value == other.direction?.orEqual?.value
      && superseded?.from?.value == other.superseded?.from?.value
      && every.elementsEqual(other.every) { $0.demandsSame(as: $1) }
  }

  /// Whether what is to be kept is to be kept for as long.
  func isDueLike(_ other: Goal) -> Bool {
    keep?.from?.value == other.keep?.from?.value && keep?.until?.value == other.keep?.until?.value
  }

  /// Whether it has commitments for each part of the strategy's period.
  var recurs: Bool { keep != nil || direction != nil || !every.isEmpty }
}

extension RecurringDuty {
  func demandsSame(as other: RecurringDuty) -> Bool {
    cadence.value == other.cadence.value && target.demandsSame(as: other.target)
  }
}

extension Milestone {
  func demandsSame(as other: Milestone) -> Bool {
    let isTargetedAlike =
      switch (target, other.target) {
      case (nil, nil): true
      case (let own?, let other?): own.demandsSame(as: other)
      default: false
      }
    return id == other.id && isTargetedAlike
      && terms?.tolerance?.value == other.terms?.tolerance?.value
      && (terms?.each == nil) == (other.terms?.each == nil)
  }
}

extension Target {
  func demandsSame(as other: Target) -> Bool {
    switch (demand, other.demand) {
    case (.plain(let own), .plain(let other)): own.value == other.value
    case (.bound(let side, let own), .bound(let otherSide, let other)):
      side == otherSide && own.value == other.value
    case (.between(let low, let high), .between(let otherLow, let otherHigh)):
      low.value == otherLow.value && high.value == otherHigh.value
    case (.change(let own), .change(let other)):
      own.amount.value == other.amount.value && own.from?.value == other.from?.value
    case (.includes(let own), .includes(let other)): own.map(\.value) == other.map(\.value)
    case (.countAtLeast(let own), .countAtLeast(let other)): own.value == other.value
    case (.hours(let own), .hours(let other)): own.value == other.value
    case (.done(let own), .done(let other)), (.decided(let own), .decided(let other)):
      own.map(\.value) == other.map(\.value)
    case (.review(let own), .review(let other)): own?.value == other?.value
    case (.asBaseline(let own), .asBaseline(let other)): own == other
    case (.movement(let own, let orEqual), .movement(let other, let otherOrEqual)):
      own == other && orEqual == otherOrEqual
    default: false
    }
  }
}

/// Whether two versions measure alike.
extension BoundIndicator {
  /// The indicator and all that it is worked out from, itself first.
  var closure: [BoundIndicator] {
    var found = [self]
    var seen: Set<IndicatorKey> = [key]
    var index = 0
    while index < found.count {
      let bound = found[index]
      index += 1
      for reference in bound.references {
        guard let next = bound.scope.indicator(reference), seen.insert(next.key).inserted else {
          continue
        }
        found.append(next)
      }
    }
    return found
  }

  /// What it is worked out from.
  private var references: [String] {
    if let formula = indicator.formula { return formula.references.map(\.value) }
    return indicator.counted.map { [$0.value] } ?? []
  }

  /// Apart from what it is worked out from.
  func isDefinedLike(_ other: BoundIndicator) -> Bool {
    key == other.key && indicator.isDefinedLike(other.indicator)
  }

  /// Whether contacts cost the same by the price set that it names.
  func isPricedLike(_ other: BoundIndicator) -> Bool {
    func prices(_ bound: BoundIndicator) -> [Price] {
      bound.indicator.priced?.prices.flatMap { bound.scope.prices($0.value) }?.prices ?? []
    }
    return prices(self).elementsEqual(prices(other)) { own, other in
      own.channels.value == other.channels.value
        && own.amount.low.value == other.amount.low.value
        && own.amount.high.value == other.amount.high.value
    }
  }
}

extension Indicator {
  func isDefinedLike(_ other: Indicator) -> Bool {
    counted?.value == other.counted?.value && countsLike(other) && isReadLike(other)
      && outlook?.value == other.outlook?.value && limit?.value == other.limit?.value
      && collected?.weeks.map(\.value) == other.collected?.weeks.map(\.value)
      && breaks.map(\.period.value) == other.breaks.map(\.period.value)
  }

  /// Whether the same is selected and worked out.
  private func countsLike(_ other: Indicator) -> Bool {
    switch (share, other.share) {
    case (nil, nil): break
    case (let own?, let other?):
      guard own.where.selectsSame(as: other.where), own.among.selectsSame(as: other.among) else {
        return false
      }
    default: return false
    }
    switch (sum, other.sum) {
    case (nil, nil): break
    case (let own?, let other?): guard own.where.selectsSame(as: other.where) else { return false }
    default: return false
    }
    switch (priced, other.priced) {
    case (nil, nil): break
    case (let own?, let other?):
      guard own.where.selectsSame(as: other.where), own.prices?.value == other.prices?.value else {
        return false
      }
    default: return false
    }
    return formula?.text.value == other.formula?.text.value
  }

  /// Whether a figure means the same once it is worked out.
  func isReadLike(_ other: Indicator) -> Bool {
    measuredUnit == other.measuredUnit && better?.value == other.better?.value
      && measures?.value == other.measures?.value
      && annual?.factor?.value == other.annual?.factor?.value
      && minimumN?.value == other.minimumN?.value
  }
}

extension Selection {
  func selectsSame(as other: Selection) -> Bool { Slice(self) == Slice(other) }
}
