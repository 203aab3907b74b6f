package import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// What is wrong with a strategy's results, by a rule that can be named, waived and counted.
package struct Finding: Sendable {
  package let rule: Rule
  package let severity: Diagnostic.Severity
  /// The id of the milestone, goal or strategy that it is about.
  package let subject: String
  package let message: Message
  package let span: SourceSpan
  /// Other places: the measurements behind it.
  package let related: [SourceSpan]

  /// The policy that holds until strategies bring their own.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    case targetMissed = "target-missed"
    case targetNearly = "target-nearly"
    case targetPartly = "target-partly"
    case targetLate = "target-late"
    case measurementMissing = "measurement-missing"
    case notAssessable = "not-assessable"
    case statementsDisagree = "statements-disagree"
    case parentExpired = "parent-expired"
  }

  /// The same for the same fault whatever is measured, worded or moved: rule and subject alone.
  package var fingerprint: String {
    // FNV-1a, 64 bits.
    let hash = "\(rule.rawValue) \(subject)".utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension StrategyJudgement {
  /// Counts the findings of one strategy and hands over those that are at least this severe, in
  /// the order of the file.
  package func forEachFinding(
    from least: Diagnostic.Severity, count: (Diagnostic.Severity) -> Void, _ body: (Finding) -> Void
  ) {
    for goal in goals {
      for index in goal.milestones.indices {
        goal.milestones[index].forEachFinding(from: least, count: count, body)
      }
    }
    for finding in expiredParents {
      count(finding.severity)
      if finding.severity >= least { body(finding) }
    }
    for initiative in initiatives {
      for index in initiative.milestones.indices {
        initiative.milestones[index].forEachFinding(from: least, count: count, body)
      }
    }
    reviews.forEach { $0.forEachFinding(from: least, count: count, body) }
  }
}

extension MilestoneJudgement {
  fileprivate func forEachFinding(
    from least: Diagnostic.Severity, count: (Diagnostic.Severity) -> Void, _ body: (Finding) -> Void
  ) {
    if isDue || verdict.isMeasured, let policy {
      count(policy.severity)
      if policy.severity >= least { body(finding(policy)) }
    }
    for check in checks where check.agrees == false {
      count(.note)
      guard least == .note else { continue }
      body(
        Finding(
          rule: .statementsDisagree, severity: .note, subject: id,
          message: Message(
            .findingStatementsDisagree, ["title": title, "stated": .message(check.stated)]),
          span: check.span, related: [span]))
    }
  }

  /// What the verdict itself gives rise to.
  private func finding(_ policy: Policy) -> Finding {
    // That nothing was measured is what the finding itself says.
    let reason = reason.flatMap { $0.key == .stepNothingMeasured ? nil : $0 }
    var arguments: Message.Arguments = [
      "title": title, "period": periodArgument,
      "measured": .message(measuredMessage), "target": .message(targetMessage),
      "reason": reason.map { .message($0) } ?? "",
    ]
    if let gap { arguments["gap"] = .figure(gap) }
    if let daysLate { arguments["days"] = .days(daysLate) }
    return Finding(
      rule: policy.rule, severity: policy.severity, subject: id,
      message: Message(policy.message, arguments), span: span,
      related: measured.map { $0.observations.prefix(8).map(\.value.span) } ?? [])
  }

  /// The period, and which of its milestones where it has several.
  private var periodArgument: Message.Argument {
    let period = Message.Argument.period(milestone.period.value)
    guard let slash = milestone.id.firstIndex(of: "/") else { return period }
    let item = String(milestone.id[milestone.id.index(after: slash)...])
    return .message(Message(.periodOfItem, ["period": period, "item": .text(item)]))
  }

  private typealias Policy = (
    rule: Finding.Rule, severity: Diagnostic.Severity, message: MessageKey
  )

  private var policy: Policy? {
    switch verdict {
    case .missed:
      let key: MessageKey =
        isDeliverable ? .findingNotDelivered : gap == nil ? .findingMissedNoGap : .findingMissed
      return (.targetMissed, isBinding ? .error : .note, key)
    case .nearly: return (.targetNearly, .note, .findingNearly)
    case .partly: return (.targetPartly, .warning, .findingPartly)
    case .metLate:
      return (.targetLate, .note, isDeliverable ? .findingDeliveredLate : .findingLate)
    case .noData:
      return (.measurementMissing, .warning, isDeliverable ? .findingNoProgress : .findingNoData)
    case .notAssessable: return (.notAssessable, .warning, .findingNotAssessable)
    default: return nil
    }
  }

  package var isDeliverable: Bool { target?.target.isDeliverable ?? false }

  /// The step that says why there is no verdict by figures.
  private var reason: Message? {
    steps.last { $0.message.key.isReason }?.message
  }

  package var targetMessage: Message {
    guard let target else { return Message(.termNone) }
    if target.target.isDeliverable { return target.stated }
    return target.criterion?.message(target.unit, beside: measured?.number)
      ?? target.stated
  }

  package var measuredMessage: Message {
    guard let measured else { return Message(.termNone) }
    switch measured.amount {
    case .number(let value):
      let nearest = target?.criterion?.nearest(to: value)
      let figure =
        nearest.map { Figure(value, measured.unit, beside: $0) } ?? Figure(value, measured.unit)
      return Message(.termPlain, ["value": .figure(figure)])
    case .interval(let low, let high):
      return .interval(low: low, high: high, measured.unit, beside: target?.criterion?.number)
    case .members(let members):
      return Message(.termPlain, ["value": .figure(Figure(.init(members.count), .set))])
    case .hours(let hours):
      return Message(
        .termPlain, ["value": .figure(Figure(hours.hoursPerWeek, .hoursPerWeek))])
    case .delivered(let date):
      return date.map { Message(.termPlain, ["value": .date($0)]) } ?? Message(.termNone)
    }
  }
}
