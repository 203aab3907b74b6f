/// Finds in a new version what an old one declares, by id, by `formerly`, and by content.
struct Matcher<Element> {
  let id: (Element) -> String
  var formerly: (Element) -> String? = { _ in nil }
  let traits: (Element) -> [Trait]

  /// How much of two elements must be the same for them to be held against each other.
  private static var leastShared: (of: Int, from: Int) { (1, 2) }
  /// What more elements than these have in common tells none of them apart.
  private static var commonest: Int { 8 }

  /// Positions in the two versions; in the order of the new one, what was removed last.
  struct Result {
    var pairs: [(old: Int?, new: Int?, certainty: Certainty)] = []
    /// Declared splits and merges.
    var successions: [(old: [Int], new: [Int])] = []
  }

  func match(_ old: [Element], _ new: [Element]) -> Result {
    let oldIDs = old.map(id)
    let newIDs = new.map(id)
    // Nearly always the same ids in the same order.
    if oldIDs == newIDs, !new.indices.contains(where: { isNews(formerly(new[$0]), newIDs[$0]) }) {
      return Result(pairs: new.indices.map { ($0, $0, .identical) })
    }
    let places = Dictionary(zip(oldIDs, old.indices)) { first, _ in first }
    var partners = [Partner?](repeating: nil, count: new.count)
    var isTaken = [Bool](repeating: false, count: old.count)
    for (index, name) in newIDs.enumerated() {
      guard let place = places[name] else { continue }
      partners[index] = Partner(old: place, certainty: .identical)
      isTaken[place] = true
    }
    var result = Result()
    followDeclared(old, new, newIDs, places, &partners, &isTaken, &result)
    matchByContent(old, new, &partners, &isTaken, result)
    let succeeding = Set(result.successions.flatMap(\.new))
    let succeeded = Set(result.successions.flatMap(\.old))
    for index in new.indices where !succeeding.contains(index) {
      result.pairs.append(
        (partners[index]?.old, index, partners[index]?.certainty ?? .identical))
    }
    for index in old.indices where !isTaken[index] && !succeeded.contains(index) {
      result.pairs.append((index, nil, .identical))
    }
    return result
  }

  private struct Partner {
    let old: Int
    let certainty: Certainty
  }

  private func isNews(_ formerly: String?, _ id: String) -> Bool {
    formerly.map { $0 != id } ?? false
  }

  /// `formerly` makes a rename of one to one, a split of one to several, and a merge where the new
  /// one has an id that the old version knew already.
  private func followDeclared(
    _ old: [Element], _ new: [Element], _ newIDs: [String], _ places: [String: Int],
    _ partners: inout [Partner?], _ isTaken: inout [Bool], _ result: inout Result
  ) {
    var heirs: [Int: [Int]] = [:]
    for index in new.indices {
      guard let name = formerly(new[index]), isNews(name, newIDs[index]), let place = places[name]
      else { continue }
      if let partner = partners[index] {
        // Declared before, or about something that lives on beside it.
        if formerly(old[partner.old]) == name || isTaken[place] { continue }
        result.successions.append(([partner.old, place].sorted(), [index]))
        isTaken[place] = true
      } else {
        heirs[place, default: []].append(index)
      }
    }
    for (place, indices) in heirs.sorted(by: { $0.key < $1.key }) {
      let keeper = isTaken[place] ? partners.firstIndex { $0?.old == place } : nil
      let all = ([keeper].compactMap { $0 } + indices).sorted()
      isTaken[place] = true
      if all.count == 1, let only = all.first {
        partners[only] = Partner(old: place, certainty: .declared)
      } else {
        result.successions.append(([place], all))
      }
    }
  }

  private func matchByContent(
    _ old: [Element], _ new: [Element], _ partners: inout [Partner?], _ isTaken: inout [Bool],
    _ known: Result
  ) {
    let succeeding = Set(known.successions.flatMap(\.new))
    var left = old.indices.filter { !isTaken[$0] }.map { (index: $0, traits: traits(old[$0])) }
    var right = new.indices.filter { partners[$0] == nil && !succeeding.contains($0) }
      .map { (index: $0, traits: traits(new[$0])) }
    if left.isEmpty || right.isEmpty { return }
    let leftBy = Dictionary(grouping: left, by: \.traits)
    let rightBy = Dictionary(grouping: right, by: \.traits)
    for (index, traits) in left where !traits.isEmpty {
      guard leftBy[traits]?.count == 1, let same = rightBy[traits], same.count == 1 else {
        continue
      }
      partners[same[0].index] = Partner(old: index, certainty: .renamed)
      isTaken[index] = true
    }
    left.removeAll { isTaken[$0.index] }
    right.removeAll { partners[$0.index] != nil }
    for (old, new) in Self.similar(left.map(\.traits), right.map(\.traits)) {
      partners[right[new].index] = Partner(old: left[old].index, certainty: .probable)
      isTaken[left[old].index] = true
    }
  }

  /// Which are each other's most similar, and alone in that.
  static func similar(_ old: [[Trait]], _ new: [[Trait]]) -> [(old: Int, new: Int)] {
    var holders: [Trait: [Int]] = [:]
    for (index, traits) in new.enumerated() {
      for trait in Set(traits) { holders[trait, default: []].append(index) }
    }
    let weights = new.map { Set($0).reduce(0) { $0 + $1.weight } }
    var bestOfNew = [(score: Int, of: Int, old: Int)?](repeating: nil, count: new.count)
    var isShared = [Bool](repeating: false, count: new.count)
    var bestOfOld: [Int: Int] = [:]
    for (index, traits) in old.enumerated() {
      let own = Set(traits)
      let weight = own.reduce(0) { $0 + $1.weight }
      var shared: [Int: Int] = [:]
      for trait in own {
        guard let those = holders[trait], those.count <= commonest else { continue }
        for other in those { shared[other, default: 0] += trait.weight }
      }
      let enough = shared.filter {
        2 * $0.value * leastShared.from >= (weight + weights[$0.key]) * leastShared.of
      }
      // Compared as fractions: what is shared of what both have.
      func isBetter(_ a: (key: Int, value: Int), _ b: (key: Int, value: Int)) -> Bool {
        a.value * (weight + weights[b.key]) > b.value * (weight + weights[a.key])
      }
      let sorted = enough.sorted {
        isBetter($0, $1) || (!isBetter($1, $0) && $0.key < $1.key)
      }
      guard let best = sorted.first else { continue }
      if let second = sorted.dropFirst().first, !isBetter(best, second) { continue }
      bestOfOld[index] = best.key
      let mine = (score: best.value, of: weight + weights[best.key], old: index)
      guard let theirs = bestOfNew[best.key] else {
        bestOfNew[best.key] = mine
        continue
      }
      let (left, right) = (mine.score * theirs.of, theirs.score * mine.of)
      if left > right {
        bestOfNew[best.key] = mine
        isShared[best.key] = false
      } else if left == right {
        isShared[best.key] = true
      }
    }
    return new.indices.compactMap { index in
      guard let best = bestOfNew[index], !isShared[index], bestOfOld[best.old] == index else {
        return nil
      }
      return (best.old, index)
    }
  }
}
