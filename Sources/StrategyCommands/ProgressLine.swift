internal import Diagnostics
internal import Measurements
private import Glibc

/// A line on the terminal that tells how far a long reading has come, gone when it ends.
///
/// It is the only thing that looks at a clock, and no result depends on it.
final class ProgressLine {
  /// Nobody waits for less to be told.
  private static let patience = 1_000
  private static let pause = 100

  private let began = ProgressLine.now
  /// When the line was written last; nil while there is none.
  private var written: Int?

  /// Nil where messages go elsewhere than to a terminal.
  init?() {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
  }

  func show(_ progress: ReadingProgress) {
    guard case .reading(let name, let done, let size) = progress else {
      clear()
      return
    }
    let now = Self.now
    guard now - began >= Self.patience, now - (written ?? 0) >= Self.pause else { return }
    written = now
    var text = "\r\u{1B}[K\(name.withoutControlCharacters): "
    if let size, size > 0 {
      text += "\(done / max(size / 100, 1)) %"
    } else {
      text += "\(done >> 20) MiB"
    }
    put(text)
  }

  private func clear() {
    if written == nil { return }
    put("\r\u{1B}[K")
    written = nil
  }

  private func put(_ text: String) {
    // What is only to pass the time may be lost.
    _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Milliseconds of the clock that nobody sets.
  private static var now: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }
}
