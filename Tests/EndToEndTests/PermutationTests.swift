import Foundation
import TestSupport
import Testing

/// The order of rows and of files decides nothing.
@Suite struct PermutationTests {
  /// Eksempelby with its rows in another order, and each table of figures in two files.
  private static func shuffled(seed: UInt64) throws -> Sandbox {
    let folder = BuiltCommand.packageFolder() + "/Tests/Examples/eksempelby"
    let sandbox = try Sandbox([:])
    var random = SeededGenerator(seed: seed)
    try sandbox.write(
      [UInt8](Data(contentsOf: URL(fileURLWithPath: folder + "/strategy.yaml"))),
      to: "strategies/eksempelby/strategy.yaml")
    let tables = try FileManager.default.contentsOfDirectory(atPath: folder + "/measurements")
    for name in tables.sorted() {
      let text = try String(contentsOfFile: folder + "/measurements/" + name, encoding: .utf8)
      let lines = text.split(separator: "\n")
      let rows = lines.dropFirst().shuffled(using: &random)
      let cut = name == "progress.csv" ? rows.count : Int.random(in: 0...rows.count, using: &random)
      for (part, file) in [(rows[..<cut], name), (rows[cut...], "\(seed)-" + name)] {
        if part.isEmpty, file != name { continue }
        let table = ([lines[0]] + part).joined(separator: "\n") + "\n"
        try sandbox.write(Array(table.utf8), to: "strategies/eksempelby/measurements/" + file)
      }
    }
    return sandbox
  }

  /// Everything that is printed, without the places in tables that were moved.
  private static func printed(_ words: [String], in sandbox: Sandbox) throws -> String {
    let outcome = try BuiltCommand.run(words, in: sandbox.path)
    #expect(outcome.errors == "")
    return outcome.output
      .replacing(#/"file": "[^"]*measurements[^"]*",\s*"line": \d+,\s*"column": \d+/#, with: "")
      .replacing(#/[^ ]*measurements/[^ ]*:\d+:\d+/#, with: "")
  }

  @Test(arguments: [
    ["check", "--format", "text"], ["check", "--format", "md", "--language", "en"],
    ["check", "--format", "csv"], ["check", "--format", "json"],
    ["explain", "eksempelby/digital-share/2012"], ["explain", "eksempelby/obligatory-areas/2013"],
    ["explain", "eksempelby/personal-contacts/2015"], ["explain", "eksempelby/chat/2013-05"],
    ["explain", "eksempelby/contact-costs"], ["compare", "digital-share"],
  ])
  func changesNoByteOfOutput(words: [String]) throws {
    let whole =
      [words[0]] + words.dropFirst() + ["--as-of", "2014-02-01"]
    let first = try Self.printed(whole, in: Self.shuffled(seed: 1))
    #expect(first.count > 100)
    for seed in 2...5 as ClosedRange<UInt64> {
      #expect(try Self.printed(whole, in: Self.shuffled(seed: seed)) == first, "seed \(seed)")
    }
  }
}
