import Diagnostics
import Glibc
import Revisions
import TestSupport
import Testing

/// Which commit a word names, and what is said of one that names none.
@Suite(.timeLimit(.minutes(10))) struct CommitTests {
  @Test func branchesTagsNumbersAndExpressionsNameCommits() throws {
    let git = try GitSandbox(["a": "1"])
    let first = try git.git("rev-parse", "HEAD")
    try git.git("tag", "v1")
    try git.git("tag", "--annotate", "-m", "vedtaget", "v1-signeret")
    let second = try git.commit("to", ["a": "2"])
    let repository = try GitRepository(at: git.path)
    let named = try ["main", "HEAD~1", "v1", "v1-signeret", String(second.prefix(7)), "@"].map {
      try repository.commit($0).id
    }
    #expect(named == [second, first, first, first, second, second])
  }

  @Test(arguments: [
    ("mian", "git.unknown-revision", "mente du »main«?"),
    ("fremtiden", "git.unknown-revision", nil),
    ("HEAD:a", "git.not-a-commit", nil),
    ("main~7", "git.unknown-revision", nil),
    (
      "dobbelt", "git.ambiguous",
      "skriv heads/dobbelt for grenen, tags/dobbelt for mærket, "
        + "eller flere af commit-nummerets cifre"
    ),
    ("--all", "git.looks-like-an-option", nil),
    ("-n1", "git.looks-like-an-option", nil),
    ("--output=pwned", "git.looks-like-an-option", nil),
    ("main\nHEAD", "git.unknown-revision", nil),
    ("", "git.unknown-revision", nil),
    ("main main", "git.unknown-revision", nil),
    ("^main", "git.unknown-revision", nil),
    ("main..HEAD", "git.unknown-revision", nil),
  ])
  func aWordThatNamesNoCommitIsRefused(word: String, id: String, help: String?) throws {
    let git = try GitSandbox(["a": "1"])
    try git.git("branch", "dobbelt")
    try git.commit("to", ["a": "2"])
    try git.git("tag", "dobbelt")
    let found = fault { _ = try GitRepository(at: git.path).commit(word) }
    #expect(found?.diagnostic.id == id)
    #expect(found?.diagnostic.help?.text(.danish) == help)
    #expect(access(git.path + "/pwned", F_OK) != 0)
  }

  @Test func theMergeBaseIsWhereTwoBranchesParted() throws {
    let git = try GitSandbox(["a": "1"])
    let base = try git.git("rev-parse", "HEAD")
    try git.git("switch", "--quiet", "--create", "forslag")
    try git.commit("forslag", ["a": "2"])
    try git.git("switch", "--quiet", "main")
    try git.commit("andet", ["b": "1"])
    let repository = try GitRepository(at: git.path)
    let found = try repository.mergeBase(
      repository.commit("main"), repository.commit("forslag"))
    #expect(found.id == base)
    #expect(found.name == String(base.prefix(8)))
  }

  @Test func branchesWithoutACommonCommitHaveNoMergeBase() throws {
    let git = try GitSandbox(["a": "1"])
    try git.git("switch", "--quiet", "--orphan", "anden")
    try git.commit("anden", ["b": "1"])
    let repository = try GitRepository(at: git.path)
    let found = fault {
      _ = try repository.mergeBase(repository.commit("main"), repository.commit("anden"))
    }
    #expect(found == .noMergeBase("main", "anden", isShallow: false))
  }

  @Test func aShallowCloneSaysHowToFetchTheRest() throws {
    let git = try GitSandbox(["a": "1"])
    try git.commit("to", ["a": "2"])
    try git.git("clone", "--quiet", "--depth=1", "file://" + git.path, git.path + "/klon")
    let repository = try GitRepository(at: git.path + "/klon")
    #expect(repository.isShallow)
    let found = fault { _ = try repository.commit("HEAD~1") }
    #expect(found == .unknownRevision("HEAD~1", nearest: nil, isShallow: true))
    #expect(
      found?.diagnostic.help?.text(.english)
        == "the clone only has the newest commits; fetch the others by git fetch --unshallow, "
        + "or write fetch-depth: 0 in GitHub Actions")
  }

  @Test func aRepositoryWithoutCommitsSaysSo() throws {
    let git = try GitSandbox()
    #expect(fault { _ = try GitRepository(at: git.path).commit("HEAD") } == .noCommits)
  }

  @Test func aFolderOutsideAnyRepositoryIsNone() throws {
    let sandbox = try Sandbox(["a": "1"])
    #expect(fault { _ = try GitRepository(at: sandbox.path) } == .notARepository)
  }

  @Test(.enabled(if: geteuid() == 0, "only root may give a folder away"))
  func aRepositoryOfAnotherUserIsNotRead() throws {
    let git = try GitSandbox(["a": "1"])
    #expect(chown(git.path, 12345, 12345) == 0)
    #expect(fault { _ = try GitRepository(at: git.path) } == .foreignOwner)
  }

  @Test func aBareRepositoryHasNoWorkingTree() throws {
    let git = try GitSandbox(["a": "1"])
    try git.git("clone", "--quiet", "--bare", git.path, git.path + "/bar.git")
    let bare = try GitRepository(at: git.path + "/bar.git")
    #expect(!bare.hasWorkingTree)
    #expect(try bare.commit("main").id == git.git("rev-parse", "main"))
    #expect(bare.placeOnDisk(of: "a") == nil)
    #expect(try !bare.hasChanges(below: ""))
  }

  @Test(arguments: ["a", "ny"])
  func aFileThatDiffersFromTheCommitIsAChange(name: String) throws {
    let git = try GitSandbox(["a": "1", "b/c": "1"])
    let repository = try GitRepository(at: git.path + "/b")
    #expect(try !repository.hasChanges(below: ""))
    try git.sandbox.write([0x32], to: name)
    #expect(try repository.hasChanges(below: ""))
    #expect(try !repository.hasChanges(below: "b"))
  }
}

/// The fault that a piece of work throws, nil for none.
func fault(_ work: () throws -> Void) -> GitFault? {
  do {
    try work()
    return nil
  } catch {
    return error as? GitFault
  }
}
