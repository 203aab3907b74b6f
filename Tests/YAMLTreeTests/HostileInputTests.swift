import Diagnostics
import Glibc
import TestSupport
import Testing
import YAMLTree

/// What a file may do to the reader: each ends soon, and in a diagnostic.
@Suite(.timeLimit(.minutes(10))) struct HostileInputTests {
  @Test(arguments: [
    ("[", 48), ("{a: ", 192), ("{a:\n ", 240), ("- ", 96), ("? ", 96),
  ])
  func deepNestingIsRefusedAtItsLimit(level: String, offset: Int) {
    let composed = Composed(String(repeating: level, count: 20_000))
    #expect(
      composed.found == [
        Found(
          id: "yaml.too-deep", spans: [offset..<offset + 1],
          danish: "filen har mere end 48 niveauer inde i hinanden",
          english: "the file nests deeper than 48 levels")
      ])
  }

  @Test(arguments: ["", "\"", "'", "|\n  "])
  func aScalarOfAMegabyteIsRefusedWhereItStarts(opening: String) {
    let closing = opening == "|\n  " ? "\n" : opening
    let composed = Composed("a: " + opening + String(repeating: "x", count: 1 << 20) + closing)
    #expect(
      composed.found == [
        Found(
          id: "yaml.scalar-too-long", spans: [3..<4],
          danish: "værdien er længere end 65.536 byte",
          english: "the value is longer than 65,536 bytes")
      ])
  }

  @Test func aKeyOfAMegabyteIsRefused() {
    let composed = Composed(String(repeating: "x", count: 1 << 20) + ": a\n")
    #expect(composed.root?.span == nil)
    #expect(composed.found.count == 1)
  }

  @Test func aBillionLaughsAreRefused() {
    var text = "- &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
    for level in 1...9 {
      let alias = "*l\(level - 1)"
      text += "- &l\(level) [\([String](repeating: alias, count: 9).joined(separator: ", "))]\n"
    }
    let composed = Composed(text)
    #expect(composed.root?.span == nil)
    #expect(composed.found.map(\.id) == ["yaml.alias-bomb"])
    #expect(
      composed.found.map(\.english) == ["the aliases expand to more than 20,000 values"])
  }

  @Test func moreNodesThanTheLimitAreRefused() {
    let composed = Composed("[" + String(repeating: "1,", count: 400_001) + "]")
    #expect(composed.found.map(\.id) == ["yaml.too-many-nodes"])
  }

  @Test(arguments: [
    ("a: [\n", 40), ("{a:", 20_000), ("[]", 20_000), ("]", 20_000), ("&a ", 20_000),
  ])
  func bracketsThatDoNotFitAreRefusedAtTheFirst(part: String, count: Int) {
    let composed = Composed(String(repeating: part, count: count))
    #expect(composed.root?.span == nil)
    #expect(composed.found.map(\.severity) == [.error])
  }

  @Test(arguments: [0, 1, 4 << 20])
  func aFileUpToTheLimitIsRead(size: Int) throws {
    let sandbox = try Sandbox()
    try sandbox.write([UInt8](repeating: UInt8(ascii: "#"), count: size), to: "strategy.yaml")
    let bytes = try SourceReader.read(
      sandbox.path + "/strategy.yaml", limit: YAMLLimits.standard.fileSize)
    #expect(bytes.count == size)
  }

  @Test func aLargerFileIsRefusedUnread() throws {
    let sandbox = try Sandbox()
    try sandbox.write([UInt8](repeating: UInt8(ascii: "#"), count: 5_000_000), to: "strategy.yaml")
    #expect(throws: SourceFault.tooLarge(limit: 4_194_304)) {
      try SourceReader.read(sandbox.path + "/strategy.yaml", limit: YAMLLimits.standard.fileSize)
    }
  }

  @Test func aFolderIsNotAFile() throws {
    let sandbox = try Sandbox(["strategy.yaml/x": ""])
    #expect(throws: SourceFault.notARegularFile) {
      try SourceReader.read(sandbox.path + "/strategy.yaml", limit: 10)
    }
  }

  @Test func aPipeThatNobodyWritesToDoesNotBlock() throws {
    let sandbox = try Sandbox()
    #expect(mkfifo(sandbox.path + "/strategy.yaml", 0o600) == 0)
    #expect(throws: SourceFault.notARegularFile) {
      try SourceReader.read(sandbox.path + "/strategy.yaml", limit: 10)
    }
  }

  @Test func aDeviceIsNotRead() {
    #expect(throws: SourceFault.notARegularFile) {
      try SourceReader.read("/dev/zero", limit: 10)
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read every file"))
  func aFileThatMayNotBeReadIsSaidToBe() throws {
    let sandbox = try Sandbox(["strategy.yaml": "a: b\n"])
    chmod(sandbox.path + "/strategy.yaml", 0)
    #expect(throws: SourceFault.notPermitted) {
      try SourceReader.read(sandbox.path + "/strategy.yaml", limit: 10)
    }
  }

  @Test(arguments: ["missing.yaml", "missing/strategy.yaml", "a/b", ""])
  func aMissingFileIsNotFound(name: String) throws {
    let sandbox = try Sandbox(["a": "b"])
    let path = name.isEmpty ? "" : sandbox.path + "/" + name
    #expect(throws: SourceFault.notFound) { try SourceReader.read(path, limit: 10) }
  }

  @Test func aLinkToItselfFailsWithTheSystemsCode() throws {
    let sandbox = try Sandbox()
    #expect(symlink("strategy.yaml", sandbox.path + "/strategy.yaml") == 0)
    #expect(throws: SourceFault.failed(errno: ELOOP)) {
      try SourceReader.read(sandbox.path + "/strategy.yaml", limit: 10)
    }
  }
}
