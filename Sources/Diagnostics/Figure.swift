package import Quantities

/// A number in its unit, with the decimals that it is to be shown with.
package struct Figure: Hashable, Sendable {
  package var value: Fraction
  package var unit: Unit?
  package var decimals: Int
  /// Whether a plus is written before a rise.
  package var isChange = false

  /// Shown with its own decimals when it has at most two, else with one.
  package init(_ value: Fraction, _ unit: Unit?) {
    self.value = value
    self.unit = unit
    decimals = Self.plainDecimals(value)
  }

  /// Shown with enough decimals that it never seems to lie on the other side of `other`: 29,96 %
  /// against 30 %, not 30,0 %.
  package init(_ value: Fraction, _ unit: Unit?, beside other: Fraction) {
    self.init(value, unit)
    guard value != other else { return }
    // Rounding keeps order, so figures whose digits differ can't change places.
    while decimals < Self.mostDecimals, value.looksLike(other, decimals: decimals) {
      decimals += 1
    }
  }

  /// The same for several others, such as both ends of an interval.
  package init(_ value: Fraction, _ unit: Unit?, beside others: [Fraction]) {
    self.init(value, unit)
    for other in others { decimals = max(decimals, Figure(value, unit, beside: other).decimals) }
  }

  /// Two figures of 18 digits over 18 digits each differ by no less.
  private static let mostDecimals = 40

  /// Shown as finely as the figure that is held against it, unless its own decimals say it exactly.
  package init(_ value: Fraction, _ unit: Unit?, asFinelyAs other: Figure) {
    self.init(value, unit)
    if value.exactDecimals(limit: decimals) == nil { decimals = max(decimals, other.decimals) }
  }

  /// Shown exactly where that takes no more than `decimals` of them, else rounded to so many.
  package init(_ value: Fraction, _ unit: Unit?, decimals: Int) {
    self.init(value, unit)
    self.decimals = value.exactDecimals(limit: decimals) ?? decimals
  }

  /// Shown with every decimal that it was stated with, so that what is made of it can be recomputed.
  package init(asStated value: Fraction, _ unit: Unit?) {
    self.init(value, unit, decimals: DecimalText.maximumDigits)
  }

  private static func plainDecimals(_ value: Fraction) -> Int {
    value.exactDecimals(limit: 2) ?? 1
  }
}

extension Language {
  /// The mark between a number and its unit or its thousands, never broken over lines.
  private static let noBreakSpace = "\u{A0}"

  /// Digits with this language's decimal mark and thousands.
  package func number(_ value: Fraction, decimals: Int) -> String {
    let digits = value.digits(decimals: decimals)
    let (point, group) = self == .danish ? (",", ".") : (".", ",")
    var integer = digits.integer
    if integer.utf8.count > 3 {
      integer = ""
      for (index, digit) in digits.integer.utf8.enumerated() {
        if index > 0, (digits.integer.utf8.count - index) % 3 == 0 { integer += group }
        integer.unicodeScalars.append(Unicode.Scalar(digit))
      }
    }
    return (digits.isNegative ? "-" : "") + integer
      + (digits.fraction.isEmpty ? "" : point + digits.fraction)
  }

  package func figure(_ figure: Figure) -> String {
    var figure = figure
    if figure.unit == .kroner, figure.decimals > 0 { figure.decimals = max(2, figure.decimals) }
    let sign = figure.isChange && figure.value > .zero ? "+" : ""
    let number = sign + number(figure.value, decimals: figure.decimals)
    guard let unit = figure.unit else { return number }
    if self == .english, unit == .percent { return number + "%" }
    return number + Self.noBreakSpace + self.unit(unit)
  }

  /// A unit's word beside a figure.
  package func unit(_ unit: Unit) -> String {
    switch (unit, self) {
    case (.percent, _): "%"
    case (.points, .danish): "procentpoint"
    case (.points, .english): "percentage points"
    case (.kroner, _): "kr."
    case (.hoursPerWeek, .danish): "timer/uge"
    case (.hoursPerWeek, .english): "hours/week"
    case (.set, .danish): "områder"
    case (.set, .english): "areas"
    case (.counted("contacts"), .danish): "henvendelser"
    case (.counted("persons"), .danish): "personer"
    case (.counted("areas"), .danish): "områder"
    case (.counted("municipalities"), .danish): "kommuner"
    case (.counted("visits"), .danish): "besøg"
    case (.counted("times"), .danish): "gange"
    case (.counted(let word), _): word.withoutControlCharacters
    }
  }

  func days(_ count: Int) -> String {
    let number = number(Fraction(count), decimals: 0)
    return switch self {
    case .danish: number + (count == 1 ? " dag" : " dage")
    case .english: number + (count == 1 ? " day" : " days")
    }
  }

  /// `13. april 2011` and `13 April 2011`.
  package func date(_ date: CalendarDate) -> String {
    let danish = [
      "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
      "oktober", "november", "december",
    ]
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return self == .danish
      ? "\(date.day). \(danish[date.month - 1]) \(date.year)"
      : "\(date.day) \(english[date.month - 1]) \(date.year)"
  }

  /// A period in words: `2012`, `uge 43 2013`, `3. kvartal 2012`.
  package func period(_ period: Period) -> String {
    let (ordinal, year) = (period.ordinal, period.year)
    switch (period.frequency, self) {
    case (.year, _): return "\(year)"
    case (.half, .danish): return "\(ordinal). halvår \(year)"
    case (.half, .english): return "half-year \(ordinal) of \(year)"
    case (.quarter, .danish): return "\(ordinal). kvartal \(year)"
    case (.quarter, .english): return "quarter \(ordinal) of \(year)"
    case (.week, .danish): return "uge \(ordinal) \(year)"
    case (.week, .english): return "week \(ordinal) of \(year)"
    case (.month, _):
      return String(
        date(period.start).drop(while: { $0 != " " }).dropFirst())
    case (.day, _): return date(period.start)
    }
  }

  /// A period inside a year that is named beside it: `uge 43`, `3. kvt.`, `maj`, `31. maj`.
  package func periodOfYear(_ period: Period) -> String {
    switch (period.frequency, self) {
    case (.year, _): return self.period(period)
    case (.half, .danish): return "\(period.ordinal). halvår"
    case (.half, .english): return "half \(period.ordinal)"
    case (.quarter, .danish): return "\(period.ordinal). kvt."
    case (.quarter, .english): return "Q\(period.ordinal)"
    case (.week, .danish): return "uge \(period.ordinal)"
    case (.week, .english): return "week \(period.ordinal)"
    case (.month, _), (.day, _):
      return self.period(period).split(separator: " ").dropLast().joined(separator: " ")
    }
  }
}
