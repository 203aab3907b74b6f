/// Finds the closest of some known words to one that was probably misspelt.
enum Spelling {
  /// The nearest candidate within a third of the word's length, nil when none is that near.
  static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let target = Array(word.lowercased().unicodeScalars.prefix(64))
    let limit = max(1, min(3, target.count / 3 + 1))
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
      guard abs(letters.count - target.count) <= limit else { continue }
      let distance = distance(target, letters)
      guard distance <= limit, distance < (best?.distance ?? .max) else { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// Edits that turn one text into the other; a swap of neighbours counts as one.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
