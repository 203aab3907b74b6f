package import Diagnostics
package import Measurements
package import Quantities
package import StrategyModel

extension Verdict {
  /// The verdict's name for people.
  package var word: MessageKey {
    switch self {
    case .met: .verdictMet
    case .metLate: .verdictMetLate
    case .nearly: .verdictNearly
    case .partly: .verdictPartly
    case .missed: .verdictMissed
    case .onTrack: .verdictOnTrack
    case .atRisk: .verdictAtRisk
    case .offTrack: .verdictOffTrack
    case .pending: .verdictPending
    case .noData: .verdictNoData
    case .noThreshold: .verdictNoThreshold
    case .notAssessable: .verdictNotAssessable
    case .notRelevant: .verdictNotRelevant
    case .superseded: .verdictSuperseded
    }
  }
}

extension GrowthMethod.Class {
  /// The class's name for people.
  var word: MessageKey {
    switch self {
    case .targetAchieved: .growthTargetAchieved
    case .substantial: .growthSubstantial
    case .moderate: .growthModerate
    case .limited: .growthLimited
    case .deterioration: .growthDeterioration
    case .notAvailable: .growthNotAvailable
    }
  }
}

extension TrendMethod.Symbol {
  /// The symbol's name for people.
  var word: MessageKey {
    switch self {
    case .sun: .trendSun
    case .lightlyClouded: .trendLightlyClouded
    case .cloud: .trendCloud
    case .thunderstorm: .trendThunderstorm
    }
  }
}

extension EvidenceQuality {
  /// The quality's name for people.
  package var word: MessageKey {
    switch self {
    case .final: .qualityFinal
    case .late: .qualityLate
    case .old: .qualityOld
    case .imputed: .qualityImputed
    case .provisional: .qualityProvisional
    case .disputed: .qualityDisputed
    }
  }
}

extension Observation.Status {
  /// How far a figure has come, in words.
  package var word: MessageKey {
    switch self {
    case .final: .statusFinal
    case .revised: .statusRevised
    case .preliminary: .statusPreliminary
    case .estimated: .statusEstimated
    case .imputed: .statusImputed
    case .assumedPeriod: .statusAssumedPeriod
    case .rejected: .statusRejected
    }
  }
}

extension Progress.Status {
  package var word: MessageKey {
    switch self {
    case .started: .progressStarted
    case .done: .progressDone
    case .dropped: .progressDropped
    case .notRelevant: .progressNotRelevant
    }
  }
}

extension Change {
  /// The stated change as a figure with its sign: `-10 %`.
  package var figure: Figure {
    var figure = Figure(amount.value.value, amount.value.unit)
    figure.isChange = true
    return figure
  }
}

extension Target {
  /// What is to be delivered or decided, empty for figures.
  package var parts: [String] {
    switch demand {
    case .done(let parts), .decided(let parts): parts.map(\.value)
    case .review(let by): by.map { [$0.value] } ?? []
    default: []
    }
  }

  /// The target in words, a bare figure on the side that its indicator says is better.
  package func stated(by indicator: Indicator?) -> Message {
    ResolvedTarget(
      target: self, side: indicator?.plainBound ?? .equals, unit: indicator?.measuredUnit,
      criterion: nil
    ).stated
  }

  /// The one figure stated, nil where there is none or more.
  package var quantity: Quantity? {
    switch demand {
    case .plain(let quantity), .bound(_, let quantity): quantity.value
    default: nil
    }
  }
}

extension ResolvedTarget {
  /// What a figure is held against, and what the document states where that has no number.
  package func demanded(beside measured: Fraction?) -> Message {
    criterion?.message(unit, beside: measured) ?? stated
  }

