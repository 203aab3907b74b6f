import Foundation
import TestSupport
import Testing

/// What Bornholm, Holbæk and Vestegnen's hotline show at the end of each year, with no more measured
/// than the documents themselves publish.
@Suite struct YearEndEastAndWestTests {
  /// How many milestones and goals there are of each verdict.
  struct YearEnd: Sendable, CustomTestStringConvertible {
    let strategy: String
    let year: Int
    var due = 0
    var counts: [String: Int] = [:]

    var testDescription: String { "\(strategy) \(year)" }

    /// A line of the table: the counts in the order of its head, a dot for none.
    init(_ line: Substring) {
      let words = line.split(separator: " ")
      strategy = String(words[0])
      year = Int(words[1]) ?? 0
      due = Int(words[2]) ?? -1
      for (verdict, count) in zip(Self.verdicts, words.dropFirst(3)) where count != "." {
        counts[verdict] = Int(count) ?? -1
      }
    }

    static let verdicts = [
      "pending", "no-data", "not-assessable", "superseded", "no-threshold",
    ]

    static let all = """
      bornholm  2011   6   16   6   .   .   5
      bornholm  2012  11   11  10   1   .   5
      bornholm  2013  14    8  13   1   .   5
      bornholm  2014  17    5  16   1   .   5
      bornholm  2015  22    .  21   1   .   5
      holbaek   2011   0   44   .   .   .   1
      holbaek   2012  20   24  20   .   .   1
      holbaek   2013  30   14  30   .   .   1
      holbaek   2014  36    6  36   .   2   1
      holbaek   2015  42    .  42   .   2   1
      vestegnen 2011   0    7   .   .   .   2
      vestegnen 2012   0    7   .   .   .   2
      vestegnen 2013   4    3   4   .   .   2
      vestegnen 2014   7    .   7   .   .   2
      vestegnen 2015   7    .   7   .   .   2
      """.split(separator: "\n").map(YearEnd.init)
  }

  private func strategy(_ name: String, _ year: Int) throws -> JSON {
    let outcome = try BuiltCommand.run(
      ["check", "strategies/\(name)", "--as-of", "\(year)-12-31", "--format", "json"],
      in: BuiltCommand.packageFolder())
    #expect(outcome.status == 0)
    return try #require(JSON(outcome.output)["strategies"].items.first)
  }

  @Test(arguments: YearEnd.all)
  func countsAreAsExpected(_ end: YearEnd) throws {
    let strategy = try strategy(end.strategy, end.year)
    let counts = strategy["counts"]
    #expect(counts.keys == Set(end.counts.keys))
    for (verdict, count) in end.counts {
      #expect(counts[verdict].number == Double(count), "\(verdict)")
    }
    // What is superseded is due no more; nothing is measured that the documents do not tell.
    #expect(strategy["coverage"]["due"].number == Double(end.due))
    #expect(strategy["coverage"]["measured"].number == 0)
  }

  /// One milestone from the end of 2011 to the end of 2015.
  struct Course: Sendable, CustomTestStringConvertible {
    let milestone: String
    let verdicts: [String]

    var testDescription: String { milestone }

    private static let words: [Character: String] = [
      ".": "pending", "?": "no-data", "/": "not-assessable", ">": "superseded",
    ]

    init(_ line: Substring) {
      let words = line.split(separator: " ")
      milestone = String(words[0])
      verdicts = words[1].map { Self.words[$0] ?? String($0) }
    }

