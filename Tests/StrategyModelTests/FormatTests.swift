import Diagnostics
import Quantities
import StrategyModel
import TestSupport
import Testing

/// Every form of the format, from the text that an author writes to the model.
@Suite struct FormatTests {
  /// A file with one goal `g` of an indicator, and what stands under the goal.
  static func goal(_ text: String, indicator: String = "post") -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return """
      indicators:
        post: {unit: "%", better: higher, measures: stock}
        wait: {unit: minutter, better: lower, measures: stock}
        paid: {unit: kr., better: lower, measures: flow}
        areas: {unit: set, better: higher}
        hours: {unit: hours/week, better: higher}
      goals:
        g:
          indicator: \(indicator)
          baseline: 2011

      """ + lines.map { "    " + $0 + "\n" }.joined()
  }

  static func milestone(
    _ text: String, indicator: String = "post"
  ) throws -> (milestone: Milestone?, diagnostics: [String], text: String) {
    let trial = try Trial(goal("milestones:\n  2012:\n    \(text)", indicator: indicator))
    return (
      trial.scope.strategy.goals.first?.milestones.first, trial.diagnostics.map(\.id),
      Trial.frame + goal("milestones:\n  2012:\n    \(text)", indicator: indicator)
    )
  }

  @Test(arguments: [
    ("post", "30 %", "plain 30 %"), ("post", "30", "plain 30"), ("post", "36,5 %", "plain 73/2 %"),
    ("post", "36.5 %", "plain 73/2 %"), ("post", "36,5\u{A0}%", "plain 73/2 %"),
    ("post", "30 pct.", "plain 30 %"), ("paid", "97.890 kr.", "plain 97890 kr."),
    ("paid", "1.250.000 kr.", "plain 1250000 kr."), ("paid", "97.890,50 kr.", "plain 195781/2 kr."),
    ("wait", "2,5 minutter", "plain 5/2 minutter"), ("post", "at-least: 30 %", "at-least 30 %"),
    ("post", "at-most: 30 %", "at-most 30 %"), ("post", "equals: 30", "equals 30"),
    ("post", "between: [30, 40]", "between 30 40"),
    ("post", "between: [30 %, 40 %]", "between 30 % 40 %"),
    ("post", "change: -10 %\n    from: baseline", "change -10 % baseline"),
    ("post", "change: +5 points\n    from: 2011-W43", "change 5 points 2011-W43"),
    ("hours", "change: -6 hours/week\n    from: baseline", "change -6 hours/week baseline"),
    ("hours", "change: -6 timer/uge\n    from: 2011", "change -6 hours/week 2011"),
    ("areas", "includes: [flytning, eu-kort]", "includes flytning,eu-kort"),
    ("areas", "count-at-least: 7", "count-at-least 7"),
    (
      "hours", "hours: \"Mo-We,Fr 10:00-13:00; Th 10:00-17:30\"",
      "hours Mo-We,Fr 10:00-13:00; Th 10:00-17:30"
    ),
    ("post", "done: Indført overalt", "done Indført overalt"),
    (
      "post", "done: [Planer lagt, Aktiviteter påbegyndt]", "done Planer lagt,Aktiviteter påbegyndt"
    ),
    ("post", "decided: Vurderet", "decided Vurderet"),
  ])
  func aTargetIsReadWithItsPlace(indicator: String, text: String, facts: String) throws {
    let read = try Self.milestone(text, indicator: indicator)
    #expect(read.diagnostics == [])
    let target = try #require(read.milestone?.target)
    #expect(target.facts == facts)
    // The span covers what the author would have to change.
    let bytes = Array(read.text.utf8)[target.span.offsets]
    let written = String(decoding: bytes, as: UTF8.self)
    let value = text.split(separator: "\n")[0]
    let expected = value.contains(": ") ? value.split(separator: ":", maxSplits: 1)[1] : value
    #expect(
      written.filter { $0 != "\"" } == QuantityText.trimmed(String(expected)).filter { $0 != "\"" },
      "\(written)")
  }

  @Test(arguments: [
    ("2012", "2012-12-31"), ("2012-S1", "2012-06-30"), ("2012-Q3", "2012-09-30"),
    ("2012-05", "2012-05-31"), ("2012-W43", "2012-10-28"), ("2012-05-31", "2012-05-31"),
    ("2012-02-29", "2012-02-29"), ("2015-W53", "2016-01-03"),
  ])
  func aMilestoneIsDueWhenItsPeriodEnds(key: String, due: String) throws {
    let trial = try Trial(Self.goal("milestones:\n  \(key): 30 %"))
    #expect(trial.diagnostics.map(\.id) == [])
    let milestone = try #require(trial.scope.strategy.goals.first?.milestones.first)
    #expect(milestone.id == key)
    #expect(milestone.period.value.end == CalendarDate(due))
  }

  @Test(arguments: [
    "2012-Q5", "2012-S3", "2012-13", "2013-W53", "2013-02-29", "2012-W0", "12", "2012-q3", "snart",
  ])
  func aPeriodThatTheCalendarLacksIsReported(key: String) throws {
    let marked = MarkedSource(Trial.frame + Self.goal("milestones:\n  «\(key)»: 30 %"))
    let trial = try Trial(marked.text)
    #expect(trial.diagnostics.compactMap(\.span?.offsets) == marked.expected)
  }

  @Test func milestonesAreOrderedByTheirDayAndSeveralShareAPeriod() throws {
    let trial = try Trial(
      Self.goal(
        """
        milestones:
          2013: 40 %
          2012:
            - {id: skranke, at-least: 30 %}
            - {id: telefon, at-least: 35 %, title: Telefonen}
          2012-Q2: 20 %
        """))
    #expect(trial.diagnostics.map(\.id) == [])
    let ids = trial.scope.strategy.goals.first?.milestones.map(\.id)
    #expect(ids == ["2012-Q2", "2012/skranke", "2012/telefon", "2013"])
  }

  @Test func whatStandsBesideATargetIsKept() throws {
    let read = try Self.milestone(
      """
      at-least: 30 %
          title: Kort
          tolerance: 1 points
          when: hvis der er potentiale
          measured-in: 2013-W43
          why: ingen tidligere tælling
          source: bilag 1
          note: en bemærkning
          approximate: true
          decision: sag 12/34
          check: {change: +5 points, from: baseline}
      """)
    #expect(read.diagnostics == [])
    let terms = try #require(read.milestone?.terms)
    #expect(terms.title?.value == "Kort")
    #expect(terms.tolerance?.value == .absolute(.one))
    #expect(terms.condition?.value == "hvis der er potentiale")
    #expect(terms.measuredIn?.value.description == "2013-W43")
    #expect(terms.why?.value == "ingen tidligere tælling")
    #expect(terms.source?.value == "bilag 1")
    #expect(terms.note?.value == "en bemærkning")
    #expect(terms.isApproximate?.value == true)
    #expect(terms.decision?.value == "sag 12/34")
    #expect(terms.checks.map(\.facts) == ["change 5 points baseline"])
  }

  @Test func aMilestoneMayBeStatedAgainMoreThanOnce() throws {
    let read = try Self.milestone(
      "equals: 30 %\n    check:\n      - change: 5 points\n        from: baseline\n      - 30 %")
    #expect(read.diagnostics == [])
    #expect(
      read.milestone?.terms?.checks.map(\.facts) == ["change 5 points baseline", "plain 30 %"])
  }

  @Test(arguments: [
    ("1 points", Tolerance.absolute(.one)), ("2 %", .relative(Fraction(2))),
    ("0 points", .absolute(.zero)),
  ])
  func aToleranceIsPointsOrPerCentOfTheTarget(text: String, tolerance: Tolerance) throws {
    let read = try Self.milestone("at-least: 30 %\n    tolerance: \(text)")
    #expect(read.milestone?.terms?.tolerance?.value == tolerance)
  }

  @Test(arguments: [
    ("keep: {at-least: baseline, until: 2014}", "keep at-least baseline -2014"),
    ("keep: {at-most: 30 %, from: 2013}", "keep at-most 30 % 2013-"),
    ("keep: {equals: 30}", "keep equals 30 -"),
    ("direction: {rises: every quarter}", "rises quarter strictly"),
    ("direction: {falls: every year, or-equal: true}", "falls year or-equal"),
    ("wanted: 90 %", "wanted plain 90 %"), ("wanted: {at-most: 3 %}", "wanted at-most 3 %"),
    ("every: {year: {done: Redegørelse}}", "every year done Redegørelse"),
    ("every: {quarter: {decided: Status}}", "every quarter decided Status"),
    ("superseded: {from: 2014-11-01, by: lov}", "superseded 2014-11-01 lov"),
    ("binding: false", "not binding"), ("part-of: top", "part of top"),
    ("owner: Borgerservice", "owner Borgerservice"),
    ("formerly: callcenter", "formerly callcenter"),
    ("source: bilag 1", "source bilag 1"), ("note: uden måltal", "note uden måltal"),
  ])
  func aGoalSaysItInItsOwnWay(text: String, facts: String) throws {
    let trial = try Trial("groups:\n  top: {title: Top}\n" + Self.goal(text))
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(trial.scope.strategy.goals.first?.facts == facts)
  }

  @Test func anotherReadingIsKeptBesideTheFirst() throws {
    let trial = try Trial(
      Self.goal(
        """
        milestones: {2012: {change: -10 %, from: baseline}, 2013: {change: -10 %, from: previous}}
        readings:
          linear:
            why: ét nulpunkt
            milestones: {2013: {change: -20 %, from: baseline}}
        """))
    #expect(trial.diagnostics.map(\.id) == [])
    let goal = try #require(trial.scope.strategy.goals.first)
    #expect(
      goal.milestones.map { $0.target?.facts } == [
        "change -10 % baseline", "change -10 % previous",
      ])
    #expect(goal.readings.map(\.id.value) == ["linear"])
    #expect(goal.readings.first?.milestones.map { $0.target?.facts } == ["change -20 % baseline"])
  }

  @Test(arguments: [
    ("%", Unit.percent), ("pct.", .percent), ("kr.", .kroner), ("kroner", .kroner),
    ("hours/week", .hoursPerWeek), ("timer/uge", .hoursPerWeek), ("set", .set), ("mængde", .set),
    ("points", .points), ("contacts", .counted("contacts")), ("index", .counted("index")),
    ("blanketter", .counted("blanketter")),
  ])
  func aUnitHasItsWords(word: String, unit: Unit) throws {
    let trial = try Trial("indicators:\n  x: {unit: \"\(word)\", better: neither}\n")
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(trial.scope.strategy.indicators.first?.unit?.value == unit)
  }

  @Test func anIndicatorIsObservedOrDerived() throws {
    let trial = try Trial(
      """
      indicators:
        contacts: {title: Henvendelser, unit: contacts, better: neither, measures: flow}
        share:
          unit: "%"
          better: higher
          outlook: growth
          share: {of: contacts, where: {channel: [self-service, email]}, among: {direction: in}}
        personal:
          unit: contacts
          better: lower
          sum: {of: contacts, where: {channel: in-person, area: Nord, type: information, population: unge}}
          collected: {weeks: [17, 43]}
        print: {unit: "%", better: higher, breaks: {2013: fra al post til breve}, measures: stock}
      """)
    #expect(trial.diagnostics.map(\.id) == [])
    let indicators = trial.scope.strategy.indicators
    #expect(indicators.map(\.id.value) == ["contacts", "share", "personal", "print"])
    #expect(indicators[0].measures?.value == .flow)
    #expect(indicators[1].outlook?.value == .growth)
    #expect(indicators[1].share?.where[.channel] == ["self-service", "email"])
    #expect(indicators[1].share?.among[.direction] == ["in"])
    #expect(
      indicators[2].sum?.where.conditions.map(\.dimension.value) == [
        .channel, .area, .type, .population,
      ])
    #expect(indicators[2].collected?.weeks.map(\.value) == [17, 43])
    #expect(indicators[3].breaks.map(\.period.value.description) == ["2013"])
    #expect(indicators[3].breaks.map(\.reason.value) == ["fra al post til breve"])
  }

  @Test func theFrameIsRead() throws {
    let trial = try Trial(
      """
      kanaltjek: 1
      title: Kanalstrategi
      municipalities: [Albertslund, Glostrup]
      period: 2012-05/2015-Q2
      adopted:
        - {by: chefgruppen, date: 2011-02-17}
        - by: kommunalbestyrelsen
      review: {every: year, by: chefgruppen}
      owner: Borgerservice
      document: {title: Kanalstrategi, published: 2011-04-13}
      channels:
        email: {title: E-mail}
      initiatives:
        print:
          title: Fjernprint
          supports: [print]
          participants: [Albertslund]
          duty: at indføre
          when: hvis
          milestones:
            2013-05: {decided: Skitsen godkendt, each: participant}
      """)
    #expect(trial.diagnostics.map(\.id) == [])
    let strategy = trial.scope.strategy
    #expect(strategy.authority == "Albertslund, Glostrup")
    #expect(strategy.period?.value.description == "2012-05/2015-Q2")
    #expect(strategy.adopted.map(\.by?.value) == ["chefgruppen", "kommunalbestyrelsen"])
    #expect(strategy.adopted.map(\.date?.value) == [CalendarDate("2011-02-17"), nil])
    #expect(strategy.review?.every?.value == .year)
    #expect(strategy.document?.title?.value == "Kanalstrategi")
    #expect(strategy.channels.map(\.id.value) == ["email"])
    let initiative = try #require(strategy.initiatives.first)
    #expect(initiative.supports.map(\.value) == ["print"])
    #expect(initiative.participants.map(\.value) == ["Albertslund"])
    #expect(initiative.duty?.value == "at indføre")
    #expect(initiative.condition?.value == "hvis")
    #expect(initiative.milestones.first?.terms?.each?.value == "participant")
  }

  @Test func thresholdsOfRulesKeepTheirPlaces() throws {
    let trial = try Trial("rules:\n  data-stale: {days: 800}\n")
    #expect(trial.diagnostics.map(\.id) == [])
    let own = trial.scope.strategy.ruleParameters
    #expect(own.map(\.rule.value) == ["data-stale"])
    #expect(own.first?.values.map { "\($0.name.value)=\($0.text.value)" } == ["days=800"])
  }

  /// What is wrong, marked where the caret must land.
  @Test(arguments: [
    ("milestones:\n  2012: «97.890»", MessageKey.ambiguousNumber),
    ("milestones:\n  2012:\n    «change»: -10 %", .changeWithoutBase),
    ("milestones:\n  2012: {change: «-10», from: baseline}", .changeWithoutUnit),
    ("milestones:\n  2012: {change: -10 %, from: «previous»}", .noPreviousMilestone),
    ("milestones:\n  2012: {change: -10 %, from: «2012»}", .baseNotBeforeDue),
    ("milestones:\n  2012: {at-least: 30 %, «at-most»: 40 %}", .severalTargets),
    ("milestones:\n  2012: «30 kr.»", .wrongUnit), ("milestones:\n  2012: «30 points»", .wrongUnit),
    ("milestones:\n  2012: {between: «[40, 30]»}", .intervalReversed),
    ("milestones:\n  2012: «Indført»", .notATarget),
    ("milestones:\n  «2016»: 30 %", .milestoneOutsidePeriod),
    ("milestones:\n  2012: {at-least: 30 %, measured-in: «2013-W43»}", .measuredInWithoutWhy),
    ("milestones:\n  2012: {at-least: 30 %, tolerance: «-1 points»}", .negativeTolerance),
    ("milestones:\n  2012: {at-least: 30 %, from: «baseline»}", .fromWithoutChange),
    ("milestones:\n  2012: {hours: «lukket»}", .notOpeningHours),
    ("direction: {rises: «every day»}", .notOneOf),
    ("every: {year: {«at-least: 3»}}", .dutyIsNotDeliverable),
    ("serves: [«x»]", .unknownID), ("part-of: «x»", .unknownID),
  ])
  func aSlipIsPointedAt(marked: String, key: MessageKey) throws {
    let source = MarkedSource(Trial.frame + Self.goal(marked))
    let trial = try Trial(source.text)
    #expect(trial.diagnostics.map(\.id) == [key.rawValue])
    if key != .dutyIsNotDeliverable {
      #expect(trial.diagnostics.compactMap(\.span?.offsets) == source.expected)
    }
  }

  @Test(arguments: [
    "Tests/Examples/eksempelby", "strategies/holbaek", "strategies/hvidovre", "strategies/glostrup",
    "strategies/bornholm", "strategies/koege", "strategies/kl", "strategies/vestegnen",
  ])
  func theStrategiesOfTheRepositoryAreWithoutFault(folder: String) throws {
    #expect(try Trial(shipped: folder).diagnostics.map(\.id) == [])
  }
}

