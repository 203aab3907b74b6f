package import Databases
package import Diagnostics
package import Quantities
package import StrategyModel

/// Reads everything measured for a strategy: the files in its own `measurements` folder and those
/// in the one beside it, which serves several strategies.
package final class MeasurementLoader {
  /// Bytes of a table where nothing else is said.
  package static let tableLimit = 64 << 20
  /// Where nothing else is said, files are read in stretches from eight megabytes on.
  package static let longFrom = 8 << 20
  package static let progressFile = "progress.csv"

  let files: FileTree
  let tableLimit: Int
  let longFrom: Int
  let databases: DatabaseReader.Terms
  let onProgress: (ReadingProgress) -> Void
  /// The tables of folders that serve several strategies, read when the first of those asks.
  private var shared: [String: [Delivery]] = [:]
  /// What was said of shared tables: each strategy that reads one finds the same faults.
  private var reported: Set<Diagnostic> = []
  package internal(set) var diagnostics: [Diagnostic] = []
  /// What was assumed about a file, for those who ask.
  package internal(set) var assumptions: [Message] = []
  private var told: Set<Message> = []
  /// What is known of forms of files, by where it is written.
  var forms: [String: Descriptor] = [:]

  /// - Parameters:
  ///   - files: Where the tables are.
  ///   - tableLimit: The most bytes that is held of one of them.
  ///   - longFrom: Bytes of a file from which on it is read in stretches and never held.
  ///   - databases: How databases may be asked.
  ///   - onProgress: Told how far the reading of a long file has come.
  package init(
    files: FileTree, tableLimit: Int = MeasurementLoader.tableLimit,
    longFrom: Int = MeasurementLoader.longFrom,
    databases: DatabaseReader.Terms = .init(language: .danish),
    onProgress: @escaping (ReadingProgress) -> Void = { _ in }
  ) {
    self.files = files
    self.tableLimit = tableLimit
    self.longFrom = longFrom
    self.databases = databases
    self.onProgress = onProgress
  }

  /// A table that was delivered.
  enum Delivery {
    case observations(TidyTable)
    case contacts(ContactReader)
    case progress(CSVTable)
    /// A table that its source says will come by a day, and the indicators of what has come of it; nil
    /// while it is not there.
    case expected(Descriptor, by: Located<CalendarDate>, path: String, Set<String>?)
    case expectedReports(by: Located<CalendarDate>, path: String, hasArrived: Bool)

    /// The indicators that have come with it, as its source or its rows name them.
    func indicators(by descriptor: Descriptor) -> Set<String> {
      if case .observations(let table) = self { return table.indicators }
      return Set([descriptor.indicator?.value].compactMap(\.self))
    }
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
    case .contacts(let contacts):
      let faults = contacts.read(for: scope, isShared: isShared, into: &evidence)
      if let assumption = contacts.assumption, told.insert(assumption).inserted {
        assumptions.append(assumption)
      }
      return faults
    case .progress(let table):
      var reader = ProgressReader(scope: scope)
      reader.read(table, into: &evidence)
      return reader.reader.diagnostics
    case .expected(let descriptor, let day, let path, let indicators):
      var reader = ExpectationReader(scope: scope, isShared: isShared)
      reader.read(descriptor, by: day, at: path, indicators, into: &evidence)
      return reader.reader.diagnostics
    case .expectedReports(let day, let path, let hasArrived):
      evidence.add(Expectation(path: path, by: day, .reports, hasArrived: hasArrived))
      return []
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
    let names = files.names(in: folder, &diagnostics)
    var deliveries: [Delivery] = []
    var described: Set<String> = []
    for name in names where Self.isDescriptor(name) {
      let path = FileTree.join(folder, name)
      guard let (descriptor, isSound) = descriptor(path, isShared: isShared),
        let from = descriptor.from
      else { continue }
      guard isSound else {
        // What is wrong with the description has been said; its file is no table of another form.
        var told: [Diagnostic] = []
        if let source = files.resolve(from, from: path, &told) { described.insert(source) }
        continue
      }
      let isOfReports = FileTree.name(of: from.value) == Self.progressFile
      if isOfReports { refuseWhatIsSaidOfFigures(descriptor) }
      if DatabaseConnection.isAddress(from.value) {
        let (found, file) = delivery(of: descriptor, from, at: path, isShared)
        if let file { described.insert(file) }
        deliveries += found.map { [$0] } ?? []
        if let day = descriptor.expectedBy {
          deliveries.append(
            .expected(descriptor, by: day, path: path, found?.indicators(by: descriptor)))
        }
        continue
      }
      refuseKeysOfDatabases(descriptor)
      guard let source = resolve(from, of: descriptor, at: path) else {
        if let day = descriptor.expectedBy, isMissing(from, at: path) {
          deliveries.append(
            isOfReports
              ? .expectedReports(by: day, path: path, hasArrived: false)
              : .expected(descriptor, by: day, path: path, nil))
        }
        continue
      }
      described.insert(source)
      if isOfReports {
        deliveries += table(source, isShared: isShared).map { [.progress($0)] } ?? []
        if let day = descriptor.expectedBy {
          deliveries.append(.expectedReports(by: day, path: path, hasArrived: true))
        }
        continue
      }
      guard let delivery = delivery(source, descriptor, from, at: path, isShared) else { continue }
      deliveries.append(delivery)
      if let day = descriptor.expectedBy {
        deliveries.append(
          .expected(descriptor, by: day, path: path, delivery.indicators(by: descriptor)))
      }
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
        : observations(path, Descriptor(), isShared: isShared).map { [.observations($0)] } ?? []
    }
    return deliveries
  }

  /// Where a described file is; that it is missing is a fault unless it is said to come by a day.
  func resolve(
    _ from: Located<String>, of descriptor: Descriptor, at path: String
  ) -> String? {
    var faults: [Diagnostic] = []
    let source = files.resolve(from, from: path, &faults)
    let isAwaited = descriptor.expectedBy != nil
    diagnostics += faults.filter { !isAwaited || $0.message.key != .fileNotFound }
    return source
  }

  /// Of reports it is only to be said where they are and by when they come.
  private func refuseWhatIsSaidOfFigures(_ descriptor: Descriptor) {
    let said: [(key: String, span: SourceSpan?)] = [
      ("missing", descriptor.missing.first?.span), ("published", descriptor.publishedCell?.span),
      ("indicators", descriptor.indicators.first?.span), ("status", descriptor.statusCell?.span),
      ("decimal", descriptor.decimalMark?.span),
    ]
    for (key, span) in said {
      guard let span else { continue }
      diagnostics.append(
        Diagnostic(
          Message(
            .keyOfFigures, ["key": .text(key), "file": .text(Self.progressFile)]), at: span))
    }
  }

  private func isMissing(_ from: Located<String>, at path: String) -> Bool {
    var faults: [Diagnostic] = []
    _ = files.resolve(from, from: path, &faults)
    return faults.allSatisfy { $0.message.key == .fileNotFound }
  }

  /// What a described file brings.
  private func delivery(
    _ source: String, _ descriptor: Descriptor, _ from: Located<String>, at path: String,
    _ isShared: Bool
  ) -> Delivery? {
    if descriptor.format?.value.countsRows == true {
      return contacts(source, descriptor, from, at: path).map { .contacts($0) }
    }
    return observations(source, descriptor, isShared: isShared).map { .observations($0) }
  }

  func contacts(
    _ source: String, _ descriptor: Descriptor, _ from: Located<String>, at path: String,
    keepsWords: Bool = false
  ) -> ContactReader? {
    if SheetText.isWorkbook(source) || descriptor.sheet != nil {
      guard let sheet = sheet(source, descriptor) else { return nil }
      var descriptor = descriptor
      descriptor.delimiter = Located(SheetText.delimiter, from.span)
      descriptor.headerRow = Located(
        max(descriptor.headerRow?.value ?? 1, sheet.firstRow), from.span)
      return ContactReader(
        descriptor, from: from, at: path, place: source, cells: sheet.places, files: files,
        heldLimit: tableLimit, keepsWords: keepsWords, onProgress: onProgress
      ) { () throws(ByteStreamFault) in HeldBytes(sheet.bytes) }
    }
    return ContactReader(
      descriptor, from: from, at: path, place: source, cells: nil, files: files,
      heldLimit: tableLimit, keepsWords: keepsWords, onProgress: onProgress
    ) { [files, tableLimit] () throws(ByteStreamFault) in
      try files.table(source, limit: tableLimit)
    }
  }

  private func observations(
    _ path: String, _ descriptor: Descriptor, isShared: Bool
  ) -> TidyTable? {
    table(path, descriptor, isShared: isShared)
      .flatMap { observations($0, descriptor, isShared: isShared) }
  }

  func observations(
    _ table: CSVTable, _ descriptor: Descriptor, isShared: Bool
  ) -> TidyTable? {
    var form = TidyForm(table)
    if descriptor.format?.value == .table {
      guard let described = described(table, descriptor, &diagnostics) else { return nil }
      form = described.tidy(&diagnostics)
    }
    return TidyTable(form, descriptor, isShared: isShared, &diagnostics)
  }

  /// A table by its description; nil where that does not fit, or takes more than may be held.
  func described(
    _ table: CSVTable, _ descriptor: Descriptor, _ diagnostics: inout [Diagnostic]
  ) -> DescribedTable? {
    guard let described = DescribedTable(table, descriptor, &diagnostics) else { return nil }
    guard descriptor.headings == nil || described.table.rows.size <= tableLimit else {
      diagnostics.append(.tableTooLarge(descriptor.from?.value ?? "", limit: tableLimit))
      return nil
    }
    return described
  }

  static func isDescriptor(_ name: String) -> Bool {
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

}

extension Evidence {
  /// What tables written beside a strategy say, read as files of its `measurements` are.
  package init(
    of scope: Scope, measurements: (source: SourceID, bytes: [UInt8])?,
    progress: (source: SourceID, bytes: [UInt8])?, expectedBy: Located<CalendarDate>? = nil,
    _ diagnostics: inout [Diagnostic]
  ) {
    self.init()
    if let expectedBy {
      add(Expectation(path: "", by: expectedBy, .allFigures, hasArrived: measurements != nil))
    }
    if let measurements,
      let cells = CSVTable(measurements.bytes, source: measurements.source, &diagnostics),
      let table = TidyTable(TidyForm(cells), Descriptor(), isShared: false, &diagnostics)
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
