import Diagnostics
import Evaluation
import TestSupport
import Testing

/// What holds whatever the figures are; the seed is printed with a failure.
@Suite struct PropertyTests {
  static let seed: UInt64 = 4321

  static let strategy =
    Ruling.vocabulary + """
      goals:
        post: {indicator: post, milestones: {2012: 30 %, 2013: {change: +5 points, from: 2012}}}
        wait: {indicator: wait, milestones: {2012: 3, 2013: {change: -10 %, from: previous}}}
        visits: {indicator: visits, milestones: {2012: 1000, 2013: {change: -10 %, from: previous}}}
        digital: {indicator: digital, milestones: {2012: 30 %, 2013: 40 %}}
        rising: {indicator: digital, direction: {rises: every year}}
        areas: {indicator: areas, milestones: {2012: {includes: [flytning, pas]}}}

      """

  /// Rows for 2012 and 2013, some of them lacking, merged, preliminary or disputed.
  static func rows(_ random: inout SeededGenerator, scale: Int = 1) -> [String] {
    var rows: [String] = []
    func value(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    for year in [2012, 2013] {
      if value(0...5) > 0 { rows.append("post;\(year)-Q\(value(1...4));\(value(20...45))") }
      rows.append("post;\(year)-Q4;\(value(20...45));;;;;;bilag 1")
      if value(0...3) == 0 { rows.append("post;\(year)-Q4;\(value(20...45));;;;;;bilag 2") }
      rows.append("wait;\(year);\(value(1...5));;;;preliminary;\(year + 1)-01-15")
      rows.append("wait;\(year);\(value(1...5));;;;final;\(year + 1)-03-15")
      for quarter in 1...4 where value(0...20) > 0 {
        rows.append("visits;\(year)-Q\(quarter);\(value(200...300) * scale)")
      }
      let merged = value(0...4) == 0 ? "email+letter" : "letter"
      rows.append("contacts;\(year);\(value(0...60) * scale);email;in")
      rows.append("contacts;\(year);\(value(1...60) * scale);\(merged);in")
      rows.append("contacts;\(year);\(value(1...60) * scale);telephone;in")
      rows.append("areas;\(year);flytning")
      if value(0...1) == 0 { rows.append("areas;\(year);pas") }
    }
    return rows
  }

  static func verdicts(
    _ files: [[String]], strategy: String = strategy, asOf: String = "2016-01-31"
  ) throws -> [String: Verdict] {
    var tables: [String: String] = [:]
    for (index, rows) in files.enumerated() {
      tables["m\(index).csv"] = Ruling.table(rows.joined(separator: "\n"))
    }
    let trial = try Trial(strategy, tables)
    #expect(trial.diagnostics.map(\.id) == [])
    return Dictionary(
      uniqueKeysWithValues: try trial.judgement(asOf: asOf).milestones.map { ($0.id, $0.verdict) })
  }

  @Test func neitherTheOrderOfRowsNorOfFilesMatters() throws {
    var random = SeededGenerator(seed: Self.seed)
    for _ in 0..<60 {
      let rows = Self.rows(&random)
      let before = try Self.verdicts([rows])
      let shuffled = rows.shuffled(using: &random)
      let cut = Int.random(in: 0...rows.count, using: &random)
      let after = try Self.verdicts([Array(shuffled[cut...]), Array(shuffled[..<cut])])
      #expect(before == after, "seed \(Self.seed): \(rows)")
    }
  }

  @Test func whatLiesOutsideEveryWindowChangesNothing() throws {
    var random = SeededGenerator(seed: Self.seed)
    for _ in 0..<60 {
      let rows = Self.rows(&random)
      let outside = [
        "post;2010;99", "post;2014-Q1;99", "wait;2015;0", "visits;2010-Q4;1", "visits;2014-01;1",
        "contacts;2010;1000;email;in", "contacts;2010;1000;telephone+email;in", "areas;2010;pas",
        "post;2012;99;;;Nord", "post;2012-Q4;99;;;;rejected",
      ].shuffled(using: &random).prefix(4)
      let before = try Self.verdicts([rows]).filter { !$0.key.contains("rising") }
      let after = try Self.verdicts([rows + outside]).filter { !$0.key.contains("rising") }
      #expect(before == after, "seed \(Self.seed): \(outside)")
    }
  }

  @Test func whatIsNotYetKnownChangesNothing() throws {
    var random = SeededGenerator(seed: Self.seed)
    for _ in 0..<40 {
      let rows = Self.rows(&random)
      let later = [
        "post;2012-Q4;99;;;;revised;2016-02-01", "wait;2012;0;;;;final;2016-02-01",
        "contacts;2012;9999;email;in;;revised;2016-02-01", "areas;2012;pas;;;;;2016-02-01",
      ]
      #expect(
        try Self.verdicts([rows]) == Self.verdicts([rows + later]), "seed \(Self.seed): \(rows)")
    }
  }

