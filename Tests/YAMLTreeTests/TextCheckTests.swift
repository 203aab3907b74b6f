import Diagnostics
import Testing
import YAMLTree

/// Faults of the encoding and of single characters, which are found before any YAML is read.
@Suite struct TextCheckTests {
  @Test(arguments: [
    ("a: \0", 3..<4, "U+0000"), ("\u{1}", 0..<1, "U+0001"), ("a: æ\u{8}", 5..<6, "U+0008"),
    ("a: \u{C}b", 3..<4, "U+000C"), ("a: \u{1B}[31m", 3..<4, "U+001B"),
    ("a: \u{7F}", 3..<4, "U+007F"), ("a: \u{80}", 3..<5, "U+0080"), ("a: \u{85}", 3..<5, "U+0085"),
    ("a: \u{9F}", 3..<5, "U+009F"), ("a: 🎉\u{2028}", 7..<10, "U+2028"),
    ("a: \u{2029}", 3..<6, "U+2029"), ("a: \u{FEFF}", 3..<6, "U+FEFF"),
    ("a: \u{FFFE}", 3..<6, "U+FFFE"), ("# \u{FFFF}", 2..<5, "U+FFFF"),
  ])
  func aControlCharacterIsNamedAndShown(text: String, span: Range<Int>, code: String) {
    let composed = Composed(text)
    #expect(
      composed.found == [
        Found(
          id: "yaml.control-character", spans: [span],
          danish: "tegnet \(code) kan ikke stå i en strategi",
          english: "the character \(code) can't stand in a strategy")
      ])
    #expect(composed.outline == nil)
  }

  @Test(arguments: [
    "a: \t\u{A0}\n", "a: \u{AD}\u{200B}\u{2027}\u{202A}\n",
    "a: \u{D7FF}\u{E000}\u{FFFD}\u{10FFFF}\n",
    "\u{FEFF}a: b\n",
  ])
  func otherCharactersMayStand(text: String) {
    #expect(Composed(text).found == [])
  }

  @Test(
    arguments: [
      ([0xE5], 0, "0xE5"),  // `å` in Windows-1252
      ([0x61, 0x3A, 0x20, 0x80], 3, "0x80"),  // continuation alone
      ([0x61, 0xC0, 0xAF], 1, "0xC0"),  // overlong
      ([0x61, 0xC1, 0xBF], 1, "0xC1"),
      ([0xE0, 0x80, 0xAF], 0, "0xE0"),
      ([0xF0, 0x80, 0x80, 0xAF], 0, "0xF0"),
      ([0xED, 0xA0, 0x80], 0, "0xED"),  // surrogates
      ([0xED, 0xBF, 0xBF], 0, "0xED"),
      ([0xF4, 0x90, 0x80, 0x80], 0, "0xF4"),  // above U+10FFFF
      ([0xF5, 0x80, 0x80, 0x80], 0, "0xF5"),
      ([0xC3, 0xA6, 0xC3], 2, "0xC3"),  // truncated
      ([0xE2, 0x82], 0, "0xE2"),
      ([0xF0, 0x9F, 0x8E], 0, "0xF0"),
      ([0xF0, 0x9F, 0x8E, 0x0A], 0, "0xF0"),
      ([0xFE], 0, "0xFE"),
      ([0xEF, 0xBB], 0, "0xEF"),  // half a byte order mark
    ] as [([UInt8], Int, String)])
  func aByteThatIsNoUTF8IsShown(bytes: [UInt8], offset: Int, byte: String) {
    let composed = Composed(bytes)
    #expect(
      composed.found == [
        Found(
          id: "yaml.invalid-utf-8", spans: [offset..<offset + 1],
          danish: "byten \(byte) er ikke gyldig UTF-8",
          english: "the byte \(byte) is not valid UTF-8", help: "gem filen som UTF-8")
      ])
    #expect(composed.outline == nil)
  }

  @Test(
    arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0xFF, 0xFE]] as [[UInt8]])
  func utf16IsNamed(bytes: [UInt8]) {
    #expect(
      Composed(bytes).found == [
        Found(
          id: "yaml.utf-16", spans: [0..<2], danish: "filen er i UTF-16",
          english: "the file is in UTF-16", help: "gem filen som UTF-8")
      ])
  }
}
