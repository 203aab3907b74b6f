internal import Diagnostics
internal import Evaluation
internal import Measurements
internal import Quantities
internal import Reporting
internal import StrategyModel

/// What the verdicts rest on.
extension AnnualPage {
  // MARK: Channels

  var mix: ReportSection? {
    let costs = report.judgement.mixCosts(through: report.lastDay)
    guard !costs.isEmpty else { return nil }
    return ReportSection(
      id: "mix", heading: say(.reportMix),
      blocks: costs.enumerated().flatMap { index, cost -> [ReportBlock] in
        var blocks: [ReportBlock] = [.paragraph(cost.message.text(language))]
        if let gain = cost.gainMessage { blocks.append(.paragraph(gain.text(language))) }
        if let chart = mixBars(cost, at: index) { blocks.append(.chart(chart)) }
        blocks.append(.table(table(of: cost)))
        if let note = cost.set.source {
          blocks.append(.remark(say(.explainSource, ["source": .text(note.value)])))
        }
        return blocks
      })
  }

  private func table(of cost: MixCost) -> ReportTable {
    let baseline = cost.baselineMix
    var columns = [
      column(.reportChannels), column(.reportPrice, isNumeric: true),
      column(.reportContacts, isNumeric: true), column(.reportShare, isNumeric: true),
    ]
    if !baseline.isEmpty { columns.append(column(.reportBaselineShare, isNumeric: true)) }
    let rows = cost.mix.enumerated().map { index, share -> ReportTable.Row in
      var cells: [ReportTable.Cell] = [
        .init(share.channels.joined(separator: " + ")), .init(price(share.price)),
        .init(language.figure(Figure(share.contacts, nil))),
        .init(percent(share.contacts, of: cost.mix)),
      ]
      if baseline.indices.contains(index) {
        cells.append(.init(percent(baseline[index].contacts, of: baseline)))
      }
      return .init(cells: cells)
    }
    return ReportTable(
      say(.reportMixCaption, ["set": .text(cost.set.title?.value ?? cost.set.id.value)]), columns,
      rows)
  }

  private func price(_ amount: StatedAmount) -> String {
    let (low, high) = (amount.low.value, amount.high.value)
    let figures = [low, high].map { language.figure(Figure(asStated: $0.value, $0.unit)) }
    return low == high ? figures[0] : figures.joined(separator: " – ")
  }

  private func percent(_ part: Fraction, of shares: [MixCost.Share]) -> String {
    guard let value = Self.percent(part, of: shares) else { return "–" }
    return language.figure(Figure(value, .percent, decimals: 1))
  }

  /// Nil where nothing was counted, or the sum does not fit.
  static func percent(_ part: Fraction, of shares: [MixCost.Share]) -> Fraction? {
    do throws(ArithmeticFault) {
      var sum = Fraction.zero
      for share in shares { sum = try sum + share.contacts }
      guard !sum.isZero else { return nil }
      return try part / sum * Fraction(100)
    } catch {
      return nil
    }
  }

  // MARK: The figures

  var quality: ReportSection {
    let tally = Outcome(report.dueUntilNow)
    var blocks: [ReportBlock] = [
      .paragraph(
        say(
          .reportCoverage,
          [
            "measured": .count(tally.due - tally.unmeasured), "due": .count(tally.due),
            "year": year,
          ]))
    ]
    if let last = report.judgement.lastMeasured {
      blocks.append(
        .paragraph(
          say(.reportNewest, ["period": .period(last.period), "days": .days(last.age)])))
    } else if report.judgement.asksForFigures {
      blocks.append(
        .paragraph(say(.tableNoneMeasured, ["asOf": .date(report.judgement.asOf)])))
    }
    let contradictions = report.dueUntilNow.flatMap { entry in
      entry.milestone.checks.filter { $0.agrees == false }.map { check in
        name(entry.milestone) + ": " + say(.checkDisagrees, ["stated": .message(check.stated)])
      }
    }
    if !contradictions.isEmpty {
      blocks += [.paragraph(say(.reportContradictions)), .list(contradictions)]
    }
    let breaks = report.judgement.goals.indices.compactMap {
      report.judgement.course(ofGoalAt: $0, through: report.lastDay)
    }.flatMap { course in
      course.breaks.map { own in
        say(
          .reportBreak,
          [
            "title": .text(course.title), "period": .period(own.period.value),
            "reason": .text(own.reason.value),
          ])
      }
    }
    if !breaks.isEmpty { blocks += [.paragraph(say(.reportBreaks)), .list(breaks.unique)] }
    let found = FindingGroup.groups(of: report.findings)
    if !found.isEmpty {
      blocks.append(
        .folded(
          say(.reportFindings, ["count": .count(found.count)]),
          [
            .table(
              ReportTable(
                say(.tableFindings),
                [column(.reportSeverity), column(.reportFinding), column(.reportPlace)],
                found.map { group in
                  [
                    .init(say(group.first.severity.word)), .init(group.message.text(language)),
                    .init(place(group.first.span)),
                  ]
                }))
          ]))
    }
    return ReportSection(id: "quality", heading: say(.reportQuality), blocks: blocks)
  }

