import Foundation
import Glibc
import TestSupport
import Testing

/// What a branch that nobody has read yet may try: `docs/security.md` names these tests.
@Suite(.timeLimit(.minutes(10))) struct StrangerTests {
  private static let secret = "kanaltjek: 1\ntitle: hemmeligt indhold\n"
  private static let strategy = """
    kanaltjek: 1
    title: Prøve
    municipality: Køge
    period: 2012/2015
    indicators:
      post: {title: Digital Post, unit: "%", better: higher}
    goals:
      post: {indicator: post, milestones: {2012: 30 %}}

    """

  private func repository(_ files: [String: String] = [:]) throws -> Sandbox {
    var all = [
      "rod/strategies/a/strategy.yaml": Self.strategy, "hemmelig/strategy.yaml": Self.secret,
      "hemmelig/navnet.csv": "indicator;period;value\nhemmeligt;2012;1\n",
      "hemmelig/regel.yaml": Self.secret,
    ]
    for (name, text) in files { all["rod/" + name] = text }
    return try Sandbox(all)
  }

  private func check(_ sandbox: Sandbox, _ words: String...) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(
      ["check", "--as-of", "2013-12-31"] + words, in: sandbox.path + "/rod")
  }

  // MARK: Paths

  @Test(
    arguments: [
      ("from", "/etc/hostname", "absolute-path"), ("uses", "/etc/hostname", "absolute-path"),
      ("from", "../../../../hemmelig/navnet.csv", "leaves-root"),
      ("uses", "../../../hemmelig/regel.yaml", "leaves-root"),
      ("from", "../../../../../../../../../etc/hostname", "leaves-root"),
      ("from", "../ud/navnet.csv", "leaves-root"), ("uses", "ud/regel.yaml", "leaves-root"),
      ("from", "../navnet.csv", "leaves-root"), ("uses", "regel.yaml", "leaves-root"),
    ])
  func aReferenceThatLeavesTheRootIsRefused(key: String, path: String, id: String) throws {
    let sandbox = try repository(
      key == "from"
        ? ["strategies/a/measurements/kilde.yaml": "from: \(path)\n"]
        : ["strategies/a/strategy.yaml": Self.strategy + "uses: {x: \(path)}\n"])
    for (link, target) in [
      ("ud", "hemmelig"), ("navnet.csv", "hemmelig/navnet.csv"),
      ("regel.yaml", "hemmelig/regel.yaml"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: sandbox.path + "/rod/strategies/a/" + link,
        withDestinationPath: "../../../" + target)
    }
    let outcome = try check(sandbox)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("[file.\(id)]"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("hemmeligt"))
  }

  /// Links to folders: not even the names of what lies there are told.
  @Test(
    arguments: [
      ("strategies/a/measurements", "../../../hemmelig", ["strategies/a/measurements"]),
      // Beside strategies it could be one itself.
      (
        "strategies/measurements", "../../hemmelig",
        ["strategies/measurements/strategy.yaml", "strategies/measurements"]
      ),
      ("rules", "../hemmelig", ["rules"]),
      ("strategies/b", "../../hemmelig", ["strategies/b/strategy.yaml"]),
      ("strategies/a/waivers.yaml", "../../../hemmelig/regel.yaml", ["strategies/a/waivers.yaml"]),
    ])
  func aFolderThatIsALinkOutOfTheRootIsNotListed(
    link: String, target: String, named: [String]
  ) throws {
    let sandbox = try repository()
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path + "/rod/" + link, withDestinationPath: target)
    let errors = named.map {
      "fejl: \($0) ligger uden for mappen, der arbejdes i [file.leaves-root]\n"
    }
    #expect(
      try check(sandbox)
        == BuiltCommand.Outcome(status: 2, output: "", errors: errors.joined()))
  }

  /// The default path is the stranger's to make; a path that was written with `..` is not.
  @Test(arguments: ["check", "status", "fmt", "upcoming", "diff"])
  func strategiesThatAreALinkOutOfTheFolderAreNotRead(command: String) throws {
    let sandbox = try repository(["README": ""])
    try FileManager.default.removeItem(atPath: sandbox.path + "/rod/strategies")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path + "/rod/strategies", withDestinationPath: "../andre/strategies")
    try sandbox.write(Array(Self.strategy.utf8), to: "andre/strategies/b/strategy.yaml")
    let words = command == "diff" ? ["strategies", "./strategies"] : ["strategies"]
    let outcome = try BuiltCommand.run([command] + words, in: sandbox.path + "/rod")
    #expect(
      outcome
        == BuiltCommand.Outcome(
          status: 2, output: "",
          errors: "fejl: strategies ligger uden for mappen, der arbejdes i [file.leaves-root]\n"))
    let meant = try BuiltCommand.run(["status", "../andre"], in: sandbox.path + "/rod")
    #expect(meant.status == 2 || meant.status == 0)
    #expect(!meant.errors.contains("leaves-root"))
  }

  @Test func aBaselineThatIsALinkOutOfTheFolderIsNotRead() throws {
    let sandbox = try repository()
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path + "/rod/known.txt",
      withDestinationPath: "../hemmelig/strategy.yaml")
    #expect(
      try check(sandbox, "--baseline", "known.txt")
        == BuiltCommand.Outcome(
          status: 2, output: "",
          errors: "fejl: known.txt ligger uden for mappen, der arbejdes i [file.leaves-root]\n"))
  }

  // MARK: git

  /// Words that git would take for options, and settings that would have it start programs.
  @Test(arguments: ["--output=slettet", "--upload-pack=touch slettet", "-O", "--all", "--"])
  func aRevisionThatLooksLikeAnOptionIsRefused(revision: String) throws {
    let git = try GitSandbox(["strategies/a/strategy.yaml": Self.strategy])
    for words in [
      ["check", "--since=" + revision], ["diff", "--base=" + revision, "HEAD", "HEAD"],
    ] {
      let outcome = try BuiltCommand.run(words, in: git.path, environment: Self.surroundings)
      #expect([2, 64].contains(outcome.status), "\(words): \(outcome)")
      #expect(outcome.output == "")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: git.path).sorted()
        == [".git", "strategies"])
  }

  @Test func gitStartsNoProgramThatTheRepositoryNames() throws {
    let git = try GitSandbox([
      "strategies/a/strategy.yaml": Self.strategy,
      ".gitattributes": "*.yaml diff=ondt filter=ondt\n",
    ])
    let mark = git.path + "/startet"
    for setting in [
      "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "diff.external",
      "diff.ondt.textconv", "diff.ondt.command", "pager.log", "gpg.program",
    ] {
      try git.git("config", setting, "sh -c 'touch \(mark)' --")
    }
    try git.sandbox.write(
      Array("#!/bin/sh\ntouch \(mark)\n".utf8), to: "kroge/post-index-change")
    chmod(git.path + "/kroge/post-index-change", 0o755)
    try git.git("config", "core.hooksPath", git.path + "/kroge")
    try git.git("config", "log.showSignature", "true")
    try? FileManager.default.removeItem(atPath: mark)
    try git.sandbox.write(
      Array((Self.strategy + "owner: Ny\n").utf8), to: "strategies/a/strategy.yaml")
    for words in [
      ["check", "--since", "HEAD"], ["diff"], ["diff", "HEAD"], ["history", "a/post"],
    ] {
      let outcome = try BuiltCommand.run(words, in: git.path, environment: Self.surroundings)
      #expect(outcome.status < 2, "\(words): \(outcome.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  /// A clone that lacks files could fetch them when they are asked for: by a program, as here.
  @Test(arguments: [[], ["--offline"]])
  func gitFetchesNothing(words: [String]) throws {
    let git = try GitSandbox(["strategies/a/strategy.yaml": Self.strategy])
    try git.git("config", "uploadpack.allowFilter", "true")
    try git.git(
      "clone", "--quiet", "--bare", "--filter=blob:none", "file://" + git.path,
      git.path + "/delvis.git")
    let mark = git.path + "/hentet"
    let clone = git.path + "/delvis.git"
    try git.git("-C", clone, "config", "remote.origin.url", "ext::sh -c touch% \(mark)")
    try git.git("-C", clone, "config", "protocol.ext.allow", "always")
    let outcome = try BuiltCommand.run(
      ["diff", "main", "main"] + words, in: clone, environment: Self.surroundings)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("[file.not-fetched]"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  // MARK: What is written

  /// Every command that is not told to write leaves the folder as it was, byte for byte.
  @Test func nothingButTheOutputsIsWritten() throws {
    let git = try GitSandbox([
      "strategies/a/strategy.yaml": Self.strategy,
      "strategies/a/measurements/m.csv": "indicator;period;value\npost;2012;20\n",
    ])
    func files() throws -> [String: Data] {
      var found: [String: Data] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: git.path) {
        found[path] = FileManager.default.contents(atPath: git.path + "/" + path) ?? Data()
      }
      return found
    }
    let before = try files()
    for words in [
      ["check"], ["check", "--since", "HEAD"], ["status"], ["explain", "a/post/2012"], ["diff"],
      ["compare", "post"], ["history", "a/post"], ["upcoming"], ["rules", "test"],
      ["eval", "1 + 1"], ["fmt", "--check"], ["schema"], ["help"], ["completions", "bash"],
    ] {
      _ = try BuiltCommand.run(words, in: git.path, environment: Self.surroundings)
      #expect(try files() == before, "\(words)")
    }
    _ = try BuiltCommand.run(
      ["check", "--format", "csv", "--output", "ud.csv"], in: git.path,
      environment: Self.surroundings)
    #expect(try Set(files().keys).subtracting(before.keys) == ["ud.csv"])
  }

  /// What the branch has in the place of an output is a link to somebody's settings.
  @Test(
    arguments: [
      ("ud.sarif", "../hemmelig/strategy.yaml", "ud.sarif"),
      ("ud", "../hemmelig", "ud/strategy.yaml"), ("ud", "../hemmelig", "ud/ny.csv"),
    ], ["--output", "--write-baseline"])
  func anOutputThatIsALinkOutOfTheFolderIsNotWritten(
    place: (link: String, target: String, output: String), option: String
  ) throws {
    let sandbox = try repository()
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path + "/rod/" + place.link, withDestinationPath: place.target)
    let outcome = try check(sandbox, "--format", "csv", option, place.output)
    #expect(outcome.status == 3)
    #expect(
      outcome.errors
        == "kanaltjek: \(place.output) ligger uden for mappen, der arbejdes i\n")
    let folder = sandbox.path + "/hemmelig"
    #expect(
      try String(contentsOfFile: folder + "/strategy.yaml", encoding: .utf8) == Self.secret)
    #expect(!FileManager.default.fileExists(atPath: folder + "/ny.csv"))
  }

  // MARK: Secrets

  /// An address is no source yet; where one stands all the same, its secrets are not in the log.
  @Test(
    arguments: [
      "https://bruger:hemmeligt@eksempel.dk/tal.csv", "https://hemmeligt@eksempel.dk",
      "https://eksempel.dk/tal.csv?sv=2&sig=hemmeligt", "https://eksempel.dk/#hemmeligt",
      "ftp://a@b:hemmeligt@eksempel.dk/å?hemmeligt#hemmeligt",
    ])
  func secretsOfAnAddressAreNotPrinted(address: String) throws {
    let sandbox = try repository([
      "strategies/a/measurements/kilde.yaml": "from: \"\(address)\"\n"
    ])
    let outcome = try check(sandbox)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("eksempel.dk"))
    #expect(outcome.errors.contains("***"))
    #expect(!outcome.errors.contains("hemmeligt"))
  }

  @Test func secretsOfARemoteAreNotPrinted() throws {
    let git = try GitSandbox(["strategies/a/strategy.yaml": Self.strategy])
    try git.git("config", "uploadpack.allowFilter", "true")
    try git.git(
      "clone", "--quiet", "--bare", "--filter=blob:none", "file://" + git.path,
      git.path + "/delvis.git")
    let clone = git.path + "/delvis.git"
    try git.git(
      "-C", clone, "config", "remote.origin.url", "https://bruger:hemmeligt@localhost:1/x.git")
    for words in [["diff", "main", "main"], ["history", "a/post"], ["diff", "intet", "main"]] {
      let outcome = try BuiltCommand.run(words, in: clone, environment: Self.surroundings)
      #expect(outcome.status == 2)
      #expect(outcome.errors != "")
      #expect(!(outcome.output + outcome.errors).contains("hemmeligt"))
    }
  }

  private static let surroundings = ["PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1"]

  // MARK: The network

  /// A git that tries to open a socket stands for all that the command starts.
  @Test(
    .enabled("python3 is not here") { Tool.hasPython("socket") },
    arguments: [([], "åben"), (["--offline"], "nægtet")] as [([String], String)])
  func offlineIsDeniedByTheSystem(words: [String], said: String) throws {
    let git = try GitSandbox(["strategies/a/strategy.yaml": Self.strategy])
    let python = try #require(Tool.path("python3"))
    let log = git.path + "/log"
    try git.sandbox.write(
      Array(
        """
        #!\(python)
        import os, socket, sys
        def sees(family):
            try:
                socket.socket(family, socket.SOCK_STREAM).close()
                return 'åben'
            except PermissionError:
                return 'nægtet'
        with open('\(log)', 'a', encoding='utf-8') as file:
            print(sees(socket.AF_INET), sees(socket.AF_INET6), sees(socket.AF_UNIX), file=file)
        os.execv('/usr/bin/git', ['git'] + sys.argv[1:])

        """.utf8), to: "bin/git")
    chmod(git.path + "/bin/git", 0o755)
    let outcome = try BuiltCommand.run(
      ["check", "--since", "HEAD", "--as-of", "2013-12-31"] + words, in: git.path,
      environment: ["PATH": git.path + "/bin:/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0 == "\(said) \(said) åben" }, "\(lines)")
  }

  @Test func offlineChangesNoByte() throws {
    let example = try Example()
    for words in [
      ["check"], ["status"], ["upcoming"], ["compare", "digital-share"],
      ["explain", "eksempelby/digital-share/2012"], ["rules", "list"],
    ] {
      let line = words + (words[0] == "rules" ? [] : ["--as-of", "2016-12-31"])
      let plain = try BuiltCommand.run(line, in: example.folder)
      #expect(plain == (try BuiltCommand.run(line + ["--offline"], in: example.folder)))
    }
  }

  // MARK: Limits

  @Test func aTableAboveItsLimitNamesTheOption() throws {
    let rows = (1...100).map { "post;2012;\($0 % 40)\n" }.joined()
    let path = "strategies/a/measurements/m.csv"
    let sandbox = try repository([path: "indicator;period;value\npost;2012;31\n" + "\n" + rows])
    #expect(
      try check(sandbox, "--max-table", "1K")
        == BuiltCommand.Outcome(
          status: 2, output: "",
          errors: """
            fejl: \(path) fylder mere end 1.024 byte, når den er læst [measurements.table-too-large]
              hjælp: grænsen kan sættes op med --max-table

            """))
    #expect(try !check(sandbox, "--max-table", "2K").errors.contains("table-too-large"))
  }

  /// Git waits, and the run with it.
  @Test func aRunThatTakesTooLongEnds() throws {
    let git = try GitSandbox(["strategies/a/strategy.yaml": Self.strategy])
    try git.sandbox.write(Array("#!/bin/sh\nexec sleep 60\n".utf8), to: "bin/git")
    chmod(git.path + "/bin/git", 0o755)
    let clock = ContinuousClock()
    var outcome: BuiltCommand.Outcome?
    let time = try clock.measure {
      outcome = try BuiltCommand.run(
        ["check", "--since", "HEAD", "--max-time", "1", "--output", "ud"], in: git.path,
        environment: ["PATH": git.path + "/bin:/usr/bin:/bin"])
    }
    #expect(
      outcome
        == BuiltCommand.Outcome(
          status: 2, output: "",
          errors: """
            kanaltjek: fejl: kørslen tog længere tid end grænsen på 1 sekunder [run.too-long]
              hjælp: grænsen kan sættes op med --max-time

            """))
    #expect(time < .seconds(30))
    #expect(!FileManager.default.fileExists(atPath: git.path + "/ud"))
  }

  /// Eight million cells that say nothing.
  @Test func aRunThatHoldsTooMuchEnds() throws {
    let sandbox = try repository()
    try sandbox.write(
      [UInt8](repeating: UInt8(ascii: ";"), count: 8 << 20),
      to: "rod/strategies/a/measurements/m.csv")
    let outcome = try check(sandbox, "--language", "en", "--max-memory", "96M")
    #expect(
      outcome
        == BuiltCommand.Outcome(
          status: 2, output: "",
          errors: """
            kanaltjek: error: the run held more memory than the limit of 100,663,296 bytes \
            [run.too-large]
              help: the limit can be raised by --max-memory

            """))
  }

  @Test(
    arguments: [
      ("--max-table", "64"), ("--max-table", "2G"), ("--max-memory", "0M"), ("--max-memory", "1T"),
      ("--max-memory", "-1M"), ("--max-memory", "M"), ("--max-time", "0"), ("--max-time", "1h"),
      ("--max-time", "99999999999999999999"), ("--max-memory", "99999999999999999999G"),
    ])
  func aLimitThatIsNoneIsWrongUsage(option: String, value: String) throws {
    let outcome = try check(repository(), option, value)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("»\(value)«"))
  }
}
