internal import StrategyModel

/// A row of a table in the tidy form, by the numbers of what it says.
///
/// Small, since of each party some are held until there are enough of them to be packed.
struct TidyRow {
  /// Which of the form's rows it is.
  fileprivate(set) var index = 0
  fileprivate var storedSeries: Int32 = 0
  fileprivate var storedPeriod: Int32 = 0
  fileprivate var storedFigure: Int32 = 0

  var series: Int { Int(storedSeries) }
  /// The texts of its period and its figure, among those of their columns; zero where no column tells it.
  var period: Int { Int(storedPeriod) }
  var figure: Int { Int(storedFigure) }
}

/// Some rows of a table, in its order.
struct TidyRows {
  private var indices = PackedNumbers()
  private var series = PackedNumbers()
  private var periods = PackedNumbers()
  private var figures = PackedNumbers()
  /// The last ones, which are not packed yet.
  private var open: [TidyRow] = []

  mutating func append(_ row: TidyRow) {
    open.append(row)
    if open.count == Self.stretch { close() }
  }

  private mutating func close() {
    Self.pack(open, into: &indices) { $0.index }
    Self.pack(open, into: &series) { $0.storedSeries }
    Self.pack(open, into: &periods) { $0.storedPeriod }
    Self.pack(open, into: &figures) { $0.storedFigure }
    open.removeAll(keepingCapacity: true)
  }

  /// Packs a column of some rows.
  ///
  /// Not asked of the rows themselves, which would be copied to be read while a column of them changes.
  @inline(__always)
  private static func pack<Number: FixedWidthInteger>(
    _ rows: [TidyRow], into packed: inout PackedNumbers, _ number: (TidyRow) -> Number
  ) {
    withUnsafeTemporaryAllocation(of: Number.self, capacity: rows.count) { numbers in
      for (place, row) in rows.enumerated() {
        numbers.initializeElement(at: place, to: number(row))
      }
      packed.append(UnsafeBufferPointer(numbers))
    }
  }

  var count: Int { indices.count + open.count }

  /// All of them, some neighbours at a time.
  func forEachStretch(_ body: (ArraySlice<TidyRow>) -> Void) {
    var rows: [TidyRow] = []
    for first in stride(from: 0, to: indices.count, by: Self.stretch) {
      let range = first..<first + Self.stretch
      rows = Array(repeating: TidyRow(), count: range.count)
      rows.withUnsafeMutableBufferPointer { rows in
        indices.forEach(in: range) { rows[$0].index = $1 }
        series.forEach(in: range) { rows[$0].storedSeries = Int32(truncatingIfNeeded: $1) }
        periods.forEach(in: range) { rows[$0].storedPeriod = Int32(truncatingIfNeeded: $1) }
        figures.forEach(in: range) { rows[$0].storedFigure = Int32(truncatingIfNeeded: $1) }
      }
      body(rows[...])
    }
    if !open.isEmpty { body(open[...]) }
  }

  /// Few enough to stay in the processor's nearest cache.
  private static let stretch = 1 << 8

  /// Which of the form's rows they are.
  var formRows: [Int] {
    var result: [Int] = []
    indices.forEach(in: 0..<indices.count) { result.append($1) }
    return result + open.map(\.index)
  }
}

/// The rows of a table in the tidy form by whom they are about, and the series that they are of.
///
/// Rows that differ in nothing but period and figure are of one series.
struct TidySeries {
  let count: Int
  /// The rows that name no municipality and so belong to every strategy.
  let common: TidyRows
  /// Those that name one.
  let named: [Municipality.Identity: TidyRows]

