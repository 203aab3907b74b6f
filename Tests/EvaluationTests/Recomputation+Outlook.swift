import Diagnostics
import Evaluation
import Glibc
import Quantities
import TestSupport

/// An outlook worked out again from the step that prints it.
struct Outlooks {
  static let keys: Set<MessageKey> = [
    .stepOutlookReached, .stepOutlookPath, .stepOutlookKept, .stepOutlookNotKept, .stepOutlookMoves,
    .stepOutlookMovesAway, .stepOutlookGrowth, .stepOutlookGrowthRate, .stepOutlookNoGrowth,
    .stepOutlookTrend, .stepOutlookTrendToTarget,
  ]

  private(set) var verdict: Verdict = .pending
  private(set) var fault: String?

  private let step: Step

  /// - Parameters:
  ///   - step: What is printed.
  ///   - known: What the steps before it led to, the target last.
  ///   - due: The day by which the target is to be reached.
  /// - Throws: When a figure of the step is none.
  init(_ step: Step, target known: [Fraction], due: CalendarDate) throws {
    self.step = step
    let target = known.last?.plain ?? 0
    switch step.message.key {
    case .stepOutlookReached, .stepOutlookKept, .stepOutlookMoves: verdict = .onTrack
    case .stepOutlookMovesAway, .stepOutlookNotKept: verdict = .offTrack
    case .stepOutlookPath: path(target, due)
    case .stepOutlookGrowth: growth(target, due)
    case .stepOutlookGrowthRate:
      let rate = pow(number("measured") / number("start"), 1 / years("startPeriod", "period")) - 1
      expect(abs(abs(rate) * 100 - abs(number("ratio"))), 0.0006)
      let ratio = number("ratio")
      verdict = ratio >= 1.5 ? .onTrack : ratio >= 0.5 ? .atRisk : .offTrack
    case .stepOutlookTrend, .stepOutlookTrendToTarget: trend(target, due)
    default: fault = "no way to work it out again"
    }
    if [.stepOutlookMoves, .stepOutlookMovesAway].contains(step.message.key) {
      let points = values
      expect(abs((points.last ?? .nan) - (points.first ?? .nan) - number("change")), 0.0001)
    }
  }

  // MARK: What is printed

  private func number(_ name: String) -> Double {
    guard let argument = step.message.arguments[name] else { return .nan }
    return PrintedNumber.all(
      in: Message(.termPlain, ["value": argument]).text(.danish), .danish
    ).first?.plain ?? .nan
  }

  private func end(_ name: String) -> Double {
    guard case .period(let period)? = step.message.arguments[name] else { return .nan }
    return Self.time(period.end)
  }

  private func years(_ from: String, _ to: String) -> Double { end(to) - end(from) }

  /// Calendar years are equally long, whatever their days.
  private static func time(_ day: CalendarDate) -> Double {
    let first = CalendarDate(year: day.year, month: 1, day: 1).map(\.dayNumber) ?? 0
    let next = CalendarDate(year: day.year + 1, month: 1, day: 1).map(\.dayNumber) ?? 0
    return Double(day.year) + Double(day.dayNumber - first + 1) / Double(next - first)
  }

  /// The terms' figures.
  private var values: [Double] {
    step.terms.map { PrintedNumber.all(in: $0.message.text(.danish), .danish).first?.plain ?? .nan }
  }

  private var times: [Double] {
    step.terms.map { term in
      switch (term.message.arguments["date"], term.message.arguments["period"]) {
      case (.date(let date)?, _): Self.time(date)
      case (_, .period(let period)?): Self.time(period.end)
      default: .nan
      }
    }
  }

  private mutating func expect(_ difference: Double, _ least: Double) {
    if !(difference <= least) { fault = "off by \(difference)" }
  }

  // MARK: The methods

  private mutating func path(_ target: Double, _ due: CalendarDate) {
    let corners =
      step.terms.isEmpty
      ? [(end("startPeriod"), number("start")), (Self.time(due), target)]
      : Array(zip(times, values))
    let at = end("period")
    guard let index = corners.dropFirst().firstIndex(where: { at <= $0.0 }) else { return }
    let (from, to) = (corners[index - 1], corners[index])
    let expected = from.1 + (to.1 - from.1) * (at - from.0) / (to.0 - from.0)
    expect(abs(expected - number("expected")), 0.051)
    let last = corners[corners.count - 1].1
    let band = abs(last - number("start")) / 10
    expect(abs(band - number("band")), 0.051)
    let isUp = last >= number("measured")
    let gap = (number("measured") - expected) * (isUp ? 1 : -1)
    verdict = gap >= -1e-9 ? .onTrack : -gap <= band + 1e-9 ? .atRisk : .offTrack
  }

  private mutating func growth(_ target: Double, _ due: CalendarDate) {
    let from = number("start") == 0 ? 0.001 : number("start")
    let to = target == 0 ? 0.001 : target
    let seen = pow(number("measured") / from, 1 / years("startPeriod", "period")) - 1
    let required = pow(to / from, 1 / (Self.time(due) - end("startPeriod"))) - 1
    let ratio = seen / required
    expect(abs(ratio - number("ratio")), 0.0006)
    verdict = ratio >= 0.95 ? .onTrack : ratio >= 0.6 ? .atRisk : .offTrack
  }

  private mutating func trend(_ target: Double, _ due: CalendarDate) {
    let (times, values) = (times, values)
    guard let first = values.first, let last = values.last, values.count > 1 else {
      fault = "no points"
      return
    }
    let change = (last - first) / (times[times.count - 1] - times[0])
    expect(abs(change - number("change")), 0.0006)
    guard step.message.key == .stepOutlookTrendToTarget else {
      let word = Message(.termPlain, ["value": step.message.arguments["symbol"] ?? ""]).text(
        .danish)
      verdict = word == "sol" ? .onTrack : word == "let skyet" ? .atRisk : .offTrack
      return
    }
    let reached = last + change * (Self.time(due) - times[times.count - 1])
    let missed = (target - reached) / (target - last) * 100
    expect(abs(missed - number("missed")), 0.06)
    verdict = missed < 5 ? .onTrack : missed <= 20 ? .atRisk : .offTrack
  }
}

extension Fraction {
  fileprivate var plain: Double { Double(numerator) / Double(denominator) }
}
