import Foundation
import StrategyModel
import TestSupport
import Testing

@Suite struct InitTests {
  private static let odense = ["init", "--municipality", "Odense", "--period", "2027/2030"]

  private func run(_ words: [String], in sandbox: Sandbox) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(words, in: sandbox.path)
  }

  private func names(in sandbox: Sandbox) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: sandbox.path).sorted()
  }

  private func text(_ name: String, in sandbox: Sandbox) throws -> String {
    try String(contentsOfFile: sandbox.path + "/" + name, encoding: .utf8)
  }

  // MARK: What it writes

  @Test(arguments: ["da", "en"])
  func writesAFolderAndSaysWhatToTry(language: String) throws {
    let sandbox = try Sandbox()
    let outcome = try run(Self.odense + ["--language", language], in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try Stored.expect(outcome.output, "Expected/init.\(language).txt")
    #expect(
      try names(in: sandbox) == [
        "strategies", "strategies/common", "strategies/common/kl.yaml",
        "strategies/common/strategy.schema.json", "strategies/odense",
        "strategies/odense/measurements", "strategies/odense/measurements/maalinger.csv",
        "strategies/odense/measurements/progress.csv", "strategies/odense/strategy.yaml",
      ])
    try Stored.expect(
      text("strategies/odense/strategy.yaml", in: sandbox), "Expected/init.\(language).yaml")
    #expect(
      try text("strategies/odense/measurements/maalinger.csv", in: sandbox)
        == "indicator;period;value;unit;channel;direction;status;published;source;note\n")
    #expect(
      try text("strategies/odense/measurements/progress.csv", in: sandbox)
        == "milestone;date;status;evidence;note\n")
  }

  @Test func everyCommandItNamesSucceeds() throws {
    let sandbox = try Sandbox()
    let outcome = try run(Self.odense, in: sandbox)
    let lines = outcome.output.matches(of: #/\n  kanaltjek (\w+) (\S+)/#)
    #expect(lines.map { String($0.1) } == ["check", "status", "fmt"])
    for line in lines {
      let tried = try run([String(line.1), String(line.2)], in: sandbox)
      #expect(tried.status == 0)
      #expect(tried.errors == "")
    }
  }

  @Test func theVocabularyAndTheSchemaAreThoseOfTheProgram() throws {
    let sandbox = try Sandbox()
    _ = try run(Self.odense, in: sandbox)
    let shipped = BuiltCommand.packageFolder() + "/strategies/common/kl.yaml"
    #expect(
      try text("strategies/common/kl.yaml", in: sandbox)
        == String(contentsOfFile: shipped, encoding: .utf8))
    #expect(
      try text("strategies/common/strategy.schema.json", in: sandbox)
        == run(["schema"], in: sandbox).output)
    let first = try text("strategies/odense/strategy.yaml", in: sandbox).prefix { $0 != "\n" }
    #expect(first == "# yaml-language-server: $schema=../common/strategy.schema.json")
  }

  @Test func everyMunicipalityCanBeginByItsCode() throws {
    let sandbox = try Sandbox()
    var folders: Set<String> = []
    for name in Municipality.names {
      let code = try #require(Municipality.code(of: name))
      let outcome = try run(
        ["init", "--municipality", String(code), "--period", "2027/2030"], in: sandbox)
      #expect(outcome.status == 0, "\(name)")
      folders.formUnion(outcome.output.matches(of: /kanaltjek check (\S+)/).map { String($0.1) })
    }
    #expect(folders.count == 98)
    #expect(folders.isSuperset(of: ["strategies/hoeje-taastrup", "strategies/aeroe"]))
    #expect(folders.contains("strategies/ringkoebing-skjern"))
    let names = try FileManager.default.contentsOfDirectory(atPath: sandbox.path + "/strategies")
    #expect(names.count == 99)
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil })
    let check = try run(["check", "--as-of", "2031-12-31", "--language", "en"], in: sandbox)
    #expect(check.status == 0)
    #expect(check.errors == "")
  }

  @Test(arguments: [
    ("odense", "Odense"), ("0461", "Odense"), ("Odense Kommune", "Odense"), ("ÆRØ", "Ærø"),
    ("  Ærø ", nil),
  ])
  func namesAreTakenAsTablesTakeThem(given: String, official: String?) throws {
    let sandbox = try Sandbox()
    let outcome = try run(["init", "--municipality", given, "--period", "2027"], in: sandbox)
    #expect(outcome.status == (official == nil ? 64 : 0))
    guard let official else { return }
    let folder = official == "Ærø" ? "aeroe" : "odense"
    let strategy = try text("strategies/\(folder)/strategy.yaml", in: sandbox)
    #expect(strategy.contains("\nmunicipality: \(official)\nperiod: 2027\n"))
  }

  /// The text when a reader has deleted the `#` before every example.
  private static func withExamples(_ text: String) -> String {
    text.replacing(#/\n( *)#(?!#)/#) { "\n" + $0.1 }
  }

  @Test(
    arguments: ["2027/2030", "2027", "2027-Q2/2028-Q3", "2027-S1", "2027-05-01/2027-09-30"],
    ["da", "en"])
  func isValidAndInFormWithAndWithoutItsExamples(period: String, language: String) throws {
    let sandbox = try Sandbox()
    let outcome = try run(
      ["init", "--municipality", "Odense", "--period", period, "--language", language], in: sandbox)
    #expect(outcome.status == 0)
    let name = "strategies/odense/strategy.yaml"
    let commented = try text(name, in: sandbox)
    let examples = Self.withExamples(commented)
    #expect(examples.count < commented.count - 20)
    for strategy in [commented, examples] {
      try sandbox.write(Array(strategy.utf8), to: name)
      for day in ["2026-12-31", "2027-12-31", "2031-12-31"] {
        let check = try run(["check", "--as-of", day], in: sandbox)
        #expect(check.status == 0)
        #expect(check.errors == "")
      }
      let form = try run(["fmt", "--check"], in: sandbox)
      #expect(form == BuiltCommand.Outcome(status: 0, output: "", errors: ""))
    }
    #expect(try run(["status"], in: sandbox).output.contains("Bedre selvbetjening"))
  }

  @Test(
    .enabled("check-jsonschema is not here") { Tool.path("check-jsonschema") != nil },
    arguments: ["da", "en"])
  func isValidToAnEditorWithAndWithoutItsExamples(language: String) throws {
    let sandbox = try Sandbox()
    _ = try run(Self.odense + ["--language", language], in: sandbox)
    let commented = try text("strategies/odense/strategy.yaml", in: sandbox)
    try sandbox.write(Array(Self.withExamples(commented).utf8), to: "med-eksempler.yaml")
    let common = sandbox.path + "/strategies/common/"
    let read = try Tool.run(
      #require(Tool.path("check-jsonschema")),
      [
        "--schemafile", common + "strategy.schema.json", common + "kl.yaml",
        sandbox.path + "/strategies/odense/strategy.yaml", sandbox.path + "/med-eksempler.yaml",
      ])
    #expect(read.status == 0, "\(read.output)")
  }

  @Test func theCommentsAloneDifferBetweenTheLanguages() throws {
    func said(_ language: String) throws -> [Substring] {
      let sandbox = try Sandbox()
      _ = try run(Self.odense + ["--language", language], in: sandbox)
      return try text("strategies/odense/strategy.yaml", in: sandbox).split(separator: "\n")
        .filter { !$0.drop { $0 == " " }.hasPrefix("## ") }
    }
    #expect(try said("da") == said("en"))
  }

  // MARK: Where it writes

  @Test(arguments: [
    ("ny", "ny/strategies/odense"), ("ny/mappe/", "ny/mappe/strategies/odense"),
    ("./strategies", "strategies/odense"), ("en mappe", "'en mappe/strategies/odense'"),
  ])
  func makesTheFolderThatIsGiven(folder: String, shown: String) throws {
    let sandbox = try Sandbox()
    let outcome = try run(Self.odense + [folder], in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\n  kanaltjek check \(shown) "))
    let path = shown.replacing("'", with: "")
    #expect(outcome.output.contains("\n  \(path)/strategy.yaml\n"))
    #expect(try run(["check", path], in: sandbox).status == 0)
  }

  @Test func standsInTheFolderOfStrategies() throws {
    let sandbox = try Sandbox(["strategies/README.md": "x"])
    let folder = sandbox.path + "/strategies"
    let outcome = try BuiltCommand.run(Self.odense, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\n  kanaltjek check odense "))
    #expect(try BuiltCommand.run(["check", "odense"], in: folder).status == 0)
  }

  @Test func whatIsSharedIsLeftAsItIs() throws {
    let own =
      "kanaltjek: 1\ntitle: Eget ordforråd\nindicators:\n  digital-share: {title: D, unit: \"%\"}\n"
    let sandbox = try Sandbox(["strategies/common/kl.yaml": own])
    let outcome = try run(Self.odense, in: sandbox)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains(
        "Fandtes i forvejen og er ikke ændret:\n  strategies/common/kl.yaml\n"))
    #expect(try text("strategies/common/kl.yaml", in: sandbox) == own)
  }

  // MARK: What it does not do

  @Test(arguments: [
    ["strategies/odense/strategy.yaml": "kanaltjek: 1\n"],
    ["strategies/odense/measurements/tal.csv": "indicator;period;value\n"],
    ["strategies/odense": "en fil"],
  ])
  func neverWritesIntoWhatIsThere(files: [String: String]) throws {
    let sandbox = try Sandbox(files)
    let before = try names(in: sandbox)
    for (language, errors) in [
      (
        "da",
        """
        fejl: strategies/odense findes allerede; der er ikke skrevet noget [init.taken]
          hjælp: flyt eller omdøb den gamle mappe, eller skriv en anden mappe sidst på linjen

        """
      ),
      (
        "en",
        """
        error: strategies/odense already exists; nothing has been written [init.taken]
          help: move or rename the old folder, or write another folder last on the line

        """
      ),
    ] {
      let outcome = try run(Self.odense + ["--language", language], in: sandbox)
      #expect(outcome == BuiltCommand.Outcome(status: 2, output: "", errors: errors))
    }
    #expect(try names(in: sandbox) == before)
    for (name, text) in files { #expect(try self.text(name, in: sandbox) == text) }
  }

  @Test func leavesNothingWhereItCanNotWriteEverything() throws {
    for files in [["strategies": "en fil"], ["strategies/common": "en fil"]] {
      let sandbox = try Sandbox(files)
      let before = try names(in: sandbox)
      let outcome = try run(Self.odense, in: sandbox)
      #expect(outcome.status == 3)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasSuffix(" kunne ikke skrives (systemfejl 20)\n"))
      #expect(try names(in: sandbox) == before)
    }
  }

  @Test func anEmptyFolderIsUsed() throws {
    let sandbox = try Sandbox()
    try FileManager.default.createDirectory(
      atPath: sandbox.path + "/strategies/odense", withIntermediateDirectories: true)
    #expect(try run(Self.odense, in: sandbox).status == 0)
    #expect(try run(["check"], in: sandbox).status == 0)
  }

  // MARK: Wrong usage

  @Test(arguments: ["da", "en"])
  func wrongWordsAreExplained(language: String) throws {
    let period = ["--period", "2027/2030"]
    let lines: [[String]] = [
      [], period, ["--municipality", "Aarhus"], ["--municipality", "Aarhus", "en mappe"],
      ["--municipality", "Odence"] + period,
      ["--municipality", "Bornholms Regionskommune"] + period,
      ["--municipality", "København\u{1B}[31m K"] + period, ["--municipality", "999"] + period,
      ["--municipality", ""] + period, ["--municipality", "Odense", "--period", "2027-2030"],
      ["--municipality", "Odense", "--period", "2027–30"],
      ["--municipality", "Odense", "--period", "2030/2027"],
      ["--municipality", "Odense", "--period", "2027/"],
      ["--municipality", "Odense", "--period", "2027-W54/2030"],
      ["--municipality", "Odense", "--period", "snart"], ["--municipality"],
      ["--municipality", "Odense", "a", "b"] + period, ["--as-of", "2027-01-01"],
      ["--periode", "2027"],
    ]
    let sandbox = try Sandbox()
    var transcript = ""
    for words in lines {
      let outcome = try run(["init", "--language", language] + words, in: sandbox)
      #expect(outcome.status == 64)
      #expect(outcome.output == "")
      transcript += "$ kanaltjek init \(words.joined(separator: " ").debugDescription)\n"
      transcript += outcome.errors
    }
    #expect(try names(in: sandbox).isEmpty)
    try Stored.expect(transcript, "Expected/init-wrong.\(language).txt")
  }
}
