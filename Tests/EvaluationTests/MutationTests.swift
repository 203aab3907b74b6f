import Diagnostics
import Evaluation
import Foundation
import TestSupport
import Testing

/// A strategy and its tables changed at random, the same way on every run, and judged whatever
/// became of them: nothing may trap, and what can't be read must be said.
@Suite(.timeLimit(.minutes(10))) struct MutationTests {
  private static let tables = [
    "aabningstider.csv", "henvendelser.csv", "noegletal.csv", "omraader.csv", "progress.csv",
    "taelleuger.csv",
  ]

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func everyChangeOfAFileIsJudgedOrReported(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    // The comments at the top say that the municipality is fictional; the loader's frame starts below.
    let strategy = try Self.bytes("strategy.yaml").dropping(upTo: "kanaltjek:")
    let tables = try Dictionary(
      uniqueKeysWithValues: Self.tables.map { ($0, try Self.bytes("measurements/\($0)")) })
    var judged = 0
    for _ in 0..<30 {
      var text = strategy
      var measurements = tables
      if Bool.random(using: &random) {
        text = strategy.mutated(using: &random)
      } else if let name = Self.tables.randomElement(using: &random) {
        measurements[name] = tables[name]?.mutated(using: &random)
      }
      let changed = String(decoding: text, as: UTF8.self)
      // What is no longer YAML has no scope to judge in; that case is the YAML reader's own test.
      guard changed.hasPrefix("kanaltjek:"), let trial = try? Trial(changed, bytes: measurements)
      else { continue }
      for day in ["2012-12-31", "2016-12-31"] {
        let judgement = try trial.judgement(asOf: day)
        let said = judgement.milestones.flatMap(\.derivation).map {
          $0.message.text(.danish) + $0.message.text(.english)
        }
        #expect(judgement.milestones.isEmpty || !said.isEmpty)
      }
      #expect(trial.diagnostics.allSatisfy { !$0.message.text(.danish).isEmpty })
      judged += 1
    }
    #expect(judged > 15)
  }

  private static func bytes(_ name: String) throws -> [UInt8] {
    let path = BuiltCommand.packageFolder() + "/Tests/Examples/eksempelby/" + name
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

extension [UInt8] {
  fileprivate func dropping(upTo mark: String) -> [UInt8] {
    let text = String(decoding: self, as: UTF8.self)
    return text.range(of: mark).map { Array(text[$0.lowerBound...].utf8) } ?? self
  }
}
