internal import StrategyModel

/// The series of a table in the tidy form, and whom its rows are about.
///
/// Rows that differ in nothing but period and figure are of one series.
struct TidySeries {
  /// Of each row its series.
  let ofRow: PackedNumbers
  let count: Int
  /// The rows that name no municipality and so belong to every strategy.
  let common: PackedNumbers
  /// Those that name one.
  let named: [Municipality.Identity: PackedNumbers]

  /// Finds the series of a table.
  ///
  /// - Parameters:
  ///   - telling: The delivered columns that rows are told apart by.
  ///   - party: Whom a row is about.
  init(
    of form: TidyForm, by telling: [Int], party: (_ row: Int) -> Municipality.Identity?
  ) {
    var finding = Finding(telling.count)
    var series = PackedNumbers()
    /// Of each series whose rows its own are among.
    var owners: [Int] = []
    var numbers: [Municipality.Identity?: Int] = [:]
    var rows: [PackedNumbers] = []
    let columns = telling.map { _ in
      UnsafeMutableBufferPointer<Int32>.allocate(capacity: Self.stretch)
    }
    defer { for column in columns { column.deallocate() } }
    for first in stride(from: 0, to: form.count, by: Self.stretch) {
      let end = min(first + Self.stretch, form.count)
      for (column, position) in zip(columns, telling) {
        form.readTextNumbers(of: first..<end, column: position, into: column)
      }
      for row in first..<end {
        let own = finding.series { columns[$0][row - first] }
        if own == owners.count {
          let party = party(row)
          let owner = numbers[party] ?? rows.count
          if owner == rows.count {
            numbers[party] = owner
            rows.append(PackedNumbers())
          }
          owners.append(owner)
        }
        series.append(own)
        rows[owners[own]].append(row)
      }
    }
    ofRow = series
    count = owners.count
    common = numbers[nil].map { rows[$0] } ?? PackedNumbers()
    named = Dictionary(
      numbers.compactMap { party, number in party.map { ($0, rows[number]) } }
    ) { first, _ in first }
  }

  /// Rows of which the columns are looked at together.
  private static let stretch = 1 << 10

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
