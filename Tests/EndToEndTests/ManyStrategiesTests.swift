import Foundation
import TestSupport
import Testing

/// Runs over so many strategies that nothing of each may be kept.
@Suite struct ManyStrategiesTests {
  /// Strategies of little to judge and 40 KB of text.
  private static func sandbox(_ count: Int) throws -> Sandbox {
    let sandbox = try Sandbox()
    let comment = String(repeating: "# " + String(repeating: "x", count: 97) + "\n", count: 400)
    for number in 0..<count {
      try sandbox.write(
        Array(
          """
          kanaltjek: 1
          title: Strategi \(number)
          municipality: Køge
          period: 2012/2013
          indicators:
            post: {title: Digital Post, unit: "%", better: higher}
          goals:
            post: {indicator: post, milestones: {2012: 30 %, 2013: 40 %}}
          initiatives:
            print: {title: Fjernprint, milestones: {2012: {done: fjernprint}}}
          \(comment)
          """.utf8), to: "strategies/s\(number)/strategy.yaml")
    }
    return sandbox
  }

  @Test func takeTheMemoryOfOne() throws {
    let arguments = ["check", "--as-of", "2013-12-31", "--format", "json"]
    let (small, large) = (try Self.sandbox(100), try Self.sandbox(1000))
    let few = try BuiltCommand.peakMemory(arguments, in: small.path)
    let many = try BuiltCommand.peakMemory(arguments, in: large.path)
    // Texts alone would take 36 MB more, and the report 7 MB.
    #expect(many.output.count > few.output.count + (7 << 20))
    #expect(few.peak > 0)
    #expect(many.peak < few.peak + (6 << 10), "\(few.peak) KiB for 100, \(many.peak) for 1000")
  }

  private func expectWhole(_ output: String, _ count: Int) throws {
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let strategies = try #require(report["strategies"] as? [[String: Any]])
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(Set(strategies.compactMap { $0["id"] as? String }).count == count)
    // The same of each strategy, the worst of all first.
    #expect(findings.count >= 3 * count && findings.count % count == 0)
    let severities = findings.compactMap { $0["severity"] as? String }
    let ranks = severities.compactMap { ["error", "warning", "note"].firstIndex(of: $0) }
    #expect(ranks.count == findings.count && ranks == ranks.sorted())
  }

  @Test func showNothingWhenTheLastIsInvalid() throws {
    let sandbox = try Self.sandbox(300)
    try sandbox.write(Array("kanaltjek: 1\n".utf8), to: "strategies/z/strategy.yaml")
    let outcome = try BuiltCommand.run(
      ["check", "--format", "json", "--format", "csv", "--output", "report.csv"], in: sandbox.path)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("strategies/z/strategy.yaml:1:1"))
    #expect(!FileManager.default.fileExists(atPath: sandbox.path + "/report.csv"))
  }

  @Test func areReportedTheSameWhereverTheReportWaits() throws {
    let sandbox = try Self.sandbox(300)
    let outcomes = try ["", "/nonexistent", sandbox.path].map {
      try BuiltCommand.run(
        ["check", "--format", "json"], in: sandbox.path, environment: ["TMPDIR": $0])
    }
    #expect(outcomes[0].output.utf8.count > 2 << 20)
    try expectWhole(outcomes[0].output, 300)
    #expect(outcomes.allSatisfy { $0 == outcomes[0] })
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.path) == ["strategies"])
  }

  @Test func faultsPointIntoTextsThatAreGone() throws {
    let sandbox = try Self.sandbox(3)
    let broken = """
      kanaltjek: 1
      title: Brudt
      municipality: Køge
      period: 2012/2013
      goals:
        a: {titel: A}

      """
    try sandbox.write(Array(broken.utf8), to: "strategies/a/strategy.yaml")
    try sandbox.write(Array(broken.utf8), to: "other/a/strategy.yaml")
    let outcome = try BuiltCommand.run(
      ["check", "--language", "en", "other", "strategies"], in: sandbox.path)
    try Stored.expect(outcome.errors, "Expected/faults-in-released-texts.txt")
  }

  @Test func oneFaultOfASharedTableIsToldOnce() throws {
    let sandbox = try Self.sandbox(3)
    try sandbox.write(
      Array("indicator;period;value;kommune\npost;2012;31,2;Kjøge\npost;2012\n".utf8),
      to: "strategies/measurements/m.csv")
    let outcome = try BuiltCommand.run(["check", "--language", "en"], in: sandbox.path)
    #expect(outcome.status == 2)
    try Stored.expect(outcome.errors, "Expected/faults-of-a-shared-table.txt")
  }
}
