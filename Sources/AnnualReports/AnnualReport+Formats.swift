internal import Diagnostics
package import Reporting
internal import Workbooks

extension AnnualReport {
  /// What a file of the report holds.
  package enum Content {
    case text(String)
    case bytes([UInt8])
  }

  /// The report in a format; nil in one that it is not written in.
  /// - Parameters:
  ///   - format: What to write it as.
  ///   - options: For whom.
  /// - Returns: The file's content.
  /// - Throws: `ReportFault` where the format has no room for it.
  package func content(
    _ format: ReportFormat, _ options: ReportOptions
  ) throws(ReportFault) -> Content? {
    let page = AnnualPage(report: self, language: options.language)
    switch format {
    case .html: return .text(try ReportHTML(page: page.page).text())
    case .md: return .text(AgendaItem(page: page).text)
    case .xlsx: return .bytes(try workbook(options.language))
    default: return nil
    }
  }

  /// The tables as XLSX.
  func workbook(_ language: Language) throws(ReportFault) -> [UInt8] {
    do throws(WorkbookFault) {
      return try AnnualWorkbook(page: AnnualPage(report: self, language: language)).workbook.bytes()
    } catch {
      throw .workbook(error.message, help: error.help)
    }
  }
}
