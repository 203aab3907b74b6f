extension String {
  /// Sixteen digits that name the same thing from run to run.
  package var fingerprint: String {
    // FNV-1a, 64 bits.
    let hash = utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
