internal import Diagnostics

/// How much room text takes in a picture whose reader's font is not known: by the widths of a wide
/// sans-serif face, so that it is rather less than estimated.
package enum TextWidth {
  /// The size of all text in a chart, in units of its view box.
  package static let size = 13.0
  /// How far letters reach above and below the line they stand on.
  package static let ascent = 10.5
  package static let descent = 3.5
  static let lineHeight = 17.0

  package static func of(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) } * size
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", "|": 0.3
    case " ", "\u{A0}", ".", ",", ":", ";", "!", "f", "t", "r", "(", ")", "/", "-": 0.41
    case "m", "w", "M", "W", "%", "æ", "Æ", "…", "@": 1
    case "a"..."z": 0.635
    case "0"..."9": 0.64
    case "\u{300}"..."\u{36F}": 0
    case "A"..."Z", "ø", "å", "é", "²", "³", "¹", "·", "×": 0.77
    default: scalar.value < 0x1100 ? 0.85 : scalar.value < 0x1_0000 ? 1.05 : 1.4
    }
  }
}

extension String {
  /// The text on one line, cut off with an ellipsis where it would be wider.
  func fitting(_ width: Double) -> String {
    let plain = withoutControlCharacters
    if TextWidth.of(plain) <= width { return plain }
    var result = ""
    var taken = TextWidth.of("…")
    for character in plain {
      taken += TextWidth.of(String(character))
      if taken > width { break }
      result.append(character)
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  /// The text on as many lines as it needs, words broken only where one alone is too wide; what is
  /// beyond `most` lines is cut off.
  func wrapped(_ width: Double, most: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in withoutControlCharacters.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || TextWidth.of(longer) <= width {
        line = longer
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    if !line.isEmpty { lines.append(line) }
    if lines.count > most {
      let rest = lines[(most - 1)...].joined(separator: " ")
      lines = lines[..<(most - 1)] + [rest]
    }
    return lines.map { $0.fitting(width) }
  }
}
