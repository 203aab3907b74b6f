internal import Databases
internal import Diagnostics
internal import Measurements
private import Glibc

/// How long a run may take, what it may hold and what it may reach.
///
/// Files have limits of their own. These are for what nobody foresaw: beyond them the run ends as on
/// invalid input, and says which option raises the limit.
struct RunLimits {
  var seconds = 600
  /// Bytes.
  var memory = 2 << 30
  /// Bytes of one file of measurements.
  var table = MeasurementLoader.tableLimit
  /// Environment variables that the address of a database may hold.
  var allowedVariables: Set<String> = []
  /// Whether the system is to deny the run the network.
  var isOffline = false
  /// What a database's own words are put in.
  var language = Language.danish

  /// How databases may be asked, paths of certificates being relative to a folder.
  func databases(in folder: String) -> DatabaseReader.Terms {
    DatabaseReader.Terms(
      allowedVariables: allowedVariables, seconds: seconds, language: language,
      isOffline: isOffline, folder: folder)
  }

  /// Has the system look at the run ten times a second until it ends.
  func watch(_ language: Language) {
    guard watched == nil else { return }
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let statm = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    let place = UnsafeMutablePointer<Watched>.allocate(capacity: 1)
    place.initialize(
      to: Watched(
        end: now.tv_sec + seconds, pages: memory / Int(sysconf(Int32(_SC_PAGESIZE))),
        statm: statm, buffer: .allocate(byteCount: Watched.room, alignment: 1),
        tooLong: Self.lastWords(.runTooLong, seconds, "max-time", language),
        tooLarge: Self.lastWords(.runTooLarge, memory, "max-memory", language)))
    watched = place
    var action = sigaction()
    action.__sigaction_handler.sa_handler = look
    action.sa_flags = SA_RESTART
    sigaction(SIGALRM, &action, nil)
    // Whoever started the run may have held the signal back.
    var signals = Self.alarm
    sigprocmask(SIG_UNBLOCK, &signals, nil)
    let tenth = timeval(tv_sec: 0, tv_usec: 100_000)
    var timer = itimerval(it_interval: tenth, it_value: tenth)
    setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
  }

  /// Does what is not to be left half done, such as to write a file and rename it.
  static func sparing<Result>(_ work: () -> Result) -> Result {
    var signals = signals([SIGALRM, SIGINT, SIGTERM, SIGHUP])
    var before = sigset_t()
    sigprocmask(SIG_BLOCK, &signals, &before)
    defer { sigprocmask(SIG_SETMASK, &before, nil) }
    return work()
  }

  private static var alarm: sigset_t { signals([SIGALRM]) }

  private static func signals(_ numbers: [Int32]) -> sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in numbers { sigaddset(&signals, number) }
    return signals
  }

  /// Written beforehand, since a signal may come where nothing can be made.
  private static func lastWords(
    _ key: MessageKey, _ limit: Int, _ option: String, _ language: Language
  ) -> UnsafePointer<CChar>? {
    let message = Message(key, ["limit": .count(limit)]).text(language)
    let help = Message(.helpRaiseLimit, ["option": .text(option)]).text(language)
    let severity = Message(.severityError).text(language)
    return UnsafePointer(
      strdup(
        "kanaltjek: \(severity): \(message) [\(key.rawValue)]\n"
          + "  \(Message(.wordHelp).text(language)): \(help)\n"))
  }
}

/// What is known when the signal comes.
private struct Watched {
  static let room = 64

  /// In seconds of the clock that nobody sets.
  let end: Int
  let pages: Int
  /// Where the kernel tells the size of the process; negative where it does not.
  let statm: Int32
  let buffer: UnsafeMutableRawPointer
  let tooLong: UnsafePointer<CChar>?
  let tooLarge: UnsafePointer<CChar>?
}

/// Written once, before the first signal.
nonisolated(unsafe) private var watched: UnsafeMutablePointer<Watched>?

/// Runs in the middle of anything, so it allocates nothing and only calls what may be called there.
private func look(_ signal: Int32) {
  guard let watched else { return }
  let before = errno
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  if now.tv_sec >= watched.pointee.end { stop(watched.pointee.tooLong) }
  if residentPages(watched) > watched.pointee.pages { stop(watched.pointee.tooLarge) }
  errno = before
}

/// The second number of `/proc/self/statm`; 0 where it can't be read.
private func residentPages(_ watched: UnsafeMutablePointer<Watched>) -> Int {
  let buffer = watched.pointee.buffer
  let count = pread(watched.pointee.statm, buffer, Watched.room, 0)
  var pages = 0
  var spaces = 0
  var offset = 0
  while offset < count, spaces < 2 {
    let byte = buffer.load(fromByteOffset: offset, as: UInt8.self)
    if byte == 0x20 {
      spaces += 1
    } else if spaces == 1, byte >= 0x30, byte <= 0x39 {
      pages = pages &* 10 &+ Int(byte &- 0x30)
    }
    offset += 1
  }
  return pages
}

private func stop(_ words: UnsafePointer<CChar>?) -> Never {
  if let words { _ = write(STDERR_FILENO, words, strlen(words)) }
  _exit(ExitStatus.invalidInput.rawValue)
}
