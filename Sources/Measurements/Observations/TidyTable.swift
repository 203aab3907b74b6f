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
  /// Of each delivered row which text tells its period and which its figure.
  private let periodNumbers: PackedNumbers
  private let figureNumbers: PackedNumbers
  let series: TidySeries
  /// Those whose municipality may be a slip: in a table that serves several strategies a name that
  /// is no municipality's, in a strategy's own each that is not its.
  private let doubtful: [Municipality.Identity]
  /// The periods that the texts of the period's column say.
  private let periods: TextMeanings<Period>
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
    periodNumbers = periodColumn.map { form.delivered.column($0).numbers } ?? PackedNumbers()
    figureNumbers = figureColumn.map { form.delivered.column($0).numbers } ?? PackedNumbers()
    dots = ColumnDots(Self.figures(in: form, columns, figureColumn), stated: descriptor.decimal)
    let told = [periodColumn, figureColumn]
    let telling = form.deliveredColumns.filter { position in
      !told.contains(position) && form.textCount(column: position) > 1
    }
    series = TidySeries(of: form, by: telling) { row in
      columns.cell(.municipality, of: form.row(row)).map { Municipality.Identity(cell: $0.value) }
    }
    doubtful = series.named.keys.filter { identity in
      if isShared, case .official = identity { false } else { true }
    }
  }

  /// The texts of the figures, each at least once.
  private static func figures(
    in form: TidyForm, _ columns: ColumnIndex<TidyColumn>, _ column: Int?
  ) -> [String] {
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
    for row in 0..<form.count where !seen[series.ofRow[row]] {
      seen[series.ofRow[row]] = true
      if let name = columns.cell(.indicator, of: form.row(row))?.value { names.insert(name) }
    }
    return names
  }

  /// The rows about any of some names, and those about no municipality, in the order of the table.
  func rows(about names: [String]) -> [Int] {
    let own = Set(names.map { Municipality.Identity(name: $0) }).compactMap { series.named[$0] }
    let lists = ([series.common] + own).filter { $0.count > 0 }
    let rows = lists.flatMap { list in (0..<list.count).map { list[$0] } }
    return lists.count > 1 ? rows.sorted() : rows
  }

  /// The cells that name another municipality than these where that may be a slip.
  func doubtfulCells(besides names: [String]) -> [CSVTable.Cell] {
    if doubtful.isEmpty { return [] }
    let own = Set(names.map { Municipality.Identity(name: $0) })
    return doubtful.filter { !own.contains($0) }
      .flatMap { identity in
        series.named[identity].map { rows in (0..<rows.count).map { rows[$0] } } ?? []
      }
      .sorted().compactMap { columns.cell(.municipality, of: form.row($0)) }
  }

  // MARK: What is understood already

  /// The cells that the figures stand in; nil where only the whole row tells a figure.
  var figureCells: FigureCells? {
    figureColumn.map { FigureCells(rows: form.delivered, column: $0) }
  }

  /// The period of a row, where it was told by another row.
  func period(ofRow row: Int) -> Period? {
    if periodColumn == nil { return nil }
    return periods[periodNumbers[form.deliveredRow(row)]]
  }

  func learn(_ period: Period, ofRow row: Int) {
    if periodColumn == nil { return }
    periods[periodNumbers[form.deliveredRow(row)]] = period
  }

  /// The figures that the texts of the figures' column are known to say, read in a form.
  func figures(in figureForm: FigureForm) -> TextMeanings<Fraction> {
    if let known = figures[figureForm] { return known }
    let count = figureColumn.map(form.textCount) ?? 0
    let known = TextMeanings<Fraction>(count: count <= Self.mostFigures ? count : 0)
    figures[figureForm] = known
    return known
  }

  /// The figure of a row, where another row told it that reads figures alike.
  func figure(ofRow row: Int, among known: TextMeanings<Fraction>) -> Fraction? {
    known.isEmpty ? nil : known[figureNumbers[form.deliveredRow(row)]]
  }

  /// The cell of a row's figure; nil where only the whole row tells what stands in it.
  func figureCell(ofRow row: Int) -> CSVTable.Cell? {
    figureColumn.flatMap { form.plainCell(row, column: $0, telling: .value) }
  }

  /// Whether a figure stands in its cell without space around it.
  func isWholeCell(_ span: SourceSpan, ofRow row: Int) -> Bool {
    figureColumn.map { form.span(row, column: $0) == span } ?? false
  }

  /// Keeps the figure of a row that stands in its cell without space around it.
  func learn(_ figure: Fraction, ofRow row: Int, among known: TextMeanings<Fraction>) {
    if !known.isEmpty { known[figureNumbers[form.deliveredRow(row)]] = figure }
  }
}
