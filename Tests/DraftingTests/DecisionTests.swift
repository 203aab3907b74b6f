import Diagnostics
import Drafting
import Evaluation
import TestSupport
import Testing

/// What has to be decided after a year.
@Suite struct DecisionTests {
  private static let strategy = """
    kanaltjek: 1
    title: Prøve
    municipality: Holbæk
    period: 2012/2015
    owner: Borgerservice
    review: {every: year, by: direktionen}
    indicators:
      post: {title: Digital Post, unit: "%", better: higher}
      tid: {title: Ventetid, unit: minutter, better: lower}
    goals:
      post:
        title: Digital Post
        indicator: post
        milestones: {2012: 30 %, 2013: 35 %, 2014: 40 %, 2015: 50 %}
      tid: {title: Ventetid, indicator: tid, owner: Telefonen, milestones: {2013: 5 minutter}}
      wish: {title: Ønske, indicator: tid, wanted: 9 minutter}
      loose: {title: Hensigt, owner: Alle}
      late: {title: Sen, indicator: tid, milestones: {2012: 1 minutter}}
      plan: {title: Plan, milestones: {2013: {done: lagt}}}

    """

  private static let figures = [
    "m.csv": "indicator;period;value\npost;2012;31\npost;2013;42\ntid;2012;8\ntid;2013;7\n"
  ]

  private static let waiver = """
    - subject: a/tid/2013
      rule: target-missed
      reason: Udsat
      decided-by: kommunalbestyrelsen
      decision: 12/345
      until: 2014-12-31

    """

  private func lines(_ decisions: [Draft.Decision]) -> [String] {
    decisions.map { decision in
      [
        "\(decision.number)", decision.kind.rawValue, decision.id, decision.owner ?? "–",
        decision.proposal.kind.rawValue, decision.happened.text(.danish).ordinarySpaces,
        decision.options.map { $0.text(.danish) }.joined(separator: "/"),
      ].joined(separator: " | ")
    }
  }

  @Test func namesEveryKindOnceInItsOrder() throws {
    let revised = try Revised(Self.strategy, Self.figures, waivers: Self.waiver)
    #expect(
      lines(revised.draft.decisions) == [
        "1 | missed | a/tid/2013 | Telefonen | waived | Ventetid, 2013: målt 7 minutter mod højst 5 minutter (afvigelse +2 minutter). | sæt en ny frist/opgiv",
        "2 | past-date | a/late/2012 | Borgerservice | none | Sen, 2012: målt 8 minutter mod højst 1 minutter (afvigelse +7 minutter). | skaf tallet/sæt en ny frist/opgiv",
        "3 | unmeasured | a/plan/2013 | Borgerservice | none | Plan: mangler melding for 2013 i progress.csv. | oplys, hvad der er sket/aftal en anden måling eller frist/opgiv",
        "4 | early | a/post/2014 | Borgerservice | none | Digital Post: 42 % i 2013 opfylder allerede måltallet for 2014 (mindst 40 %). | hæv kravet for 2014/behold måltallet",
        "5 | early | a/wish | Borgerservice | none | Ønske: det ønskede, højst 9 minutter, er nået: målt 7 minutter. | skærp målet/sæt en frist/behold måltallet",
        "6 | without-value | a/loose | Alle | none | Hensigt: hverken måltal eller frist. | sæt et måltal og en frist/behold det som en hensigt",
        "7 | waiver | a/tid/2013/target-missed | kommunalbestyrelsen | none | Dispensationen for a/tid/2013 fra target-missed udløber 31. december 2014 (kommunalbestyrelsen, 12/345). | forny den ved en ny beslutning/lad den udløbe, og slet den",
        "8 | review | a/review/2013 | direktionen | record | Årlig revision: mangler melding for 2013 i progress.csv. | oplys, hvornår opfølgningen er holdt",
      ])
    #expect(
      revised.draft.decisions.last?.proposal.message.text(.danish)
        == "linje til progress.csv (milestone;date;status): review/2013;ÅÅÅÅ-MM-DD;done")
  }

  /// A list alone, for a report that needs no draft, says the same.
  @Test func areTheSameWithoutADraft() throws {
    let revised = try Revised(Self.strategy, Self.figures)
    #expect(lines(revised.judgement.decisions(after: 2013)) == lines(revised.draft.decisions))
  }

  @Test(arguments: [
    (
      "{of: c, where: {channel: [mail]}}",
      "A tæller Mail; den fælles definition (Fælles) tæller Post."
    ),
    (
      "{of: c, where: {channel: [post]}, among: {direction: in}}",
      "A er afgrænset anderledes end den fælles definition (Fælles)."
    ),
    ("{of: c, where: {channel: [post]}}", nil),
  ])
  func tellDefinitionsThatDiffer(share: String, happened: String?) throws {
    for (id, isSame) in [("share", true), ("share-with-mail", true), ("other", false)] {
      let sandbox = try Sandbox([
        "strategies/common/f.yaml": """
        kanaltjek: 1
        title: Fælles
        channels: {mail: {title: Mail}, post: {title: Post}}
        indicators:
          c: {title: Henvendelser, unit: contacts, better: neither, measures: flow}
          share: {title: Andel, unit: "%", better: higher, share: {of: c, where: {channel: [post]}}}
        """,
        Revised.path: Trial.frame + """
          uses: {f: ../common/f.yaml}
          indicators:
            \(id): {title: A, unit: "%", better: higher, share: \(share.replacing("of: c", with: "of: f:c"))}
          goals: {g: {title: G, indicator: \(id), milestones: {2015: 50 %}}}
          """,
      ])
      let files = sandbox.files(sources: SourceStore())
      let decisions = try Trial(files: files, at: Revised.path).judgement(asOf: "2014-03-01")
        .decisions(after: 2013)
      #expect(
        decisions.map { $0.happened.text(.danish) } == (isSame ? [happened].compactMap(\.self) : [])
      )
    }
  }

  /// The place of a year is that of a quarter, a month, a week or a day as well.
  @Test(arguments: [
    ("2013-S1", "2014-S1"), ("2013-Q3", "2014-Q3"), ("2013-05", "2014-05"),
    ("2013-W43", "2014-W43"), ("2013-05-31", "2014-05-31"),
  ])
  func aYearLaterIsTheSameTimeOfYear(due: String, later: String) throws {
    let revised = try Revised(
      "initiatives: {brev: {title: B, milestones: {\(due): {done: sendt}}}}\n",
      ["progress.csv": "milestone;date;status\nbrev/\(due);2013-01-01;started\n"])
    #expect(revised.draft.decisions.map(\.proposal.milestone) == ["a/brev/\(later)"])
  }

  @Test(arguments: [("2012-02-29", "2013-02-28"), ("2015-W53", "2016-W52")])
  func aYearWithoutThatTimeHasItsLast(due: String, later: String) throws {
    let frame = Trial.frame.replacing("2012/2015", with: "2012/2020")
    let year = try #require(Int(due.prefix(4)))
    let revised = try Revised(
      frame + "initiatives: {brev: {title: B, milestones: {\(due): {done: sendt}}}}\n",
      ["progress.csv": "milestone;date;status\nbrev/\(due);2012-01-01;started\n"],
      after: year, asOf: "\(year + 1)-01-31")
    #expect(revised.draft.decisions.map(\.proposal.milestone) == ["a/brev/\(later)"])
  }
}
