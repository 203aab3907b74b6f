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
    self = Self.read(bytes, isNegative: isNegative, dot: dot)
  }

  /// Reads a whole text, without unit and without surrounding space.
  package init(_ text: String, dot: DotMeaning = .unknown) {
    self.init(text[...], dot: dot)
  }

  private static func read(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, isNegative: Bool, dot: DotMeaning
  ) -> DecimalText {
    let (point, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
    var significand: Int64 = 0
    var digits = 0
    var (marks, lastMark) = (0, point)
    /// Digits behind the last mark.
    var trailing = 0
    var isThousandsShaped = false
    var areGroupsOfThree = true
    var arePointsBeforeLastMark = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        trailing += 1
        if digits <= maximumDigits {
          significand = significand * 10 + Int64(byte - UInt8(ascii: "0"))
        }
      case point, comma:
        if trailing == 0 { return .notANumber }
        if marks == 0 {
          isThousandsShaped = trailing <= 3 && (trailing > 1 || significand != 0)
        } else {
          if trailing != 3 { areGroupsOfThree = false }
          if lastMark != point { arePointsBeforeLastMark = false }
        }
        marks += 1
        lastMark = byte
        trailing = 0
      default:
        return .notANumber
      }
    }
    if trailing == 0 { return .notANumber }
    if digits > maximumDigits { return .tooLong }
    func number(_ decimals: Int) -> Fraction {
      Fraction(significand: isNegative ? -significand : significand, decimals: decimals)
    }
    switch marks {
    case 0:
      return .number(number(0))
    case 1:
      guard lastMark == point, trailing == 3, isThousandsShaped else {
        return .number(number(trailing))
      }
      switch dot {
      case .thousands: return .number(number(0))
      case .decimal: return .number(number(3))
      case .unknown: return .ambiguous(thousands: number(0), decimal: number(3))
      }
    default:
      let hasDecimals = lastMark == comma
      guard arePointsBeforeLastMark, isThousandsShaped, areGroupsOfThree,
        hasDecimals || trailing == 3
      else { return .notANumber }
      return .number(number(hasDecimals ? trailing : 0))
    }
  }
}