  /// From worst to best, for verdicts that rest on the same figures.
  private func rank(_ verdict: Verdict) -> Int? {
    [.missed: 0, .nearly: 1, .met: 2][verdict]
  }

  @Test(arguments: [
    ("post", "at-least", 1), ("post", "at-most", -1), ("digital", "at-least", 1),
    ("digital", "at-most", -1), ("visits", "at-most", -20), ("wait", "at-most", -1),
  ])
  func aStricterTargetNeverImprovesAVerdict(indicator: String, bound: String, step: Int) throws {
    var random = SeededGenerator(seed: Self.seed)
    for _ in 0..<10 {
      let rows = Self.rows(&random)
      let easiest = indicator == "visits" ? 1100 : step > 0 ? 15 : 60
      // Each goal is stricter than the one before it.
      let goals = (0..<45).map { index in
        "  g\(index): {indicator: \(indicator), milestones: {2012: "
          + "{\(bound): \(max(0, easiest + step * index)), tolerance: 2 %}}}\n"
      }.joined()
      let verdicts = try Self.verdicts([rows], strategy: Ruling.vocabulary + "goals:\n" + goals)
      let ranks = (0..<45).compactMap { verdicts["a/g\($0)/2012"].flatMap(rank) }
      #expect(ranks == ranks.sorted(by: >), "seed \(Self.seed): \(rows)")
    }
  }

  @Test(arguments: [7, 1000])
  func theUnitOfTheCountsDoesNotMatterToAShare(scale: Int) throws {
    var plain = SeededGenerator(seed: Self.seed)
    var scaled = SeededGenerator(seed: Self.seed)
    for _ in 0..<40 {
      let before = try Self.verdicts([Self.rows(&plain)])
      let after = try Self.verdicts([Self.rows(&scaled, scale: scale)])
      for id in before.keys where id.contains("digital") || id.contains("rising") {
        #expect(before[id] == after[id], "seed \(Self.seed): \(id)")
      }
    }
  }

  // MARK: Another unit

  /// Levels, sums, changes, tolerances and working days, with every figure in one unit.
  private static func inUnits(
    _ random: inout SeededGenerator, scale: Int
  ) -> (strategy: String, rows: [String]) {
    func figure(_ range: ClosedRange<Int>) -> String {
      "\(Int.random(in: range, using: &random) * scale)"
    }
    let strategy =
      Ruling.vocabulary + """
        goals:
          level: {indicator: wait, milestones: {2012: {at-most: \(figure(80...120)), tolerance: \(5 * scale) minutter}}}
          share-of: {indicator: wait, milestones: {2012: {at-most: \(figure(80...120)), tolerance: 5 %}}}
          sum: {indicator: visits, milestones: {2012: {between: [\(900 * scale), \(1000 * scale)]}, 2013: {change: -10 %, from: previous}}}
          less: {indicator: visits, milestones: {2013: {change: -\(figure(50...150)) visits, from: 2012}}}
          weeks: {indicator: weekly, milestones: {2013: {change: -10 %, from: 2012}}}
          falling: {indicator: wait, direction: {falls: every year}}
          kept: {indicator: wait, keep: {at-most: \(figure(80...120)), until: 2014}}

        """
    var rows: [String] = []
    for year in 2011...2014 {
      rows.append("wait;\(year);\(figure(80...120))")
      for quarter in 1...4 { rows.append("visits;\(year)-Q\(quarter);\(figure(200...260))") }
      rows += [
        "weekly;\(year)-W17;\(figure(350...450))", "weekly;\(year)-W43;\(figure(350...450))",
      ]
    }
    return (strategy, rows)
  }

  @Test(arguments: [7, 60, 1000])
  func theUnitDoesNotMatterToAVerdict(scale: Int) throws {
    var plain = SeededGenerator(seed: Self.seed)
    var scaled = SeededGenerator(seed: Self.seed)
    var seen: Set<Verdict> = []
    for _ in 0..<30 {
      let one = Self.inUnits(&plain, scale: 1)
      let other = Self.inUnits(&scaled, scale: scale)
      let before = try Self.verdicts([one.rows], strategy: one.strategy)
      let after = try Self.verdicts([other.rows], strategy: other.strategy)
      #expect(before == after, "seed \(Self.seed): \(one.rows)")
      seen.formUnion(before.values)
    }
    #expect(seen.isSuperset(of: [.met, .nearly, .missed]))
  }

