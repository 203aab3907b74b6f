internal import Diagnostics
internal import Quantities
internal import Records
internal import StrategyModel

/// How far the reading of a file has come.
package enum ReadingProgress: Sendable {
  /// So many bytes of a file, by the name that it is shown with.
  case reading(String, done: Int, of: Int?)
  case ended
}

/// Counts the rows of one delivered table of contacts, as often as strategies ask for more than was
/// counted.
final class ContactReader {
  let descriptor: Descriptor
  /// The description's path below the root.
  let path: String
  private let from: Located<String>
  /// How the file is called where it is shown.
  let shown: String
  private let place: String
  /// How places are called where the file is a workbook.
  private let cells: CellNames?
  private let files: FileTree
  private let open: () throws(ByteStreamFault) -> any ByteStream
  private let heldLimit: Int
  private let onProgress: (ReadingProgress) -> Void
  /// Whether what its words are is to be counted as well, for who describes the file.
  private let keepsWords: Bool
  private(set) var census: ContactCensus?
  private var known: ContactCounts?
  private var isFaulty = false
  /// What was wrong with the file, said when it was read first.
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var assumption: Message?

  /// Reads nothing yet. `path` is the description's and `place` the file's, below the root; `open` is
  /// called each time that the rows are to be counted, and a text that has to be held to be read may
  /// have `heldLimit` bytes.
  init(
    _ descriptor: Descriptor, from: Located<String>, at path: String, place: String,
    cells: CellNames?, files: FileTree, heldLimit: Int, keepsWords: Bool = false,
    onProgress: @escaping (ReadingProgress) -> Void,
    open: @escaping () throws(ByteStreamFault) -> any ByteStream
  ) {
    self.keepsWords = keepsWords
    self.descriptor = descriptor
    self.path = path
    self.from = from
    self.place = place
    self.cells = cells
    shown = files.shown(place)
    self.files = files
    self.heldLimit = heldLimit
    self.onProgress = onProgress
    self.open = open
  }

  /// Where the counts are said to come from.
  var span: SourceSpan { from.span }

  /// The counts told apart by some dimensions at least; nil where the file can't be read.
  ///
  /// Which rows count never depends on what is asked: a column that can have a row refused is always
  /// looked at.
  func counts(by dimensions: Set<Dimension>) -> ContactCounts? {
    if isFaulty { return nil }
    if let known, known.dimensions.isSuperset(of: dimensions) { return known }
    let wanted = dimensions.union(known?.dimensions ?? [])
    var faults: [Diagnostic] = []
    let isFirst = known == nil
    do throws(ByteStreamFault) {
      known = try read(wanted, &faults)
    } catch {
      faults.append(error.diagnostic)
    }
    if isFirst || faults.containErrors { diagnostics = faults }
    isFaulty = faults.containErrors
    return isFaulty ? nil : known
  }

  /// One reading of the file from its start to its end.
  private func read(
    _ wanted: Set<Dimension>, _ faults: inout [Diagnostic]
  ) throws(ByteStreamFault) -> ContactCounts? {
    let input = try RecordInput(try open(), heldLimit: heldLimit, shown: shown)
    let stated = input.mark ?? descriptor.encoding?.value
    guard let sample = CSVText(input.sample, stated: stated) else {
      faults.append(Diagnostic(Message(.csvNotText, ["path": .text(shown)]), at: nil))
      return nil
    }
    let source = files.sources.add(
      path: place, version: files.version, bytes: sample.bytes, cells: cells,
      isShared: true)
    guard let head = ContactHead(sample.bytes, descriptor, source, &faults) else {
      return nil
    }
    input.skip(lines: head.firstLine - 1)
    let decoder = CellDecoder(stated: stated)
    let counted = head.columns.filter { isLookedAt($0.column, for: wanted) }
    let meanings = ContactMeanings(
      counted.map(\.column), by: descriptor, dates: head.dates, decoder: decoder,
      keepsWords: keepsWords)
    var counter = RecordCounter(
      counted.map { .init(position: $0.position, purpose: $0.column.purpose) },
      cellCount: head.cellCount, delimiter: head.delimiter.byte, firstLine: head.firstLine,
      meaning: { meanings.meaning($0, $1) })
    let size = input.size
    try input.count(with: &counter) {
      onProgress(.reading(shown, done: input.consumed, of: size))
    }
    onProgress(.ended)
    if let doubt = decoder.evidence.doubt(shown, at: from.span) {
      faults.append(doubt)
      return nil
    }
    let refusal = RefusedRows(
      counter.refused, counted: counter.counted + counter.passedOver, shown: shown,
      titles: counted.map(\.title), header: head, decoder: decoder)
    faults += refusal.diagnostics(
      tolerated: descriptor.toleratedShare, at: from.span
    ) { [files, place, cells] row, line in
      files.sources.add(
        path: place, version: files.version, bytes: row, firstLine: line, cells: cells,
        isShared: true)
    }
    if keepsWords {
      census = ContactCensus(
        counter, meanings, refusal, columns: counted,
        place: { [files, place, cells] row, line in
          files.sources.add(
            path: place, version: files.version, bytes: row, firstLine: line, cells: cells,
            isShared: true)
        })
    }
    if assumption == nil {
      assumption = Message(
        .assumedContacts,
        [
          "path": .text(shown),
          "encoding": .text((input.encoding ?? decoder.evidence.encoding).name),
          "delimiter": .text(head.delimiter.rawValue), "dates": .text(head.dates.rawValue),
          "rows": .count(counter.counted), "left": .count(counter.passedOver),
          "refused": .count(counter.refused.count),
        ])
    }
    if faults.containErrors { return nil }
    let counts = counts(counter, meanings, counted.map(\.column))
    if descriptor.format?.value == .komhen, descriptor.periodCell == nil,
      let doubt = severalWeeks(counts)
    {
      faults.append(doubt)
    }
    return counts
  }

