internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Reporting
internal import StrategyModel

/// The pages of one strategy: its own, a report for each year, and one for each goal.
struct StrategyPages {
  let reports: [AnnualReport]
  /// Of the latest year that has ended.
  let latest: AnnualReport
  let language: Language

  var files: [SiteFile] {
    get throws(ReportFault) {
      let folder = latest.strategy.id
      var files = [SiteFile("\(folder)/index.html", try ReportHTML(page: own).text())]
      for report in reports {
        let page = AnnualPage(report: report, language: language, trail: trail(toOwn: true))
        files.append(SiteFile("\(folder)/\(report.year).html", try ReportHTML(page: page.page).text()))
      }
      for index in latest.judgement.goals.indices {
        let address = Self.address(ofGoal: latest.judgement.goals[index].id)
        files.append(SiteFile("\(folder)/\(address)", try ReportHTML(page: goal(index)).text()))
      }
      return files
    }
  }

  /// Of a goal's page, beside its strategy's.
  static func address(ofGoal id: String) -> String { "goal-\(id.anchor).html" }

  private func say(_ key: MessageKey, _ arguments: Message.Arguments = [:]) -> String {
    Message(key, arguments).text(language)
  }

  private func trail(toOwn: Bool) -> [ReportLink] {
    [ReportLink(text: say(.siteTitle), address: "../index.html")]
      + (toOwn
        ? [ReportLink(text: latest.strategy.displayTitle, address: "index.html")] : [])
  }

  private var day: String { say(.tableAsOf, ["asOf": .date(latest.judgement.asOf)]) }

  private var authority: String {
    latest.strategy.authority?.withoutControlCharacters ?? latest.strategy.id
  }

  // MARK: The strategy's own page

  private var own: ReportPage {
    ReportPage(
      language: language, title: latest.strategy.displayTitle, kicker: authority, day: day,
      trail: trail(toOwn: false),
      sections: [
        ReportSection(id: "years", heading: say(.siteYears), blocks: [.table(years)]),
        ReportSection(id: "goals", heading: say(.tableGoals), blocks: [.table(goals)]),
        ReportSection(
          id: "files", heading: say(.siteFiles),
          blocks: [
            .links(
              ["data.csv", "data.xlsx", "data.json"].map { ReportLink(text: $0, address: $0) })
          ]),
      ])
  }

  private var years: ReportTable {
    ReportTable(
      say(.siteYearsCaption),
      [
        .init(head: say(.siteYear)), .init(head: say(.siteDue), isNumeric: true),
        .init(head: say(.verdictMet), isNumeric: true),
        .init(head: say(.siteUnmeasured), isNumeric: true),
      ],
      reports.map { report in
        let outcome = Outcome(report.due)
        var head = ReportTable.Cell(String(report.year))
        head.address = "\(report.year).html"
        return [
          head, count(outcome.due), count(outcome.met), count(outcome.unmeasured),
        ]
      })
  }

  private func count(_ count: Int) -> ReportTable.Cell {
    .init(language.number(Fraction(count), decimals: 0))
  }

  private var goals: ReportTable {
    ReportTable(
      say(.siteGoalsCaption), [.init(head: say(.reportGoal)), .init(head: say(.tableNow))],
      latest.judgement.goals.map { goal in
        var head = ReportTable.Cell(goal.title.withoutControlCharacters)
        head.address = Self.address(ofGoal: goal.id)
        return [
          head,
          .init(
            goal.verdict.symbol + " " + say(goal.verdict.word), tone: goal.verdict.tone),
        ]
      })
  }

  // MARK: A goal's page

  private func goal(_ index: Int) -> ReportPage {
    let goal = AnnualPage(report: latest, language: language).goal(at: index)
    var section = goal
    section.heading = say(.siteHistory)
    return ReportPage(
      language: language, title: goal.heading, kicker: authority, day: day,
      trail: trail(toOwn: true), sections: [section])
  }
}
