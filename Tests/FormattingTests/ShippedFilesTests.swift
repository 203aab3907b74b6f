import Formatting
import Foundation
import Measurements
import TestSupport
import Testing

/// The files that ship, as they are and with everything moved that may be.
@Suite struct ShippedFilesTests {
  private static let files: [String] = {
    let top = BuiltCommand.packageFolder()
    let found = ["strategies", "Tests/Examples", "docs/examples"].flatMap { folder in
      ((try? FileManager.default.subpathsOfDirectory(atPath: top + "/" + folder)) ?? [])
        .map { folder + "/" + $0 }
    }
    return found.filter {
      $0.hasSuffix(".yaml") && !$0.contains("/measurements/") && !$0.contains("/remarks/")
        && !$0.hasSuffix("/waivers.yaml") && !$0.hasSuffix(SourceDescription.formFile)
    }.sorted()
  }()

  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: BuiltCommand.packageFolder() + "/" + path, encoding: .utf8)
  }

  /// The file with a blank line under what it says of itself, so that all its keys may move.
  private static func parted(_ path: String) throws -> String {
    let text = try text(path)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let comments = lines.prefix { $0.hasPrefix("#") }
    if comments.isEmpty { return text }
    return (comments + [""] + lines[comments.count...]).joined(separator: "\n")
  }

  @Test func areFound() {
    #expect(Self.files.count >= 9)
  }

  @Test(arguments: files)
  func areInTheCanonicalForm(path: String) throws {
    let text = try Self.text(path)
    let formatted = Formatted(text)
    #expect(formatted.text == text)
    #expect(formatted.diagnostics == [])
  }

  @Test func theFormOfFilesIsInTheCanonicalForm() throws {
    let text = try Self.text("strategies/common/" + SourceDescription.formFile)
    let formatter = StrategyFormatter(FileShape(SourceDescription.formShape))
    #expect(Formatted(text, formatter).text == text)
  }

  @Test(arguments: files, 1...3 as ClosedRange<UInt64>)
  func comeBackWhenTheirKeysAreShuffled(path: String, seed: UInt64) throws {
    let text = try Self.parted(path)
    var random = SeededGenerator(seed: seed)
    let shuffled = KeyShuffle.shuffled(text, &random)
    #expect(Said(shuffled) == Said(text))
    #expect(shuffled != text)
    #expect(Formatted(shuffled).text == text)
  }

  @Test(arguments: files, 1...2 as ClosedRange<UInt64>)
  func comeBackWhenTheirLayoutIsSpoilt(path: String, seed: UInt64) throws {
    let text = try Self.text(path)
    var random = SeededGenerator(seed: seed)
    let width = Int.random(in: 2...5, using: &random)
    let spoilt = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let rest = line.drop { $0 == " " }
      if rest.isEmpty {
        return String(repeating: " ", count: Int.random(in: 0...1, using: &random))
      }
      let indentation = String(repeating: " ", count: (line.count - rest.count) / 2 * width)
      if rest.hasPrefix("- ") {
        return indentation + "-" + String(repeating: " ", count: width - 1) + rest.dropFirst(2)
      }
      // Texts and comments are not to be touched; of those only a text's line may look like a key,
      // and such a line begins a sentence.
      let isPlainKey =
        rest.first?.isLowercase == true
        && rest.prefix { $0.isLetter || "-" == $0 }.endIndex == rest.firstIndex(of: ":")
      let colon = ":" + String(repeating: " ", count: Int.random(in: 1...3, using: &random))
      return indentation
        + (isPlainKey ? rest.replacing(": ", with: colon, maxReplacements: 1) : rest)
    }.joined(separator: "\n")
    #expect(spoilt != text)
    #expect(Said(spoilt) == Said(text))
    #expect(Formatted(spoilt).text == text)
  }

  @Test(arguments: files)
  func comeBackWithOtherLineBreaks(path: String) throws {
    let text = try Self.text(path).replacing("\n", with: "\r\n")
    #expect(Formatted(text).text == text)
  }

  @Test(.timeLimit(.minutes(10)), arguments: files)
  func keepWhatTheySayThroughEveryChangeAtRandom(path: String) throws {
    let bytes = Array(try Self.text(path).utf8)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<25 {
      let changed = bytes.mutated(using: &random)
      let text = String(decoding: changed, as: UTF8.self)
      let formatted = Formatted(changed)
      #expect(!formatted.isUnsound, "\(text)")
      guard let new = formatted.text else { continue }
      #expect(Said(new) == Said(text), "\(text)")
      #expect(Formatted(new).text == new, "\(text)")
      #expect(wholeLineComments(in: new) == wholeLineComments(in: text), "\(text)")
    }
  }
}

/// Shuffles the keys of records in a canonical text, by its indentation alone.
enum KeyShuffle {
  /// Keys below which the author chose the keys.
  private static let chosen: Set<Substring> = [
    "uses", "groups", "definitions", "facts", "prices", "channels", "indicators", "goals",
    "initiatives", "milestones", "readings", "items", "where", "among", "breaks", "every",
    "variants",
  ]

  static func shuffled(_ text: String, _ random: inout SeededGenerator) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let header = lines.prefix { $0.hasPrefix("#") || $0.isEmpty }
    return
      (Array(header)
      + shuffled(lines[header.count...], at: 0, isRecord: true, below: "", &random))
      .map { $0 + "\n" }.joined()
  }

  private static func shuffled(
    _ lines: ArraySlice<Substring>, at column: Int, isRecord: Bool, below parent: Substring,
    _ random: inout SeededGenerator
  ) -> [Substring] {
    guard let first = lines.first(where: { isKey($0, at: column) }), !first.hasSuffix("-") else {
      return Array(lines)
    }
    var entries: [[Substring]] = []
    var lead: [Substring] = []
    for line in lines {
      if isKey(line, at: column) {
        entries.append(lead + [line])
        lead = []
      } else if entries.isEmpty || line.isEmpty || indentation(line) <= column {
        lead.append(line)
      } else {
        entries[entries.count - 1] += lead + [line]
        lead = []
      }
    }
    entries = entries.map { entry in
      guard let at = entry.firstIndex(where: { isKey($0, at: column) }) else { return entry }
      let key = entry[at].drop { $0 == " " }.prefix { $0 != ":" }
      // Texts of lines and lists are no keys.
      guard entry[at].hasSuffix(":") else { return entry }
      return entry[...at]
        + shuffled(
          entry[(at + 1)...], at: column + 2, isRecord: !chosen.contains(key), below: key, &random)
    }
    // The prices of a set have an order of their own.
    let isPriceSet = parent == "prices" || column == 4 && lines.contains { $0.hasSuffix(" kr.") }
    if isRecord, !isPriceSet, lead.isEmpty {
      entries.shuffle(using: &random)
      // A blank line above the first of all would be one too many, and go.
      if let close = entries.firstIndex(where: { $0.first != "" }) { entries.swapAt(0, close) }
    }
    return entries.flatMap { $0 } + lead
  }

  private static func isKey(_ line: Substring, at column: Int) -> Bool {
    guard indentation(line) == column, let sign = line.dropFirst(column).first else { return false }
    return sign != "#" && sign != "-"
  }

  private static func indentation(_ line: Substring) -> Int {
    line.prefix { $0 == " " }.count
  }
}
