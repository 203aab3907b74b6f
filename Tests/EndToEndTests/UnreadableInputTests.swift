import Foundation
import TestSupport
import Testing

private let plain = """
  kanaltjek: 1
  title: Kanalstrategi
  municipality: Holbæk
  period: 2012/2015
  indicators:
    digital-share:
      title: Andel digitale henvendelser
      unit: "%"
      better: higher
  goals:
    digital:
      title: Flere digitale henvendelser
      indicator: digital-share
      milestones:
        2012: 30 %

  """
private let strategy = "strategies/proeve/strategy.yaml"
private let table = "strategies/proeve/measurements/andele.csv"

/// Files that can't be kept as fixtures, since they are no UTF-8 text or no files.
@Suite struct UnreadableInputTests {
  private func run(
    in folder: String, _ language: String = "da", _ paths: String...
  ) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(
      ["check", "--as-of", "2016-12-31", "--language", language] + paths, in: folder)
  }

  /// The text with one of its characters replaced by raw bytes.
  private func bytes(_ text: String, _ part: String, _ raw: [UInt8]) throws -> [UInt8] {
    let range = try #require(text.range(of: part))
    return Array(text[..<range.lowerBound].utf8) + raw + Array(text[range.upperBound...].utf8)
  }

  private func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  @Test func invalidUTF8IsNamedAsAByte() throws {
    let sandbox = try Sandbox()
    try sandbox.write(try bytes(plain, "æ", [0xE6]), to: strategy)
    let danish = try run(in: sandbox.path)
    #expect(danish.status == 2)
    #expect(danish.output == "")
    #expect(
      danish.errors == """
        strategies/proeve/strategy.yaml:3:19: fejl: byten 0xE6 er ikke gyldig UTF-8 [yaml.invalid-utf-8]
          3 | municipality: Holb\u{FFFD}k
            |                   ^
          hjælp: gem filen som UTF-8

        """)
    #expect(
      try run(in: sandbox.path, "en").errors == """
        strategies/proeve/strategy.yaml:3:19: error: the byte 0xE6 is not valid UTF-8 [yaml.invalid-utf-8]
          3 | municipality: Holb\u{FFFD}k
            |                   ^
          help: save the file as UTF-8

        """)
  }

  @Test func aNULIsNotShownRaw() throws {
    let sandbox = try Sandbox()
    try sandbox.write(try bytes(plain, "æ", [0]), to: strategy)
    #expect(
      try run(in: sandbox.path)
        == BuiltCommand.Outcome(
          status: 2, output: "",
          errors: """
            strategies/proeve/strategy.yaml:3:19: fejl: tegnet U+0000 kan ikke stå i en strategi [yaml.control-character]
              3 | municipality: Holb\u{FFFD}k
                |                   ^

            """))
  }

  @Test func utf16IsToBeSavedAsUTF8() throws {
    let sandbox = try Sandbox()
    try sandbox.write(utf16(plain), to: strategy)
    let outcome = try run(in: sandbox.path)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.hasPrefix(
        "strategies/proeve/strategy.yaml:1:1: fejl: filen er i UTF-16 [yaml.utf-16]\n"))
    #expect(outcome.errors.hasSuffix("\n  hjælp: gem filen som UTF-8\n"))
    #expect(!outcome.errors.contains("\0"))
  }

  @Test(arguments: [strategy, table])
  func anUnreadableKindOfFileIsNamed(path: String) throws {
    let sandbox = try Sandbox([strategy: plain, table: "indicator;period;value\n"])
    let full = sandbox.path + "/" + path
    let expected = "fejl: \(path) er ikke en almindelig fil [file.not-regular]\n"
    unlink(full)
    #expect(mkfifo(full, 0o644) == 0)
    #expect(
      try run(in: sandbox.path)
        == BuiltCommand.Outcome(status: 2, output: "", errors: expected))
    unlink(full)
    #expect(mkdir(full, 0o755) == 0)
    #expect(
      try run(in: sandbox.path)
        == BuiltCommand.Outcome(status: 2, output: "", errors: expected))
  }

  @Test(
    .enabled("root may read every file") { geteuid() != 0 }, arguments: [strategy, table])
  func aFileWithoutPermissionIsNamed(path: String) throws {
    let sandbox = try Sandbox([strategy: plain, table: "indicator;period;value\n"])
    #expect(chmod(sandbox.path + "/" + path, 0) == 0)
    #expect(
      try run(in: sandbox.path)
        == BuiltCommand.Outcome(
          status: 2, output: "", errors: "fejl: \(path) må ikke læses [file.not-permitted]\n"))
  }

  @Test(arguments: [strategy, table])
  func aLinkOutOfTheRootIsNotFollowed(path: String) throws {
    let sandbox = try Sandbox([
      "hemmeligt.txt": "hemmeligt: indhold\n", "rod/" + strategy: plain,
      "rod/" + table: "indicator;period;value\n",
    ])
    let full = sandbox.path + "/rod/" + path
    unlink(full)
    #expect(symlink(sandbox.path + "/hemmeligt.txt", full) == 0)
    #expect(
      try run(in: sandbox.path + "/rod")
        == BuiltCommand.Outcome(
          status: 2, output: "",
          errors:
            "fejl: \(path) ligger uden for mappen, der arbejdes i [file.leaves-root]\n"))
  }

  @Test func aFileAboveTheLimitIsNotRead() throws {
    let sandbox = try Sandbox()
    let comment = Array("# Langt\n".utf8)
    try sandbox.write(
      Array(plain.utf8) + Array(repeatElement(comment, count: 600_000).joined()), to: strategy)
    #expect(
      try run(in: sandbox.path)
        == BuiltCommand.Outcome(
          status: 2, output: "",
          errors:
            "fejl: \(strategy) er større end grænsen på 4.194.304 byte [file.too-large]\n"))
  }

  @Test(arguments: [[0x69, 0x00, 0x6A], [0xFF, 0xFE, 0x69], [0xEF, 0xBB, 0xBF, 0xFF]])
  func bytesThatAreNoTextAreNoTable(raw: [UInt8]) throws {
    let sandbox = try Sandbox([strategy: plain])
    try sandbox.write(raw, to: table)
    #expect(
      try run(in: sandbox.path)
        == BuiltCommand.Outcome(
          status: 2, output: "",
          errors: "fejl: \(table) er ikke en teksttabel [measurements.not-text]\n"))
  }

  /// The same fault in every encoding that is read, so that places are counted in characters.
  @Test(arguments: ["utf-8", "utf-8 with mark", "utf-16", "windows-1252", "crlf"])
  func aCellIsPointedAtInEveryEncoding(encoding: String) throws {
    let text = "indicator;period;note;value\ndigital-share;2012;bøger;omkring 30\n"
    let sandbox = try Sandbox([strategy: plain])
    let raw: [UInt8] =
      switch encoding {
      case "utf-8 with mark": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case "utf-16": utf16(text)
      case "windows-1252": try bytes(text, "ø", [0xF8])
      case "crlf": Array(text.replacing("\n", with: "\r\n").utf8)
      default: Array(text.utf8)
      }
    try sandbox.write(raw, to: table)
    #expect(
      try run(in: sandbox.path)
        == BuiltCommand.Outcome(
          status: 2, output: "",
          errors: """
            \(table):2:26: fejl: »omkring 30« er ikke et tal [value.not-a-number]
              2 | digital-share;2012;bøger;omkring 30
                |                          ^^^^^^^^^^
              hjælp: skriv et tal og eventuelt en enhed: 36,5 % eller 97.890,00 kr.

            """))
  }

  @Test(arguments: [false, true])
  func aMarkAndCRLFDoNotMoveACaret(hasMark: Bool) throws {
    let sandbox = try Sandbox()
    let text = plain.replacing("indicator: digital-share", with: "indicator: digital-shore")
    try sandbox.write(
      (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.replacing("\n", with: "\r\n").utf8),
      to: strategy)
    #expect(
      try run(in: sandbox.path).errors == """
        strategies/proeve/strategy.yaml:13:16: fejl: der findes ingen indikator med id'et »digital-shore« [strategy.unknown-id]
          13 |     indicator: digital-shore
             |                ^^^^^^^^^^^^^
          hjælp: mente du »digital-share«?

        """)
  }
}
