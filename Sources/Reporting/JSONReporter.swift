internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// The versioned JSON of `status` and `check`: languages side by side, numbers without locale.
struct JSONReporter: Reporter {
  static let version = 1

  let context: ReportContext

  var opening: String {
    """
    {
      "version": \(Self.version),
      "asOf": "\(context.asOf)",
      "strategies": [

    """
  }

  /// Items of the arrays at the top, each written out at its depth.
  private static let depth = 2

  var separator: String { ",\n" }

  func section(_ judgement: StrategyJudgement) -> String {
    strategy(judgement).item(depth: Self.depth)
  }

  func findings(_ findings: [Finding]) -> String {
    findings.map { finding($0).item(depth: Self.depth) }.joined(separator: separator)
  }

  func headingOfFindings(areAny: Bool) -> String {
    "\n  ],\n  \"findings\": [" + (areAny ? "\n" : "")
  }

  func closing(_ summary: Summary, hasFindings: Bool) -> String {
    (hasFindings ? "\n  ]" : "]") + "\n}\n"
  }

  private func strategy(_ judgement: StrategyJudgement) -> JSONValue {
    let strategy = judgement.strategy
    let tally = judgement.tally
    return .object([
      ("id", .string(strategy.id)),
      ("title", .string(strategy.displayTitle)),
      ("municipality", JSONValue(strategy.authority)),
      ("period", JSONValue(strategy.period?.value.description)),
      ("goals", .array(judgement.goals.map(goal))),
      ("initiatives", .array(judgement.initiatives.map(initiative))),
      ("reviews", .array(judgement.reviews.map(milestone))),
      (
        "coverage",
        .object([("due", .integer(tally.due)), ("measured", .integer(tally.measured))])
      ),
      (
        "counts",
        .object(
          Verdict.allCases.compactMap { verdict in
            tally.count(verdict).map { (verdict.rawValue, .integer($0)) }
          })
      ),
    ])
  }

  private func goal(_ judgement: GoalJudgement) -> JSONValue {
    .object([
      ("id", .string(judgement.id)),
      ("title", .string(judgement.title)),
      ("verdict", .string(judgement.verdict.rawValue)),
      ("binding", .boolean(judgement.isBinding)),
      ("wanted", wanted(judgement.wanted)),
      ("milestones", .array(judgement.milestones.map(milestone))),
    ])
  }

  private func wanted(_ distance: WantedDistance?) -> JSONValue {
    guard let distance else { return .null }
    return .object([
      ("value", .number(distance.target.value)),
      ("unit", JSONValue(distance.target.unit?.code)),
      ("measured", measured(distance.measured)),
    ])
  }

  private func initiative(_ judgement: InitiativeJudgement) -> JSONValue {
    .object([
      ("id", .string(judgement.id)),
      ("title", .string(judgement.title)),
      ("milestones", .array(judgement.milestones.map(milestone))),
    ])
  }

  private func milestone(_ judgement: MilestoneJudgement) -> JSONValue {
    .object([
      ("id", .string(judgement.id)),
      ("title", .string(judgement.title.text(.danish))),
      ("due", .string(judgement.due.description)),
      ("target", target(judgement.target)),
      ("measured", measured(judgement.measured)),
      (
        "gap",
        judgement.gap.map {
          .object([("value", .number($0.value)), ("unit", JSONValue($0.unit?.code))])
        } ?? .null
      ),
      ("verdict", .string(judgement.verdict.rawValue)),
      ("timeliness", judgement.daysLate.map { .object([("daysLate", .integer($0))]) } ?? .null),
      ("evidence", JSONValue(judgement.quality?.rawValue)),
      ("municipalities", municipalities(judgement.municipalities)),
      ("waiver", .null),
      ("outlook", .null),
      (
        "readings",
        .array(
          judgement.readings.map { reading in
            .object([
              ("id", .string(reading.id)), ("why", JSONValue(reading.why)),
              ("verdict", .string(reading.verdict.rawValue)), ("target", target(reading.target)),
            ])
          })
      ),
      (
        "checks",
        .array(
          judgement.checks.map { check in
            .object([
              ("stated", localized(check.stated)),
              ("resolved", check.resolved.map { .number($0) } ?? .null),
              ("agrees", check.agrees.map { .boolean($0) } ?? .null),
              ("location", location(check.span)),
            ])
          })
      ),
      (
        "derivation",
        .array(judgement.derivation.map(step))
      ),
      ("location", location(judgement.span)),
    ])
  }

