private import Glibc

/// The folder of data written by others, which is not part of the project.
package enum Conformance {
  /// The folder that `KANALTJEK_CONFORMANCE` names; nil where it is not set.
  package static var folder: String? {
    guard let value = getenv("KANALTJEK_CONFORMANCE") else { return nil }
    let path = String(cString: value)
    return path.isEmpty ? nil : path
  }

  package static func has(_ name: String) -> Bool {
    folder.map { access($0 + "/" + name, R_OK) == 0 } ?? false
  }
}
