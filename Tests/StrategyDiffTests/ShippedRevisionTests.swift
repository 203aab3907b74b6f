import Diagnostics
import Evaluation
import StrategyDiff
import TestSupport
import Testing

/// Revisions of real strategies, as a council might make them.
@Suite struct ShippedRevisionTests {
  @Test func lowersHolbaeksTargetOf2015() throws {
    let revision = try RevisedStrategy(shipped: "holbaek") { text in
      try #require(text.contains("at-least: 50 %"))
      return text.replacing("at-least: 50 %", with: "at-least: 40 %", maxReplacements: 1)
    }
    #expect(try revision.said() == ["weakened target-lowered holbaek/digital-post/2015 -10 points"])
  }

  @Test func putsDigitalPostOffAYear() throws {
    let revision = try RevisedStrategy(shipped: "holbaek") { text in
      let start = try #require(text.firstRange(of: "  digital-post:\n"))
      let end = try #require(text[start.upperBound...].firstRange(of: "\n  digital-post-"))
      var goal = String(text[start.lowerBound..<end.lowerBound])
      for year in [2015, 2014, 2013, 2012] {
        goal = goal.replacing("      \(year):\n", with: "      \(year + 1):\n")
      }
      return (text[..<start.lowerBound] + goal + text[end.lowerBound...])
        .replacing("period: 2012/2015", with: "period: 2012/2016")
    }
    let said = try revision.said()
    #expect(
      said == [
        "governance period-changed holbaek",
        "weakened deadline-later holbaek/digital-post/2013 365 days",
        "weakened deadline-later holbaek/digital-post/2014 365 days",
        "weakened deadline-later holbaek/digital-post/2015 365 days",
        "weakened deadline-later holbaek/digital-post/2016 366 days",
      ])
  }

  /// Without a word about it, two waves that became one are one that went and one that asks for more.
  @Test func mergesTwoOfBornholmsWaves() throws {
    let teknik = """
        boelge-teknik-og-miljoe:
          title: Opgaver på teknik- og miljøområdet
          supports: [all-applications-digital]
          part-of: boelge
          when: hvis lovgivningen bliver ændret
          milestones:
            2014:
              done: Opgaver på teknik- og miljøområdet er omfattet
          source: kapitel 3, side 9
          note: En forventning i dokumentet.

      """
    let ydelse = "      2015:\n        done: Opgaver på ydelses- og jobcenterområdet er omfattet\n"
    let both =
      "      2015:\n        done: [Opgaver på teknik- og miljøområdet er omfattet, Opgaver på ydelses- og jobcenterområdet er omfattet]\n"
    func revision(_ declared: String) throws -> RevisedStrategy {
      try RevisedStrategy(shipped: "bornholm") { text in
        try #require(text.contains(teknik) && text.contains(ydelse))
        return text.replacing(teknik, with: "").replacing(
          ydelse, with: both + declared, maxReplacements: 1)
      }
    }
    #expect(
      try revision("").said() == [
        "strengthened target-changed bornholm/boelge-ydelse-og-job/2015",
        "weakened initiative-removed bornholm/boelge-teknik-og-miljoe",
      ])
    // Declared, it is what it is: technology and environment got another year.
    #expect(
      try revision("    formerly: boelge-teknik-og-miljoe\n").said() == [
        "weakened merged bornholm/boelge-ydelse-og-job ~declared"
      ])
  }

  /// Without a count of their own the two definitions can't be held against each other.
  @Test func countsDigitalPostInsteadOfEmailInHvidovre() throws {
    let revision = try RevisedStrategy(shipped: "hvidovre") { text in
      try #require(text.contains("channel: [self-service, email]"))
      return text.replacing(
        "channel: [self-service, email]", with: "channel: [self-service, digital-post]",
        maxReplacements: 1)
    }
    let change = try #require(try revision.comparison().changes.first)
    #expect(change.said == "undecided definition-changed hvidovre/digital-share")
    #expect(
      change.basis.first?.message.text(.danish).hasPrefix("Det gælder målene ") == true)
  }
}
