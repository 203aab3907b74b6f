import Foundation
import TestSupport
import Testing

/// What the command does to files that it was not told everything about.
@Suite struct CareTests {
  private static let strategy = """
    kanaltjek: 1
    title: Prøve
    municipality: Køge
    period: 2012/2015
    indicators:
      post: {title: Digital Post, unit: "%", better: higher}
    goals:
      post:
        indicator: post
        milestones:
          2012: 30 %

    """

  private func sandbox(_ files: [String: String] = [:]) throws -> Sandbox {
    var all = ["strategies/a/strategy.yaml": Self.strategy]
    for (name, text) in files { all["strategies/" + name] = text }
    return try Sandbox(all)
  }

  @Test func anOutputThatIsALinkStaysOneAndItsFileKeepsItsRights() throws {
    let sandbox = try sandbox()
    let target = sandbox.path + "/target.json"
    let link = sandbox.path + "/link.json"
    #expect(FileManager.default.createFile(atPath: target, contents: Data("old".utf8)))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    let outcome = try BuiltCommand.run(
      ["check", "--format", "json", "--output", "link.json"], in: sandbox.path)
    #expect(outcome.status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: target)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    #expect(try String(contentsOfFile: target, encoding: .utf8).hasPrefix("{\n  \"version\": 1"))
  }

  @Test func aDeviceIsWrittenToAndStays() throws {
    let sandbox = try sandbox()
    let outcome = try BuiltCommand.run(
      ["check", "--format", "csv", "--output", "/dev/null"], in: sandbox.path)
    #expect(outcome.status == 0)
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func aRowOfAnotherMunicipalityIsAFaultInOnesOwnFolder() throws {
    let sandbox = try sandbox([
      "a/measurements/m.csv":
        "indicator;period;value;kommune\npost;2012;31,2;Køge\npost;2012;55;Greve\n"
    ])
    let outcome = try BuiltCommand.run(["check"], in: sandbox.path)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        strategies/a/measurements/m.csv:3:14: fejl: rækken gælder Greve, men strategien er for Køge [measurements.row-of-another]
          3 | post;2012;55;Greve
            |              ^^^^^

        """)
  }

  @Test(arguments: ["Køge", "259", "0259", "Køge Kommune"])
  func aSharedFolderIsReadByNameAndCode(name: String) throws {
    let sandbox = try sandbox([
      "measurements/m.csv":
        "indicator;period;value;kommune\npost;2012;31,2;\(name)\npost;2012;55;Greve\n"
    ])
    let outcome = try BuiltCommand.run(["status", "--format", "csv"], in: sandbox.path)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("31.2"))
    #expect(!outcome.output.contains("55"))
  }

  @Test func evidenceThatIsNotReadIsSaid() throws {
    let sandbox = try sandbox([
      "a/measurements/data.xlsx": "PK",
      "a/measurements/M.CSV": "indicator;period;value\npost;2012;31,2\n",
    ])
    let outcome = try BuiltCommand.run(["check"], in: sandbox.path)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == """
        advarsel: strategies/a/measurements/data.xlsx læses ikke [measurements.not-read]
          hjælp: gem tabellen som .csv, eller flyt filen

        """)
    #expect(outcome.output.contains("✓ 31,2/30\u{A0}%"))
  }

  @Test func aHundredFaultsOfAKindAreShownAndTheRestCounted() throws {
    let rows = String(repeating: "pst;2012;31,2\n", count: 150)
    let sandbox = try sandbox(["a/measurements/m.csv": "indicator;period;value\n" + rows])
    let outcome = try BuiltCommand.run(["check"], in: sandbox.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.split(separator: "\n").count { $0.contains("fejl:") } == 100)
    #expect(
      outcome.errors.hasSuffix(
        "… og 50 til af samme slags i strategies/a/measurements/m.csv [strategy.unknown-id]\n"))
  }

  @Test func aFigureIsNotReportedAsProgress() throws {
    let sandbox = try sandbox([
      "a/measurements/progress.csv": "milestone;date;status\npost/2012;2012-12-01;done\n"
    ])
    let outcome = try BuiltCommand.run(["check"], in: sandbox.path)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("milepælen »post/2012« måles med tal og meldes ikke i progress.csv"))
  }

  @Test func aNoBreakSpaceIsPointedAt() throws {
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": "kanaltjek: 1\ntitle:\u{A0}Prøve\nmunicipality: Køge\n"
    ])
    let outcome = try BuiltCommand.run(["check"], in: sandbox.path)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("strategy.yaml:2:7: fejl: her står et hårdt mellemrum (U+00A0)"))
  }
}
