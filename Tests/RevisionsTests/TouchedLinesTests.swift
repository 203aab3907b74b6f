import Glibc
import Revisions
import TestSupport
import Testing

/// The lines on disk that differ from a commit, on repositories written by the real git.
@Suite(.timeLimit(.minutes(10))) struct TouchedLinesTests {
  /// The lines of a file that are touched, of the first nine.
  private func touched(
    _ git: GitSandbox, _ file: String, from folder: String = "", since: String = "HEAD"
  ) throws -> [Int] {
    let repository = try GitRepository(at: git.path + "/" + folder)
    let lines = try repository.touchedLines(since: repository.commit(since))
    guard let real = realpath(git.path + "/" + file, nil) else { return [] }
    defer { free(real) }
    let place = String(cString: real)
    return (1...9).filter { lines.touch($0...$0, of: place) }
  }

  @Test(
    arguments: [
      ("1\n2\n3\n", []), ("1\nto\n3\n", [2]), ("0\n1\n2\n3\n", [1]), ("1\n3\n", []),
      ("1\n2\n3", [3]), ("1\n2\n3\n4\n5\n", [4, 5]), ("en\n2\ntre\n", [1, 3]), ("", []),
      // What git writes of itself, as the contents of a file.
      ("1\n++ b/anden\n@@ -1 +1 @@\n-- a/x\n3\n", [2, 3, 4]), ("1\r\n2\n3\n", [1]),
    ] as [(String, [Int])])
  func areThoseThatAreNewOrOther(text: String, lines: [Int]) throws {
    let git = try GitSandbox(["fil": "1\n2\n3\n", "anden": "1\n2\n3\n"])
    try git.sandbox.write(Array(text.utf8), to: "fil")
    #expect(try touched(git, "fil") == lines)
    #expect(try touched(git, "anden") == [])
    try git.commit("To")
    #expect(try touched(git, "fil") == [])
    #expect(try touched(git, "fil", since: "HEAD~1") == lines)
  }

  @Test func ofAFileThatGitDoesNotKnowAllAre() throws {
    let git = try GitSandbox(["a": "1\n", ".gitignore": "glemt\n"])
    for name in ["ny", "mappe/ny", "glemt"] {
      try git.sandbox.write(Array("1\n2\n".utf8), to: name)
    }
    #expect(try touched(git, "ny") == Array(1...9))
    #expect(try touched(git, "mappe/ny") == Array(1...9))
    #expect(try touched(git, "glemt") == [])
  }

  @Test func aRenamedFileIsHeldAgainstItsFormerSelf() throws {
    let text = (1...30).map { "linje \($0)\n" }.joined()
    let git = try GitSandbox(["før": text])
    try git.git("mv", "før", "efter")
    try git.sandbox.write(
      Array(text.replacing("linje 4\n", with: "linje fire\n").utf8), to: "efter")
    try git.commit("Flyttet")
    #expect(try touched(git, "efter", since: "HEAD~1") == [4])
  }

  @Test(arguments: ["tal fra Køge.csv", "a/b c/d.csv", "-n", "b/b"])
  func namesAreThoseOnDisk(name: String) throws {
    let git = try GitSandbox([name: "1\n2\n", "under/x": ""])
    try git.sandbox.write(Array("1\nto\n".utf8), to: name)
    #expect(try touched(git, name) == [2])
    #expect(try touched(git, name, from: "under") == [2])
  }

  /// A stranger's branch says nothing of how it is compared.
  @Test func attributesOfTheBranchHideNothing() throws {
    let git = try GitSandbox([
      ".gitattributes": "fil binary\nfil -diff\n", "fil": "1\n2\n",
    ])
    try git.sandbox.write(Array("1\nto\n".utf8), to: "fil")
    #expect(try touched(git, "fil") == [2])
  }

  @Test func withoutAWorkingTreeThereAreNone() throws {
    let git = try GitSandbox(["fil": "1\n"])
    let bare = try GitSandbox()
    try bare.git("clone", "--quiet", "--bare", "file://" + git.path, bare.path + "/bare")
    let repository = try GitRepository(at: bare.path + "/bare")
    let lines = try repository.touchedLines(since: repository.commit("HEAD"))
    #expect(!lines.touch(1...9, of: git.path + "/fil"))
  }
}
