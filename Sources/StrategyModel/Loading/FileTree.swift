package import Diagnostics

/// The files below the root that a run may see, by paths relative to it.
///
/// Output never shows more of a path than this, and nothing outside the root is opened, whatever a
/// file or a symbolic link asks for.
package final class FileTree {
  /// What a strategy's file is called in its folder.
  package static let strategyFile = "strategy.yaml"

  private let store: any FileStore
  package let sources: SourceStore

  package enum Kind { case file, folder, other }

  package init(_ store: any FileStore, sources: SourceStore) {
    self.store = store
    self.sources = sources
  }

  /// The tree on disk under the smallest folder that holds the roots of all paths.
  package convenience init(holding paths: [String], sources: SourceStore) {
    self.init(FolderStore(holding: paths), sources: sources)
  }

  /// The same files with one of them as it stood at another time, alone without any others.
  package convenience init(
    _ bytes: [UInt8], at path: String, shownBehind label: String = "", beside other: FileTree?,
    sources: SourceStore
  ) {
    let base = other?.store ?? EmptyStore()
    self.init(OverlayStore(base: base, path: path, bytes: bytes, label: label), sources: sources)
  }

  /// The folders above the last one named `strategies`; nil where there is none.
  package static func aboveStrategies<Name: StringProtocol>(_ parts: [Name]) -> ArraySlice<Name>? {
    parts.lastIndex(of: "strategies").map { parts[..<$0] }
  }

  /// A path that the user gave, as a path below the root; nil when nothing is there.
  package func locate(_ path: String) -> String? { store.locate(path) }

  /// What is wrong with a path where a link leads it out; nil where nothing does.
  package func faultOfLink(at given: String) -> Diagnostic? {
    store.leadsOut(given)
      ? Diagnostic(Message(.pathLeavesRoot, ["path": .text(given)]), at: nil) : nil
  }

  /// Where a file below the root really is, for who replaces it; nil outside the root and for a
  /// version that can't be written, never printed.
  package func place(of path: String) -> String? { store.writablePath(of: path) }

  package func kind(of path: String) -> Kind? { store.kind(of: path) }

  /// Names in a folder in the order of their bytes, hidden ones left out.
  package func names(in folder: String) -> [String] { store.names(in: folder) }

  /// The same; that a link leads the folder out of the root is reported.
  package func names(in folder: String, _ diagnostics: inout [Diagnostic]) -> [String] {
    let names = names(in: folder)
    if names.isEmpty, store.realPlace(of: folder) == .outside {
      diagnostics.append(
        Diagnostic(Message(.pathLeavesRoot, ["path": .text(shown(folder))]), at: nil))
    }
    return names
  }

  /// What stands before a path for readers where it is not what is on disk: `v2012:`.
  package var version: String { store.label }

  /// A path as readers are shown it.
  package func shown(_ path: String) -> String { version + path }

  /// The bytes of a file below the root.
  package func contents(of path: String, limit: Int) throws(SourceFault) -> [UInt8] {
    let bytes = try store.contents(of: path, limit: limit)
    if bytes.first == Self.pointerMark.first, bytes.starts(with: Self.pointerMark) {
      throw .pointer
    }
    return bytes
  }

  /// The bytes of a file below the root, of any size where they can be read bit by bit, else up to a
  /// limit.
  package func stream(_ path: String, limit: Int) throws(SourceFault) -> any ByteStream {
    guard let file = try store.open(path) else {
      return HeldBytes(try contents(of: path, limit: limit))
    }
    return TreeBytes(file, shown: shown(path))
  }

  /// How a file begins that only says where Git LFS keeps the real one.
  fileprivate static let pointerMark = Array("version https://git-lfs.github.com/spec/".utf8)

  /// The bytes of a file below the root, registered as a source; a fault is reported. `isShared` tells
  /// whether other strategies than the one at hand have to do with it.
  package func read(
    _ path: String, limit: Int, isShared: Bool = false, _ diagnostics: inout [Diagnostic]
  ) -> (source: SourceID, bytes: [UInt8])? {
    do throws(SourceFault) {
      let bytes = try contents(of: path, limit: limit)
      return (sources.add(path: path, version: version, bytes: bytes, isShared: isShared), bytes)
    } catch {
      diagnostics.append(error.diagnostic(shown(path)))
      return nil
    }
  }

  /// A path written in a file, as a path below the root; a fault is reported where it is written.
  package func resolve(
    _ reference: Located<String>, from file: String, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    let arguments: Message.Arguments = ["path": .text(reference.value)]
    guard !reference.value.hasPrefix("/"), !reference.value.contains("\0") else {
      diagnostics.append(
        Diagnostic(Message(.absolutePath, arguments), at: reference.span))
      return nil
    }
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in reference.value.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        diagnostics.append(Diagnostic(Message(.pathLeavesRoot, arguments), at: reference.span))
        return nil
      }
    }
    let path = parts.joined(separator: "/")
    switch store.realPlace(of: path) {
    case .inside(let place): return place
    case .outside:
      diagnostics.append(Diagnostic(Message(.pathLeavesRoot, arguments), at: reference.span))
      return nil
    case nil:
      let siblings = names(in: Self.folder(of: path))
      let nearest = Spelling.nearest(to: Self.name(of: path), among: siblings)
      diagnostics.append(
        Diagnostic(
          Message(.fileNotFound, arguments), at: reference.span,
          help: nearest.map { Message(.helpDidYouMean, ["word": .text($0)]) }))
      return nil
    }
  }

  package static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  package static func name(ofFolderAbove path: String) -> String {
    name(of: folder(of: path))
  }

  package static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }
}

