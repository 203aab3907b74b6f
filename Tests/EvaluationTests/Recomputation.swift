import Diagnostics
import Evaluation
import Quantities
import StrategyModel
import TestSupport

/// A verdict worked out again from the printed steps alone, as a reader with a pencil would.
struct Recomputation {
  /// What a step says that is not so, or that can't be followed.
  private(set) var faults: [String] = []
  /// How many steps were worked out again, rather than read off.
  private(set) var count = 0

  private let steps: [Step]
  private let isDue: Bool
  private let due: CalendarDate
  /// Figures that earlier steps stated or led to.
  private var known: [Fraction] = []
  private var verdict: Verdict?

  init(_ milestone: MilestoneJudgement) {
    steps = milestone.derivation
    isDue = milestone.isDue
    due = milestone.due
    let isDelivery = steps.first.map {
      [.stepDeliverable, .stepDecision, .stepReview].contains($0.message.key)
    }
    for step in steps { read(step) }
    if isDelivery ?? false { deliver() }
    let found = verdict ?? .pending
    // What another reading demands is worked out after the first, which alone decides.
    if !milestone.readings.isEmpty, milestone.verdictAsStated == nil { return }
    if found != milestone.verdict {
      faults.append("the steps lead to \(found.rawValue), not \(milestone.verdict.rawValue)")
    }
  }

  // MARK: What is printed

  private static func printed(_ argument: Message.Argument?) -> [Fraction] {
    guard let argument else { return [] }
    return PrintedNumber.all(
      in: Message(.termPlain, ["value": argument]).text(.danish), .danish)
  }

  private func number(_ step: Step, _ name: String) -> Fraction {
    guard let number = Self.printed(step.message.arguments[name]).first else { return Fraction(-1) }
    return number
  }

  private mutating func expect(_ holds: Bool, _ step: Step) {
    if !holds { faults.append(step.message.text(.danish)) }
  }

  /// Whether a value rounds to what is printed, at the decimals it is printed with.
  private func rounds(_ value: Fraction, to printed: Fraction) -> Bool {
    let decimals = printed.exactDecimals(limit: 18) ?? 0
    return (decimals...max(decimals, 4)).contains {
      value.digits(decimals: $0) == printed.digits(decimals: $0)
    }
  }

  private func isKnown(_ printed: Fraction) -> Bool {
    known.contains { rounds($0, to: printed) }
  }

  private func total(_ step: Step, at index: Int = 0) throws -> Fraction {
    try step.terms.reduce(Fraction.zero) { sum, term in
      let numbers = PrintedNumber.all(in: term.message.text(.danish), .danish)
      return try sum + (numbers.indices.contains(index) ? numbers[index] : .zero)
    }
  }

  // MARK: Step by step

  private mutating func read(_ step: Step) {
    do {
      try work(step)
    } catch {
      faults.append("\(error): \(step.message.text(.danish))")
    }
  }

  private mutating func work(_ step: Step) throws {
    switch step.message.key {
    case .stepFlagged:
      guard case .message(let said)? = step.message.arguments["said"] else { return }
      try work(Step(said, at: step.span, terms: step.terms))
    case .stepTarget, .stepObserved, .stepObservedPublished, .stepDisputed, .stepBaseInterval:
      known += PrintedNumber.all(in: step.message.text(.danish), .danish)
    case .stepSum, .stepNumerator, .stepDenominator:
      let sum = try total(step)
      count += 1
      expect(sum == number(step, "sum"), step)
      expect(step.terms.allSatisfy { $0.span != nil }, step)
      known.append(sum)
    case .stepShare:
      let share = try number(step, "numerator") / number(step, "denominator") * .hundred
      count += 1
      expect(rounds(share, to: number(step, "share")), step)
      known.append(share)
    case .stepAnnual:
      let counted = Self.printed(step.message.arguments["counted"])
      let year = Self.printed(step.message.arguments["year"])
      count += 1
      for (counted, year) in zip(counted, year) {
        let made = try counted * number(step, "factor")
        expect(rounds(made, to: year), step)
        known.append(made)
      }
    case .stepCost: try cost(step)
    case .stepRelative:
      let base = number(step, "base")
      let change = number(step, "change")
      let isRelative = Message(.termPlain, ["value": step.message.arguments["change"] ?? ""])
        .text(.danish).contains("%")
      let target =
        isRelative ? try base * (.hundred + change) / .hundred : try base + change
      count += 1
      expect(isKnown(base), step)
      expect(rounds(target, to: number(step, "target")), step)
      known.append(target)
    case .stepWorkingDays:
      let scaled = try number(step, "target") * number(step, "after") / number(step, "before")
      count += 1
      expect(isKnown(number(step, "target")), step)
      expect(rounds(scaled, to: number(step, "scaled")), step)
      known.append(scaled)
    case .stepOutlookWorkingDays:
      for term in step.terms {
        let scaled = try number(term, "value") * number(step, "days") / number(term, "days")
        count += 1
        expect(rounds(scaled, to: number(term, "scaled")), term)
        // The target of the milestone itself is the last of those planned.
        if term.message.key == .termPlannedDays {
          known.append(scaled)
        } else {
          known.insert(scaled, at: 0)
        }
      }
    case .stepMembers:
      guard case .list(let members)? = step.message.arguments["members"] else { return }
      known.append(Fraction(members.count))
      expect(Fraction(members.count) == number(step, "count"), step)
    case .stepAllMembers, .stepLackingMembers:
      if steps.contains(where: { $0.message.key == .stepMembers }) { try members(step) }
    case .stepSatisfied, .stepNotSatisfied: try compare(step)
    case .stepWithinTolerance, .stepBeyondTolerance: try tolerate(step)
    case .stepIntervalMet: verdict = .met
    case .stepIntervalMissed, .stepOtherHours: verdict = .missed
    case .stepKeepBroken: verdict = .missed
    case .stepLateEvidence: verdict = verdict == .met ? .metLate : .missed
    case .stepWithinSample, .stepWithinSamples: try sample(step)
    case .stepNotRelevant: verdict = .notRelevant
    case .stepSuperseded: verdict = .superseded
    case .stepReadingsDiffer: verdict = .notAssessable
    case .stepReading: break
    default: readOff(step)
    }
  }

