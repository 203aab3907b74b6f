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
  /// The tables of folders that serve several strategies, read when the first of those asks.
  private var shared: [String: [Delivery]] = [:]
  /// What was said of shared tables: each strategy that reads one finds the same faults.
  private var reported: Set<Diagnostic> = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// What was assumed about a file, for those who ask.
  package private(set) var assumptions: [Message] = []

  package init(files: FileTree) {
    self.files = files
  }

  /// A table that was delivered.
  private enum Delivery {
    case observations(TidyTable)
    case progress(CSVTable)
  }

  package func load(for scope: Scope, at path: String) -> Evidence {
    var evidence = Evidence()
    let folder = FileTree.folder(of: path)
    for delivery in deliveries(in: FileTree.join(folder, "measurements"), isShared: false) {
      diagnostics += read(delivery, scope, isShared: false, &evidence)
    }
    if !folder.isEmpty {
      let above = FileTree.join(FileTree.folder(of: folder), "measurements")
      for delivery in sharedDeliveries(in: above) {
        let faults = read(delivery, scope, isShared: true, &evidence)
        diagnostics += faults.filter { reported.insert($0).inserted }
      }
    }
    evidence.arrange()
    return evidence
  }

  private func read(
    _ delivery: Delivery, _ scope: Scope, isShared: Bool, _ evidence: inout Evidence
  ) -> [Diagnostic] {
    switch delivery {
    case .observations(let table):
      var reader = TidyReader(scope: scope, table: table, isShared: isShared)
      reader.read(into: &evidence)
      return reader.reader.diagnostics
    case .progress(let table):
      var reader = ProgressReader(scope: scope)
      reader.read(table, into: &evidence)
      return reader.reader.diagnostics
    }
  }

  private func sharedDeliveries(in folder: String) -> [Delivery] {
    if let known = shared[folder] { return known }
    let read = deliveries(in: folder, isShared: true)
    shared[folder] = read
    return read
  }

  private func deliveries(in folder: String, isShared: Bool) -> [Delivery] {
    guard files.kind(of: folder) == .folder else { return [] }
    let names = files.names(in: folder)
    var deliveries: [Delivery] = []
    var described: Set<String> = []
    for name in names where Self.isDescriptor(name) {
      let path = FileTree.join(folder, name)
      guard let descriptor = descriptor(path, isShared: isShared), let from = descriptor.from,
        let source = files.resolve(from, from: path, &diagnostics)
      else { continue }
      described.insert(source)
      deliveries += observations(source, descriptor, isShared: isShared)
    }
    for name in names where !Self.isDescriptor(name) {
      let path = FileTree.join(folder, name)
      guard Self.isTable(name) else {
        if !described.contains(path), files.kind(of: path) == .file { warnOfUnread(path) }
        continue
      }
      if described.contains(path) { continue }
      deliveries +=
        name == Self.progressFile
        ? table(path, isShared: isShared).map { [.progress($0)] } ?? []
        : observations(path, Descriptor(), isShared: isShared)
    }
    return deliveries
  }

  private func observations(
    _ path: String, _ descriptor: Descriptor, isShared: Bool
  ) -> [Delivery] {
    table(path, isShared: isShared)
      .flatMap { TidyTable($0, descriptor, isShared: isShared, &diagnostics) }
      .map { [.observations($0)] } ?? []
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
    diagnostics.append(
      Diagnostic(
        Message(.tableNotRead, ["path": .text(path)]), severity: .warning, at: nil,
        help: Message(.helpTableNotRead)))
  }

  private func descriptor(_ path: String, isShared: Bool) -> Descriptor? {
    guard let (_, root) = files.tree(path, isShared: isShared, &diagnostics) else { return nil }
    var reader = FieldReader()
    var descriptor = Descriptor()
    Record<Descriptor>.descriptor.read(root, into: &descriptor, &reader)
    diagnostics += reader.diagnostics
    return reader.diagnostics.isEmpty ? descriptor : nil
  }

  private func table(_ path: String, isShared: Bool) -> CSVTable? {
    let shown = files.shown(path)
    do throws(SourceFault) {
      let raw = try files.contents(of: path, limit: Self.tableLimit)
      guard let text = CSVText(raw) else {
        diagnostics.append(Diagnostic(Message(.csvNotText, ["path": .text(shown)]), at: nil))
        return nil
      }
      let source = files.sources.add(
        path: path, version: files.version, bytes: text.bytes, isShared: isShared)
      let table = CSVTable(text.bytes, source: source, &diagnostics)
      if let table {
        assumptions.append(
          Message(
            .assumedDialect,
            [
              "path": .text(shown), "encoding": .text(text.encoding.name),
              "delimiter": .text(
                table.delimiter == 9 ? "tab" : String(UnicodeScalar(table.delimiter))),
              "rows": .count(table.rows.count),
            ]))
      }
      return table
    } catch {
      diagnostics.append(error.diagnostic(shown))
      return nil
    }
  }
}

extension Evidence {
  /// What tables written beside a strategy say, read as files of its `measurements` are.
  package init(
    of scope: Scope, measurements: (source: SourceID, bytes: [UInt8])?,
    progress: (source: SourceID, bytes: [UInt8])?, _ diagnostics: inout [Diagnostic]
  ) {
    self.init()
    if let measurements,
      let cells = CSVTable(measurements.bytes, source: measurements.source, &diagnostics),
      let table = TidyTable(cells, Descriptor(), isShared: false, &diagnostics)
    {
      var reader = TidyReader(scope: scope, table: table, isShared: false)
      reader.read(into: &self)
      diagnostics += reader.reader.diagnostics
    }
    if let progress, let table = CSVTable(progress.bytes, source: progress.source, &diagnostics) {
      var reader = ProgressReader(scope: scope)
      reader.read(table, into: &self)
      diagnostics += reader.reader.diagnostics
    }
    arrange()
  }
}
