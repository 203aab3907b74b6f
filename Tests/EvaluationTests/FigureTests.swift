import Diagnostics
import Evaluation
import Quantities
import TestSupport
import Testing

/// A printed figure must never say something else than the verdict beside it.
@Suite struct FigureTests {
  static let seed: UInt64 = 20_121_231

  struct Share: Sendable {
    let part: Int
    let whole: Int
    /// As the strategy writes it, with a decimal comma.
    let target: String
    let value: Fraction
  }

  /// Shares of all sizes, most of them so near their target that few decimals tell them apart.
  static func shares(_ count: Int) throws -> [Share] {
    var random = SeededGenerator(seed: seed)
    return try (0..<count).map { _ in
      let decimals = Int.random(in: 0...2, using: &random)
      let scale = [1, 10, 100][decimals]
      let wanted = Int.random(in: scale...(99 * scale), using: &random)
      let whole = Int.random(in: 2...500_000, using: &random)
      let nearest = whole * wanted / (100 * scale)
      let part = max(0, min(whole, nearest + Int.random(in: -2...2, using: &random)))
      let (units, rest) = wanted.quotientAndRemainder(dividingBy: scale)
      let digits = String(rest)
      let target =
        decimals == 0
        ? "\(units)" : "\(units)," + String(repeating: "0", count: decimals - digits.count) + digits
      return Share(
        part: part, whole: whole, target: target,
        value: try Fraction(Int128(wanted), over: Int128(scale)))
    }
  }

  /// One strategy with a goal for each share, each counted under an area of its own indicator.
  static func trial(_ shares: [Share], bound: String) throws -> Trial {
    var indicators = "indicators:\n"
    var goals = "goals:\n"
    var rows = "indicator;period;value;channel\n"
    for (index, share) in shares.enumerated() {
      indicators += """
          c\(index): {unit: contacts, better: neither, measures: flow}
          s\(index): {unit: "%", better: higher, share: {of: c\(index), where: {channel: email}}}

        """
      goals += """
          g\(index):
            indicator: s\(index)
            milestones:
              2012:
                \(bound): \(share.target) %

        """
      rows +=
        "c\(index);2012;\(share.part);email\nc\(index);2012;\(share.whole - share.part);letter\n"
    }
    return try Trial(indicators + goals, ["m.csv": rows])
  }

  @Test(arguments: ["at-least", "at-most", "equals"])
  func aMissedShareNeverPrintsItsTarget(bound: String) throws {
    let shares = try Self.shares(400)
    let trial = try Self.trial(shares, bound: bound)
    #expect(trial.diagnostics.map(\.id) == [])
    let judged = try trial.judgement(asOf: "2013-01-31").milestones
    #expect(judged.count == shares.count)
    var missed = 0
    for (share, milestone) in zip(shares, judged) {
      let proof = milestone.proof
      for language in Language.allCases {
        let measured = milestone.measuredMessage.text(language)
        let target = Figure(share.value, .percent)
        let printed = try #require(PrintedNumber.all(in: measured, language).first)
        // What is read off the page lies on the side that the verdict says.
        let isMet =
          switch bound {
          case "at-least": printed >= share.value
          case "at-most": printed <= share.value
          default: printed == share.value
          }
        #expect(
          isMet == (milestone.verdict == .met), "seed \(Self.seed): \(share) \(measured) \(target)")
      }
      missed += milestone.verdict == .missed ? 1 : 0
      let part = Language.danish.number(Fraction(share.part), decimals: 0)
      let whole = Language.danish.number(Fraction(share.whole), decimals: 0)
      #expect(proof.contains("Andel: \(part) / \(whole) = "), "seed \(Self.seed): \(proof)")
    }
    #expect(missed > 50)
  }

  /// Targets that have no end as decimals: the target must be printed as finely as the figure.
  @Test(arguments: [
    ("+5 %", "31,7469", "33,33"), ("+5 %", "31,7469", "33,3"), ("-10 %", "37,0369", "33,333"),
    ("+7 %", "33,3333", "35,66"), ("+7 %", "33,3333", "35,67"), ("+1 points", "33,3333", "34,33"),
    ("-1 points", "33,3333", "32,33"), ("-1 points", "33,3333", "32,3334"),
  ])
  func aRelativeTargetIsPrintedAsFinelyAsTheFigure(
    change: String, base: String, value: String
  ) throws {
    let judged = try Ruling(
      name: change, goal: "indicator: post\nmilestones: {2012: {change: \(change), from: 2011}}",
      rows: "post;2011;\(base)\npost;2012;\(value)", verdict: .met
    ).judged()
    let criterion = try #require(judged.target?.criterion)
    let measured = try #require(
      PrintedNumber.all(in: judged.measuredMessage.text(.danish), .danish).first)
    let target = try #require(
      PrintedNumber.all(in: judged.targetMessage.text(.danish), .danish).first)
    let seemsMet = if case .atLeast = criterion { measured >= target } else { measured <= target }
    #expect(
      seemsMet == (judged.verdict == .met),
      "\(judged.measuredMessage.text(.danish)) / \(judged.targetMessage.text(.danish))")
  }

  @Test(arguments: [("2996", "10000"), ("29999", "100000"), ("8989", "30000")])
  func anIntervalIsPrintedOnItsSideOfTheTarget(part: String, whole: String) throws {
    let files = [
      "d.yaml": "from: d.csv\nmissing: [self-service]\n",
      "d.csv": """
      indicator;period;value;channel;direction
      contacts;2012;\(part);email;in
      contacts;2012;\(Int(whole).map { $0 - (Int(part) ?? 0) } ?? 0);letter;in

      """,
    ]
    let judged = try Ruling(
      name: part, goal: "indicator: digital\nmilestones: {2012: 30 %}", files: files,
      verdict: .notAssessable
    ).judged()
    let low = try #require(
      PrintedNumber.all(in: judged.measuredMessage.text(.danish), .danish).first)
    #expect(low < Fraction(30), "\(judged.proof)")
    #expect(!judged.proof.contains("Målt mindst 30"))
  }
}

/// Numbers read back from what was printed.
enum PrintedNumber {
  static func all(in text: String, _ language: Language) -> [Fraction] {
    let (point, group): (Character, Character) = language == .danish ? (",", ".") : (".", ",")
    var found: [Fraction] = []
    var word = ""
    for character in text + " " {
      if character.isNumber || character == point || character == group || "+-".contains(character)
      {
        word.append(character)
        continue
      }
      while let last = word.last, last == point || last == group { word.removeLast() }
      let plain = word.filter { $0 != group && $0 != "+" }.map { $0 == point ? "," : $0 }
      if plain.contains(where: \.isNumber), case .number(let value) = DecimalText(String(plain)) {
        found.append(value)
      }
      word = ""
    }
    return found
  }
}
