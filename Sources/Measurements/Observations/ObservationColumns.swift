internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// What observations say, column by column.
///
/// Of millions of rows most differ from their neighbours in period, figure and place alone: what they have
/// in common is held once, and no observation is made before somebody looks at it.
struct ObservationColumns: Sendable {
  /// What rows have in common.
  private(set) var kinds: [Observation.Kind] = []
  /// Of each kind where the rows stand that have no place of their own.
  private var places: [SourceSpan] = []
  /// Of each row its place among the kinds.
  private var kindOfRow: [Int32] = []
  private(set) var periods: [Period] = []
  /// Zero where a row's value is no figure.
  private(set) var figures: [Fraction] = []
  /// By row the values that are no figures.
  private var otherValues: [Int: Observation.Value] = [:]
  /// Where the figures stand; nil while the rows of a table tell it when they are asked, or their kinds.
  private var spans: [SourceSpan]? = []
  private var cells: FigureCells?
  private var cellRows: [Int] = []
  /// Whether they are known to be in order.
  private(set) var isSorted = true
  /// Whether each is known to be about the period right behind that of the one before, and none about a
  /// week, which reaches over the ends of other periods.
  private(set) var isUnbroken = false
  /// Whether some rows are about a part of the whole only.
  private(set) var hasParts = false
  /// Whether some figures were withdrawn.
  private(set) var hasRejected = false
  /// A day from which on all of them are known; nil while they are not in order, or where there are none.
  private(set) var allKnownFrom: CalendarDate?

  init() {}

  /// None yet of those whose figures stand in a column of a table; without one they stand where their
  /// kind does.
  init(in cells: FigureCells?) {
    self.cells = cells
    spans = nil
  }

  var count: Int { periods.count }

  var hasOtherValues: Bool { !otherValues.isEmpty }

  subscript(row: Int) -> Observation {
    Observation(kinds[kind(of: row)], periods[row], Located(value(of: row), span(of: row)))
  }

  func kind(of row: Int) -> Int { Int(kindOfRow[row]) }

  func value(of row: Int) -> Observation.Value {
    if hasOtherValues, let value = otherValues[row] { return value }
    return .number(figures[row])
  }

  func span(of row: Int) -> SourceSpan {
    spans?[row] ?? cells?.span(ofRow: cellRows[row]) ?? places[kind(of: row)]
  }

  /// The day from which a row is known.
  func knownFrom(of row: Int) -> CalendarDate {
    kinds[kind(of: row)].published ?? periods[row].end
  }

  // MARK: Putting in

  /// Adds what rows to come have in common, and where those of them stand that have no place of their
  /// own.
  ///
  /// - Returns: The number that they name it by.
  mutating func addKind(_ kind: Observation.Kind, at place: SourceSpan) -> Int {
    kinds.append(kind)
    places.append(place)
    if !kind.dimensions.isTotal { hasParts = true }
    if kind.status == .rejected { hasRejected = true }
    return kinds.count - 1
  }

  mutating func append(_ observation: Observation) {
    statePlaces()
    let kind =
      recentKind(observation.kind) ?? addKind(observation.kind, at: observation.value.span)
    spans?.append(observation.value.span)
    if case .number(let figure) = observation.value.value {
      add(kind, observation.period, figure)
    } else {
      otherValues[count] = observation.value.value
      add(kind, observation.period, .zero)
    }
  }

  /// The number of a kind where it is like the last one, or one of few before: rows of a breakdown take
  /// turns.
  private func recentKind(_ kind: Observation.Kind) -> Int? {
    if let last = kinds.last, last.isAlike(kind) { return kinds.count - 1 }
    return kinds.suffix(16).lastIndex { $0 === kind }
  }

  /// Says of each row where it stands, as of those to come.
  private mutating func statePlaces() {
    if spans != nil { return }
    spans = periods.indices.map(span(of:))
    cellRows = []
  }

  /// Adds a row of a known kind that stands where its kind does.
  mutating func append(kind: Int, _ period: Period, _ figure: Fraction) {
    if cells != nil { statePlaces() }
    spans?.append(places[kind])
    add(kind, period, figure)
  }

  /// Adds a row of a known kind whose figure stands in the column's cell of a row of its table.
  mutating func append(kind: Int, _ period: Period, _ figure: Fraction, inRow row: Int) {
    if spans == nil {
      cellRows.append(row)
    } else {
      addSpan(kind, ofRow: row)
    }
    add(kind, period, figure)
  }

