internal import Charts
internal import Diagnostics
internal import Evaluation
internal import Markups
internal import Measurements
internal import Quantities
internal import Reporting
internal import StrategyModel

/// What the report's charts show; the tables beside them hold the same figures.
extension AnnualPage {
  // MARK: How many

  var countBar: Markup? {
    let outcome = Outcome(report.due)
    guard outcome.due > 0 else { return nil }
    return CountBar(
      id: "counts", title: say(.chartCounts, ["year": year]),
      description: say(
        .chartCountsText,
        [
          "counts": .list(
            outcome.counts.map {
              .message(
                Message(
                  .reportCounted,
                  ["count": .count($0.count), "verdict": .message(Message($0.verdict.word))]))
            })
        ]), language: language,
      parts: outcome.counts.map {
        CountBar.Part(
          say($0.verdict.word), symbol: $0.verdict.symbol, count: $0.count,
          tone: ChartTone($0.verdict.tone))
      }
    ).svg
  }

  // MARK: Channels

  /// The channels of the year, and those of the baseline where there is one.
  func mixBars(_ cost: MixCost, at index: Int) -> Markup? {
    let shares = cost.mix.enumerated().map { index, share in
      ShareBars.Part(
        share.channels.joined(separator: " + "),
        baseline: cost.baselineMix.indices.contains(index)
          ? cost.baselineMix[index].contacts : nil,
        current: share.contacts)
    }
    guard !shares.isEmpty else { return nil }
    let current = cost.periods.map(language.period).joined(separator: ", ")
    return ShareBars(
      id: "mix-\(index)", title: say(.chartMix, ["period": .text(current)]),
      description: say(.chartMixText), language: language, unit: nil,
      baseline: cost.baseline.map(language.period), current: current, parts: shares
    ).svg
  }

  // MARK: A goal

  /// Nil where nothing was measured and nothing is wanted that a figure can show.
  func chart(_ goal: GoalJudgement, _ stated: Goal?, _ course: GoalCourse?) -> Markup? {
    let baseline = course?.baseline.flatMap { point($0, isBaseline: true) }
    let own = course?.points.compactMap { point($0, isBaseline: false) } ?? []
    let points =
      own.filter { own in baseline.map { $0.period != own.period } ?? true }
      + [baseline].compactMap(\.self)
    let targets = goal.milestones.compactMap { milestone in
      milestone.target?.criterion.flatMap(GoalChart.Wanted.init).map {
        GoalChart.TargetMark(milestone.milestone.period.value, $0)
      }
    }
    guard !points.isEmpty || !targets.isEmpty else { return nil }
    let title = say(.chartGoal, ["title": .text(goal.title)])
    return GoalChart(
      id: goal.id.anchor, title: title, description: description(goal), language: language,
      unit: course?.unit, points: points, targets: targets,
      verdicts: goal.milestones.filter { !$0.isDeliverable }.map { milestone in
        GoalChart.VerdictMark(
          milestone.milestone.period.value, symbol: milestone.verdict.symbol,
          word: say(milestone.verdict.word), tone: ChartTone(milestone.verdict.tone))
      },
      breaks: course?.breaks.map { .init($0.period.value, $0.reason.value) } ?? [],
      superseded: [stated?.superseded.flatMap(superseded)].compactMap(\.self)
    ).svg
  }

  private func superseded(_ supersession: Supersession) -> GoalChart.Superseded? {
    supersession.from.map {
      .init($0.value, nil, say(.chartSuperseded, ["by": .text(supersession.by?.value ?? "")]))
    }
  }

  private func point(_ measured: Measured, isBaseline: Bool) -> GoalChart.Point? {
    guard let period = measured.period else { return nil }
    let value: GoalChart.Value
    switch measured.amount {
    case .number(let number): value = .exact(number)
    case .interval(let low, let high): value = .interval(low: low, high: high)
    case .members(let members): value = .exact(Fraction(members.count))
    case .hours(let hours): value = .exact(hours.hoursPerWeek)
    case .delivered: return nil
    }
    let flags: [GoalChart.Flag] =
      switch measured.quality {
      case .final: []
      case .late, .old: [.late]
      case .imputed: [.estimated]
      case .provisional: [.preliminary]
      case .disputed: [.disputed]
      }
    return GoalChart.Point(period, value, flags: flags, isBaseline: isBaseline)
  }

  /// Every milestone in words: what the picture shows to those who do not see it.
  private func description(_ goal: GoalJudgement) -> String {
    goal.milestones.map { milestone in
      say(
        .chartMilestone,
        [
          "period": milestone.periodArgument, "measured": .text(measured(milestone).text),
          "target": .text(target(milestone).text),
          "verdict": .message(Message(milestone.verdict.word)),
        ])
    }.joined(separator: " ")
  }
}

extension GoalChart.Wanted {
  /// Nil for what is no figure.
  fileprivate init?(_ criterion: ResolvedTarget.Criterion) {
    switch criterion {
    case .atLeast(let value): self = .atLeast(value)
    case .atMost(let value): self = .atMost(value)
    case .equals(let value): self = .equals(value)
    case .between(let low, let high): self = .between(low, high)
    case .above(let value): self = .above(value)
    case .below(let value): self = .below(value)
    case .members(let members): self = .atLeast(Fraction(members.count))
    case .hours(let hours): self = .equals(hours.hoursPerWeek)
    case .delivered: return nil
    }
  }
}

extension ChartTone {
  fileprivate init(_ tone: Verdict.Tone) {
    switch tone {
    case .good: self = .good
    case .warning: self = .warning
    case .bad: self = .bad
    case .neutral: self = .neutral
    }
  }
}
