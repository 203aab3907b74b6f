import Diagnostics
import Evaluation
import TestSupport
import Testing

/// One line of a table: a goal and its measurements, and what they must be judged to be.
struct Ruling: Sendable, CustomTestStringConvertible {
  let name: String
  /// What stands under the goal `g`.
  let goal: String
  /// What stands in `measurements/m.csv`; a `;` at the end of a row may be left out.
  var rows = ""
  var files: [String: String] = [:]
  var asOf = "2016-03-31"
  var milestone = "2012"
  let verdict: Verdict
  /// What the derivation must say, in Danish.
  var says: [String] = []
  /// Replaces indicators of the vocabulary or adds to them.
  var indicators = ""
  /// Price sets, where the goal asks for some.
  var prices = ""

  var testDescription: String { name }

  /// The indicators that the tables are about.
  static let vocabulary = """
    indicators:
      post: {title: Post, unit: "%", better: higher, measures: stock}
      wait: {title: Ventetid, unit: minutter, better: lower, measures: stock}
      visits: {title: Besøg, unit: visits, better: lower, measures: flow}
      weekly: {title: Ugetal, unit: visits, better: lower, measures: flow, collected: {weeks: [17, 43]}}
      contacts: {title: Henvendelser, unit: contacts, better: neither, measures: flow}
      digital:
        title: Digital andel
        unit: "%"
        better: higher
        share: {of: contacts, where: {channel: [self-service, email]}, among: {direction: in}}
      areas: {title: Områder, unit: set, better: higher}
      hours: {title: Åbningstid, unit: hours/week, better: higher}

    """

  static let columns = [
    "indicator", "period", "value", "channel", "direction", "area", "status", "published", "source",
  ]

  /// The rows with as many cells as the header has.
  static func table(_ rows: String) -> String {
    let full = rows.split(separator: "\n").map { row -> String in
      // Opening hours hold the mark themselves, and stand in quotes.
      let outside = row.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
      let cells = outside.count { $0 == ";" }
      return row + String(repeating: ";", count: max(0, columns.count - 1 - cells))
    }
    return ([columns.joined(separator: ";")] + full).joined(separator: "\n") + "\n"
  }

  func judged() throws -> MilestoneJudgement {
    let indented = goal.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    let added = indicators.split(separator: "\n").map { "  " + $0 + "\n" }.joined()
    var files = files
    if !rows.isEmpty { files["m.csv"] = Self.table(rows) }
    let trial = try Trial(
      prices + Self.vocabulary + added + "goals:\n  g:\n" + indented + "\n", files)
    #expect(trial.diagnostics.map(\.id) == [])
    return try trial.milestone("g/" + milestone, asOf: asOf)
  }

  /// Judges and compares; every figure that matters is asked for in `says`.
  func check() throws {
    let judged = try judged()
    let proof = judged.proof
    #expect(judged.verdict == verdict, "\(proof)")
    for words in says { #expect(proof.contains(words), "\(words)\n— lacking in:\n\(proof)") }
  }
}
