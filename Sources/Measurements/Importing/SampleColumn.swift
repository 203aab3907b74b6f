internal import Quantities
internal import StrategyModel

/// One column of a delivered table, by its title and the first rows: what its cells look like.
struct SampleColumn {
  let position: Int
  let title: String
  /// Those that say something, without space at their ends.
  let cells: [String]
  /// Whether another column has the same title, so that no description can point it out.
  let isTwice: Bool
  let isDays: Bool
  let isPeriods: Bool
  let isNumbers: Bool
  let hasNumbers: Bool
  let isCounts: Bool
  /// Whether its cells name municipalities, and whether by their codes.
  let isMunicipalities: Bool
  let isCodes: Bool
  /// Whether half of its words are known to be channels.
  let isChannels: Bool

  init(_ position: Int, _ title: String, _ cells: [String], isTwice: Bool) {
    self.position = position
    self.title = QuantityText.trimmed(title)
    let cells = cells.map { QuantityText.trimmed($0) }.filter { !$0.isEmpty && $0 != "NULL" }
    self.cells = cells
    self.isTwice = isTwice
    // A few slips make no other column of it, nor do many where the title says what it is.
    func nearlyAll(_ named: DescribedColumn? = nil, _ fits: (String) -> Bool) -> Bool {
      let misfits = cells.count { !fits($0) }
      let isNamed = named.map { ColumnWords.fit(title, $0) == 3 } ?? false
      return misfits < cells.count && (isNamed || misfits * 4 <= cells.count)
    }
    isDays = nearlyAll(.date, Self.isDay)
    isPeriods = nearlyAll(.period) { Self.period($0) != nil }
    isNumbers = nearlyAll(.value, Self.isNumber)
    hasNumbers = cells.contains(where: Self.isNumber)
    isCounts = nearlyAll { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    isMunicipalities = nearlyAll { Self.municipality($0) != nil }
    isCodes = isMunicipalities && isCounts
    let words = Set(cells.map(DescribedValues.key))
    let known = words.count { ValueWords.meaning($0, in: .channel) != nil }
    isChannels = known > 0 && known * 2 >= words.count
  }

  /// The part of a cell that is its day, behind which a time of day may stand.
  static func day(_ cell: String) -> [UInt8] {
    let bytes = Array(cell.utf8)
    guard bytes.count > 10, bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T") else {
      return bytes
    }
    return Array(bytes[..<10])
  }

  private static func isDay(_ cell: String) -> Bool {
    let day = day(cell)
    return DateOrder.allCases.contains { $0.date(day) != nil }
  }

  /// The period that a cell says in one of the ways that are read as they stand, or in another.
  static func period(_ cell: String) -> Period? {
    FieldReader.period(in: cell) ?? WrittenPeriod.period(cell)
  }

  private static func isNumber(_ cell: String) -> Bool {
    let text = QuantityText(cell)
    switch text.number {
    case .number, .ambiguous: break
    case .notANumber, .tooLong: return false
    }
    switch text.unit {
    case nil, .percent, .kroner, .points, .hoursPerWeek: return true
    case .counted, .set: return false
    }
  }

  static func municipality(_ cell: String) -> Municipality.Identity? {
    let identity = Municipality.Identity(cell: cell)
    guard case .official = identity else { return nil }
    return identity
  }
}
