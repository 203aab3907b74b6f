import TestSupport
import Testing

@testable import Measurements

/// However numbers are put in, one by one or many at a time, they come out as an array's would.
@Suite struct PackedNumbersTests {
  /// How far the numbers of one addition lie apart: of none, one, two, three and more bytes.
  static let spreads = [0, 200, 60_000, 10_000_000, Int(Int32.max), 1 << 60]

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func givesBackWhatWasPutIn(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var packed = PackedNumbers()
    var plain: [Int] = []
    for _ in 0..<60 {
      let spread = Self.spreads.randomElement(using: &random) ?? 0
      let count = Int.random(in: 0...700, using: &random)
      let base = Bool.random(using: &random) ? 0 : Int.random(in: 0...1 << 40, using: &random)
      let numbers = (0..<count).map { _ in Int.random(in: 0...spread, using: &random) }
      if spread <= Int(Int32.max), Bool.random(using: &random) {
        numbers.map { Int32($0) }.withUnsafeBufferPointer { packed.append($0, above: base) }
        plain += numbers.map { base + $0 }
      } else if Bool.random(using: &random) {
        numbers.withUnsafeBufferPointer { packed.append($0, above: base) }
        plain += numbers.map { base + $0 }
      } else {
        for number in numbers { packed.append(number) }
        plain += numbers
      }
    }
    #expect(packed.count == plain.count)
    #expect(plain.indices.map { packed[$0] } == plain)
    for _ in 0..<40 {
      let first = Int.random(in: 0...plain.count, using: &random)
      let range = first..<Int.random(in: first...plain.count, using: &random)
      var seen: [Int] = []
      packed.forEach(in: range) { place, number in
        #expect(place == seen.count)
        seen.append(number)
      }
      #expect(seen == Array(plain[range]))
    }
  }

  @Test func takesAByteEachForNumbersNearEachOther() {
    var packed = PackedNumbers()
    let numbers = (0..<10_000).map { Int32($0 % 200) }
    numbers.withUnsafeBufferPointer { packed.append($0, above: 1 << 50) }
    #expect(packed.size < 14_000)
  }
}
