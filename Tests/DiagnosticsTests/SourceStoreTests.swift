import Diagnostics
import TestSupport
import Testing

@Suite struct SourceStoreTests {
  @Test(arguments: [
    ("a: «b»\n", 1, 4, 1, 5),
    ("a: 1\nb: «2»\n", 2, 4, 2, 5),
    ("a: 1\r\nb: «2»\r\n", 2, 4, 2, 5),
    ("a: 1\rb: «2»\r", 2, 4, 2, 5),
    ("a\r\rb: «2»\r\n\nc", 3, 4, 3, 5),
    ("a\n\r\n\rb«c»", 4, 2, 4, 3),
    ("\t\ta:\t«b»", 1, 6, 1, 7),
    ("æøå: «Ærø»", 1, 6, 1, 9),
    ("🎉𝄞: «👩‍👧»\nx", 1, 5, 1, 8),  // columns count scalars, so a joined emoji is three
    ("e\u{301}: «x»", 1, 5, 1, 6),
    ("\u{FEFF}«a»: 1", 1, 1, 1, 2),
    ("\u{FEFF}a: 1\nb: «2»", 2, 4, 2, 5),
    ("a: «1\nb: 2»\n", 1, 4, 2, 5),
    ("a: «1\n»b: 2\n", 1, 4, 2, 1),
    ("a: 1«»", 1, 5, 1, 5),
    ("a: 1\n«»", 2, 1, 2, 1),
    ("a: 1«\n»", 1, 5, 2, 1),
    ("«»", 1, 1, 1, 1),
    ("\u{FEFF}«»", 1, 1, 1, 1),
    ("«\n»", 1, 1, 2, 1),
  ])
  func aPlaceHasLineAndColumnFromOne(
    marked: String, line: Int, column: Int, endLine: Int, endColumn: Int
  ) {
    let (sources, span) = read(marked)
    let location = sources.location(of: span)
    #expect(location.path == "strategies/a/strategy.yaml")
    #expect([location.line, location.column] == [line, column])
    #expect([location.endLine, location.endColumn] == [endLine, endColumn])
  }

  @Test(arguments: [
    ("a: 1\nb: «2» # c\nd: 3\n", "b: ", "2", " # c"),
    ("a: 1\r\nb: «2»\r\nd: 3\r\n", "b: ", "2", ""),
    ("a: 1\rb: «2»3\rd: 3\r", "b: ", "2", "3"),
    ("\t«a»:\t1\n", "\t", "a", ":\t1"),
    ("🎉 «æøå» 𝄞", "🎉 ", "æøå", " 𝄞"),
    ("\u{FEFF}«a»: 1\n", "", "a", ": 1"),
    ("\u{FEFF}a: «1»", "a: ", "1", ""),
    ("a: «1\nb: 2»\n", "a: ", "1", ""),
    ("a: 1\n«»", "", "", ""),
    ("a: 1«»", "a: 1", "", ""),
    ("a: 1«\r\n»b: 2", "a: 1", "", ""),
    ("«»", "", "", ""),
    ("\u{FEFF}«»\n", "", "", ""),
  ])
  func anExcerptIsTheLineThatASpanStartsIn(
    text: String, before: String, marked: String, after: String
  ) {
    let (sources, span) = read(text)
    let excerpt = sources.excerpt(of: span)
    #expect([excerpt.before, excerpt.marked, excerpt.after] == [before, marked, after])
  }

  @Test func aPlaceBehindTheEndIsShownAtTheEnd() {
    let sources = SourceStore()
    let source = sources.add(path: "a.yaml", bytes: Array("a: 1".utf8))
    let span = SourceSpan(source, 900, 901)
    let location = sources.location(of: span)
    let excerpt = sources.excerpt(of: span)
    #expect([location.line, location.column, location.endColumn] == [1, 5, 5])
    #expect([excerpt.before, excerpt.marked, excerpt.after] == ["a: 1", "", ""])
  }