  // MARK: Before the time

  /// Counts from 2009, falling or rising, and what they are to be in 2015, all in one unit.
  private static func coming(
    _ random: inout SeededGenerator, scale: Int, target: Int? = nil
  ) -> (strategy: String, rows: [String]) {
    var level = Int.random(in: 500...1500, using: &random)
    let drift = Int.random(in: -60...60, using: &random)
    let wanted = Int.random(in: 600...1400, using: &random)
    var rows: [String] = []
    for year in 2009...2013 {
      for name in ["path", "growth", "trend"] { rows.append("\(name);\(year);\(level * scale)") }
      level = max(100, level + drift + Int.random(in: -40...40, using: &random))
    }
    let goals = ["path", "growth", "trend"].map { name in
      "  \(name): {indicator: \(name), baseline: 2009, "
        + "milestones: {2015: \((target ?? wanted) * scale)}}\n"
        + "  \(name)-ten: {indicator: \(name), baseline: 2009, "
        + "milestones: {2015: {change: -10 %, from: baseline}}}\n"
    }
    let indicators = ["path", "growth", "trend"].map { name in
      "  \(name): {title: \(name), unit: visits, better: lower, measures: flow, outlook: \(name)}\n"
    }
    return (
      "indicators:\n" + indicators.joined() + "goals:\n" + goals.joined(), rows
    )
  }

  @Test(arguments: [7, 1000])
  func theUnitOfTheCountsDoesNotMatterToAnOutlook(scale: Int) throws {
    var plain = SeededGenerator(seed: Self.seed)
    var scaled = SeededGenerator(seed: Self.seed)
    var seen: Set<Verdict> = []
    for _ in 0..<60 {
      let one = Self.coming(&plain, scale: 1)
      let other = Self.coming(&scaled, scale: scale)
      let before = try Self.verdicts([one.rows], strategy: one.strategy, asOf: "2014-06-30")
      let after = try Self.verdicts([other.rows], strategy: other.strategy, asOf: "2014-06-30")
      #expect(before == after, "seed \(Self.seed): \(one.rows)")
      seen.formUnion(before.values)
    }
    #expect(seen == [.onTrack, .atRisk, .offTrack])
  }

  @Test func aStricterTargetNeverImprovesAnOutlook() throws {
    let ranks: [Verdict: Int] = [.offTrack: 0, .atRisk: 1, .onTrack: 2]
    for round in 0..<5 {
      var ranked: [String: [Int]] = [:]
      // Fewer is better, so each target is stricter than the one before it.
      for target in stride(from: 1700, through: 100, by: -50) {
        var random = SeededGenerator(seed: Self.seed + UInt64(round))
        let (strategy, rows) = Self.coming(&random, scale: 1, target: target)
        let verdicts = try Self.verdicts([rows], strategy: strategy, asOf: "2014-06-30")
        for name in ["path", "growth", "trend"] {
          if let rank = verdicts["a/\(name)/2015"].flatMap({ ranks[$0] }) {
            ranked[name, default: []].append(rank)
          }
        }
      }
      for (name, ranks) in ranked {
        #expect(ranks == ranks.sorted(by: >), "seed \(Self.seed + UInt64(round)): \(name)")
      }
      #expect(ranked.count == 3)
    }
  }

  @Test func readingsThatAreEqualGiveOneVerdict() throws {
    let milestones = "{2012: 30 %, 2013: {change: +5 points, from: 2012}}"
    let plain =
      Ruling.vocabulary + "goals:\n  g: {indicator: post, milestones: \(milestones)}\n"
    let read =
      Ruling.vocabulary + """
        goals:
          g:
            indicator: post
            milestones: \(milestones)
            readings:
              one: {why: det samme, milestones: \(milestones)}
              two: {why: det samme, milestones: \(milestones)}

        """
    var random = SeededGenerator(seed: Self.seed)
    for _ in 0..<60 {
      let rows = Self.rows(&random).filter { $0.hasPrefix("post") }
      let before = try Self.verdicts([rows], strategy: plain)
      #expect(
        try Self.verdicts([rows], strategy: read) == before, "seed \(Self.seed): \(rows)")
    }
  }
}
