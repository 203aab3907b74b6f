internal import Diagnostics
internal import Drafting
internal import Evaluation
internal import Quantities
internal import Reporting
internal import StrategyModel

/// Page one: how it goes, what was missed and by how much, what changed, what must be decided, what
/// comes.
extension AnnualPage {
  var overview: ReportSection {
    var blocks = [ReportBlock.headline(headline)]
    if let bar = countBar { blocks.append(.chart(bar)) }
    blocks += ([total].compactMap(\.self) + worst).map { .paragraph($0) }
    return ReportSection(
      id: "overview", heading: say(.reportOverview), blocks: blocks,
      parts: [
        shortfalls, unmeasured, toDecide, weaklyFounded, costs, movements, changesInShort, ahead,
      ].compactMap(\.self))
  }

  // MARK: How many

  /// `I 2014 er 9 af 14 forfaldne milepæle opfyldt; 3 ikke opfyldt, 1 mangler måling.`
  private var headline: String {
    let outcome = Outcome(report.due)
    guard outcome.due > 0 else { return say(.reportNothingDue, ["year": year]) }
    guard outcome.unmeasured < outcome.due else {
      return outcome.due == 1
        ? say(.reportOneUnknown, ["year": year])
        : say(.reportNoneKnown, ["year": year, "due": .count(outcome.due)])
    }
    return said(outcome, .reportHeadline, .reportHeadlineAll)
  }

  /// The same of the whole period until now, where it is more than the year.
  private var total: String? {
    let all = report.dueUntilNow
    guard all.contains(where: { $0.year < report.year }) else { return nil }
    let outcome = Outcome(all)
    guard outcome.unmeasured < outcome.due else {
      return say(.reportTotalNoneKnown, ["year": year, "due": .count(outcome.due)])
    }
    return said(outcome, .reportTotal, .reportTotalAll)
  }

  private func said(_ outcome: Outcome, _ some: MessageKey, _ all: MessageKey) -> String {
    let others = outcome.counts.filter { $0.verdict != .met }
    return say(
      others.isEmpty ? all : some,
      [
        "year": year, "met": .count(outcome.met), "due": .count(outcome.due),
        "others": .list(
          others.map {
            .message(
              Message(
                .reportCounted,
                ["count": .count($0.count), "verdict": .message(Message($0.verdict.word))]))
          }),
      ])
  }

  /// Where a figure is furthest from its target, as a part of the target, and what was not delivered.
  private var worst: [String] {
    let missed = report.shortfalls.map(\.milestone)
    var lines: [String] = []
    let figures = missed.filter { $0.gap != nil && !$0.isDeliverable && $0.relativeGap != nil }
    if figures.count > 1, let worst = figures.max(by: { $0.isCloser(than: $1) }),
      let part = worst.relativeGap
    {
      // What does not fit is no percentage to show.
      let percent = (try? part * Fraction(100)).map {
        language.figure(Figure($0, .percent, decimals: 1))
      }
      lines.append(
        say(
          .reportWorst,
          [
            "milestone": .text(name(worst)), "measured": .text(measured(worst).text),
            "target": .text(target(worst).text), "part": .text(percent ?? gap(worst).text),
          ]))
    }
    let undelivered = missed.filter { $0.isDeliverable && $0.verdict == .missed }
    if !undelivered.isEmpty {
      lines.append(
        say(
          .reportUndelivered,
          ["milestones": .list(undelivered.map { .text(name($0)) })]))
    }
    return lines
  }

  // MARK: What was missed

  private var shortfalls: ReportSection? {
    let entries = report.shortfalls
    guard !entries.isEmpty else { return nil }
    let causes: [Remark.Cause?] = [.own, .data, .external, nil]
    let groups = causes.compactMap { cause -> ReportTable.Group? in
      let own = entries.filter { $0.milestone.remark?.cause == cause }
      guard !own.isEmpty else { return nil }
      return .init(
        heading: say(cause.map(\.heading) ?? .reportCauseUnknown), rows: own.map(row))
    }
    return ReportSection(
      id: "shortfalls", heading: say(.reportShortfalls),
      blocks: [
        .table(
          ReportTable(
            say(.reportShortfallsCaption, ["year": year]),
            [
              column(.reportMilestone), column(.reportMeasuredOrReported), column(.reportVerdict),
              .init(head: say(.reportRemark), isWide: true),
            ], groups: groups))
      ])
  }

  private func row(_ entry: AnnualReport.Entry) -> ReportTable.Row {
    let milestone = entry.milestone
    // Below the name, so that the remark has room on paper.
    let answers = say(.reportAnswers, ["owner": .text(owner(entry.owner))])
    return [
      .init(name(milestone), notes: [answers]), againstTarget(milestone), verdict(milestone),
      remark(milestone),
    ]
  }

  /// What was measured, and below it what it is held against and the deviation.
  private func againstTarget(_ milestone: MilestoneJudgement) -> ReportTable.Cell {
    let gap = gap(milestone).text
    return .init(
      measured(milestone).text,
      notes: [say(.reportAgainst, ["target": .text(target(milestone).text)])]
        + (gap == "–" ? [] : [say(.reportDeviation, ["gap": .text(gap)])]))
  }

