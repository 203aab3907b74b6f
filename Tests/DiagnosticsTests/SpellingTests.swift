import Diagnostics
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("tittle", "title"), ("titel", "title"), ("indikator", "indicator"), ("Goals", "goals"),
    ("golas", "goals"), ("milestone", "milestones"), ("goal", "goals"), ("indicator", "indicator"),
  ])
  func findsTheKnownWordThatWasMeant(word: String, meant: String) {
    let known = ["title", "goals", "indicator", "milestones", "period"]
    #expect(Spelling.nearest(to: word, among: known) == meant)
  }

  @Test(arguments: ["budget", "xyz", "goalkeeper", "t", ""])
  func suggestsNothingFarAway(word: String) {
    let known = ["title", "goals", "indicator", "milestones", "period"]
    #expect(Spelling.nearest(to: word, among: known) == nil)
  }

  @Test func hasNoSuggestionWhereNothingIsKnown() {
    #expect(Spelling.nearest(to: "title", among: []) == nil)
  }

  @Test(arguments: [["maj", "mal"], ["mal", "maj"]])
  func theFirstInTheAlphabetWinsAmongEquals(known: [String]) {
    #expect(Spelling.nearest(to: "mam", among: known) == "maj")
  }

  @Test(arguments: [
    ("post", ["host", "ost", "posten"], "host"), ("abdc", ["abxy", "abcd"], "abcd"),
    ("måltal", ["maltal", "målt"], "maltal"), ("ø", ["å"], "å"),
  ])
  func fewerEditsAreNearerAndASwapIsOne(word: String, known: [String], nearest: String) {
    #expect(Spelling.nearest(to: word, among: known) == nearest)
  }

  @Test func aWordOfAMegabyteIsComparedSoon() {
    let long = String(repeating: "x", count: 1 << 20)
    #expect(Spelling.nearest(to: long, among: ["title", long]) == long)
  }
}
