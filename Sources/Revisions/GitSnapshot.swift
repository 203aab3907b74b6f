package import Diagnostics
private import Glibc
package import StrategyModel

/// The files of one commit below a root, as a `FileTree` reads them.
///
/// Symbolic links are followed inside the root as on disk; what a submodule holds is not part of the
/// repository and is nothing to read.
package final class GitSnapshot: FileStore {
  package let label: String
  /// The folder of the repository that the paths are relative to; empty for its top.
  package let root: String
  private let objects: ObjectReader
  private var entries: [[UInt8]: Entry] = [:]
  private var folders: [[UInt8]: [String]] = [[]: []]

  private enum Entry {
    case file(String)
    case link(String)
    case submodule
  }

  /// How many links are followed in a row, as Linux does.
  private static let mostLinks = 40
  private static let mostBytesOfALink = 4096

  /// - Parameters:
  ///   - listing: What `git ls-tree -r -z` prints of the root.
  ///   - root: The folder that was listed, empty for the top.
  ///   - label: What stands before a path where it is shown.
  ///   - objects: Where the contents come from.
  init(listing: [UInt8], root: String, label: String, _ objects: ObjectReader) {
    self.root = root
    self.label = label
    self.objects = objects
    for record in listing.split(separator: 0) {
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let words = String(decoding: record[..<tab], as: UTF8.self).split(separator: " ")
      guard words.count == 3 else { continue }
      let id = String(words[2])
      let path = Array(record[(tab + 1)...])
      entries[path] =
        switch words[0] {
        case "120000": .link(id)
        case "160000": .submodule
        default: .file(id)
        }
      addToFolders(path)
    }
    for folder in folders.keys {
      folders[folder]?.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  private func addToFolders(_ path: [UInt8]) {
    var path = path[...]
    while true {
      let slash = path.lastIndex(of: UInt8(ascii: "/"))
      let folder = Array(path[..<(slash ?? path.startIndex)])
      let name = String(decoding: path[(slash.map { $0 + 1 } ?? path.startIndex)...], as: UTF8.self)
      let isKnown = folders[folder] != nil
      folders[folder, default: []].append(name)
      guard !isKnown, !folder.isEmpty else { return }
      path = folder[...]
    }
  }

  private enum Walk {
    case file(path: [UInt8], id: String)
    case folder([UInt8])
    case submodule([UInt8])
    case missing, outside, circle
    case fault(SourceFault)
  }

  /// Follows a path, link by link.
  private func walk(_ path: String) -> Walk {
    let slash = UInt8(ascii: "/")
    var rest = Array(path.utf8.split(separator: slash).map(Array.init).reversed())
    var at: [[UInt8]] = []
    var links = 0
    var found = Walk.folder([])
    while let part = rest.popLast() {
      guard case .folder = found else { return .missing }
      if part == Array(".".utf8) { continue }
      if part == Array("..".utf8) {
        guard at.popLast() != nil else { return .outside }
        continue
      }
      at.append(part)
      let here = Array(at.joined(separator: [slash]))
      switch entries[here] {
      case .file(let id): found = .file(path: here, id: id)
      case .submodule: found = .submodule(here)
      case .link(let id):
        links += 1
        guard links <= Self.mostLinks else { return .circle }
        let target: [UInt8]
        do throws(SourceFault) {
          target = try objects.contents(ofObject: id, limit: Self.mostBytesOfALink)
        } catch {
          return .fault(error)
        }
        guard target.first != slash else { return .outside }
        at.removeLast()
        rest += target.split(separator: slash).map(Array.init).reversed()
      case nil:
        guard folders[here] != nil else { return .missing }
      }
    }
    if case .folder = found { return .folder(Array(at.joined(separator: [slash]))) }
    return found
  }

  package func realPlace(of path: String) -> FilePlace? {
    switch walk(path) {
    case .file(let path, _), .folder(let path), .submodule(let path):
      .inside(String(decoding: path, as: UTF8.self))
    case .outside: .outside
    case .missing, .circle, .fault: nil
    }
  }

  package func locate(_ given: String) -> String? {
    if case .inside(let path) = realPlace(of: given) { path } else { nil }
  }

  package func writablePath(of path: String) -> String? { nil }

  package func kind(of path: String) -> FileTree.Kind? {
    switch walk(path) {
    case .file: .file
    case .folder: .folder
    // Something is there, and reading it says what is wrong with it.
    case .submodule, .outside, .fault: .other
    case .missing, .circle: nil
    }
  }

  package func names(in folder: String) -> [String] {
    guard case .folder(let path) = walk(folder) else { return [] }
    return (folders[path] ?? []).filter { !$0.hasPrefix(".") }
  }

  package func contents(of path: String, limit: Int) throws(SourceFault) -> [UInt8] {
    switch walk(path) {
    case .file(_, let id): return try objects.contents(ofObject: id, limit: limit)
    case .folder, .submodule: throw .notARegularFile
    case .missing: throw .notFound
    case .outside: throw .outsideRoot
    case .circle: throw .failed(errno: ELOOP)
    case .fault(let fault): throw fault
    }
  }
}