  /// What the responsible unit says of it, and what is accepted; that nothing is said is said too.
  private func remark(_ milestone: MilestoneJudgement) -> ReportTable.Cell {
    let waiver = milestone.waiver.map {
      Waiver.symbol + " " + $0.message.text(language)
    }
    guard let remark = milestone.remark else {
      // What came late has been reached; the law asks why what is not.
      if milestone.verdict == .metLate { return .init("–", notes: [waiver].compactMap(\.self)) }
      return .init(say(.reportNoRemark), notes: [waiver].compactMap(\.self), tone: .warning)
    }
    let action = remark.action.map { say(.reportAction, ["action": .text($0)]) }
    return .init(
      remark.text.withoutControlCharacters, notes: [action, waiver].compactMap(\.self))
  }

  private var unmeasured: ReportSection? {
    let entries = report.unmeasured
    guard !entries.isEmpty else { return nil }
    return ReportSection(
      id: "unmeasured", heading: say(.reportUnmeasured),
      blocks: shortened(
        entries.map { entry in
          [
            .init(name(entry.milestone)), target(entry.milestone), .init(owner(entry.owner)),
            .init(reason(entry.milestone)),
          ]
        },
        say(.reportUnmeasuredCaption, ["year": year]),
        [
          column(.reportMilestone), column(.reportTargetOrDelivery, isNumeric: true),
          column(.reportOwner),
          .init(head: say(.reportWhy), isWide: true),
        ]))
  }

  private var weaklyFounded: ReportSection? {
    let entries = report.weaklyFounded
    guard !entries.isEmpty else { return nil }
    return ReportSection(
      id: "weak", heading: say(.reportWeak),
      blocks: [
        .list(
          entries.map { entry in
            say(
              .reportWeakLine,
              [
                "milestone": .text(name(entry.milestone)),
                "verdict": .text(verdict(entry.milestone).text),
                "quality": entry.milestone.quality.map { .message(Message($0.word)) } ?? "",
              ])
          })
      ])
  }

  /// A table of no more rows than page one has room for; the others unfold.
  private func shortened(
    _ rows: [ReportTable.Row], _ caption: String, _ columns: [ReportTable.Column]
  ) -> [ReportBlock] {
    // Room for one more costs no more than the line that says so.
    let room = rows.count == 7 ? 7 : 6
    let first = ReportBlock.table(ReportTable(caption, columns, Array(rows.prefix(room))))
    guard rows.count > room else { return [first] }
    let rest = ReportTable(caption, columns, Array(rows.dropFirst(room)))
    return [
      first,
      .folded(say(.reportMore, ["count": .count(rows.count - room)]), [.table(rest)]),
    ]
  }

  // MARK: Money

  private var costs: ReportSection? {
    let costs = report.judgement.mixCosts(through: report.lastDay)
    guard !costs.isEmpty else { return nil }
    return ReportSection(
      id: "costs", heading: say(.reportCosts),
      blocks: costs.flatMap { cost in
        ([cost.message] + [cost.gainMessage].compactMap(\.self)).map {
          .paragraph($0.text(language))
        }
      })
  }

  // MARK: Since last year

  /// In a table what has another verdict, or a worse figure; the others by name.
  private var movements: ReportSection? {
    let movements = report.movements
    let known = movements.filter { $0.direction != .unknown }
    guard !known.isEmpty else {
      guard movements.contains(where: { $0.before != nil }) else { return nil }
      return ReportSection(
        id: "movements", heading: say(.reportMovements),
        blocks: [.paragraph(say(.reportNoMovementKnown))])
    }
    let groups = [
      (MessageKey.reportWorse, known.filter { $0.turn == .worse }),
      (.reportBetterStillMissed, known.filter { $0.turn == .betterStillMissed }),
      (.reportBetter, known.filter { $0.turn == .better }),
    ].compactMap { heading, movements -> ReportTable.Group? in
      guard !movements.isEmpty else { return nil }
      return .init(
        heading: say(heading),
        rows: movements.map { movement in
          [
            .init(movement.title.withoutControlCharacters),
            movement.before.map(short) ?? "–", short(movement.now),
          ]
        })
    }
    let others = [
      (MessageKey.reportStillBetter, known.filter { $0.turn == .betterAsBefore }),
      (.reportUnchanged, known.filter { $0.turn == .none }),
      (.reportNotComparedNames, movements.filter { $0.direction == .unknown }),
    ].compactMap { key, movements -> ReportBlock? in
      guard !movements.isEmpty else { return nil }
      return .paragraph(say(key, ["titles": .list(movements.map { .text($0.title) })]))
    }
    let table = ReportTable(
      say(.reportMovementsCaption, ["year": year, "before": .text(String(report.year - 1))]),
      [
        column(.reportGoal), .init(head: String(report.year - 1)),
        .init(head: String(report.year)),
      ], groups: groups)
    return ReportSection(
      id: "movements", heading: say(.reportMovements),
      blocks: (table.isEmpty ? [] : [.table(table)]) + others)
  }

