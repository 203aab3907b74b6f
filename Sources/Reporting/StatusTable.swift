internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// The status table of one strategy before any format has drawn it: goals and initiatives down,
/// years across.
struct StatusTable {
  struct Row {
    var title: String
    /// One entry a year, each with the milestones due in it.
    var cells: [[Cell]]
    /// What stands in place of all cells where there is nothing to judge.
    var remark: Cell?
  }

  struct Cell {
    var verdict: Verdict
    var text: String
  }

  struct Section {
    var heading: MessageKey
    var rows: [Row]
  }

  let years: [Int]
  let sections: [Section]

  init(_ judgement: StrategyJudgement, _ language: Language) {
    var seen = Set(judgement.strategy.period?.value.years.map(\.year) ?? [])
    for milestone in judgement.milestones { seen.insert(milestone.milestone.period.value.year) }
    let years = seen.sorted()
    self.years = years

    func row(_ title: String, _ milestones: [MilestoneJudgement], _ empty: Cell) -> Row {
      let cells = years.map { year in
        milestones.filter { $0.milestone.period.value.year == year }.map { $0.cell(language) }
      }
      return Row(
        title: title.withoutControlCharacters, cells: cells,
        remark: milestones.isEmpty ? empty : nil)
    }
    let noValue = Message(.verdictNoThreshold).text(language)
    let goals = judgement.goals.map { goal in
      row(
        goal.title, goal.milestones,
        Cell(verdict: .noThreshold, text: goal.wanted?.text(language) ?? noValue))
    }
    let initiatives = judgement.initiatives.map { initiative in
      row(
        initiative.title, initiative.milestones,
        Cell(verdict: .noThreshold, text: Message(.tableNoMilestone).text(language)))
    }
    var sections: [Section] = []
    if !goals.isEmpty { sections.append(Section(heading: .tableGoals, rows: goals)) }
    if !initiatives.isEmpty {
      sections.append(Section(heading: .tableInitiatives, rows: initiatives))
    }
    if !judgement.reviews.isEmpty {
      let title = Message(.tableReview).text(language)
      let reviews = row(title, judgement.reviews, Cell(verdict: .noThreshold, text: ""))
      sections.append(Section(heading: .tableGovernance, rows: [reviews]))
    }
    self.sections = sections
  }
}

extension StatusTable {
  /// What stands below a table: how many are met, what the signs mean, how many of each.
  static func footer(_ judgement: StrategyJudgement, _ language: Language) -> [String] {
    let tally = judgement.tally
    let coverage =
      tally.due == 0
      ? Message(.tableNothingDue)
      : Message(
        .tableCoverage,
        [
          "met": .count(tally.met), "due": .count(tally.due), "measured": .count(tally.measured),
        ])
    let verdicts = Verdict.allCases.compactMap { verdict in
      tally.count(verdict).map {
        let count = language.number(Fraction($0), decimals: 0)
        return "\(verdict.symbol) \(Message(verdict.word).text(language)) \(count)"
      }
    }
    let milestones = judgement.milestones
    var lines = [
      coverage.text(language),
      (verdicts + waivedCount(tally, language)).joined(separator: " · "),
    ]
    if milestones.contains(where: { !$0.isDeliverable }) {
      lines.append(Message(.tableSigns).text(language))
    }
    if milestones.contains(where: \.restsOnWeakEvidence) {
      lines.append(Message(.tableWeakEvidence).text(language))
    }
    return lines + waiverLines(milestones, language)
  }
}

extension Verdict {
  /// One character, so that a verdict is told apart without colour.
  package var symbol: String {
    switch self {
    case .met: "✓"
    case .metLate: "◷"
    case .nearly: "≈"
    case .partly: "◐"
    case .missed: "✗"
    case .onTrack: "↗"
    case .atRisk: "!"
    case .offTrack: "↘"
    case .pending: "…"
    case .noData: "?"
    case .noThreshold: "–"
    case .notAssessable: "¿"
    case .notRelevant: "○"
    case .superseded: "»"
    }
  }
}

extension MilestoneJudgement {
  fileprivate func cell(_ language: Language) -> StatusTable.Cell {
    let period = milestone.period.value
    var prefix = period.frequency == .year ? "" : language.periodOfYear(period) + " "
    // Several of one period stand below each other: each says which it is.
    if let slash = milestone.id.firstIndex(of: "/") {
      prefix += milestone.id[milestone.id.index(after: slash)...] + " "
    }
    let mark = waiver == nil ? "" : " " + Waiver.symbol
    return StatusTable.Cell(verdict: verdict, text: prefix + symbolAndFigures(language) + mark)
  }

