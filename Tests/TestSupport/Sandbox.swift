package import Diagnostics
private import Glibc
package import StrategyModel

/// A folder of its own for one test, gone when the test is over.
package final class Sandbox {
  package let path: String

  /// - Throws: `SandboxFault` when the folder or a file can't be made.
  package init(_ files: [String: String] = [:]) throws {
    var template = Array("/tmp/kanaltjek-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SandboxFault(errno: errno) }
    path = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit {
    Self.remove(path)
  }

  private static func remove(_ path: String) {
    guard let handle = opendir(path) else {
      unlink(path)
      return
    }
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." {
        if entry.pointee.d_type == UInt8(DT_DIR) {
          remove(path + "/" + name)
        } else {
          unlink(path + "/" + name)
        }
      }
    }
    closedir(handle)
    rmdir(path)
  }

  /// Writes a file, making the folders above it.
  package func write(_ bytes: [UInt8], to name: String) throws {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw SandboxFault(errno: errno) }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw SandboxFault(errno: errno)
    }
  }

  /// The tree of files that a run on a path in the folder would see.
  package func files(holding name: String = "strategies", sources: SourceStore) -> FileTree {
    FileTree(holding: [path + "/" + name], sources: sources)
  }
}

package struct SandboxFault: Error {
  package let errno: Int32
}
