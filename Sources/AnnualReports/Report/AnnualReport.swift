package import Diagnostics
package import Evaluation
internal import Quantities
package import Reporting
package import StrategyModel

/// What the group of chiefs reads of a strategy at the revision of one year: everything that fell due
/// until its end, as far as it is known on the day judged.
package struct AnnualReport {
  package let judgement: StrategyJudgement
  package let year: Int
  /// What rules find of the strategy.
  let findings: [Finding]
  let sources: SourceStore
  /// What the strategy's wording has become since an earlier version, where one is compared with.
  let revision: RevisionReport?

  /// - Parameters:
  ///   - judgement: The strategy, with its waivers applied.
  ///   - year: The year that is looked back on.
  ///   - findings: What rules find of it.
  ///   - sources: Where its spans lie.
  ///   - revision: What changed since an earlier version, where one is compared with.
  package init(
    _ judgement: StrategyJudgement, year: Int, findings: [Finding], sources: SourceStore,
    revision: RevisionReport? = nil
  ) {
    self.judgement = judgement
    self.year = year
    self.findings = findings
    self.sources = sources
    self.revision = revision
  }

  package var strategy: Strategy { judgement.strategy }

  /// What its files are named, without an ending: `holbaek-2013`.
  package var fileName: String { "\(strategy.id)-\(year)" }

  /// The year's last day; what was due later is ahead of the report.
  var lastDay: CalendarDate { Period(.year, year: year)?.end ?? judgement.asOf }
}

extension AnnualReport {
  /// The years that a strategy can be looked back on, in order: those of its period, and those that
  /// milestones are due in.
  package static func years(of judgement: StrategyJudgement) -> [Int] {
    Set(
      (judgement.strategy.period?.value.years.map(\.year) ?? [])
        + judgement.milestones.map(\.milestone.period.value.year)
    ).sorted()
  }

  /// The latest of them that has ended on the day judged; the first where none has, and the year
  /// before the day where there are none.
  package static func latestYear(of judgement: StrategyJudgement) -> Int {
    let years = years(of: judgement)
    let ended = years.last { Period(.year, year: $0).map { $0.end <= judgement.asOf } ?? false }
    return ended ?? years.first ?? judgement.asOf.year - 1
  }
}

extension AnnualReport {
  /// A milestone with those who have to answer for it.
  struct Entry {
    enum Home: Equatable {
      /// By its place in the strategy.
      case goal(Int)
      case initiative(Int)
      case review
    }

    let milestone: MilestoneJudgement
    let home: Home
    /// As the file says: of the goal or initiative, else of the strategy.
    let owner: String?

    var year: Int { milestone.milestone.period.value.year }

    /// Whether it counts among those that had to be met.
    var counts: Bool {
      milestone.isDue && milestone.verdict != .superseded && milestone.verdict != .notRelevant
    }
  }

  /// Every milestone in the order of the file.
  var entries: [Entry] {
    let own = strategy.owner?.value
    var entries: [Entry] = []
    for (index, goal) in judgement.goals.enumerated() {
      let owner = strategy.goals.indices.contains(index) ? strategy.goals[index].owner?.value : nil
      entries += goal.milestones.map {
        Entry(milestone: $0, home: .goal(index), owner: owner ?? own)
      }
    }
    for (index, initiative) in judgement.initiatives.enumerated() {
      let owner =
        strategy.initiatives.indices.contains(index)
        ? strategy.initiatives[index].owner?.value : nil
      entries += initiative.milestones.map {
        Entry(milestone: $0, home: .initiative(index), owner: owner ?? own)
      }
    }
    let reviewer = strategy.review?.by?.value ?? own
    return entries
      + judgement.reviews.map { Entry(milestone: $0, home: .review, owner: reviewer) }
  }

  /// Those that fell due in the year and count.
  var due: [Entry] { entries.filter { $0.year == year && $0.counts } }

  /// Those that fell due in the year or before and count.
  var dueUntilNow: [Entry] { entries.filter { $0.year <= year && $0.counts } }
}
