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
  private init(whole rows: [Progress], due: CalendarDate, isDue: Bool) {
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

  /// One delivery of some parts: where rows speak of one of them, each part by those that speak of it
  /// or of all.
  init(_ rows: [Progress], parts: Int, due: CalendarDate, isDue: Bool) {
    guard parts > 1, rows.contains(where: { $0.part != nil }) else {
      self.init(whole: rows, due: due, isDue: isDue)
      return
    }
    self.init(of: Self.each(rows, parts: parts, due: due, isDue: isDue), isDue: isDue)
  }

  /// What became of each part.
  static func each(
    _ rows: [Progress], parts: Int, due: CalendarDate, isDue: Bool
  ) -> [Delivery] {
    (1...max(parts, 1)).map { part in
      Delivery(whole: rows.filter { ($0.part ?? part) == part }, due: due, isDue: isDue)
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
    } else if !done.isEmpty || relevant.contains(where: { $0.verdict == .partly }) {
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
