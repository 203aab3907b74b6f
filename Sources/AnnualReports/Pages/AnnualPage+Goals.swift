internal import Charts
internal import Diagnostics
internal import Evaluation
internal import Markups
internal import Measurements
internal import Quantities
internal import Reporting
internal import StrategyModel

/// Every goal by itself, with its chart and what is behind it, and every initiative.
extension AnnualPage {
  var goals: ReportSection? {
    guard !report.judgement.goals.isEmpty else { return nil }
    return ReportSection(
      id: "goals", heading: say(.tableGoals), blocks: [],
      parts: report.judgement.goals.indices.map(goal))
  }

  func goal(at index: Int) -> ReportSection {
    let goal = report.judgement.goals[index]
    let stated = report.strategy.goals.indices.contains(index) ? report.strategy.goals[index] : nil
    let course = report.judgement.course(ofGoalAt: index, through: report.lastDay)
    let milestones = goal.milestones
    var blocks: [ReportBlock] = [.remark(facts(goal, stated, course))]
    if let note = stated?.note { blocks.append(.remark(note.value.withoutControlCharacters)) }
    if let chart = chart(goal, stated, course) { blocks.append(.chart(chart)) }
    if !milestones.isEmpty { blocks.append(.table(table(of: milestones, goal.title))) }
    if let wanted = goal.wanted {
      blocks.append(
        .paragraph(
          say(
            .reportWanted,
            [
              "target": .message(wanted.target.stated),
              "measured": .message(wanted.measured?.message() ?? Message(.termNone)),
              "distance": .message(wanted.distance),
            ])))
    }
    if milestones.isEmpty, goal.wanted == nil { blocks.append(.paragraph(say(.reportNoValue))) }
    if let course, !course.points.isEmpty { blocks.append(.table(table(of: course))) }
    let proofs = milestones.filter { $0.isDue && $0.milestone.period.value.year <= report.year }
    if !proofs.isEmpty {
      blocks.append(
        .folded(
          say(.reportProofs),
          proofs.flatMap { milestone -> [ReportBlock] in
            [
              .paragraph(name(milestone) + ": " + verdict(milestone).text),
              .list(milestone.derivation.map(said)),
            ]
          }))
    }
    blocks += supporters(of: goal.id)
    return ReportSection(
      id: "goal-" + goal.id.anchor, heading: goal.title.withoutControlCharacters, blocks: blocks)
  }

  /// What measures it, who answers for it, what it counts from, whether it binds.
  private func facts(_ goal: GoalJudgement, _ stated: Goal?, _ course: GoalCourse?) -> String {
    var facts: [String] = []
    if let course {
      facts.append(say(.reportIndicator, ["title": .text(course.title)]))
    }
    facts.append(
      say(
        .reportAnswers,
        ["owner": .text(owner(stated?.owner?.value ?? report.strategy.owner?.value))]))
    if let baseline = stated?.baseline?.value {
      facts.append(say(.reportBaseline, ["period": .period(baseline)]))
    }
    if !goal.isBinding { facts.append(say(.reportNotBinding)) }
    if let source = stated?.source {
      facts.append(say(.explainSource, ["source": .text(source.value)]))
    }
    return facts.joined(separator: " · ")
  }

  /// A step of a proof in words, with the place of what it rests on.
  private func said(_ step: Step) -> String {
    let terms = step.terms.map { $0.message.text(language) }.joined(separator: "; ")
    let text = step.message.text(language) + (terms.isEmpty ? "" : " (\(terms))")
    guard let place = step.span.map(place) else { return text }
    return text + " [\(place)]"
  }

  /// `holbaek/measurements/noegletal.csv:4`
  func place(_ span: SourceSpan) -> String {
    let location = report.sources.location(of: span)
    return "\(location.path):\(location.line)"
  }

  private func table(of milestones: [MilestoneJudgement], _ title: String) -> ReportTable {
    ReportTable(
      say(.reportMilestonesCaption, ["title": .text(title)]),
      [
        column(.reportPeriod), column(.reportTarget, isNumeric: true),
        column(.reportMeasured, isNumeric: true), column(.reportGap, isNumeric: true),
        column(.reportVerdict), column(.reportBasis),
      ],
      milestones.map { milestone in
        [
          .init(Message(.reportIs, ["what": milestone.periodArgument]).text(language)),
          target(milestone), measured(milestone), gap(milestone), verdict(milestone),
          basis(milestone),
        ]
      })
  }

  private func basis(_ milestone: MilestoneJudgement) -> ReportTable.Cell {
    if milestone.isDeliverable { return "–" }
    return .init(milestone.quality.map { say($0.word) } ?? "–")
  }

  private func table(of course: GoalCourse) -> ReportTable {
    ReportTable(
      say(.reportCourseCaption, ["title": .text(course.title)]),
      [
        column(.reportPeriod), column(.reportMeasured, isNumeric: true), column(.reportFraction),
        column(.reportBasis),
      ],
      course.points.map { point in
        [
          .init(point.period.map(language.period) ?? "–"), .init(point.message().text(language)),
          .init(fraction(point)), .init(say(point.quality.word)),
        ]
      })
  }

  /// `3.678 af 12.276`
  private func fraction(_ measured: Measured) -> String {
    guard let numerator = measured.numerator, let denominator = measured.denominator else {
      return "–"
    }
    return say(
      .reportOutOf,
      [
        "part": .figure(Figure(numerator, nil)), "whole": .figure(Figure(denominator, nil)),
      ])
  }

  // MARK: Initiatives

  private func supporters(of id: String) -> [ReportBlock] {
    let supporters = report.judgement.initiatives.indices.filter { index in
      report.strategy.initiatives.indices.contains(index)
        && report.strategy.initiatives[index].supports.contains { $0.value == id }
    }
    guard !supporters.isEmpty else { return [.remark(say(.reportNoInitiative))] }
    return [
      .paragraph(say(.reportSupportedBy)),
      .list(
        supporters.map { index in
          let initiative = report.judgement.initiatives[index]
          return initiative.title.withoutControlCharacters + ": " + state(of: initiative)
        }),
    ]
  }

  /// `2012 ✓ opfyldt, 2014 … afventer`
  private func state(of initiative: InitiativeJudgement) -> String {
    if initiative.milestones.isEmpty { return say(.tableNoMilestone) }
    return initiative.milestones.map { milestone in
      Message(.reportIs, ["what": milestone.periodArgument]).text(language) + " "
        + verdict(milestone).text
    }.joined(separator: ", ")
  }

  var initiatives: ReportSection? {
    guard !report.judgement.initiatives.isEmpty else { return nil }
    let rows = report.judgement.initiatives.enumerated().map { index, initiative in
      let stated =
        report.strategy.initiatives.indices.contains(index)
        ? report.strategy.initiatives[index] : nil
      let parts = initiative.milestones.compactMap { $0.target?.stated.text(language) }
      return ReportTable.Row(cells: [
        .init(initiative.title.withoutControlCharacters, notes: parts),
        .init(state(of: initiative)),
        .init(owner(stated?.owner?.value ?? report.strategy.owner?.value)),
      ])
    }
    return ReportSection(
      id: "initiatives", heading: say(.tableInitiatives),
      blocks: [
        .table(
          ReportTable(
            say(.reportInitiativesCaption),
            [column(.reportInitiative), column(.reportState), column(.reportOwner)], rows))
      ])
  }
}

extension String {
  /// What of an id an address inside a page can name; ids are distinct in the letters that stay.
  var anchor: String {
    String(map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "-" })
  }
}
