import Foundation
import TestSupport
import Testing

/// Every page of reports and sites, read by others: its form by html5lib, its figures beside those of
/// `status`.
@Suite(MadeReports.hasReaders) struct ReportPageTests {
  @Test func everyPageIsWholeAndByItself() throws {
    let made = try MadeReports()
    for language in ["da", "en"] {
      _ = try made.reports(language)
      for year in MadeReports.years { _ = try made.report(of: year, language) }
    }
    let pages = try made.files("", ".html").count
    #expect(pages == 2 * (Self.strategies + MadeReports.years.count))
    let read = try MadeReports.read("pages.py", [made.folder])
    #expect(read.lines == ["\(pages) pages"])
    #expect(read.status == 0)
  }

  private static let strategies = 7

  @Test func everyLinkOfASiteLeadsSomewhere() throws {
    let made = try MadeReports()
    for site in [try made.site(), try made.site(after: 2014)] {
      let read = try MadeReports.read("pages.py", [site])
      #expect(read.lines == ["\(try made.files(site, ".html").count) pages"])
      #expect(read.status == 0)
    }
  }

  @Test(arguments: ["da", "en"])
  func everyFigureOfAReportIsTheStatus(language: String) throws {
    let made = try MadeReports()
    var statuses = [try made.status()]
    var arguments = statuses + (try made.reports(language))
    for year in MadeReports.years {
      statuses.append(try made.status(after: year))
      arguments += [statuses[statuses.count - 1], try made.report(of: year, language)]
    }
    let milestones = try statuses.reduce(0) { try $0 + Self.milestonesOfGoals($1) }
    #expect(milestones > 100)
    let read = try MadeReports.read("figures.py", arguments)
    #expect(read.lines == ["\(milestones) milestones"])
    #expect(read.status == 0)
  }

  private static func milestonesOfGoals(_ status: String) throws -> Int {
    try JSON(String(contentsOfFile: status, encoding: .utf8))["strategies"].items
      .flatMap { $0["goals"].items }.reduce(0) { $0 + $1["milestones"].items.count }
  }

  /// Each strategy's own page, its years and its goals.
  @Test func everyFigureOfASiteIsTheStatus() throws {
    let made = try MadeReports()
    var arguments: [String] = []
    for (status, site) in [
      (try made.status(), try made.site()),
      (try made.status(after: 2014), try made.site(after: 2014)),
    ] {
      let pages = try made.files(site, ".html").filter {
        $0.dropFirst(site.count + 1).contains("/")
      }
      #expect(pages.count > 10)
      arguments += [status] + pages
    }
    let read = try MadeReports.read("figures.py", arguments)
    #expect(read.lines.count == 1, "\(read.lines)")
    #expect(read.status == 0)
  }

  /// What a reader of pages would say if a report were wrong.
  @Test func aFaultOfFormIsSeen() throws {
    let planted = [
      ("id=\"goals\"", "id=\"overview\"", "has the id overview 2 times"),
      ("</table>", "", "is no HTML at"),
      (
        "href=\"#goals\"", "href=\"#maal\"",
        "leads to #maal, which is not in eksempelby-2013.html"
      ),
      ("href=\"#goals\"", "href=\"maal.html\"", "leads to maal.html, which is not there"),
      (
        "href=\"#goals\"", "href=\"https://example.org\"",
        "is not by itself: href=https://example.org"
      ),
      ("</main>", "<script>1</script></main>", "has 1 scripts"),
      ("data-head=\"Målt\"", "data-head=\"Måltal\"", "has Måltal in the column Målt"),
    ]
    let (made, pages) = try Self.changed(planted.map { ($0.0, $0.1) })
    let read = try MadeReports.read("pages.py", [made.folder])
    #expect(read.status == 1)
    for (page, fault) in zip(pages, planted.map(\.2)) {
      #expect(
        read.lines.contains { $0.hasPrefix(page.dropFirst(made.folder.count + 1) + " " + fault) },
        "\(read.lines)")
    }
  }

  /// What a reader of figures would say if a report were wrong.
  @Test func aWrongFigureIsSeen() throws {
    let planted = [
      (">9 af 15 ", ">10 af 15 ", "headline met: 10 for 9"),
      (">9 af 15 ", ">9 af 14 ", "headline due: 14 for 15"),
      ("3 ikke opfyldt, 1 mangler", "4 ikke opfyldt, 1 mangler", "headline missed: 4 for 3"),
      (
        ">60,5\u{a0}%", ">60,6\u{a0}%",
        "shortfall eksempelby/resolved/2013 measured: 60,6\u{a0}% for 60.5"
      ),
      (
        ">29,96\u{a0}%", ">29.96\u{a0}%",
        "eksempelby/digital-share/2012 measured: '29.96' is no number"
      ),
      (">29,96\u{a0}%", ">30\u{a0}%", "eksempelby/digital-share/2012 compares: 0 for -1"),
      (
        ">-0,04\u{a0}", ">-0,05\u{a0}",
        "eksempelby/digital-share/2012 gap: -0,05\u{a0}procentpoint for -0.039100684262"
      ),
      (
        ">mindst 35\u{a0}%", ">højst 35\u{a0}%",
        "eksempelby/digital-share/2013 target: 'højst 35\\xa0%' for at-least 35"
      ),
      (
        "Tre blanketter om", "To blanketter om",
        "shortfall eksempelby/paper-forms/2013 remark: 'To blanketter"
      ),
      ("2013: mellem 2.406.580", "2013: mellem 2.406.590", "Udgift til henvendelser: 2406590 for"),
    ]
    let (made, pages) = try Self.changed(planted.map { ($0.0, $0.1) })
    let read = try MadeReports.read("figures.py", [made.status(after: 2013)] + pages)
    #expect(read.status == 1)
    for (page, fault) in zip(pages, planted.map(\.2)) {
      let name = page.split(separator: "/").suffix(2).joined(separator: "/")
      #expect(read.lines.contains { $0.hasPrefix(name + " " + fault) }, "\(fault) \(read.lines)")
    }
  }

  /// Copies of a page of the fictional municipality, in each the first such part as another.
  private static func changed(_ changes: [(String, String)]) throws -> (MadeReports, [String]) {
    let made = try MadeReports()
    let right = try String(contentsOfFile: made.report(of: 2013, "da"), encoding: .utf8)
    let pages = try changes.enumerated().map { index, change in
      let folder = "\(made.folder)/planted-\(index)"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false)
      let place = try #require(right.firstRange(of: change.0), "\(change.0)")
      try right.replacingCharacters(in: place, with: change.1)
        .write(toFile: folder + "/eksempelby-2013.html", atomically: true, encoding: .utf8)
      return folder + "/eksempelby-2013.html"
    }
    return (made, pages)
  }
}
