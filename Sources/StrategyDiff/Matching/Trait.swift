internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// One thing that an element says of itself beside its id: what it is known again by when the id is
/// another.
struct Trait: Hashable {
  let key: String
  let value: Value
  /// How much it tells: a title more than the place in a document.
  var weight = 1

  enum Value: Hashable {
    case text(String)
    case demand(DemandContent)
    case period(Period)
    case figures([Fraction])
    indirect case both(Value, Value)
  }
}

/// Gathers the traits of one element.
struct Traits {
  private(set) var all: [Trait] = []

  mutating func text(_ key: String, _ text: Located<String>?, weight: Int = 1) {
    guard let text else { return }
    all.append(Trait(key: key, value: .text(text.value.plainSpaces), weight: weight))
  }

  mutating func texts(_ key: String, _ texts: [Located<String>]) {
    for value in texts { text(key, value) }
  }

  mutating func period(_ key: String, _ period: Located<Period>?) {
    if let period { all.append(Trait(key: key, value: .period(period.value))) }
  }

  mutating func demand(_ key: String, _ target: Target?, in unit: Unit?) {
    guard let target else { return }
    all.append(Trait(key: key, value: .demand(DemandContent(target.demand, in: unit))))
  }

  mutating func milestones(_ milestones: [Milestone], in unit: Unit?) {
    for milestone in milestones {
      guard let target = milestone.target else { continue }
      let demand = DemandContent(target.demand, in: unit)
      all.append(
        Trait(key: "milestones", value: .both(.text(milestone.id), .demand(demand))))
      if case .done(let parts) = demand {
        for part in parts { all.append(Trait(key: "done", value: .text(part))) }
      }
    }
  }

  mutating func figures(_ key: String, _ figures: [Fraction]) {
    all.append(Trait(key: key, value: .figures(figures)))
  }

  mutating func duties(_ duties: [RecurringDuty]) {
    for duty in duties {
      let demand = DemandContent(duty.target.demand, in: nil)
      all.append(
        Trait(key: "every", value: .both(.text(duty.cadence.value.rawValue), .demand(demand))))
    }
  }
}

extension Goal {
  func traits(in scope: Scope) -> [Trait] {
    let unit = indicator.flatMap { scope.indicator($0.value) }?.indicator.measuredUnit
    var traits = Traits()
    traits.text("title", title, weight: 3)
    traits.text("indicator", indicator, weight: 2)
    traits.period("baseline", baseline)
    traits.milestones(milestones, in: unit)
    traits.text("milestones", milestonesOf, weight: 2)
    if let keep {
      if case .target(let target)? = keep.level { traits.demand("keep", target, in: unit) }
      traits.period("keep-from", keep.from)
      traits.period("keep-until", keep.until)
    }
    if let movement = direction?.movement {
      traits.demand(
        "direction",
        Target(
          demand: .movement(movement, orEqual: direction?.orEqual?.value ?? false),
          span: id.span), in: nil)
    }
    traits.demand("wanted", wanted, in: unit)
    traits.duties(every)
    traits.texts("serves", serves)
    traits.text("part-of", partOf)
    traits.text("owner", owner)
    traits.text("source", source)
    traits.text("note", note)
    return traits.all
  }
}

extension Initiative {
  var traits: [Trait] {
    var traits = Traits()
    traits.text("title", title, weight: 3)
    traits.texts("supports", supports)
    traits.text("part-of", partOf)
    traits.text("owner", owner)
    traits.texts("participants", participants)
    traits.text("duty", duty, weight: 2)
    traits.text("when", condition)
    traits.milestones(milestones, in: nil)
    traits.duties(every)
    if let total = budget?.total { traits.figures("budget", [total.value.value]) }
    traits.text("source", source)
    traits.text("note", note)
    return traits.all
  }
}

extension Indicator {
  var traits: [Trait] {
    var traits = Traits()
    traits.text("title", title, weight: 3)
    traits.text("unit", unit?.map(\.code))
    traits.text("better", better?.map(\.rawValue))
    traits.text("measures", measures?.map(\.rawValue))
    traits.text("of", counted)
    traits.text("formula", formula?.text, weight: 2)
    let selections = [share?.where, share?.among, sum?.where, priced?.where].compactMap { $0 }
    for condition in selections.flatMap(\.conditions) {
      traits.texts(condition.dimension.value.rawValue, condition.values)
    }
    traits.text("prices", priced?.prices)
    traits.text("source", source)
    traits.text("note", note)
    return traits.all
  }
}

extension Group {
  var traits: [Trait] {
    var traits = Traits()
    traits.text("title", title, weight: 3)
    traits.text("part-of", partOf)
    traits.text("source", source)
    traits.text("note", note)
    return traits.all
  }
}

extension PriceSet {
  var traits: [Trait] {
    var traits = Traits()
    traits.text("title", title, weight: 3)
    traits.text("source", source)
    for price in prices {
      traits.figures(
        price.channels.value.sorted().joined(separator: "+"),
        [price.amount.low.value.value, price.amount.high.value.value])
    }
    return traits.all
  }
}
