internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

// What one version says, as a change shows it.

extension Target {
  func side(_ bound: BoundIndicator?) -> Change.Side { side(bound?.indicator) }

  func side(_ indicator: Indicator?) -> Change.Side {
    switch demand {
    case .plain(let quantity):
      return Change.Side(.quantity(quantity.value.inUnit(of: indicator)), at: span)
    case .bound(_, let quantity):
      return Change.Side(
        .bound(quantity.value.inUnit(of: indicator), stated: stated(by: indicator)),
        at: quantity.span)
    case .countAtLeast(let count): return Change.Side(.count(count.value), at: span)
    case .includes(let members), .done(let members), .decided(let members):
      return Change.Side(.list(members.map(\.value)), at: span)
    default: return Change.Side(.message(stated(by: indicator)), at: span)
    }
  }
}

extension Quantity {
  /// In its own unit, or in that of its indicator.
  fileprivate func inUnit(of indicator: Indicator?) -> Quantity {
    Quantity(value: value, unit: unit ?? indicator?.measuredUnit)
  }
}

extension DirectionWish {
  var side: Change.Side {
    guard let movement else { return Change.Side(.flag(true), at: span) }
    let target = Target(
      demand: .movement(movement, orEqual: orEqual?.value ?? false), span: span)
    return target.side(nil as Indicator?)
  }
}

extension Keep {
  func side(_ bound: BoundIndicator?) -> Change.Side {
    switch level {
    case .target(let target): return target.side(bound)
    case .baseline(let side, let span):
      return Target(demand: .asBaseline(side), span: span).side(bound)
    case nil: return Change.Side(.flag(true), at: span)
    }
  }

  /// From when to when, as a list of two where both are said.
  var spanSide: Change.Side {
    let ends = [from, until].compactMap { $0 }
    return Change.Side(.list(ends.map(\.value.description)), at: ends.first?.span ?? span)
  }
}

extension Supersession {
  var side: Change.Side? {
    from.map { Change.Side(.date($0.value), at: $0.span) }
  }
}

extension RecurringDuty {
  var side: Change.Side { target.side(nil as Indicator?) }
}

extension Step {
  /// Whether it says what a relative target comes to.
  var isResolution: Bool {
    [.stepRelative, .stepBaseMissing, .stepBaseInterval, .stepNoBaseline, .stepNoPrevious]
      .contains(message.key)
  }
}
