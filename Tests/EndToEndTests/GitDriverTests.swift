import Glibc
import TestSupport
import Testing

/// Strategies in words, as the real git shows them.
@Suite(.timeLimit(.minutes(10))) struct GitDriverTests {
  private static let file = "strategies/holbæk/strategy.yaml"

  private static func strategy(_ first: String, better: String = "higher") -> [String: String] {
    [
      "strategies/common/kl.yaml": """
      kanaltjek: 1
      title: Fælles
      indicators:
        tilmeldt: {unit: "%", better: \(better), measures: stock}

      """,
      file: """
      kanaltjek: 1
      title: Kanalstrategi
      municipality: Holbæk
      period: 2012/2015
      uses: {kl: ../common/kl.yaml}
      goals:
        digital-post:
          title: Borgerne får post digitalt
          indicator: kl:tilmeldt
          milestones:
            2012: \(first)
            2013: {at-least: 35 %, tolerance: 1 points, decision: 12/345}

      """,
    ]
  }

  /// A repository that shows its strategies by the lines that `--install-git-driver` prints.
  private static func repository(_ files: [String: String]) throws -> GitSandbox {
    let git = try GitSandbox(files)
    let script = try BuiltCommand.run(["diff", "--install-git-driver"], in: git.path)
    #expect(script.status == 0)
    let tool = try BuiltCommand.path()
    for line in script.output.split(separator: "\n") where line.hasPrefix("git config") {
      let words = line.split(separator: " ", maxSplits: 3).map(String.init)
      // The command as it is built, where a user has it in the path.
      let command = words[3].filter { $0 != "'" }.replacing("kanaltjek ", with: tool + " ")
      try git.git("config", words[2], command)
    }
    let attributes = script.output.split(separator: "\n").first { $0.hasPrefix("echo") }
    let line = attributes?.split(separator: "'")[1] ?? ""
    try git.sandbox.write(Array((line + "\n").utf8), to: ".gitattributes")
    try git.commit("Attributter")
    return git
  }

  @Test func gitDiffShowsWhatChangedInWords() throws {
    let git = try Self.repository(Self.strategy("30 %"))
    try write(Self.strategy("25 %"), git)
    #expect(
      try git.git("diff").ordinarySpaces == """
        kanaltjek diff \(Self.file)
        1 måltal er svækket.

        Svækket (1)
        ───────────
        Borgerne får post digitalt, 2012 (holbæk/digital-post/2012) [stopper kontrollen]
          måltal sænket: 30 % → 25 %; -5 procentpoint; beslutning: ingen
          b/strategies/holbæk/strategy.yaml:11:13
        """)
  }

  @Test func anotherSpellingOrACommentIsNoDifference() throws {
    let git = try Self.repository(Self.strategy("30 %"))
    var files = Self.strategy("'30,0 %'")
    files[Self.file, default: ""] += "# bemærkning\n"
    try write(files, git)
    #expect(try git.git("diff") == "kanaltjek diff \(Self.file)")
  }

  @Test func gitLogShowsALineForEachTarget() throws {
    let git = try Self.repository(Self.strategy("30 %"))
    try git.commit("Sænket", Self.strategy("25 %"))
    let shown = try git.git("log", "-1", "-p", "-U1", "--format=%s", "--", Self.file)
    let lines = shown.split(separator: "\n").map(String.init)
    #expect(
      lines.suffix(4) == [
        " digital-post: titel Borgerne får post digitalt; måles ved kl:tilmeldt",
        "-digital-post/2012: 30\u{A0}%", "+digital-post/2012: 25\u{A0}%",
        " digital-post/2013: mindst 35\u{A0}%; tolerance 1; beslutning 12/345",
      ])
  }

  @Test func addedRemovedAndRenamedFilesAreShownByTheirPaths() throws {
    let git = try Self.repository(Self.strategy("30 %"))
    try git.git("rm", "--quiet", Self.file)
    let removed = try git.git("diff", "HEAD", "--", Self.file)
    #expect(removed.split(separator: "\n").dropFirst().allSatisfy { $0.hasPrefix("-") })
    #expect(removed.hasPrefix("kanaltjek diff \(Self.file)\n-kanaltjek: 1\n"))
    try git.git("reset", "--quiet", "--hard")
    try git.git("mv", "strategies/holbæk", "strategies/by")
    try write(["strategies/by/strategy.yaml": Self.strategy("29 %")[Self.file] ?? ""], git)
    let renamed = try git.git("diff", "-M20", "HEAD").ordinarySpaces
    #expect(renamed.hasPrefix("kanaltjek diff strategies/by/strategy.yaml\n"))
    #expect(renamed.contains("  måltal sænket: 30 % → 29 %; -1 procentpoint"))
    try git.git("reset", "--quiet", "--hard")
    try write(["strategies/ny/strategy.yaml": "kanaltjek: 1\ntitle: Ny\n"], git)
    try git.git("add", "--all")
    #expect(
      try git.git("diff", "--cached") == """
        kanaltjek diff strategies/ny/strategy.yaml
        +kanaltjek: 1
        +title: Ny
        """)
  }

  @Test func whatIsNoStrategyIsShownAsItStands() throws {
    let git = try Self.repository(["strategies/a/strategy.yaml": "goals: [\n"])
    try write(["strategies/a/strategy.yaml": "goals: [\u{1B}[31m\n"], git)
    #expect(
      try git.git("diff") == """
        kanaltjek diff strategies/a/strategy.yaml
        -goals: [
        +goals: [\u{FFFD}[31m
        """)
    try git.commit("ind")
    #expect(
      try git.git("log", "-1", "-p", "--format=%s").hasSuffix("-goals: [\n+goals: [\u{1B}[31m"))
  }

  @Test func aFileThatIsNotMergedIsSaidToBe() throws {
    let git = try Self.repository(Self.strategy("30 %"))
    try git.git("switch", "--quiet", "--create", "forslag")
    try git.commit("Gren", Self.strategy("20 %"))
    try git.git("switch", "--quiet", "main")
    try git.commit("Stamme", Self.strategy("25 %"))
    #expect(throws: GitSandboxFault.self) { try git.git("merge", "--quiet", "forslag") }
    let shown = try git.git("diff", "--base")
    #expect(shown.contains("filen er ikke flettet endnu") || shown.contains("Unmerged"))
  }

  @Test(arguments: [[], ["a", "b"], ["a", "/intet", "1", "100644", "/intet", "2", "100644"]])
  func theDriverNeverFails(words: [String]) throws {
    let sandbox = try Sandbox()
    let outcome = try BuiltCommand.run(["diff", "--git-driver", "--"] + words, in: sandbox.path)
    #expect(outcome.status == 0)
    #expect(outcome.errors != "")
  }

  private func write(_ files: [String: String], _ git: GitSandbox) throws {
    for (name, text) in files { try git.sandbox.write(Array(text.utf8), to: name) }
  }
}
