import TestSupport
import Testing

/// What an author writes is text, whatever it looks like to a terminal, a spreadsheet, a browser or
/// a build.
@Suite struct InjectionTests {
  private static let titles = [
    #"\e[31mrødt\e[0m"#, #"\e]0;vinduets navn\a"#, #"linje\n::error::falsk"#, "::error::falsk",
    "::warning file=a,line=1::falsk", "Et mål | med | streger", "<script>alert(1)</script>",
    "=cmd()|'/C regneark'!A0", "+1+1", "-1+1", "@SUM(1)", #"\tindrykket"#, #"\r::set-env::x"#,
    #"usynlig\u202Eomvendt"#, #"\u0085ny linje\u2028endnu en"#, #"\u009B31mrødt"#,
    "![billede](http://x.dk/p.png)",
  ]

  private func output(_ title: String, _ words: String...) throws -> String {
    let sandbox = try Sandbox([
      "strategies/proeve/waivers.yaml": """
      - subject: proeve/fjernprint/2012
        rule: measurement-missing
        reason: "\(title)"
        decided-by: "\(title)"
        decision: "\(title)"
        until: 2014-06-30

      """,
      "strategies/proeve/strategy.yaml": """
      kanaltjek: 1
      title: "\(title)"
      municipality: "\(title)"
      period: 2012/2015
      indicators:
        andel: {title: "\(title)", unit: "%", better: higher}
      goals:
        digital:
          title: "\(title)"
          indicator: andel
          milestones:
            2012: {at-least: 30 %, note: "\(title)"}
      initiatives:
        fjernprint:
          title: "\(title)"
          milestones:
            2012: {done: "\(title)", when: "\(title)"}

      """,
      "strategies/proeve/measurements/andel.csv": "indicator;period;value\nandel;2012;29\n",
    ])
    let outcome = try BuiltCommand.run(words + ["--as-of", "2013-01-31"], in: sandbox.path)
    #expect(outcome.status == (words.first == "check" ? 1 : 0))
    #expect(outcome.errors == "")
    return outcome.output
  }

  /// Nothing that moves a cursor or breaks a line, and no line that a build obeys.
  private func expectPlain(_ text: String) {
    let controls = text.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\r") || (0x7F...0x9F).contains($0.value)
        || [0x2028, 0x2029, 0x202E].contains($0.value)
    }
    #expect(controls.isEmpty)
    for line in text.split(whereSeparator: \.isNewline) {
      #expect(!line.drop { $0.isWhitespace }.hasPrefix("::"))
    }
  }

  @Test(arguments: titles, ["da", "en"])
  func theTerminalSeesText(title: String, language: String) throws {
    expectPlain(try output(title, "check", "--language", language))
    expectPlain(try output(title, "status", "--language", language))
    expectPlain(try output(title, "explain", "proeve/digital/2012", "--language", language))
    expectPlain(try output(title, "explain", "proeve/fjernprint/2012", "--language", language))
  }

  @Test(arguments: titles)
  func markdownSeesText(title: String) throws {
    let text = try output(title, "check", "--format", "md")
    expectPlain(text)
    #expect(!text.contains("<script"))
    #expect(!text.contains("!["))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    // Goals have a column more than initiatives: where they stand.
    for (index, row) in rows.enumerated() {
      #expect(row.replacing("\\|", with: "").count { $0 == "|" } == (index < 3 ? 7 : 6))
    }
    #expect(rows.count == 6)
  }

  @Test(arguments: titles)
  func aSpreadsheetSeesText(title: String) throws {
    let text = try output(title, "check", "--format", "csv")
    expectPlain(text)
    let rows = text.split(separator: "\r\n")
    #expect(rows.count == 3)
    for row in rows.dropFirst() {
      let cell = row.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)[2]
      let first = try #require(cell.first { $0 != "\"" })
      #expect(!"=+-@\t\r".contains(first))
    }
  }

  @Test(arguments: titles)
  func jsonKeepsTheTextEscaped(title: String) throws {
    let text = try output(title, "check", "--format", "json")
    expectPlain(text)
    let strategy = try #require(JSON(text)["strategies"].items.first)
    #expect(strategy["goals"].items.count == 1)
  }

  /// As many commands as of a harmless title, and none within another's text.
  @Test(arguments: titles)
  func aWorkflowSeesItsOwnCommands(title: String) throws {
    let harmless = try output("Mål", "check", "--format", "github").split(separator: "\n")
    let lines = try output(title, "check", "--format", "github").split(separator: "\n")
    #expect(lines.count == harmless.count)
    for (line, plain) in zip(lines, harmless) {
      #expect(line.prefix { $0 != " " && $0 != ":" } == plain.prefix { $0 != " " && $0 != ":" })
      #expect(line.firstRange(of: "title=") != nil || line.hasPrefix("::notice::"))
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
    }
  }

  @Test(
    .enabled("python3 is not here") { Tool.hasPython("xml.etree.ElementTree") },
    arguments: titles + ["]]>", "&amp;", #"\uFFFE\u000B"#, #"\" onerror=\""#],
    ["junit", "checkstyle"])
  func anXMLReaderSeesText(title: String, format: String) throws {
    let program = """
      import sys, xml.etree.ElementTree as tree
      print([(element.tag, sorted(element.keys())) for element in tree.parse(sys.argv[1]).iter()])
      """
    func shape(_ title: String) throws -> String {
      let text = try output(title, "check", "--format", format)
      expectPlain(text)
      let folder = try Sandbox(["out.xml": text])
      let read = try Tool.run(
        #require(Tool.path("python3")), ["-c", program, folder.path + "/out.xml"])
      #expect(read.status == 0, "\(read.output)")
      return read.output
    }
    #expect(try shape(title) == shape("Mål"))
  }

  @Test(
    .enabled("perl is not here") { Tool.path("perl") != nil },
    arguments: titles + ["# TODO falsk", ##"\\# SKIP"##, #"\n1..0 # SKIP alt"#, #"\nBail out!"#])
  func aTestHarnessSeesText(title: String) throws {
    let text = try output(title, "check", "--format", "tap")
    expectPlain(text)
    let counts = try BuildFormatTests.tapCounts(text)
    #expect(counts["faults"] == 0)
    #expect(try counts == BuildFormatTests.tapCounts(output("Mål", "check", "--format", "tap")))
  }

  @Test(arguments: titles, ["sarif", "gitlab"])
  func readersOfJSONSeeText(title: String, format: String) throws {
    func places(_ text: String) throws -> [Substring] {
      _ = try JSON(text)
      return text.split(separator: "\n").map { $0.prefix { $0 != ":" } }
    }
    let text = try output(title, "check", "--format", format)
    expectPlain(text)
    #expect(try places(text) == places(output("Mål", "check", "--format", format)))
  }

  @Test func diagnosticsSeeText() throws {
    let sandbox = try Sandbox([
      "strategies/proeve/strategy.yaml": """
      kanaltjek: 1
      title: Kanalstrategi
      municipality: Holbæk
      period: 2012/2015
      "\\e[31m\\n::error::falsk": 1

      """
    ])
    let outcome = try BuiltCommand.run([], in: sandbox.path)
    #expect(outcome.status == 2)
    expectPlain(outcome.errors)
    let arguments = try BuiltCommand.run(["\u{1B}[31m\n::error::falsk"], in: sandbox.path)
    #expect(arguments.status == 2)
    expectPlain(arguments.errors)
  }
}