/// A file's bytes as they are read, and how its faults are told.
private final class TreeBytes: ByteStream {
  private let file: FileBytes
  private let shown: String
  private var isAtStart = true

  init(_ file: FileBytes, shown: String) { (self.file, self.shown) = (file, shown) }

  var size: Int? { file.size }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamFault) -> Int {
    do throws(SourceFault) {
      let count = try file.read(into: buffer)
      if isAtStart, buffer[..<count].starts(with: FileTree.pointerMark) { throw .pointer }
      isAtStart = false
      return count
    } catch {
      throw ByteStreamFault(error.diagnostic(shown))
    }
  }

  func skip(_ count: Int) throws(ByteStreamFault) {
    do throws(SourceFault) {
      try file.skip(count)
      isAtStart = false
    } catch {
      throw ByteStreamFault(error.diagnostic(shown))
    }
  }
}

extension SourceFault {
  /// What to say of a file that could not be read.
  package func message(_ path: String) -> Message {
    let arguments: Message.Arguments = ["path": .text(path)]
    return switch self {
    case .notFound: Message(.fileNotFound, arguments)
    case .outsideRoot: Message(.pathLeavesRoot, arguments)
    case .notARegularFile: Message(.fileNotRegular, arguments)
    case .notPermitted: Message(.fileNotPermitted, arguments)
    case .tooLarge(let limit):
      Message(.fileTooLarge, ["path": .text(path), "limit": .count(limit)])
    case .pointer: Message(.filePointer, arguments)
    case .notFetched: Message(.fileNotFetched, arguments)
    case .failed(let code): Message(.fileFailed, ["path": .text(path), "code": .count(Int(code))])
    }
  }

  /// The same with the way out; `raisedBy` is the option that raises the limit of a file's size.
  package func diagnostic(_ path: String, raisedBy option: String? = nil) -> Diagnostic {
    let help: Message? =
      switch self {
      case .pointer: Message(.helpFilePointer)
      case .notFetched: Message(.helpFileNotFetched)
      case .tooLarge: option.map { Message(.helpRaiseLimit, ["option": .text($0)]) }
      default: nil
      }
    return Diagnostic(message(path), at: nil, help: help)
  }
}
