import Diagnostics
import Quantities
import StrategyModel
import TestSupport
import Testing

/// How many of each thing the five documents have, counted in the documents.
@Suite struct StructureTests {
  private func strategy(_ name: String) throws -> Strategy {
    try Trial(shipped: "strategies/" + name).scope.strategy
  }

  /// The goals and initiatives of a group, by its id.
  private func goals(_ strategy: Strategy, in group: String) -> [String] {
    strategy.goals.filter { $0.partOf?.value == group }.map(\.id.value)
  }

  private func initiatives(_ strategy: Strategy, in group: String) -> [String] {
    strategy.initiatives.filter { $0.partOf?.value == group }.map(\.id.value)
  }

  /// Every target of goals that is a figure, wherever it stands.
  private func figures(_ strategy: Strategy) -> Int {
    strategy.goals.reduce(0) { count, goal in
      let milestones = goal.milestones.count { !($0.target?.isDeliverable ?? true) }
      return count + milestones + (goal.milestonesOf == nil ? 0 : 1) + (goal.keep == nil ? 0 : 1)
        + (goal.wanted == nil ? 0 : 1) + (goal.direction == nil ? 0 : 1)
    }
  }

  @Test func glostrupHasNineGoalsAndElevenInitiativesInThreeGroups() throws {
    let glostrup = try strategy("glostrup")
    #expect(
      goals(glostrup, in: "servicemaal") == ["overskuelig", "let", "behovsbaseret", "effektiv"])
    #expect(
      goals(glostrup, in: "kanalmaal") == [
        "flere-digitale-henvendelser", "hjemmesiden-som-indgang", "transaktionsunivers",
        "onlinesupport", "en-indgang",
      ])
    #expect(glostrup.goals.count == 9)
    let counts = ["organisation", "digitalisering", "konvertering"].map {
      initiatives(glostrup, in: $0).count
    }
    #expect(counts == [2, 3, 6])
    #expect(glostrup.initiatives.count == 11)
    // The eleven in the document's order, each with its number.
    for (index, initiative) in glostrup.initiatives.enumerated() {
      #expect(initiative.note?.value.hasPrefix("Indsats \(index + 1).") == true)
    }
    #expect(figures(glostrup) == 0)
    #expect(glostrup.initiatives.allSatisfy { $0.milestones.isEmpty && $0.every.isEmpty })
    // What the document promises to do, and what it only promises to look at.
    #expect(glostrup.initiatives.allSatisfy { $0.duty != nil })
    #expect(
      glostrup.initiatives.filter { $0.duty?.value == "skal gennemføres" }.map(\.id.value)
        == ["hjemmeside", "bedre-transaktionsunivers", "digital-post"])
    #expect(
      glostrup.initiatives.filter { $0.condition != nil }.map(\.id.value)
        == ["bedre-transaktionsunivers", "incitamenter"])
    // Section 6.3: all six move citizens to digital self-service.
    #expect(
      initiatives(glostrup, in: "konvertering")
        == glostrup.initiatives.filter {
          $0.supports.contains { $0.value == "flere-digitale-henvendelser" }
        }.map(\.id.value))
    #expect(glostrup.definitions.count == 8)
    #expect(glostrup.facts.count == 4)
    #expect(glostrup.adopted.count == 2)
    #expect(glostrup.review?.every?.value == .year)
  }

  @Test func hvidovreHasThreeTracksNineThemesAndTenProjects() throws {
    let hvidovre = try strategy("hvidovre")
    let tracks = hvidovre.groups.filter { $0.partOf == nil }
    #expect(tracks.map(\.id.value) == ["handlevej-1", "handlevej-2", "handlevej-3"])
    let themes = tracks.map { track in
      hvidovre.groups.filter { $0.partOf?.value == track.id.value }.map(\.id.value)
    }
    #expect(themes.map(\.count) == [3, 3, 3])
    #expect(hvidovre.initiatives.count == 10)
    // Every theme has a project, and one has two.
    let perTheme = themes.joined().map { initiatives(hvidovre, in: $0).count }
    #expect(perTheme.sorted() == [1, 1, 1, 1, 1, 1, 1, 1, 2])
    // Success criteria per track, those on satisfaction counted for each of the three groups of people.
    #expect(tracks.map { goals(hvidovre, in: $0.id.value).count } == [5, 3, 3])
    #expect(tracks.allSatisfy { $0.note?.value.hasPrefix("Formålet er ") == true })
    #expect(
      hvidovre.initiatives.filter { $0.duty != nil }.map(\.id.value)
        == ["tidsbestilling", "kontaktcenter", "alternative-driftsformer"])
    // What it means by digital, twice; the policy of 2006 with its vision and five headings.
    #expect(hvidovre.definitions.count == 2)
    #expect(hvidovre.facts.count { $0.id.value.hasPrefix("policy-") } == 6)
    #expect(hvidovre.goals.count { $0.wanted != nil } == 3)
    #expect(hvidovre.goals.filter { !$0.isBinding }.map(\.id.value) == ["digital-common"])
  }

  @Test func bornholmHasFiveBeaconsFiveInitiativesAndFourWaves() throws {
    let bornholm = try strategy("bornholm")
    #expect(
      goals(bornholm, in: "pejlemaerker") == [
        "kendt", "attraktiv", "effektiv", "fokuseret", "serviceret",
      ])
    #expect(initiatives(bornholm, in: "indsatsomraader").count == 5)
    let waves = bornholm.initiatives.filter { $0.partOf?.value == "boelge" }
    #expect(waves.flatMap { $0.milestones.map(\.id) } == ["2012", "2013", "2014", "2015"])
    #expect(waves.count == 4)
  }

  /// One price set, whose self-service has two prices.
  @Test func bornholmsPricesKeepBothKindsOfSelfService() throws {
    let set = try #require(try strategy("bornholm").prices.first)
    let selfService = try #require(set.prices.first { $0.channels.value == ["self-service"] })
    #expect(selfService.variants.map(\.id.value) == ["integrated", "manual"])
    #expect(selfService.amount.low.value.value == .zero)
    #expect(selfService.amount.high.value.value == Fraction(19))
  }

  /// The numbers of annex 1, year by year: 13, 8, 5 and 5.
  @Test func holbaekHasEveryNumberedItemOfItsFirstAnnex() throws {
    let holbaek = try strategy("holbaek")
    let milestones =
      holbaek.goals.flatMap(\.milestones) + holbaek.initiatives.flatMap(\.milestones)
    let sources = milestones.compactMap { $0.terms?.source?.value }
    for (year, items) in [(2012, 13), (2013, 8), (2014, 5), (2015, 5)] {
      for number in 1...items {
        #expect(
          sources.contains("bilag 1, \(year) nr. \(number)"), "bilag 1, \(year) nr. \(number)")
      }
      #expect(!sources.contains("bilag 1, \(year) nr. \(items + 1)"))
    }
    // Each stands in the year that it is numbered in.
    for milestone in milestones {
      guard let source = milestone.terms?.source?.value, source.hasPrefix("bilag 1, ") else {
        continue
      }
      #expect(source.dropFirst(9).hasPrefix("\(milestone.period.value.year)"), "\(milestone.id)")
    }
  }

  @Test func vestegnensHoursFollowFromTheirCalculation() throws {
    let vestegnen = try strategy("vestegnen")
    let hotline = try #require(vestegnen.initiatives.first { $0.id.value == "hotline" })
    let budget = try #require(hotline.budget)
    #expect(budget.items.count == 8)
    #expect(budget.items.allSatisfy { $0.title != nil })
    #expect(
      budget.items.compactMap { $0.amount?.value.value }
        == [40, 350, 25_000, 6_500, 10_000, 36_000, 5_000, 15_000].map { Fraction($0) })
    #expect(budget.total?.value.value == Fraction(97_890))
    let staff = try #require(budget.items.first { $0.hours != nil })
    #expect(staff.hours?.value == "12 * 50 / 5 * 1.5")
    // 180 hours at 200 kr.: any other amount or rate is reported.
    #expect(staff.rate?.value.value == Fraction(200))
    #expect(staff.amount?.value.value == Fraction(180 * 200))
  }

  @Test func vestegnenNamesWhatItServesInTheOtherStrategies() throws {
    let scope = try Trial(shipped: "strategies/vestegnen").scope
    #expect(scope.used.keys.sorted() == ["glostrup", "holbaek", "hvidovre"])
    let hotline = try #require(scope.strategy.initiatives.first { $0.id.value == "hotline" })
    #expect(
      hotline.supports.map(\.value).filter { $0.contains(":") } == [
        "glostrup:kanalmaal", "hvidovre:digital-common", "glostrup:onlinesupport-koncept",
      ])
    let cooperation = scope.strategy.facts.filter { $0.about != nil }
    #expect(cooperation.map(\.id.value) == ["online-24-7", "online-24-7-footnote"])
  }
}
