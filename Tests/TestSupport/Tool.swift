private import Foundation

/// Programs of the machine that read what the command writes.
package enum Tool {
  /// Where the search path has a program first.
  package static func path(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program to its end; what it printed, errors included.
  package static func run(_ path: String, _ arguments: [String]) throws -> (
    status: Int32, output: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }

  /// Whether Python is there and has the modules.
  package static func hasPython(_ modules: String...) -> Bool {
    guard let python = path("python3") else { return false }
    return (try? run(python, ["-c", modules.map { "import \($0)" }.joined(separator: "\n")]))?
      .status
      == 0
  }
}
