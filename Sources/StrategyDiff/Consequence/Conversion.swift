internal import Quantities

/// How figures in one unit are written in another, where that is exact and declared.
struct Conversion: Equatable {
  /// How many of the new unit make one of the old.
  let factor: Fraction

  static let identity = Conversion(factor: .one)

  private init(factor: Fraction) { self.factor = factor }

  /// Nil where neither unit can be written in the other.
  init?(from old: Unit?, to new: Unit?) {
    if old == new {
      self = .identity
      return
    }
    guard let old = old.flatMap(Self.size), let new = new.flatMap(Self.size), old.of == new.of,
      let factor = try? old.size / new.size
    else { return nil }  // Sizes are our own and never zero, so nothing but a mismatch is lost.
    self.factor = factor
  }

  private enum Kind { case ratio, money, openingTime, time }

  /// How many of the smallest of its kind a unit is.
  private static func size(_ unit: Unit) -> (of: Kind, size: Fraction)? {
    switch unit {
    case .percent: return (.ratio, Fraction(10))
    case .kroner: return (.money, .one)
    case .hoursPerWeek: return (.openingTime, Fraction(60))
    case .points, .set: return nil
    case .counted(let word):
      guard let known = words[word.lowercased()] else { return nil }
      return (known.0, Fraction(known.1))
    }
  }

  private static let words: [String: (Kind, Int)] = [
    "‰": (.ratio, 1), "promille": (.ratio, 1), "permille": (.ratio, 1), "andel": (.ratio, 1000),
    "t.kr.": (.money, 1000), "1000 kr.": (.money, 1000), "1.000 kr.": (.money, 1000),
    "mio. kr.": (.money, 1_000_000), "mia. kr.": (.money, 1_000_000_000),
    "minutes/week": (.openingTime, 1), "minutter/uge": (.openingTime, 1),
    "seconds": (.time, 1), "sekunder": (.time, 1), "minutes": (.time, 60), "minutter": (.time, 60),
    "hours": (.time, 3600), "timer": (.time, 3600), "days": (.time, 86400), "dage": (.time, 86400),
    "dag": (.time, 86400), "weeks": (.time, 604_800), "uger": (.time, 604_800),
  ]
}