  private static let missing: Set<MessageKey> = [
    .stepNothingInWindow, .stepNothingMeasured, .stepNotYetKnown, .stepOnlyParts, .stepGap,
    .stepGapAndMore, .stepNoBaseline, .stepNoPrevious, .stepNoProgress, .stepUnpaired,
  ]

  private static let unusable: Set<MessageKey> = [
    .stepDisputeDecides, .stepBaseUndecided, .stepSeriesBreak, .stepTooFew, .stepTooCoarse,
    .stepStockOrFlow, .stepDimensionMissing, .stepMergedClass, .stepNothingCounted,
    .stepIntervalUndecided, .stepBaseNotANumber, .stepFormula, .stepNothingInCommon, .stepNoPrices,
    .stepNothingPriced, .stepChannelNotCounted, .stepChannelWithoutPrice, .stepPriceOfClass,
    .stepOverflow,
  ]

  /// What is no arithmetic but a fact, or says why there is none.
  private static let facts: Set<MessageKey> = [
    .stepDue, .stepNotDue, .stepCondition, .stepMeasuredIn, .stepOld, .stepReplaces, .stepRejected,
    .stepPaired, .stepUnpaired, .stepCategoryMissing, .stepApproximatePrices, .stepVerdict,
    .stepDeliverable, .stepDecision, .stepReview, .stepNoProgress, .stepProgress,
    .stepProgressDated, .stepOfPart, .stepOutlookBreak, .stepOutlookAssumedBase, .stepMixGain,
    .stepOutlookTooOld, .stepOutlookOnePoint, .stepOutlookTargetBroken,
  ]

  private mutating func readOff(_ step: Step) {
    let key = step.message.key
    if key == .stepBaseMissing, case .message(let reason)? = step.message.arguments["reason"] {
      verdict = isDue ? (Self.unusable.contains(reason.key) ? .notAssessable : .noData) : verdict
      return
    }
    if Outlooks.keys.contains(key) { return forecast(step) }
    if Self.unusable.contains(key) {
      if isDue { verdict = .notAssessable }
    } else if Self.missing.contains(key) || key == .stepRejected {
      if isDue, verdict == nil { verdict = .noData }
    } else if !Self.facts.contains(key) {
      faults.append("no reader could tell: \(step.message.text(.danish))")
    }
    if key == .stepOutlookAssumedBase { known.append(number(step, "base")) }
  }

  private mutating func cost(_ step: Step) throws {
    for term in step.terms {
      let count = number(term, "count")
      let prices = Self.printed(term.message.arguments["price"])
      let costs = Self.printed(term.message.arguments["cost"])
      expect(prices.count == costs.count, term)
      for (price, cost) in zip(prices, costs) { expect(rounds(try count * price, to: cost), term) }
    }
    // A term of one price counts at both ends.
    let ends = max(
      1, step.terms.map { Self.printed($0.message.arguments["cost"]).count }.max() ?? 1)
    var totals = [Fraction](repeating: .zero, count: ends)
    for term in step.terms {
      let costs = Self.printed(term.message.arguments["cost"])
      for index in 0..<ends {
        totals[index] =
          try totals[index] + (costs.count > index ? costs[index] : costs.last ?? .zero)
      }
    }
    count += 1
    expect(zip(totals, Self.printed(step.message.arguments["cost"])).allSatisfy(rounds), step)
    known += totals
  }

  private mutating func members(_ step: Step) throws {
    func names(_ key: MessageKey, _ name: String) -> [String] {
      for step in steps {
        var message = step.message
        if case .message(let inner)? = message.arguments["target"] { message = inner }
        guard message.key == key, case .list(let all)? = message.arguments[name] else { continue }
        return all.map { Message(.termPlain, ["value": $0]).text(.danish) }
      }
      return []
    }
    let wanted = names(.targetIncludes, "members")
    let found = names(.stepMembers, "members")
    let lacking = wanted.filter { !found.contains($0) }
    count += 1
    if step.message.key == .stepLackingMembers {
      expect(names(.stepLackingMembers, "lacking") == lacking, step)
    }
    verdict = lacking.isEmpty ? .met : lacking.count == wanted.count ? .missed : .partly
  }

