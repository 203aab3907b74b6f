import Foundation
import TestSupport
import Testing

/// What `check` writes for builds, compared whole and read by the readers of others.
@Suite struct BuildFormatTests {
  private static let day = ["--as-of", "2016-12-31"]
  static let formats = ["sarif", "github", "gitlab", "junit", "checkstyle", "tap"]
  private static let hasPython: ConditionTrait = .enabled("python3 is not here") {
    Tool.hasPython("xml.etree.ElementTree", "json")
  }

  @Test(
    arguments: [
      ("sarif", "da"), ("sarif", "en"), ("github", "da"), ("github", "en"), ("gitlab", "da"),
      ("junit", "da"), ("junit", "en"), ("checkstyle", "da"), ("tap", "da"), ("tap", "en"),
    ])
  func isWholeAsStored(format: String, language: String) throws {
    let outcome = try Example.run(
      "check", "--as-of", "2016-12-31", "--format", format, "--language", language)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    try Stored.expect(outcome.output, "Expected/check.\(language).\(format)")
  }

  @Test func everyFormatIsWrittenInOneRun() throws {
    let example = try Example()
    let words = Self.formats.flatMap { ["--format", $0, "--output", "out.\($0)"] }
    let outcome = try BuiltCommand.run(["check"] + Self.day + words, in: example.folder)
    #expect(outcome == BuiltCommand.Outcome(status: 1, output: "", errors: ""))
    for format in Self.formats {
      let alone = try BuiltCommand.run(
        ["check", "--format", format] + Self.day, in: example.folder)
      let written = try String(
        contentsOfFile: example.folder + "/out." + format, encoding: .utf8)
      #expect(written == alone.output, "\(format)")
      #expect(!written.hasPrefix("\u{FEFF}"))
    }
  }

