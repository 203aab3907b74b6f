package import Reporting
internal import Templates

extension AnnualReport {
  /// The report in a format; nil in one that it is not written in.
  /// - Parameters:
  ///   - format: What to write it as.
  ///   - options: For whom.
  /// - Returns: The file's text.
  package func text(_ format: ReportFormat, _ options: ReportOptions) -> String? {
    let page = AnnualPage(report: self, language: options.language)
    switch format {
    case .html: return try? ReportHTML(page: page.page).text()
    case .md: return AgendaItem(page: page).text
    default: return nil
    }
  }
}