extension Quantity {
  fileprivate var facts: String {
    let number =
      value.isInteger ? "\(value.numerator)" : "\(value.numerator)/\(value.denominator)"
    return unit.map { number + " " + $0.code } ?? number
  }
}

extension Target {
  /// What the target says, in a form that a table can hold.
  fileprivate var facts: String {
    func texts(_ items: [Located<String>]) -> String { items.map(\.value).joined(separator: ",") }
    return switch demand {
    case .plain(let quantity): "plain \(quantity.value.facts)"
    case .bound(let bound, let quantity): "\(bound.rawValue) \(quantity.value.facts)"
    case .between(let low, let high): "between \(low.value.facts) \(high.value.facts)"
    case .change(let change):
      "change \(change.amount.value.facts) \(change.from?.value.facts ?? "")"
    case .includes(let members): "includes \(texts(members))"
    case .countAtLeast(let count): "count-at-least \(count.value)"
    case .hours(let hours): "hours \(hours.value.description)"
    case .done(let parts): "done \(texts(parts))"
    case .decided(let parts): "decided \(texts(parts))"
    case .review(let by): "review \(by?.value ?? "")"
    case .asBaseline(let bound): "\(bound.rawValue) baseline"
    case .movement(let movement, let orEqual): "\(movement.rawValue) \(orEqual)"
    }
  }
}

