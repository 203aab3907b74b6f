internal import Glibc

/// Doubles as text.
enum DoubleText {
  /// The fewest digits that read back the same, with an exponent only for what is very large or small.
  static func shortest(_ number: Double) -> String {
    if let name = name(number) { return name }
    if number == 0 { return number.sign == .minus ? "-0" : "0" }
    let (digits, exponent) = decimal(number.magnitude)
    let sign = number < 0 ? "-" : ""
    guard exponent < -4 || exponent >= 21 else {
      return sign + plain(digits, exponent)
    }
    let fraction = digits.count > 1 ? ".\(String(digits.dropFirst()))" : ""
    let size = String(abs(exponent))
    let mark = exponent < 0 ? "e-" : "e+"
    return "\(sign)\(digits[0])\(fraction)\(mark)\(size.utf8.count < 2 ? "0" : "")\(size)"
  }

  /// `NaN`, `Infinity` or `-Infinity`; nil for a finite number.
  static func name(_ number: Double) -> String? {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    return nil
  }

  /// With a fixed number of decimals, ties to even, as the C library does it exactly.
  static func fixed(_ number: Double, decimals: Int) -> String {
    name(number) ?? formatted("%.*f", number, decimals)
  }

  static func scientific(_ number: Double, decimals: Int) -> String {
    name(number) ?? formatted("%.*e", number, decimals)
  }

  private static func formatted(_ format: String, _ number: Double, _ decimals: Int) -> String {
    // The largest double has 309 digits before the point.
    var buffer = [CChar](repeating: 0, count: 330 + decimals)
    let length = withVaList([Int32(truncatingIfNeeded: decimals), number]) {
      vsnprintf(&buffer, buffer.count, format, $0)
    }
    let bytes = buffer.prefix(max(0, min(Int(length), buffer.count - 1))).map {
      UInt8(bitPattern: $0)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The shortest digits and the power of ten of the first.
  private static func decimal(_ number: Double) -> (digits: [Character], exponent: Int) {
    let text = number.description
    let parts = text.split(separator: "e", maxSplits: 1)
    let mantissa = parts[0].split(separator: ".", maxSplits: 1)
    var exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + mantissa[0].count - 1
    var digits = Array(mantissa.joined())
    while digits.count > 1, digits[0] == "0" {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    return (digits, exponent)
  }

  private static func plain(_ digits: [Character], _ exponent: Int) -> String {
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + String(digits) }
    let whole = digits.prefix(exponent + 1)
    let zeros = String(repeating: "0", count: exponent + 1 - whole.count)
    let fraction = digits.dropFirst(exponent + 1)
    return String(whole) + zeros + (fraction.isEmpty ? "" : "." + String(fraction))
  }
}
