internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Reporting
internal import StrategyModel

/// Puts an annual report into words.
struct AnnualPage {
  let report: AnnualReport
  let language: Language
  /// The pages above the report, where it is one of a site.
  var trail: [ReportLink] = []

  var page: ReportPage {
    let strategy = report.strategy
    let period = strategy.period.map { language.span($0.value) }
    return ReportPage(
      language: language,
      title: say(
        .reportTitle, ["year": .text(String(report.year)), "title": .text(strategy.displayTitle)]),
      kicker: [strategy.authority?.withoutControlCharacters, period].compactMap(\.self)
        .joined(separator: " · "),
      day: say(.tableAsOf, ["asOf": .date(report.judgement.asOf)]), trail: trail,
      sections: [
        overview, goals, initiatives, mix, changes, quality, waivers, method, observations,
      ]
      .compactMap(\.self))
  }

  func say(_ key: MessageKey, _ arguments: Message.Arguments = [:]) -> String {
    Message(key, arguments).text(language)
  }

  var year: Message.Argument { .text(String(report.year)) }

  func column(_ key: MessageKey, isNumeric: Bool = false) -> ReportTable.Column {
    .init(head: say(key), isNumeric: isNumeric)
  }

  // MARK: Milestones

  /// `Flere digitale henvendelser, 2014`
  func name(_ milestone: MilestoneJudgement) -> String {
    say(.tableMilestone, ["title": milestone.title, "period": milestone.periodArgument])
  }

  func verdict(_ milestone: MilestoneJudgement) -> ReportTable.Cell {
    let mark = milestone.waiver == nil ? "" : " " + Waiver.symbol
    return .init(
      milestone.verdict.symbol + " " + say(milestone.verdict.word) + mark,
      tone: milestone.verdict.tone)
  }

  func target(_ milestone: MilestoneJudgement) -> ReportTable.Cell {
    .init(milestone.target == nil ? "–" : milestone.targetMessage.text(language))
  }

  func measured(_ milestone: MilestoneJudgement) -> ReportTable.Cell {
    guard milestone.measured != nil else { return "–" }
    return .init(milestone.measuredMessage.text(language))
  }

  /// The deviation in the unit of a difference; days for what came late.
  func gap(_ milestone: MilestoneJudgement) -> ReportTable.Cell {
    if let gap = milestone.gap { return .init(language.figure(gap)) }
    if let days = milestone.daysLate { return .init(say(.reportDaysLate, ["days": .days(days)])) }
    return "–"
  }

  /// Why there is no figure to judge by.
  func reason(_ milestone: MilestoneJudgement) -> String {
    milestone.steps.last.map { $0.message.text(language) } ?? say(milestone.verdict.word)
  }

  func owner(_ name: String?) -> String {
    name?.withoutControlCharacters ?? say(.reportNobody)
  }
}

extension Language {
  /// The years that a strategy is for: `2012-2015`.
  func span(_ span: PeriodSpan) -> String {
    let years = span.years.map(\.year)
    guard let first = years.first, let last = years.last else { return "" }
    return first == last ? String(first) : "\(first)-\(last)"
  }
}