  /// A count of one week has stray rows of others, which must not be taken for a later count.
  private func severalWeeks(_ counts: ContactCounts) -> Diagnostic? {
    let weeks = counts.counts.values.joined().reduce(into: [Period: Int]()) {
      $0[$1.period, default: 0] += $1.count
    }.sorted { $0.key < $1.key }
    guard weeks.count > 1, let most = weeks.max(by: { $0.value < $1.value }) else { return nil }
    let told = weeks.prefix(10).map { week in
      Message.Argument.message(
        Message(
          .nameWithCount, ["name": .text(week.key.description), "count": .count(week.value)]))
    }
    return Diagnostic(
      Message(.rowsOfSeveralWeeks, ["path": .text(shown), "weeks": .list(told)]),
      severity: .warning, at: from.span,
      help: Message(.helpSayCountingWeek, ["week": .text(most.key.description)]))
  }

  /// Whether a column matters: it says when and whose, may have a row refused, or tells apart what is
  /// asked for.
  private func isLookedAt(_ column: DescribedColumn, for wanted: Set<Dimension>) -> Bool {
    guard let dimension = column.dimension else { return true }
    return wanted.contains(dimension) || dimension == .channel || dimension == .direction
      || descriptor.values.describes(column) || descriptor.leftOut.names(column)
  }

  /// What was counted, in the words of the strategy.
  private func counts(
    _ counter: borrowing RecordCounter, _ meanings: ContactMeanings, _ columns: [DescribedColumn]
  ) -> ContactCounts {
    let traits = columns.indices.filter { columns[$0].purpose == .trait }
    let hasParty = columns.contains(.municipality)
    var fixed = Dimensions()
    for (column, told) in descriptor.fixed {
      guard let dimension = column.dimension else { continue }
      fixed[dimension] = dimension.categories(in: dimension.category(told.value) ?? told.value)
    }
    var combinations: [Dimensions] = []
    var places: [[Int]: Int] = [:]
    var counts: [ContactCounts.Party: [ContactCounts.Count]] = [:]
    counter.forEach { time, party, codes, count in
      let place =
        places[codes]
        ?? {
          var said = Dimensions()
          for (code, index) in zip(codes, traits) {
            said = said.merging(meanings.traits[index][code])
          }
          combinations.append(said.merging(fixed))
          places[codes] = combinations.count - 1
          return combinations.count - 1
        }()
      let whose: ContactCounts.Party = hasParty ? meanings.parties[party] : nil
      counts[whose, default: []].append(
        .init(period: meanings.periods[time], combination: place, count: count))
    }
    let told = columns.compactMap(\.dimension) + descriptor.fixed.keys.compactMap(\.dimension)
    return ContactCounts(
      combinations: combinations, counts: counts,
      dimensions: Set(told).union(
        Dimension.allCases.filter { dimension in
          // What no column tells is told as well as it can be.
          !columns.contains { $0.dimension == dimension } && !isTold(dimension)
        }))
  }

  private func isTold(_ dimension: Dimension) -> Bool {
    descriptor.columns.all.contains { $0.column.dimension == dimension }
  }
}

extension DescribedColumn {
  /// What the cells of the column are for when rows are counted.
  fileprivate var purpose: RecordCounter.Purpose {
    switch self {
    case .date: .time
    case .municipality: .party
    case .count: .weight
    default: .trait
    }
  }
}
