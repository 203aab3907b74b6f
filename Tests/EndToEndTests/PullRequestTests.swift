import Foundation
import TestSupport
import Testing

/// The steps of the documented workflow on a pull request, run by a real shell in a real clone. What
/// stands in for the runner is its environment, and for the comments of GitHub a file of them.
@Suite(.timeLimit(.minutes(10))) struct PullRequestTests {
  private static let hasReaders: ConditionTrait = .enabled("curl, jq or yaml is not here") {
    Tool.path("curl") != nil && Tool.hasPython("jq", "yaml")
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
      post: {title: Digital Post, indicator: post, milestones: {2012: 30 %, 2013: 35 %}}

    """
  private static let file = "strategies/proeve/strategy.yaml"
  private static let table = "strategies/proeve/measurements/m.csv"

  private static func rows(_ figure: Int) -> String {
    "indicator;period;value\npost;2012;29\npost;2013;\(figure)\n"
  }

  /// What the workflow asks of GitHub's own program, answered from a file.
  private static let comments = """
    import json, sys, jq
    store = sys.argv[1]
    words = sys.argv[3:]
    assert sys.argv[2] == "api"
    method, body, query, path = "GET", None, None, None
    while words:
        word = words.pop(0)
        if word == "--method": method = words.pop(0)
        elif word == "--jq": query = words.pop(0)
        elif word == "-F":
            name, value = words.pop(0).split("=", 1)
            assert name == "body" and value.startswith("@")
            body = open(value[1:], encoding="utf-8").read()
        elif not word.startswith("--"): path = word
    comments = json.load(open(store, encoding="utf-8"))
    if method == "GET":
        assert path == "repos/holbaek/strategi/issues/7/comments"
        for found in jq.compile(query).input_value(comments).all(): print(found)
    elif method == "POST":
        assert path == "repos/holbaek/strategi/issues/7/comments"
        comments.append({"id": 100 + len(comments), "user": {"type": "Bot"}, "body": body})
    else:
        start = "repos/holbaek/strategi/issues/comments/"
        assert method == "PATCH" and path.startswith(start)
        [known] = [each for each in comments if each["id"] == int(path[len(start):])]
        known["body"] = body
    json.dump(comments, open(store, "w", encoding="utf-8"))
    """

  /// A pull request from `arbejde`, cloned as the workflow's first step does it.
  private struct Runner {
    let origin: GitSandbox
    let clone: GitSandbox
    let temporary: Sandbox
    let job: DocumentedJob

    init(_ files: [String: String]) throws {
      origin = try GitSandbox(files)
      clone = try GitSandbox()
      temporary = try Sandbox([
        "comments.py": PullRequestTests.comments,
        "comments.json": """
        [{"id": 1, "user": {"type": "User"}, "body": "<!-- kanaltjek --> er et godt navn"},
         {"id": 2, "user": {"type": "Bot"}, "body": "Et andet program"}]
        """,
      ])
      job = try DocumentedJob("github-workflow.yml")
      let gh = """
        #!/bin/sh
        exec python3 '\(temporary.path)/comments.py' '\(temporary.path)/comments.json' "$@"

        """
      try temporary.write(Array(gh.utf8), to: "bin/gh")
      #expect(chmod(temporary.path + "/bin/gh", 0o755) == 0)
      try clone.git("remote", "add", "origin", "file://" + origin.path)
    }

    /// Commits on the branch and fetches it.
    func push(_ files: [String: String]) throws {
      try origin.git("switch", "--quiet", "-C", "arbejde")
      try origin.commit("Arbejde", files)
      try clone.git("fetch", "--quiet", "--prune", "origin")
      try clone.git("checkout", "--quiet", "--force", "origin/arbejde")
    }

    func run(_ name: String, base: String = "main") throws -> (status: Int32, output: String) {
      let step = try job.step(name)
      var environment = [
        "GITHUB_BASE_REF": base, "GITHUB_REPOSITORY": "holbaek/strategi",
        "GITHUB_PATH": temporary.path + "/path", "RUNNER_TEMP": temporary.path,
        "GITHUB_STEP_SUMMARY": temporary.path + "/summary.md", "LC_ALL": "C.UTF-8",
      ]
      for (name, value) in step.environment {
        environment[name] = value.replacing(#/\$\{\{ ([a-zA-Z.]+) \}\}/#) { match in
          switch match.1 {
          case "vars.KANALTJEK": "file://" + ((try? BuiltCommand.path()) ?? "")
          case "github.repository": "holbaek/strategi"
          case "github.event.number": "7"
          default: "hemmelig"
          }
        }
      }
      let path = (try? String(contentsOfFile: temporary.path + "/path", encoding: .utf8)) ?? ""
      return try step.run(
        in: clone.path, environment,
        path: [temporary.path + "/bin"] + path.split(separator: "\n").map(String.init))
    }

    func comments() throws -> [String] {
      let text = try String(contentsOfFile: temporary.path + "/comments.json", encoding: .utf8)
      return try JSON(text).items.map { $0["body"].string ?? "" }
    }
  }

  @Test(hasReaders) func onlyWhatItCausedIsShownAndOneCommentIsWrittenAnew() throws {
    let runner = try Runner([Self.file: Self.strategy, Self.table: Self.rows(35)])
    try runner.push([Self.table: Self.rows(20)])
    #expect(try runner.run("Fetch kanaltjek").status == 0)

    let check = try runner.run("Check the strategies")
    #expect(check.status == 1)
    #expect(
      check.output.hasPrefix("::error file=\(Self.table),line=3,"), "\(check.output)")
    #expect(!check.output.contains("2012"))
    let sarif = try JSON(
      String(contentsOfFile: runner.clone.path + "/kanaltjek.sarif", encoding: .utf8))
    #expect(sarif["runs"].items[0]["results"].items.count == 1)
    #expect(try runner.run("Compare the targets").status == 0)
    let first = try runner.run("Comment on the pull request")
    #expect(first.status == 0, "\(first.output)")
    var comments = try runner.comments()
    #expect(comments.count == 3)
    #expect(comments[2].hasPrefix("<!-- kanaltjek -->\n"))
    #expect(comments[2].ordinarySpaces.contains("målt 20 % mod mindst 35 %"))
    #expect(comments[2].contains("## Kanalstrategi"))

    // The figure is mended, and a target is lowered instead.
    try runner.push([
      Self.file: Self.strategy.replacing("2013: 35 %", with: "2013: 20 %"),
      Self.table: Self.rows(35),
    ])
    #expect(try runner.run("Check the strategies").status == 0)
    let compared = try runner.run("Compare the targets")
    #expect(compared.status == 1)
    #expect(compared.output.contains("title=decision-missing::"), "\(compared.output)")
    #expect(try runner.run("Comment on the pull request").status == 0)
    comments = try runner.comments()
    #expect(comments.count == 3)
    #expect(!comments[2].ordinarySpaces.contains("målt 20 %"))
    #expect(comments[2].contains("måltal sænket"))
    #expect(comments.prefix(2) == ["<!-- kanaltjek --> er et godt navn", "Et andet program"])
  }

  @Test(hasReaders) func withoutAPullRequestEverythingIsShown() throws {
    let runner = try Runner([Self.file: Self.strategy, Self.table: Self.rows(35)])
    try runner.push(["README": "x"])
    _ = try runner.run("Fetch kanaltjek")
    #expect(try runner.run("Check the strategies").status == 0)
    let nightly = try runner.run("Check the strategies", base: "")
    #expect(nightly.status == 1)
    #expect(nightly.output.ordinarySpaces.contains("Digital Post, 2012: målt 29 %25"))
  }

  /// The page, the comment and code scanning have what keeps the files from being judged.
  @Test(hasReaders) func aFileThatCanNotBeReadIsCommentedOn() throws {
    let runner = try Runner([Self.file: Self.strategy, Self.table: Self.rows(35)])
    try runner.push([Self.table: Self.rows(35) + "post;2014;omkring 40\n"])
    _ = try runner.run("Fetch kanaltjek")
    let check = try runner.run("Check the strategies")
    #expect(check.status == 2)
    #expect(check.output.contains("::error file=\(Self.table),line=4,"))
    #expect(try runner.run("Compare the targets").status == 2)
    #expect(try runner.run("Comment on the pull request").status == 0)
    #expect(try runner.comments().last?.contains("»omkring 40« er ikke et tal") == true)
    let summary = try String(
      contentsOfFile: runner.temporary.path + "/summary.md", encoding: .utf8)
    #expect(summary.contains("## Filerne kan ikke bedømmes"))
  }

  /// GitHub refuses a comment of more than 65,536 characters.
  @Test(hasReaders) func aLongCommentIsCutBetweenLines() throws {
    let runner = try Runner([Self.file: Self.strategy, Self.table: Self.rows(35)])
    try runner.push(["README": "x"])
    let line = String(repeating: "æ", count: 99) + "\n"
    for name in ["kanaltjek.md", "kanaltjek-diff.md"] {
      try runner.clone.sandbox.write(
        Array(String(repeating: line, count: 1000).utf8), to: name)
    }
    let outcome = try runner.run("Comment on the pull request")
    #expect(outcome.status == 0, "\(outcome.output)")
    let comment = try #require(runner.comments().last)
    #expect(comment.utf16.count > 25_000 && comment.utf16.count < 65_536)
    let lines = Set(comment.split(separator: "\n").dropFirst())
    #expect(lines == [line.dropLast()])
  }

  /// Of a merge request GitLab names the commit that it began from.
  @Test(hasReaders) func theJobOfGitLabShowsWhatAMergeRequestCaused() throws {
    let runner = try Runner([Self.file: Self.strategy, Self.table: Self.rows(35)])
    let base = try runner.origin.git("rev-parse", "HEAD")
    try runner.push(["README": "x"])
    let step = try #require(DocumentedJob("gitlab-ci.yml").steps.first)
    let bin = try Sandbox()
    #expect(symlink(try BuiltCommand.path(), bin.path + "/kanaltjek") == 0)
    for (environment, status) in [(["CI_MERGE_REQUEST_DIFF_BASE_SHA": base], 0), ([:], 1)] {
      let outcome = try step.run(in: runner.clone.path, environment, path: [bin.path])
      #expect(outcome.status == status, "\(outcome.output)")
      let quality = try JSON(
        String(contentsOfFile: runner.clone.path + "/kanaltjek.json", encoding: .utf8)
      ).items
      #expect(quality.filter { $0["severity"].string == "major" }.count == Int(status))
      let junit = try String(
        contentsOfFile: runner.clone.path + "/kanaltjek.xml", encoding: .utf8)
      #expect(junit.contains(" failures=\"\(status)\""))
    }
  }
}