  private mutating func addSpan(_ kind: Int, ofRow row: Int) {
    spans?.append(cells?.span(ofRow: row) ?? places[kind])
  }

  /// Adds rows of one series and kind as long as it is known what their periods and figures are.
  ///
  /// - Returns: The rows that are left.
  mutating func append(
    kind: Int, _ rows: ArraySlice<TidyRow>, _ known: TextMeanings<Period>,
    _ knownFigures: TextMeanings<Fraction>, _ form: TidyForm
  ) -> ArraySlice<TidyRow> {
    guard let series = rows.first?.series else { return rows }
    let before = count
    // A column at a time, each of which grows once.
    var own = rows.prefix { $0.series == series && known[$0.period] != nil }
    figures.append(addingCapacity: own.count) { figures in
      for row in own {
        guard let figure = knownFigures[row.figure] else { return }
        figures.append(figure)
      }
    }
    own = own.prefix(figures.count - before)
    if own.isEmpty { return rows }
    periods.append(addingCapacity: own.count) { periods in
      for row in own { if let period = known[row.period] { periods.append(period) } }
    }
    if spans == nil {
      cellRows.append(addingCapacity: own.count) { cells in
        for row in own { cells.append(form.deliveredRow(row.index)) }
      }
    } else {
      for row in own { addSpan(kind, ofRow: form.deliveredRow(row.index)) }
    }
    kindOfRow.append(contentsOf: repeatElement(Int32(truncatingIfNeeded: kind), count: own.count))
    forgetOrder()
    return rows[own.endIndex...]
  }

  /// What was found out of the rows does not hold with others among them.
  private mutating func forgetOrder() {
    (isSorted, isUnbroken, allKnownFrom) = (false, false, nil)
  }

  private mutating func add(_ kind: Int, _ period: Period, _ figure: Fraction) {
    kindOfRow.append(Int32(truncatingIfNeeded: kind))
    periods.append(period)
    figures.append(figure)
    forgetOrder()
  }

  // MARK: Order

  /// Puts the rows in the order of `Observation.<`.
  mutating func sort() {
    isUnbroken = hasUnbrokenPeriods
    if !isUnbroken, !isInOrder {
      select(periods.indices.sorted(by: precedes))
      isUnbroken = hasUnbrokenPeriods
    }
    isSorted = true
    let lastEnd = isUnbroken ? periods.last?.end : periods.lazy.map(\.end).max()
    allKnownFrom = ([lastEnd] + kinds.map(\.published)).compactMap(\.self).max()
  }

  private var hasUnbrokenPeriods: Bool {
    periods.first?.frequency != .week && periods[...].followEachOther
  }

  private var isInOrder: Bool {
    periods.indices.dropFirst().allSatisfy { row in
      periods[row - 1] < periods[row] || !precedes(row, row - 1)
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    if periods[left] != periods[right] { return periods[left] < periods[right] }
    // Mostly the figures tell, or the parts, and no observation has to be made.
    if kindOfRow[left] == kindOfRow[right], !hasOtherValues {
      return figures[left] < figures[right]
    }
    let (a, b) = (kinds[kind(of: left)].dimensions, kinds[kind(of: right)].dimensions)
    return a != b ? a < b : self[left] < self[right]
  }

  /// Only these rows, in this order.
  mutating func select(_ rows: [Int]) {
    isUnbroken = false
    if hasOtherValues {
      otherValues = Dictionary(
        rows.enumerated().compactMap { place, row in otherValues[row].map { (place, $0) } }
      ) { first, _ in first }
    }
    kindOfRow = rows.map { kindOfRow[$0] }
    periods = rows.map { periods[$0] }
    figures = rows.map { figures[$0] }
    if let spans {
      self.spans = rows.map { spans[$0] }
    } else if cells != nil {
      cellRows = rows.map { cellRows[$0] }
    }
  }

  /// Says of all rows that they are about another indicator.
  mutating func rename(_ indicator: IndicatorKey) {
    kinds = kinds.map { $0.naming(indicator) }
  }
}

/// The cells of a table that figures stand in.
struct FigureCells: Sendable {
  let rows: CSVRows
  /// Which column it is.
  let column: Int

  func span(ofRow row: Int) -> SourceSpan { rows.span(row: row, column: column) }
}
