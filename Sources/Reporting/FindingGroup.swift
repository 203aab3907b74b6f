package import Diagnostics
package import Evaluation
internal import Quantities
internal import StrategyModel

/// Findings of one rule that are told in one sentence where there is nothing to tell apart: about
/// the milestones of one goal, or about what hangs loose in one strategy.
package struct FindingGroup {
  package let first: Finding
  private let all: [Finding]

  /// The finding's own, or what all of them are about: the goal, the strategy.
  var subject: String {
    all.count == 1 ? first.subject : Self.head(of: first, first.gathering)
  }

  package static func groups(of findings: [Finding]) -> [FindingGroup] {
    var order: [String] = []
    var byKey: [String: [Finding]] = [:]
    for finding in findings {
      // A rule may have found different things, and some of them may be explained.
      let key =
        finding.gathering == .none
        ? "\(finding.rule.rawValue) \(finding.subject)"
        : "\(finding.rule.rawValue) \(finding.message.key.rawValue) "
          + "\(finding.gathered?.wording ?? 0) " + head(of: finding, finding.gathering)
      if byKey[key] == nil { order.append(key) }
      byKey[key, default: []].append(finding)
    }
    return order.compactMap { key in
      guard let all = byKey[key], let first = all.first else { return nil }
      return FindingGroup(first: first, all: all)
    }
  }

  private static func head(of finding: Finding, _ gathering: Finding.Gathering) -> String {
    var levels =
      switch gathering {
      case .none: Int.max
      case .milestones: 2
      case .strategy: 1
      }
    let end = finding.subject.utf8.firstIndex { byte in
      if byte == UInt8(ascii: "/") { levels -= 1 }
      return levels == 0
    }
    return end.map { String(finding.subject[..<$0]) } ?? finding.subject
  }

  package var message: Message {
    guard all.count > 1 else { return first.message }
    if let gathered = first.gathered {
      let titles = all.compactMap { finding in
        finding.gathered.map { Message.Argument.message(Message(.termQuoted, ["text": $0.title])) }
      }
      let text = gathered.text(of: Self.list(of: titles), count: titles.count)
      return Message(.findingOfRule, ["text": .wording(text)])
    }
    guard let several = first.message.key.several else { return first.message }
    var arguments = first.message.arguments
    let periods = all.compactMap { $0.message.arguments["period"] }
    arguments["periods"] = Self.run(of: periods) ?? Self.list(of: periods)
    return Message(several, arguments)
  }

  /// The first and the last of many periods that follow on each other; nil otherwise.
  private static func run(of periods: [Message.Argument]) -> Message.Argument? {
    guard periods.count > 6, let from = periods.first, let to = periods.last else { return nil }
    for (left, right) in zip(periods, periods.dropFirst()) {
      guard case .period(let period) = left, case .period(let next) = right, period.next == next
      else { return nil }
    }
    return .message(
      Message(.periodsFromTo, ["from": from, "to": to, "count": .count(periods.count)]))
  }

  private static func list(of items: [Message.Argument]) -> Message.Argument {
    guard items.count > 6 else { return .list(items) }
    return .message(
      Message(
        .listAndMore, ["items": .list(Array(items.prefix(4))), "count": .count(items.count - 4)]))
  }
}

extension Finding {
  enum Gathering {
    case none, milestones, strategy
  }

  /// What a finding is told together with. Each miss has its own figures, and each explanation its
  /// own words.
  var gathering: Gathering {
    switch message.key {
    case .findingNoData, .findingNoProgress: .milestones
    default: gathered == nil ? .none : .strategy
    }
  }
}

extension MessageKey {
  /// The wording for several of what this says once.
  fileprivate var several: MessageKey? {
    switch self {
    case .findingNoData: .findingNoDataSeveral
    case .findingNoProgress: .findingNoProgressSeveral
    default: nil
    }
  }
}
