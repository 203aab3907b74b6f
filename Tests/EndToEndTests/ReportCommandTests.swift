import Foundation
import TestSupport
import Testing

/// `kanaltjek report` and `site`: where they write, and what they refuse.
@Suite struct ReportCommandTests {
  private static let day = "2015-03-01"

  private static let strategy = """
    kanaltjek: 1
    title: "<script>alert(1)</script> & \\"Strategi\\""
    municipality: Odense
    period: 2013/2014
    owner: "=cmd|' /C calc'!A0"
    indicators:
      share: {title: "<img src=x onerror=alert(2)>", unit: "%", better: higher, measures: stock}
    goals:
      share:
        title: "Andel </title><b>"
        indicator: share
        milestones: {2013: 10 %, 2014: 20 %}

    """

  private static let rows = """
    indicator;period;value;unit;status;published;source
    share;2013;12;%;final;;"=HYPERLINK(""x"")"
    share;2014;15;%;final;;tælling

    """

  private func repository() throws -> Sandbox {
    try Sandbox([
      "strategies/odense/strategy.yaml": Self.strategy,
      "strategies/odense/measurements/tal.csv": Self.rows,
      "strategies/odder/strategy.yaml": Self.strategy.replacingOccurrences(
        of: "Odense", with: "Odder"),
    ])
  }

  private func run(_ sandbox: Sandbox, _ words: String...) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(words + ["--as-of", Self.day], in: sandbox.path)
  }

  private func text(_ sandbox: Sandbox, _ path: String) throws -> String {
    try String(contentsOfFile: sandbox.path + "/" + path, encoding: .utf8)
  }

  private func files(_ sandbox: Sandbox, _ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: sandbox.path + "/" + folder).filter {
      $0.contains(".")
    }.sorted()
  }

  @Test(arguments: [
    (["report"], Int32(64), "2 rapporter"),
    (["report", "--output", "a.html"], 64, "2 rapporter"),
    (["report", "strategies/odense", "--year", "2020"], 2, "2013, 2014"),
    (["report", "strategies/odense", "--year", "20x4"], 64, "årstal"),
    (["report", "strategies/odense", "--format", "sarif"], 64, "html, md, xlsx"),
    (["report", "strategies/odens"], 2, "strategies/odens"),
    (["report", "strategies/odense", "--since", "main"], 2, "main"),
    (["report", "strategies/odense", "--output", "nothing/here/a.html"], 3, "nothing/here/a.html"),
    (["site"], 64, "--output"),
    (["site", "--output", "strategies"], 2, "ikke tom"),
  ])
  func `what can't be done is refused with a way out`(
    words: [String], status: Int32, said: String
  ) throws {
    let sandbox = try repository()
    let before = try files(sandbox, ".")
    let outcome = try BuiltCommand.run(words + ["--as-of", Self.day], in: sandbox.path)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(said))
    #expect(outcome.output == "")
    #expect(try files(sandbox, ".") == before)
  }

  @Test func `several reports go to a folder under names of their own`() throws {
    let sandbox = try repository()
    let outcome = try run(
      sandbox, "report", "--output", "out/", "--format", "md", "--output", "agenda/")
    #expect(outcome.status == 0)
    #expect(try files(sandbox, "out") == ["odder-2014.html", "odense-2014.html"])
    #expect(try files(sandbox, "agenda") == ["odder-2014.md", "odense-2014.md"])
  }

  @Test(arguments: ["html", "md"])
  func `what an author wrote stays text`(format: String) throws {
    let sandbox = try repository()
    let outcome = try run(sandbox, "report", "strategies/odense", "--format", format)
    #expect(outcome.status == 0)
    for hostile in ["<script>", "<img", "</title><b>"] {
      #expect(!outcome.output.contains(hostile))
    }
    #expect(outcome.output.contains("&lt;script&gt;"))
  }

  @Test(arguments: ["html", "md", "xlsx"])
  func `two runs give the same bytes`(format: String) throws {
    let sandbox = try repository()
    for name in ["a", "b"] {
      #expect(
        try run(
          sandbox, "report", "strategies/odense", "--format", format, "--output", name
        ).status == 0)
    }
    let bytes = try ["a", "b"].map {
      try Data(contentsOf: URL(fileURLWithPath: sandbox.path + "/" + $0))
    }
    #expect(bytes[0] == bytes[1])
    #expect(!bytes[0].isEmpty)
  }

  @Test func `a revision is told beside what changed since it`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commit(
      "første",
      [
        "strategies/odense/strategy.yaml": Self.strategy,
        "strategies/odense/measurements/tal.csv": Self.rows,
      ])
    try sandbox.commit(
      "anden",
      [
        "strategies/odense/strategy.yaml": Self.strategy.replacingOccurrences(
          of: "2014: 20 %", with: "2014: 15 %")
      ])
    let outcome = try BuiltCommand.run(
      ["report", "strategies/odense", "--since", "HEAD~1", "--as-of", Self.day], in: sandbox.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("1 måltal er svækket"))
    #expect(outcome.output.contains("opfyldt alene fordi måltallet blev sænket"))
  }

  @Test func `a site replaces its own pages and nothing else`() throws {
    let sandbox = try repository()
    #expect(try run(sandbox, "site", "--output", "site").status == 0)
    let first = try files(sandbox, "site")
    #expect(first.contains("index.html"))
    #expect(first.contains("odense/2014.html"))
    #expect(first.contains("odense/goal-share.html"))
    #expect(first.contains("odder/data.xlsx"))
    try sandbox.write(Array("mine".utf8), to: "site/note.txt")
    try FileManager.default.removeItem(atPath: sandbox.path + "/strategies/odder")
    #expect(try run(sandbox, "site", "--output", "site").status == 0)
    let second = try files(sandbox, "site")
    #expect(!second.contains { $0.hasPrefix("odder/") })
    #expect(second.contains("odense/2014.html"))
    #expect(try text(sandbox, "site/note.txt") == "mine")
  }

  @Test func `every link of a site leads to a page of it`() throws {
    let sandbox = try repository()
    #expect(try run(sandbox, "site", "--output", "site").status == 0)
    let pages = try files(sandbox, "site").filter { $0.hasSuffix(".html") }
    #expect(pages.count > 6)
    for page in pages {
      let text = try text(sandbox, "site/" + page)
      let folder = (sandbox.path + "/site/" + page as NSString).deletingLastPathComponent
      for part in text.components(separatedBy: "href=\"").dropFirst() {
        let address = String(part.prefix { $0 != "\"" })
        guard !address.hasPrefix("#") else { continue }
        let target = (folder as NSString).appendingPathComponent(address)
        #expect(FileManager.default.fileExists(atPath: target), "\(page): \(address)")
      }
    }
  }
}
