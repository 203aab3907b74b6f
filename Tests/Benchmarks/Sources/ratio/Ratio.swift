import Glibc

/// Runs two commands in turn and prints how their processor time, their wall time and the most
/// memory that they held compare.
///
///     ratio LABEL RUNS COMMAND… -- OTHER COMMAND…
@main
struct Ratio {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 5, let runs = Int(words[1]), runs > 0,
      let mark = words.firstIndex(of: "--"), mark > 2, mark + 1 < words.count
    else {
      fail("usage: ratio LABEL RUNS COMMAND… -- OTHER COMMAND…", status: 64)
    }
    let first = Array(words[2..<mark])
    let second = Array(words[(mark + 1)...])
    _ = (Usage(running: first), Usage(running: second))  // warm-up
    let pairs = (0..<runs).map { _ in (Usage(running: first), Usage(running: second)) }
    func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    func digits(_ value: Double, _ count: Int) -> String {
      let scale = count == 1 ? 10.0 : 100.0
      return "\((value * scale).rounded() / scale)"
    }
    let cpu = pairs.map { ($0.0.processor, $0.1.processor) }
    let wall = pairs.map { ($0.0.wall, $0.1.wall) }
    let peak = pairs.map { ($0.0.peak, $0.1.peak) }
    print(
      """
      \(words[0])
        processor time  \(digits(median(cpu.map(\.0)) * 1000, 1)) ms against \
      \(digits(median(cpu.map(\.1)) * 1000, 1)) ms: \(digits(median(cpu.map { $0.0 / $0.1 }), 2)) times
        wall time       \(digits(median(wall.map(\.0)) * 1000, 1)) ms against \
      \(digits(median(wall.map(\.1)) * 1000, 1)) ms: \(digits(median(wall.map { $0.0 / $0.1 }), 2)) times
        peak memory     \(digits(median(peak.map(\.0)), 1)) MB against \
      \(digits(median(peak.map(\.1)), 1)) MB: \(digits(median(peak.map { $0.0 / $0.1 }), 2)) times
      """)
  }
}

/// What one run of a command took, by the system's own accounting.
struct Usage {
  let processor: Double
  let wall: Double
  /// The most memory held, in MB.
  let peak: Double

  /// Runs a command without output; a command that can't be started ends the benchmark.
  init(running command: [String]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process: pid_t = 0
    let start = Self.now
    guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else {
      fail("ratio: can't start \(command[0])", status: 2)
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    wall = Self.now - start
    processor = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    peak = Double(usage.ru_maxrss) / 1024
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

func fail(_ message: String, status: Int32) -> Never {
  let bytes = Array((message + "\n").utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
  exit(status)
}
