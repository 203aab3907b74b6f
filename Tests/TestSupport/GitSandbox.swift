private import Glibc

/// A git repository of its own for one test, written by the real command.
///
/// Author, committer and every day are stated, so that commits have the same numbers on every machine.
package final class GitSandbox {
  package let sandbox: Sandbox
  /// The day of the next commit: the first is made on 1 March 2014, each further one a day later.
  private var day = 1

  package var path: String { sandbox.path }

  /// Makes a repository whose first commit, on the branch `main`, holds the files; none without any.
  package init(_ files: [String: String] = [:]) throws {
    sandbox = try Sandbox(files)
    try git("init", "--quiet", "--initial-branch=main")
    if !files.isEmpty { try commit("Første udgave") }
  }

  /// Runs git in the repository.
  ///
  /// - Returns: What it printed, without the last line break.
  /// - Throws: `GitSandboxFault` when it fails.
  @discardableResult
  package func git(_ arguments: String...) throws -> String { try git(arguments) }

  @discardableResult
  package func git(
    _ arguments: [String], author: String = "Anne Ager", environment: [String] = []
  ) throws -> String {
    let date = "2014-03-\(day < 10 ? "0" : "")\(day)T12:00:00+0100"
    let surroundings = [
      "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C",
      "GIT_AUTHOR_DATE=" + date, "GIT_COMMITTER_DATE=" + date,
    ]
    let settings = [
      "user.name=" + author, "user.email=a@example.dk", "protocol.file.allow=always",
      "commit.gpgSign=false", "core.hooksPath=/dev/null",
    ]
    return try Self.run(
      ["/usr/bin/env"] + surroundings + environment + ["git", "-C", path]
        + settings.flatMap { ["-c", $0] } + arguments)
  }

  /// Writes files, and commits everything that is there.
  @discardableResult
  package func commit(
    _ message: String, _ files: [String: String] = [:], author: String = "Anne Ager"
  ) throws -> String {
    for (name, text) in files { try sandbox.write(Array(text.utf8), to: name) }
    try git("add", "--all")
    try git(["commit", "--quiet", "--allow-empty", "-m", message], author: author)
    day += 1
    return try git("rev-parse", "HEAD")
  }

  private static func run(_ line: [String]) throws -> String {
    let sandbox = try Sandbox()
    let out = sandbox.path + "/out"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, out, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let path = getenv("PATH").map { "PATH=" + String(cString: $0) } ?? "PATH=/usr/bin:/bin"
    let home = "HOME=" + sandbox.path
    var words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
    var surroundings: [UnsafeMutablePointer<CChar>?] = [strdup(path), strdup(home), nil]
    defer { (words + surroundings).forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, line[0], &actions, nil, &words, &surroundings)
    guard code == 0 else { throw SandboxFault(errno: code) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let output = try BuiltCommand.text(of: out)
    guard status == 0 else { throw GitSandboxFault(arguments: line, output: output) }
    return String(output.last == "\n" ? output.dropLast() : output[...])
  }
}

/// A git command of a test that failed, and what it said.
package struct GitSandboxFault: Error {
  package let arguments: [String]
  package let output: String
}
