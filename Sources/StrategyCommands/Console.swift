internal import Diagnostics
internal import Reporting
private import Glibc

/// Where a command's results and messages go.
package struct Console {
  /// Writes results; nothing else is ever written there.
  ///
  /// Where the reader has seen enough (`| head`) the run ends as a closed pipe ends every program.
  /// Anything else is reported.
  func write(_ report: [ReportPiece], _ language: Language) -> Bool {
    guard let code = put(report, to: STDOUT_FILENO) else { return true }
    if code == EPIPE {
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
    }
    let message = Message(.stdoutNotWritten, ["code": .count(Int(code))])
    warn("kanaltjek: \(message.text(language))\n")
    return false
  }

  func write(_ text: String, _ language: Language) -> Bool { write([.text(text)], language) }

  /// Everything that is not a result.
  func warn(_ text: String) {
    _ = put([.text(text.withoutURLSecrets.withoutWorkflowCommands)], to: STDERR_FILENO)
  }

  /// The system's error number, nil on success.
  private func put(_ report: [ReportPiece], to descriptor: Int32) -> Int32? {
    for piece in report {
      let failure =
        switch piece {
        case .text(let text): Array(text.utf8).withUnsafeBytes { put($0, to: descriptor) }
        case .bytes(let bytes): bytes.withUnsafeBytes { put($0, to: descriptor) }
        case .spool(let spool): spool.forEachStretch { put($0, to: descriptor) }
        }
      if let failure { return failure }
    }
    return nil
  }

  private func put(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var done = 0
    while done < bytes.count {
      let written = Glibc.write(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      done += written
    }
    return nil
  }

  /// Columns of the terminal that results go to; 80 when they go elsewhere.
  var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return 80 }
    return max(80, min(Int(size.ws_col), 200))
  }

  func usesColor(_ choice: ColorChoice, onErrors: Bool) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto:
      EnvironmentVariable.noColor.value == nil
        && isatty(onErrors ? STDERR_FILENO : STDOUT_FILENO) == 1
    }
  }

  /// Writes a file whole or not at all: beside its place first, then renamed, with the rights that
  /// it had. What is no ordinary file, such as a pipe, is written to as it stands.
  ///
  /// - Returns: The system's error number, nil on success; `ledOut` where a link leads elsewhere.
  func save(_ report: [ReportPiece], to path: String) -> Int32? {
    if GivenPath.isLedOut(path) { return Self.ledOut }
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG { return overwrite(path, with: report) }
    return RunLimits.sparing {
      replace(path, with: report, rights: exists ? status.st_mode & 0o777 : nil)
    }
  }

  /// No error number of the system: a link that a stranger may have made is not written through.
  static let ledOut: Int32 = -1

  /// Writes beside a file and renames; `kept` are the rights that it had, nil for one that was not there.
  private func replace(
    _ path: String, with report: [ReportPiece], rights kept: mode_t?
  ) -> Int32? {
    let target = kept == nil ? path : Self.realPath(path) ?? path
    let temporary = target + ".\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kept ?? 0o644)
    guard descriptor >= 0 else { return errno }
    let failure = put(report, to: descriptor)
    // The rights given when a file is made are cut by what the user's new files may have.
    if let kept { fchmod(descriptor, kept) }
    let isClosed = close(descriptor) == 0
    guard failure == nil, isClosed else {
      let code = failure ?? errno
      unlink(temporary)
      return code
    }
    guard rename(temporary, target) == 0 else {
      let code = errno
      unlink(temporary)
      return code
    }
    return nil
  }

  /// Writes a file that is not there yet, whole or not at all.
  ///
  /// - Returns: The system's error number, `EEXIST` where something stands; nil on success.
  func create(_ text: String, at path: String) -> Int32? {
    RunLimits.sparing { make(text, at: path) }
  }

  private func make(_ text: String, at path: String) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return errno }
    let failure = put([.text(text)], to: descriptor)
    let isClosed = close(descriptor) == 0
    guard failure == nil, isClosed else {
      let code = failure ?? errno
      unlink(path)
      return code
    }
    return nil
  }

  /// Writes at the end of a file, which is made where it is not there.
  ///
  /// - Returns: The system's error number, nil on success.
  func append(_ bytes: [UInt8], to path: String) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return errno }
    let failure = bytes.withUnsafeBytes { put($0, to: descriptor) }
    return close(descriptor) == 0 ? failure : failure ?? errno
  }

  private func overwrite(_ path: String, with report: [ReportPiece]) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno }
    let failure = put(report, to: descriptor)
    return close(descriptor) == 0 ? failure : failure ?? errno
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

/// When colours are used.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never
}
