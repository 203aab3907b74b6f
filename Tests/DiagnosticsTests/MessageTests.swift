import Diagnostics
import Quantities
import Testing

@Suite struct MessageTests {
  @Test func everyArgumentStandsInItsPlaceInBothLanguages() {
    let message = Message(.fileTooLarge, ["limit": .count(4_194_304), "path": "a/b.csv"])
    #expect(message.text(.danish) == "a/b.csv er større end grænsen på 4.194.304 byte")
    #expect(message.text(.english) == "a/b.csv is larger than the limit of 4,194,304 bytes")
  }

  @Test func aMissingArgumentStaysVisible() {
    let message = Message(.fileTooLarge, ["path": "a.csv"])
    #expect(message.text(.danish) == "a.csv er større end grænsen på {limit} byte")
    #expect(
      Message(.fileTooLarge).text(.english) == "{path} is larger than the limit of {limit} bytes")
  }

  @Test func whatAnAuthorWroteIsNoPlaceholder() {
    let message = Message(.fileTooLarge, ["path": "{limit}", "limit": .count(5)])
    #expect(message.text(.english) == "{limit} is larger than the limit of 5 bytes")
  }

  @Test func anEmptyArgumentAtTheEndLeavesNoSpace() {
    #expect(Message(.noteLibyaml, ["words": ""]).text(.english) == "the YAML reader says:")
  }

  @Test func anUnusedArgumentIsNotShown() {
    #expect(Message(.emptyFile, ["path": "a"]).text(.danish) == "filen er tom")
  }

  @Test(arguments: [
    ("ren tekst æøå 🎉", "ren tekst æøå 🎉"), ("a\u{1B}[31mb", "a\u{FFFD}[31mb"),
    ("a\nb\r\nc\td\0", "a\u{FFFD}b\u{FFFD}\u{FFFD}c\u{FFFD}d\u{FFFD}"),
    ("a\u{7F}b\u{80}c\u{85}d\u{9B}e\u{9F}f\u{A0}g", "a�b�c�d�e�f\u{A0}g"),
    ("a\u{2028}b\u{2029}c", "a�b�c"), ("a\u{202E}b\u{202A}c\u{2066}d\u{2069}e", "a�b�c�d�e"),
    ("a\u{200E}b\u{200F}c", "a�b�c"), ("»€–…«", "»€–…«"),
  ])
  func controlCharactersCannotSteerATerminal(text: String, shown: String) {
    #expect(text.withoutControlCharacters == shown)
    #expect(
      Message(.fileNotFound, ["path": .text(text)]).text(.english) == shown + " does not exist")
  }

  @Test func argumentsAreWrittenInTheLanguageOfTheirMessage() throws {
    let date = try #require(CalendarDate("2011-04-13"))
    let arguments: [(Message.Argument, String, String)] = [
      (.text("a"), "a", "a"), (.count(12275), "12.275", "12,275"), (.count(-1), "-1", "-1"),
      (.figure(Figure(Fraction(30), .percent)), "30\u{A0}%", "30%"),
      (.date(date), "13. april 2011", "13 April 2011"),
      (.period(try Period(parsing: "2012-Q3")), "3. kvartal 2012", "quarter 3 of 2012"),
      (.message(Message(.emptyFile)), "filen er tom", "the file is empty"),
      (
        .list(["a", .count(1000), .message(Message(.emptyFile))]), "a, 1.000, filen er tom",
        "a, 1,000, the file is empty"
      ),
      (.list([]), "", ""),
    ]
    for (argument, danish, english) in arguments {
      #expect(argument.text(.danish) == danish)
      #expect(argument.text(.english) == english)
    }
  }

  @Test func argumentsAreFoundByName() {
    var arguments: Message.Arguments = ["a": "1", "b": "2"]
    arguments["a"] = "3"
    arguments["c"] = "4"
    arguments["b"] = nil
    #expect(arguments["a"] == "3")
    #expect(arguments["b"] == nil)
    #expect(arguments["c"] == "4")
  }

  /// A mark that joins a quote makes another character of it to Swift, and none to a reader of tables.
  @Test(arguments: [
    ("", "\"\""), ("a;b", "\"a;b\""), ("\"x\"", "\"\"\"x\"\"\""),
    ("a\"\u{301}b", "\"a\"\"\u{301}b\""),
  ])
  func quotesInsideQuotesAreDoubled(text: String, quoted: String) {
    #expect(Array(text.inDoubledQuotes.unicodeScalars) == Array(quoted.unicodeScalars))
  }
}
