import Foundation
import TestSupport
import Testing

/// Every way of writing that the YAML test suite knows, as it stands and changed at random.
@Suite(
  .enabled(
    if: Conformance.has("yaml-test-suite/cases.json"),
    "KANALTJEK_CONFORMANCE names no folder with yaml-test-suite/cases.json"))
struct SuiteTextsTests {
  private struct Case: Decodable {
    let id: String
    let yaml: String
  }

  private static let texts: [String] = {
    guard let folder = Conformance.folder,
      let data = FileManager.default.contents(atPath: folder + "/yaml-test-suite/cases.json"),
      let cases = try? JSONDecoder().decode([Case].self, from: data)
    else { return [] }
    return cases.map(\.yaml)
  }()

  @Test func areFormattedToTheSameOrLeftAlone() {
    var formatted = 0
    for text in Self.texts where check(Array(text.utf8)) { formatted += 1 }
    #expect(Self.texts.count == 199)
    #expect(formatted >= 75)
  }

  @Test(.timeLimit(.minutes(10)), arguments: 1...2 as ClosedRange<UInt64>)
  func areFormattedToTheSameWhenChangedAtRandom(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for text in Self.texts {
      for _ in 0..<12 { _ = check(Array(text.utf8).mutated(using: &random)) }
    }
  }

  /// Whether the text was formatted.
  private func check(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let formatted = Formatted(bytes)
    #expect(!formatted.isUnsound, "\(text)")
    guard let new = formatted.text else { return false }
    #expect(Said(new) == Said(text), "\(text)")
    #expect(Formatted(new).text == new, "\(text)")
    #expect(wholeLineComments(in: new) == wholeLineComments(in: text), "\(text)")
    return true
  }
}