  private func short(_ milestone: MilestoneJudgement) -> ReportTable.Cell {
    .init(milestone.symbolAndFigures(language), tone: milestone.verdict.tone)
  }

  // MARK: Decisions

  /// What only people can decide, as the next version of the strategy asks for it.
  var decisions: [Draft.Decision] { report.judgement.decisions(after: report.year) }

  /// By kind; what several have in common is said once, with their names.
  private var toDecide: ReportSection? {
    let decisions = decisions
    guard !decisions.isEmpty else { return nil }
    let groups = Draft.Decision.Kind.allCases.compactMap { kind -> ReportTable.Group? in
      let own = decisions.filter { $0.kind == kind }
      guard !own.isEmpty else { return nil }
      return .init(heading: say(kind.heading), rows: alike(own).map(row))
    }
    return ReportSection(
      id: "decisions", heading: say(.reportToDecide),
      blocks: [
        .paragraph(say(.reportSubmitted, ["by": .text(decider)])),
        .table(
          ReportTable(
            say(.reportToDecideCaption, ["year": year]),
            [
              column(.reportNumber), .init(head: say(.reportMatter), isWide: true),
              column(.reportOptions), column(.reportOwner),
            ], groups: groups)),
      ])
  }

  /// Who decides: whoever reviews the strategy.
  var decider: String {
    report.strategy.review?.by?.value.withoutControlCharacters ?? say(.agendaReviewer)
  }

  /// Decisions that offer the same, together.
  private func alike(_ decisions: [Draft.Decision]) -> [[Draft.Decision]] {
    var sets: [[Draft.Decision]] = []
    for decision in decisions {
      if let index = sets.firstIndex(where: {
        $0[0].options == decision.options && $0[0].owner == decision.owner
      }) {
        sets[index].append(decision)
      } else {
        sets.append([decision])
      }
    }
    // Two of a kind are as short by themselves.
    return sets.flatMap { $0.count > 2 ? [$0] : $0.map { [$0] } }
  }

  private func row(_ set: [Draft.Decision]) -> ReportTable.Row {
    let first = set[0]
    let matter =
      set.count == 1
      ? plain(first.happened)
      : say(
        .reportCases,
        [
          "count": .count(set.count),
          "titles": .list(set.map { .message(Message(.termQuoted, ["text": $0.title])) }.unique),
        ])
    return [
      .init(set.map(\.number).runs),
      .init(matter),
      .init(
        first.options.map { $0.text(language) }.joined(separator: " / ").capitalisedFirst),
      .init(owner(first.owner)),
    ]
  }

  // MARK: The coming year

  private var ahead: ReportSection? {
    let next = report.year + 1
    let entries = report.entries.filter {
      $0.year == next && $0.milestone.verdict != .superseded
        && $0.milestone.verdict != .notRelevant
    }
    let waivers = report.judgement.waivers.all.map(\.waiver).filter { $0.until.year == next }
    guard !entries.isEmpty || !waivers.isEmpty else { return nil }
    let rows =
      entries.enumerated().sorted {
        ($0.element.milestone.due, $0.offset) < ($1.element.milestone.due, $1.offset)
      }.map { entry -> ReportTable.Row in
        let milestone = entry.element.milestone
        return [
          .init(language.date(milestone.due)), .init(name(milestone)), target(milestone),
          .init(owner(entry.element.owner)), verdict(milestone),
        ]
      }
      + waivers.map { waiver -> ReportTable.Row in
        [
          .init(language.date(waiver.until)), .init(name(of: waiver)),
          .init(say(.reportWaiverEnds)), .init(owner(waiver.decidedBy)), .init(Waiver.symbol),
        ]
      }
    return ReportSection(
      id: "ahead", heading: say(.reportAhead, ["year": .text(String(next))]),
      blocks: shortened(
        rows, say(.reportAheadCaption, ["year": .text(String(next))]),
        [
          column(.reportDue), column(.reportMilestone),
          column(.reportTargetOrDelivery, isNumeric: true),
          column(.reportOwner), column(.reportOutlook),
        ]))
  }
}

extension Remark.Cause {
  fileprivate var heading: MessageKey {
    switch self {
    case .own: .reportCauseOwn
    case .data: .reportCauseData
    case .external: .reportCauseExternal
    }
  }
}

extension [Message.Argument] {
  /// Each once, where it stands first.
  fileprivate var unique: [Message.Argument] {
    var seen: Set<Message.Argument> = []
    return filter { seen.insert($0).inserted }
  }
}

extension [Int] {
  /// Ascending numbers with those that follow each other drawn together: `13, 15-18`.
  fileprivate var runs: String {
    var runs: [ClosedRange<Int>] = []
    for number in self {
      if let last = runs.last, number == last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { run in
      run.count == 1 ? String(run.lowerBound) : "\(run.lowerBound)-\(run.upperBound)"
    }.joined(separator: ", ")
  }
}

extension MilestoneJudgement {
  /// Whether its figure is closer to its target than another's, as parts of the targets.
  fileprivate func isCloser(than other: MilestoneJudgement) -> Bool {
    (relativeGap ?? .zero) < (other.relativeGap ?? .zero)
  }
}
