import Diagnostics
import Quantities
import Testing

@Suite struct OpeningHoursTextTests {
  @Test(arguments: [
    (
      "Mo-We,Fr 10:00-13:00; Th 10:00-17:30", "man-ons, fre 10-13; tor 10-17.30",
      "Mon-Wed, Fri 10:00-13:00; Thu 10:00-17:30"
    ),
    ("Mo-Fr 08:05-12:00,13:00-24:00", "man-fre 8.05-12, 13-24", "Mon-Fri 8:05-12:00, 13:00-24:00"),
    ("Sa,Su 00:00-01:00", "lør-søn 0-1", "Sat-Sun 0:00-1:00"), ("Mo-Su off", "lukket", "closed"),
  ])
  func hoursReadAsPeopleWriteThem(notation: String, danish: String, english: String) throws {
    let hours = try #require(OpeningHours(notation))
    #expect(Language.danish.openingHours(hours) == danish)
    #expect(Language.english.openingHours(hours) == english)
    let message = Message(.targetHours, ["hours": .hours(hours), "week": "t"])
    #expect(message.text(.danish) == "åbningstiden \(danish) (t)")
  }

  /// An abbreviation's point ends the sentence as well.
  @Test func aSentenceEndsInOnePoint() {
    let figure = Figure(Fraction(5), .kroner)
    #expect(Message(.stepTarget, ["target": .figure(figure)]).text(.danish) == "Måltal: 5\u{A0}kr.")
  }
}
