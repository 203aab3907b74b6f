internal import Diagnostics
package import Evaluation
internal import Quantities
internal import StrategyModel

extension StrategyJudgement {
  /// Everything that has to be decided when a year is reviewed, by kind and then in the order of the
  /// file, numbered from 1.
  ///
  /// - Parameter year: One that has ended by the day judged.
  /// - Returns: The decisions, without what a draft would do that could not be written.
  package func decisions(after year: Int) -> [Draft.Decision] {
    let review = YearReview(judgement: self, year: year)
    let found =
      review.milestones + review.reachedEarly + review.withoutValue + review.waivers
      + review.definitions + review.records
    var all = review.period(carrying: found) + found
    let order = Draft.Decision.Kind.allCases
    all = order.flatMap { kind in all.filter { $0.kind == kind } }
    for index in all.indices { all[index].number = index + 1 }
    return all
  }
}

/// A strategy looked at for one year.
struct YearReview {
  let judgement: StrategyJudgement
  let year: Int

  var strategy: Strategy { judgement.strategy }
  var asOf: CalendarDate { judgement.asOf }

  /// The ids of what belongs to the strategy, as reports know them.
  func id(_ parts: String...) -> String { ([strategy.id] + parts).joined(separator: "/") }

  /// Whether a period lies in the strategy's own.
  func isWithin(_ period: Period) -> Bool {
    guard let span = strategy.period?.value else { return true }
    return span.last == period || span.last.contains(period) || period.end <= span.end
  }

  /// That the strategy ends with the year, and a period that has room for what is carried over.
  func period(carrying decisions: [Draft.Decision]) -> [Draft.Decision] {
    guard let stated = strategy.period, stated.value.last.year <= year else { return [] }
    let later = decisions.compactMap { decision -> Int? in
      if case .suggested(_, let period) = decision.proposal { period.year } else { nil }
    }
    let end = max(later.max() ?? 0, year + 1)
    guard let last = Period(.year, year: end),
      let span = PeriodSpan(first: stated.value.first, last: last)
    else { return [] }
    return [
      Draft.Decision(
        kind: .period, id: strategy.id, title: .text(strategy.displayTitle),
        happened: Message(
          .revisePeriodOver,
          ["title": .text(strategy.displayTitle), "end": .date(stated.value.end)]),
        options: [
          Message(.reviseExtend, ["period": .text(span.description)]), Message(.reviseLetEnd),
        ],
        owner: strategy.owner?.value, span: stated.span, proposal: .extended(to: span))
    ]
  }
}
