package import Diagnostics
internal import Quantities

/// How a number is shown; the cell holds it whole.
package enum NumberFormat: Hashable, Sendable {
  /// Digits alone: a year, a number that is a name.
  case plain
  case integer
  case decimals(Int)
  case percent(decimals: Int)
  /// A difference in percentage points, with its sign.
  case points(decimals: Int)
  case kroner(decimals: Int)

  /// The format's code, which every spreadsheet shows with the marks of its own language.
  func code(_ language: Language) -> String {
    switch self {
    case .plain: return "0"
    case .integer: return "#,##0"
    case .decimals(let count): return "#,##0" + Self.places(count)
    case .percent(let count):
      return "0" + Self.places(count) + (language == .danish ? #"\ %"# : "%")
    case .points(let count):
      let unit = #"\ ""# + language.unit(.points) + "\""
      let number = "#,##0" + Self.places(count) + unit
      return "+\(number);\\-\(number);\(number)"
    case .kroner(let count):
      return "#,##0" + Self.places(count) + #"\ ""# + language.unit(.kroner) + "\""
    }
  }

  private static func places(_ count: Int) -> String {
    // More than a binary number has are noise.
    count > 0 ? "." + String(repeating: "0", count: min(count, 15)) : ""
  }

  /// The figure as the file says it, to more digits than a binary number holds.
  func stored(_ value: Fraction) -> String {
    var digits = value.digits(significant: 17)
    if case .percent = self {
      let whole = String(repeating: "0", count: max(0, 3 - digits.integer.count)) + digits.integer
      digits.integer = String(whole.dropLast(2))
      digits.fraction = String(whole.suffix(2)) + digits.fraction
    }
    return (digits.isNegative ? "-" : "") + digits.integer
      + (digits.fraction.isEmpty ? "" : "." + digits.fraction)
  }
}

extension Cell {
  /// A figure in its unit, with the decimals that it is shown with elsewhere; what is counted is for
  /// the column's title to say.
  package static func figure(_ figure: Figure) -> Cell {
    let decimals = figure.decimals
    let format: NumberFormat =
      switch figure.unit {
      case .percent: .percent(decimals: decimals)
      case .points: .points(decimals: decimals)
      case .kroner: .kroner(decimals: decimals > 0 ? max(2, decimals) : 0)
      case .hoursPerWeek, .set, .counted, nil: .decimals(decimals)
      }
    return .number(figure.value, format)
  }
}
