package import Diagnostics
package import Evaluation
internal import Quantities
internal import StrategyModel

/// The status table of one strategy before any format has drawn it: goals and initiatives down,
/// years across.
struct StatusTable {
  struct Row {
    var title: String
    /// One entry a year, each with the milestones due in it.
    var cells: [[Cell]]
    /// What stands in place of all cells where there is nothing to judge, and below them otherwise.
    var remark: Cell?
    /// Where a goal stands; nil for what is no goal.
    var standing: Standing?
  }

  /// The latest verdict of a goal, newer ones lacking, and the outlook.
  struct Standing {
    private let goal: GoalJudgement.Standing
    /// One sign each: `✓?↗`.
    let signs: String

    var verdict: Verdict { goal.verdict }
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
    for milestones in judgement.milestonesByOwner {
      for index in milestones.indices {
        seen.insert(milestones[index].milestone.period.value.year)
      }
    }
    let years = seen.sorted()
    self.years = years

    func row(
      _ title: String, _ milestones: [MilestoneJudgement], _ empty: Cell,
      wanted: WantedDistance? = nil, standing: Standing? = nil
    ) -> Row {
      let cells = years.map { year in
        milestones.indices.compactMap { index in
          milestones[index].milestone.period.value.year == year
            ? milestones[index].cell(language) : nil
        }
      }
      return Row(
        title: title.withoutControlCharacters, cells: cells,
        remark: wanted.map { Cell(verdict: .noThreshold, text: $0.cell(language)) }
          ?? (milestones.isEmpty ? empty : nil),
        standing: standing)
    }
    let noValue = Message(.verdictNoThreshold).text(language)
    let goals = judgement.goals.map { goal in
      row(
        goal.title, goal.milestones, Cell(verdict: .noThreshold, text: noValue),
        wanted: goal.wanted, standing: goal.milestones.isEmpty ? nil : Standing(goal.standing))
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
    let beside = Message(
      .tableBeside,
      [
        "noThreshold": .count(tally.count(.noThreshold) ?? 0),
        "notAssessable": .count(tally.count(.notAssessable) ?? 0),
        "waived": .count(tally.waived),
      ])
    let owners = judgement.milestonesByOwner
    func some(_ isSo: ([MilestoneJudgement], Int) -> Bool) -> Bool {
      owners.contains { own in own.indices.contains { isSo(own, $0) } }
    }
    var lines = [
      coverage.text(language) + " " + beside.text(language),
      (verdicts + waivedCount(tally, language)).joined(separator: " · "),
    ]
    if let gaps = newerGaps(judgement) { lines.append(gaps.text(language)) }
    if let stop = dataStop(judgement) { lines.append(stop.text(language)) }
    if some({ own, index in !own[index].isDeliverable }) {
      lines.append(Message(.tableSigns).text(language))
    }
    if some({ own, index in own[index].verdict.isWeak(with: own[index].quality) }) {
      lines.append(Message(.tableWeakEvidence).text(language))
    }
    return lines + (tally.waived > 0 ? waiverLines(judgement.milestones, language) : [])
  }

  /// What the signs of the column of standings mean; a table that spells them out needs it not.
  static func signsOfStanding(_ judgement: StrategyJudgement, _ language: Language) -> [String] {
    judgement.goals.contains { !$0.milestones.isEmpty }
      ? [Message(.tableNowSigns).text(language)] : []
  }

  /// Names what is due later than a goal's latest verdict and has none itself.
  private static func newerGaps(_ judgement: StrategyJudgement) -> Message? {
    let gaps = judgement.goals.map(\.standing).filter(\.isJudged).flatMap(\.gaps)
    guard !gaps.isEmpty else { return nil }
    return Message(
      .tableNewerGaps,
      [
        "milestones": .list(
          gaps.map {
            .message(
              Message(
                .tableMilestone,
                ["title": $0.title, "period": .period($0.milestone.period.value)]))
          })
      ])
  }

  /// Says that data stop well before the day judged, or that there are none.
  private static func dataStop(_ judgement: StrategyJudgement) -> Message? {
    let asOf = Message.Argument.date(judgement.asOf)
    guard let last = judgement.lastMeasured else {
      return judgement.asksForFigures ? Message(.tableNoneMeasured, ["asOf": asOf]) : nil
    }
    guard last.isOld else { return nil }
    return Message(
      .tableDataStop,
      ["last": .period(last.period), "asOf": asOf])
  }

