private import Glibc

/// A program that is given its input at once and whose output is read as it comes.
final class ChildProcess {
  private let process: pid_t
  private let output: Int32
  private let errors: Int32
  private let input: Int32
  private var status: Int32?
  private var hasClosedErrors = false

  struct SystemFault: Error {
    let code: Int32
  }

  /// Starts it; `handedOver` is a file that it has open as `DatabaseRequest.handedOver`.
  ///
  /// - Throws: `DatabaseFault` when it can't be started.
  init(
    _ program: String, environment: [String], handedOver: Int32? = nil
  ) throws(DatabaseFault) {
    var pairs: [(own: Int32, its: Int32)] = []
    func failed(_ code: Int32) -> DatabaseFault {
      for pair in pairs {
        close(pair.own)
        close(pair.its)
      }
      return code == ENOENT ? .programMissing : .programNotStarted(code: code)
    }
    // Sockets, since writing to one whose reader is gone can be asked not to raise a signal.
    for _ in 0..<3 {
      var ends: [Int32] = [-1, -1]
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw failed(errno) }
      pairs.append((ends[0], ends[1]))
    }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (pair, descriptor) in zip(pairs, [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]) {
      posix_spawn_file_actions_adddup2(&actions, pair.its, descriptor)
    }
    if let handedOver {
      posix_spawn_file_actions_adddup2(&actions, handedOver, DatabaseRequest.handedOver)
    }
    // What this program ignores or holds back, its child is not to inherit.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))

    var words: [UnsafeMutablePointer<CChar>?] = [strdup(program), nil]
    var surroundings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { (words + surroundings).forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, &attributes, &words, &surroundings)
    guard code == 0 else { throw failed(code) }
    for pair in pairs { close(pair.its) }
    self.process = process
    (input, output, errors) = (pairs[0].own, pairs[1].own, pairs[2].own)
  }

  deinit {
    stop()
    close(output)
    if !hasClosedErrors { close(errors) }
    close(input)
  }

  /// Writes all of its input, as far as it reads it, and ends it.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(input, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    shutdown(input, Int32(SHUT_WR))
  }

  /// The next of its output, 0 at the end of it; meanwhile what it says of itself is collected.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, errors said: inout [UInt8]
  ) -> Result<Int, SystemFault> {
    while true {
      var waiting = [
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: hasClosedErrors ? -1 : errors, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waiting, nfds_t(waiting.count), -1) >= 0 else {
        if errno == EINTR { continue }
        return .failure(SystemFault(code: errno))
      }
      if waiting[1].revents != 0 { collect(&said) }
      guard waiting[0].revents != 0 else { continue }
      let count = Glibc.read(output, buffer.baseAddress, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        return .failure(SystemFault(code: errno))
      }
      if count == 0 { while !hasClosedErrors { collect(&said) } }
      return .success(count)
    }
  }

  private static let mostSaid = 16 << 10

  private func collect(_ said: inout [UInt8]) {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(errors, &bytes, bytes.count)
    if count < 0, errno == EINTR { return }
    guard count > 0 else {
      close(errors)
      hasClosedErrors = true
      return
    }
    if said.count < Self.mostSaid { said += bytes[..<count] }
  }

  /// Has it end now, where it has not.
  func stop() {
    guard status == nil else { return }
    kill(process, SIGTERM)
    _ = wait()
  }

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
