package import Quantities

extension Language {
  /// Weekly opening hours in words: `man-ons, fre 10-13; tor 10-17.30`.
  package func openingHours(_ hours: OpeningHours) -> String {
    let names =
      self == .danish
      ? ["man", "tir", "ons", "tor", "fre", "lør", "søn"]
      : ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let groups = hours.groups
    if groups.isEmpty { return self == .danish ? "lukket" : "closed" }
    return groups.map { group in
      let days = group.days.map { run in
        run.count == 1 ? names[run.lowerBound] : "\(names[run.lowerBound])-\(names[run.upperBound])"
      }
      let times = group.open.map { "\(clock($0.lowerBound))-\(clock($0.upperBound))" }
      return "\(days.joined(separator: ", ")) \(times.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  /// `17.30` and `10` in Danish, `17:30` and `10:00` in English.
  private func clock(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    if self == .danish, minute == 0 { return "\(hour)" }
    return "\(hour)" + (self == .danish ? "." : ":") + (minute < 10 ? "0" : "") + "\(minute)"
  }
}