  /// What the contacts cost by the strategy's own prices, a paragraph for each cost.
  static func costs(_ judgement: StrategyJudgement, _ language: Language) -> [String] {
    judgement.mixCosts.map { cost in
      ([cost.message] + (cost.gainMessage.map { [$0] } ?? [])).map { $0.text(language) }
        .joined(separator: " ")
    }
  }
}

extension StatusTable.Standing {
  fileprivate init(_ goal: GoalJudgement.Standing) {
    self.goal = goal
    let outlook = goal.next?.verdict.symbol
    guard let judged = goal.judged else {
      signs = goal.verdict.symbol + (Self.isAhead(goal) ? "" : outlook ?? "")
      return
    }
    var lacking: [String] = []
    for gap in goal.gaps where !lacking.contains(gap.verdict.symbol) {
      lacking.append(gap.verdict.symbol)
    }
    signs = judged.verdict.symbol + lacking.joined() + (outlook ?? "")
  }

  /// The signs with the periods: `✓ 2013 · ? 2014 · ↗ 2015`.
  func words(_ language: Language) -> String {
    func inWords(_ milestones: [MilestoneJudgement]) -> [String] {
      milestones.map {
        $0.verdict.symbol + " " + language.period($0.milestone.period.value)
      }
    }
    let gaps = goal.gaps
    var words = inWords(goal.next.map { [$0] } ?? [])
    if let judged = goal.judged {
      words = inWords([judged] + gaps) + words
    } else if let last = gaps.last {
      words = inWords([last]) + words
    } else if !Self.isAhead(goal) {
      words = [verdict.symbol] + words
    }
    return words.joined(separator: " · ")
  }

  /// Whether nothing is judged or lacking and all that there is lies ahead: one sign then stands for both
  /// the verdict and the outlook.
  private static func isAhead(_ goal: GoalJudgement.Standing) -> Bool {
    !goal.isJudged && goal.next?.verdict == goal.verdict && goal.gaps.isEmpty
  }
}

extension Verdict {
  /// Whether it would look firmer than evidence of a quality.
  fileprivate func isWeak(with quality: EvidenceQuality?) -> Bool {
    guard let quality, isMeasured else { return false }
    return quality != .final && quality != .late
  }

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
    if let name = milestone.itemName { prefix += name + " " }
    let mark = waiver == nil ? "" : " " + Waiver.symbol
    return StatusTable.Cell(verdict: verdict, text: prefix + symbolAndFigures(language) + mark)
  }

  /// The verdict's symbol with measured and target, or its word for a deliverable.
  package func symbolAndFigures(_ language: Language) -> String {
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
  package var restsOnWeakEvidence: Bool { verdict.isWeak(with: quality) }

  private func measuredShort(_ language: Language) -> String? {
    guard let measured else { return nil }
    switch measured.amount {
    case .number(let value):
      func short(_ value: Fraction) -> String {
        let figure = Figure(value, nil, beside: target?.criterion?.bounds ?? [])
        return language.number(value, decimals: figure.decimals)
      }
      // Sources that disagree on what came of it: none of them is the figure.
      guard verdict == .notAssessable, !measured.disputed.isEmpty else { return short(value) }
      return Message(
        .tableDisputed,
        [
          "value": .text(short(value)), "others": .list(measured.disputed.map { .text(short($0)) }),
        ]
      ).text(language)
    case .interval(let low, let high):
      func figure(_ end: Fraction) -> String {
        language.figure(Figure(end, nil, beside: target?.criterion?.bounds ?? []))
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
    let bounds = criterion?.bounds ?? []
    func fine(_ value: Fraction, _ unit: Unit?) -> Figure {
      measured.map { Figure(value, unit, asFinelyAs: Figure($0, nil, beside: bounds)) }
        ?? Figure(value, unit)
    }
    func figure(_ value: Fraction) -> String {
      let shown = fine(value, unit == .percent ? .percent : nil)
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
      return language.figure(fine(low, nil)) + "-" + figure(high)
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