  var waivers: ReportSection? {
    let waivers = report.judgement.waivers.all
    guard !waivers.isEmpty else { return nil }
    return ReportSection(
      id: "waivers", heading: say(.reportWaivers),
      blocks: [
        .table(
          ReportTable(
            say(.reportWaiversCaption),
            [
              column(.reportSubject), column(.reportReason), column(.reportDecidedBy),
              column(.reportUntil),
            ],
            waivers.map { entry in
              let waiver = entry.waiver
              return [
                .init(
                  waiver.currentSubject.withoutControlCharacters,
                  notes: [waiver.rule.value.rawValue]),
                .init(waiver.reason.withoutControlCharacters),
                .init(
                  waiver.decidedBy.withoutControlCharacters,
                  notes: [waiver.decision.withoutControlCharacters]),
                .init(language.date(waiver.until)),
              ]
            }))
      ])
  }

  // MARK: Method

  var method: ReportSection {
    var blocks: [ReportBlock] = [
      .paragraph(say(.reportMethod)),
      .table(
        ReportTable(
          say(.reportSigns), [column(.reportVerdict), column(.reportMeaning)],
          Verdict.allCases.map { verdict in
            [
              .init(verdict.symbol + " " + say(verdict.word), tone: verdict.tone),
              .init(say(verdict.meaning)),
            ]
          })),
    ]
    let indicators = report.strategy.indicators.compactMap { indicator in
      report.judgement.accounts(of: indicator.id.value).first { $0.kind == .indicator }
    }
    if !indicators.isEmpty {
      blocks.append(
        .table(
          ReportTable(
            say(.reportIndicators), [column(.reportIndicatorHead), column(.reportMeasuredHow)],
            indicators.map { account in
              [
                .init(account.title.withoutControlCharacters),
                .init(account.steps.first.map { $0.message.text(language) } ?? "–"),
              ]
            })))
    }
    if !report.strategy.definitions.isEmpty {
      blocks.append(
        .table(
          ReportTable(
            say(.reportDefinitions), [column(.reportTerm), column(.reportMeaning)],
            report.strategy.definitions.map { definition in
              [
                .init((definition.title?.value ?? definition.id.value).withoutControlCharacters),
                .init(definition.text?.value.withoutControlCharacters ?? "–"),
              ]
            })))
    }
    return ReportSection(id: "method", heading: say(.reportMethodHeading), blocks: blocks)
  }

  // MARK: Observations

  /// Every figure that a verdict, a chart or a cost of the report was made from.
  var observations: ReportSection? {
    let rows = report.observations
    guard !rows.isEmpty else { return nil }
    return ReportSection(
      id: "observations", heading: say(.reportObservations),
      blocks: [
        .folded(
          say(.reportObservationsCount, ["count": .count(rows.count)]),
          [
            .table(
              ReportTable(
                say(.reportObservationsCaption),
                [
                  column(.reportIndicatorHead), column(.reportPeriod), column(.reportPart),
                  column(.reportMeasured, isNumeric: true), column(.reportBasis),
                  column(.reportSource), column(.reportPlace),
                ],
                rows.map { used in
                  let row = used.observation
                  return [
                    .init(used.title.withoutControlCharacters),
                    .init(language.period(row.period)),
                    .init(
                      used.parts.isEmpty
                        ? say(.reportWhole) : Message.Argument.list(used.parts).text(language)),
                    .init(value(row, used.unit)), .init(say(row.status.word)),
                    .init(row.origin?.withoutControlCharacters ?? "–"),
                    .init(place(row.value.span)),
                  ]
                }))
          ])
      ])
  }

  private func value(_ row: Observation, _ unit: Unit?) -> String {
    switch row.value.value {
    case .number(let value): language.figure(Figure(asStated: value, unit))
    case .hours(let hours): language.openingHours(hours)
    case .member(let name): name.withoutControlCharacters
    }
  }
}

extension [String] {
  /// Each text once, where it stands first.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
