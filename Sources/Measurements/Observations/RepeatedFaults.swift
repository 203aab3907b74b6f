internal import Diagnostics

/// Keeps a fault that a million rows have from being told a million times: the first are told, the others
/// counted.
struct RepeatedFaults {
  /// How many of a kind are told one by one.
  static let told = 100

  private var counts: [MessageKey: (count: Int, next: Diagnostic?)] = [:]

  /// Whether this one is to be told; else it is counted.
  mutating func isToBeTold(_ fault: Diagnostic) -> Bool {
    let key = fault.message.key
    let count = (counts[key]?.count ?? 0) + 1
    let next = counts[key]?.next ?? (count > Self.told ? fault : nil)
    counts[key] = (count, next)
    return count <= Self.told
  }

  /// Of each kind how many more there were, at the first that was not told.
  var summaries: [Diagnostic] {
    counts.compactMap { _, kind in
      kind.next.map { fault in
        Diagnostic(
          Message(
            .rowsWithSameFault,
            ["count": .count(kind.count - Self.told), "fault": .message(fault.message)]),
          severity: fault.severity, at: fault.span)
      }
    }.sorted {
      ($0.message.key.rawValue, $0.span?.start ?? 0) < (
        $1.message.key.rawValue, $1.span?.start ?? 0
      )
    }
  }
}
