package import Diagnostics
internal import Measurements
package import Quantities
package import StrategyModel

/// What is wrong with a strategy's results, by a rule that can be named, waived and counted.
package struct Finding: Sendable {
  package let rule: Rule
  package internal(set) var severity: Diagnostic.Severity
  /// The id of the milestone, goal or strategy that it is about.
  package let subject: String
  package let message: Message
  /// The milestone, or what else it is about; of what a change brought about, the place that the
  /// change touched.
  package internal(set) var span: SourceSpan
  /// Other places: the measurements behind it.
  package internal(set) var related: [SourceSpan]
  /// The kind of change that it is about, where it is about one: a subject may have several.
  package internal(set) var change: String?
  /// How far what was measured is from its target, in tenths of it; nil where it is not about that.
  package internal(set) var shortfall: Fraction?
  /// Whether it is of the document rather than of what came of it: reports then show the line.
  package internal(set) var isOfDocument = false
  /// How it is told with others of its kind; nil where each is told by itself.
  package internal(set) var gathered: Gathered?
  /// Whether a baseline accepts it.
  package internal(set) var isKnown = false
  /// How it stands to an earlier revision; nil where it is held against none.
  package internal(set) var sinceRevision: Standing?

  /// What a finding is beside those of an earlier revision.
  package enum Standing: String, CaseIterable, Sendable {
    case new, worse, unchanged
  }

  /// Whether it may stay as it is: known by the baseline, or no worse than in an earlier revision.
  package var isAccepted: Bool { isKnown || sinceRevision == .unchanged }

  package typealias Rule = FindingRule

  package var identity: FindingIdentity {
    FindingIdentity(rule: rule, subject: subject, change: change)
  }

  /// The same for the same fault whatever is measured, worded or moved: rule and subject
  /// alone, and the kind of a change.
  package var fingerprint: String {
    ("\(rule.rawValue) \(subject)" + (change.map { " " + $0 } ?? "")).fingerprint
  }
}

/// What makes a finding the same one whatever is measured, worded or moved.
package struct FindingIdentity: Hashable, Sendable {
  package let rule: FindingRule
  package let subject: String
  /// The kind of change, where it is about one.
  package let change: String?

  package init(rule: FindingRule, subject: String, change: String? = nil) {
    self.rule = rule
    self.subject = subject
    self.change = change
  }
}

extension MilestoneJudgement {
  /// What the program has to say of a milestone in words of its own.
  func sentence(
    _ sentence: RuleMessage.OwnSentence
  ) -> (message: Message, span: SourceSpan, related: [SourceSpan]) {
    switch sentence {
    case .verdict:
      return (verdictSentence, span, measured?.observations.prefix(8).map(\.value.span) ?? [])
    case .statements:
      let contrary = checks.filter { $0.agrees == false }
      return (
        Message(
          .findingStatementsDisagree,
          ["title": title, "stated": .list(contrary.map { .message($0.stated) })]),
        contrary.first?.span ?? span, contrary.dropFirst().map(\.span) + [span]
      )
    }
  }

  /// What the verdict itself says, in a sentence: what was measured against what, or why it was not.
  package var verdictSentence: Message {
    // That nothing was measured is what the finding itself says.
    let reason = reason.flatMap { $0.key == .stepNothingMeasured ? nil : $0 }
    var arguments: Message.Arguments = [
      "title": title, "period": periodArgument,
      "measured": .message(measuredMessage), "target": .message(targetMessage),
      "reason": reason.map { .message($0) } ?? "",
    ]
    if let gap { arguments["gap"] = .figure(gap) }
    if let daysLate { arguments["days"] = .days(daysLate) }
    guard let key = verdictKey else {
      arguments["verdict"] = .message(Message(verdict.word))
      return Message(.findingVerdict, arguments)
    }
    return Message(key, arguments)
  }

  /// The period, and which of its milestones where it has several.
  package var periodArgument: Message.Argument {
    let period = Message.Argument.period(milestone.period.value)
    guard let item = milestone.itemName else { return period }
    return .message(Message(.periodOfItem, ["period": period, "item": .text(String(item))]))
  }

  private var verdictKey: MessageKey? {
    switch verdict {
    case .missed:
      isDeliverable ? .findingNotDelivered : gap == nil ? .findingMissedNoGap : .findingMissed
    case .nearly: .findingNearly
    case .partly: .findingPartly
    case .metLate: isDeliverable ? .findingDeliveredLate : .findingLate
    case .noData: isDeliverable ? .findingNoProgress : .findingNoData
    case .notAssessable: .findingNotAssessable
    case .met, .onTrack, .atRisk, .offTrack, .pending, .noThreshold, .notRelevant, .superseded: nil
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
    return target.demanded(beside: measured?.number)
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
      let figure = Figure(value, unit, beside: criterion?.bounds ?? [])
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