  /// The milestone first, and the measurement that says so beside it.
  @Test func aMissedTargetHasBothItsPlaces() throws {
    let results = try JSON(output("sarif"))["runs"].items[0]["results"].items
    let missed = try #require(
      results.first { $0["ruleId"].string == "target-missed" && !$0["relatedLocations"].isEmpty })
    func file(_ place: JSON) -> String? {
      place["physicalLocation"]["artifactLocation"]["uri"].string
    }
    #expect(missed["locations"].items.map(file) == [Example.path + "/strategy.yaml"])
    let related = try #require(missed["relatedLocations"].items.first.flatMap(file))
    #expect(related.hasPrefix(Example.path + "/measurements/"))
    for format in ["github", "gitlab", "checkstyle"] {
      #expect(try output(format).contains("Se også \(related):"), "\(format)")
    }
  }

  private func output(_ format: String, _ more: String...) throws -> String {
    let example = try Example()
    return try BuiltCommand.run(
      ["check", "--format", format] + Self.day + more, in: example.folder
    ).output
  }

  // MARK: Readers

  @Test(.enabled("sarif_pydantic is not here") { Tool.hasPython("sarif_pydantic") })
  func sarifIsReadByTheModelOfAnother() throws {
    let program = """
      import json, sys
      from sarif_pydantic import Sarif
      text = open(sys.argv[1], encoding="utf-8").read()
      run = Sarif.model_validate_json(text).runs[0]
      rules = [rule.id for rule in run.tool.driver.rules]
      assert all(rules[result.rule_index] == result.rule_id for result in run.results)
      print(len(run.results))
      """
    let read = try python(program, on: output("sarif"))
    let findings = try JSON(output("json"))["findings"].items
    #expect(read.trimmingCharacters(in: .whitespacesAndNewlines) == String(findings.count))
  }

  @Test func everyRuleHasItsTexts() throws {
    for language in ["da", "en"] {
      let rules = try JSON(output("sarif", "--language", language))["runs"].items[0]["tool"][
        "driver"]["rules"].items
      #expect(rules.count > 20)
      for rule in rules {
        let id = try #require(rule["id"].string)
        let title = try #require(rule["shortDescription"]["text"].string)
        let why = try #require(rule["fullDescription"]["text"].string)
        #expect(rule["help"]["text"].string == why)
        // No rule is left with its id or its title alone.
        #expect(title != id && why != title && why.utf16.count <= 1024, "\(id)")
      }
    }
  }

  /// As GitLab and Jenkins read it: by group and name, which tell every case apart.
  @Test(hasPython, arguments: [["strategies"], ["Tests/Examples/eksempelby"]])
  func junitHasEveryMilestoneOnce(paths: [String]) throws {
    let folder = BuiltCommand.packageFolder()
    func run(_ format: String) throws -> String {
      try BuiltCommand.run(["check", "--format", format] + Self.day + paths, in: folder).output
    }
    let program = """
      import json, sys, xml.etree.ElementTree as tree
      root = tree.parse(sys.argv[1]).getroot()
      assert root.tag == "testsuites"
      names, failed = [], []
      for suite in root:
          cases = list(suite)
          assert suite.tag == "testsuite" and suite.get("name")
          assert int(suite.get("tests")) == len(cases)
          for kind in "failure", "skipped":
              counted = {"failure": "failures"}.get(kind, kind)
              assert int(suite.get(counted)) == sum(case.find(kind) is not None for case in cases)
          for case in cases:
              assert case.tag == "testcase" and len(case) <= 1
              assert case.get("classname") == suite.get("name")
              names.append(case.get("name"))
              failure = case.find("failure")
              if failure is not None:
                  assert failure.get("message") and failure.get("type") and failure.text.strip()
                  failed.append(case.get("name"))
              if case.find("skipped") is not None:
                  assert case.find("skipped").get("message")
      assert len(set(names)) == len(names)
      print(json.dumps([names, failed]))
      """
    let read = try JSON(python(program, on: run("junit"))).items
    let report = try JSON(run("json"))
    let milestones = report["strategies"].items.flatMap(\.milestones).compactMap {
      $0["id"].string
    }
    let errors = Set(
      report["findings"].items.filter { $0["severity"].string == "error" }
        .compactMap { $0["subject"].string })
    #expect(Set(read[0].items.compactMap(\.string)).isSuperset(of: milestones))
    #expect(Set(read[1].items.compactMap(\.string)).isSuperset(of: errors.intersection(milestones)))
    #expect(read[1].items.count == errors.count)
  }

  @Test(hasPython)
  func checkstyleHasEveryFindingAtItsLine() throws {
    let program = """
      import json, sys, xml.etree.ElementTree as tree
      root = tree.parse(sys.argv[1]).getroot()
      assert root.tag == "checkstyle" and root.get("version")
      found = []
      for file in root:
          lines = [int(error.get("line")) for error in file]
          assert file.tag == "file" and lines == sorted(lines)
          for error in file:
              assert error.get("severity") in ("error", "warning", "info")
              assert error.get("message") and int(error.get("column")) >= 1
              found.append([error.get("source"), file.get("name"), error.get("line")])
      print(json.dumps(sorted(found)))
      """
    let read = try JSON(python(program, on: output("checkstyle"))).items.map {
      $0.items.compactMap(\.string)
    }
    let findings = try JSON(output("json"))["findings"].items.map { finding in
      [
        "kanaltjek." + (finding["rule"].string ?? ""), finding["location"]["file"].string ?? "",
        String(Int(finding["location"]["line"].number ?? 0)),
      ]
    }
    #expect(
      read.sorted { $0.description < $1.description }
        == findings.sorted { $0.description < $1.description })
  }

  /// `prove`'s own parser; Debian's knows no later version than 13, which has all that is used here.
  @Test(.enabled("perl is not here") { Tool.path("perl") != nil })
  func tapIsReadByPerl() throws {
    let counts = try tapCounts(output("tap"))
    let milestones = try JSON(output("json"))["strategies"].items.flatMap(\.milestones)
    #expect(counts["faults"] == 0)
    #expect(counts["planned"] == milestones.count)
    #expect(counts["run"] == milestones.count)
    let errors = try JSON(output("json"))["findings"].items.filter {
      $0["severity"].string == "error"
    }
    #expect(counts["failed"] == errors.count)
    // What is waived, and what is partly met, which only warns.
    #expect(counts["todo"] == 2)
  }

  static func tapCounts(_ text: String) throws -> [String: Int] {
    let program = """
      use TAP::Parser;
      my $parser = TAP::Parser->new({tap => join "", <STDIN>});
      $parser->run;
      printf "%s %d\\n", @$_ for
        ["planned", $parser->tests_planned], ["run", $parser->tests_run],
        ["failed", scalar $parser->failed], ["todo", scalar $parser->todo],
        ["skipped", scalar $parser->skipped], ["faults", scalar $parser->parse_errors];
      """
    let known = text.replacing("TAP version 14", with: "TAP version 13")
    let folder = try Sandbox(["out.tap": known, "read.pl": program])
    let read = try Tool.run(
      "/bin/sh", ["-c", "perl \(folder.path)/read.pl < \(folder.path)/out.tap"])
    #expect(read.status == 0, "\(read.output)")
    let pairs = read.output.split(separator: "\n").map { $0.split(separator: " ") }
    return Dictionary(
      uniqueKeysWithValues: pairs.compactMap { pair in
        pair.count == 2 ? Int(pair[1]).map { (String(pair[0]), $0) } : nil
      })
  }

  private func tapCounts(_ text: String) throws -> [String: Int] { try Self.tapCounts(text) }

  private func python(_ program: String, on text: String) throws -> String {
    let folder = try Sandbox(["out": text])
    let read = try Tool.run(
      #require(Tool.path("python3")), ["-c", program, folder.path + "/out"])
    #expect(read.status == 0, "\(read.output)")
    return read.output
  }

  @Test func codeQualityTellsEveryEntryApart() throws {
    let entries = try JSON(
      BuiltCommand.run(
        ["check", "--format", "gitlab"] + Self.day, in: BuiltCommand.packageFolder()
      ).output
    ).items
    #expect(entries.count > 50)
    #expect(Set(entries.compactMap { $0["fingerprint"].string }).count == entries.count)
    let ranks = entries.compactMap { entry in
      ["major", "minor", "info"].firstIndex(of: entry["severity"].string ?? "")
    }
    #expect(ranks.count == entries.count && ranks == ranks.sorted())
  }

  // MARK: What is left out

  /// So many goals that are measured and missed, and so many that lack a figure.
  private func repository(missed: Int, unmeasured: Int) throws -> Sandbox {
    var goals = ""
    var indicators = ""
    var rows = "indicator;period;value\n"
    for number in 0..<(missed + unmeasured) {
      indicators += "  i\(number): {title: Andel \(number), unit: \"%\", better: higher}\n"
      goals += "  g\(number): {indicator: i\(number), milestones: {2012: 30 %}}\n"
      if number < missed { rows += "i\(number);2012;29\n" }
    }
    return try Sandbox([
      "strategies/a/strategy.yaml": """
      kanaltjek: 1
      title: Mangler
      municipality: Holbæk
      period: 2012/2015
      indicators: {i: {title: Andel, unit: "%", better: higher}}
      goals: {g: {indicator: i, milestones: {2012: 30 %}}}

      """,
      "strategies/b/strategy.yaml":
        "kanaltjek: 1\ntitle: Mange\nmunicipality: Køge\nperiod: 2012/2015\nindicators:\n"
        + indicators + "goals:\n" + goals,
      "strategies/b/measurements/m.csv": rows,
    ])
  }

  @Test func gitHubIsShownTheTenWorstOfEach() throws {
    let sandbox = try repository(missed: 12, unmeasured: 13)
    let outcome = try BuiltCommand.run(
      ["check", "--format", "github", "--as-of", "2013-12-31"], in: sandbox.path)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("::error file=strategies/b/") })
    #expect(lines[10].hasPrefix("::warning file=strategies/a/"))
    #expect(lines[10..<20].allSatisfy { $0.hasPrefix("::warning file=") })
    let all = try JSON(
      BuiltCommand.run(
        ["check", "--format", "json", "--as-of", "2013-12-31"], in: sandbox.path
      ).output)["findings"].items.count
    #expect(lines.last == "::notice::\(all - 20) til er ikke vist.")
  }

  /// The errors of the last strategy come before the milder findings of the first.
  @Test func sarifHoldsTheFiveThousandWorstAndSaysSo() throws {
    let sandbox = try repository(missed: 1200, unmeasured: 4000)
    let outcome = try BuiltCommand.run(
      ["check", "--format", "sarif", "--format", "csv", "--output", "m.csv"]
        + ["--as-of", "2013-12-31"], in: sandbox.path)
    #expect(outcome.status == 1)
    let run = try #require(JSON(outcome.output)["runs"].items.first)
    let levels = run["results"].items.compactMap { $0["level"].string }
    #expect(levels.count == 5000)
    #expect(levels.prefix(1200).allSatisfy { $0 == "error" })
    #expect(levels.dropFirst(1200).allSatisfy { $0 == "warning" })
    #expect(
      run["results"].items[1200]["locations"].items.first?["physicalLocation"]["artifactLocation"][
        "uri"
      ].string == "strategies/a/strategy.yaml")
    let said = run["invocations"].items.first?["toolExecutionNotifications"].items.first?[
      "message"]["text"].string
    #expect(said?.hasSuffix("til er ikke vist.") == true)
  }

  @Test func aPathIsARelativeReference() throws {
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": """
      kanaltjek: 1
      title: Mangler
      municipality: Holbæk
      period: 2012/2015
      indicators: {i: {title: Andel, unit: "%", better: higher}}
      goals: {g: {indicator: i, milestones: {2012: 30 %}}}

      """,
      "strategies/a/measurements/tal fra Køge,100%.csv": "indicator;period;value\ni;2012;29\n",
    ])
    func run(_ format: String) throws -> String {
      try BuiltCommand.run(
        ["check", "--format", format, "--as-of", "2013-12-31"], in: sandbox.path
      ).output
    }
    #expect(
      try run("sarif").contains(
        "\"uri\": \"strategies/a/measurements/tal%20fra%20K%C3%B8ge%2C100%25.csv\""))
    #expect(try run("github").contains("measurements/tal fra Køge,100%25.csv:2."))
  }

  /// What a baseline accepts is nothing new, and no test that fails.
  @Test func knownFindingsAreLeftOut() throws {
    let example = try Example()
    func run(_ words: String...) throws -> BuiltCommand.Outcome {
      try BuiltCommand.run(["check"] + Self.day + words, in: example.folder)
    }
    _ = try run("--write-baseline", "known.txt")
    #expect(try run("--baseline", "known.txt", "--quiet").status == 0)
    for format in Self.formats {
      let before = try run("--format", format).output
      let after = try run("--format", format, "--baseline", "known.txt").output
      let marks = [
        "sarif": "\"level\": \"error\"", "github": "::error ", "gitlab": "\"major\"",
        "junit": "<failure ", "checkstyle": "severity=\"error\"", "tap": "severity: fail",
      ]
      let mark = try #require(marks[format])
      #expect(before.contains(mark), "\(format)")
      #expect(!after.contains(mark), "\(format)")
    }
    let junit = try run("--format", "junit", "--baseline", "known.txt").output
    #expect(junit.contains("<skipped message=\"accepteret af nulpunktslisten\">"))
  }

  /// A view of tests is for looking at; `--fail-on` says what stops the build.
  @Test func testsFailWhereNothingStopsTheBuild() throws {
    let never = try Example.run(
      "check", "--as-of", "2016-12-31", "--format", "junit", "--fail-on", "never")
    #expect(never.status == 0)
    #expect(try never.output == output("junit"))
    let strict = try output("junit", "--fail-on", "warning")
    #expect(
      try strict.matches(of: #/<failure /#).count
        > output("junit").matches(of: #/<failure /#).count)
  }

  // MARK: The page of a step

  @Test func theTablesAreAddedToTheStepSummary() throws {
    let example = try Example()
    let path = example.folder + "/summary.md"
    try Data("# Før\n".utf8).write(to: URL(fileURLWithPath: path))
    let environment = ["GITHUB_STEP_SUMMARY": path]
    let words = ["check"] + Self.day
    let markdown = try BuiltCommand.run(words + ["--format", "md"], in: example.folder)
    _ = try BuiltCommand.run(
      words + ["--format", "sarif"], in: example.folder, environment: environment)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "# Før\n")
    let outcome = try BuiltCommand.run(
      words + ["--format", "github"], in: example.folder, environment: environment)
    #expect(try outcome.output == output("github"))
    #expect(outcome.status == 1)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "# Før\n" + markdown.output)
  }

  @Test func aStepSummaryHasRoomForOneMebibyte() throws {
    let example = try Example()
    let path = example.folder + "/summary.md"
    let line = String(repeating: "x", count: 1023) + "\n"
    for (kilobytes, status) in [(1020, 1), (1023, 1), (1024, 3)] as [(Int, Int32)] {
      try Data(String(repeating: line, count: kilobytes).utf8).write(
        to: URL(fileURLWithPath: path))
      let outcome = try BuiltCommand.run(
        ["check", "--format", "github"] + Self.day, in: example.folder,
        environment: ["GITHUB_STEP_SUMMARY": path])
      #expect(outcome.status == status)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.utf8.count <= 1 << 20)
      let said = "\nResten er ikke vist: GitHub tager højst 1 MiB fra et trin.\n"
      #expect(text.hasSuffix(said) == (status == 1))
      #expect(outcome.errors.contains("summary.md") == (status == 3))
    }
  }

  @Test func aStepSummaryThatCanNotBeWrittenIsSaid() throws {
    let example = try Example()
    let outcome = try BuiltCommand.run(
      ["check", "--format", "github"] + Self.day, in: example.folder,
      environment: ["GITHUB_STEP_SUMMARY": "/nonexistent/summary.md"])
    #expect(outcome.status == 3)
    #expect(
      outcome.errors
        == "kanaltjek: /nonexistent/summary.md kunne ikke skrives (systemfejl 2)\n")
  }
}
