/// Danish working days: Monday to Friday without the public holidays (helligdage).
///
/// Constitution Day, Christmas Eve and New Year's Eve are no public holidays by law, whatever offices
/// close on them.
extension Period {
  /// How many of the period's days are working days.
  package var workingDays: Int {
    let holidays = Set((start.year...end.year).flatMap(CalendarDate.holidays(in:)))
    return (start.dayNumber...end.dayNumber).count { number in
      let day = CalendarDate(dayNumber: number)
      return day.weekday <= 5 && !holidays.contains(day)
    }
  }
}

extension CalendarDate {
  /// The public holidays of a year: fixed days, and those that follow Easter. Store bededag, the fourth
  /// Friday after Easter, was one until 2023.
  package static func holidays(in year: Int) -> [CalendarDate] {
    guard let easter = easter(in: year) else { return [] }
    let fixed = [(1, 1), (12, 25), (12, 26)].compactMap { month, day in
      CalendarDate(year: year, month: month, day: day)
    }
    let prayerDay = year <= 2023 ? [26] : []
    return (fixed + ([-3, -2, 0, 1, 39, 49, 50] + prayerDay).map { easter.adding(days: $0) })
      .sorted()
  }

  /// Easter Sunday by the Gregorian computus (the anonymous algorithm printed in Nature, 1876).
  static func easter(in year: Int) -> CalendarDate? {
    let golden = year % 19
    let (century, ofCentury) = (year / 100, year % 100)
    let correction = (century + 8) / 25
    let epact =
      (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let number = epact + weekday - 7 * shift + 114
    return CalendarDate(year: year, month: number / 31, day: number % 31 + 1)
  }
}
