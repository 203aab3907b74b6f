import Diagnostics
import Glibc
import StrategyModel
import TestSupport
import Testing

/// What a run says of files that it can't read.
@Suite(.timeLimit(.minutes(10))) struct FileTreeReadingTests {
  @Test func aFileWithinTheLimitIsReadAndShownByItsPathBelowTheRoot() throws {
    let sandbox = try Sandbox(["strategies/a/strategy.yaml": "title: x\n"])
    let found = read("strategies/a/strategy.yaml", in: sandbox)
    #expect(found == ["strategies/a/strategy.yaml: title: x\n"])
  }

  @Test func aFileOfFiveMegabytesIsTooLarge() throws {
    let sandbox = try Sandbox(["strategies/a/x": ""])
    try sandbox.write([UInt8](repeating: 0x23, count: 5_000_000), to: "strategies/a/strategy.yaml")
    #expect(
      read("strategies/a/strategy.yaml", in: sandbox) == [
        "file.too-large: strategies/a/strategy.yaml er større end grænsen på 4.194.304 byte"
      ])
  }

  @Test func aFolderAndAPipeAreNoFiles() throws {
    let sandbox = try Sandbox(["strategies/a/strategy.yaml/x": ""])
    #expect(mkfifo(sandbox.path + "/strategies/a/pipe", 0o600) == 0)
    #expect(
      read("strategies/a/strategy.yaml", in: sandbox) == [
        "file.not-regular: strategies/a/strategy.yaml er ikke en almindelig fil"
      ])
    #expect(
      read("strategies/a/pipe", in: sandbox) == [
        "file.not-regular: strategies/a/pipe er ikke en almindelig fil"
      ])
  }

  @Test func aMissingFileIsSaidToBe() throws {
    let sandbox = try Sandbox(["strategies/a/x": ""])
    #expect(
      read("strategies/a/strategy.yaml", in: sandbox) == [
        "file.not-found: strategies/a/strategy.yaml findes ikke"
      ])
  }

  @Test func aLinkOutOfTheRootIsNotFollowed() throws {
    let sandbox = try Sandbox(["strategies/a/x": ""])
    #expect(symlink("/etc/passwd", sandbox.path + "/strategies/a/strategy.yaml") == 0)
    #expect(
      read("strategies/a/strategy.yaml", in: sandbox) == [
        "file.leaves-root: strategies/a/strategy.yaml ligger uden for mappen, der arbejdes i"
      ])
  }

  @Test(.enabled(if: geteuid() != 0, "root may read every file"))
  func aFileThatMayNotBeReadIsSaidToBe() throws {
    let sandbox = try Sandbox(["strategies/a/strategy.yaml": "title: x\n"])
    chmod(sandbox.path + "/strategies/a/strategy.yaml", 0)
    #expect(
      read("strategies/a/strategy.yaml", in: sandbox) == [
        "file.not-permitted: strategies/a/strategy.yaml må ikke læses"
      ])
  }

  /// The path and the text that were read, or what was said instead.
  private func read(_ path: String, in sandbox: Sandbox) -> [String] {
    let files = sandbox.files(sources: SourceStore())
    var diagnostics: [Diagnostic] = []
    guard let (source, bytes) = files.read(path, limit: 4 << 20, &diagnostics) else {
      return diagnostics.map { "\($0.id): \($0.message.text(.danish))" }
    }
    return ["\(files.sources.path(of: source)): \(String(decoding: bytes, as: UTF8.self))"]
  }
}