extension Change.Base {
  fileprivate var facts: String {
    switch self {
    case .baseline: "baseline"
    case .previous: "previous"
    case .period(let period): period.description
    }
  }
}

extension Goal {
  fileprivate var facts: String {
    if let keep {
      let level =
        switch keep.level {
        case .target(let target): target.facts
        case .baseline(let bound, _): "\(bound.rawValue) baseline"
        case nil: ""
        }
      let from = keep.from?.value.description ?? ""
      return "keep \(level) \(from)-\(keep.until?.value.description ?? "")"
    }
    if let direction {
      let strictness = direction.orEqual?.value == true ? "or-equal" : "strictly"
      return
        "\(direction.movement?.rawValue ?? "") \(direction.cadence?.rawValue ?? "") \(strictness)"
    }
    if let wanted { return "wanted \(wanted.facts)" }
    if let duty = every.first { return "every \(duty.cadence.value.rawValue) \(duty.target.facts)" }
    if let superseded {
      return "superseded \(superseded.from?.value.description ?? "") \(superseded.by?.value ?? "")"
    }
    if !isBinding { return "not binding" }
    if let partOf { return "part of \(partOf.value)" }
    if let owner { return "owner \(owner.value)" }
    if let formerly { return "formerly \(formerly.value)" }
    if let source { return "source \(source.value)" }
    return "note \(note?.value ?? "")"
  }
}
