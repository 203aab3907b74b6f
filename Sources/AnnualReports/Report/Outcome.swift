internal import Evaluation

/// How some milestones came out, in numbers.
struct Outcome {
  let due: Int
  /// A verdict with its count, best first; none that no milestone has.
  let counts: [(verdict: Verdict, count: Int)]

  init(_ entries: [AnnualReport.Entry]) {
    due = entries.count
    counts = Verdict.allCases.compactMap { verdict in
      let count = entries.count { $0.milestone.verdict == verdict }
      return count == 0 ? nil : (verdict, count)
    }
  }

  func count(_ verdict: Verdict) -> Int { counts.first { $0.verdict == verdict }?.count ?? 0 }

  /// Those that are met in time.
  var met: Int { count(.met) }

  /// Those that nothing was measured or reported of.
  var unmeasured: Int { count(.noData) + count(.notAssessable) }
}
