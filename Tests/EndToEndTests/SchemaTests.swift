import Foundation
import TestSupport
import Testing

@Suite struct SchemaTests {
  private func schema() throws -> String {
    let outcome = try BuiltCommand.run(["schema"], in: BuiltCommand.packageFolder())
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    return outcome.output
  }

  @Test func isJSONWithEveryReferenceDefined() throws {
    let text = try schema()
    let schema = try JSON(text)
    #expect(schema["$schema"].string == "https://json-schema.org/draft/2020-12/schema")
    let defined = schema["$defs"].keys
    for match in text.matches(of: /"#\/\$defs\/([^"]+)"/) {
      #expect(defined.contains(String(match.1)))
    }
  }

  /// Readers of YAML 1.1 make numbers of years and dates of days; a schema sees neither.
  private static let program = """
    import datetime, json, sys, yaml
    from jsonschema import Draft202012Validator

    def plain(value):
        if isinstance(value, dict):
            return {key.isoformat() if isinstance(key, datetime.date) else str(key): plain(item)
                    for key, item in value.items()}
        if isinstance(value, list):
            return [plain(item) for item in value]
        return value.isoformat() if isinstance(value, datetime.date) else value

    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            strategy = plain(yaml.safe_load(file))
        for error in validator.iter_errors(strategy):
            print("/".join(map(str, error.absolute_path)), error.message[:200])
    """

  private func validate(_ paths: [String]) throws -> String {
    let folder = try Sandbox(["schema.json": schema()])
    let read = try Tool.run(
      #require(Tool.path("python3")), ["-c", Self.program, folder.path + "/schema.json"] + paths)
    #expect(read.status == 0)
    return read.output
  }

  private static let shipped: [String] = {
    let top = BuiltCommand.packageFolder()
    var found = ["strategies/common/kl.yaml"]
    for folder in ["strategies", "Tests/Examples"] {
      let names = try? FileManager.default.contentsOfDirectory(atPath: top + "/" + folder)
      for name in (names ?? []).sorted() {
        let path = "\(folder)/\(name)/strategy.yaml"
        if FileManager.default.fileExists(atPath: top + "/" + path) { found.append(path) }
      }
    }
    return found
  }()

  @Test func findsTheShippedStrategies() {
    #expect(Self.shipped.count >= 8)
  }

  @Test(
    .enabled("python3 has no jsonschema and PyYAML") { Tool.hasPython("jsonschema", "yaml") },
    arguments: shipped)
  func acceptsEveryShippedStrategy(path: String) throws {
    #expect(try validate([BuiltCommand.packageFolder() + "/" + path]) == "")
  }

  @Test(
    .enabled("python3 has no jsonschema and PyYAML") { Tool.hasPython("jsonschema", "yaml") },
    arguments: [
      ("farve: grøn", "Additional properties are not allowed ('farve' was unexpected)"),
      ("period: 2012-2015", "period '2012-2015'"),
      ("indicators: {andel: {better: best}}", "indicators/andel/better 'best' is not one of"),
      ("goals: {digital: {milestones: {2013Q3: 30 %}}}", "2013Q3"),
    ])
  func rejectsWhatTheCommandRejects(line: String, said: String) throws {
    let text = "kanaltjek: 1\ntitle: Kanalstrategi\nmunicipality: Holbæk\n\(line)\n"
    let sandbox = try Sandbox(["strategies/proeve/strategy.yaml": text])
    #expect(
      try validate([sandbox.path + "/strategies/proeve/strategy.yaml"]).contains(said))
    #expect(try BuiltCommand.run([], in: sandbox.path).status == 2)
  }
}
