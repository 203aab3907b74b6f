package import Diagnostics
package import Evaluation
internal import Markups
package import Quantities
internal import Reporting
internal import StrategyModel
internal import Templates

/// The reports of many strategies as pages that lead to one another, from a folder as well as from a
/// server: an index, each strategy's years and goals, files to take away, a feed and a search.
///
/// Strategies are handed over one at a time; of each only what the index needs is kept.
package struct Site {
  let language: Language
  let asOf: CalendarDate
  private let sources: SourceStore
  /// Strategies in the order they came.
  var entries: [SiteEntry] = []

  package init(language: Language, asOf: CalendarDate, sources: SourceStore) {
    self.language = language
    self.asOf = asOf
    self.sources = sources
  }

  func say(_ key: MessageKey, _ arguments: Message.Arguments = [:]) -> String {
    Message(key, arguments).text(language)
  }

  /// The pages of one strategy.
  ///
  /// - Parameters:
  ///   - judgement: The strategy, with its waivers applied.
  ///   - findings: What the rules find of it.
  ///   - rules: The rules that found it.
  /// - Returns: Files in a folder of its own.
  /// - Throws: `ReportFault` where a page or a workbook can't be made.
  package mutating func add(
    _ judgement: StrategyJudgement, _ findings: [Finding], by rules: RuleSet
  ) throws(ReportFault) -> [SiteFile] {
    let years = AnnualReport.years(of: judgement).filter { $0 <= asOf.year }
    let latest = AnnualReport.latestYear(of: judgement)
    let reports = (years.contains(latest) ? years : years + [latest]).map {
      AnnualReport(judgement, year: $0, findings: findings, sources: sources)
    }
    guard let last = reports.last(where: { $0.year == latest }) else { return [] }
    let pages = StrategyPages(reports: reports, latest: last, language: language)
    entries.append(SiteEntry(pages))
    return try pages.files + downloads(of: last, by: rules, findings)
  }

  private func downloads(
    of report: AnnualReport, by rules: RuleSet, _ findings: [Finding]
  ) throws(ReportFault) -> [SiteFile] {
    let folder = report.strategy.id
    var options = ReportOptions()
    options.language = language
    let context = ReportContext(asOf: asOf, sources: sources, options: options)
    let data = [ReportFormat.json, .csv].compactMap { format -> SiteFile? in
      format.reporter(context).map { reporter in
        SiteFile(
          "\(folder)/data.\(format.rawValue)",
          reporter.whole(report.judgement, findings, by: rules))
      }
    }
    return try data + [SiteFile("\(folder)/data.xlsx", report.workbook(language))]
  }

  /// What is about all of them.
  /// - Returns: The index, the search and the feed.
  /// - Throws: `ReportFault` where a page can't be made.
  package func closing() throws(ReportFault) -> [SiteFile] {
    let index = SiteIndex(site: self)
    return [
      SiteFile("index.html", try ReportHTML(page: index.page).text()),
      SiteFile("search.html", try SiteSearch(site: self).text()),
      SiteFile("feed.xml", SiteFeed(site: self).text),
    ]
  }
}

extension Reporter {
  /// Everything that a run over one strategy alone would say.
  fileprivate func whole(
    _ judgement: StrategyJudgement, _ findings: [Finding], by rules: RuleSet
  ) -> String {
    let run = ReportedRun(
      summary: Summary(), rules: rules, hasFindings: !findings.isEmpty, cut: 0)
    let said = pieces(findings, of: judgement, by: rules).map(\.text).joined(separator: separator)
    let parts: [String] = [
      opening(run), section(judgement, findings), headingOfFindings(run), said,
      closing(run),
    ]
    return parts.joined()
  }
}
