/// The one place that reads numbers as Danes and their spreadsheets write them.
///
/// `36,5` and `36.5` are the same number; `97.890,00` and `1.250.000` have thousands marks for
/// certain; `97.890` alone may be either and is said to be `ambiguous`, never guessed.
package enum DecimalText: Hashable, Sendable {
  case number(Fraction)
  case ambiguous(thousands: Fraction, decimal: Fraction)
  case tooLong
  case notANumber

  /// Digits a number may have in all; far above any count of contacts or kroner.
  package static let maximumDigits = 18

  /// How the marks of a column or a unit settle what `97.890` means.
  package enum DotMeaning: Hashable, Sendable {
    case unknown
    case thousands
    case decimal
  }

  /// Reads a whole text, without unit and without surrounding space.
  package init(_ text: Substring, dot: DotMeaning = .unknown) {
    var text = text
    self = text.withUTF8 { DecimalText(utf8: $0[...], dot: dot) }
  }

  /// Reads a whole text given as UTF-8.
  package init(utf8 text: Slice<UnsafeBufferPointer<UInt8>>, dot: DotMeaning = .unknown) {
    var bytes = text
    var isNegative = false
    if bytes.starts(with: [0xE2, 0x88, 0x92]) {  // U+2212, the typographic minus
      isNegative = true
      bytes = bytes.dropFirst(3)
    } else if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      bytes = bytes.dropFirst()
    }
    if let value = Self.plainDigits(bytes) {
      self = .number(Fraction(significand: isNegative ? -value : value, decimals: 0))
    } else {
      self = Self.read(Array(bytes), isNegative: isNegative, dot: dot)
    }
  }

  /// Reads a whole text, without unit and without surrounding space.
  package init(_ text: String, dot: DotMeaning = .unknown) {
    self.init(text[...], dot: dot)
  }

  /// The common case, a few digits alone, needs no groups.
  private static func plainDigits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int64? {
    guard !bytes.isEmpty, bytes.count <= maximumDigits else { return nil }
    var value: Int64 = 0
    for byte in bytes {
      guard CalendarDate.isDigit(byte) else { return nil }
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    return value
  }

  private static func read(_ bytes: [UInt8], isNegative: Bool, dot: DotMeaning) -> DecimalText {
    var groups: [[UInt8]] = [[]]
    var marks: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        groups[groups.count - 1].append(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "."), UInt8(ascii: ","):
        marks.append(byte)
        groups.append([])
      default:
        return .notANumber
      }
    }
    guard groups.allSatisfy({ !$0.isEmpty }) else { return .notANumber }
    guard groups.reduce(0, { $0 + $1.count }) <= maximumDigits else { return .tooLong }
    let comma = UInt8(ascii: ",")
    let thousandsShaped = groups[0].count <= 3 && groups[0] != [0]
    switch marks.count {
    case 0:
      return .number(fraction(groups[0], [], isNegative))
    case 1:
      let asDecimal = fraction(groups[0], groups[1], isNegative)
      guard marks[0] != comma, groups[1].count == 3, thousandsShaped else {
        return .number(asDecimal)
      }
      let asThousands = fraction(groups[0] + groups[1], [], isNegative)
      switch dot {
      case .thousands: return .number(asThousands)
      case .decimal: return .number(asDecimal)
      case .unknown: return .ambiguous(thousands: asThousands, decimal: asDecimal)
      }
    default:
      let decimals = marks.last == comma
      let whole = decimals ? groups.dropLast() : groups[...]
      guard marks.dropLast(decimals ? 1 : 0).allSatisfy({ $0 == UInt8(ascii: ".") }),
        thousandsShaped, whole.dropFirst().allSatisfy({ $0.count == 3 })
      else { return .notANumber }
      return .number(
        fraction(whole.flatMap { $0 }, decimals ? groups[groups.count - 1] : [], isNegative))
    }
  }

  private static func fraction(
    _ integer: [UInt8], _ decimals: [UInt8], _ isNegative: Bool
  ) -> Fraction {
    let value = (integer + decimals).reduce(into: Int64(0)) { $0 = $0 * 10 + Int64($1) }
    return Fraction(significand: isNegative ? -value : value, decimals: decimals.count)
  }
}
