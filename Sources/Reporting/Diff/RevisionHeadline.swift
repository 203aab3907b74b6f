internal import Diagnostics
internal import Evaluation
internal import StrategyDiff

/// What a new version does to the commitments, in one sentence for those who decide on it: `3 måltal
/// er svækket, 1 skærpet, 2 udskudt; 1 mål er opfyldt alene fordi måltallet blev sænket.`
struct RevisionHeadline {
  let comparison: VersionComparison

  func text(_ language: Language) -> String {
    guard !comparison.changes.isEmpty || !comparison.verdicts.isEmpty else {
      return Message(.diffIdentical).text(language)
    }
    let commitments = self.commitments(language)
    let clauses =
      (commitments.isEmpty
        ? [Message(.diffNoCommitments).text(language)] + surroundings(language) : commitments)
      + proven(language)
    return clauses.joined(separator: "; ") + "."
  }

  // MARK: Commitments

  /// What became of a commitment, in the order in which it is told.
  private enum Outcome: CaseIterable {
    case weakened, strengthened, postponed, advanced, mixed, undecided, rebaselined, removed, added

    init?(_ change: StrategyDiff.Change) {
      switch change.kind {
      case .milestoneRemoved, .goalRemoved, .initiativeRemoved, .strategyRemoved: self = .removed
      case .milestoneAdded, .goalAdded, .initiativeAdded, .strategyAdded: self = .added
      default:
        switch change.class {
        case .weakened: self = change.kind == .deadlineLater ? .postponed : .weakened
        case .strengthened: self = change.kind == .deadlineEarlier ? .advanced : .strengthened
        case .mixed: self = .mixed
        case .undecided: self = .undecided
        case .rebaselined: self = .rebaselined
        case .structural, .governance, .data, .editorial: return nil
        }
      }
    }

    var word: MessageKey {
      switch self {
      case .weakened: .whatWeakened
      case .strengthened: .whatStrengthened
      case .postponed: .whatPostponed
      case .advanced: .whatAdvanced
      case .mixed: .whatMixed
      case .undecided: .whatUndecided
      case .rebaselined: .whatRebaselined
      case .removed: .whatRemoved
      case .added: .whatAdded
      }
    }
  }

  /// What kind of thing was changed.
  private enum Noun: CaseIterable {
    case target, goal, initiative, definition, strategy

    init(_ change: StrategyDiff.Change) {
      switch change.kind {
      case .milestoneAdded, .milestoneRemoved: self = .target
      case .goalAdded, .goalRemoved: self = .goal
      case .initiativeAdded, .initiativeRemoved: self = .initiative
      case .strategyAdded, .strategyRemoved: self = .strategy
      case .definitionChanged, .unitChanged, .scopeChanged, .breakChanged, .outlookChanged,
        .collectionChanged, .pricesChanged:
        self = .definition
      default:
        switch change.subject.count(where: { $0 == "/" }) {
        case 0: self = .strategy
        case 1: self = .goal
        default: self = .target
        }
      }
    }

    func word(_ count: Int) -> MessageKey {
      switch self {
      case .target: count == 1 ? .nounTarget : .nounTargets
      case .goal: count == 1 ? .nounGoal : .nounGoals
      case .initiative: count == 1 ? .nounInitiative : .nounInitiatives
      case .definition: count == 1 ? .nounDefinition : .nounDefinitions
      case .strategy: count == 1 ? .nounStrategy : .nounStrategies
      }
    }
  }

  private func commitments(_ language: Language) -> [String] {
    let outcomes = comparison.changes.compactMap { change in
      Outcome(change).map { (noun: Noun(change), outcome: $0) }
    }
    return Noun.allCases.compactMap { noun in
      var parts: [String] = []
      for outcome in Outcome.allCases {
        let count = outcomes.count { $0.noun == noun && $0.outcome == outcome }
        guard count > 0 else { continue }
        let key: MessageKey =
          !parts.isEmpty ? .diffNext : count == 1 ? .diffFirstOne : .diffFirstSeveral
        let message = Message(
          key,
          [
            "count": .count(count), "noun": .message(Message(noun.word(count))),
            "what": .message(Message(outcome.word)),
          ])
        parts.append(message.text(language))
      }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
  }

  /// Where no commitment was touched, what was.
  private func surroundings(_ language: Language) -> [String] {
    let kinds: [(Change.Class, one: MessageKey, several: MessageKey)] = [
      (.governance, .governanceOne, .governanceSeveral),
      (.structural, .structureOne, .structureSeveral), (.data, .dataOne, .dataSeveral),
    ]
    return kinds.compactMap { `class`, one, several in
      let count = comparison.count(`class`)
      guard count > 0 else { return nil }
      return Message(count == 1 ? one : several, ["count": .count(count)]).text(language)
    }
  }

  // MARK: Verdicts

  /// What became of a verdict for one reason alone.
  private enum Turn: CaseIterable {
    case met, unmet, spared

    init?(_ change: VerdictChange) {
      let (was, is_) = (change.old, change.new)
      if is_ == .met, was != .met {
        self = .met
      } else if was == .met, is_.isMeasured {
        self = .unmet
      } else if was == .missed, !is_.isMeasured {
        self = .spared
      } else {
        return nil
      }
    }

    func key(_ count: Int) -> MessageKey {
      switch self {
      case .met: count == 1 ? .onlyMetOne : .onlyMetSeveral
      case .unmet: count == 1 ? .onlyUnmetOne : .onlyUnmetSeveral
      case .spared: count == 1 ? .onlySparedOne : .onlySparedSeveral
      }
    }
  }

  /// Goals by what became of them and why, told only where one reason is proved to be enough and
  /// needed.
  private func proven(_ language: Language) -> [String] {
    var goals: [(turn: Turn, reason: MessageKey, ids: Set<String>)] = []
    for verdict in comparison.verdicts where verdict.how == .alone {
      guard let turn = Turn(verdict), let cause = verdict.causes.first else { continue }
      let reason = reason(cause, verdict.subject)
      let goal = verdict.subject.split(separator: "/").prefix(2).joined(separator: "/")
      if let index = goals.firstIndex(where: { $0.turn == turn && $0.reason == reason }) {
        goals[index].ids.insert(goal)
      } else {
        goals.append((turn, reason, [goal]))
      }
    }
    return Turn.allCases.flatMap { turn in
      goals.filter { $0.turn == turn }.map { group in
        Message(
          turn.key(group.ids.count),
          ["count": .count(group.ids.count), "reason": .message(Message(group.reason))]
        ).text(language)
      }
    }
  }

  private func reason(_ cause: Factor, _ subject: String) -> MessageKey {
    func has(_ kind: ChangeKind) -> Bool {
      comparison.changes.contains { $0.subject == subject && $0.kind == kind }
    }
    switch cause {
    case .target:
      return has(.targetLowered)
        ? .reasonLowered : has(.targetRaised) ? .reasonRaised : .reasonTarget
    case .deadline: return has(.deadlineLater) ? .reasonPostponed : .reasonDeadline
    case .definition: return .reasonDefinition
    case .data: return .reasonData
    case .clock: return .reasonClock
    case .rules: return .reasonRules
    }
  }
}
