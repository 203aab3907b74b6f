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
    milestone.steps.last.map { plain($0.message) } ?? say(milestone.verdict.word)
  }

  /// A message in words for those who know nothing of files.
  func plain(_ message: Message) -> String {
    switch message.key {
    case .stepNoProgress: say(.reportNotReported)
    case .findingNoProgress: say(.reportNotReportedOf, message.arguments)
    default: message.text(language)
    }
  }

  func owner(_ name: String?) -> String {
    (name?.withoutControlCharacters ?? say(.reportNobody)).capitalisedFirst
  }

  /// What a waiver is about: the milestone by its name, else the id that the file gives.
  func name(of waiver: Waiver) -> String {
    report.judgement.milestones.first { $0.id == waiver.currentSubject }.map(name)
      ?? waiver.currentSubject.withoutControlCharacters
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

extension String {
  /// As it stands at the beginning of a cell.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
