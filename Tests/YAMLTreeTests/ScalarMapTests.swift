import Diagnostics
import TestSupport
import Testing
import YAMLTree

/// Where something inside a text was written, however the text is.
@Suite struct ScalarMapTests {
  /// The word that is looked for in the text; the marks say where the file has it.
  @Test(arguments: [
    "a: x and «bad» y",
    "a: x and\n  more\n\n  «bad» y",
    "a: 'it''s «bad»'",
    "a: 'it''s\n\n   folded «bad»'",
    "a: \"tab\\t \\u00e6 \\\"q\\\" «bad»\"",
    "a: \"joined\\\n   to «bad»\"",
    "a: \"æøå 😀 «bad»\"",
    "a: |\n  one\n\n    two\n  «bad»",
    "a: |+\n\n  one\n  «bad»\n\n",
    "a: >-\n  one\n  two\n\n  three\n    kept\n\n    kept\n  «bad»",
    "a: >\n\n  one «bad»\n",
    "a: &anchor 'x «bad»'",
    "a: !!str\n  x «bad»",
    "a: |2\n    indented\n  «bad»",
    "a: x\r\n  and\r\n  «bad»",
  ])
  func findsWhatIsInsideAText(marked: String) throws {
    let source = MarkedSource(marked)
    let bytes = Array(source.text.utf8)
    let store = SourceStore()
    let id = store.add(path: "a.yaml", bytes: bytes)
    let root = try #require(YAMLComposer.compose(id, bytes).root)
    let node = try #require(root.mapping?["a"])
    let text = try #require(node.scalar?.text)
    let found = try #require(text.utf8.firstRange(of: Array("bad".utf8)))
    let start = text.utf8.distance(from: text.utf8.startIndex, to: found.lowerBound)
    let map = ScalarMap(Located(text, node.span), in: bytes)
    #expect([map.span(start..<start + 3).offsets] == source.expected)
  }

  /// Of texts made at random each visible letter is found where a letter like it stands.
  @Test func followsTextsMadeAtRandom() throws {
    var generator = SeededGenerator(seed: 7)
    let pieces = ["ab", "c", " ", "  ", "\n  ", "\n\n  ", "\n    ", "d'", "e"]
    for _ in 0..<2000 {
      let body = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let header = ["|\n  ", ">\n  ", ""].randomElement(using: &generator) ?? ""
      let text = "k: " + header + "x" + body + "z\n"
      let bytes = Array(text.utf8)
      let id = SourceStore().add(path: "a.yaml", bytes: bytes)
      guard let node = YAMLComposer.compose(id, bytes).root?.mapping?["k"], let scalar = node.scalar
      else { continue }
      let map = ScalarMap(Located(scalar.text, node.span), in: bytes)
      for (offset, byte) in scalar.text.utf8.enumerated() where byte > UInt8(ascii: " ") {
        let place = map.span(offset..<offset + 1).offsets
        #expect(bytes[place.lowerBound] == byte, "\(text.debugDescription) at \(offset)")
      }
    }
  }
}
