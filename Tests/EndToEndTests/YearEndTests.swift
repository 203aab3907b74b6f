import TestSupport
import Testing

/// What the group of chiefs would have read at the end of each year of a strategy's period.
///
/// The documents publish no result, so what these tables hold is when each commitment falls due.
@Suite struct YearEndTests {
  static let years = Array(2011...2015)

  /// One strategy at the end of a year.
  private func judged(_ name: String, _ year: Int) throws -> JSON {
    let outcome = try BuiltCommand.run(
      ["check", "strategies/" + name, "--as-of", "\(year)-12-31", "--format", "json"],
      in: BuiltCommand.packageFolder())
    #expect(outcome.errors == "")
    return try #require(try JSON(outcome.output)["strategies"].items.first)
  }

  struct Counts: Sendable, CustomTestStringConvertible {
    let strategy: String
    let year: Int
    let due: Int
    let pending: Int
    let noThreshold: Int
    var testDescription: String { "\(strategy) \(year)" }

    init(_ strategy: String, _ year: Int, due: Int, pending: Int, noThreshold: Int) {
      (self.strategy, self.year, self.due) = (strategy, year, due)
      (self.pending, self.noThreshold) = (pending, noThreshold)
    }
  }

  @Test(arguments: [
    Counts("glostrup", 2011, due: 1, pending: 2, noThreshold: 9),
    Counts("glostrup", 2012, due: 2, pending: 1, noThreshold: 9),
    Counts("glostrup", 2013, due: 3, pending: 0, noThreshold: 9),
    Counts("glostrup", 2014, due: 3, pending: 0, noThreshold: 9),
    Counts("glostrup", 2015, due: 3, pending: 0, noThreshold: 9),
    Counts("hvidovre", 2011, due: 4, pending: 37, noThreshold: 7),
    Counts("hvidovre", 2012, due: 13, pending: 28, noThreshold: 7),
    Counts("hvidovre", 2013, due: 20, pending: 21, noThreshold: 7),
    Counts("hvidovre", 2014, due: 27, pending: 14, noThreshold: 7),
    Counts("hvidovre", 2015, due: 41, pending: 0, noThreshold: 7),
  ])
  func whatIsDueIsMissingAndTheRestWaits(_ expected: Counts) throws {
    let strategy = try judged(expected.strategy, expected.year)
    var counts = ["no-data": expected.due, "no-threshold": expected.noThreshold]
    if expected.pending > 0 { counts["pending"] = expected.pending }
    #expect(strategy["counts"].keys == Set(counts.keys))
    for (verdict, count) in counts {
      #expect(strategy["counts"][verdict].number == Double(count), "\(verdict)")
    }
    #expect(strategy["coverage"]["due"].number == Double(expected.due))
    #expect(strategy["coverage"]["measured"].number == 0)
  }

  /// A milestone and the first year end at which its evidence is missing.
  @Test(arguments: [
    // Glostrup: the yearly review is all that falls due.
    ("glostrup/review/2011", 2011), ("glostrup/review/2012", 2012), ("glostrup/review/2013", 2013),
    // Hvidovre: the beacon of 30 and 50 per cent.
    ("hvidovre/digital-common/2012", 2012), ("hvidovre/digital-common/2015", 2015),
    // Every quarter and every year of the period.
    ("hvidovre/grow-every-quarter/2011-Q3", 2011), ("hvidovre/grow-every-quarter/2011-Q4", 2011),
    ("hvidovre/grow-every-quarter/2015-Q4", 2015),
    ("hvidovre/account-to-the-council/2011", 2011),
    ("hvidovre/account-to-the-council/2015", 2015),
    ("hvidovre/new-goals-every-year/2011", 2011), ("hvidovre/new-goals-every-year/2015", 2015),
    // Personal service: not cut until 2015, and then only if there is something else.
    ("hvidovre/no-cut-before-2015/2012", 2012), ("hvidovre/no-cut-before-2015/2014", 2014),
    ("hvidovre/alternatives-before-a-cut/2015", 2015),
    // A requirement of 2012, and what is to be true in 2015.
    ("hvidovre/virksomheder/2012", 2012), ("hvidovre/no-paper/2015", 2015),
    ("hvidovre/organisations-involved/2015", 2015), ("hvidovre/skills/2015", 2015),
    ("hvidovre/businesses-and-institutions/2015", 2015),
    ("hvidovre/analysis-and-plan/2015", 2015), ("hvidovre/policies/2015", 2015),
  ])
  func aMilestoneWaitsUntilItIsDue(id: String, missingFrom: Int) throws {
    let strategy = String(id.prefix { $0 != "/" })
    let verdicts = try Self.years.map { year in
      try judged(strategy, year).milestones.first { $0["id"].string == id }?["verdict"].string
    }
    #expect(verdicts == Self.years.map { $0 < missingFrom ? "pending" : "no-data" })
  }

  /// Goals without a value or without a time never fall due.
  @Test(arguments: [
    (
      "glostrup",
      [
        "overskuelig", "let", "behovsbaseret", "effektiv", "flere-digitale-henvendelser",
        "hjemmesiden-som-indgang", "transaktionsunivers", "onlinesupport", "en-indgang",
      ]
    ),
    (
      "hvidovre",
      [
        "satisfied-citizens", "satisfied-businesses", "satisfied-employees", "smart",
        "satisfied-with-access", "telephone-stays", "fewer-emails",
      ]
    ),
  ])
  func theseGoalsAreNeverDue(strategy: String, goals: [String]) throws {
    let found = try judged(strategy, 2015)["goals"].items.filter {
      $0["verdict"].string == "no-threshold"
    }
    #expect(found.map { $0["id"].string } == goals)
  }

  /// Hvidovre names 90, 95 and 100 per cent, and no year.
  @Test func hvidovresWantedSatisfactionIsShownWithItsValue() throws {
    let wanted = try judged("hvidovre", 2015)["goals"].items.map { $0["wanted"] }
      .filter { $0["value"].number != nil }
    #expect(wanted.map { $0["value"].number } == [90, 95, 100])
    #expect(wanted.allSatisfy { $0["kind"].string == "at-least" && $0["unit"].string == "%" })
  }
}
