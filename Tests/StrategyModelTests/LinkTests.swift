import Diagnostics
import StrategyModel
import TestSupport
import Testing

/// Strategies that name what other strategies want.
@Suite struct LinkTests {
  private static let hotline = """
    kanaltjek: 1
    title: Fælles hotline
    municipalities: [Holbæk, Sorø]
    period: 2013/2014
    groups:
      fokus: {title: Fokuspunkter}
    indicators:
      calls: {title: Opkald, unit: contacts, better: neither, measures: flow}
    goals:
      callcenter: {title: Fælles callcenter}
    initiatives:
      aften: {title: Aftenåbent}
    prices:
      faelles: {telephone: 40 kr.}

    """

  /// What is said of the strategy `a` beside the hotline, in the order that it is said.
  private func diagnostics(_ a: String, _ files: [String: String]) throws -> [String] {
    let trial = try Trial(a, files)
    return trial.diagnostics.map { $0.message.text(.danish) }
  }

  @Test func goalsInitiativesGroupsIndicatorsAndPricesOfAnotherStrategyCanBeNamed() throws {
    let trial = try Trial(
      """
      uses: {hotline: ../hotline/strategy.yaml}
      groups:
        top: {part-of: hotline:fokus}
      indicators:
        costs: {better: lower, priced: {of: hotline:calls, prices: hotline:faelles}}
      goals:
        digital: {serves: [hotline:callcenter], part-of: hotline:fokus, indicator: hotline:calls}
      initiatives:
        chat: {supports: [hotline:aften, hotline:callcenter, hotline:fokus, digital]}
      facts:
        samarbejde: {about: hotline:aften, text: Fem kommuner}
      """, ["hotline/strategy.yaml": Self.hotline])
    #expect(trial.diagnostics.map(\.id) == [])
    let used = try #require(trial.scope.used["hotline"]).strategy
    #expect(used.id == "hotline")
    #expect(used.displayTitle == "Fælles hotline")
  }

  @Test func vocabularyIsKnownByItsPath() throws {
    let trial = try Trial(
      "uses: {kl: ../common/kl.yaml}\n", ["common/kl.yaml": "kanaltjek: 1\ntitle: Fælles\n"])
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(trial.scope.used["kl"]?.strategy.id == "strategies/common/kl")
  }

  @Test func anUnknownNameHasTheNearestOfTheOtherStrategy() throws {
    let trial = try Trial(
      """
      uses: {hotline: ../hotline/strategy.yaml}
      initiatives:
        chat: {supports: [hotline:calcenter]}
      """, ["hotline/strategy.yaml": Self.hotline])
    #expect(trial.diagnostics.map(\.id) == ["strategy.unknown-id"])
    let help = try #require(trial.diagnostics.first?.help)
    #expect(help.text(.danish) == "mente du »hotline:callcenter«?")
  }

  /// Each is read whole, and each sees what the other declares and counts.
  @Test func twoStrategiesMayNameEachOther() throws {
    let trial = try Trial(
      """
      uses: {b: ../b/strategy.yaml, kl: ../common/kl.yaml}
      indicators:
        own: {unit: contacts, better: lower, sum: {of: kl:contacts, where: {channel: email}}}
      goals:
        x: {serves: [b:y], indicator: b:borrowed}
      """,
      [
        "common/kl.yaml": """
        kanaltjek: 1
        title: Fælles
        channels: {email: {title: E-mail}}
        indicators:
          contacts: {unit: contacts, better: neither, measures: flow}
        """,
        "b/strategy.yaml": """
        kanaltjek: 1
        title: Den anden
        municipality: Sorø
        period: 2012/2015
        uses: {kl: ../common/kl.yaml, a: ../a/strategy.yaml}
        indicators:
          borrowed: {unit: contacts, better: lower, sum: {of: kl:contacts}}
        goals:
          y: {serves: [a:x], indicator: a:own}
        """,
      ])
    #expect(trial.diagnostics.map(\.id) == [])
    let b = try #require(trial.scope.used["b"])
    #expect(b.goal("a:x") != nil)
    let own = try #require(b.indicator("a:own"))
    #expect(own.scope.indicator("kl:contacts") != nil)
    #expect(trial.scope.indicator("own")?.key == own.key)
  }

  @Test func aMutualLinkToNothingIsReportedOnce() throws {
    let said = try diagnostics(
      "uses: {b: ../b/strategy.yaml}\ngoals:\n  x: {serves: [b:y]}\n",
      [
        "b/strategy.yaml": """
        kanaltjek: 1
        title: Den anden
        municipality: Sorø
        period: 2012/2015
        uses: {a: ../a/strategy.yaml}
        goals:
          y: {serves: [a:z]}
        """
      ])
    #expect(said == ["der findes intet mål med id'et »a:z«"])
  }

  @Test func threeInACircleSeeEachOther() throws {
    func strategy(_ next: String) -> String {
      """
      kanaltjek: 1
      title: Prøve
      municipality: Sorø
      period: 2012/2015
      uses: {\(next): ../\(next)/strategy.yaml}
      goals:
        g: {serves: [\(next):g]}
      """
    }
    let said = try diagnostics(
      strategy("b"), ["b/strategy.yaml": strategy("c"), "c/strategy.yaml": strategy("a")])
    #expect(said == [])
  }

  @Test func aCircleOfVocabularyIsASlip() throws {
    let said = try diagnostics(
      "uses: {x: ../common/x.yaml}\n",
      [
        "common/x.yaml": "kanaltjek: 1\ntitle: X\nuses: {y: y.yaml}\n",
        "common/y.yaml": "kanaltjek: 1\ntitle: Y\nuses: {x: x.yaml}\n",
      ])
    #expect(said == ["x.yaml bruger sig selv, direkte eller gennem andre filer"])
  }

  /// Each level takes some stack, so there is an end to them, with a diagnostic.
  @Test(arguments: [(99, 0), (100, 1), (300, 1)])
  func aRowOfFilesHasALimit(count: Int, faults: Int) throws {
    var files: [String: String] = [:]
    for number in 1...count {
      let next = number < count ? "uses: {n: v\(number + 1).yaml}\n" : ""
      files["common/v\(number).yaml"] = "kanaltjek: 1\ntitle: V\n" + next
    }
    let trial = try Trial("uses: {n: ../common/v1.yaml}\n", files)
    #expect(
      trial.diagnostics.map(\.id) == Array(repeating: "strategy.uses-too-deep", count: faults))
  }

  /// A strategy that others use is read for itself as well, and its faults are still reported once.
  @Test(arguments: [["a", "b"], ["b", "a"]])
  func faultsOfAUsedStrategyAreReportedOnce(order: [String]) throws {
    let frame = "kanaltjek: 1\ntitle: Prøve\nmunicipality: Sorø\nperiod: 2012/2015\n"
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": frame + "uses: {b: ../b/strategy.yaml}\n",
      "strategies/b/strategy.yaml": frame + "farve: grøn\ngoals:\n  g: {part-of: intet}\n",
    ])
    let loader = StrategyLoader(files: sandbox.files(sources: SourceStore()))
    for name in order {
      let scope = try #require(loader.load("strategies/\(name)/strategy.yaml"))
      #expect(scope.strategy.id == name)
    }
    #expect(loader.diagnostics.map(\.id) == ["strategy.unknown-key", "strategy.unknown-id"])
  }
}
