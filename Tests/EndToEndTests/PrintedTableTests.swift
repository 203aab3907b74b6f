import Quantities
import TestSupport
import Testing

/// What is read off a table never says something else than the sign beside it.
@Suite struct PrintedTableTests {
  private static let seed: UInt64 = 20_141_231

  /// A value and its target, most of them so near each other that few decimals tell them apart.
  private struct Pair {
    let demand: String
    let value: String
  }

  private static func pairs(_ count: Int) -> [Pair] {
    var random = SeededGenerator(seed: seed)
    func decimal(_ millionths: Int) -> String {
      let (units, rest) = abs(millionths).quotientAndRemainder(dividingBy: 1_000_000)
      let digits = String(String(1_000_000 + rest).dropFirst())
      return "\(units),\(digits)"
    }
    return (0..<count).map { index in
      let step = [1_000_000, 100_000, 10_000, 100, 1][Int.random(in: 0...4, using: &random)]
      let target = Int.random(in: 20...4000, using: &random) * step + 10_000_000
      let width = Int.random(in: 1...9, using: &random) * step
      let slight = [1_000_000, 10_000, 100, 1][Int.random(in: 0...3, using: &random)]
      let edge = index.isMultiple(of: 2) ? target : target + width
      let value = edge + Int.random(in: -2...2, using: &random) * slight
      let demand =
        switch index % 4 {
        case 0: "at-least: \(decimal(target))"
        case 1: "at-most: \(decimal(target + width))"
        case 2: "equals: \(decimal(target))"
        default: "between: [\"\(decimal(target))\", \"\(decimal(target + width))\"]"
        }
      return Pair(demand: demand, value: decimal(value))
    }
  }

  private static func number(_ text: some StringProtocol) throws -> Fraction {
    let plain = text.filter { $0 != "." }
    guard case .number(let value) = DecimalText(String(plain)[...]) else {
      throw Unreadable(text: String(text))
    }
    return value
  }

  private struct Unreadable: Error {
    let text: String
  }

  /// Whether the cell's own figures, as printed, meet what it prints as the target.
  private static func seemsMet(_ cell: Substring) throws -> Bool {
    let parts = cell.split(separator: "/")
    guard parts.count == 2 else { throw Unreadable(text: String(cell)) }
    let value = try number(parts[0])
    if parts[1].hasPrefix("≤") { return value <= (try number(parts[1].dropFirst())) }
    if parts[1].hasPrefix("=") { return value == (try number(parts[1].dropFirst())) }
    let ends = parts[1].split(separator: "-")
    if ends.count == 2 { return try number(ends[0]) <= value && value <= number(ends[1]) }
    return try value >= number(parts[1])
  }

  @Test func aCellAgreesWithItsSign() throws {
    let pairs = Self.pairs(240)
    var strategy = Trial.frame + "indicators:\n"
    var goals = "goals:\n"
    var rows = "indicator;period;value\n"
    for (index, pair) in pairs.enumerated() {
      strategy += "  i\(index): {unit: index, better: higher, measures: stock}\n"
      goals += """
          g\(index):
            title: Nr\(index)
            indicator: i\(index)
            milestones:
              2012:
                \(pair.demand)

        """
      rows += "i\(index);2012;\(pair.value)\n"
    }
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": strategy + goals,
      "strategies/a/measurements/m.csv": rows,
    ])
    let outcome = try BuiltCommand.run(
      ["status", "--as-of", "2013-01-31", "--format", "md"], in: sandbox.path)
    #expect(outcome.errors == "")
    var signs: [Substring: Int] = [:]
    for (index, pair) in pairs.enumerated() {
      let row = try #require(
        outcome.output.split(separator: "\n").first { $0.hasPrefix("| Nr\(index) |") })
      let cell = try #require(
        row.split(separator: "|").map { $0.dropFirst().dropLast() }.dropFirst(2).first)
      let words = cell.split(separator: " ")
      try #require(words.count == 2, "\(row)")
      signs[words[0], default: 0] += 1
      #expect(
        try Self.seemsMet(words[1]) == (words[0] == "✓"),
        "seed \(Self.seed): \(pair.value) against \(pair.demand) is printed \(cell)")
    }
    #expect(signs.keys.sorted() == ["✓", "✗"])
    #expect(signs.values.allSatisfy { $0 > 40 })
  }
}