  private mutating func compare(_ step: Step) throws {
    guard case .message(let demand)? = step.message.arguments["target"] else { return }
    let value = number(step, "measured")
    let target = Self.printed(demand.arguments["value"]).first
    let low = Self.printed(demand.arguments["low"]).first
    let high = Self.printed(demand.arguments["high"]).first
    let holds: Bool
    switch (demand.key, target, low, high) {
    case (.targetAtLeast, let target?, _, _): holds = value >= target
    case (.targetAtMost, let target?, _, _): holds = value <= target
    case (.targetEquals, let target?, _, _): holds = value == target
    case (.targetAbove, let target?, _, _): holds = value > target
    case (.targetBelow, let target?, _, _): holds = value < target
    case (.targetBetween, _, let low?, let high?): holds = low <= value && value <= high
    case (.targetHours, _, _, _):
      verdict = .met
      return
    default:
      faults.append("no demand to hold against: \(step.message.text(.danish))")
      return
    }
    count += 1
    expect(holds == (step.message.key == .stepSatisfied), step)
    expect(isKnown(value), step)
    for figure in [target, low, high].compactMap(\.self) { expect(isKnown(figure), step) }
    verdict = holds ? .met : .missed
  }

  private mutating func tolerate(_ step: Step) throws {
    let before = steps.last { $0.message.key == .stepNotSatisfied }
    guard let before, case .message(let demand)? = before.message.arguments["target"] else {
      return
    }
    let value = number(before, "measured")
    let ends = ["value", "low", "high"].flatMap { Self.printed(demand.arguments[$0]) }
    let gap = try ends.map { try (value - $0).magnitude }.min() ?? .zero
    let isWithin = gap <= number(step, "allowed")
    count += 1
    expect(isWithin == (step.message.key == .stepWithinTolerance), step)
    verdict = isWithin ? .nearly : .missed
  }

  private mutating func sample(_ step: Step) throws {
    let (share, target) = (number(step, "share"), number(step, "target"))
    let gap = try share - target
    var spread = try target * number(step, "rest") / number(step, "size")
    if step.message.key == .stepWithinSamples {
      let factor = number(step, "factor")
      spread =
        try spread + factor * factor * number(step, "base") * number(step, "baseRest")
        / number(step, "baseSize")
    }
    let bound = try Fraction(significand: 38_416, decimals: 4) * spread
    count += 1
    expect(rounds(try gap * gap, to: number(step, "gap")), step)
    expect(rounds(bound, to: number(step, "bound")), step)
    expect(try gap * gap <= bound, step)
  }

  // MARK: What was delivered

  private mutating func deliver() {
    if verdict == .notRelevant || verdict == .superseded { return }
    verdict = nil
    struct Report {
      var names: [String]
      let status: String
      let date: CalendarDate?
    }
    var reports: [Report] = []
    for step in steps {
      var message = step.message
      var names: [String] = []
      while message.key == .stepOfPart, case .message(let said)? = message.arguments["said"] {
        names.append(Message(.termPlain, ["value": message.arguments["part"] ?? ""]).text(.danish))
        message = said
      }
      guard [.stepProgress, .stepProgressDated].contains(message.key) else { continue }
      let date: CalendarDate? =
        if case .date(let date)? = message.arguments["date"] { date } else { nil }
      let status = Message(.termPlain, ["value": message.arguments["status"] ?? ""]).text(.danish)
      reports.append(Report(names: names, status: status, date: date))
    }
    // One that speaks of a part or a municipality by name; what nobody spoke of is named as lacking.
    let lacking = steps.contains { $0.message.key == .stepLackingMembers }
    let isPlain = reports.allSatisfy(\.names.isEmpty)
    let done = reports.filter { $0.status == "udført" }.compactMap(\.date)
    count += 1
    guard isPlain else {
      // Each name by itself: the first day that it was done.
      var days: [[String]: CalendarDate] = [:]
      for report in reports where report.status == "udført" {
        guard let date = report.date else { continue }
        days[report.names] = min(days[report.names] ?? date, date)
      }
      if lacking {
        verdict =
          !isDue
          ? .pending
          : !days.isEmpty
            ? .partly : reports.contains { $0.status != "ikke relevant" } ? .missed : .noData
      } else {
        verdict = (days.values.max() ?? due) <= due ? .met : .metLate
      }
      return
    }
    if let first = done.min() {
      verdict = first <= due ? .met : .metLate
    } else {
      verdict = !isDue ? .pending : reports.isEmpty ? .noData : .missed
    }
  }

  // MARK: What is to be expected

  private mutating func forecast(_ step: Step) {
    guard !isDue else { return }
    do {
      let outlook = try Outlooks(step, target: known, due: due)
      count += 1
      if let fault = outlook.fault { faults.append(fault + ": " + step.message.text(.danish)) }
      verdict = outlook.verdict
    } catch {
      faults.append("\(error): \(step.message.text(.danish))")
    }
  }
}
