internal import Diagnostics
internal import Measurements
package import Quantities

/// What became of something that was to be delivered or decided.
package struct Delivery: Sendable {
  package let verdict: Verdict
  /// The day it was done.
  package let date: CalendarDate?
  package let daysLate: Int?

  /// One delivery, by the rows that speak of it: the first day it was done counts.
  init(_ rows: [Progress], due: CalendarDate, isDue: Bool) {
    if rows.contains(where: { $0.status.value == .notRelevant }) {
      (verdict, date, daysLate) = (.notRelevant, nil, nil)
      return
    }
    date = rows.filter { $0.status.value == .done }.compactMap { $0.date?.value }.min()
    if let date {
      verdict = date <= due ? .met : .metLate
      daysLate = date <= due ? nil : date.dayNumber - due.dayNumber
    } else {
      verdict = !isDue ? .pending : rows.isEmpty ? .noData : .missed
      daysLate = nil
    }
  }

  /// What every participant was to deliver, as one: met when all did, partly when some did.
  init(of parts: [Delivery], isDue: Bool) {
    let relevant = parts.filter { $0.verdict != .notRelevant }
    let done = relevant.compactMap(\.date)
    let isWhole = !relevant.isEmpty && done.count == relevant.count
    date = isWhole ? done.max() : nil
    daysLate = isWhole ? relevant.compactMap(\.daysLate).max() : nil
    if relevant.isEmpty {
      verdict = parts.isEmpty ? .noData : .notRelevant
    } else if isWhole {
      verdict = daysLate == nil ? .met : .metLate
    } else if !isDue {
      verdict = .pending
    } else if !done.isEmpty {
      verdict = .partly
    } else {
      verdict = relevant.contains { $0.verdict == .missed } ? .missed : .noData
    }
  }
}

/// What became of a joint milestone in one municipality.
package struct MunicipalityJudgement: Sendable {
  package let name: String
  package let delivery: Delivery
}
