package import Diagnostics
package import Measurements
package import Quantities
package import StrategyModel

/// A strategy and everything found out about it by one day.
package struct StrategyJudgement: Sendable {
  package let scope: Scope
  /// What measured it, for findings that concern the figures themselves.
  let gauge: Gauge
  package private(set) var goals: [GoalJudgement]
  package private(set) var initiatives: [InitiativeJudgement]
  package private(set) var reviews: [MilestoneJudgement]
  package private(set) var tally: Tally
  /// What is accepted of what rules find; nothing before they are applied.
  package internal(set) var waivers = Waivers()

  init(
    scope: Scope, gauge: Gauge, goals: [GoalJudgement], initiatives: [InitiativeJudgement],
    reviews: [MilestoneJudgement]
  ) {
    self.scope = scope
    self.gauge = gauge
    self.goals = goals
    self.initiatives = initiatives
    self.reviews = reviews
    var tally = Tally()
    for goal in goals {
      tally.add(goal.milestones)
      if goal.milestones.isEmpty { tally.add(.noThreshold) }
    }
    for initiative in initiatives { tally.add(initiative.milestones) }
    tally.add(reviews)
    self.tally = tally
  }

  package var strategy: Strategy { scope.strategy }
  /// The day that everything is judged by.
  package var asOf: CalendarDate { gauge.asOf }

  /// Every milestone in the order of the file: goals, initiatives, reviews.
  package var milestones: [MilestoneJudgement] {
    goals.flatMap(\.milestones) + initiatives.flatMap(\.milestones) + reviews
  }

  /// The same of each goal, of each initiative and of the reviews apart: to be gone through by index
  /// where little is asked of each, since a judgement is large.
  package var milestonesByOwner: [[MilestoneJudgement]] {
    goals.map(\.milestones) + initiatives.map(\.milestones) + [reviews]
  }

  /// Lets milestones carry the waivers that cover something found of them.
  mutating func mark(_ covered: [String: Waiver]) {
    var count = 0
    forEachMilestone { milestone in
      milestone.waiver = covered[milestone.id]
      if milestone.waiver != nil { count += 1 }
    }
    tally.waived = count
  }

  /// Hands over every milestone where it stands, to be given what is known beside its verdict.
  mutating func forEachMilestone(_ body: (inout MilestoneJudgement) -> Void) {
    func visit(_ milestones: inout [MilestoneJudgement]) {
      for index in milestones.indices { body(&milestones[index]) }
    }
    for index in goals.indices { visit(&goals[index].milestones) }
    for index in initiatives.indices { visit(&initiatives[index].milestones) }
    visit(&reviews)
  }

  /// How the milestones came out, in numbers.
  package struct Tally: Sendable {
    /// So few that a list is faster than a dictionary.
    private var counts: [(verdict: Verdict, count: Int)] = []
    /// Milestones that are due and still bind.
    package fileprivate(set) var due = 0
    /// Those of them that were measured or reported: the coverage.
    package fileprivate(set) var measured = 0
    /// Those of them that are met in time.
    package fileprivate(set) var met = 0
    /// Those that carry a waiver, whatever their verdict.
    package fileprivate(set) var waived = 0

    /// Milestones with a verdict, nil where there are none; a goal without any counts as one without
    /// a threshold.
    package func count(_ verdict: Verdict) -> Int? {
      counts.first { $0.verdict == verdict }?.count
    }

    fileprivate mutating func add(_ verdict: Verdict) {
      if let index = counts.firstIndex(where: { $0.verdict == verdict }) {
        counts[index].count += 1
      } else {
        counts.append((verdict, 1))
      }
    }

    fileprivate mutating func add(_ milestones: [MilestoneJudgement]) {
      // By index: a judgement is large, and only two of its properties are asked for.
      for index in milestones.indices {
        let verdict = milestones[index].verdict
        add(verdict)
        guard milestones[index].isDue, verdict != .superseded, verdict != .notRelevant
        else { continue }
        due += 1
        if verdict.isMeasured { measured += 1 }
        if verdict == .met { met += 1 }
      }
    }
  }
}