  /// The target as the strategy states it, in words.
  package var stated: Message {
    func figure(_ quantity: Located<Quantity>) -> Message.Argument {
      .figure(Figure(asStated: quantity.value.value, quantity.value.unit ?? unit))
    }
    switch target.demand {
    case .plain(let quantity): return Message(side.word, ["value": figure(quantity)])
    case .bound(let bound, let quantity): return Message(bound.word, ["value": figure(quantity)])
    case .between(let low, let high):
      let bare = Figure(low.value.value, nil)
      return Message(.targetBetween, ["low": .figure(bare), "high": figure(high)])
    case .change(let change):
      return Message(
        .targetChange, ["change": .figure(change.figure), "base": change.baseArgument])
    case .includes(let members):
      return Message(.targetIncludes, ["members": .list(members.map { .text($0.value) })])
    case .countAtLeast(let count): return Message(.targetCount, ["count": .count(count.value)])
    case .hours(let hours): return hours.value.message
    case .done(let parts), .decided(let parts):
      return Message(.targetDeliver, ["parts": .list(parts.map { .text($0.value) })])
    case .review(let by?): return Message(.targetReviewBy, ["by": .text(by.value)])
    case .review(nil): return Message(.targetReview)
    case .asBaseline(let bound):
      return Message(bound.word, ["value": .message(Message(.baseBaseline))])
    case .movement(let movement, let orEqual): return movement.message(orEqual: orEqual)
    }
  }
}

extension Change {
  fileprivate var baseArgument: Message.Argument {
    switch from?.value {
    case .baseline, nil: .message(Message(.baseBaseline))
    case .previous: .message(Message(.basePrevious))
    case .period(let period): .period(period)
    }
  }
}

extension DirectionWish.Movement {
  fileprivate func message(orEqual: Bool) -> Message {
    switch self {
    case .rises: Message(orEqual ? .targetRisesOrEqual : .targetRises)
    case .falls: Message(orEqual ? .targetFallsOrEqual : .targetFalls)
    }
  }
}

extension OpeningHours {
  fileprivate var message: Message {
    Message(
      .targetHours,
      ["hours": .hours(self), "week": .figure(Figure(hoursPerWeek, .hoursPerWeek))])
  }
}

extension Target.Bound {
  var word: MessageKey {
    switch self {
    case .atLeast: .targetAtLeast
    case .atMost: .targetAtMost
    case .equals: .targetEquals
    }
  }
}

extension ResolvedTarget.Criterion {
  /// The demand in words: `mindst 30 %`, as finely as the figure measured needs it: rounding must
  /// not make the two seem to agree.
  package func message(_ unit: Unit?, beside measured: Fraction? = nil) -> Message {
    func figure(_ number: Fraction) -> Message.Argument {
      figure(number, unit)
    }
    func figure(_ number: Fraction, _ unit: Unit?) -> Message.Argument {
      guard let measured else { return .figure(Figure(number, unit)) }
      return .figure(Figure(number, unit, asFinelyAs: Figure(measured, unit, beside: bounds)))
    }
    func value(_ number: Fraction) -> Message.Arguments { ["value": figure(number)] }
    switch self {
    case .atLeast(let number): return Message(.targetAtLeast, value(number))
    case .atMost(let number): return Message(.targetAtMost, value(number))
    case .equals(let number): return Message(.targetEquals, value(number))
    case .above(let number): return Message(.targetAbove, value(number))
    case .below(let number): return Message(.targetBelow, value(number))
    case .between(let low, let high):
      return Message(.targetBetween, ["low": figure(low, nil), "high": figure(high)])
    case .members(let members):
      return Message(.targetIncludes, ["members": .list(members.map { .text($0) })])
    case .hours(let hours): return hours.message
    case .delivered: return Message(.targetDelivered)
    }
  }
}

extension Message {
  /// An interval in words: `mindst 17,6 %`.
  package static func interval(
    low: Fraction?, high: Fraction?, _ unit: Unit?, beside target: Fraction? = nil
  ) -> Message {
    func figure(_ end: Fraction) -> Message.Argument {
      .figure(target.map { Figure(end, unit, beside: $0) } ?? Figure(end, unit))
    }
    return switch (low, high) {
    case (let low?, let high?):
      Message(.targetBetween, ["low": figure(low), "high": figure(high)])
    case (let low?, nil): Message(.targetAtLeast, ["value": figure(low)])
    case (nil, let high?): Message(.targetAtMost, ["value": figure(high)])
    case (nil, nil): Message(.intervalUnknown)
    }
  }
}