    /// A dot is not yet due, `?` lacks its measurement, `/` can't be assessed, `>` is superseded.
    static let all = """
      bornholm/digital-common/2012           .????
      bornholm/digital-common/2015           ....?
      bornholm/kendt/2012                    .////
      bornholm/kendt/2015                    ....?
      bornholm/all-applications-digital/2015 ....?
      bornholm/boelge-flytning/2012          .????
      bornholm/boelge-borgerservice/2013     ..???
      bornholm/boelge-teknik-og-miljoe/2014  ...??
      bornholm/boelge-ydelse-og-job/2015     ....?
      bornholm/call-center/2011              ?????
      bornholm/omraadernes-maal/2012         .????
      bornholm/aarlig-opfoelgning/2011       ?????
      bornholm/aarlig-opfoelgning/2015       ....?
      holbaek/obligatory-areas/2012          .????
      holbaek/obligatory-areas/2015          ....?
      holbaek/counter-hours/2012             .????
      holbaek/phone-hours/2012               .????
      holbaek/resolved/2012                  .????
      holbaek/resolved/2014                  ...??
      holbaek/remote-print/2015              ....?
      holbaek/digital-post/2013              ..???
      holbaek/digital-post/2014              ...>>
      holbaek/digital-post/2015              ...>>
      holbaek/digital-post-employees/2013    ..???
      holbaek/personal-contacts/2013         ..???
      holbaek/personal-contacts/2015         ....?
      holbaek/chat-og-telefonhjaelp/2012-05  .????
      holbaek/taelleuger/2014-W43            ...??
      vestegnen/hotline/2013-05              ..???
      vestegnen/hotline/2013-06              ..???
      vestegnen/hotline/2013/model           ..???
      vestegnen/hotline/2013/co-browsing     ..???
      vestegnen/hotline/2014-Q1              ...??
      vestegnen/hotline/2014                 ...??
      vestegnen/open-evenings/2014-Q1        ...??
      """.split(separator: "\n").map(Course.init)
  }

  @Test(arguments: ["bornholm", "holbaek", "vestegnen"])
  func milestonesTakeTheirCourse(name: String) throws {
    let years = try (2011...2015).map { try strategy(name, $0).milestones }
    for course in Course.all where course.milestone.hasPrefix(name + "/") {
      let verdicts = years.map { milestones in
        milestones.first { $0["id"].string == course.milestone }?["verdict"].string ?? "absent"
      }
      #expect(verdicts == course.verdicts, "\(course.milestone)")
    }
  }

  /// A year is held against the year before it, and 2011 is the first that anyone counted.
  @Test func bornholmsBeaconRisesFromItsFirstCount() throws {
    let kendt = try #require(
      strategy("bornholm", 2015)["goals"].items.first { $0["id"].string == "kendt" })
    #expect(
      kendt["milestones"].items.map { $0["id"].string }
        == (2012...2015).map { "bornholm/kendt/\($0)" })
  }

  private func explain(_ id: String) throws -> String {
    try BuiltCommand.run(
      ["explain", id, "--as-of", "2015-12-31"], in: BuiltCommand.packageFolder()
    ).output.ordinarySpaces
  }

  @Test func aDeliveryTellsItsConditionAndWhoLacks() throws {
    #expect(
      try explain("vestegnen/hotline/2013-06").contains(
        "Betingelse: hvis projektet er godkendt i alle kommuner."))
    #expect(
      try explain("bornholm/call-center/2011").contains(
        "Betingelse: hvis der er potentiale for det."))
    #expect(
      try explain("vestegnen/hotline/2013-05").contains(
        "Der mangler Albertslund, Glostrup, Hvidovre, Ishøj, Rødovre."))
  }

  /// In February 2011 contacts were counted, but their channels are lost: no share was measured.
  @Test func bornholmsShareIsNotSaidToBeMeasuredInItsFirstCount() throws {
    let text = try explain("bornholm/digital-common/2012")
    #expect(text.contains("Henvendelser: ingen måling i 2012; den seneste er for 2011."))
    #expect(!text.contains("Andel"))
  }

  @Test func severalMilestonesOfAPeriodAreToldApartInTheTable() throws {
    let text = try BuiltCommand.run(
      ["check", "strategies/vestegnen", "--as-of", "2013-12-31"],
      in: BuiltCommand.packageFolder()
    ).output
    for cell in ["maj ? mangler", "juni ? mangler", "model ? mangler", "co-browsing ? mangler"] {
      #expect(text.contains(cell), "\(cell)")
    }
  }
}
