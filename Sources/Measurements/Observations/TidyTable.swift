internal import Diagnostics
internal import StrategyModel

/// A table in the tidy form made ready for reading: whatever it takes to find a strategy's rows and
/// understand them is found out once, however many strategies the table serves.
struct TidyTable {
  let descriptor: Descriptor
  let columns: ColumnIndex<TidyColumn>
  let dots: ColumnDots
  private let rows: [[CSVTable.Cell]]
  /// Indices of the rows that name no municipality and so belong to every strategy.
  private var common: [Int] = []
  /// Those that name one.
  private var named: [Municipality.Identity: [Int]] = [:]
  /// Those whose municipality may be a slip: in a table that serves several strategies a name that
  /// is no municipality's, in a strategy's own each that is not its.
  private var doubtful: [Int] = []

  /// Nil when required columns are missing.
  init?(
    _ table: CSVTable, _ descriptor: Descriptor, isShared: Bool,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard
      let columns = ColumnIndex<TidyColumn>(
        table.header, required: [.indicator, .period, .value], aliases: \.aliases, &diagnostics)
    else { return nil }
    self.descriptor = descriptor
    self.columns = columns
    rows = table.rows
    dots = ColumnDots(
      rows.compactMap { columns.cell(.value, of: $0)?.value }, stated: descriptor.decimal)
    for (index, row) in rows.enumerated() {
      guard let name = columns.cell(.municipality, of: row)?.value else {
        common.append(index)
        continue
      }
      named[Municipality.Identity(cell: name), default: []].append(index)
    }
    doubtful = named.filter { identity, _ in
      if isShared, case .official = identity { false } else { true }
    }.values.flatMap(\.self).sorted()
  }

  /// The indicators that its rows name.
  var indicators: Set<String> { Set(rows.compactMap { columns.cell(.indicator, of: $0)?.value }) }

  /// The rows about any of some names, and those about no municipality, in the order of the table.
  func rows(about names: [String]) -> [[CSVTable.Cell]] {
    named.isEmpty ? rows : indices(about: names).sorted().map { rows[$0] }
  }

  /// The cells that name another municipality than these where that may be a slip.
  func doubtfulCells(besides names: [String]) -> [CSVTable.Cell] {
    if doubtful.isEmpty { return [] }
    let own = indices(about: names)
    return doubtful.filter { !own.contains($0) }
      .compactMap { columns.cell(.municipality, of: rows[$0]) }
  }

  private func indices(about names: [String]) -> Set<Int> {
    names.reduce(into: Set(common)) { found, name in
      found.formUnion(named[Municipality.Identity(name: name)] ?? [])
    }
  }
}
