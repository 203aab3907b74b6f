/// The order of Danish dictionaries: a to z, æ, ø, å, with aa as å.
package enum DanishOrder {
  /// Whether one text stands before another; capitals and accents only tell equal texts apart.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    let (a, b) = (weights(left), weights(right))
    return a == b
      ? left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
      : a.lexicographicallyPrecedes(b)
  }

  private static func weights(_ text: String) -> [UInt32] {
    var weights: [UInt32] = []
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "æ", "ä": weights.append(letter(26))
      case "ø", "ö": weights.append(letter(27))
      case "å": weights.append(letter(28))
      case "ü": weights.append(letter(24))
      case "é", "è", "ê", "ë": weights.append(letter(4))
      case "a" where weights.last == letter(0): weights[weights.count - 1] = letter(28)
      case "a"..."z": weights.append(letter(scalar.value - 0x61))
      // Signs and digits stand before all letters, other letters after them.
      default: weights.append(scalar.value < 0x80 ? scalar.value : letter(scalar.value))
      }
    }
    return weights
  }

  private static func letter(_ index: UInt32) -> UInt32 { 0x80 + index }
}
