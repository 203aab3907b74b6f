import Foundation
import TestSupport
import Testing

/// What comes out for the fictional municipality, compared whole and read back by other readers.
@Suite struct ReportTests {
  @Test(
    arguments: [
      ("text", "da", "2016-12-31"), ("text", "en", "2016-12-31"), ("text", "da", "2013-12-31"),
      ("json", "da", "2016-12-31"), ("csv", "da", "2016-12-31"), ("md", "da", "2016-12-31"),
      ("md", "en", "2013-12-31"),
    ])
  func isWholeAsStored(format: String, language: String, asOf: String) throws {
    let outcome = try Example.run(
      "check", "--as-of", asOf, "--format", format, "--language", language)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    try Stored.expect(outcome.output, "Expected/check-\(asOf).\(language).\(format)")
  }

  private func json(_ command: String = "check", asOf: String = "2016-12-31") throws -> JSON {
    try JSON(Example.run(command, "--as-of", asOf, "--format", "json").output)
  }

  @Test(arguments: [
    ("29,5 %", "¿ 30,0 el. 29/29,5 %"), ("31 %", "✗ 30/31 %"), ("29 %", "✓ 30/29 %"),
  ])
  func aCellShowsBothValuesThatDecideDifferently(target: String, cell: String) throws {
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": """
      kanaltjek: 1
      title: Prøve
      municipality: Holbæk
      period: 2012/2013
      indicators:
        post: {title: Post, unit: "%", better: higher, measures: stock}
      goals:
        post:
          indicator: post
          milestones:
            2012: \(target)

      """,
      "strategies/a/measurements/m.csv":
        "indicator;period;value;source\npost;2012;29;a\npost;2012;30;b\n",
    ])
    let shown = try BuiltCommand.run(
      ["status", "--as-of", "2013-06-30"], in: sandbox.path
    ).output.ordinarySpaces
    #expect(shown.contains(cell), "\(shown)")
  }

  // MARK: JSON

  @Test func jsonHasTheDocumentedFields() throws {
    let report = try json()
    #expect(report.keys == ["version", "asOf", "strategies", "findings"])
    #expect(report["version"].number == 1)
    #expect(report["asOf"].string == "2016-12-31")
    let strategy = try #require(report["strategies"].items.first)
    #expect(
      strategy.keys.isSuperset(of: [
        "id", "title", "municipality", "period", "goals", "initiatives", "coverage", "counts",
      ]))
    #expect(strategy["id"].string == "eksempelby")
    #expect(strategy["municipality"].string == "Eksempelby")
    #expect(strategy["period"].string == "2012/2015")
    for goal in strategy["goals"].items {
      #expect(goal.keys.isSuperset(of: ["id", "title", "verdict", "milestones"]))
    }
    for milestone in strategy.milestones {
      #expect(
        milestone.keys.isSuperset(of: [
          "id", "due", "target", "measured", "gap", "verdict", "timeliness", "evidence", "waiver",
          "outlook", "readings", "checks", "derivation", "location",
        ]))
      #expect(milestone["location"].keys == ["file", "line", "column"])
      #expect(milestone["target"].keys.isSuperset(of: ["kind", "unit", "resolved"]))
    }
    for finding in report["findings"].items {
      #expect(
        finding.keys == [
          "rule", "severity", "subject", "message", "location", "related", "fingerprint", "known",
        ])
      #expect(finding["message"].keys == ["da", "en"])
    }
    let fingerprints = report["findings"].items.compactMap(\.["fingerprint"].string)
    #expect(Set(fingerprints).count == fingerprints.count)
  }

  @Test func percentagesAreOutOfAHundredAndCarryTheirFraction() throws {
    let strategy = try #require(json()["strategies"].items.first)
    let milestone = try #require(
      strategy.milestones.first { $0["id"].string == "eksempelby/digital-share/2012" })
    #expect(milestone["due"].string == "2012-12-31")
    #expect(milestone["target"]["kind"].string == "at-least")
    #expect(milestone["target"]["resolved"].number == 30)
    #expect(milestone["measured"]["numerator"].number == 14712)
    #expect(milestone["measured"]["denominator"].number == 49104)
    #expect(milestone["measured"]["value"].number == 29.9608993157)
    #expect(milestone["gap"]["value"].number == -0.039100684262)
    #expect(milestone["gap"]["unit"].string == "points")
    #expect(milestone["verdict"].string == "missed")
    #expect(milestone["timeliness"].isNull)
    #expect(milestone["waiver"].isNull)
    #expect(milestone["outlook"].isNull)
  }

  @Test func countsAndCoverageAreThoseOfTheMilestones() throws {
    let strategy = try #require(json()["strategies"].items.first)
    var counted: [String: Double] = [:]
    for milestone in strategy.milestones {
      counted[try #require(milestone["verdict"].string), default: 0] += 1
    }
    for goal in strategy["goals"].items where goal["milestones"].items.isEmpty {
      counted[try #require(goal["verdict"].string), default: 0] += 1
    }
    #expect(strategy["counts"].keys == Set(counted.keys))
    for (verdict, count) in counted { #expect(strategy["counts"][verdict].number == count) }
    #expect(strategy["coverage"]["due"].number == 53)
    #expect(strategy["coverage"]["measured"].number == 53)
  }

  @Test func aGoalShowsItsLatestVerdictNewerGapsAndTheOutlook() throws {
    let strategy = try #require(json(asOf: "2013-12-31")["strategies"].items.first)
    let goal = try #require(
      strategy["goals"].items.first { $0["id"].string == "digital-post" })
    #expect(goal["verdict"].string == "nearly")
    #expect(goal["judged"].string == "eksempelby/digital-post/2012")
    #expect(
      goal["gaps"].items.map { [$0["milestone"].string, $0["due"].string, $0["verdict"].string] }
        == [["eksempelby/digital-post/2013", "2013-12-31", "no-data"]])
    #expect(goal["outlook"]["milestone"].string == "eksempelby/digital-post/2014")
    #expect(goal["outlook"]["verdict"].string == "at-risk")
    #expect(strategy["coverage"]["noThreshold"].number == 3)
    #expect(strategy["coverage"]["notAssessable"].number == 0)
    #expect(strategy["lastMeasured"]["end"].string == "2013-12-31")
    #expect(strategy["lastMeasured"]["isOld"].number == 0)
  }

  @Test func aWantedValueHasItsDistanceAndItsGain() throws {
    let strategy = try #require(json()["strategies"].items.first)
    let wanted = strategy["goals"].items.filter { !$0["wanted"].isNull }.map(\.["wanted"])
    #expect(wanted.map { $0["kind"].string } == ["at-least", "at-most"])
    #expect(wanted.map { $0["reached"].number } == [0, 1])
    #expect(wanted[0]["gap"]["value"].number == -3)
    #expect(wanted[0]["gap"]["unit"].string == "points")
    #expect(wanted[0]["gain"].isNull)
    #expect(wanted[1]["gap"]["low"].number == -141558)
    #expect(wanted[1]["gap"]["high"].number == -24774)
    #expect(wanted[1]["gain"]["saved"]["low"].number == 475994)
    #expect(wanted[1]["gain"]["saved"]["high"].number == 541658)
    let cost = try #require(strategy["costs"].items.first)
    #expect(cost["indicator"].string == "contact-costs")
    #expect(cost["prices"].string == "egne-priser")
    #expect(cost["periods"].items.map(\.string) == ["2015"])
    #expect(cost["baseline"].string == "2011")
    #expect(cost["contacts"].number == 48000)
    #expect(cost["gain"]["saved"]["low"].number == 475994)
  }

  @Test(arguments: [("2016-12-31", false), ("2017-01-02", true)])
  func dataThatStopAreSaid(asOf: String, isSaid: Bool) throws {
    for (language, words) in [
      ("da", "Målingerne slutter med"), ("en", "The measurements end with"),
    ] {
      for format in ["text", "md"] {
        let text = try Example.run(
          "status", "--as-of", asOf, "--language", language, "--format", format
        ).output
        #expect(text.contains(words) == isSaid, "\(text)")
      }
    }
  }

  @Test func statusHasNoFindings() throws {
    let status = try json("status")
    let check = try json("check")
    #expect(status["strategies"].value as? NSArray == check["strategies"].value as? NSArray)
  }

  /// The comment beside each milestone says what it comes to on 1 March 2016.
  @Test func verdictsAreThoseThatTheExampleStates() throws {
    let path = BuiltCommand.packageFolder() + "/Tests/Examples/eksempelby/strategy.yaml"
    let lines = try String(contentsOfFile: path, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let words = [
      ("opfyldt for sent", "met-late"), ("opfyldt", "met"), ("næsten opfyldt", "nearly"),
      ("delvist opfyldt", "partly"), ("ikke opfyldt", "missed"), ("ikke relevant", "not-relevant"),
      // First provisional and missed, then final and met, both known by that day.
      ("foreløbigt 40,2 %", "met"),
    ]
    let strategy = try #require(json(asOf: "2016-03-01")["strategies"].items.first)
    var stated = 0
    for milestone in strategy.milestones {
      let line = try #require(milestone["location"]["line"].number)
      let parts = lines[Int(line) - 1].split(separator: " # ", maxSplits: 1)
      // What recurs has one comment for all its periods.
      guard parts.count == 2, parts[0].firstMatch(of: /^ +\d{4}(-\w+)?:/) != nil else { continue }
      let verdict = words.first { parts[1].hasPrefix($0.0) }?.1
      #expect(milestone["verdict"].string == verdict, "\(milestone["id"].string ?? "")")
      stated += 1
    }
    #expect(stated == 39)
  }

  // MARK: CSV

  @Test(.enabled("python3 is not here") { Tool.hasPython("csv") })
  func csvIsReadBackByPython() throws {
    let csv = try Example.run("check", "--as-of", "2016-12-31", "--format", "csv").output
    let folder = try Sandbox(["status.csv": csv])
    let program = """
      import csv, json, sys
      with open(sys.argv[1], newline="", encoding="utf-8") as file:
          print(json.dumps(list(csv.DictReader(file, strict=True))))
      """
    let read = try Tool.run(
      #require(Tool.path("python3")), ["-c", program, folder.path + "/status.csv"])
    let rows = try JSON(read.output).items
    let milestones = try #require(json()["strategies"].items.first).milestones
    #expect(rows.count == milestones.count)
    for (row, milestone) in zip(rows, milestones) {
      #expect(row["milestone"].string == milestone["id"].string)
      #expect(row["verdict"].string == milestone["verdict"].string)
      #expect(row["due"].string == milestone["due"].string)
      #expect(row["title"].string == milestone["title"].string)
      #expect(row["line"].string == milestone["location"]["line"].number.map { String(Int($0)) })
      if let value = milestone["measured"]["value"].number {
        #expect(row["measured"].string.flatMap(Double.init) == value)
      }
    }
  }
}

@Suite struct ExplainTests {
  @Test(
    arguments: [
      ("digital-share/2012", "missed"), ("digital-post/2014", "met"),
      ("digital-post/2015", "relative"), ("borgertorv/2014", "dropped"),
      ("counter-hours/2012", "hours"),
    ], ["da", "en"])
  func aVerdictIsDerivedStepByStep(subject: (String, String), language: String) throws {
    let outcome = try Example.run(
      "explain", "eksempelby/" + subject.0, "--as-of", "2016-12-31", "--language", language)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try Stored.expect(outcome.output, "Expected/explain-\(subject.1).\(language).txt")
  }

  @Test(arguments: ["da", "en"])
  func whatIsNotMeasuredIsSaid(language: String) throws {
    let outcome = try Example.run(
      "explain", "eksempelby/digital-post/2013", "--as-of", "2013-12-31", "--language", language)
    #expect(outcome.status == 0)
    try Stored.expect(outcome.output, "Expected/explain-unmeasured.\(language).txt")
  }

  @Test(arguments: ["da", "en"])
  func aWantedValueIsDerivedAsWell(language: String) throws {
    let outcome = try Example.run(
      "explain", "eksempelby/contact-costs", "--as-of", "2016-12-31", "--language", language)
    #expect(outcome.status == 0)
    try Stored.expect(outcome.output, "Expected/explain-wanted.\(language).txt")
  }

  @Test(
    arguments: [
      ("bornholm/variable-costs", "fact"), ("hvidovre/digital-contacts-cheaper", "times"),
      ("bornholm/kl", "prices"), ("kl/kl:digital-share", "indicator"), ("target-missed", "rule"),
      ("hvidovre/satisfied-citizens", "wanted-unmeasured"),
      ("hvidovre/kontaktcenter", "initiative"),
      ("holbaek/digital-post", "goal"),
    ], ["da", "en"])
  func whateverHasAnIDIsExplained(subject: (String, String), language: String) throws {
    let outcome = try BuiltCommand.run(
      ["explain", subject.0, "--as-of", "2016-12-31", "--language", language],
      in: BuiltCommand.packageFolder())
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try Stored.expect(outcome.output, "Expected/explain-\(subject.1).\(language).txt")
  }

  @Test func aStrategyIsAllThatItHas() throws {
    let whole = try Example.run("explain", "eksempelby", "--as-of", "2016-12-31").output
    for id in ["contact-costs", "waiting-time/2014", "borgertorv/2014", "review/2015"] {
      let part = try Example.run("explain", "eksempelby/" + id, "--as-of", "2016-12-31").output
      #expect(whole.contains(part.components(separatedBy: "\n\neksempelby/")[0]), "\(id)")
    }
  }

  @Test(arguments: [
    ("variable-costs", "bornholm/variable-costs"), ("bornholm/kend", "bornholm/kendt"),
    ("bornholm/variabel-costs", "bornholm/variable-costs"), ("target-mised", "target-missed"),
    ("hvidovre/kl-2011", "hvidovre/kl-2010"), ("bornhom", "bornholm"),
    ("bornholm/kl:contact", "bornholm/kl:contacts"),
  ])
  func whateverIsMisspeltHasItsNearest(id: String, nearest: String) throws {
    let outcome = try BuiltCommand.run(["explain", id], in: BuiltCommand.packageFolder())
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("mente du »\(nearest)«?"), "\(outcome.errors)")
  }

  @Test func aGoalIsAllItsMilestones() throws {
    let goal = try Example.run("explain", "eksempelby/waiting-time", "--as-of", "2016-12-31")
    for year in 2012...2015 {
      let one = try Example.run(
        "explain", "eksempelby/waiting-time/\(year)", "--as-of", "2016-12-31")
      #expect(goal.output.contains(one.output))
    }
  }

  @Test func anUnknownIDHasItsNearest() throws {
    #expect(
      try Example.run("explain", "eksempelby/digital-shore/2012")
        == BuiltCommand.Outcome(
          status: 2, output: "",
          errors: """
            fejl: der findes intet med id'et »eksempelby/digital-shore/2012« [strategy.unknown-id]
              hjælp: mente du »eksempelby/digital-share/2012«?

            """))
    #expect(
      try Example.run("explain", "eksempelby/digital-shore/2012", "--language", "en").errors == """
        error: there is nothing with the id 'eksempelby/digital-shore/2012' [strategy.unknown-id]
          help: did you mean 'eksempelby/digital-share/2012'?

        """)
  }
}