package struct GoalJudgement: Sendable {
  /// Inside its strategy: `digital-post`.
  package let id: String
  package let title: String
  /// What it is measured by.
  let indicator: BoundIndicator?
  package let isBinding: Bool
  package fileprivate(set) var milestones: [MilestoneJudgement]
  /// What was last measured of a value without a time, where one is wanted.
  package let wanted: WantedDistance?
}

package struct InitiativeJudgement: Sendable {
  /// Inside its strategy: `digital-post-campaign`.
  package let id: String
  package let title: String
  package fileprivate(set) var milestones: [MilestoneJudgement]
}

/// One milestone judged, with everything that the verdict rests on.
package struct MilestoneJudgement: Sendable {
  /// `holbaek/digital-post/2012`; put together when asked for, which a silent run never does.
  package var id: String { home + name }
  /// The strategy's id and a slash.
  let home: String
  /// Inside the strategy: `digital-post/2012`.
  package let name: String
  /// The goal's or initiative's name, or a word of ours for a duty of the strategy itself.
  package let title: Message.Argument
  package let milestone: Milestone
  package let isBinding: Bool
  package let isDue: Bool
  package var verdict: Verdict
  package var target: ResolvedTarget?
  package var measured: Measured?
  /// Set where the figure of a year was put together from shorter periods.
  var year: YearInQuarters?
  /// What was measured in each quarter of the year; empty where its figure is no sum of shorter periods.
  package var quarters: [Measured] { year?.quarters ?? [] }
  package var gap: Figure?
  package var quality: EvidenceQuality?
  /// Days from the due day to the delivery or the measurement that met it.
  package var daysLate: Int?
  /// By when the figures are expected that it is due without; nil where none are, or they are late.
  package var expectedBy: CalendarDate?
  /// Each municipality of a joint milestone that all must deliver; empty elsewhere.
  package var municipalities: [MunicipalityJudgement] = []
  /// What is to be expected, where it is not yet due and something recent was measured.
  package var outlook: Outlook?
  /// What the change of channels since the baseline has saved, where contacts are priced.
  package var gain: MixGain?
  /// What is accepted of it until a day, without a word on the verdict.
  package var waiver: Waiver?
  /// What is said of its result, by year: a delivery may be lacking for several.
  package internal(set) var remarks: [Remark] = []
  /// Whether its year is over and the strategy has a place for remarks.
  var isRemarkExpected = false
  package var readings: [ReadingJudgement] = []
  /// The verdict by the first reading, where the others give another and none is given.
  package var verdictAsStated: Verdict?
  package var checks: [TargetCheck] = []
  /// What was found on the way, between the target and the verdict.
  package var steps: [Step] = []
  package let asOf: CalendarDate

  /// The whole proof: target, due day, what was found, verdict.
  package var derivation: [Step] {
    [targetStep, dueStep].compactMap { $0 } + steps
      + [Step(Message(.stepVerdict, ["verdict": .message(Message(verdict.word))]))]
  }

  private var targetStep: Step? {
    target.map { target in
      let stated = Message.Argument.message(target.stated)
      let message =
        switch target.target.demand {
        case .review: Message(.stepReview, ["parts": stated])
        case .done: Message(.stepDeliverable, ["parts": stated])
        case .decided: Message(.stepDecision, ["parts": stated])
        default: Message(.stepTarget, ["target": stated])
        }
      return Step(message, at: target.target.span)
    }
  }

  private var dueStep: Step {
    Step(
      Message(
        isDue ? .stepDue : .stepNotDue,
        ["period": .period(milestone.period.value), "due": .date(due), "asOf": .date(asOf)]),
      at: milestone.period.span)
  }

  /// Whether the figure comes from a sample too small to tell it from its target.
  package var isWithinUncertainty: Bool {
    steps.contains { [.stepWithinSample, .stepWithinSamples].contains($0.message.key) }
  }

  package var due: CalendarDate { milestone.period.value.end }
  package var span: SourceSpan { milestone.span }
}

