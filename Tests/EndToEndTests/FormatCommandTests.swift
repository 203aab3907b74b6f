import Foundation
import TestSupport
import Testing

@Suite struct FormatCommandTests {
  private static let untidy = """
    # om filen

    title:  Prøve # her
    kanaltjek: 1
    municipality: Køge
    goals:
        a: {title: A}

    """
  private static let tidy = """
    # om filen

    kanaltjek: 1
    title: Prøve # her
    municipality: Køge
    goals:
      a: {title: A}

    """

  private func run(_ words: String..., in sandbox: Sandbox) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(["fmt"] + words, in: sandbox.path)
  }

  private func text(_ name: String, in sandbox: Sandbox) throws -> String {
    try String(contentsOfFile: sandbox.path + "/" + name, encoding: .utf8)
  }

  private func wanted(
    _ status: Int32, _ output: String = "", _ errors: String = ""
  ) -> BuiltCommand.Outcome {
    BuiltCommand.Outcome(status: status, output: output, errors: errors)
  }

  // MARK: Which files

  @Test func waiversHaveAnOrderTooAndStandBesideTheirStrategy() throws {
    let waivers = "- rule:  target-missed\n  subject: a/a/2012 # se sagen\n"
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": Self.tidy, "strategies/a/waivers.yaml": waivers,
    ])
    #expect(try run(in: sandbox) == wanted(0, "strategies/a/waivers.yaml\n"))
    #expect(
      try text("strategies/a/waivers.yaml", in: sandbox)
        == "- subject: a/a/2012 # se sagen\n  rule: target-missed\n")
  }

  @Test func remarksHaveAnOrderTooAndStayUnderTheirMilestone() throws {
    let remarks =
      "b/2012:\n   remark:  Sent\n   cause: own # vores\na/2012: {cause: data, remark: Tal}\n"
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": Self.tidy, "strategies/a/remarks/2012.yaml": remarks,
    ])
    #expect(try run(in: sandbox) == wanted(0, "strategies/a/remarks/2012.yaml\n"))
    #expect(
      try text("strategies/a/remarks/2012.yaml", in: sandbox) == """
        b/2012:
          cause: own # vores
          remark: Sent
        a/2012: {cause: data, remark: Tal}

        """)
  }

  @Test(arguments: ["strategies", "Tests/Examples", "docs/examples"])
  func everyShippedFileIsInTheCanonicalForm(folder: String) throws {
    let outcome = try BuiltCommand.run(
      ["fmt", "--check", folder], in: BuiltCommand.packageFolder())
    #expect(outcome == wanted(0))
  }

  @Test func writesTheFilesOfStrategiesAndTellsWhich() throws {
    let descriptor = "missing: [email]\nfrom: a.csv\n"
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": Self.untidy, "strategies/b/strategy.yaml": Self.tidy,
      "strategies/a/measurements/a.csv": "indicator;period;value\n",
      "strategies/a/measurements/a.yaml": descriptor,
      "strategies/measurements/b.yml": descriptor, "strategies/common/kl.yaml": Self.untidy,
      "strategies/a/andet.yaml": Self.untidy, "strategies/andet/x.yaml": Self.untidy,
    ])
    let list = """
      strategies/a/strategy.yaml
      strategies/a/measurements/a.yaml
      strategies/common/kl.yaml
      strategies/measurements/b.yml

      """
    #expect(
      try run("--check", in: sandbox)
        == wanted(1, list, "kanaltjek fmt ville ændre så mange filer: 4\n"))
    #expect(try text("strategies/a/strategy.yaml", in: sandbox) == Self.untidy)
    #expect(try run(in: sandbox) == wanted(0, list))
    #expect(try text("strategies/a/strategy.yaml", in: sandbox) == Self.tidy)
    #expect(try text("strategies/common/kl.yaml", in: sandbox) == Self.tidy)
    #expect(
      try text("strategies/a/measurements/a.yaml", in: sandbox)
        == "from: a.csv\nmissing: [email]\n")
    #expect(try text("strategies/a/andet.yaml", in: sandbox) == Self.untidy)
    #expect(try run(in: sandbox) == wanted(0))
    #expect(try run("--check", "--language", "en", in: sandbox) == wanted(0))
  }

  @Test func aPathIsAFileAFolderOrSeveral() throws {
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": Self.untidy, "strategies/b/strategy.yaml": Self.untidy,
      "strategies/common/kl.yaml": Self.untidy, "strategies/andet/f.yaml": Self.untidy,
    ])
    let one = try run("--check", "strategies/a", "strategies/a/strategy.yaml", in: sandbox)
    #expect(one.output == "strategies/a/strategy.yaml\n")
    let shared = try run("--check", "strategies/common", "strategies/andet/f.yaml", in: sandbox)
    #expect(shared.output == "strategies/common/kl.yaml\nstrategies/andet/f.yaml\n")
    #expect(shared.status == 1)
  }

  @Test(arguments: ["da", "en"])
  func theShippedStrategiesAreInTheCanonicalForm(language: String) throws {
    let outcome = try BuiltCommand.run(
      ["fmt", "--check", "strategies", "Tests/Examples", "docs/examples", "--language", language],
      in: BuiltCommand.packageFolder())
    #expect(outcome == wanted(0))
  }

  // MARK: How they are written

  @Test func rightsAndLinksAreKept() throws {
    let sandbox = try Sandbox(["strategies/a/rigtig.yaml": Self.untidy])
    let real = sandbox.path + "/strategies/a/rigtig.yaml"
    let link = sandbox.path + "/strategies/a/strategy.yaml"
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: real)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "rigtig.yaml")
    #expect(try run(in: sandbox) == wanted(0, "strategies/a/strategy.yaml\n"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "rigtig.yaml")
    #expect(try text("strategies/a/rigtig.yaml", in: sandbox) == Self.tidy)
    let attributes = try FileManager.default.attributesOfItem(atPath: real)
    #expect(attributes[.posixPermissions] as? Int == 0o666)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: sandbox.path + "/strategies/a").sorted()
        == ["rigtig.yaml", "strategy.yaml"])
  }

  @Test func aLinkOutOfTheFolderIsNeverFollowed() throws {
    let outside = try Sandbox(["hemmelig.yaml": Self.untidy])
    let sandbox = try Sandbox(["strategies/b/strategy.yaml": Self.untidy])
    try FileManager.default.createDirectory(
      atPath: sandbox.path + "/strategies/a", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path + "/strategies/a/strategy.yaml",
      withDestinationPath: outside.path + "/hemmelig.yaml")
    let outcome = try run(in: sandbox)
    #expect(
      outcome
        == wanted(
          2, "strategies/b/strategy.yaml\n",
          "fejl: strategies/a/strategy.yaml ligger uden for mappen, der arbejdes i [file.leaves-root]\n"
        ))
    #expect(try text("hemmelig.yaml", in: outside) == Self.untidy)
  }

  @Test func lineBreaksAreThoseOfTheFile() throws {
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": Self.untidy.replacing("\n", with: "\r\n")
    ])
    #expect(try run(in: sandbox).status == 0)
    #expect(
      try text("strategies/a/strategy.yaml", in: sandbox)
        == Self.tidy.replacing("\n", with: "\r\n"))
  }

  @Test(arguments: [
    (
      "da",
      """
      strategies/a/strategy.yaml:2:1: note: nøglerne her beholder deres rækkefølge [format.order-kept]
        2 | title: Prøve
          | ^
        hjælp: en kommentar står lige over den første nøgle; sæt en tom linje under den, hvis den gælder hele filen

      """
    ),
    (
      "en",
      """
      strategies/a/strategy.yaml:2:1: note: the keys here keep their order [format.order-kept]
        2 | title: Prøve
          | ^
        help: a comment stands right above the first key; put an empty line below it if it is about the whole file

      """
    ),
  ])
  func whatStaysIsSaidAndFailsNothing(language: String, errors: String) throws {
    let text = "# om filen\ntitle: Prøve\nkanaltjek: 1\n"
    let sandbox = try Sandbox(["strategies/a/strategy.yaml": text])
    #expect(try run("--check", "--language", language, in: sandbox) == wanted(0, "", errors))
    #expect(try self.text("strategies/a/strategy.yaml", in: sandbox) == text)
  }

  // MARK: Wrong input

  private static let wrongFiles: [(name: String, bytes: [UInt8])] =
    [
      ("dobbelt", "kanaltjek: 1\ntitle: a\n'title': b\n"),
      ("faa-linjer", "kanaltjek: 1\nnote: |\n  uden linjeskift"),
      ("flere", "kanaltjek: 1\n---\nkanaltjek: 1\n"),
      ("flow", "kanaltjek: 1\ngoals: {a: {title: A}\n"),
      ("kolon", "kanaltjek: 1\ntitle: a: b\n"),
      ("spoergsmaal", "kanaltjek: 1\n? title\n: Prøve\n"),
      ("tab", "kanaltjek: 1\ngoals:\n\ta: b\n"),
      ("tag", "kanaltjek: 1\ntitle: !ruby/object x\n"),
      ("tom", "# intet\n"),
      ("ukendt-anker", "kanaltjek: 1\ntitle: *her\n"),
    ].map { ($0, Array($1.utf8)) } + [
      ("utf-16", [0xFF, 0xFE, 0x6B, 0x00]), ("windows", [0x74, 0x3A, 0x20, 0xE6, 0x0A]),
    ]

  @Test(arguments: ["da", "en"])
  func filesAtFaultAreLeftAndTheOthersWritten(language: String) throws {
    let sandbox = try Sandbox(["strategies/god/strategy.yaml": Self.untidy])
    for (name, bytes) in Self.wrongFiles {
      try sandbox.write(bytes, to: "strategies/\(name)/strategy.yaml")
    }
    let check = try run("--check", "--language", language, in: sandbox)
    #expect(check.status == 2)
    try Stored.expect(check.errors, "Expected/fmt-wrong.\(language).txt")
    let outcome = try run("--language", language, in: sandbox)
    #expect(outcome == wanted(2, "strategies/god/strategy.yaml\n", check.errors))
    for (name, bytes) in Self.wrongFiles {
      let data = try Data(
        contentsOf: URL(fileURLWithPath: sandbox.path + "/strategies/\(name)/strategy.yaml"))
      #expect(Array(data) == bytes)
    }
  }

  @Test(arguments: ["da", "en"])
  func wrongWordsAndPathsAreExplained(language: String) throws {
    let sandbox = try Sandbox(["tal.csv": "a;b\n", "tom/x.txt": "x"])
    #expect(mkfifo(sandbox.path + "/roer", 0o600) == 0)
    var transcript = ""
    for (words, status) in [
      ([], 2), (["mangler"], 2), (["tal.csv"], 2), (["tom"], 2), (["roer"], 2),
      (["--chek"], 64), (["--check=ja"], 64), (["--as-of", "2027-01-01"], 64),
      (["--format", "json"], 64), (["--output", "x"], 64), (["--municipality", "Odense"], 64),
      (["--quiet"], 64),
    ] as [([String], Int32)] {
      let outcome = try BuiltCommand.run(
        ["fmt", "--language", language] + words, in: sandbox.path)
      #expect(outcome.status == status, "\(words)")
      #expect(outcome.output == "")
      transcript += "$ kanaltjek fmt \(words.joined(separator: " "))\n" + outcome.errors
    }
    try Stored.expect(transcript, "Expected/fmt-wrong-words.\(language).txt")
  }
}
