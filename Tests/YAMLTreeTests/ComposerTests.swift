import TestSupport
import Testing
import YAMLTree

@Suite struct ComposerTests {
  @Test(arguments: [
    ("title: Mål\ngoals: {post: {2012: 30 %}}\n", "{title: 'Mål', goals: {post: {2012: '30 %'}}}"),
    ("- a\n- 'b: c'\n- [d, \"e\\tf\"]\n", "['a', 'b: c', ['d', 'e\tf']]"),
    ("why: >\n  to\n  linjer\n\nnote: |\n  a\n   b\n", "{why: 'to linjer\n', note: 'a\n b\n'}"),
    ("yes: no\non: ~\n2012-05: null\n", "{yes: 'no', on: '~', 2012-05: 'null'}"),
    ("a: &x {b: 1}\nc: *x\nd: *x\n", "{a: {b: '1'}, c: {b: '1'}, d: {b: '1'}}"),
    ("a: &x 1\nb: &x 2\nc: *x\n", "{a: '1', b: '2', c: '2'}"),
    ("a:\nb: \"\"\nc: ''\n", "{a: '', b: '', c: ''}"),
    ("z: 1\nå: 2\na: 3\n", "{z: '1', å: '2', a: '3'}"),
    ("---\na: 1\n...\n", "{a: '1'}"),
    ("\"a\\x41\\u00e6\\U0001F389\": x", "{aAæ🎉: 'x'}"),
  ])
  func keepsTextAsWrittenAndKeysInTheirOrder(text: String, outline: String) {
    let composed = Composed(text)
    #expect(composed.found == [])
    #expect(composed.outline == outline)
  }

  @Test(arguments: ["", "\n\n", "# kun en kommentar\n", "\u{FEFF}", "\u{FEFF}\r\n"])
  func givesNoTreeForATextWithoutAValue(text: String) {
    let composed = Composed(text)
    #expect(composed.found == [])
    #expect(composed.outline == nil)
  }

  @Test(arguments: [
    "««navn»: «Ærø»»\n",
    "\u{FEFF}««title»: «Holbæk 𝄞 🎉»\r\n«navn»:\t«Ærø»»\r\n",
    "««æ»: «{«ø»: «🎉🎉», «å»: «\"𝄞\\n\"»}»»\n",
    "««a»:\n  ««b»: «[«1», «'2'»]»»»\n\n# efter\n",
    "««a»:\n«- «x»\n- ««b»: «y»»»»\n",
    "««a»: «>\n  foldet\n  tekst»\n«b»: «|-\n  linje»»\n\n",
    "««a»: «flere\n  ord 🎉»\n«b»: «x»»\n",
    "««a»:«»\n«b»: «c»»\n",
    "««a»: «\"b\n  c\"»\n«d»: «'e\n  f'»»",
    "««a\tb»:  \t«c»» \t\n",
    "««\u{10FFFF}»: «\u{10000}\u{FFFD}»»\n",
  ])
  func knowsWhereEveryValueStands(marked: String) throws {
    let source = MarkedSource(marked)
    let composed = Composed(source.text)
    #expect(composed.found == [])
    #expect(
      composed.root?.spans.sorted(by: Self.outerFirst)
        == source.expected.sorted(by: Self.outerFirst))
  }

  /// The order in which a tree's own places come: by start, the longer one first.
  private static func outerFirst(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.lowerBound != right.lowerBound
      ? left.lowerBound < right.lowerBound : left.upperBound > right.upperBound
  }

  @Test func aCopyStandsWhereItsAnchorStands() throws {
    let source = MarkedSource("a: «&x [1]»\nb: *x\n")
    let root = try #require(Composed(source.text).root)
    #expect(root.mapping?["b"]?.span.offsets == source.expected[0])
  }

  @Test(arguments: [
    "a: &x 1\nb:\n  «c: *x»\nd: 2\n",
    "a: &x [1]\nb:\n  «- 2\n  - *x»\n\n",
    "a: 1\nb:\n  «c: {d: [e]}»  \n# efter\n",
    "a:\nb:\n  «c:»\n",
  ])
  func aBlockEndsWithTheLastThingWrittenInIt(marked: String) throws {
    let source = MarkedSource(marked)
    let root = try #require(Composed(source.text).root)
    #expect(root.mapping?["b"]?.span.offsets == source.expected[0])
  }

  @Test(
    arguments: [
      ("~", true, nil), ("null", true, nil), ("NULL", true, nil), ("", true, nil),
      ("'null'", false, nil), ("\"\"", false, nil), ("nULL", false, nil),
      ("true", false, true), ("TRUE", false, true), ("False", false, false), ("'true'", false, nil),
      ("yes", false, nil), ("off", false, nil), ("tRUE", false, nil),
    ] as [(String, Bool, Bool?)])
  func readsNullAndTruthAsTheCoreSchemaDoes(text: String, isNull: Bool, boolean: Bool?) throws {
    let value = try #require(Composed("a: \(text)\n").root?.mapping?["a"])
    #expect(value.isNull == isNull)
    #expect(value.scalar?.boolean == boolean)
  }
}
