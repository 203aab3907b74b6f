private import Glibc

/// One run of the `git` command: started without a shell, in an environment that is stated whole.
final class GitProcess {
  private let process: pid_t
  /// What is written to its standard input; nil for one that reads nothing.
  let input: Int32?
  let output: Int32
  /// Nil for one whose messages nobody reads.
  let errors: Int32?

  /// Settings that would run programs of others or change what is printed.
  private static let settings = [
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.pager=cat", "core.quotePath=false",
    "core.attributesFile=/dev/null", "core.warnAmbiguousRefs=true", "diff.external=",
    "log.showSignature=false", "log.follow=false", "log.showRoot=true", "color.ui=false",
    "i18n.logOutputEncoding=UTF-8", "advice.objectNameWarning=false",
  ]

  /// What is handed on of the surroundings: where git finds itself, its settings and the repository.
  private static let handedOn = [
    "PATH", "HOME", "XDG_CONFIG_HOME", "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR",
    "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "SUDO_UID",
  ]

  /// No word of another language, no lock, no question, and nothing fetched behind the reader's back.
  private static let stated = [
    "LC_ALL=C", "TZ=UTC", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0",
    "GIT_ALLOW_PROTOCOL=none", "GIT_LITERAL_PATHSPECS=1", "GIT_PAGER=cat", "GIT_EDITOR=false",
  ]

  /// - Parameters:
  ///   - arguments: The subcommand and its words.
  ///   - folder: Where it runs, nil for the current folder.
  ///   - readsInput: Whether something will be written to it.
  ///   - tellsErrors: Whether its messages will be read.
  /// - Throws: `GitFault` when it can't be started.
  init(
    _ arguments: [String], in folder: String?, readsInput: Bool = false, tellsErrors: Bool = true
  ) throws(GitFault) {
    let command = arguments.first ?? ""
    func failed(_ code: Int32) -> GitFault { .systemFault(command: command, code: code) }
    var pairs: [(own: Int32, its: Int32)] = []
    func close(_ all: [(own: Int32, its: Int32)]) {
      for pair in all {
        Glibc.close(pair.own)
        Glibc.close(pair.its)
      }
    }
    // Sockets, since writing to one whose reader is gone can be asked not to raise a signal.
    for _ in 0..<(1 + (tellsErrors ? 1 : 0) + (readsInput ? 1 : 0)) {
      var ends: [Int32] = [-1, -1]
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
        close(pairs)
        throw failed(errno)
      }
      pairs.append((ends[0], ends[1]))
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var next = pairs[...]
    let out = next.removeFirst()
    posix_spawn_file_actions_adddup2(&actions, out.its, STDOUT_FILENO)
    let err = tellsErrors ? next.removeFirst() : nil
    if let err {
      posix_spawn_file_actions_adddup2(&actions, err.its, STDERR_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    let inn = next.popFirst()
    if let inn {
      posix_spawn_file_actions_adddup2(&actions, inn.its, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    // The program ignores the signal of a closed pipe, and git is not to inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let line =
      ["git"] + (folder.map { ["-C", $0] } ?? []) + ["--no-pager"]
      + Self.settings.flatMap { ["-c", $0] } + arguments
    var words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
    var surroundings: [UnsafeMutablePointer<CChar>?] =
      Self.environment().map { strdup($0) } + [nil]
    defer { (words + surroundings).forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, "git", &actions, &attributes, &words, &surroundings)
    for pair in pairs { Glibc.close(pair.its) }
    guard code == 0 else {
      for pair in pairs { Glibc.close(pair.own) }
      throw code == ENOENT ? .absent : failed(code)
    }
    self.process = process
    input = inn?.own
    output = out.own
    errors = err?.own
  }

  private static func environment() -> [String] {
    func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    // Settings given by number: `GIT_CONFIG_COUNT=1`, `GIT_CONFIG_KEY_0`, `GIT_CONFIG_VALUE_0`.
    let count = min(value("GIT_CONFIG_COUNT").flatMap { Int($0) } ?? 0, 1000)
    let numbered =
      count > 0
      ? ["GIT_CONFIG_COUNT"]
        + (0..<count).flatMap { ["GIT_CONFIG_KEY_\($0)", "GIT_CONFIG_VALUE_\($0)"] } : []
    return stated + (handedOn + numbered).compactMap { name in value(name).map { name + "=" + $0 } }
  }

  deinit {
    // At the end of its input, or unable to write, it ends.
    if let input { close(input) }
    close(output)
    if let errors { close(errors) }
    _ = wait()
  }

  private var status: Int32?

  /// The exit status; a signal shows as 128 and its number.
  func wait() -> Int32 {
    if let status { return status }
    var raw: Int32 = 0
    while waitpid(process, &raw, 0) < 0, errno == EINTR {}
    let signal = raw & 0x7F
    let status = signal == 0 ? (raw >> 8) & 0xFF : 128 + signal
    self.status = status
    return status
  }
}

extension GitProcess {
  /// What a run said and how it ended.
  struct Outcome {
    var status: Int32
    var output: [UInt8]
    var errors: String
  }

  /// Runs git to its end.
  ///
  /// - Throws: `GitFault` when it can't be started, or prints more than `limit` bytes.
  static func run(
    _ arguments: [String], in folder: String?, limit: Int
  ) throws(GitFault) -> Outcome {
    let process = try GitProcess(arguments, in: folder)
    var output: [UInt8] = []
    var errors: [UInt8] = []
    var waiting = [
      pollfd(fd: process.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: process.errors ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while waiting.contains(where: { $0.fd >= 0 }) {
      guard poll(&waiting, nfds_t(waiting.count), -1) >= 0 else {
        if errno == EINTR { continue }
        throw .systemFault(command: arguments.first ?? "", code: errno)
      }
      for index in waiting.indices where waiting[index].revents != 0 {
        let got = read(waiting[index].fd, &buffer, buffer.count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          waiting[index].fd = -1
          continue
        }
        if index == 0 {
          output += buffer[..<got]
          guard output.count <= limit else {
            throw .tooMuch(command: arguments.first ?? "", limit: limit)
          }
        } else if errors.count < 16 << 10 {
          errors += buffer[..<got]
        }
      }
    }
    return Outcome(
      status: process.wait(), output: output, errors: String(decoding: errors, as: UTF8.self))
  }
}
