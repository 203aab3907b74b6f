/// Weekly opening hours in the OpenStreetMap `opening_hours` notation, days and times only:
/// `Mo-We,Fr 10:00-13:00; Th 10:00-17:30`.
///
/// As there, a later rule replaces an earlier one for the days it names, and `off` closes a day.
package struct OpeningHours: Hashable, Sendable {
  /// Open stretches of each day in minutes from midnight, Monday first, sorted and disjoint.
  package private(set) var days: [[Range<Int>]] = Array(repeating: [], count: 7)

  /// Hours open in a week.
  package var hoursPerWeek: Fraction {
    let minutes = days.joined().reduce(0) { $0 + $1.count }
    return Fraction(minutesAsHours: minutes)
  }

  private static let names = ["mo", "tu", "we", "th", "fr", "sa", "su"]

  /// Nil when the text is not in the notation.
  package init?(_ text: some StringProtocol) {
    let rules = text.lowercased().split(separator: ";", omittingEmptySubsequences: false)
    guard !rules.isEmpty else { return nil }
    for rule in rules {
      let parts = rule.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
      guard let first = parts.first, let named = Self.days(first) else { return nil }
      let times = parts.dropFirst().joined()
      guard !times.isEmpty, let open = Self.stretches(times) else { return nil }
      for day in named { days[day] = open }
    }
  }

  private static func days(_ text: Substring) -> [Int]? {
    var result: [Int] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = item.split(separator: "-", omittingEmptySubsequences: false)
        .map { names.firstIndex(of: String($0)) }
      switch (ends.count, ends.first ?? nil, ends.last ?? nil) {
      case (1, let day?, _): result.append(day)
      case (2, let from?, let to?): result += (0...((to - from + 7) % 7)).map { (from + $0) % 7 }
      default: return nil
      }
    }
    return result.isEmpty ? nil : result
  }

  private static func stretches(_ text: String) -> [Range<Int>]? {
    if text == "off" || text == "closed" { return [] }
    var result: [Range<Int>] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = item.split(separator: "-", omittingEmptySubsequences: false).map(minutes)
      guard ends.count == 2, let from = ends[0], let to = ends[1], from < to else { return nil }
      result.append(from..<to)
    }
    result.sort { $0.lowerBound < $1.lowerBound }
    for (left, right) in zip(result, result.dropFirst()) where left.upperBound > right.lowerBound {
      return nil
    }
    return result
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count <= 2, parts[1].count == 2,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(CalendarDate.isDigit) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60,
      hour * 60 + minute <= 24 * 60
    else { return nil }
    return hour * 60 + minute
  }
}

extension OpeningHours {
  /// Days with equal hours, gathered in order, as runs of days that follow on each other.
  package var groups: [(days: [ClosedRange<Int>], open: [Range<Int>])] {
    var groups: [(days: [Int], open: [Range<Int>])] = []
    for (day, open) in days.enumerated() where !open.isEmpty {
      if let index = groups.firstIndex(where: { $0.open == open }) {
        groups[index].days.append(day)
      } else {
        groups.append(([day], open))
      }
    }
    return groups.map { group in
      var runs: [ClosedRange<Int>] = []
      for day in group.days {
        if let last = runs.last, last.upperBound == day - 1 {
          runs[runs.count - 1] = last.lowerBound...day
        } else {
          runs.append(day...day)
        }
      }
      return (runs, group.open)
    }
  }
}

extension OpeningHours: CustomStringConvertible {
  /// The notation again, as the author would write it.
  package var description: String {
    let labels = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    let groups = groups
    if groups.isEmpty { return "Mo-Su off" }
    return groups.map { group in
      let days = group.days.map {
        $0.count == 1 ? labels[$0.lowerBound] : "\(labels[$0.lowerBound])-\(labels[$0.upperBound])"
      }
      let times = group.open.map { "\(Self.clock($0.lowerBound))-\(Self.clock($0.upperBound))" }
      return "\(days.joined(separator: ",")) \(times.joined(separator: ","))"
    }.joined(separator: "; ")
  }

  private static func clock(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
