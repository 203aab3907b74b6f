/// The rows that could not be counted: how many there are, why, and where the first ones stand.
package struct RefusedRecords: Sendable {
  package enum Cause: Hashable, Sendable {
    /// It has another number of cells than the header.
    case cellCount(Int)
    case unclosedQuote
    /// A column, by its index among those that matter, has a text that means nothing.
    case cell(column: Int, text: [UInt8])
  }

  package struct Group: Sendable {
    package let cause: Cause
    package internal(set) var count = 0
    /// From one.
    package let line: Int
    /// What the first such row says.
    package let row: [UInt8]
  }

  /// The most causes that are told apart.
  private static let mostGroups = 1 << 10
  /// The most bytes of a row or a cell that are shown.
  fileprivate static let shown = 200

  package private(set) var count = 0
  /// By cause, in the order in which they came.
  package private(set) var groups: [Group] = []
  /// Whether more different things occurred than there is room to count.
  package internal(set) var hasTooMany = false
  private var places: [Cause: Int] = [:]

  /// Counts a row whose cause is known already; false for the first of its kind.
  mutating func addAnother(_ cause: Cause, _ weight: Int) -> Bool {
    guard let place = places[cause.shortened] else { return false }
    // A row stands for less than 10^15, and there are not so many rows.
    groups[place].count &+= weight
    count &+= weight
    return true
  }

  mutating func addFirst(
    _ cause: Cause, _ weight: Int, line: Int, row: UnsafeBufferPointer<UInt8>
  ) {
    count &+= weight
    guard groups.count < Self.mostGroups else { return }
    places[cause.shortened] = groups.count
    groups.append(
      Group(cause: cause.shortened, count: weight, line: line, row: Array(row.prefix(Self.shown))))
  }
}

extension RefusedRecords.Cause {
  /// With no more of a cell than is shown.
  fileprivate var shortened: Self {
    guard case .cell(let column, let text) = self, text.count > RefusedRecords.shown else {
      return self
    }
    return .cell(column: column, text: Array(text.prefix(RefusedRecords.shown)))
  }
}
