/// What a figure is counted in.
package enum Unit: Hashable, Sendable {
  case percent
  /// Percentage points: the difference of two percentages.
  case points
  case kroner
  case hoursPerWeek
  /// Not a figure but the members of a set.
  case set
  /// Any other word for what is counted: `contacts`, `persons`, `index`.
  case counted(String)

  /// Reads a unit as strategies and delivered files write it.
  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { Unit(utf8: $0[...]) }
  }

  /// Reads a unit given as UTF-8.
  package init(utf8 text: Slice<UnsafeBufferPointer<UInt8>>) {
    // The usual one first: folding case costs more than all else here.
    if text.count == 1, text.first == UInt8(ascii: "%") {
      self = .percent
    } else {
      self = Unit(anySpelling: String(decoding: text, as: UTF8.self))
    }
  }

  private init(anySpelling text: String) {
    switch text.lowercased() {
    case "%", "pct.", "pct", "procent", "percent": self = .percent
    case "points", "point", "procentpoint", "%-point", "pp": self = .points
    case "kr.", "kr", "dkk", "kroner": self = .kroner
    case "hours/week", "timer/uge", "t/uge": self = .hoursPerWeek
    case "set", "mængde": self = .set
    default: self = .counted(text)
    }
  }

  /// The word in strategies and machine formats.
  package var code: String {
    switch self {
    case .percent: "%"
    case .points: "points"
    case .kroner: "kr."
    case .hoursPerWeek: "hours/week"
    case .set: "set"
    case .counted(let word): word
    }
  }

  /// The unit of the difference between two figures in this one.
  package var ofDifference: Unit { self == .percent ? .points : self }

  /// What a dot before three digits means where the unit settles it: nobody counts contacts or
  /// kroner in thousandths.
  package var dotMeaning: DecimalText.DotMeaning {
    switch self {
    case .kroner: .thousands
    case .counted("index"), .counted("indeks"): .unknown
    case .counted: .thousands
    case .percent, .points, .hoursPerWeek, .set: .unknown
    }
  }
}
