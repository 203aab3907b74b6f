internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// What a target demands, free of its places and of how its figures are spelt.
enum DemandContent: Hashable {
  case plain(Quantity)
  case bound(Target.Bound, Quantity)
  case between(Quantity, Quantity)
  case change(Quantity, from: StrategyModel.Change.Base?)
  case includes(Set<String>)
  case countAtLeast(Int)
  case hours(OpeningHours)
  case done([String])
  case decided([String])
  case review(by: String?)
  case asBaseline(Target.Bound)
  case movement(DirectionWish.Movement, orEqual: Bool)

  /// A figure without a unit is in that of its indicator.
  init(_ demand: Target.Demand, in unit: Unit?) {
    func quantity(_ stated: Located<Quantity>) -> Quantity {
      Quantity(value: stated.value.value, unit: stated.value.unit ?? unit)
    }
    switch demand {
    case .plain(let value): self = .plain(quantity(value))
    case .bound(let bound, let value): self = .bound(bound, quantity(value))
    case .between(let low, let high): self = .between(quantity(low), quantity(high))
    case .change(let change):
      self = .change(change.amount.value, from: change.from?.value)
    case .includes(let members): self = .includes(Set(members.map(\.value)))
    case .countAtLeast(let count): self = .countAtLeast(count.value)
    case .hours(let hours): self = .hours(hours.value)
    case .done(let parts): self = .done(parts.map { $0.value.plainSpaces })
    case .decided(let parts): self = .decided(parts.map { $0.value.plainSpaces })
    case .review(let by): self = .review(by: by?.value)
    case .asBaseline(let bound): self = .asBaseline(bound)
    case .movement(let movement, let orEqual): self = .movement(movement, orEqual: orEqual)
    }
  }

  /// Demands of one family can be held against each other: figures, members, opening hours, deliveries.
  var family: Int {
    switch self {
    case .plain, .bound, .between, .change, .asBaseline, .movement: 0
    case .includes, .countAtLeast: 1
    case .hours: 2
    case .done, .decided, .review: 3
    }
  }
}

extension String {
  /// The text with every run of white space made one space: how its lines were broken is no part of
  /// what it says.
  var plainSpaces: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
