internal import Diagnostics

/// Names for sheets that every spreadsheet accepts.
enum SheetNames {
  /// Characters of UTF-16 that a name has room for.
  private static let limit = 31

  /// One name for each that is wished, in their order, no two alike but for case.
  static func valid(_ wished: [String]) -> [String] {
    var taken: Set<String> = []
    return wished.map { wish in
      let name = valid(wish)
      var unique = name
      var number = 2
      while !taken.insert(unique.lowercased()).inserted {
        let ending = " (\(number))"
        unique = cut(name, to: limit - ending.count) + ending
        number += 1
      }
      return unique
    }
  }

  private static func valid(_ wish: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in wish.withoutControlCharacters.unicodeScalars {
      scalars.append("[]:*?/\\".unicodeScalars.contains(scalar) ? "-" : scalar)
    }
    let name = cut(String(scalars), to: limit)
    // Excel keeps `History` for itself.
    if name.lowercased() == "history" { return name + " -" }
    return name.isEmpty ? "-" : name
  }

  /// No longer than there is room for, and neither spaces nor apostrophes at the ends.
  private static func cut(_ name: String, to length: Int) -> String {
    let isEdge = { (character: Character) in character == "'" || character == " " }
    var kept = name.drop(while: isEdge).prefix(utf16: length)
    while let last = kept.last, isEdge(last) { kept.removeLast() }
    return String(kept)
  }
}