  /// An object of municipalities by name; null where the milestone is not each one's own.
  private func municipalities(_ judgements: [MunicipalityJudgement]) -> JSONValue {
    if judgements.isEmpty { return .null }
    return .object(
      judgements.map { judgement in
        (
          judgement.name,
          .object([
            ("verdict", .string(judgement.delivery.verdict.rawValue)),
            ("date", JSONValue(judgement.delivery.date?.description)),
          ])
        )
      })
  }

  private func step(_ step: Step) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("text", localized(step.message)), ("location", step.span.map(location) ?? .null),
    ]
    if !step.terms.isEmpty { members.append(("terms", .array(step.terms.map { self.step($0) }))) }
    return .object(members)
  }

  private func target(_ target: ResolvedTarget?) -> JSONValue {
    guard let target else { return .null }
    var members: [(String, JSONValue)] = [("kind", .string(target.kind))]
    switch target.target.demand {
    case .plain(let quantity), .bound(_, let quantity):
      members.append(("value", .number(quantity.value.value)))
    case .between(let low, let high):
      members += [("low", .number(low.value.value)), ("high", .number(high.value.value))]
    case .change(let change):
      members.append(("value", .number(change.amount.value.value)))
      members.append(("changeUnit", JSONValue(change.amount.value.unit?.code)))
      members.append(("from", .string(change.baseText)))
    case .includes(let names): members.append(("members", .array(names.map { .string($0.value) })))
    case .countAtLeast(let count): members.append(("value", .integer(count.value)))
    case .hours(let hours):
      members.append(("value", .number(hours.value.hoursPerWeek)))
      members.append(("hours", .string(hours.value.description)))
    case .done(let parts), .decided(let parts):
      members.append(("parts", .array(parts.map { .string($0.value) })))
    case .asBaseline, .movement: break
    }
    if !members.contains(where: { $0.0 == "value" }) { members.append(("value", .null)) }
    members.append(("unit", JSONValue(target.unit?.code)))
    members.append(("resolved", target.criterion?.number.map { .number($0) } ?? .null))
    return .object(members)
  }

  private func measured(_ measured: Measured?) -> JSONValue {
    guard let measured else { return .null }
    var members: [(String, JSONValue)] = []
    switch measured.amount {
    case .number(let value): members.append(("value", .number(value)))
    case .interval(let low, let high):
      members.append(("low", low.map { .number($0) } ?? .null))
      members.append(("high", high.map { .number($0) } ?? .null))
    case .members(let names):
      members.append(("value", .integer(names.count)))
      members.append(("members", .array(names.map { .string($0) })))
    case .hours(let hours):
      members.append(("value", .number(hours.hoursPerWeek)))
      members.append(("hours", .string(hours.description)))
    case .delivered(let date):
      return .object([("date", JSONValue(date?.description))])
    }
    members.append(("unit", JSONValue(measured.unit?.code)))
    members.append(("period", JSONValue(measured.period?.description)))
    if let numerator = measured.numerator, let denominator = measured.denominator {
      members.append(("numerator", .number(numerator)))
      members.append(("denominator", .number(denominator)))
    }
    return .object(members)
  }

  private func finding(_ finding: Finding) -> JSONValue {
    .object([
      ("rule", .string(finding.rule.rawValue)),
      ("severity", .string(finding.severity.code)),
      ("subject", .string(finding.subject)),
      ("message", localized(finding.message)),
      ("location", location(finding.span)),
      ("related", .array(finding.related.map(location))),
      ("fingerprint", .string(finding.fingerprint)),
    ])
  }

  private func localized(_ message: Message) -> JSONValue {
    .object(
      Language.allCases.map { ($0.rawValue, .string(message.text($0))) })
  }

  private func location(_ span: SourceSpan) -> JSONValue {
    let location = context.sources.location(of: span)
    return .object([
      ("file", .string(location.path)), ("line", .integer(location.line)),
      ("column", .integer(location.column)),
    ])
  }
}

extension Change {
  /// What the change counts from, as the strategy writes it.
  fileprivate var baseText: String {
    switch from?.value {
    case .baseline, nil: "baseline"
    case .previous: "previous"
    case .period(let period): period.description
    }
  }
}

extension Diagnostic.Severity {
  /// The word in machine formats and on the command line.
  package var code: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// The severity's name for people.
  var word: MessageKey {
    switch self {
    case .note: .severityNote
    case .warning: .severityWarning
    case .error: .severityError
    }
  }
}
