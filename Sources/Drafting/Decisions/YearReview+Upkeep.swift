internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// What keeps a strategy in order: waivers, definitions and the record of the review.
extension YearReview {
  /// Waivers that are over, or will be before the next review is.
  var waivers: [Draft.Decision] {
    judgement.waivers.all.map(\.waiver).filter { $0.until.year <= year + 1 }.map { waiver in
      Draft.Decision(
        kind: .waiver, id: waiver.id, title: .text(waiver.currentSubject),
        happened: Message(
          waiver.until < asOf ? .reviseWaiverOver : .reviseWaiverEnds,
          [
            "subject": .text(waiver.currentSubject), "rule": .text(waiver.rule.value.rawValue),
            "until": .date(waiver.until), "by": .text(waiver.decidedBy),
            "decision": .text(waiver.decision),
          ]),
        options: [Message(.reviseRenew), Message(.reviseLetLapse)],
        owner: waiver.decidedBy, span: waiver.subject.span, proposal: .none)
    }
  }

  /// Shares of the strategy's own that the shared vocabulary has under the same name and counts
  /// otherwise.
  var definitions: [Draft.Decision] {
    let scope = judgement.scope
    return strategy.indicators.compactMap { own in
      guard let share = own.share, let common = common(own) else { return nil }
      let (before, after) = (share.where[.channel] ?? [], common.share.where[.channel] ?? [])
      func titles(_ channels: [String]) -> Message.Argument {
        .list(channels.map { .text(scope.channelTitle($0) ?? $0) })
      }
      let isByChannel = Set(before) != Set(after)
      return Draft.Decision(
        kind: .definition, id: id(own.id.value), title: .text(own.displayTitle),
        happened: Message(
          isByChannel ? .reviseOtherChannels : .reviseOtherDefinition,
          [
            "title": .text(own.displayTitle), "common": .text(common.vocabulary),
            "own": titles(before), "shared": titles(after),
          ]),
        options: [
          Message(.reviseUseCommon, ["common": .text(common.vocabulary)]), Message(.reviseKeepOwn),
        ],
        owner: strategy.owner?.value, span: own.id.span, proposal: .none)
    }
  }

  /// A share of a used file with the same id, or one that the own id only adds words to, and another
  /// selection; with the file's title.
  private func common(
    _ own: Indicator
  ) -> (vocabulary: String, share: Indicator.Share)? {
    let used = judgement.scope.used
    for prefix in used.keys.sorted() {
      for indicator in used[prefix]?.strategy.indicators ?? [] {
        guard let share = indicator.share,
          own.id.value == indicator.id.value || own.id.value.hasPrefix(indicator.id.value + "-"),
          let stated = own.share, !share.selectsTheSame(as: stated)
        else { continue }
        return (used[prefix]?.strategy.displayTitle ?? prefix, share)
      }
    }
    return nil
  }

  /// Reviews of the year that nobody has recorded.
  var records: [Draft.Decision] {
    judgement.reviews.filter {
      $0.milestone.period.value.year == year && $0.verdict != .met && $0.verdict != .metLate
    }.map { review in
      Draft.Decision(
        kind: .review, review, owner: strategy.review?.by?.value ?? strategy.owner?.value,
        options: [Message(.reviseFillIn)], proposal: .record(id: review.name))
    }
  }
}

extension Indicator.Share {
  fileprivate func selectsTheSame(as other: Indicator.Share) -> Bool {
    `where`.values == other.where.values && among.values == other.among.values
  }
}

extension Selection {
  /// What is selected, whatever its order.
  fileprivate var values: [Dimension: Set<String>] {
    Dictionary(
      conditions.map { ($0.dimension.value, Set($0.values.map(\.value))) },
      uniquingKeysWith: { $0.union($1) })
  }
}