/// The same milestone judged as another reading of the document states it.
package struct ReadingJudgement: Sendable {
  package let id: String
  package let why: String?
  package let verdict: Verdict
  package let target: ResolvedTarget?
}

/// What the document also says of a target, held against it.
package struct TargetCheck: Sendable {
  package let stated: Message
  package let resolved: Fraction?
  /// Nil when what the statement counts from was never measured.
  package let agrees: Bool?
  package let span: SourceSpan
}

/// One step of the proof behind a verdict, with the place that it rests on.
package struct Step: Sendable {
  package let message: Message
  package let span: SourceSpan?
  private let ownTerms: Terms
  /// How far the observation that it shows has come, where that is not final.
  package let status: Observation.Status?

  package init(
    _ message: Message, at span: SourceSpan? = nil, terms: [Step] = [],
    status: Observation.Status? = nil
  ) {
    self.init(message, at: span, terms: .stated(terms), status: status)
  }

  init(
    _ message: Message, at span: SourceSpan? = nil, terms: Terms,
    status: Observation.Status? = nil
  ) {
    self.message = message
    self.span = span
    ownTerms = terms
    self.status = status
  }

  /// The figures that a sum was made of, each with its own place.
  package var terms: [Step] {
    switch ownTerms {
    case .stated(let steps): steps
    case .figures(let rows, let scope): rows.map { .term($0, scope) }
    }
  }

  /// What a step was made of. A sum of many figures is seldom asked for each of them.
  enum Terms: Sendable {
    case stated([Step])
    case figures(of: Observations, Scope)
  }
}

/// A target after everything relative in it has been given a number.
package struct ResolvedTarget: Sendable {
  package indirect enum Criterion: Hashable, Sendable {
    case atLeast(Fraction)
    case atMost(Fraction)
    case equals(Fraction)
    case between(Fraction, Fraction)
    /// Strictly beyond a value: what a wish to rise or fall demands.
    case above(Fraction)
    case below(Fraction)
    case members([String])
    case hours(OpeningHours)
    case delivered

    /// The one number that a gap is counted from.
    package var number: Fraction? {
      switch self {
      case .atLeast(let value), .atMost(let value), .equals(let value), .above(let value),
        .below(let value):
        value
      case .hours(let hours): hours.hoursPerWeek
      case .between, .members, .delivered: nil
      }
    }
  }

  package let target: Target
  /// The side that the indicator's `better` gives a plain figure.
  package let side: Target.Bound
  package let unit: Unit?
  /// Nil while what a relative target counts from is not measured.
  package let criterion: Criterion?

  package init(target: Target, side: Target.Bound, unit: Unit?, criterion: Criterion?) {
    self.target = target
    self.side = side
    self.unit = unit
    self.criterion = criterion
  }

  /// What kind of target it is, in the words of machine formats.
  package enum Kind: String, CaseIterable, Sendable {
    case atLeast = "at-least"
    case atMost = "at-most"
    case equals, between, change, includes
    case countAtLeast = "count-at-least"
    case hours, done, decided, rises, falls

    init(_ bound: Target.Bound) {
      switch bound {
      case .atLeast: self = .atLeast
      case .atMost: self = .atMost
      case .equals: self = .equals
      }
    }
  }

  /// A plain figure is of the kind that its side makes it.
  package var kind: Kind {
    switch target.demand {
    case .plain: Kind(side)
    case .bound(let bound, _), .asBaseline(let bound): Kind(bound)
    case .between: .between
    case .change: .change
    case .includes: .includes
    case .countAtLeast: .countAtLeast
    case .hours: .hours
    case .done, .review: .done
    case .decided: .decided
    case .movement(.rises, _): .rises
    case .movement(.falls, _): .falls
    }
  }
}
