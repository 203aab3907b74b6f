package import Diagnostics
package import Quantities
package import StrategyModel

/// Observations, mostly of one indicator and in their order, each made when somebody asks for it.
///
/// A selection of them shares what they are made from. Whoever adds or compares many asks for their
/// `periods` and `figures`, which makes none.
package struct Observations: RandomAccessCollection, Sendable {
  private var held: Held
  private var rows: Rows

  /// The columns, shared by selections.
  private final class Held: @unchecked Sendable {
    /// Changed by who alone refers to them, else copied first.
    var columns: ObservationColumns

    init(_ columns: ObservationColumns) { self.columns = columns }

    static let nothing = Held(ObservationColumns())
  }

  /// Which of the rows of the columns are selected.
  private enum Rows: Sendable {
    case range(Range<Int>)
    case some([Int])
  }

  package init() {
    (held, rows) = (.nothing, .range(0..<0))
  }

  init(_ columns: ObservationColumns) {
    (held, rows) = (Held(columns), .range(0..<columns.count))
  }

  package init(_ observations: some Sequence<Observation>) {
    self.init()
    for observation in observations { append(observation) }
  }

  private init(_ held: Held, _ rows: Rows) {
    (self.held, self.rows) = (held, rows)
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch rows {
    case .range(let range): range.count
    case .some(let rows): rows.count
    }
  }

  package subscript(index: Int) -> Observation { held.columns[row(index)] }

  private func row(_ index: Int) -> Int {
    switch rows {
    case .range(let range): range.lowerBound + index
    case .some(let rows): rows[index]
    }
  }

  // MARK: Putting in

  package mutating func append(_ observation: Observation) {
    makeOwn()
    held.columns.append(observation)
    rows = .range(0..<held.columns.count)
  }

  /// These and some more behind them.
  package func adding(_ more: [Observation]) -> Observations {
    var result = self
    for observation in more { result.append(observation) }
    return result
  }

  /// Puts them in an order that depends on nothing but what they say.
  package mutating func sort() {
    makeOwn()
    held.columns.sort()
  }

  /// The same about another indicator.
  package func naming(_ indicator: IndicatorKey) -> Observations {
    var result = self
    result.makeOwn()
    result.held.columns.rename(indicator)
    return result
  }

  /// Makes sure that nobody else refers to the columns and that they hold what is selected alone.
  private mutating func makeOwn() {
    let areAll =
      if case .range(let range) = rows { range.count == held.columns.count } else { false }
    if areAll, isKnownUniquelyReferenced(&held) { return }
    held = Held(held.columns)
    if !areAll { held.columns.select(indices.map(row)) }
    rows = .range(0..<count)
  }

  // MARK: Without making any

  package func period(at index: Int) -> Period { held.columns.periods[row(index)] }

  /// Where one stands.
  package func span(at index: Int) -> SourceSpan { held.columns.span(of: row(index)) }

  /// Whether some were withdrawn.
  var hasRejected: Bool {
    held.columns.hasRejected && kinds.contains { $0.status == .rejected }
  }

  /// The day from which one is known.
  package func knownFrom(at index: Int) -> CalendarDate {
    held.columns.knownFrom(of: row(index))
  }

  package var periods: ArraySlice<Period> { values(of: held.columns.periods) }

  /// The figures, nil where some values are none.
  package var figures: ArraySlice<Fraction>? {
    held.columns.hasOtherValues ? nil : values(of: held.columns.figures)
  }

  private func values<Value>(of column: [Value]) -> ArraySlice<Value> {
    switch rows {
    case .range(let range): column[range]
    case .some(let rows): ArraySlice(rows.map { column[$0] })
    }
  }

  /// What they say beside period, value and place, at least once.
  package var kinds: [Observation.Kind] {
    let columns = held.columns
    if columns.kinds.count == 1 { return isEmpty ? [] : columns.kinds }
    var seen = Array(repeating: false, count: columns.kinds.count)
    for index in indices { seen[columns.kind(of: row(index))] = true }
    return columns.kinds.indices.filter { seen[$0] }.map { columns.kinds[$0] }
  }

  /// The one whose period ends last, the first of several; nil where there is none.
  package var lastToEnd: (index: Int, period: Period)? {
    let (periods, areInOrder) = (periods, held.columns.isSorted)
    guard let end = areInOrder ? periods.last?.end : periods.lazy.map(\.end).max() else {
      return nil
    }
    let first =
      areInOrder
      ? periods.lastIndex { $0.end != end }.map { $0 + 1 } ?? periods.startIndex
      : periods.firstIndex { $0.end == end }
    return first.map { ($0 - periods.startIndex, periods[$0]) }
  }

  /// How many were asked by the smallest sample.
  package var leastSampleSize: Int? { kinds.compactMap(\.sampleSize).min() }

  // MARK: Selections

  /// Those at the indices that a condition holds for.
  package func selecting(_ isSelected: (Int) -> Bool) -> Observations {
    // Mostly neighbours.
    guard let first = indices.first(where: isSelected) else { return Observations() }
    var end = first + 1
    while end < endIndex, isSelected(end) { end += 1 }
    guard let next = indices[end...].first(where: isSelected) else {
      return end - first == count ? self : neighbours(first..<end)
    }
    let rest = indices[next...].filter { $0 == next || isSelected($0) }
    return Observations(held, .some(indices[first..<end].map(row) + rest.map(row)))
  }

  private func neighbours(_ range: Range<Int>) -> Observations {
    switch rows {
    case .range(let all):
      Observations(
        held, .range(all.lowerBound + range.lowerBound..<all.lowerBound + range.upperBound))
    case .some(let rows): Observations(held, .some(Array(rows[range])))
    }
  }

  /// Those known on a day.
  package func known(by day: CalendarDate) -> Observations {
    if let all = held.columns.allKnownFrom, day >= all { return self }
    return selecting { knownFrom(at: $0) <= day }
  }

  /// Those that were not withdrawn.
  package var withoutRejected: Observations {
    held.columns.hasRejected ? selecting { !isRejected(at: $0) } : self
  }

  /// Those about the whole.
  package var totals: Observations {
    held.columns.hasParts ? selecting { isTotal(at: $0) } : self
  }

  /// Those about a part of it.
  package var parts: Observations {
    held.columns.hasParts ? selecting { !isTotal(at: $0) } : Observations()
  }

  private func isTotal(at index: Int) -> Bool {
    held.columns.kinds[held.columns.kind(of: row(index))].dimensions.isTotal
  }

  /// Whether some may differ in more than period, value and place.
  package var areOfSeveralKinds: Bool { held.columns.kinds.count > 1 }

  /// Of each the number of the parts that it is about: those of the same parts have the same.
  package var partNumbers: [Int] {
    var numbers: [Dimensions: Int] = [:]
    let numberOfKind = held.columns.kinds.map { kind in
      let number = numbers[kind.dimensions] ?? numbers.count
      numbers[kind.dimensions] = number
      return number
    }
    return indices.map { numberOfKind[held.columns.kind(of: row($0))] }
  }

  /// Whether one was withdrawn.
  package func isRejected(at index: Int) -> Bool {
    held.columns.kinds[held.columns.kind(of: row(index))].status == .rejected
  }

  /// Those about a period or a part of it.
  package func within(_ window: Period) -> Observations {
    guard areUnbroken else { return selecting { window.contains(period(at: $0)) } }
    let periods = periods
    let first = periods.firstIndexOfRest { $0.start >= window.start }
    let end = periods.firstIndexOfRest { $0.end > window.end }
    return first < end
      ? neighbours(first - periods.startIndex..<end - periods.startIndex) : Observations()
  }

  /// Whether each is known to be about the period right behind that of the one before, which is no week.
  package var areUnbroken: Bool {
    if case .range = rows { held.columns.isUnbroken } else { false }
  }
}

extension Observations: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Observation...) { self.init(elements) }
}

extension ArraySlice {
  /// The first index behind all elements that a condition does not hold for, where it holds for every
  /// element behind one that it holds for.
  fileprivate func firstIndexOfRest(where isInRest: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isInRest(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
