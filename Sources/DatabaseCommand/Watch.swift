private import Glibc

/// What may end the program while it waits: a signal, a reader that is gone, time.
enum Watch {
  /// Has signals noticed where the program waits, rather than end it at once, so that it can tell the
  /// database before it ends.
  static func noticeSignals() {
    var ends: [Int32] = [-1, -1]
    // Without them a signal ends the program as it always does.
    guard pipe(&ends) == 0 else { return }
    (signals.reading, signals.writing) = (ends[0], ends[1])
    var action = sigaction()
    action.__sigaction_handler.sa_handler = notice
    action.sa_flags = SA_RESTART
    for signal in [SIGTERM, SIGINT, SIGHUP] { sigaction(signal, &action, nil) }
  }

  /// Waits until standard output takes more.
  static func waitForReader() throws(QueryEnd) {
    var waiting = [
      pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: signals.reading, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&waiting, nfds_t(waiting.count), -1) < 0 {
      guard errno == EINTR || errno == EAGAIN else { return }
    }
    try check(signals: waiting[1], reader: waiting[0])
  }

  /// Waits until there is something to read.
  ///
  /// - Returns: Whether there was before the time was over.
  static func wait(for descriptor: Int32, until deadline: Deadline) throws(QueryEnd) -> Bool {
    var waiting = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
    ]
    while poll(&waiting, nfds_t(waiting.count), deadline.milliseconds) < 0 {
      guard errno == EINTR || errno == EAGAIN else { break }
    }
    try check(signals: waiting[1], reader: waiting[2])
    return waiting[0].revents != 0
  }

  /// Whether nobody reads any more.
  static var isReaderGone: Bool {
    var waiting = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
    return poll(&waiting, 1, 0) > 0 && isGone(waiting)
  }

  private static func check(signals: pollfd, reader: pollfd) throws(QueryEnd) {
    if signals.revents != 0 {
      var number: UInt8 = 0
      _ = read(signals.fd, &number, 1)
      throw .signalled(Int32(number))
    }
    if isGone(reader) { throw .readerGone }
  }

  private static func isGone(_ descriptor: pollfd) -> Bool {
    descriptor.revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0
  }
}

/// A time by the clock that nobody sets.
struct Deadline {
  private let end: Int

  private static var now: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  init(seconds: Int) { end = Self.now + seconds * 1000 }

  /// What is left, not less than none.
  var milliseconds: Int32 { Int32(clamping: max(0, end - Self.now)) }
  var isOver: Bool { Self.now >= end }
}

/// Written once, before the first signal is noticed.
nonisolated(unsafe) private var signals: (reading: Int32, writing: Int32) = (-1, -1)

/// A server that does not even take word that it may stop is not waited for longer than these seconds.
private let patience: UInt32 = 3

/// Runs in the middle of anything, so it only calls what may be called there.
private func notice(_ signal: Int32) {
  let before = errno
  var number = UInt8(truncatingIfNeeded: signal)
  _ = write(signals.writing, &number, 1)
  alarm(patience)
  errno = before
}
