import Diagnostics
import Testing

@Suite struct DanishOrderTests {
  @Test(arguments: [
    ["Zebra", "Ærø", "Ølstykke", "Østerbro", "Aabenraa", "Aalborg", "Aarhus"],
    ["Albertslund", "Allerød", "Assens", "Ballerup", "Ærø", "Åen"],
    ["2012", "Ishøj", "Ishøj Kommune"], ["ankel", "ål"], ["Cafe", "Café", "Cafeen"],
  ])
  func isThatOfDictionaries(words: [String]) {
    #expect(words.reversed().sorted(by: DanishOrder.precedes) == words)
  }

  @Test func nothingPrecedesItself() {
    for word in ["", "Aarhus", "å", "\u{1F600}"] { #expect(!DanishOrder.precedes(word, word)) }
  }
}