  @Test func aByteOrderMarkHasTheColumnOfWhatFollows() {
    let sources = SourceStore()
    let source = sources.add(path: "a.yaml", bytes: Array("\u{FEFF}a".utf8))
    let location = sources.location(of: SourceSpan(source, 0, 3))
    #expect([location.line, location.column, location.endColumn] == [1, 1, 1])
  }

  @Test func everyFileKeepsItsOwnText() {
    let sources = SourceStore()
    let first = sources.add(path: "a.yaml", bytes: Array("a\nb".utf8))
    let second = sources.add(path: "b.yaml", bytes: Array("c".utf8))
    #expect(sources.path(of: first) == "a.yaml")
    #expect(sources.path(of: second) == "b.yaml")
    #expect(sources.bytes(of: first) == Array("a\nb".utf8))
    #expect(sources.location(of: SourceSpan(first, 2, 3)).line == 2)
    #expect(sources.excerpt(of: SourceSpan(second, 0, 1)).marked == "c")
  }

  @Test func aTextIsLetGoUnlessItIsShared() {
    let sources = SourceStore()
    let own = sources.add(path: "a.yaml", bytes: Array("a".utf8))
    let shared = sources.add(path: "b.yaml", bytes: Array("b\nc".utf8), isShared: true)
    sources.release(keeping: [])
    #expect(sources.bytes(of: own) == nil)
    #expect(sources.path(of: own) == "a.yaml")
    #expect(sources.bytes(of: shared) == Array("b\nc".utf8))
    #expect(sources.location(of: SourceSpan(shared, 2, 3)).line == 2)
  }

  @Test func aTextThatTurnsOutToBeSharedStays() {
    let sources = SourceStore()
    let source = sources.add(path: "a.yaml", bytes: Array("a\nb".utf8))
    sources.share(source)
    sources.release(keeping: [])
    #expect(sources.location(of: SourceSpan(source, 2, 3)).line == 2)
  }

  @Test func aPlaceThatWasKeptIsShownWhenItsTextIsGone() {
    let (sources, span) = read("a: 1\nb: «2» # c\nd: 3\n")
    let (location, excerpt) = (sources.location(of: span), sources.excerpt(of: span))
    sources.release(keeping: [span])
    #expect(sources.bytes(of: span.source) == nil)
    #expect(sources.location(of: span) == location)
    #expect(sources.excerpt(of: span) == excerpt)
  }

  @Test func whatIsReadAfterAReleaseIsHeldUntilTheNext() {
    let sources = SourceStore()
    _ = sources.add(path: "a.yaml", bytes: Array("a".utf8))
    sources.release(keeping: [])
    let second = sources.add(path: "b.yaml", bytes: Array("\nb".utf8))
    #expect(sources.location(of: SourceSpan(second, 1, 2)).line == 2)
    sources.release(keeping: [])
    #expect(sources.bytes(of: second) == nil)
  }

  @Test(arguments: [(3, 5, 8, 9, 3, 9), (8, 9, 3, 5, 3, 9), (1, 9, 3, 5, 1, 9)])
  func aUnionReachesOverBothSpans(
    start: Int, end: Int, otherStart: Int, otherEnd: Int, first: Int, last: Int
  ) {
    let source = SourceStore().add(path: "a.yaml", bytes: [])
    let union = SourceSpan(source, start, end).union(SourceSpan(source, otherStart, otherEnd))
    #expect(union.offsets == first..<last)
  }

  @Test func aSpanNeverEndsBeforeItStarts() {
    let source = SourceStore().add(path: "a.yaml", bytes: [])
    #expect(SourceSpan(source, 5, 3).offsets == 5..<5)
  }

  private func read(_ marked: String) -> (SourceStore, SourceSpan) {
    let text = MarkedSource(marked)
    let sources = SourceStore()
    let source = sources.add(path: "strategies/a/strategy.yaml", bytes: Array(text.text.utf8))
    let place = text.expected.first ?? 0..<0
    return (sources, SourceSpan(source, place.lowerBound, place.upperBound))
  }
}
