internal import Diagnostics
private import Glibc

/// Where a command's results and messages go.
package struct Console {
  /// Results; nothing else is ever written here.
  func write(_ text: String) -> Bool { put(text, to: STDOUT_FILENO) }

  /// Everything that is not a result.
  func warn(_ text: String) { _ = put(text, to: STDERR_FILENO) }

  private func put(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(written)
    }
    return true
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
      getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
        && isatty(onErrors ? STDERR_FILENO : STDOUT_FILENO) == 1
    }
  }

  /// Writes a file whole or not at all: beside its place first, then renamed.
  ///
  /// - Returns: The system's error number, nil on success.
  func save(_ text: String, to path: String) -> Int32? {
    let temporary = path + ".\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return errno }
    let isWritten = put(text, to: descriptor)
    let writeError = errno
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed else {
      unlink(temporary)
      return isWritten ? errno : writeError
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      return code
    }
    return nil
  }
}

/// When colours are used.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never
}
