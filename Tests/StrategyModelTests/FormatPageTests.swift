import Diagnostics
import Quantities
import StrategyModel
import TestSupport
import Testing
import YAMLTree

/// The examples of the format's own page, as they stand there.
@Suite struct FormatPageTests {
  static let holbaek = """
    kanaltjek: 1                              # format version
    title: Kanalstrategi i Holbæk Borgerservice
    municipality: Holbæk                      # official name; or municipalities: [Albertslund, …]; or organisation: KL
    period: 2012/2015
    adopted:                                  # absent when the document gives none; Glostrup has two
      - {by: chefgruppen, date: 2011-02-17}
      - {by: kommunalbestyrelsen, date: 2011-04-13}
    review: {every: year, by: chefgruppen}    # each year of the period needs a row in progress.csv (milestone `review`)
    owner: Borgerservice
    uses: {kl: ../common/kl.yaml}             # ids from there are written kl:digital-share
    document: {title: …, published: …}        # what `source:` below refers to

    indicators:
      digital-post-citizens:
        title: Borgere tilmeldt Digital Post
        unit: "%"
        better: higher                        # higher | lower | neither
        measures: stock                       # stock | flow; shares and sums are derived
        outlook: path                         # path | growth | trend: how a milestone not yet due is judged; growth takes `limit:`
      personal-contacts:
        title: Personlige henvendelser
        unit: contacts
        better: lower
        sum: {of: kl:contacts, where: {channel: in-person}}
        collected: {weeks: [17, 43]}
      digital-share:
        title: Andel digitale henvendelser
        unit: "%"
        better: higher
        share:
          of: kl:contacts
          where: {channel: [self-service, email]}
          among: {direction: in}

    goals:
      digital-post:
        title: Borgerne modtager post digitalt
        indicator: digital-post-citizens
        baseline: 2011                        # the period that progress is counted from
        milestones:
          2012: 30 %
          2013: 35 %
          2014: 40 %
          2015: 50 %
        superseded: {from: 2014-11-01, by: lov om Digital Post}
        source: bilag 1
      personal-contacts:
        title: Færre personlige henvendelser
        indicator: personal-contacts
        baseline: 2011-W43
        milestones:
          2013:
            change: -10 %
            from: baseline
            source: bilag 1, 2013 nr. 8
          2014: {change: -10 %, from: previous}
          2015: {change: -10 %, from: previous}
        readings:                             # the document names no base: judge the other reading too
          linear:
            why: den samme nulpunktsmåling for alle år
            milestones:
              2014: {change: -20 %, from: baseline}
              2015: {change: -30 %, from: baseline}
      grow-every-quarter:
        indicator: digital-share
        direction: {rises: every quarter}

    initiatives:
      fjernprint:
        title: Fjernprint i de administrative afdelinger
        supports: [digital-post]
        owner: Borgerservice
        milestones:
          2012:
            done: Indført i alle administrative afdelinger
            source: bilag 1, 2012 nr. 9

    """

  static let moreForms = """
    goals:
      counter-hours:                           # Holbæk: opening hours as values
        indicator: counter-hours               # unit: hours/week; measured as a schedule (quoted) or a number
        milestones:
          2012:
            hours: "Mo-We,Fr 10:00-13:00; Th 10:00-17:30"
            check: {change: -6 hours/week, from: baseline}     # stated beside it: compared, a disagreement is a note
      obligatory-areas:                        # Holbæk: a set, then a count
        indicator: obligatory-areas            # unit: set; the rows of a period are the whole set
        milestones:
          2012: {includes: [flytning, dagtilbud, sundhedskort, eu-kort, boernebidrag]}
          2013: {count-at-least: 7}
      satisfied-citizens:                      # Hvidovre: a value without a time
        indicator: satisfaction-citizens
        wanted: 90 %
      digital-common:                          # Hvidovre calls the target a beacon
        indicator: digital-share
        binding: false
        milestones: {2012: 30 %, 2015: 50 %}
      no-cut-before-2015:                      # Hvidovre: something that must hold meanwhile
        indicator: counter-hours
        keep: {at-least: baseline, until: 2014}
      account-to-the-council:                  # Hvidovre: a duty every year of the period
        every: {year: {done: Redegørelse til kommunalbestyrelsen}}
      skills:                                  # Hvidovre: all parts, not one
        milestones:
          2015: {done: [Planer lagt, Aktiviteter påbegyndt]}
      digital-share-koege:                     # a count taken after the year that it is to show
        indicator: digital-share
        milestones:
          2012: {at-least: 30 %, measured-in: 2013-W43, why: ingen tidligere tælling er offentliggjort}
      call-centre:                             # an id that was another before; a condition
        formerly: callcenter
        milestones:
          2013: {decided: Fælles callcenter vurderet, when: hvis der er potentiale for det}
    initiatives:
      hotline:                                 # Vestegnen: joint, conditional, budgeted
        participants: [Albertslund, Glostrup, Hvidovre, Ishøj, Rødovre]
        milestones:
          2013-05: {decided: Skitsen godkendt, each: participant}   # one row per municipality in progress.csv
        budget:
          unit: kr.
          per: municipality
          items:
            bemanding: {hours: 12 * 50 / 5 * 1.5, rate: 200 kr., amount: 36000}
            buffer: 15000
          total: 97890
    prices:
      kl-2010:
        source: afsnit 2
        per: contact
        self-service: 5 kr.
        telephone: 50 kr.
        in-person: 100 kr.
        letter+email+digital-post: 120 kr.    # a merged class is written with +, in prices and in measurements
      holbaek-2011:
        self-service: {between: [20, 40]}
    indicators:
      remote-print: {title: Fjernprint, unit: "%", better: higher, breaks: {2013: fra al post til administrative breve}}

    """

