/// Which code points are one letter in different cases.
enum CaseFolding {
  /// The other cases of the letters of a range.
  static func variants(of range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
    if range.upperBound < 0x80 { return asciiVariants(of: range) }
    return others.flatMap { letter, variants in
      range.contains(letter) ? variants.map { $0...$0 } : []
    }
  }

  private static func asciiVariants(of range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
    var variants: [ClosedRange<UInt32>] = []
    for letter in range where (0x61...0x7A).contains(letter | 0x20) {
      variants.append((letter ^ 0x20)...(letter ^ 0x20))
      // The Kelvin sign and the long s.
      if letter | 0x20 == 0x6B { variants.append(0x212A...0x212A) }
      if letter | 0x20 == 0x73 { variants.append(0x17F...0x17F) }
    }
    return variants
  }

  /// Every letter that has cases, with its others. Made once, when a pattern needs it.
  private static let others: [(UInt32, [UInt32])] = {
    var families: [UInt32: [UInt32]] = [:]
    // No letter with cases lies above the Adlam block.
    for value in UInt32(0)...0x1E943 {
      guard let scalar = Unicode.Scalar(value), let key = foldingKey(of: scalar) else { continue }
      families[key, default: []].append(value)
    }
    return families.values.filter { $0.count > 1 }.flatMap { family in
      family.map { letter in (letter, family.filter { $0 != letter }) }
    }
  }()

  private static func foldingKey(of scalar: Unicode.Scalar) -> UInt32? {
    guard scalar.properties.isCased || scalar.properties.changesWhenCaseMapped else { return nil }
    let upper = single(scalar.properties.uppercaseMapping) ?? scalar
    return (single(upper.properties.lowercaseMapping) ?? upper).value
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }
}
