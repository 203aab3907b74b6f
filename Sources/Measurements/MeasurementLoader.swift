package import Diagnostics
internal import Quantities
package import StrategyModel
internal import YAMLTree

/// Reads everything measured for a strategy: the files in its own `measurements` folder and those
/// in the one beside it, which serves several strategies.
package final class MeasurementLoader {
  /// Bytes of a table or descriptor.
  package static let tableLimit = 64 << 20
  package static let progressFile = "progress.csv"

  private let files: FileTree
  /// Files of other kinds that were said not to be read.
  private var unread: Set<String> = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// What was assumed about a file, for those who ask.
  package private(set) var assumptions: [Message] = []

  package init(files: FileTree) {
    self.files = files
  }

  package func load(for scope: Scope, at path: String) -> Evidence {
    var evidence = Evidence()
    let folder = FileTree.folder(of: path)
    read(FileTree.join(folder, "measurements"), scope, isShared: false, &evidence)
    let shared = FileTree.join(FileTree.folder(of: folder), "measurements")
    if !folder.isEmpty { read(shared, scope, isShared: true, &evidence) }
    return evidence
  }

  private func read(
    _ folder: String, _ scope: Scope, isShared: Bool, _ evidence: inout Evidence
  ) {
    guard files.kind(of: folder) == .folder else { return }
    let names = files.names(in: folder)
    var described: Set<String> = []
    for name in names where Self.isDescriptor(name) {
      let path = FileTree.join(folder, name)
      guard let descriptor = descriptor(path), let from = descriptor.from,
        let table = files.resolve(from, from: path, &diagnostics)
      else { continue }
      described.insert(table)
      readTable(table, descriptor, scope, isShared: isShared, &evidence)
    }
    for name in names where !Self.isDescriptor(name) {
      let path = FileTree.join(folder, name)
      guard Self.isTable(name) else {
        if !described.contains(path), files.kind(of: path) == .file { warnOfUnread(path) }
        continue
      }
      if described.contains(path) { continue }
      if name == Self.progressFile {
        guard let table = table(path) else { continue }
        var reader = ProgressReader(scope: scope)
        reader.read(table, into: &evidence)
        diagnostics += reader.reader.diagnostics
      } else {
        readTable(path, Descriptor(), scope, isShared: isShared, &evidence)
      }
    }
  }

  private static func isDescriptor(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  /// Excel writes endings in either case.
  private static func isTable(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".csv") || name.hasSuffix(".tsv")
  }

  /// Evidence that is there and not read would otherwise just be missing.
  private func warnOfUnread(_ path: String) {
    if path.hasSuffix(".md") || path.hasSuffix(".txt") { return }
    guard unread.insert(path).inserted else { return }
    diagnostics.append(
      Diagnostic(
        Message(.tableNotRead, ["path": .text(path)]), severity: .warning, at: nil,
        help: Message(.helpTableNotRead)))
  }

  private func descriptor(_ path: String) -> Descriptor? {
    guard let (source, bytes) = files.read(path, limit: YAMLLimits.standard.fileSize, &diagnostics)
    else { return nil }
    let (root, faults) = YAMLComposer.compose(source, bytes)
    diagnostics += faults
    guard let root else { return nil }
    var reader = FieldReader()
    var descriptor = Descriptor()
    Record<Descriptor>.descriptor.read(root, into: &descriptor, &reader)
    diagnostics += reader.diagnostics
    return reader.diagnostics.isEmpty ? descriptor : nil
  }

  private func readTable(
    _ path: String, _ descriptor: Descriptor, _ scope: Scope, isShared: Bool,
    _ evidence: inout Evidence
  ) {
    guard let table = table(path) else { return }
    var reader = TidyReader(scope: scope, descriptor: descriptor, isShared: isShared)
    reader.read(table, into: &evidence)
    diagnostics += reader.reader.diagnostics
  }

  private func table(_ path: String) -> CSVTable? {
    do throws(SourceFault) {
      let raw = try files.contents(of: path, limit: Self.tableLimit)
      guard let text = CSVText(raw) else {
        diagnostics.append(Diagnostic(Message(.csvNotText, ["path": .text(path)]), at: nil))
        return nil
      }
      let source = files.sources.add(path: path, bytes: text.bytes)
      let table = CSVTable(text.bytes, source: source, &diagnostics)
      if let table {
        assumptions.append(
          Message(
            .assumedDialect,
            [
              "path": .text(path), "encoding": .text(text.encoding.name),
              "delimiter": .text(
                table.delimiter == 9 ? "tab" : String(UnicodeScalar(table.delimiter))),
              "rows": .count(table.rows.count),
            ]))
      }
      return table
    } catch {
      diagnostics.append(Diagnostic(error.message(path), at: nil))
      return nil
    }
  }
}
