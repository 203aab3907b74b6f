import Diagnostics
import Evaluation
import Measurements
import Quantities
import StrategyModel
import TestSupport
import Testing

@testable import StrategyDiff

/// Why verdicts differ between two versions.
@Suite struct AttributionTests {
  /// A goal of post, measured once a year.
  static func post(_ goal: String, _ rows: String..., indicator: String = "") -> VersionPair.Text {
    VersionPair.Text(
      strategy: """
        indicators:
          post: {unit: "%", better: higher, measures: stock\(indicator)}
        goals:
          post:
            indicator: post
        \(goal.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))

        """,
      measurements: rows.isEmpty
        ? [:] : ["m.csv": "indicator;period;value\n" + rows.joined(separator: "\n") + "\n"])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let old: VersionPair.Text
    let new: VersionPair.Text
    var moved: [String: [String: String]] = [:]
    var asOf = "2015-12-31"
    var oldAsOf: String?
    let verdicts: [String]
  }

  static let cases: [Case] = [
    Case(
      testDescription: "a target lowered to what was measured",
      old: post("milestones: {2012: 30 %}", "post;2012;28"),
      new: post("milestones: {2012: 25 %}", "post;2012;28"),
      verdicts: ["a/post/2012: missed -> met by target, alone"]),
    Case(
      testDescription: "a target raised above it",
      old: post("milestones: {2012: 25 %}", "post;2012;28"),
      new: post("milestones: {2012: 30 %}", "post;2012;28"),
      verdicts: ["a/post/2012: met -> missed by target, alone"]),
    Case(
      testDescription: "a tolerance stated",
      old: post("milestones: {2012: 30 %}", "post;2012;28"),
      new: post("milestones: {2012: {at-least: 30 %, tolerance: 2 points}}", "post;2012;28"),
      verdicts: ["a/post/2012: missed -> nearly by target, alone"]),
    Case(
      testDescription: "a figure that was revised",
      old: post("milestones: {2012: 30 %}", "post;2012;28"),
      new: post("milestones: {2012: 30 %}", "post;2012;31"),
      verdicts: ["a/post/2012: missed -> met by data, alone"]),
    Case(
      testDescription: "a figure that came",
      old: post("milestones: {2012: 30 %}"), new: post("milestones: {2012: 30 %}", "post;2012;31"),
      verdicts: ["a/post/2012: no-data -> met by data, alone"]),
    Case(
      testDescription: "either the lower target or the better figure would do",
      old: post("milestones: {2012: 30 %}", "post;2012;28"),
      new: post("milestones: {2012: 25 %}", "post;2012;31"),
      verdicts: ["a/post/2012: missed -> met by target+data, overdetermined"]),
    Case(
      testDescription: "both are needed",
      old: post("milestones: {2012: 30 %}", "post;2012;20"),
      new: post("milestones: {2012: 25 %}", "post;2012;28"),
      verdicts: ["a/post/2012: missed -> met by target+data, joint"]),
    Case(
      testDescription: "a worse figure beside a target that is low enough",
      old: post("milestones: {2012: 30 %}", "post;2012;28"),
      new: post("milestones: {2012: 20 %}", "post;2012;25"),
      verdicts: ["a/post/2012: missed -> met by target, alone"]),
    Case(
      testDescription: "a year's delay",
      old: post("milestones: {2012: 30 %}", "post;2012;28", "post;2013;31"),
      new: post("milestones: {2013: 30 %}", "post;2012;28", "post;2013;31"),
      verdicts: ["a/post/2013: missed -> met by deadline, alone"]),
    Case(
      testDescription: "a delay beyond the day judged",
      old: post("baseline: 2010\nmilestones: {2012: 30 %}", "post;2010;10", "post;2012;28"),
      new: post("baseline: 2010\nmilestones: {2014: 30 %}", "post;2010;10", "post;2012;28"),
      asOf: "2013-06-30",
      verdicts: ["a/post/2014: missed -> on-track by deadline, alone"]),
    Case(
      testDescription: "a delay onto the place of a milestone that went",
      old: post("milestones: {2012: 30 %, 2013: 40 %}", "post;2012;28", "post;2013;31"),
      new: post("milestones: {2013: 30 %}", "post;2012;28", "post;2013;31"),
      moved: ["post": ["2012": "2013"]],
      verdicts: ["a/post/2013: missed -> met by deadline, alone"]),
    Case(
      testDescription: "another window to measure in",
      old: post("milestones: {2012: 30 %}", "post;2012;28", "post;2013;31"),
      new: post(
        "milestones: {2012: {at-least: 30 %, measured-in: 2013, why: talt senere}}",
        "post;2012;28", "post;2013;31"),
      verdicts: ["a/post/2012: missed -> met-late by deadline, alone"]),
    Case(
      testDescription: "time that passed",
      old: post("milestones: {2012: 30 %}", "post;2012;28"),
      new: post("milestones: {2012: 30 %}", "post;2012;28"),
      asOf: "2012-12-31", oldAsOf: "2012-06-30",
      verdicts: ["a/post/2012: pending -> missed by clock, alone"]),
    Case(
      testDescription: "a side that was turned",
      old: post("milestones: {2012: 30}", "post;2012;28"),
      new: VersionPair.Text(
        strategy: post("milestones: {2012: 30}").strategy.replacing("higher", with: "lower"),
        measurements: ["m.csv": "indicator;period;value\npost;2012;28\n"]),
      verdicts: ["a/post/2012: missed -> met by definition, alone"]),
    Case(
      testDescription: "a break between what is compared",
      old: post(
        "milestones: {2013: {change: +5 points, from: 2012}}", "post;2012;28", "post;2013;30"),
      new: post(
        "milestones: {2013: {change: +5 points, from: 2012}}", "post;2012;28", "post;2013;30",
        indicator: ", breaks: {2013: ny opgørelse}"),
      verdicts: ["a/post/2013: missed -> not-assessable by definition, alone"]),
    Case(
      testDescription: "another base",
      old: post(
        "milestones: {2013: {change: +5 points, from: 2011}}", "post;2011;20", "post;2012;28",
        "post;2013;30"),
      new: post(
        "milestones: {2013: {change: +5 points, from: 2012}}", "post;2011;20", "post;2012;28",
        "post;2013;30"),
      verdicts: ["a/post/2013: met -> missed by target, alone"]),
    Case(
      testDescription: "a floor to be kept that is lower",
      old: post("keep: {at-least: 30 %, until: 2013}", "post;2012;28", "post;2013;31"),
      new: post("keep: {at-least: 25 %, until: 2014}", "post;2012;28", "post;2013;31"),
      verdicts: ["a/post/2012: missed -> met by target, alone"]),
    Case(
      testDescription: "a wish that turned round",
      old: post(
        "baseline: 2011\ndirection: {rises: every year}", "post;2011;20", "post;2012;28",
        "post;2013;28"),
      new: post(
        "baseline: 2011\ndirection: {rises: every year, or-equal: true}", "post;2011;20",
        "post;2012;28", "post;2013;28"),
      verdicts: ["a/post/2013: missed -> met by target, alone"]),
    Case(
      testDescription: "a law that takes over",
      old: post("milestones: {2015: 50 %}", "post;2015;40"),
      new: post(
        "milestones: {2015: 50 %}\nsuperseded: {from: 2014-11-01, by: lov om Digital Post}",
        "post;2015;40"),
      verdicts: ["a/post/2015: missed -> superseded by target, alone"]),
    Case(
      testDescription: "a reading that is no longer kept",
      old: post(
        "milestones: {2012: 30 %}\nreadings: {lav: {why: bilaget, milestones: {2012: 25 %}}}",
        "post;2012;28"),
      new: post("milestones: {2012: 30 %}", "post;2012;28"),
      verdicts: ["a/post/2012: not-assessable -> missed by target, alone"]),
    Case(
      testDescription: "milestones before it that changed what it counts from",
      old: post(
        "milestones: {2012: 30 %, 2014: {change: +5 points, from: previous}}", "post;2012;30",
        "post;2013;20", "post;2014;26"),
      new: post(
        "milestones: {2012: 30 %, 2013: 30 %, 2014: {change: +5 points, from: previous}}",
        "post;2012;30", "post;2013;20", "post;2014;26"),
      verdicts: ["a/post/2014: missed -> met by target, alone"]),
    Case(
      testDescription: "another wording",
      old: post("title: Post\nmilestones: {2012: 30 %}", "post;2012;28"),
      new: post("milestones:\n  2012: {at-least: 30 %}\ntitle: Digital Post\n", "post;2012;28"),
      verdicts: []),
  ]

