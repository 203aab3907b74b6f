import Diagnostics
import Glibc
import Revisions
import StrategyModel
import TestSupport
import Testing

@testable import StrategyCommands

/// What the words of a comparison name.
@Suite(.timeLimit(.minutes(10))) struct ComparedSidesTests {
  /// `main` with a tag `v1`, a branch `forslag` of one commit more, and a change on disk.
  private static func repository() throws -> GitSandbox {
    let git = try GitSandbox([
      "strategies/a/strategy.yaml": "title: et\n", "strategies/b/strategy.yaml": "title: b\n",
    ])
    try git.git("tag", "v1")
    try git.git("branch", "b")
    try git.git("switch", "--quiet", "--create", "forslag")
    try git.commit("forslag", ["strategies/a/strategy.yaml": "title: forslag\n"])
    try git.git("switch", "--quiet", "main")
    try git.commit("to", ["strategies/a/strategy.yaml": "title: to\n"])
    try git.sandbox.write(Array("title: disk\n".utf8), to: "strategies/a/strategy.yaml")
    try git.sandbox.write(Array("title: løs\n".utf8), to: "løs.yaml")
    try git.sandbox.write([], to: "b")
    return git
  }

  @Test(arguments: [
    ("", ["HEAD strategies: to", "filerne på disken strategies: disk"]),
    ("v1", ["v1 strategies: et", "filerne på disken strategies: disk"]),
    ("v1 main", ["v1 strategies: et", "main strategies: to"]),
    ("v1..main", ["v1 strategies: et", "main strategies: to"]),
    ("v1..", ["v1 strategies: et", "HEAD strategies: to"]),
    ("forslag...main", ["{v1} strategies: et", "main strategies: to"]),
    ("main...forslag", ["{v1} strategies: et", "forslag strategies: forslag"]),
    ("v1: main:", ["v1 strategies: et", "main strategies: to"]),
    ("v1:strategies/a", ["v1:strategies/a strategies/a: et", "strategies/a strategies/a: disk"]),
    ("strategies/a", ["HEAD:strategies/a strategies/a: to", "strategies/a strategies/a: disk"]),
    (
      "v1 strategies/a/strategy.yaml",
      [
        "v1:strategies/a/strategy.yaml strategies/a/strategy.yaml: et",
        "strategies/a/strategy.yaml strategies/a/strategy.yaml: disk",
      ]
    ),
    (
      "strategies/a forslag",
      ["strategies/a strategies/a: disk", "forslag:strategies/a strategies/a: forslag"]
    ),
    (
      "v1..main strategies/a",
      ["v1:strategies/a strategies/a: et", "main:strategies/a strategies/a: to"]
    ),
    (
      "v1 main ./strategies/a/",
      ["v1:strategies/a strategies/a: et", "main:strategies/a strategies/a: to"]
    ),
    ("./b strategies/b", ["./b b: ", "strategies/b strategies/b: b"]),
    ("b: v1", ["b strategies: et", "v1 strategies: et"]),
    ("main:løs.yaml", ["git.missing-path: løs.yaml findes ikke i main"]),
    (
      "main:strategies/aa main",
      ["git.missing-path: strategies/aa findes ikke i main (mente du »strategies/a«?)"]
    ),
    (
      "b main",
      [
        "git.revision-and-file: b er både en fil og en version "
          + "(skriv ./b for filen eller b: for versionen)"
      ]
    ),
    (
      "mian",
      [
        "git.unknown-revision: der er ingen gren, intet mærke og ingen commit ved navn mian "
          + "(mente du »main«?)"
      ]
    ),
    ("./intet main", ["file.not-found: ./intet findes ikke"]),
    ("main:../../etc", ["file.leaves-root: ../../etc ligger uden for mappen, der arbejdes i"]),
    ("main:/etc", ["file.leaves-root: /etc ligger uden for mappen, der arbejdes i"]),
    (
      "-x main",
      ["git.looks-like-an-option: -x begynder med en bindestreg og kan ikke være en version"]
    ),
    ("v1 main forslag main", ["usage.compare-sides"]),
    ("v1..main strategies/a main", ["usage.compare-sides"]),
    ("v1 main..forslag", ["usage.compare-sides"]),
  ])
  func wordsNameTwoSides(words: String, sides: [String]) throws {
    let git = try Self.repository()
    let v1 = try git.git("rev-parse", "v1").prefix(8)
    let found = read(words.split(separator: " ").map(String.init), in: git.path)
    #expect(found == sides.map { $0.replacing("{v1}", with: v1) })
  }

  @Test func aThirdVersionIsReadWhereTheOthersAre() throws {
    let git = try Self.repository()
    #expect(
      read(["main:strategies/a", "forslag"], base: "v1", in: git.path) == [
        "main:strategies/a strategies/a: to", "forslag:strategies/a strategies/a: forslag",
        "v1:strategies/a strategies/a: et",
      ])
  }

  @Test func absolutePathsAreNotShown() throws {
    let git = try Self.repository()
    #expect(
      read(["v1", git.path + "/strategies/a"], in: "/") == [
        "v1:strategies/a strategies/a: et", "strategies/a strategies/a: disk",
      ])
  }

  @Test func aFolderThatWasRenamedIsFoundUnderItsFormerName() throws {
    let git = try GitSandbox(["strategies/gl/strategy.yaml": "title: et\n"])
    try git.git("tag", "v1")
    try git.git("mv", "strategies/gl", "strategies/ny")
    try git.commit("omdøbt")
    #expect(
      read(["v1", "strategies/ny"], in: git.path) == [
        "v1:strategies/gl strategies/gl: et", "strategies/ny strategies/ny: et",
      ])
    #expect(
      read(["v1:strategies/ny", "strategies/ny"], in: git.path) == [
        "git.missing-path: strategies/ny findes ikke i v1"
      ])
  }

  @Test func wordsAreMeantFromTheFolderTheyAreWrittenIn() throws {
    let git = try GitSandbox([
      "by/strategies/a/strategy.yaml": "title: et\n", "by/x": "", "strategies/z": "",
    ])
    let folder = git.path + "/by"
    #expect(
      read([], in: folder) == ["HEAD strategies: et", "filerne på disken strategies: et"])
    #expect(
      read(["main:by/strategies/a", "main:./strategies"], in: folder) == [
        "main:by/strategies/a strategies/a: et", "main:by/strategies strategies: et",
      ])
    #expect(
      read([], in: folder + "/strategies/a") == [
        "HEAD strategies/a: et", "filerne på disken strategies/a: et",
      ])
  }

  @Test func aBareRepositoryIsComparedByItsVersions() throws {
    let git = try Self.repository()
    try git.git("clone", "--quiet", "--bare", git.path, git.path + "/bar.git")
    let bare = git.path + "/bar.git"
    #expect(read(["v1", "main"], in: bare) == ["v1 strategies: et", "main strategies: to"])
    #expect(
      read([], in: bare) == [
        "git.no-working-tree: depotet har ingen filer på disken; skriv to versioner"
      ])
  }

  @Test func filesNeedNoRepository() throws {
    let sandbox = try Sandbox([
      "gl/a/strategy.yaml": "title: gl\n", "ny/a/strategy.yaml": "title: ny\n",
    ])
    #expect(read(["gl/a", "ny/a"], in: sandbox.path) == ["gl/a a: gl", "ny/a a: ny"])
    #expect(
      read(["gl/a", "main"], in: sandbox.path) == ["file.not-found: main findes ikke"])
    #expect(
      read(["main:x", "ny/a"], in: sandbox.path).first?.hasPrefix("git.not-a-repository") == true)
  }

  // MARK: Helpers

  /// Each side's label, its path and the title of the strategy there, or what is said instead.
  private func read(_ words: [String], base: String? = nil, in folder: String) -> [String] {
    var reader = ComparedSidesReader(sources: SourceStore(), language: .danish, in: folder)
    do throws(ComparedSidesFault) {
      let sides = try reader.sides(words, base: base)
      return ([sides.old, sides.new] + (sides.base.map { [$0] } ?? [])).map { side in
        "\(side.label) \(side.path): \(title(side))"
      }
    } catch {
      switch error {
      case .usage(let fault): return [fault.message.key.rawValue]
      case .input(let diagnostic):
        let help = diagnostic.help.map { " (\($0.text(.danish)))" } ?? ""
        return ["\(diagnostic.id): \(diagnostic.message.text(.danish))\(help)"]
      }
    }
  }

  private func title(_ side: ComparedSide) -> String {
    let file =
      [side.path, side.path + "/strategy.yaml", side.path + "/a/strategy.yaml"]
      .first { side.files.kind(of: $0) == .file }
    guard let file, let bytes = try? side.files.contents(of: file, limit: 100) else { return "-" }
    return String(
      decoding: bytes.dropFirst("title: ".utf8.count).filter { $0 != 10 }, as: UTF8.self)
  }
}
