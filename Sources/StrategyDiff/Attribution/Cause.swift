internal import Evaluation

/// Which factors made a verdict differ, found by asking what it would be with some of them as they are
/// and the others as they were.
struct Cause: Hashable {
  let factors: [Factor]
  let how: VerdictChange.How

  init(factors: [Factor], how: VerdictChange.How) {
    self.factors = factors
    self.how = how
  }

  /// - Parameters:
  ///   - factors: Those that differ between the two states, at least one.
  ///   - old: The verdict with all of them as they were.
  ///   - new: The verdict with all of them as they are.
  ///   - verdict: The verdict with only these as they are; nil where there would be none.
  init(
    of factors: [Factor], from old: Verdict, to new: Verdict,
    verdict: (Set<Factor>) -> Verdict?
  ) {
    let all = Set(factors)
    func givesNew(_ switched: Set<Factor>) -> Bool {
      (switched == all ? new : verdict(switched)) == new
    }
    func restoresOld(_ reverted: Set<Factor>) -> Bool {
      (reverted == all ? old : verdict(all.subtracting(reverted))) == old
    }
    let sufficient = factors.filter { givesNew([$0]) }
    let necessary = factors.filter { restoresOld([$0]) }
    var causes = Set(sufficient).union(necessary)
    if causes.isEmpty {
      // As when two of three must come together: the fewest that do it, either way.
      causes = Self.fewest(of: factors, that: givesNew)
        .union(Self.fewest(of: factors, that: restoresOld))
    }
    self.factors = Factor.allCases.filter(causes.contains)
    how =
      if causes.count == 1, sufficient == necessary {
        .alone
      } else if sufficient.count > 1
        || sufficient.contains(where: { givesNew(all.subtracting([$0])) })
      {
        .overdetermined
      } else {
        .joint
      }
  }

  /// The members of all sets of the smallest size of which something holds.
  private static func fewest(
    of factors: [Factor], that holds: (Set<Factor>) -> Bool
  ) -> Set<Factor> {
    let sets = (1..<(1 << factors.count)).map { mask in
      Set(factors.indices.filter { mask & 1 << $0 != 0 }.map { factors[$0] })
    }
    for size in 1...max(factors.count, 1) {
      let found = sets.filter { $0.count == size && holds($0) }
      if !found.isEmpty { return found.reduce(into: []) { $0.formUnion($1) } }
    }
    return []
  }
}
