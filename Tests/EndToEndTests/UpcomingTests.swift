import TestSupport
import Testing

/// `kanaltjek upcoming`: what falls due, and what is overdue.
@Suite struct UpcomingTests {
  private static let files = [
    "strategies/proeve/strategy.yaml": """
    kanaltjek: 1
    title: Kanalstrategi
    municipality: Holbæk
    period: 2012/2015
    owner: Borgerservice
    review: {every: year, by: direktionen}
    indicators:
      post: {title: Digital Post, unit: "%", better: higher}
      tid: {title: Ventetid, unit: minutter, better: lower}
    goals:
      post: {title: Digital Post, indicator: post, milestones: {2012: 30 %, 2013: 35 %, 2014: 40 %}}
      tid: {title: Ventetid, indicator: tid, owner: Telefonen, milestones: {2013: 5 minutter}}
    initiatives:
      kampagne:
        title: '=Kampagne; brev, og \\ mere – en lang titel med æøå, der skal foldes i kalenderen'
        supports: [post]
        milestones:
          2013-06: {decided: budget}
          2014-02: {done: brevet er sendt}
          2014-03: {done: sendt før tid}
    """,
    "strategies/proeve/measurements/m.csv":
      "indicator;period;value\npost;2012;31\npost;2013;20\n",
    "strategies/proeve/measurements/progress.csv":
      "milestone;date;status\nkampagne/2014-03;2013-11-01;done\n",
    "strategies/proeve/measurements/tid.yaml":
      "from: tid.csv\nexpected-by: 2014-03-01\nindicators: [tid]\n",
    "strategies/proeve/waivers.yaml": """
    - subject: proeve/post/2013
      rule: target-missed
      reason: Udsat
      decided-by: kommunalbestyrelsen
      decision: 12/345
      until: 2014-01-31
    """,
  ]

  private func upcoming(_ options: String..., asOf: String = "2013-12-31") throws
    -> BuiltCommand.Outcome
  {
    let sandbox = try Sandbox(Self.files)
    return try BuiltCommand.run(["upcoming", "--as-of", asOf] + options, in: sandbox.path)
  }

  @Test(arguments: [
    ("da", "text"), ("en", "text"), ("da", "md"), ("en", "md"), ("da", "csv"), ("da", "json"),
    ("da", "ics"), ("en", "ics"),
  ])
  func everyFormatSaysTheSame(language: String, format: String) throws {
    let outcome = try upcoming("--within", "12m", "--language", language, "--format", format)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try Stored.expect(outcome.output, "Expected/upcoming.\(language).\(format)")
  }

  @Test(arguments: [
    ("31d", ["proeve/post/2013/target-missed"]), ("30d", []),
    ("1m", ["proeve/post/2013/target-missed"]),
    (
      "9w",
      [
        "proeve/post/2013/target-missed", "proeve/kampagne/2014-02",
        "strategies/proeve/measurements/tid.yaml",
      ]
    ),
    ("0d", []),
  ])
  func withinSaysHowFar(within: String, ids: [String]) throws {
    let report = try JSON(upcoming("--within", within, "--format", "json").output)
    #expect(report["upcoming"].items.map { $0["id"].string } == ids)
    #expect(
      report["overdue"].items.map { $0["id"].string }
        == ["proeve/review/2012", "proeve/kampagne/2013-06", "proeve/review/2013"])
  }

  @Test func dataThatDidNotComeAreOverdue() throws {
    let report = try JSON(upcoming("--format", "json", asOf: "2014-03-01").output)
    #expect(
      report["overdue"].items.map { $0["id"].string } == [
        "proeve/review/2012", "proeve/kampagne/2013-06", "proeve/review/2013", "proeve/tid/2013",
        "proeve/kampagne/2014-02", "strategies/proeve/measurements/tid.yaml",
      ])
  }

  @Test func nothingToDoIsSaid() throws {
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": """
      kanaltjek: 1
      title: Stille
      municipality: Holbæk
      period: 2012/2015
      goals: {g: {title: Mål}}
      """
    ])
    let outcome = try BuiltCommand.run(["upcoming", "--as-of", "2013-12-31"], in: sandbox.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Intet forfalder"))
  }

  @Test(arguments: ["", "d", "90", "3y", "-1d", "1,5m", "99999d", "90 d"])
  func wrongTimesAreWrongUsage(text: String) throws {
    let outcome = try upcoming("--within", text)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("90d"))
  }

  @Test func invalidInputShowsNothing() throws {
    let sandbox = try Sandbox(["strategies/a/strategy.yaml": "goals: [\n"])
    let outcome = try BuiltCommand.run(["upcoming"], in: sandbox.path)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
  }

  /// Another reader of RFC 5545 finds the same days, whole texts and no fault.
  @Test(
    .enabled("icalendar is not here") { Tool.hasPython("icalendar") },
    arguments: ["2013-12-31", "2030-01-01"])
  func anIndependentReaderTakesTheCalendar(day: String) throws {
    let folder = try Sandbox(Self.files)
    let path = folder.path + "/k.ics"
    let outcome = try BuiltCommand.run(
      ["upcoming", "--as-of", day, "--within", "12m", "--format", "ics", "--output", path],
      in: folder.path)
    #expect(outcome.status == 0)
    let script = """
      import icalendar, sys
      raw = open(sys.argv[1], 'rb').read()
      assert raw.endswith(b'\\r\\n') and b'\\n' not in raw.replace(b'\\r\\n', b'')
      assert all(len(line) <= 75 for line in raw.split(b'\\r\\n')), 'long line'
      calendar = icalendar.Calendar.from_ical(raw)
      assert not calendar.errors
      uids = []
      for event in calendar.walk('VEVENT'):
          assert not event.errors, event.errors
          uids.append(str(event['UID']))
          print(event.decoded('DTSTART'), event.decoded('DTSTAMP').date(), event['SUMMARY'])
      assert len(uids) == len(set(uids))
      """
    let read = try Tool.run(try #require(Tool.path("python3")), ["-c", script, path])
    #expect(read.status == 0, "\(read.output)")
    if day == "2013-12-31" {
      let title =
        "=Kampagne; brev, og \\ mere – en lang titel med æøå, der skal foldes i kalenderen"
      #expect(
        read.output == """
          2012-12-31 2013-12-31 Forfalden: Årlig revision
          2013-06-30 2013-12-31 Forfalden: \(title)
          2013-12-31 2013-12-31 Forfalden: Årlig revision
          2014-01-31 2013-12-31 proeve/post/2013
          2014-02-28 2013-12-31 \(title)
          2014-03-01 2013-12-31 strategies/proeve/measurements/tid.yaml
          2014-12-31 2013-12-31 Digital Post
          2014-12-31 2013-12-31 Årlig revision

          """)
    }
  }
}
