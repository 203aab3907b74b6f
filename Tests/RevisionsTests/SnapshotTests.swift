import Diagnostics
import Glibc
import Revisions
import StrategyModel
import TestSupport
import Testing

/// The files of a commit, read as those on disk are.
@Suite(.timeLimit(.minutes(10))) struct SnapshotTests {
  @Test func namesKindsAndContentsAreThoseOfTheCommit() throws {
    let git = try GitSandbox([
      "strategies/b/strategy.yaml": "title: b\n", "strategies/a/strategy.yaml": "title: a\n",
      "strategies/.skjult": "x", "README.md": "",
    ])
    try git.commit("senere", ["strategies/a/strategy.yaml": "title: ny\n"])
    let files = try tree(git, "HEAD~1")
    #expect(files.names(in: "") == ["README.md", "strategies"])
    #expect(files.names(in: "strategies") == ["a", "b"])
    #expect(files.names(in: "strategies/a/strategy.yaml") == [])
    #expect(files.kind(of: "strategies/a") == .folder)
    #expect(files.kind(of: "") == .folder)
    #expect(files.kind(of: "strategies/a/strategy.yaml") == .file)
    #expect(files.kind(of: "strategies/c") == nil)
    #expect(files.locate("./strategies//a/../b") == "strategies/b")
    #expect(files.locate("../etc") == nil)
    #expect(files.place(of: "README.md") == nil)
    #expect(
      read("strategies/a/strategy.yaml", files) == "strategies/a/strategy.yaml: title: a\n")
  }

  /// A disk and a commit that hold the same answer the same to everything that is asked of them.
  @Test func linksLeadWhereTheyLeadOnDisk() throws {
    let git = try GitSandbox([
      "strategies/a/strategy.yaml": "title: a\n", "strategies/common/kl.yaml": "title: kl\n",
    ])
    for (target, link) in [
      ("a", "mappe"), ("../common/kl.yaml", "a/kl.yaml"), ("mappe/kl.yaml", "over"),
      ("../../udenfor", "ud"), ("/etc/passwd", "fast"), ("intet", "brudt"), ("ring", "ring"),
    ] {
      #expect(symlink(target, git.path + "/strategies/" + link) == 0)
    }
    try git.sandbox.write([], to: "udenfor")
    try git.commit("links")
    let sources = SourceStore()
    let disk = FileTree(holding: [git.path + "/strategies"], sources: sources)
    let commit = try tree(git, "HEAD")
    for path in [
      "mappe/strategy.yaml", "a/kl.yaml", "over", "mappe/kl.yaml", "fast", "brudt", "ring", "",
      "mappe/../common/kl.yaml", "a/strategy.yaml/x", "a/strategy.yaml/..",
    ].map({ "strategies/" + $0 }) {
      #expect(
        read(path, commit)?.replacing("HEAD:", with: "") == read(path, disk), "\(path)")
    }
    #expect(
      read("strategies/over", commit) == "strategies/over: title: kl\n")
    // The file above `strategies` is inside the root of the commit as of the disk.
    #expect(commit.locate("strategies/ud") == nil)
    #expect(resolved("ud", commit) == "file.leaves-root")
    #expect(resolved("fast", commit) == "file.leaves-root")
    #expect(resolved("brudt", commit) == "file.not-found")
    #expect(resolved("mappe", commit) == "strategies/a")
    #expect(resolved("../../x", commit) == "file.leaves-root")
  }

  @Test func theRootIsTheFolderAboveStrategies() throws {
    let git = try GitSandbox([
      "by/strategies/a/strategy.yaml": "title: a\n", "by/x": "", "hemmelig": "1",
    ])
    let repository = try GitRepository(at: git.path + "/by")
    #expect(repository.prefix == "by")
    let snapshot = try repository.snapshot(
      of: repository.commit("main"), holding: ["by/strategies/a"])
    let files = FileTree(snapshot, sources: SourceStore())
    #expect(files.names(in: "") == ["strategies", "x"])
    #expect(files.kind(of: "../hemmelig") == .other)
    #expect(
      read("../hemmelig", files)
        == "file.leaves-root: main:by/../hemmelig ligger uden for mappen, der arbejdes i")
    #expect(
      read("strategies/a/strategy.yaml", files) == "strategies/a/strategy.yaml: title: a\n")
  }

  @Test func aVersionWithoutTheRootHoldsNoFiles() throws {
    let git = try GitSandbox(["x": ""])
    let repository = try GitRepository(at: git.path)
    let snapshot = try repository.snapshot(
      of: repository.commit("main"), holding: ["by/strategies/a"])
    #expect(snapshot.names(in: "") == [])
    #expect(snapshot.kind(of: "strategies") == nil)
  }

  @Test func namesInOtherLettersAreReadAsTheyAreWritten() throws {
    let names = ["blåbærgrød ½.yaml", "æ\tb.yaml", "\"c\".yaml", "linje\nskift.yaml", "日本.yaml"]
    let git = try GitSandbox(
      Dictionary(uniqueKeysWithValues: names.map { ("strategies/holbæk/" + $0, "navn: " + $0) }))
    let files = try tree(git, "main")
    #expect(Set(files.names(in: "strategies/holbæk")) == Set(names))
    for name in names {
      let bytes = try files.contents(of: "strategies/holbæk/" + name, limit: 1000)
      #expect(String(decoding: bytes, as: UTF8.self) == "navn: " + name)
    }
  }

  @Test func theInsidesOfASubmoduleAreNothingToRead() throws {
    let inner = try GitSandbox(["strategy.yaml": "title: inderst\n"])
    let git = try GitSandbox(["a": "1"])
    try git.git("submodule", "--quiet", "add", inner.path, "strategies/under")
    try git.commit("med undermodul")
    let files = try tree(git, "HEAD")
    #expect(files.kind(of: "strategies/under") == .other)
    #expect(files.kind(of: "strategies/under/strategy.yaml") == nil)
    #expect(
      read("strategies/under", files)
        == "file.not-regular: HEAD:strategies/under er ikke en almindelig fil")
  }

  @Test func aHugeFileIsRefusedBeforeItIsRead() throws {
    let git = try GitSandbox(["a": "1"])
    try git.sandbox.write([UInt8](repeating: 0x23, count: 5_000_000), to: "stor.yaml")
    try git.commit("stor")
    let files = try tree(git, "HEAD")
    #expect(
      read("stor.yaml", files)
        == "file.too-large: HEAD:stor.yaml er større end grænsen på 4.194.304 byte")
    #expect(read("a", files) == "a: 1")
  }

  @Test func aPointerOfGitLFSIsNotTakenForTheFile() throws {
    let git = try GitSandbox([
      "t.csv": "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n"
    ])
    let said = "siger kun, hvor Git LFS gemmer filen; selve filen er her ikke"
    #expect(read("t.csv", try tree(git, "HEAD")) == "file.pointer: HEAD:t.csv \(said)")
    let disk = FileTree(holding: [git.path + "/t.csv"], sources: SourceStore())
    #expect(read("t.csv", disk) == "file.pointer: t.csv \(said)")
  }

  @Test func whatAFilteredCloneDidNotFetchIsSaid() throws {
    let git = try GitSandbox(["a": "1"])
    try git.git("config", "uploadpack.allowFilter", "true")
    try git.git(
      "clone", "--quiet", "--bare", "--filter=blob:none", "file://" + git.path,
      git.path + "/delvis.git")
    let files = try tree(git, "main", at: "/delvis.git")
    #expect(
      read("a", files)
        == "file.not-fetched: indholdet af main:a er ikke hentet, for klonen er lavet med et filter"
    )
  }

  @Test func aRenamedFolderIsFollowedThroughTheHistory() throws {
    let text = (1...40).map { "# linje \($0)\n" }.joined()
    let git = try GitSandbox(["strategies/gl/strategy.yaml": text, "x": ""])
    try git.commit("uvedkommende", ["x": "1"])
    try git.git("mv", "strategies/gl", "strategies/ny")
    try git.commit("omdøbt")
    try git.commit(
      "ændret", ["strategies/ny/strategy.yaml": text + "x"], author: "Børge Ø\u{1B}[31m")
    let repository = try GitRepository(at: git.path + "/strategies")
    let head = try repository.commit("HEAD")
    let names = try repository.names(of: "strategies/ny/strategy.yaml", upTo: head)
    #expect(names == ["strategies/ny/strategy.yaml", "strategies/gl/strategy.yaml"])
    let commits = try repository.commits(touching: names, upTo: head)
    #expect(commits.map(\.subject) == ["ændret", "omdøbt", "Første udgave"])
    #expect(commits.map(\.date) == ["2014-03-04", "2014-03-03", "2014-03-01"])
    #expect(commits.first?.author == "Børge Ø\u{1B}[31m")
    #expect(commits.map(\.parents.count) == [1, 1, 0])
    let object = try repository.object(names[1], in: commits[2].id)
    #expect(object == (try git.git("rev-parse", "HEAD~3:strategies/gl/strategy.yaml")))
    #expect(try repository.object("findes/ikke", in: head.id) == nil)
  }

  // MARK: Helpers

  private func tree(_ git: GitSandbox, _ revision: String, at place: String = "") throws -> FileTree
  {
    let repository = try GitRepository(at: git.path + place)
    return FileTree(
      try repository.snapshot(of: repository.commit(revision)), sources: SourceStore())
  }

  /// The path and the text that were read, or what was said instead.
  private func read(_ path: String, _ files: FileTree) -> String? {
    var diagnostics: [Diagnostic] = []
    guard let (source, bytes) = files.read(path, limit: 4 << 20, &diagnostics) else {
      return diagnostics.first.map { "\($0.id): \($0.message.text(.danish))" }
    }
    return "\(files.sources.path(of: source)): \(String(decoding: bytes, as: UTF8.self))"
  }

  /// Where a reference in `strategies/x.yaml` leads, or what is said of it.
  private func resolved(_ reference: String, _ files: FileTree) -> String? {
    let source = files.sources.add(path: "strategies/x.yaml", bytes: [])
    var diagnostics: [Diagnostic] = []
    return files.resolve(
      Located(reference, SourceSpan(source, 0, 0)), from: "strategies/x.yaml", &diagnostics)
      ?? diagnostics.first?.id
  }
}
