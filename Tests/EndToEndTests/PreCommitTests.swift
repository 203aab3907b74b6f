import Foundation
import TestSupport
import Testing

/// The hooks before a commit, run by pre-commit itself in a repository written by the real git.
@Suite(.timeLimit(.minutes(10))) struct PreCommitTests {
  private static let hasPreCommit: ConditionTrait = .enabled("pre-commit is not here") {
    Tool.path("pre-commit") != nil
  }

  private static let strategy = """
    kanaltjek: 1
    title: Kanalstrategi
    municipality: Holbæk
    period: 2012/2015
    owner: Borgerservice
    indicators:
      post: {title: Digital Post, unit: "%", better: higher}
    goals:
      post:
        title: Digital Post
        indicator: post
        milestones:
          2012: 30 %
          2013: 35 %

    """
  private static let file = "strategies/proeve/strategy.yaml"
  private static let table = "strategies/proeve/measurements/m.csv"

  private static func rows(_ figure: Int) -> String {
    "indicator;period;value\npost;2012;20\npost;2013;\(figure)\n"
  }

  /// A repository with strategies whose hooks are installed as the documentation says.
  private struct Repository {
    let git: GitSandbox
    private let hooks: GitSandbox
    private let surroundings: Sandbox

    init() throws {
      let package = BuiltCommand.packageFolder()
      func text(_ name: String) throws -> String {
        try String(contentsOfFile: package + "/" + name, encoding: .utf8)
      }
      hooks = try GitSandbox([
        ".pre-commit-hooks.yaml": text(".pre-commit-hooks.yaml"),
        // A package that can't be built: a hook that would build it fails.
        "Package.swift": "#error(\"not to be built\")\n",
      ])
      let config = try text("docs/ci/pre-commit-config.yaml")
        .replacing("../kanaltjek", with: hooks.path)
        .replacing("v0.1.0", with: hooks.git("rev-parse", "HEAD"))
      #expect(config.contains(hooks.path))
      git = try GitSandbox([
        ".pre-commit-config.yaml": config, PreCommitTests.file: PreCommitTests.strategy,
        PreCommitTests.table: PreCommitTests.rows(36),
      ])
      surroundings = try Sandbox(["home/.gitconfig": "[user]\nname = A\nemail = a@example.dk\n"])
      #expect(mkdir(surroundings.path + "/bin", 0o755) == 0)
      #expect(symlink(try BuiltCommand.path(), surroundings.path + "/bin/kanaltjek") == 0)
      let installed = try run("pre-commit", "install")
      #expect(installed.status == 0, "\(installed.output)")
    }

    /// Runs a command in the repository, where no server of the world can be reached.
    func run(_ words: String...) throws -> (status: Int32, output: String) {
      let known = ProcessInfo.processInfo.environment
      let proxies = ["http_proxy", "https_proxy", "HTTPS_PROXY", "ALL_PROXY"].map {
        $0 + "=http://127.0.0.1:9"
      }
      let sanitizer = known["ASAN_OPTIONS"].map { ["ASAN_OPTIONS=" + $0] } ?? []
      return try Tool.run(
        "/usr/bin/env",
        [
          "-i", "-C", git.path, "HOME=\(surroundings.path)/home", "LC_ALL=C.UTF-8",
          "GIT_CONFIG_NOSYSTEM=1", "GIT_ALLOW_PROTOCOL=file",
          "PRE_COMMIT_HOME=\(surroundings.path)/cache",
          "PATH=\(surroundings.path)/bin:\(known["PATH"] ?? "/usr/bin:/bin")",
        ] + proxies + sanitizer + words)
    }

    /// Stages a file and tries to commit it.
    func commit(_ text: String, to name: String) throws -> (status: Int32, output: String) {
      try git.sandbox.write(Array(text.utf8), to: name)
      try git.git("add", "--all")
      return try run("git", "commit", "--message", "Ændret")
    }

    var count: String { get throws { try git.git("rev-list", "--count", "HEAD") } }
  }

  @Test(hasPreCommit) func aCommitThatMakesNothingWorseIsMade() throws {
    let repository = try Repository()
    // 2012 was missed before.
    let outcome = try repository.commit(Self.rows(35), to: Self.table)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(try repository.count == "2")
  }

  @Test(hasPreCommit) func aCommitThatMakesSomethingWorseIsNot() throws {
    let repository = try Repository()
    let outcome = try repository.commit(Self.rows(12), to: Self.table)
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("fejl: \(Self.table):3:11 proeve/post/2013 [target-missed]"),
      "\(outcome.output)")
    #expect(!outcome.output.contains("proeve/post/2012 [target-missed]"))
    #expect(try repository.count == "1")
  }

  /// The hook judges what is committed: the rest is put aside meanwhile.
  @Test(hasPreCommit) func whatIsNotStagedIsNotJudged() throws {
    let repository = try Repository()
    try repository.git.sandbox.write(
      Array((Self.strategy + "# rettet\n").utf8), to: Self.file)
    try repository.git.git("add", Self.file)
    try repository.git.sandbox.write(Array(Self.rows(12).utf8), to: Self.table)
    let outcome = try repository.run("git", "commit", "--message", "Kun strategien")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(try repository.git.git("status", "--porcelain") == " M \(Self.table)")
  }

  @Test(hasPreCommit) func aFileInAnotherFormIsWrittenAnew() throws {
    let repository = try Repository()
    let loose = Self.strategy.replacing("title: Kanalstrategi", with: "title:   Ny strategi")
    let first = try repository.commit(loose, to: Self.file)
    #expect(first.status == 1)
    #expect(first.output.contains("files were modified by this hook"), "\(first.output)")
    #expect(
      try String(contentsOfFile: repository.git.path + "/" + Self.file, encoding: .utf8)
        == Self.strategy.replacing("Kanalstrategi", with: "Ny strategi"))
    try repository.git.git("add", "--all")
    #expect(try repository.run("git", "commit", "--message", "Igen").status == 0)
  }

  @Test(hasPreCommit) func aFaultIsShownAtItsLine() throws {
    let repository = try Repository()
    let outcome = try repository.commit(Self.rows(36) + "post;2014;omkring 40\n", to: Self.table)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\(Self.table):4:11: fejl: "), "\(outcome.output)")
  }

  @Test(hasPreCommit) func aCommitOfOtherFilesRunsNoHook() throws {
    let repository = try Repository()
    let outcome = try repository.commit("x\n", to: "README.md")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("kanaltjek check") && outcome.output.contains("Skipped"))
  }

  @Test(hasPreCommit) func theFilesAreWhatPreCommitTakes() throws {
    let tool = try #require(Tool.path("pre-commit"))
    let package = BuiltCommand.packageFolder()
    let config = package + "/docs/ci/pre-commit-config.yaml"
    for words in [
      ["validate-manifest", package + "/.pre-commit-hooks.yaml"], ["validate-config", config],
    ] {
      let read = try Tool.run(tool, words)
      #expect(read.status == 0, "\(read.output)")
    }
    // Every hook that there is, is in the file to be copied.
    let hooks = try String(contentsOfFile: package + "/.pre-commit-hooks.yaml", encoding: .utf8)
    let shown = try String(contentsOfFile: config, encoding: .utf8)
    let ids = hooks.matches(of: #/(?m)^- id: (\S+)$/#).map { String($0.1) }
    #expect(ids == ["kanaltjek-check", "kanaltjek-fmt"])
    for id in ids { #expect(shown.contains("- id: \(id)\n")) }
  }
}