  @Test(arguments: cases)
  func aVerdictIsCreditedToWhatMadeItDiffer(_ item: Case) throws {
    let revision = try VersionPair(item.old, item.new, moved: item.moved)
    #expect(try revision.verdicts(asOf: item.asOf, oldAsOf: item.oldAsOf) == item.verdicts)
  }

  /// A revision made backwards turns the same verdicts by the same causes.
  @Test(arguments: cases)
  func backwardsTheCausesAreTheSame(_ item: Case) throws {
    let pair = try VersionPair(item.old, item.new, moved: item.moved)
    let day = item.oldAsOf ?? item.asOf
    let forth = try pair.verdictChanges(asOf: item.asOf, oldAsOf: day)
    let back = try pair.reversed.verdictChanges(asOf: day, oldAsOf: item.asOf)
    #expect(forth.map(\.old) == back.map(\.new))
    #expect(forth.map(\.new) == back.map(\.old))
    #expect(forth.map(\.causes) == back.map(\.causes))
    #expect(forth.map { $0.how == .alone } == back.map { $0.how == .alone })
  }

  @Test func whatWasRenamedIsFollowed() throws {
    let indicators = """
      indicators:
        post: {unit: "%", better: higher, measures: stock}

      """
    let table = "indicator;period;value\npost;2012;28\n"
    let revision = try VersionPair(
      .init(
        strategy: indicators + """
          goals:
            post: {indicator: post, milestones: {2012: 30 %}}
            plan: {milestones: {2012: {done: En plan}}}

          """,
        measurements: [
          "m.csv": table, "progress.csv": "milestone;date;status\nplan/2012;2012-05-01;done\n",
        ]),
      .init(
        strategy: indicators + """
          goals:
            breve: {formerly: post, indicator: post, milestones: {2012: 25 %}}
            oplaeg: {formerly: plan, milestones: {2012: {done: En plan}}}

          """,
        measurements: [
          "m.csv": table, "progress.csv": "milestone;date;status\noplaeg/2012;2012-05-01;done\n",
        ]))
    #expect(
      try revision.verdicts(asOf: "2014-12-31") == ["a/breve/2012: missed -> met by target, alone"])
  }

  @Test func bothSidesAreStatedForAReader() throws {
    let revision = try VersionPair(
      Self.post("title: Post\nmilestones: {2012: 30 %}", "post;2012;28"),
      Self.post("title: Post\nmilestones: {2013: 25 %}", "post;2012;28", "post;2013;26"))
    let change = try #require(try revision.verdictChanges(asOf: "2014-12-31").first)
    let sides = try [#require(change.before), #require(change.after)]
    func text(_ message: Message) -> String { message.text(.danish).ordinarySpaces }
    #expect(sides.map { text($0.target) } == ["mindst 30 %", "mindst 25 %"])
    #expect(sides.map { text($0.measured) } == ["28 %", "26 %"])
    #expect(sides.map(\.due.description) == ["2012", "2013"])
    #expect(change.title?.text(.danish) == "Post")
    #expect(change.isBinding)
    // The later day alone would have shown 26 % against 30 %.
    #expect(change.isMet(aloneBy: .target))
    #expect(!change.isMet(aloneBy: .deadline))
  }

  // MARK: Deliverables and reviews

  @Test func whatWasReportedIsData() throws {
    let strategy = """
      goals:
        plan: {milestones: {2012: {done: En plan}}}
      initiatives:
        skole: {title: Skole, every: {year: {done: Kurser}}}
      review: {every: year, by: chefgruppen}

      """
    let revision = try VersionPair(
      .init(strategy: strategy),
      .init(
        strategy: strategy,
        measurements: [
          "progress.csv":
            "milestone;date;status\nplan/2012;2012-05-01;done\nskole/2013;2014-02-01;done\nreview;2012-12-01;done\n"
        ]))
    #expect(
      try revision.verdicts(asOf: "2014-12-31") == [
        "a/plan/2012: no-data -> met by data, alone",
        "a/skole/2013: no-data -> met-late by data, alone",
        "a/review/2012: no-data -> met by data, alone",
      ])
  }

  @Test func whatWasReportedOfAMilestoneFollowsItToItsNewDay() throws {
    func text(_ year: Int) -> VersionPair.Text {
      .init(
        strategy: "goals:\n  plan: {milestones: {\(year): {done: En plan}}}\n",
        measurements: ["progress.csv": "milestone;date;status\nplan/\(year);2013-05-01;done\n"])
    }
    let revision = try VersionPair(text(2012), text(2013))
    #expect(
      try revision.verdicts(asOf: "2014-12-31") == [
        "a/plan/2013: met-late -> met by deadline, alone"
      ])
  }

  @Test func whoTakesPartIsTheDefinition() throws {
    func text(_ names: String) -> VersionPair.Text {
      .init(
        strategy: """
          kanaltjek: 1
          title: Fælles
          municipalities: [Glostrup, Hvidovre, Ishøj]
          period: 2012/2015
          initiatives:
            vagt:
              participants: [\(names)]
              milestones: {2013: {decided: Skitsen godkendt, each: participant}}

          """,
        measurements: [
          "progress.csv":
            "milestone;municipality;date;status\nvagt/2013;Glostrup;2013-05-01;done\nvagt/2013;Hvidovre;2013-06-01;done\n"
        ])
    }
    let revision = try VersionPair(text("Glostrup, Hvidovre, Ishøj"), text("Glostrup, Hvidovre"))
    #expect(
      try revision.verdicts(asOf: "2014-12-31") == [
        "a/vagt/2013: partly -> met by definition, alone"
      ])
  }

  // MARK: Definitions and prices

  /// Contacts of two weeks by channel, and two goals that rest on them.
  static func contacts(
    where channels: String = "self-service, email", price: Int = 100,
    rows: String = "contacts;2012;30;self-service\ncontacts;2012;20;email\ncontacts;2012;50;letter",
    share: String = "40 %", cost: String = "6000 kr."
  ) -> VersionPair.Text {
    VersionPair.Text(
      strategy: """
        channels: {self-service: {title: Selvbetjening}, email: {title: E-mail}, letter: {title: Brev}}
        prices:
          kl: {per: contact, self-service: 5 kr., email: 50 kr., letter: \(price) kr.}
        indicators:
          contacts: {unit: contacts, better: lower, measures: flow}
          digital: {unit: "%", better: higher, share: {of: contacts, where: {channel: [\(channels)]}}}
          cost: {unit: kr., better: lower, priced: {of: contacts, prices: kl}}
        goals:
          digital: {indicator: digital, milestones: {2012: \(share)}}
          cost: {indicator: cost, milestones: {2012: \(cost)}}

        """,
      measurements: ["m.csv": "indicator;period;value;channel\n\(rows)\n"])
  }

  @Test func aPriceConcernsOnlyWhatIsPriced() throws {
    // 6.150 and 5.650 kr. against at most 6.000.
    let revision = try VersionPair(Self.contacts(), Self.contacts(price: 90))
    #expect(
      try revision.verdicts(asOf: "2013-01-01") == [
        "a/cost/2012: missed -> met by rules, alone"
      ])
  }

  @Test func anotherSelectionIsTheDefinition() throws {
    let revision = try VersionPair(Self.contacts(), Self.contacts(where: "self-service"))
    #expect(
      try revision.verdicts(asOf: "2013-01-01") == [
        "a/digital/2012: met -> missed by definition, alone"
      ])
  }

  /// The counts of a real week, without what the municipality did not count itself.
  @Test func hvidovresShareWithDigitalPostInsteadOfEmailIsMissedOnKoegesCounts() throws {
    let folder = BuiltCommand.packageFolder() + "/strategies/koege"
    let files = FileTree(holding: [folder], sources: SourceStore())
    let path = try #require(files.locate(folder + "/measurements/komhen-2013-w43.csv"))
    let table = String(decoding: try files.contents(of: path, limit: 1 << 20), as: UTF8.self)
      .replacing("kl:contacts", with: "contacts")
    func text(_ channel: String) -> VersionPair.Text {
      .init(
        strategy: """
          kanaltjek: 1
          title: Det fælleskommunale mål
          municipality: Køge
          period: 2012/2015
          indicators:
            contacts: {unit: contacts, better: neither, measures: flow}
            digital:
              unit: "%"
              better: higher
              share:
                of: contacts
                where: {channel: [self-service, \(channel)]}
                among: {direction: in}
          goals:
            digital:
              indicator: digital
              milestones: {2013-W43: 15 %}

          """, measurements: ["m.csv": table])
    }
    let revision = try VersionPair(text("email"), text("digital-post"))
    let change = try #require(try revision.verdictChanges(asOf: "2014-01-01").first)
    #expect(change.line == "a/digital/2013-W43: met -> missed by definition, alone")
    // 995 and 226 of 5.641.
    #expect(
      [change.before, change.after].map {
        $0?.measured.text(.danish).ordinarySpaces
      } == ["17,6 %", "4,0 %"])
    #expect(
      try revision.reversed.verdicts(asOf: "2014-01-01") == [
        "a/digital/2013-W43: missed -> met by definition, alone"
      ])
  }

  // MARK: Shipped strategies

  /// A version of Køge's strategy with some of its text otherwise, read from files as they are shipped.
  private func koege(replacing old: String, with new: String) throws -> Trial {
    let folder = BuiltCommand.packageFolder() + "/strategies/koege"
    let files = FileTree(holding: [folder], sources: SourceStore())
    func text(_ name: String) throws -> String {
      let path = try #require(files.locate(folder + "/" + name))
      return String(decoding: try files.contents(of: path, limit: 1 << 20), as: UTF8.self)
    }
    let strategy = try text("strategy.yaml")
    #expect(strategy.contains(old))
    return try Trial(
      strategy.replacing(old, with: new),
      [
        "common/kl.yaml": text("../common/kl.yaml"),
        "komhen-2013-w43.csv": text("measurements/komhen-2013-w43.csv"),
        "komhen-2013-w43.yaml": text("measurements/komhen-2013-w43.yaml"),
      ])
  }

  @Test func koegesShareIsMetAloneSinceItsTargetWasLowered() throws {
    let old = try koege(replacing: "30 %", with: "30 %")
    let new = try koege(replacing: "at-least: 30 %", with: "at-least: 15 %")
    // Self-service is missing from the count, so 17.6 % is the least that it can be.
    #expect(
      try VersionPair(old: old, new: new).verdicts(asOf: "2014-06-30") == [
        "a/digital-share-with-email/2012: not-assessable -> met-late by target, alone"
      ])
    let redefined = try koege(
      replacing: "[self-service, email]", with: "[self-service, digital-post]")
    #expect(try VersionPair(old: old, new: redefined).verdicts(asOf: "2014-06-30") == [])
  }

  static let shipped = [
    "holbaek", "koege", "bornholm", "hvidovre", "glostrup", "vestegnen", "kl",
  ]

  @Test(arguments: shipped)
  func aVersionAgainstItselfIsSilentAndNotJudged(name: String) throws {
    let revision = VersionPair(
      old: try Trial(shipped: "strategies/\(name)"), new: try Trial(shipped: "strategies/\(name)"))
    #expect(try revision.verdicts(asOf: "2013-06-30") == [])
    var differences = Differences(
      revision.pair, revision.pair.oldEvidenceByNewIDs, isOnOtherDay: false)
    for (old, new) in revision.pair.goals.compactMap(\.both) {
      let schedule = revision.pair.schedule(of: new.id.value)
      #expect(differences.factors(from: old, to: new, schedule) == [], "\(new.id.value)")
    }
    for (old, new) in revision.pair.initiatives.compactMap(\.both) {
      let schedule = revision.pair.schedule(of: new.id.value)
      #expect(differences.factors(from: old, to: new, schedule) == [], "\(new.id.value)")
    }
    #expect(differences.factorsOfReviews == [])
  }

  @Test(arguments: shipped)
  func onAnotherDayTheClockAloneIsWhy(name: String) throws {
    let trial = try Trial(shipped: "strategies/\(name)")
    let changes = try VersionPair(old: trial, new: trial)
      .verdictChanges(asOf: "2016-01-31", oldAsOf: "2010-12-31")
    #expect(!changes.isEmpty)
    #expect(changes.allSatisfy { $0.causes == [.clock] && $0.how == .alone })
    // The same as two whole judgements, in the same order.
    let (old, new) = (
      try trial.judgement(asOf: "2010-12-31").milestones,
      try trial.judgement(asOf: "2016-01-31").milestones
    )
    let expected = zip(old, new).filter { $0.verdict != $1.verdict }.map { old, new in
      "\(new.id): \(old.verdict.rawValue) -> \(new.verdict.rawValue) by clock, alone"
    }
    #expect(changes.map(\.line) == expected)
  }
}
