internal import Diagnostics
internal import Evaluation
internal import Measurements
internal import Quantities
internal import StrategyModel

/// What the pages about all strategies say of one.
struct SiteEntry {
  struct Goal {
    let id: String
    let title: String
    let verdict: Verdict
  }

  /// What was measured of an indicator, a figure a year.
  struct Course {
    /// The id alone, which strategies share: `digital-share`.
    let indicator: String
    let title: String
    let unit: Unit?
    let definition: Comparison.Definition
    let points: [(period: Period, value: Fraction)]
  }

  /// A verdict that a goal did not have the time before.
  struct Turn {
    let goal: String
    let title: String
    let before: MilestoneJudgement
    let now: MilestoneJudgement
  }

  let id: String
  let title: String
  let authority: String
  let period: String
  /// The latest year that has ended, and how it went.
  let year: Int
  let outcome: Outcome
  let goals: [Goal]
  let courses: [Course]
  let turns: [Turn]

  init(_ pages: StrategyPages) {
    let report = pages.latest
    let judgement = report.judgement
    id = report.strategy.id
    title = report.strategy.displayTitle.withoutControlCharacters
    authority = report.strategy.authority?.withoutControlCharacters ?? id
    period = report.strategy.period.map { pages.language.span($0.value) } ?? "–"
    year = report.year
    outcome = Outcome(report.due)
    goals = judgement.goals.map {
      Goal(id: $0.id, title: $0.title.withoutControlCharacters, verdict: $0.verdict)
    }
    courses = Self.courses(of: judgement)
    turns = judgement.goals.flatMap { goal -> [Turn] in
      let judged = goal.milestones.filter(\.verdict.isMeasured)
      return zip(judged, judged.dropFirst()).compactMap { before, now in
        before.verdict == now.verdict
          ? nil : Turn(goal: goal.id, title: goal.title, before: before, now: now)
      }
    }
  }

  /// Every indicator that a goal is measured by, by the strategy's own definition, and by that of the
  /// shared vocabulary where it has one of the same id.
  private static func courses(of judgement: StrategyJudgement) -> [Course] {
    let scope = judgement.scope
    var seen: Set<String> = []
    return judgement.strategy.goals.compactMap { $0.indicator?.value }
      .filter { seen.insert($0).inserted }
      .flatMap { reference -> [Course] in
        let id = String(reference.split(separator: ":").last ?? "")
        let shared = scope.references { $0.indicators.map(\.id.value) }.first {
          $0 != reference && $0.hasSuffix(":" + id)
        }
        return [(reference, Comparison.Definition.own), (shared ?? "", .common)].compactMap {
          reference, definition in
          guard let bound = scope.indicator(reference) else { return nil }
          let comparison = Comparison(bound, by: definition, of: judgement)
          let points = comparison.cells.compactMap { period, cell -> (Period, Fraction)? in
            guard case .measured(let measured) = cell else { return nil }
            return measured.number.map { (period, $0) }
          }.sorted { $0.0 < $1.0 }
          guard !points.isEmpty else { return nil }
          return Course(
            indicator: id, title: bound.indicator.displayTitle,
            unit: bound.indicator.measuredUnit, definition: definition, points: points)
        }
      }
  }
}
