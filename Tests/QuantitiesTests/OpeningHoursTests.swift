import Quantities
import Testing

@Suite struct OpeningHoursTests {
  @Test(arguments: [
    ("Mo-We,Fr 10:00-13:00; Th 10:00-17:30", 1170, "Mo-We,Fr 10:00-13:00; Th 10:00-17:30"),
    ("mo-we,fr 10:00-13:00;th 10:00-17:30", 1170, "Mo-We,Fr 10:00-13:00; Th 10:00-17:30"),
    ("Mo-Fr 10:00-13:00; We off", 720, "Mo-Tu,Th-Fr 10:00-13:00"),
    ("Mo-Fr 10:00-13:00; We closed", 720, "Mo-Tu,Th-Fr 10:00-13:00"),
    ("Mo-Fr 10:00-13:00; Th 14:00-17:30", 930, "Mo-We,Fr 10:00-13:00; Th 14:00-17:30"),
    ("Mo 13:00-15:00,09:00-12:00", 300, "Mo 09:00-12:00,13:00-15:00"),
    ("Mo 9:00 - 12:00, 13:00 - 15:00", 300, "Mo 09:00-12:00,13:00-15:00"),
    ("Mo 09:00-12:00,12:00-15:00", 360, "Mo 09:00-12:00,12:00-15:00"),
    ("Fr-Mo 10:00-11:00", 240, "Mo,Fr-Su 10:00-11:00"),
    ("Mo-Su 00:00-24:00", 10080, "Mo-Su 00:00-24:00"),
    ("Mo,Mo 10:00-11:00", 60, "Mo 10:00-11:00"),
    ("Mo\u{A0}10:00-13:00", 180, "Mo 10:00-13:00"),
    ("Mo 10:00-10:01", 1, "Mo 10:00-10:01"),
    ("Mo-Su off", 0, "Mo-Su off"),
    ("Mo off", 0, "Mo-Su off"),
  ])
  func countsTheHoursOfAWeek(text: String, minutes: Int, written: String) throws {
    let hours = try #require(OpeningHours(text))
    #expect(hours.hoursPerWeek == Fraction(minutesAsHours: minutes))
    #expect(hours.description == written)
    #expect(OpeningHours(hours.description) == hours)
  }

  @Test func holbaeksCounterIsOpenNineteenAndAHalfHours() {
    let hours = OpeningHours("Mo-We,Fr 10:00-13:00; Th 10:00-17:30")
    #expect(hours?.hoursPerWeek == Fraction(significand: 195, decimals: 1))
    #expect(
      hours?.days == [
        [600..<780], [600..<780], [600..<780], [600..<1050], [600..<780], [], [],
      ])
  }

  @Test(arguments: [
    "", " ", ";", "Mo", "10:00-13:00", "Mo 10:00", "Mo 10:00-", "Mo -13:00", "Mo 10-13",
    "Mo 10.00-13.00", "Mo 10:00-13:00;", "Mo 10:00-13:00;;Tu 10:00-13:00", "Ma 10:00-13:00",
    "Mon 10:00-13:00", "Mo- 10:00-13:00", "Mo-Tu-We 10:00-13:00", ",Mo 10:00-13:00",
    "Mo 10:00-12:00,11:00-13:00", "Mo 10:00-12:00,10:00-12:00", "Mo 13:00-10:00",
    "Mo 10:00-10:00", "Mo 10:60-11:00", "Mo 10:00-24:01", "Mo 22:00-26:00", "Mo 10:0-11:00",
    "Mo 010:00-11:00", "Mo 10:00-13:00-14:00", "Mo 10:00-13:00 off", "Mo 1０:00-13:00", "PH off",
    "24/7",
  ])
  func everythingElseIsRefused(text: String) {
    #expect(OpeningHours(text) == nil)
  }
}
