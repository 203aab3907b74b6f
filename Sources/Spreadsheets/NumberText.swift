/// A spreadsheet's number as the text that Danes write: plain digits, a decimal comma, no thousands
/// marks and no exponent.
///
/// Spreadsheets hold binary numbers and show 15 digits of them, so that 0.1 + 0.2 is 0,3.
struct NumberText {
  private var isNegative: Bool
  /// From the first that is not zero to the last.
  private var digits: [UInt8]
  /// How many digits stand before the comma; below zero, how many zeros stand between.
  private var point: Int

  /// Reads a number as files hold it, `0.30000000000000004` or `1.5E-3`; nil for what is none.
  init?(_ text: String) {
    let isPlain = text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isPlain, let value = Double(text), value.isFinite else { return nil }
    self.init(value)
  }

  private init(_ value: Double) {
    digits = []
    point = 0
    isNegative = value < 0
    // Swift writes the fewest digits that give the same binary number, `1e-05` or `12.5`.
    let (mantissa, exponent) = Self.parts(of: value.magnitude.description)
    for byte in mantissa where byte != UInt8(ascii: ".") {
      digits.append(byte - UInt8(ascii: "0"))
    }
    point = mantissa.prefix { $0 != UInt8(ascii: ".") }.count + exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    round(to: 15)
  }

  private static func parts(of text: String) -> (mantissa: Substring.UTF8View, exponent: Int) {
    guard let mark = text.firstIndex(of: "e") else { return (text[...].utf8, 0) }
    return (text[..<mark].utf8, Int(text[mark...].dropFirst()) ?? 0)
  }

  private mutating func round(to count: Int) {
    if digits.count > count {
      let carries = digits[count] >= 5
      digits.removeLast(digits.count - count)
      if carries {
        var index = count - 1
        while index >= 0, digits[index] == 9 {
          digits[index] = 0
          index -= 1
        }
        if index >= 0 {
          digits[index] += 1
        } else {
          digits.insert(1, at: 0)
          point += 1
        }
      }
    }
    while digits.last == 0 { digits.removeLast() }
  }

  var plain: String { text(shiftedBy: 0) }

  /// A share of one in percent: 0.365 is `36,5 %`.
  var percent: String { text(shiftedBy: 2) + " %" }

  /// A whole number with zeros before it, which belong to a code: 101 is `0101`.
  func code(digits count: Int) -> String {
    let plain = plain
    guard plain.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return plain
    }
    return String(repeating: "0", count: max(0, count - plain.utf8.count)) + plain
  }

  private func text(shiftedBy places: Int) -> String {
    guard !digits.isEmpty else { return "0" }
    let point = point + places
    var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    let shown = digits.map { $0 + UInt8(ascii: "0") }
    if point > 0 {
      bytes += shown.prefix(point)
      bytes += repeatElement(UInt8(ascii: "0"), count: max(0, point - shown.count))
    } else {
      bytes.append(UInt8(ascii: "0"))
    }
    if point < shown.count {
      bytes.append(UInt8(ascii: ","))
      bytes += repeatElement(UInt8(ascii: "0"), count: max(0, -point))
      bytes += shown.dropFirst(max(0, point))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