  /// Finds the series of a table.
  ///
  /// - Parameters:
  ///   - form: Its rows.
  ///   - telling: The delivered columns that rows are told apart by.
  ///   - period: The column whose texts tell the period.
  ///   - figure: The column whose texts tell the figure.
  ///   - party: Whom a row is about.
  init(
    of form: TidyForm, by telling: [Int], period: Int?, figure: Int?,
    party: (_ row: Int) -> Municipality.Identity?
  ) {
    var finding = Finding(telling.count)
    /// Of each series whose rows its own are among.
    var owners: [Int] = []
    var numbers: [Municipality.Identity?: Int] = [:]
    var rows: [TidyRows] = []
    let columns = TextNumbers(of: telling + [period ?? -1, figure ?? -1], in: form)
    for first in stride(from: 0, to: form.count, by: TextNumbers.stretch) {
      let end = Swift.min(first + TextNumbers.stretch, form.count)
      columns.read(first..<end)
      for row in first..<end {
        let place = row - first
        let own = finding.series { columns[$0, place] }
        if own == owners.count {
          let party = party(row)
          let owner = numbers[party] ?? rows.count
          if owner == rows.count {
            numbers[party] = owner
            rows.append(TidyRows())
          }
          owners.append(owner)
        }
        rows[owners[own]].append(
          TidyRow(
            index: row, storedSeries: Int32(truncatingIfNeeded: own),
            storedPeriod: columns[telling.count, place],
            storedFigure: columns[telling.count + 1, place]))
      }
    }
    count = owners.count
    common = numbers[nil].map { rows[$0] } ?? TidyRows()
    named = Dictionary(
      numbers.compactMap { party, number in party.map { ($0, rows[number]) } }
    ) { first, _ in first }
  }

  /// The texts of some columns in rows that are looked at together.
  private final class TextNumbers {
    static let stretch = 1 << 10

    private let form: TidyForm
    /// Negative for a column that there is not, of which all texts are zero.
    private let columns: [Int]
    private let numbers: UnsafeMutableBufferPointer<Int32>

    init(of columns: [Int], in form: TidyForm) {
      (self.columns, self.form) = (columns, form)
      numbers = .allocate(capacity: columns.count * Self.stretch)
      numbers.initialize(repeating: 0)
    }

    deinit { numbers.deallocate() }

    func read(_ rows: Range<Int>) {
      for (place, column) in columns.enumerated() where column >= 0 {
        form.readTextNumbers(
          of: rows, column: column,
          into: .init(rebasing: numbers[(place * Self.stretch)...].prefix(rows.count)))
      }
    }

    subscript(column: Int, row: Int) -> Int32 { numbers[column &* Self.stretch &+ row] }
  }

  /// Numbers series as they come.
  private struct Finding {
    private let width: Int
    /// Of each series the texts that it is told apart by.
    private var texts: [Int32] = []
    /// Of each series the one that followed it last: tables mostly repeat themselves.
    private var followers: [Int] = []
    /// By column the beginnings of series that are known: the number of the beginning before and the
    /// column's text.
    private var steps: [[UInt64: Int]]
    private var current = -1

    init(_ width: Int) {
      self.width = width
      steps = Array(repeating: [:], count: width)
    }

    /// The series of the next row, by the number of its text in each of the columns.
    @inline(__always)
    mutating func series(_ text: (Int) -> Int32) -> Int {
      if current >= 0 {
        if isMeant(current, text) { return current }
        let next = followers[current]
        if next >= 0, isMeant(next, text) {
          current = next
          return next
        }
      }
      var number = 0
      for column in 0..<width {
        let step = UInt64(number) << 32 | UInt64(UInt32(bitPattern: text(column)))
        let known = steps[column].count
        number = steps[column][step] ?? known
        if number == known { steps[column][step] = known }
      }
      if number == followers.count {
        followers.append(-1)
        for column in 0..<width { texts.append(text(column)) }
      }
      if current >= 0 { followers[current] = number }
      current = number
      return number
    }

    @inline(__always)
    private func isMeant(_ series: Int, _ text: (Int) -> Int32) -> Bool {
      for column in 0..<width where texts[series &* width &+ column] != text(column) {
        return false
      }
      return true
    }
  }
}
