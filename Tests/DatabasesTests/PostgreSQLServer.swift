import Foundation
import Testing
import TestSupport

/// A PostgreSQL server of its own on a socket in a temporary folder, without a network.
///
/// A shell holds it: it ends the server and takes the folder away as soon as the tests' process is
/// gone, however that ended.
final class PostgreSQLServer: @unchecked Sendable {
  /// The folder of its socket.
  let folder: String
  private let programs: String
  /// Closed by the system at the end of the process.
  private let holder: (process: Process, input: FileHandle)

  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  static let first: Result<PostgreSQLServer, any Error> = Result { try PostgreSQLServer() }
  static let second: Result<PostgreSQLServer, any Error> = Result { try PostgreSQLServer() }

  /// Whether tests can ask one.
  ///
  /// - Throws: Why not, in continuous integration.
  static func isThere() throws -> Bool {
    if case .failure(let fault) = first {
      if ProcessInfo.processInfo.environment["CI"] != nil { throw fault }
      return false
    }
    return true
  }

  private static func programs() throws -> String {
    let versions =
      (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    let folders = versions.compactMap(Int.init).sorted(by: >).map {
      "/usr/lib/postgresql/\($0)/bin"
    }
    let found = folders.first { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") }
    if let found { return found }
    guard let path = Tool.path("initdb") else { throw Missing(description: "no initdb") }
    return URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  private static let script = """
    set -eu
    cd "$FOLDER"
    {
      "$PROGRAMS/initdb" --pgdata=data --username=admin --encoding=UTF8 --locale=C --no-sync \
        --auth=trust
      echo "listen_addresses = ''
        unix_socket_directories = '$FOLDER'
        fsync = off
        max_connections = 40" >> data/postgresql.conf
      printf 'local all varsom scram-sha-256\\nlocal all all trust\\n' > data/pg_hba.conf
      "$PROGRAMS/pg_ctl" --pgdata=data --wait --log=log start
    } > start 2>&1 || { cat start; exit 1; }
    echo ready
    cat > /dev/null || true
    "$PROGRAMS/pg_ctl" --pgdata=data --mode=immediate stop > /dev/null 2>&1
    cd /
    rm -rf "$FOLDER"
    """

  private init() throws {
    programs = try Self.programs()
    var template = Array("/tmp/kanaltjek-postgresql-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Missing(description: "no folder: \(errno)") }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var words = ["/bin/bash", "-c", Self.script]
    if geteuid() == 0 {
      // The server refuses to run as root.
      let user = getpwnam("postgres") ?? getpwnam("nobody")
      guard let user, chown(folder, user.pointee.pw_uid, user.pointee.pw_gid) == 0 else {
        throw Missing(description: "no user to run the server as")
      }
      words =
        ["setpriv", "--reuid=\(user.pointee.pw_uid)", "--regid=\(user.pointee.pw_gid)"]
        + ["--clear-groups", "--"] + words
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.environment = [
      "FOLDER": folder, "PROGRAMS": programs, "PATH": "/usr/bin:/bin", "LC_ALL": "C",
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    // Not a pipe of Foundation's: what other tests start would hold it open.
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw Missing(description: "no socket: \(errno)")
    }
    let input = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    let output = Pipe()
    process.standardInput = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let reading = output.fileHandleForReading
    let said = try reading.read(upToCount: 6) ?? Data()
    guard said.elementsEqual("ready\n".utf8) else {
      let rest = try reading.readToEnd() ?? Data()
      throw Missing(description: String(decoding: said + rest, as: UTF8.self))
    }
    holder = (process, input)
  }

  /// Runs statements as the owner of everything; what they print.
  @discardableResult
  func run(_ statements: String, in database: String = "postgres") throws -> String {
    let sandbox = try Sandbox(["a.sql": statements])
    let (status, output) = try Tool.run(
      programs + "/psql",
      [
        "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1",
        "--host=" + folder, "--username=admin", "--dbname=" + database,
        "--file=" + sandbox.path + "/a.sql",
      ])
    guard status == 0 else { throw Missing(description: output) }
    return output
  }

  /// The address of one of its databases.
  func address(_ database: String, user: String = "admin") -> String {
    "postgresql://\(user)@/\(database)?host=\(folder)"
  }
}
