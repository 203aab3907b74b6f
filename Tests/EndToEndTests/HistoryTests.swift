import TestSupport
import Testing

/// `kanaltjek history`, on repositories written by the real git.
@Suite(.timeLimit(.minutes(10))) struct HistoryTests {
  private static func strategy(
    _ id: String, _ first: String, _ second: String, more: String = ""
  ) -> String {
    """
    kanaltjek: 1
    title: Kanalstrategi
    municipality: Holbæk
    period: 2012/2015
    indicators:
      tilmeldt: {unit: "%", better: higher, measures: stock}
    goals:
      \(id):
        title: Borgerne får post digitalt
        indicator: tilmeldt
        milestones:
          2012: \(first)
          2013: \(second)
    \(more)
    """
  }

  /// Seven versions: adopted, lowered by a decision, something else changed, broken, mended, put into
  /// a folder of another name, and the goal renamed with a new owner.
  private static func repository() throws -> GitSandbox {
    let file = "strategies/holbaek/strategy.yaml"
    let git = try GitSandbox([file: strategy("digital-post", "30 %", "35 %"), "README": ""])
    let lowered = "{at-least: 25 %, decision: 12/345}"
    try git.commit(
      "Måltallet for 2012 sænkes", [file: strategy("digital-post", lowered, "35 %")],
      author: "Børge Æble\u{1B}[31m\u{202E}")
    try git.commit(
      "Andet", [file: strategy("digital-post", lowered, "35,0 %", more: "# bemærkning\n")])
    try git.commit("Ødelagt", [file: "goals: [\n"])
    try git.commit("Rettet", [file: strategy("digital-post", lowered, "35 %")])
    try git.git("mv", "strategies/holbaek", "strategies/holbaek-by")
    try git.commit("Flyttet")
    let new = "strategies/holbaek-by/strategy.yaml"
    try git.commit(
      "| Nyt navn =1+1",
      [
        new: strategy(
          "e-post", lowered, "40 %", more: "    formerly: digital-post\n    owner: Økonomi\n")
      ], author: "=cmd|calc")
    return git
  }

  @Test(arguments: [
    ("da", "text"), ("en", "text"), ("da", "md"), ("da", "csv"), ("da", "json"),
  ])
  func theHistoryOfAGoalIsATableOfItsTargets(language: String, format: String) throws {
    let outcome = try run(
      ["history", "holbaek-by/e-post", "--language", language, "--format", format],
      Self.repository())
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    try Stored.expect(outcome.output, "Expected/history.\(language).\(format)")
  }

  @Test func anIdOfBeforeFindsTheSameGoal() throws {
    let git = try Self.repository()
    let now = try run(["history", "holbaek-by/e-post", "--format", "csv"], git)
    let before = try run(["history", "holbaek-by/digital-post", "--format", "csv"], git)
    #expect(before.output == now.output)
  }

  @Test func aGoalThatWasRemovedIsShownToItsEnd() throws {
    let git = try GitSandbox([
      "strategies/a/strategy.yaml": Self.strategy("post", "30 %", "35 %"), "x": "",
    ])
    try git.commit("Væk", ["strategies/a/strategy.yaml": Self.strategy("andet", "1 %", "2 %")])
    let outcome = try run(["history", "a/post"], git)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("2014-03-02") && $0.hasSuffix("fjernet") })
  }

  @Test func aChangeOnABranchIsShownOnceWithItsAuthor() throws {
    let file = "strategies/a/strategy.yaml"
    let git = try GitSandbox([file: Self.strategy("post", "30 %", "35 %"), "x": ""])
    try git.git("switch", "--quiet", "--create", "forslag")
    try git.commit("På grenen", [file: Self.strategy("post", "20 %", "35 %")], author: "Gerda")
    try git.git("switch", "--quiet", "main")
    try git.commit("Uvedkommende", ["x": "1"])
    try git.git("merge", "--quiet", "--no-ff", "-m", "Flettet", "forslag")
    let outcome = try run(["history", "a/post", "--format", "md"], git)
    let rows = outcome.output.split(separator: "\n").filter { $0.hasPrefix("| 2014") }
    #expect(rows.map { $0.split(separator: "|")[2] } == [" Anne Ager ", " Gerda "])
  }

  @Test func aConflictThatWasSettledDifferentlyIsAChangeOfTheMerge() throws {
    let file = "strategies/a/strategy.yaml"
    let git = try GitSandbox([file: Self.strategy("post", "30 %", "35 %")])
    try git.git("switch", "--quiet", "--create", "forslag")
    try git.commit("Gren", [file: Self.strategy("post", "20 %", "35 %")])
    try git.git("switch", "--quiet", "main")
    try git.commit("Stamme", [file: Self.strategy("post", "25 %", "35 %")])
    try git.git("merge", "--quiet", "--no-ff", "--strategy=ours", "--no-commit", "forslag")
    try git.commit("Flettet", [file: Self.strategy("post", "22 %", "35 %")])
    let outcome = try run(["history", "a/post", "--format", "csv"], git)
    let figures = outcome.output.split(separator: "\r\n").filter { $0.contains(",2012,2012,") }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false)[9] }
    #expect(figures.first == "30")
    #expect(figures.last == "22")
    #expect(Set(figures) == ["30", "20", "25", "22"])
    #expect(figures.count == 4)
  }

  @Test func aBareRepositoryHasAHistory() throws {
    let git = try Self.repository()
    try git.git("clone", "--quiet", "--bare", git.path, git.path + "/bar.git")
    let bare = try BuiltCommand.run(["history", "holbaek-by/e-post"], in: git.path + "/bar.git")
    #expect(bare == (try run(["history", "holbaek-by/e-post"], git)))
  }

  @Test func whatIsNotInTheHistoryIsSaid() throws {
    let git = try Self.repository()
    try git.git("clone", "--quiet", "--depth=2", "file://" + git.path, git.path + "/klon")
    try git.sandbox.write(Array("x".utf8), to: "klon/strategies/holbaek-by/strategy.yaml")
    let outcome = try BuiltCommand.run(
      ["history", "holbaek-by/e-post"], in: git.path + "/klon")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == """
        advarsel: historien begynder ved den ældste commit, der er hentet [history.shallow]
          hjælp: klonen har kun de nyeste commits; hent resten med git fetch --unshallow, eller skriv fetch-depth: 0 i GitHub Actions
        note: strategies/holbaek-by/strategy.yaml er ændret på disken siden den nyeste commit; det er ikke med her [history.uncommitted]

        """)
  }

  @Test(arguments: [
    (["history"], 64, "skriv id'et på et mål eller en indsats"),
    (["history", "e-post"], 64, "skriv id'et på et mål eller en indsats"),
    (["history", "a/b", "c", "d"], 64, "skriv id'et på et mål eller en indsats"),
    (["history", "holbaek-by/e-pots"], 2, "mente du »holbaek-by/e-post«?"),
    (["history", "holbaek-by/e-post", "../.."], 2, "er ikke del af et git-depot"),
    (["history", "holbaek-by/e-post", "/intet/her"], 2, "ligger uden for mappen"),
  ])
  func aWrongQuestionIsToldFrom(words: [String], status: Int32, said: String) throws {
    let outcome = try run(words, Self.repository())
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(said), "\(outcome.errors)")
  }

  @Test func aBrokenNewestVersionIsNamed() throws {
    let git = try GitSandbox(["strategies/a/strategy.yaml": "goals: [\n"])
    let outcome = try run(["history", "a/post"], git)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("strategies/a/strategy.yaml:"))
  }

  private func run(_ words: [String], _ git: GitSandbox) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(words, in: git.path)
  }
}
