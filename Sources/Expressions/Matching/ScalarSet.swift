/// A set of code points: ranges, and categories of Unicode.
struct ScalarSet: Sendable {
  private(set) var ranges: [ClosedRange<UInt32>] = []
  /// A bit for each category that belongs to the set.
  private var categories: UInt32 = 0
  /// Sets of categories of which only those outside belong to the set.
  private var excluded: [UInt32] = []
  var isNegated = false

  static let all: ClosedRange<UInt32> = 0...0x10FFFF

  init(_ ranges: [ClosedRange<UInt32>] = []) { self.ranges = ranges }

  mutating func insert(_ range: ClosedRange<UInt32>) { ranges.append(range) }

  mutating func insert(categories mask: UInt32, isNegated: Bool) {
    if isNegated { excluded.append(mask) } else { categories |= mask }
  }

  mutating func formUnion(_ other: ScalarSet) {
    ranges += other.ranges
    categories |= other.categories
    excluded += other.excluded
  }

  /// The set in the form in which it is searched fastest.
  func normalised(ignoresCase: Bool) -> ScalarSet {
    var set = self
    if ignoresCase {
      for range in ranges { set.ranges += CaseFolding.variants(of: range) }
      let cased = Self.mask(of: [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter])
      if categories & cased != 0 { set.categories |= cased }
    }
    set.ranges = Self.merged(set.ranges)
    if set.isNegated, set.categories == 0, set.excluded.isEmpty {
      set.ranges = Self.complement(set.ranges)
      set.isNegated = false
    }
    return set
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var isIn = isInRanges(scalar.value)
    if !isIn, categories != 0 || !excluded.isEmpty {
      let bit = Self.bit(of: scalar.properties.generalCategory)
      isIn = categories & bit != 0 || excluded.contains { $0 & bit == 0 }
    }
    return isIn != isNegated
  }

  private func isInRanges(_ value: UInt32) -> Bool {
    if ranges.count <= 4 { return ranges.contains { $0.contains(value) } }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }

  static func merged(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  static func complement(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var rest: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in merged(ranges) {
      if range.lowerBound > next { rest.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= all.upperBound { rest.append(next...all.upperBound) }
    return rest
  }

  // MARK: Categories

  static func mask(of categories: [Unicode.GeneralCategory]) -> UInt32 {
    categories.reduce(0) { $0 | bit(of: $1) }
  }

  private static func bit(of category: Unicode.GeneralCategory) -> UInt32 {
    switch category {
    case .uppercaseLetter: 1 << 0
    case .lowercaseLetter: 1 << 1
    case .titlecaseLetter: 1 << 2
    case .modifierLetter: 1 << 3
    case .otherLetter: 1 << 4
    case .nonspacingMark: 1 << 5
    case .spacingMark: 1 << 6
    case .enclosingMark: 1 << 7
    case .decimalNumber: 1 << 8
    case .letterNumber: 1 << 9
    case .otherNumber: 1 << 10
    case .connectorPunctuation: 1 << 11
    case .dashPunctuation: 1 << 12
    case .openPunctuation: 1 << 13
    case .closePunctuation: 1 << 14
    case .initialPunctuation: 1 << 15
    case .finalPunctuation: 1 << 16
    case .otherPunctuation: 1 << 17
    case .mathSymbol: 1 << 18
    case .currencySymbol: 1 << 19
    case .modifierSymbol: 1 << 20
    case .otherSymbol: 1 << 21
    case .spaceSeparator: 1 << 22
    case .lineSeparator: 1 << 23
    case .paragraphSeparator: 1 << 24
    case .control: 1 << 25
    case .format: 1 << 26
    case .surrogate: 1 << 27
    case .privateUse: 1 << 28
    case .unassigned: 1 << 29
    @unknown default: 0
    }
  }

  /// The categories that a name such as `L` or `Lu` stands for.
  static let categoryMasks: [String: UInt32] = {
    let single: [String: Unicode.GeneralCategory] = [
      "Lu": .uppercaseLetter, "Ll": .lowercaseLetter, "Lt": .titlecaseLetter,
      "Lm": .modifierLetter, "Lo": .otherLetter, "Mn": .nonspacingMark, "Mc": .spacingMark,
      "Me": .enclosingMark, "Nd": .decimalNumber, "Nl": .letterNumber, "No": .otherNumber,
      "Pc": .connectorPunctuation, "Pd": .dashPunctuation, "Ps": .openPunctuation,
      "Pe": .closePunctuation, "Pi": .initialPunctuation, "Pf": .finalPunctuation,
      "Po": .otherPunctuation, "Sm": .mathSymbol, "Sc": .currencySymbol, "Sk": .modifierSymbol,
      "So": .otherSymbol, "Zs": .spaceSeparator, "Zl": .lineSeparator, "Zp": .paragraphSeparator,
      "Cc": .control, "Cf": .format, "Cs": .surrogate, "Co": .privateUse,
    ]
    var masks: [String: UInt32] = [:]
    for (name, category) in single {
      let bit = bit(of: category)
      masks[name] = bit
      masks[String(name.prefix(1)), default: 0] |= bit
    }
    return masks
  }()
}
