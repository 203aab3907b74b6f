import Foundation
import TestSupport
import Testing

/// A repository with one strategy and the first year of its life: ten commits on two branches, and what
/// its builds ran on the way.
struct StrategyYear {
  static let folder = "strategies/proeve/"
  private static let file = folder + "strategy.yaml"
  private static let table = folder + "measurements/tal.csv"
  private static let waivers = folder + "waivers.yaml"

  private static func strategy(post2014: String = "40 %") -> String {
    """
    kanaltjek: 1
    title: Kanalstrategi
    municipality: Holbæk
    period: 2013/2015
    owner: Borgerservice
    indicators:
      post: {title: Digital Post, unit: "%", better: higher}
      opkald: {title: Opkald om dagen, unit: opkald, better: lower}
    goals:
      post:
        title: Digital Post
        indicator: post
        milestones:
          2013: 30 %
          2014: \(post2014)
      opkald:
        title: Færre opkald
        indicator: opkald
        milestones:
          2013: 1000
          2014: 900

    """
  }

  private static func rows(_ rows: String...) -> String {
    "indicator;period;value\n" + rows.map { $0 + "\n" }.joined()
  }

  private static let waiver = """
    - subject: proeve/post/2013
      rule: target-missed
      reason: Tilmeldingen blev udskudt til april
      decided-by: Byrådet
      decision: 14/112
      until: 2014-06-30

    """

  /// What a build runs at one time, and what is to come of it.
  struct Moment {
    let title: String
    /// The command and its options, apart from the format.
    let words: [String]
    let status: Int32
    /// What fails or warns and what is noted, as `error target-missed proeve/post/2013
    /// measurements/tal.csv:2`, the worst first.
    let found: [String]
  }

  let git: GitSandbox

  /// Lives through the year, and calls `build` whenever a build runs.
  static func live(_ build: (StrategyYear, Moment) throws -> Void) throws {
    let year = try StrategyYear(git: GitSandbox([file: strategy()]))
    func run(
      _ title: String, _ words: String, on day: String, _ status: Int32, _ found: [String] = []
    ) throws {
      try build(year, Moment(title, words, on: day, status, found))
    }
    let (git, sandbox) = (year.git, year.git.sandbox)

    // 1: the strategy.
    try run("Vedtaget", "check", on: "2013-12-30", 0)
    try run(
      "Fristen er gået, og tallene mangler", "check", on: "2014-01-15", 0,
      [
        "warning measurement-missing proeve/post/2013 strategy.yaml:14",
        "warning measurement-missing proeve/opkald/2013 strategy.yaml:20",
      ])
    try git.commit("2: Tal for 2013", [table: rows("post;2013;24", "opkald;2013;950")])
    let missed = "error target-missed proeve/post/2013 strategy.yaml:14"
    try run("Målet er ikke nået", "check", on: "2014-01-31", 1, [missed])
    try git.commit("3: Dispensation til 30. juni", [waivers: waiver])
    try run("Med dispensation", "check", on: "2014-02-28", 0)
    try run(
      "Dispensationen udløber snart", "check", on: "2014-06-15", 0,
      ["note waiver-expiring proeve/post/2013 waivers.yaml:1"])
    let expired = "warning waiver-expired proeve/post/2013 waivers.yaml:1"
    try run("Dispensationen er udløbet", "check", on: "2014-07-01", 1, [missed, expired])

    _ = try BuiltCommand.run(
      ["check", "--as-of", "2014-07-01", "--write-baseline", "known.txt"], in: git.path)
    try git.git("rm", "--quiet", waivers)
    try git.commit("4: Nulpunktsliste i stedet")
    try year.expectBaseline("proeve/post/2013 target-missed error 2\n")
    try run("Kendt", "check --baseline known.txt", on: "2014-07-02", 0)

    try sandbox.write(Array(rows("post;2013;29,5", "opkald;2013;950").utf8), to: table)
    try run(
      "Bedre end kendt", "check --baseline known.txt --prune-baseline", on: "2014-08-01", 0)
    try year.expectBaseline("proeve/post/2013 target-missed error 0\n")
    try git.commit("5: Tallet for 2013 rettes")
    try sandbox.write(Array(rows("post;2013;24", "opkald;2013;950").utf8), to: table)
    try run(
      "Tilbage til det gamle tal", "check --baseline known.txt", on: "2014-08-01", 1, [missed])
    try git.git("checkout", "--quiet", "--", table)

    try git.git("switch", "--quiet", "--create", "forslag")
    try git.commit("6: Målet for 2014 sænkes", [file: strategy(post2014: "35 %")])
    try run("Intet tal er værre", "check --since main", on: "2014-09-01", 0)
    try run(
      "Et svækket mål", "diff main", on: "2014-09-01", 1,
      ["error decision-missing proeve/post/2014 strategy.yaml:15"])
    try git.commit(
      "7: Med beslutning", [file: strategy(post2014: "{at-least: 35 %, decision: 14/310}")])
    try run(
      "Et svækket mål med en beslutning", "diff main", on: "2014-09-01", 0,
      [
        "note change-weakened proeve/post/2014 strategy.yaml:15",
        "note change-governance proeve/post/2014 strategy.yaml:15",
      ])

    try git.git("switch", "--quiet", "main")
    try git.commit(
      "8: Manglende tal fejler",
      ["rules/egne.yaml": "overrides: {measurement-missing: {severity: error}}\n"])
    try git.git("merge", "--quiet", "--no-ff", "-m", "9: Forslaget er vedtaget", "forslag")
    let unmeasured = [
      "error measurement-missing proeve/post/2014 strategy.yaml:15",
      "error measurement-missing proeve/opkald/2014 strategy.yaml:21",
    ]
    try run("Nytår", "check --baseline known.txt", on: "2015-01-01", 1, unmeasured)
    try run(
      "Nytår, men kun uret er gået", "check --since HEAD~1 --baseline known.txt",
      on: "2015-01-01", 0)
    try git.commit(
      "10: Tal for 2014",
      [table: rows("post;2013;29,5", "opkald;2013;950", "post;2014;38", "opkald;2014;990")])
    try run(
      "Nye tal", "check --since HEAD~1 --baseline known.txt", on: "2015-01-31", 1,
      ["error target-missed proeve/opkald/2014 measurements/tal.csv:5"])
    #expect(try git.git("rev-list", "--count", "HEAD") == "10")
  }

  private func expectBaseline(_ lines: String) throws {
    let text = try String(contentsOfFile: git.path + "/known.txt", encoding: .utf8)
    #expect(text == "# kanaltjek baseline 1\n" + lines)
  }

  func run(_ moment: Moment, _ format: String) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(moment.words + ["--format", format], in: git.path)
  }
}

extension StrategyYear.Moment {
  fileprivate init(
    _ title: String, _ words: String, on day: String, _ status: Int32, _ found: [String]
  ) {
    self.title = title
    self.words = words.split(separator: " ").map(String.init) + ["--as-of", day]
    self.status = status
    self.found = found
  }
}
