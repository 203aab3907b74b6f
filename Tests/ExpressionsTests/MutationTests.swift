import Expressions
import Testing

/// Broken and shuffled expressions, checked or not: each comes to a value or an error.
struct MutationTests {
  /// A generator whose numbers are the same in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let seeds = [
    "m.due <= today && m.measured < m.target * (1.0 - tolerance) && m.status != 'waived'",
    "[1, 2, 3].map(x, x > 1, [x, -x]).exists(y, y[0] == 2 && y[?1].hasValue())",
    "{'a': 1, ?'b': optional.none()}.transformMapEntry(k, v, {v: k}).size() + 0x7FFFFFFFFFFFFFFF",
    "'%s %.3f %x'.format(['é', 2.5, b'\\xff']).matches('(?i)^[a-é]+\\\\p{L}{2,5}$') ? 'x'.charAt(9) : r'\\n'",
    "timestamp('2024-02-29T23:59:59.999Z').getHours('Europe/Copenhagen') - duration('-1h30m').getMinutes()",
    "math.greatest(1, 2u, -3.5e300) > 9223372036854775807 || has({}.a) && !(1 / 0 == 1 % 0)",
    "cel.bind(s, 'a,b'.split(',').join('--').substring(1, 3), s.indexOf('-', 1) + int(uint('7')) - -9223372036854775808)",
    "math.bitShiftLeft(-1, 70) * math.abs(-9223372036854775807) + int('12') / (2 - 2) % 5",
    "base64.decode('YWJj') + bytes(string(b'abc')) == b'abcabc' && date('2024-06-30') - timestamp(0) > duration('0')",
  ]

  private static let pieces = [
    "(", ")", "[", "]", "{", "}", "?", ":", ".", ",", "!", "-", "+", "*", "/", "%", "==", "&&",
    "||", " in ", "1", "0u", "-9223372036854775808",
    "1e308", "'a'", "b'\\x00'", "null", "true", "x", "[?0]", ".?a", "dyn(", ".map(x, x)",
    ".all(i, v, v)", "\\", "\"", "'''", "`a`", "\u{0}", "é", "😀",
    ".size()", "optional.of(", ".orValue(1)", ".format([1])", ".matches('(a*)*')", "timestamp(1)",
    "duration('1ns')", ".getDate('CET')", "type(", "//", "\n",
  ]

  @Test(arguments: 0..<40)
  func neverTraps(round: Int) {
    var numbers = Numbers(state: UInt64(round) &+ 99)
    var environment = Environment()
    environment.limits.cost = 20_000
    let record = RecordType(
      "M",
      fields: [
        .init("due", .timestamp), .init("measured", .double), .init("target", .double),
        .init("status", .string),
      ])
    environment.declare(record: record)
    environment.declare(variable: "m", .record("M"))
    environment.declare(variable: "today", .timestamp)
    environment.declare(variable: "tolerance", .double)
    environment.declare(variable: "x", .dyn)
    let inputs: [Value?] = [
      .record(
        RecordValue(
          record, [Timestamp(seconds: 0).map { .timestamp($0) }, .double(1), nil, .string("x")])),
      Timestamp(seconds: 1).map { .timestamp($0) }, .double(.nan), .int(.min),
    ]
    var values = 0
    for _ in 0..<150 {
      var source = Array((Self.seeds.randomElement(using: &numbers) ?? "").unicodeScalars)
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let place = Int.random(in: 0...source.count, using: &numbers)
        let end = min(source.count, place + Int.random(in: 0...6, using: &numbers))
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: source.removeSubrange(place..<end)
        case 1:
          source.insert(
            contentsOf: (Self.pieces.randomElement(using: &numbers) ?? "").unicodeScalars, at: place
          )
        default:
          source.replaceSubrange(
            place..<end, with: (Self.pieces.randomElement(using: &numbers) ?? "").unicodeScalars)
        }
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: source)
      for isChecked in [true, false] {
        let result = outcome(String(text), in: environment, inputs, isChecked: isChecked)
        if !result.hasPrefix("invalid") { values += 1 }
      }
    }
    #expect(values > 10)
  }

  @Test func givesPlacesWithinTheSource() {
    var numbers = Numbers(state: 7)
    for _ in 0..<2_000 {
      var source = ""
      for _ in 0..<Int.random(in: 1...8, using: &numbers) {
        source += Self.pieces.randomElement(using: &numbers) ?? ""
      }
      do throws(InvalidExpression) {
        _ = try Environment().compile(source)
      } catch {
        for error in error.errors {
          #expect(
            error.range.lowerBound >= 0 && error.range.upperBound <= source.utf8.count,
            "\(source): \(error)")
        }
      }
    }
  }
}
