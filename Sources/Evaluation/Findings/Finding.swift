package import Diagnostics
internal import Measurements
internal import Quantities
package import StrategyModel

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

  package typealias Rule = FindingRule

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
    for index in goals.indices {
      Self.forEachFinding(of: goals[index].milestones, from: least, count: count, body)
    }
    for index in initiatives.indices {
      Self.forEachFinding(of: initiatives[index].milestones, from: least, count: count, body)
    }
    Self.forEachFinding(of: reviews, from: least, count: count, body)
    var found = FoundInDocument(from: least, explained: strategy.explained)
    Scrutiny(judgement: self).report(to: &found)
    for finding in expiredParents { found.add(finding.severity) { finding } }
    found.handOver(count: count, body)
  }

  private static func forEachFinding(
    of milestones: [MilestoneJudgement], from least: Diagnostic.Severity,
    count: (Diagnostic.Severity) -> Void, _ body: (Finding) -> Void
  ) {
    // By index: a judgement is large, and most of them only count.
    for index in milestones.indices {
      let verdict = milestones[index].verdict
      if milestones[index].isDue || verdict.isMeasured,
        let severity = verdict.severity(isBinding: milestones[index].isBinding)
      {
        count(severity)
        if severity >= least, let finding = milestones[index].finding { body(finding) }
      }
      if milestones[index].checks.isEmpty { continue }
      guard let finding = milestones[index].disagreement else { continue }
      count(.note)
      if least == .note { body(finding) }
    }
  }
}

extension Verdict {
  /// How much a verdict on a milestone matters, nil where there is nothing to find.
  fileprivate func severity(isBinding: Bool) -> Diagnostic.Severity? {
    switch self {
    case .missed: isBinding ? .error : .note
    case .partly, .noData, .notAssessable: .warning
    case .nearly, .metLate: .note
    case .met, .onTrack, .atRisk, .offTrack, .pending, .noThreshold, .notRelevant, .superseded: nil
    }
  }
}

extension MilestoneJudgement {
  /// What the document also says and that does not agree.
  fileprivate var disagreement: Finding? {
    let contrary = checks.filter { $0.agrees == false }
    return contrary.first.map { first in
      Finding(
        rule: .statementsDisagree, severity: .note, subject: id,
        message: Message(
          .findingStatementsDisagree,
          ["title": title, "stated": .list(contrary.map { .message($0.stated) })]),
        span: first.span, related: contrary.dropFirst().map(\.span) + [span])
    }
  }

  /// What the verdict itself gives rise to.
  fileprivate var finding: Finding? {
    guard let severity = verdict.severity(isBinding: isBinding), let policy else { return nil }
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
      rule: policy.rule, severity: severity, subject: id,
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

  private var policy: (rule: Finding.Rule, message: MessageKey)? {
    switch verdict {
    case .missed:
      let key: MessageKey =
        isDeliverable ? .findingNotDelivered : gap == nil ? .findingMissedNoGap : .findingMissed
      return (.targetMissed, key)
    case .nearly: return (.targetNearly, .findingNearly)
    case .partly: return (.targetPartly, .findingPartly)
    case .metLate: return (.targetLate, isDeliverable ? .findingDeliveredLate : .findingLate)
    case .noData:
      return (.measurementMissing, isDeliverable ? .findingNoProgress : .findingNoData)
    case .notAssessable: return (.notAssessable, .findingNotAssessable)
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
    measured?.message(beside: target?.criterion) ?? Message(.termNone)
  }
}

extension Measured {
  /// The value in words, with enough decimals to stand beside what it is held to.
  package func message(beside criterion: ResolvedTarget.Criterion? = nil) -> Message {
    switch amount {
    case .number(let value):
      let nearest = criterion?.nearest(to: value)
      let figure = nearest.map { Figure(value, unit, beside: $0) } ?? Figure(value, unit)
      return Message(.termPlain, ["value": .figure(figure)])
    case .interval(let low, let high):
      return .interval(low: low, high: high, unit, beside: criterion?.number)
    case .members(let members):
      return Message(.termPlain, ["value": .figure(Figure(.init(members.count), .set))])
    case .hours(let hours):
      return Message(.termPlain, ["value": .figure(Figure(hours.hoursPerWeek, .hoursPerWeek))])
    case .delivered(let date):
      return date.map { Message(.termPlain, ["value": .date($0)]) } ?? Message(.termNone)
    }
  }
}
