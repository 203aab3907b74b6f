internal import Quantities

extension ImportSurvey {
  /// Periods by their length, with those that are lacking between.
  mutating func take(_ found: Set<Period>) {
    periods = Period.Frequency.allCases.compactMap { frequency in
      let all = found.filter { $0.frequency == frequency }.sorted()
      guard let first = all.first, let last = all.last else { return nil }
      var gaps: [Period] = []
      var gapCount = 0
      var next = first.next
      while let period = next, period < last {
        if !found.contains(period) {
          gapCount += 1
          if gaps.count < 10 { gaps.append(period) }
        }
        next = period.next
      }
      return Periods(
        first: first, last: last, count: all.count, gaps: gaps, gapCount: gapCount)
    }
  }
}