  /// The verdict's symbol with measured and target, or its word for a deliverable.
  func symbolAndFigures(_ language: Language) -> String {
    if isDeliverable { return verdict.symbol + " " + Message(verdict.shortWord).text(language) }
    guard let target else {
      return verdict.symbol + " " + Message(verdict.shortWord).text(language)
    }
    if let verdictAsStated {
      // Each reading's own outcome: `¿ 795: ✗ ≤792, ✓ ≤800`.
      let outcomes = [(verdictAsStated, target)] + readings.map { ($0.verdict, $0.target) }
      return verdict.symbol + " " + (measuredShort(language) ?? "–") + ": "
        + outcomes.map { verdict, target in
          verdict.symbol + " " + (target?.short(language, beside: measured?.number) ?? "–")
        }.joined(separator: ", ")
    }
    return verdict.symbol + " " + (measuredShort(language) ?? "–") + "/"
      + target.short(language, beside: measured?.number) + (restsOnWeakEvidence ? "*" : "")
  }

  /// Whether a green or red cell would look firmer than what it rests on.
  fileprivate var restsOnWeakEvidence: Bool {
    guard let quality, verdict.isMeasured else { return false }
    return quality != .final && quality != .late
  }

  private func measuredShort(_ language: Language) -> String? {
    guard let measured else { return nil }
    switch measured.amount {
    case .number(let value):
      let figure =
        target?.criterion?.number.map { Figure(value, nil, beside: $0) } ?? Figure(value, nil)
      return language.number(value, decimals: figure.decimals)
    case .interval(let low, let high):
      let target = target?.criterion?.number
      func figure(_ end: Fraction) -> String {
        language.figure(target.map { Figure(end, nil, beside: $0) } ?? Figure(end, nil))
      }
      if let low, let high { return figure(low) + "-" + figure(high) }
      if let low { return "≥" + figure(low) }
      return high.map { "≤" + figure($0) }
    case .members(let members): return String(members.count)
    case .hours(let hours): return language.figure(Figure(hours.hoursPerWeek, nil))
    case .delivered: return nil
    }
  }
}

extension ResolvedTarget {
  /// The target in a table, which must not seem to agree with the figure beside it by rounding.
  fileprivate func short(_ language: Language, beside measured: Fraction?) -> String {
    func figure(_ value: Fraction) -> String {
      let unit: Unit? = unit == .percent ? .percent : nil
      let shown =
        measured.map { Figure(value, unit, asFinelyAs: Figure($0, nil, beside: value)) }
        ?? Figure(value, unit)
      let hours = self.unit == .hoursPerWeek ? (language == .danish ? " t" : " h") : ""
      return language.figure(shown) + hours
    }
    switch criterion {
    case .atLeast(let value): return figure(value)
    case .atMost(let value): return "≤" + figure(value)
    case .equals(let value): return "=" + figure(value)
    case .above: return "↑"
    case .below: return "↓"
    case .between(let low, let high):
      return language.figure(Figure(low, nil)) + "-" + figure(high)
    case .members(let members): return String(members.count)
    case .hours(let hours): return figure(hours.hoursPerWeek)
    case .delivered: return ""
    case nil:
      switch target.demand {
      case .change(let change): return language.short(change)
      case .movement(.rises, _): return "↑"
      case .movement(.falls, _): return "↓"
      case .asBaseline: return Message(.shortBaseline).text(language)
      default: return "–"
      }
    }
  }
}

extension Language {
  fileprivate func short(_ change: Change) -> String {
    var figure = change.figure
    switch figure.unit {
    case .percent: return self.figure(figure)
    case .points:
      figure.unit = nil
      return self.figure(figure) + (self == .danish ? " p.p." : " pp")
    default:
      figure.unit = nil
      return self.figure(figure)
    }
  }
}

extension WantedDistance {
  fileprivate func text(_ language: Language) -> String {
    func figure(_ value: Fraction) -> String { language.figure(Figure(value, nil)) }
    let last: String
    switch measured?.amount {
    case .interval(let low?, let high?): last = figure(low) + "-" + figure(high)
    case .interval(let low?, nil): last = "≥" + figure(low)
    case .interval(nil, let high?): last = "≤" + figure(high)
    default: last = measured?.number.map(figure) ?? "–"
    }
    let sign =
      switch side {
      case .atLeast: ""
      case .atMost: "≤"
      case .equals: "="
      }
    let figures =
      last + "/" + sign + language.figure(target) + " " + Message(.tableNoDeadline).text(language)
    // Nothing measured is what the dash says.
    guard let reason, reason.message.key != .stepNothingMeasured else { return figures }
    return figures + " (" + Message(.verdictNotAssessable).text(language) + ")"
  }
}

extension Verdict {
  /// A word short enough for a table's cell.
  var shortWord: MessageKey {
    switch self {
    case .met: .shortMet
    case .metLate: .shortMetLate
    case .nearly: .shortNearly
    case .partly: .shortPartly
    case .missed: .shortMissed
    case .noData: .shortNoData
    case .notAssessable: .shortNotAssessable
    default: word
    }
  }
}
