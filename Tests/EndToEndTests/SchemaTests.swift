import Foundation
import TestSupport
import Testing

/// The schemas, held by an independent validator against everything shipped and everything broken.
@Suite struct SchemaTests {
  private static let subjects = [
    "strategy", "measurements", "waivers", "remarks", "rules", "output", "diff", "upcoming",
    "revise", "import",
  ]
  private static let hasValidator: ConditionTrait = .enabled("check-jsonschema is not here") {
    Tool.path("check-jsonschema") != nil
  }

  private func schema(_ subject: String) throws -> String {
    let outcome = try BuiltCommand.run(["schema", subject], in: BuiltCommand.packageFolder())
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    return outcome.output
  }

  @Test func isOfStrategiesUnlessSaidOtherwise() throws {
    let outcome = try BuiltCommand.run(["schema"], in: BuiltCommand.packageFolder())
    #expect(try outcome.output == schema("strategy"))
  }

  @Test(arguments: subjects)
  func isJSONWithEveryReferenceDefined(subject: String) throws {
    let text = try schema(subject)
    let schema = try JSON(text)
    #expect(schema["$schema"].string == "https://json-schema.org/draft/2020-12/schema")
    let defined = schema["$defs"].keys
    for match in text.matches(of: /"#\/\$defs\/([^"]+)"/) {
      #expect(defined.contains(String(match.1)))
    }
  }

  /// Titles for Danish editors, descriptions for English ones.
  @Test(arguments: subjects)
  func explainsEveryKeyInBothLanguages(subject: String) throws {
    let definitions = try JSON(schema(subject))["$defs"]
    for record in definitions.keys {
      let properties = definitions[record]["properties"]
      for key in properties.keys {
        let texts = [properties[key]["title"].string, properties[key]["description"].string]
        #expect(texts.allSatisfy { $0?.isEmpty == false }, "\(record).\(key)")
      }
    }
  }

  @Test(hasValidator, arguments: subjects)
  func isASchemaItself(subject: String) throws {
    let folder = try Sandbox(["schema.json": schema(subject)])
    let validator = try #require(Tool.path("check-jsonschema"))
    let read = try Tool.run(validator, ["--check-metaschema", folder.path + "/schema.json"])
    #expect(read.status == 0, "\(read.output)")
  }

  /// What the validator says of some files: the names of those that it refuses, with its words.
  private func refused(_ paths: [String], by subject: String) throws -> [String: [String]] {
    let folder = try Sandbox(["schema.json": schema(subject)])
    let validator = try #require(Tool.path("check-jsonschema"))
    let read = try Tool.run(
      validator, ["-o", "json", "--schemafile", folder.path + "/schema.json"] + paths)
    let report = try JSON(read.output)
    var result: [String: [String]] = [:]
    for error in report["errors"].items + report["parse_errors"].items {
      result[error["filename"].string ?? "", default: []].append(
        (error["path"].string ?? "") + ": " + (error["message"].string ?? ""))
    }
    #expect((read.status == 0) == result.isEmpty)
    return result
  }

  private static func shipped(_ matches: (String) -> Bool) -> [String] {
    let top = BuiltCommand.packageFolder()
    return ["strategies", "Tests/Examples"].flatMap { folder in
      ((try? FileManager.default.subpathsOfDirectory(atPath: top + "/" + folder)) ?? [])
        .filter { $0.hasSuffix(".yaml") && matches($0) }.sorted().map { "\(top)/\(folder)/\($0)" }
    }
  }

  @Test(hasValidator)
  func acceptsEveryShippedStrategy() throws {
    let paths = Self.shipped {
      !$0.contains("measurements/") && !$0.contains("remarks/") && !$0.hasSuffix("waivers.yaml")
        && !$0.hasSuffix("komhen.yaml")
    }
    #expect(paths.count >= 9)
    #expect(try refused(paths, by: "strategy") == [:])
  }

  @Test(hasValidator)
  func acceptsEveryShippedSourceOfMeasurements() throws {
    let paths = Self.shipped { $0.contains("measurements/") }
    #expect(!paths.isEmpty)
    #expect(try refused(paths, by: "measurements") == [:])
  }

  @Test(hasValidator)
  func acceptsEveryShippedFileOfWaivers() throws {
    let paths = Self.shipped { $0.hasSuffix("/waivers.yaml") }
    #expect(!paths.isEmpty)
    #expect(try refused(paths, by: "waivers") == [:])
  }

  @Test(hasValidator)
  func acceptsEveryShippedFileOfRemarks() throws {
    let paths = Self.shipped { $0.contains("/remarks/") }
    #expect(paths.count == 4)
    #expect(try refused(paths, by: "remarks") == [:])
  }

  @Test(hasValidator)
  func acceptsEveryShippedRuleFile() throws {
    let folder = BuiltCommand.packageFolder() + "/rules"
    let paths = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .map { folder + "/" + $0 }
    #expect(paths.count >= 5)
    #expect(try refused(paths, by: "rules") == [:])
  }

  @Test(hasValidator, arguments: ["2012-12-31", "2016-12-31", "2031-01-01"])
  func acceptsWhatFallsDue(day: String) throws {
    let folder = try Sandbox()
    let path = folder.path + "/upcoming.json"
    let outcome = try BuiltCommand.run(
      [
        "upcoming", "strategies", "Tests/Examples/eksempelby", "--as-of", day, "--within", "24m",
        "--format", "json", "--output", path,
      ], in: BuiltCommand.packageFolder())
    #expect(outcome.status == 0)
    #expect(try refused([path], by: "upcoming") == [:])
  }

  @Test(hasValidator, arguments: [2012, 2013, 2014, 2015])
  func acceptsWhatIsToBeDecided(year: Int) throws {
    let folder = try Sandbox()
    let outcome = try BuiltCommand.run(
      [
        "revise", "Tests/Examples/eksempelby", "--year", "\(year)", "--as-of", "\(year + 1)-03-01",
        "--format", "json",
      ], in: BuiltCommand.packageFolder())
    #expect(outcome.status == 0)
    try folder.write(Array(outcome.output.utf8), to: "revise.json")
    #expect(try refused([folder.path + "/revise.json"], by: "revise") == [:])
  }

  @Test(hasValidator)
  func acceptsWhatIsHeldAgainstARevision() throws {
    let file = "strategies/a/strategy.yaml"
    let text = """
      kanaltjek: 1
      title: Prøve
      municipality: Holbæk
      period: 2012/2015
      initiatives: {brev: {title: Brev, milestones: {2012: {done: sendt}}}}

      """
    let git = try GitSandbox([file: text])
    try git.commit("To", [file: text.replacing("brev:", with: "post:")])
    let path = git.path + "/output.json"
    let outcome = try BuiltCommand.run(
      ["check", "--since", "HEAD~1", "--format", "json", "--output", path], in: git.path)
    #expect(outcome.status == 0)
    #expect(try refused([path], by: "output") == [:])
  }

  @Test(
    hasValidator,
    arguments: [
      ["check", "--as-of", "2013-12-31"], ["check", "--as-of", "2030-12-31"],
      ["status", "--as-of", "2016-12-31"],
      ["check", "Tests/Examples/eksempelby", "--as-of", "2014-06-30"],
      ["check", "Tests/Examples/eksempelby", "--as-of", "2016-12-31"],
    ])
  func acceptsTheOutput(arguments: [String]) throws {
    let folder = try Sandbox()
    let path = folder.path + "/output.json"
    let outcome = try BuiltCommand.run(
      arguments + ["--format", "json", "--output", path], in: BuiltCommand.packageFolder())
    #expect(outcome.status <= 1)
    #expect(try refused([path], by: "output") == [:])
  }

  @Test(hasValidator, arguments: [RevisedExample.revision, []])
  func acceptsTheOutputOfADiff(edits: [(String, String)]) throws {
    let example = try RevisedExample(edits)
    for arguments in [[], ["--base", "old/strategies"]] {
      let outcome = try BuiltCommand.run(
        [
          "diff", "old/strategies", "new/strategies", "--as-of", "2016-12-31", "--format", "json",
          "--output", "diff.json",
        ] + arguments, in: example.folder)
      #expect(outcome.status <= 1)
      #expect(try refused([example.folder + "/diff.json"], by: "diff") == [:])
    }
  }

  /// The demands of those who read a format, on what `check` writes.
  @Test(
    hasValidator, arguments: [("sarif", "Readers/sarif"), ("gitlab", "Readers/code-quality")],
    ["2012-01-01", "2013-12-31", "2016-12-31"])
  func writesFindingsAsTheirReadersTakeThem(
    format: (name: String, schema: String), asOf: String
  ) throws {
    let folder = try Sandbox()
    let path = folder.path + "/out.json"
    let outcome = try BuiltCommand.run(
      ["check", "--as-of", asOf, "--format", format.name, "--output", path, "strategies"]
        + ["Tests/Examples/eksempelby"], in: BuiltCommand.packageFolder())
    #expect(outcome.status <= 1)
    let validator = try #require(Tool.path("check-jsonschema"))
    let read = try Tool.run(
      validator, ["--schemafile", "\(Stored.folder)/\(format.schema).schema.json", path])
    #expect(read.status == 0, "\(read.output)")
  }

  /// The demands of those who read a format, as far as a schema can state them.
  @Test(
    hasValidator,
    arguments: [("sarif", "Readers/sarif"), ("gitlab", "Readers/code-quality")],
    [RevisedExample.revision, []])
  func writesWhatItsReadersTake(
    format: (name: String, schema: String), edits: [(String, String)]
  ) throws {
    let example = try RevisedExample(edits)
    let outcome = try example.diff("--format", format.name, "--output", "out.json")
    #expect(outcome.status <= 1)
    let validator = try #require(Tool.path("check-jsonschema"))
    let read = try Tool.run(
      validator,
      [
        "--schemafile", "\(Stored.folder)/\(format.schema).schema.json",
        example.folder + "/out.json",
      ])
    #expect(read.status == 0, "\(read.output)")
  }

  /// Faults of form, by their ids: what an editor can show while the author types.
  private static let structural = [
    "strategy.unknown-key", "strategy.several-targets", "strategy.milestone-without-target",
    "strategy.listed-milestone-without-id", "strategy.change-without-base",
    "strategy.from-without-change", "strategy.measured-in-without-why", "strategy.not-a-target",
    "value.not-one-of", "value.not-a-period", "value.not-a-period-span", "value.not-an-id",
    "value.not-a-date", "yaml.flow-key-without-value",
  ]

  @Test(hasValidator)
  func rejectsEveryFixtureWhoseFaultIsStructural() throws {
    var expected: Set<String> = []
    var paths: [String] = []
    var sandboxes: [Sandbox] = []
    for name in BrokenFixture.names {
      let report = try String(
        contentsOfFile: "\(Stored.folder)/Broken/\(name)/expected.en.txt", encoding: .utf8)
      // The first line of every report: `place: error: … [id]`.
      let ids = report.matches(of: #/strategy\.yaml:\d+:\d+: .*\[([a-z.-]+)\]\n/#).map(\.1)
      guard ids.contains(where: { Self.structural.contains(String($0)) }) else { continue }
      let sandbox = try BrokenFixture(name).sandbox
      let path = "\(sandbox.path)/strategies/\(name)/strategy.yaml"
      sandboxes.append(sandbox)
      paths.append(path)
      expected.insert(path)
    }
    let found = try refused(paths, by: "strategy")
    #expect(expected.count >= 20)
    #expect(Set(found.keys) == expected)
    withExtendedLifetime(sandboxes) {}
  }

  @Test(
    hasValidator,
    arguments: [
      ("farve: grøn", "Additional properties are not allowed ('farve' was unexpected)"),
      ("period: 2012-2015", "period"),
      ("indicators: {andel: {better: best}}", "'best' is not one of"),
      ("goals: {digital: {milestones: {2013Q3: 30 %}}}", "2013Q3"),
    ])
  func rejectsWhatTheCommandRejects(line: String, said: String) throws {
    let text = "kanaltjek: 1\ntitle: Kanalstrategi\nmunicipality: Holbæk\n\(line)\n"
    let sandbox = try Sandbox(["strategies/proeve/strategy.yaml": text])
    let path = sandbox.path + "/strategies/proeve/strategy.yaml"
    #expect(try refused([path], by: "strategy")[path]?.joined().contains(said) == true)
    #expect(try BuiltCommand.run([], in: sandbox.path).status == 2)
  }
}
