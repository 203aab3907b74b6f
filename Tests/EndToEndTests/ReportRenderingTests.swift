import Foundation
import TestSupport
import Testing

/// Reports and sites as a real browser shows them: accessible by axe-core in light and dark, no wider
/// than the screen, and printed with what counts on page one.
@Suite(MadeReports.hasBrowser, .serialized, .timeLimit(.minutes(5)))
struct ReportRenderingTests {
  @Test func isReadableEverywhere() throws {
    let made = try MadeReports()
    let site = try made.site()
    let pages = try made.reports("da") + MadeReports.years.map { try made.report(of: $0, "da") }
    let closely = [
      try made.report(of: 2013, "en"), site + "/index.html", site + "/search.html",
      site + "/holbaek/2013.html",
    ]
    let read = try MadeReports.read("rendering.py", pages + ["--closely"] + closely)
    #expect(read.lines == ["\(pages.count + closely.count) pages"])
    #expect(read.status == 0)
  }

  /// What the browser would say if a page were wrong.
  @Test func whatIsWrongIsSeen() throws {
    let made = try MadeReports()
    let report = try #require(made.reports("da").first { $0.hasSuffix("/koege-2013.html") })
    let right = try String(contentsOfFile: report, encoding: .utf8)
    let planted = [
      (
        "grey", "</style>", ".headline { color: #ccc; }</style>",
        "breaks, light, color-contrast: <p class=\"headline\">"
      ),
      (
        "wide", "<main ", "<p style=\"width: 500px\">bred</p><main ",
        "is 516 px wide where 320 are"
      ),
      ("bright", "prefers-color-scheme: dark", "width: 1px", "is as light in the dark"),
      ("asking", "</main>", "<img alt=\"x\" src=\"x.png\"></main>", "asks for "),
      (
        "late", "<h2 id=\"overview-heading\">",
        "<h2 style=\"break-before: page\" id=\"overview-heading\">",
        "is printed without this on page one: "
      ),
      (
        "folded", "content-visibility: visible; height: auto;", "",
        "is printed without what is folded: "
      ),
      ("dim", "--link: #8ec5ff", "--link: #222222", "breaks, dark, color-contrast: <a "),
    ]
    let pages = try planted.map { name, part, other, _ in
      let path = "\(made.folder)/\(name).html"
      let place = try #require(right.firstRange(of: part), "\(part)")
      try right.replacingCharacters(in: place, with: other)
        .write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }
    let read = try MadeReports.read(
      "rendering.py", pages.dropLast() + ["--closely"] + pages.suffix(1))
    for (name, _, _, fault) in planted {
      #expect(read.lines.contains { $0.hasPrefix("\(name).html \(fault)") }, "\(read.lines)")
    }
    #expect(read.status == 1)
  }

  @Test(arguments: [
    (
      "BORNHOLM ansøgninger",
      [
        "Alle ansøgninger og indberetninger er digitale"
          + " Bornholm, Kanal- og servicestrategi · … afventer", "1",
      ]
    ),
    ("Storkøbenhavn", ["0"]),
  ])
  func theSearchShowsWhatHoldsEveryWord(words: String, shown: [String]) throws {
    let made = try MadeReports()
    let read = try MadeReports.read(
      "rendering.py", ["--search", made.site() + "/search.html", words])
    #expect(read.lines == shown)
    #expect(read.status == 0)
  }
}
