import Diagnostics
import Evaluation
import Quantities
import Reporting
import StrategyDiff
import StrategyModel
import TestSupport
import Testing

/// Each format on the same small comparison, compared whole.
@Suite struct RevisionFormatTests {
  private func written(
    _ format: ReportFormat, _ language: Language = .danish,
    changes: (Revision) -> [StrategyDiff.Change] = Self.three
  ) throws -> String {
    let revision = Revision()
    let verdict = VerdictChange(
      subject: "holbaek/post/2015", old: .missed, new: .met, causes: [.target], how: .alone)
    return try revision.report(changes(revision), [verdict], gate: [.governance])
      .text(format, revision.context(language)).ordinarySpaces
  }

  /// One without a decision, one that the gate names, one of wording.
  private static func three(_ revision: Revision) -> [StrategyDiff.Change] {
    let owner = StrategyDiff.Change(
      .governance, .ownerChanged, of: "holbaek/phone",
      from: .init(.text("Borger|service <b>"), at: revision.place("phone")),
      to: .init(.text("=1+1"), at: revision.place("phone")))
    let text = StrategyDiff.Change(.editorial, .textChanged, of: "holbaek/post")
    return [revision.lowered, owner, text]
  }

  @Test func textIsReadInATerminal() throws {
    #expect(
      try written(.text) == """
        Ændringer fra v2012 til v2013
        Opgjort efter, hvad der var kendt 30. juni 2014.

        1 måltal er svækket; 1 mål er opfyldt alene fordi måltallet blev sænket.

        Svækket (1)
        ───────────
        holbaek/post/2015 [stopper kontrollen]
          måltal sænket: 80 % → 70 %; -10 procentpoint; beslutning: ingen
          strategies/holbæk by/strategy.yaml:2:50

        Ansvar og beslutninger (1)
        ──────────────────────────
        holbaek/phone [stopper kontrollen]
          ansvarlig ændret: Borger|service <b> → =1+1
          strategies/holbæk by/strategy.yaml:3:3

        Hvorfor resultater er ændret
        ────────────────────────────
        holbaek/post/2015
          ✗ ikke opfyldt → ✓ opfyldt: alene på grund af måltallet

        Fund
        ────
        fejl: strategies/holbæk by/strategy.yaml:2:50 [decision-missing]
          holbaek/post/2015: måltal sænket (80 % → 70 %), og der står ingen beslutning
          bag.

        1 redaktionel ændring af tekst eller rækkefølge er ikke vist.
        2 ændringer stopper kontrollen.

        """)
  }

  @Test func csvHasALineAChangeAndNoFormula() throws {
    #expect(
      try written(.csv).split(separator: "\r\n").map(String.init) == [
        "class,kind,subject,title,old,new,points,unit,days,decision,direction,certainty,binding,"
          + "gated,old_file,old_line,old_column,new_file,new_line,new_column",
        "weakened,target-lowered,holbaek/post/2015,holbaek/post/2015,80 %,70 %,-10,points,,,,"
          + "identical,true,true,strategies/holbæk by/strategy.yaml,2,62,"
          + "strategies/holbæk by/strategy.yaml,2,50",
        "governance,owner-changed,holbaek/phone,holbaek/phone,Borger|service <b>,'=1+1,,,,,,"
          + "identical,true,true,strategies/holbæk by/strategy.yaml,3,3,"
          + "strategies/holbæk by/strategy.yaml,3,3",
        "editorial,text-changed,holbaek/post,holbaek/post,,,,,,,,identical,true,false,,,,,,",
      ])
  }

  @Test func workflowCommandsAreEscapedWorstFirst() throws {
    #expect(
      try written(.github, .english) == """
        ::error file=strategies/holbæk by/strategy.yaml,line=2,endLine=2,col=50,endColumn=54,\
        title=decision-missing::holbaek/post/2015: target lowered (80%25 → 70%25), and no decision is stated.
        ::error file=strategies/holbæk by/strategy.yaml,line=3,endLine=3,col=3,endColumn=8,\
        title=change-governance::holbaek/phone: owner changed: Borger|service <b> → =1+1 \
        (responsibility and decisions; the class is named in --gate)

        """)
  }

  @Test func moreThanTenOfASeverityAreCounted() throws {
    let text = try written(.github) { revision in
      (1...25).map { number in
        var change = revision.lowered
        change.subject = "holbaek/post/\(number)"
        return change
      }
    }
    let lines = text.split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("::error file=") })
    #expect(lines.last == "::notice::15 til er ikke vist.")
  }

  @Test func onlyGatedChangesFailInJUnit() throws {
    #expect(
      try written(.junit) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="v2012 → v2013" tests="3" failures="2" errors="0"><testsuite name="v2012 → v2013" tests="3" failures="2" errors="0"><testcase name="holbaek/post/2015 target-lowered" classname="diff.weakened"><failure type="weakened" message="holbaek/post/2015: måltal sænket: 80 % → 70 %, -10 procentpoint">holbaek/post/2015: måltal sænket: 80 % → 70 %, -10 procentpoint
        holbaek/post/2015: måltal sænket (80 % → 70 %), og der står ingen beslutning bag.
        strategies/holbæk by/strategy.yaml:2:50</failure>
        </testcase>
        <testcase name="holbaek/phone owner-changed" classname="diff.governance"><failure type="governance" message="holbaek/phone: ansvarlig ændret: Borger|service &lt;b&gt; → =1+1">holbaek/phone: ansvarlig ændret: Borger|service &lt;b&gt; → =1+1
        strategies/holbæk by/strategy.yaml:3:3</failure>
        </testcase>
        <testcase name="holbaek/post text-changed" classname="diff.editorial"></testcase>
        </testsuite>
        </testsuites>

        """)
  }

  @Test func nothingOfAnAuthorIsMarkup() throws {
    let html = try written(.html)
    #expect(html.contains("Borger|service &lt;b&gt;"))
    #expect(!html.contains("<b>"))
    let md = try written(.md)
    #expect(md.contains(#"Borger\|service &lt;b&gt;"#))
  }
}