  private static let vocabulary = """
    kanaltjek: 1
    title: Fælles
    channels:
      self-service: {title: Selvbetjening}
      email: {title: E-mail}
      in-person: {title: Personlig}
      telephone: {title: Telefon}
      letter: {title: Brev}
      digital-post: {title: Digital Post}
    indicators:
      contacts: {title: Henvendelser, unit: contacts, better: neither, measures: flow}

    """

  @Test func theFirstExampleIsAStrategyWithoutFault() throws {
    let trial = try Trial(Self.holbaek, ["common/kl.yaml": Self.vocabulary])
    #expect(trial.diagnostics.map { $0.message.text(.english) } == [])
    let strategy = trial.scope.strategy
    #expect(strategy.indicators.map(\.id.value).count == 3)
    #expect(
      strategy.goals.map(\.id.value) == ["digital-post", "personal-contacts", "grow-every-quarter"])
    #expect(strategy.initiatives.map(\.id.value) == ["fjernprint"])
  }

  /// Its goals are of indicators that the page does not repeat, so only the reading is asked for.
  @Test func everyKeyOfTheOtherExamplesIsRead() throws {
    let text = Trial.frame + Self.moreForms
    let sources = SourceStore()
    let source = sources.add(path: "format.yaml", bytes: Array(text.utf8))
    let (root, faults) = YAMLComposer.compose(source, Array(text.utf8))
    #expect(faults.map { $0.message.text(.english) } == [])
    var reader = FieldReader()
    let strategy = Strategy.decode(try #require(root), source: source, &reader)
    #expect(reader.diagnostics.map { $0.message.text(.english) } == [])
    #expect(strategy.goals.count == 9)
    #expect(strategy.initiatives.count == 1)
    #expect(strategy.prices.map(\.prices.count) == [4, 1])
    #expect(strategy.goals.last?.formerly?.value == "callcenter")
    #expect(strategy.initiatives.first?.budget?.items.count == 2)
  }

  /// What the page describes in words beside its examples.
  @Test func whatThePageTellsOfIndicatorsIsRead() throws {
    let trial = try Trial(
      """
      uses: {kl: ../common/kl.yaml}
      indicators:
        digital:
          title: Digital andel
          unit: "%"
          better: higher
          outlook: growth
          limit: 100 %
          minimum-n: 30
          share: {of: kl:contacts, where: {channel: email}}
        visits:
          title: Besøg
          unit: visits
          better: lower
          measures: flow
          collected: {weeks: [17, 43]}
          annual: {factor: 26}
        costs:
          title: Udgift
          better: lower
          priced: {of: kl:contacts, prices: kl-2010, where: {direction: in}}
        gap:
          title: Andel af henvendelserne
          unit: contacts
          better: lower
          formula: |
            value("digital") / 100 *
            value("kl:contacts")
      prices:
        kl-2010: {email: 120 kr., approximate: true}
      """, ["common/kl.yaml": Self.vocabulary])
    #expect(trial.diagnostics.map { $0.message.text(.english) } == [])
    let indicators = trial.scope.strategy.indicators
    #expect(indicators[0].limit?.value == Quantity(value: .hundred, unit: .percent))
    #expect(indicators[0].minimumN?.value == 30)
    #expect(indicators[1].annual?.factor?.value == Fraction(26))
    #expect(indicators[2].priced?.prices?.value == "kl-2010")
    #expect(indicators[2].measuredUnit == .kroner)
    #expect(
      indicators[3].formula?.text.value == "value(\"digital\") / 100 *\nvalue(\"kl:contacts\")\n")
    #expect(trial.scope.strategy.prices.first?.isApproximate?.value == true)
  }
}
