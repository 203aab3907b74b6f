private import Glibc

/// The built `kanaltjek`, run as a build would run it.
package struct BuiltCommand {
  package struct Outcome: Equatable {
    package let status: Int32
    package let output: String
    package let errors: String

    package init(status: Int32, output: String, errors: String) {
      self.status = status
      self.output = output
      self.errors = errors
    }
  }

  /// Runs the command with a folder as its current one and an environment that is stated whole.
  ///
  /// - Throws: `SandboxFault` when the command can't be started.
  package static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Outcome {
    let tool = try toolFolder() + "/kanaltjek"
    let sandbox = try Sandbox()
    let (out, err) = (sandbox.path + "/out", sandbox.path + "/err")
    let status = try wait(
      for: start(tool, arguments, in: folder, environment, output: out, errors: err))
    return Outcome(status: status, output: try text(of: out), errors: try text(of: err))
  }

  /// What a run says on standard output, and the most memory that it held until the last of it.
  ///
  /// The process waits for its output to be read, and while it does the kernel tells how much it
  /// has had. (The usage that is told of a process at its end counts its starter's memory as well.)
  ///
  /// - Returns: The output, and KiB.
  /// - Throws: `SandboxFault` when the command can't be started.
  package static func peakMemory(
    _ arguments: [String], in folder: String
  ) throws -> (output: [UInt8], peak: Int) {
    let sandbox = try Sandbox()
    let pipe = sandbox.path + "/out"
    guard mkfifo(pipe, 0o600) == 0 else { throw SandboxFault(errno: errno) }
    // Opened before there is a writer, and with one, so that neither end waits for the other.
    let descriptor = open(pipe, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0, let reader = fopen(pipe, "re") else { throw SandboxFault(errno: errno) }
    defer { fclose(reader) }
    let process = try start(
      toolFolder() + "/kanaltjek", arguments, in: folder, [:], output: pipe, errors: "/dev/null")
    close(descriptor)
    var output: [UInt8] = []
    var peak = 0
    var buffer = [UInt8](repeating: 0, count: 32 << 10)
    while case let count = fread(&buffer, 1, buffer.count, reader), count > 0 {
      output += buffer[..<count]
      peak = max(peak, try highWaterMark(of: process))
    }
    _ = wait(for: process)
    return (output, peak)
  }

  /// KiB; zero for a process that has ended.
  private static func highWaterMark(of process: pid_t) throws -> Int {
    let line = try text(of: "/proc/\(process)/status").split(separator: "\n")
      .first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.split { !$0.isNumber }.first ?? "") } ?? 0
  }

  private static func start(
    _ tool: String, _ arguments: [String], in folder: String, _ environment: [String: String],
    output: String, errors: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    // A clean environment and the folder are env's to set.
    let sanitizer = getenv("ASAN_OPTIONS").map { ["ASAN_OPTIONS=" + String(cString: $0)] } ?? []
    let line =
      ["/usr/bin/env", "-i", "-C", folder] + sanitizer
      + environment.map { "\($0.key)=\($0.value)" } + [tool] + arguments
    var words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, "/usr/bin/env", &actions, nil, &words, nil)
    guard code == 0 else { throw SandboxFault(errno: code) }
    return process
  }

  /// The exit status; a signal shows as 128 and its number, as in a shell.
  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Where the command is, for other programs to start.
  package static func path() throws -> String { try toolFolder() + "/kanaltjek" }

  /// The folder of the test runner, which is that of the built products.
  private static func toolFolder() throws -> String {
    guard let real = realpath("/proc/self/exe", nil) else { throw SandboxFault(errno: errno) }
    defer { free(real) }
    let runner = String(cString: real)
    // The runner of Swift Testing is the toolchain's; the tests' bundle is named in its arguments.
    let bundle =
      CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? runner
    return bundle.split(separator: "/").dropLast().map { "/" + $0 }.joined()
  }

  static func text(of path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw SandboxFault(errno: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The package's own folder, found from the place of this file.
  package static func packageFolder(_ file: String = #filePath) -> String {
    file.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
  }
}
