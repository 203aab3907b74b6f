internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// A table in the tidy form made ready for reading: whatever it takes to find a strategy's rows and
/// understand them is found out once, however many strategies the table serves.
///
/// What a series is of is found out once for each strategy, what a period or a figure says once for all of
/// them.
final class TidyTable {
  let descriptor: Descriptor
  let columns: ColumnIndex<TidyColumn>
  let dots: ColumnDots
  let form: TidyForm
  /// The delivered columns whose texts tell period and figure.
  private let periodColumn: Int?
  private let figureColumn: Int?
  let series: TidySeries
  /// Those whose municipality may be a slip: in a table that serves several strategies a name that
  /// is no municipality's, in a strategy's own each that is not its.
  private let doubtful: [Municipality.Identity]
  /// The periods that the texts of the period's column are known to say.
  let periods: TextMeanings<Period>
  private var figures: [FigureForm: TextMeanings<Fraction>] = [:]

  /// What decides how the text of a figure is read.
  struct FigureForm: Hashable {
    let unit: Unit?
    /// The unit that another cell says.
    let stated: String?
  }

  /// Figures are many where hardly any stands twice; then they are not worth keeping.
  private static let mostFigures = 1 << 16

  /// Nil when required columns are missing.
  init?(
    _ form: TidyForm, _ descriptor: Descriptor, isShared: Bool,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard
      let columns = ColumnIndex<TidyColumn>(
        form.header, required: [.indicator, .period, .value], aliases: \.aliases, &diagnostics)
    else { return nil }
    self.descriptor = descriptor
    self.columns = columns
    self.form = form
    periodColumn = form.deliveredColumn(telling: .period, columns)
    figureColumn = form.deliveredColumn(telling: .value, columns)
    periods = TextMeanings(count: periodColumn.map(form.textCount) ?? 0)
    dots = ColumnDots(Self.figures(in: form, columns, figureColumn), stated: descriptor.decimal)
    let told = [periodColumn, figureColumn]
    let telling = form.deliveredColumns.filter { position in
      !told.contains(position) && form.textCount(column: position) > 1
    }
    let partyColumn = form.deliveredColumn(telling: .municipality, columns)
    /// By the number of a text of the column that tells it.
    var parties: [Int: Municipality.Identity?] = [:]
    series = TidySeries(of: form, by: telling, period: periodColumn, figure: figureColumn) { row in
      let text = partyColumn.map { form.textNumber(row, column: $0) }
      if let known = text.flatMap({ parties[$0] }) { return known }
      let party = columns.cell(.municipality, of: form.row(row)).map {
        Municipality.Identity(cell: $0.value)
      }
      if let text { parties[text] = .some(party) }
      return party
    }
    doubtful = series.named.keys.filter { identity in
      if isShared, case .official = identity { false } else { true }
    }
  }

  /// The texts of the figures, each at least once.
  private static func figures(
    in form: TidyForm, _ columns: ColumnIndex<TidyColumn>, _ column: Int?
  ) -> [String] {
    if let column, let texts = form.plainTexts(column: column, telling: .value) { return texts }
    var isSeen = Array(repeating: false, count: column.map(form.textCount) ?? 0)
    return (0..<form.count).compactMap { row in
      if let column {
        let number = form.textNumber(row, column: column)
        if isSeen[number] { return nil }
        isSeen[number] = true
        if let cell = form.plainCell(row, column: column, telling: .value) { return cell.value }
      }
      return columns.cell(.value, of: form.row(row))?.value
    }
  }

  /// The indicators that its rows name.
  var indicators: Set<String> {
    var seen = Array(repeating: false, count: series.count)
    var names: Set<String> = []
    for rows in [series.common] + series.named.values {
      rows.forEachStretch { rows in
        for row in rows where !seen[row.series] {
          seen[row.series] = true
          if let name = columns.cell(.indicator, of: form.row(row.index))?.value {
            names.insert(name)
          }
        }
      }
    }
    return names
  }

  /// The rows about any of some names and those about no municipality, in the order of the table, some
  /// at a time.
  func forEachStretch(about names: [String], _ body: (ArraySlice<TidyRow>) -> Void) {
    let own = Set(names.map { Municipality.Identity(name: $0) }).compactMap { series.named[$0] }
    let lists = ([series.common] + own).filter { $0.count > 0 }
    if lists.count == 1 { return lists[0].forEachStretch(body) }
    var rows: [TidyRow] = []
    for list in lists { list.forEachStretch { rows += $0 } }
    body(rows.sorted { $0.index < $1.index }[...])
  }

  /// The cells that name another municipality than these where that may be a slip.
  func doubtfulCells(besides names: [String]) -> [CSVTable.Cell] {
    if doubtful.isEmpty { return [] }
    let own = Set(names.map { Municipality.Identity(name: $0) })
    return doubtful.filter { !own.contains($0) }.flatMap { series.named[$0]?.formRows ?? [] }
      .sorted().compactMap { columns.cell(.municipality, of: form.row($0)) }
  }

  // MARK: What is understood already

  /// The cells that the figures stand in; nil where only the whole row tells a figure.
  var figureCells: FigureCells? {
    figureColumn.map { FigureCells(rows: form.delivered, column: $0) }
  }

  /// The figures that the texts of the figures' column are known to say, read in a form.
  func figures(in figureForm: FigureForm) -> TextMeanings<Fraction> {
    if let known = figures[figureForm] { return known }
    let count = figureColumn.map(form.textCount) ?? 0
    let known = TextMeanings<Fraction>(count: count <= Self.mostFigures ? count : 0)
    figures[figureForm] = known
    return known
  }

  /// The cell of a row's figure; nil where only the whole row tells what stands in it.
  func figureCell(of row: TidyRow) -> CSVTable.Cell? {
    figureColumn.flatMap { form.plainCell(row.index, column: $0, telling: .value) }
  }

  /// Whether a figure stands in its cell without space around it.
  func isWholeCell(_ span: SourceSpan, of row: TidyRow) -> Bool {
    figureColumn.map { form.span(row.index, column: $0) == span } ?? false
  }
}
