extension [UInt8] {
  /// The text with one to four bytes flipped, stretches left out or doubled, signs put in.
  package func mutated(using random: inout SeededGenerator) -> [UInt8] {
    var bytes = self
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let stretch = at..<Swift.min(bytes.count, at + Int.random(in: 1...24, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.removeSubrange(stretch)
      case 2: bytes.insert(contentsOf: bytes[stretch], at: at)
      default:
        let signs = [UInt8]("{}[]:,-?!&*#|>'\"%@`;. 0123456789\t\n\r".utf8)
        bytes[at] = signs[Int.random(in: 0..<signs.count, using: &random)]
      }
    }
    return bytes
  }
}
