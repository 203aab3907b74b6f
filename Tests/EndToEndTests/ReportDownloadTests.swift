import Foundation
import TestSupport
import Testing

/// What people take away from a report or a site, read by others.
@Suite struct ReportDownloadTests {
  @Test(
    .enabled("openpyxl is not here") { Tool.hasPython("openpyxl") },
    arguments: MadeReports.years)
  func theWorkbookHasTheFiguresOfTheStatus(year: Int) throws {
    let made = try MadeReports()
    let status = try made.status(after: year)
    let strategy = try #require(
      JSON(String(contentsOfFile: status, encoding: .utf8))["strategies"].items.first)
    let milestones = strategy.milestones.filter {
      $0["due"].string.map { $0 < "\(year + 2)" } ?? false
    }.count
    let read = try MadeReports.read(
      "workbook.py", [status, "\(year)", made.report(of: year, "da", format: "xlsx")])
    #expect(read.lines == ["\(milestones) milestones"])
    #expect(read.status == 0)
  }

  /// Another day's figures are not taken for the workbook's.
  @Test(.enabled("openpyxl is not here") { Tool.hasPython("openpyxl") })
  func aWorkbookOfAnotherDayIsSeen() throws {
    let made = try MadeReports()
    let read = try MadeReports.read(
      "workbook.py",
      [made.status(after: 2014), "2013", made.report(of: 2013, "da", format: "xlsx")])
    #expect(read.status == 1)
    #expect(
      read.lines.contains("eksempelby/digital-share/2014 measured: None for 39.3081761006"),
      "\(read.lines)")
  }

  @Test(.enabled("feedparser is not here") { Tool.hasPython("feedparser") })
  func theFeedTellsOfChangedVerdicts() throws {
    let made = try MadeReports()
    let read = try MadeReports.read("feed.py", [made.site(after: 2013)])
    #expect(
      read.lines == [
        "2013-12-31 eksempelby/goal-calls-per-employee.html Eksempelby: "
          + "Jævn belastning ved telefonerne, 2013: ✗ ikke opfyldt (før: ✓ opfyldt)",
        "2013-12-31 eksempelby/goal-digital-post.html Eksempelby: "
          + "Borgerne får post digitalt, 2013: ✓ opfyldt (før: ≈ næsten opfyldt)",
        "2013-12-31 eksempelby/goal-digital-share.html Eksempelby: "
          + "Flere digitale henvendelser, 2013: ✓ opfyldt (før: ✗ ikke opfyldt)",
        "2013-12-31 eksempelby/goal-obligatory-areas.html Eksempelby: "
          + "Obligatorisk selvbetjening, 2013: ◐ delvist opfyldt (før: ✓ opfyldt)",
        "2013-12-31 eksempelby/goal-resolved.html Eksempelby: "
          + "Flere henvendelser afklares straks, 2013: ✗ ikke opfyldt (før: ✓ opfyldt)",
      ])
    #expect(read.status == 0)
  }

  /// A feed without entries is one as well.
  @Test(.enabled("feedparser is not here") { Tool.hasPython("feedparser") })
  func theFeedOfUnchangedVerdictsIsEmpty() throws {
    let made = try MadeReports()
    let read = try MadeReports.read("feed.py", [made.site()])
    #expect(read.lines == [])
    #expect(read.status == 0)
  }
}
