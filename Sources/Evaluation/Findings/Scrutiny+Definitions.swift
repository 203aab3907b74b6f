internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// Definitions that can be gamed: a share that rises by what another goal wants less of.
extension Scrutiny {
  func reportDefinitions(to found: inout FoundInDocument) {
    let shares = sharesToRise()
    if shares.isEmpty { return }
    let falling = channelsToFall()
    if falling.isEmpty { return }
    for share in shares {
      guard let selection = share.indicator.share else { continue }
      let counted = selection.where.conditions.filter { $0.dimension.value == .channel }
        .flatMap(\.values)
      let base = gauge.base(of: share)?.key
      let contrary = counted.compactMap { channel -> (Located<String>, Falling)? in
        let other = falling[channel.value]?.first {
          $0.base == base && $0.selection.overlaps(selection)
        }
        return other.map { (channel, $0) }
      }
      guard let (channel, other) = contrary.first else { continue }
      found.add(.note) {
        Finding(
          rule: .definitionGameable, severity: .note,
          subject: subject(scope.reference(to: share.key) ?? share.key.id),
          message: Message(
            .findingDefinitionGameable,
            [
              "title": .text(share.indicator.displayTitle),
              "channels": .list(contrary.map { .text(title(ofChannel: $0.0.value)) }),
              "other": .text(other.title),
            ]),
          span: channel.span, related: [other.span])
      }
    }
  }

  /// Something counted that a goal or an indicator wants less of.
  private struct Falling {
    let title: String
    let base: IndicatorKey?
    let selection: Selection
    let span: SourceSpan
  }

  /// The shares that some goal wants more of, each once.
  private func sharesToRise() -> [BoundIndicator] {
    var seen: Set<IndicatorKey> = []
    return judgement.goals.indices.compactMap { index in
      guard let bound = judgement.goals[index].indicator, bound.indicator.share != nil,
        wish(index, bound) == .rises, seen.insert(bound.key).inserted
      else { return nil }
      return bound
    }
  }

  /// What is wanted less of by channel: by goals, and by indicators that no goal uses.
  private func channelsToFall() -> [String: [Falling]] {
    var result: [String: [Falling]] = [:]
    func add(_ bound: BoundIndicator, _ title: String, _ span: SourceSpan) {
      guard let selection = bound.indicator.sum?.where ?? bound.indicator.share?.where else {
        return
      }
      let falling = Falling(
        title: title, base: gauge.base(of: bound)?.key, selection: selection, span: span)
      for channel in selection[.channel] ?? [] { result[channel, default: []].append(falling) }
    }
    var used: Set<IndicatorKey> = []
    for index in judgement.goals.indices {
      guard let bound = judgement.goals[index].indicator else { continue }
      used.insert(bound.key)
      guard wish(index, bound) == .falls else { continue }
      add(bound, judgement.goals[index].title, strategy.goals[index].id.span)
    }
    for indicator in strategy.indicators where indicator.better?.value == .lower {
      guard let bound = scope.indicator(indicator.id.value), !used.contains(bound.key) else {
        continue
      }
      add(bound, indicator.displayTitle, indicator.id.span)
    }
    return result
  }

  /// What a goal wants of its indicator.
  private func wish(_ index: Int, _ bound: BoundIndicator) -> DirectionWish.Movement? {
    if let movement = strategy.goals[index].direction?.movement { return movement }
    switch bound.indicator.better?.value {
    case .higher: return .rises
    case .lower: return .falls
    case .neither, nil: break
    }
    for milestone in scope.milestones(of: strategy.goals[index]) {
      switch milestone.target?.demand {
      case .bound(.atLeast, _): return .rises
      case .bound(.atMost, _): return .falls
      case .change(let change): return change.amount.value.value.isNegative ? .falls : .rises
      default: continue
      }
    }
    return nil
  }

  private func title(ofChannel id: String) -> String {
    scope.channels.first { $0.id.value == id }?.title?.value ?? id
  }
}

extension Selection {
  /// Whether something could be counted by this and in the numerator of a share.
  fileprivate func overlaps(_ share: Indicator.Share) -> Bool {
    conditions.allSatisfy { condition in
      [share.where, share.among].allSatisfy { other in
        guard let values = other[condition.dimension.value] else { return true }
        return condition.values.contains { values.contains($0.value) }
      }
    }
  }
}
