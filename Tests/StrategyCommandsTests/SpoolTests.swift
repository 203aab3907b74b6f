import Testing

@testable import StrategyCommands

@Suite struct SpoolTests {
  @Test(arguments: [1, 7, 8, 1000])
  func everythingComesBackInOrder(limit: Int) {
    let spool = Spool(limit: limit)
    #expect(spool.isEmpty)
    let texts = (0..<50).map { "linje \($0): æøå\n" }
    for text in texts { spool.append(text) }
    #expect(!spool.isEmpty)
    // Twice, since several outputs may be made of one.
    for _ in 0..<2 {
      var found: [UInt8] = []
      let failure = spool.forEachStretch {
        found += $0
        return nil
      }
      #expect(failure == nil)
      #expect(String(decoding: found, as: UTF8.self) == texts.joined())
    }
  }

  @Test func aFailureStopsItAndIsTold() {
    let spool = Spool(limit: 1 << 18)
    let text = String(repeating: "x", count: 1 << 18)
    for _ in 0..<3 { spool.append(text) }
    var stretches = 0
    let failure = spool.forEachStretch { _ in
      stretches += 1
      return stretches == 2 ? 28 : nil
    }
    #expect(failure == 28)
    #expect(stretches == 2)
  }
}
