internal import Diagnostics
internal import Evaluation
internal import Measurements
internal import Quantities
internal import Reporting
internal import StrategyModel
internal import Workbooks

/// The tables of an annual report for those who want to reckon on: every figure as a number.
struct AnnualWorkbook {
  let page: AnnualPage

  private var report: AnnualReport { page.report }
  private var language: Language { page.language }

  var workbook: Workbook {
    Workbook(
      title: page.page.title,
      creator: report.strategy.owner?.value ?? report.strategy.authority ?? report.strategy.id,
      created: report.judgement.asOf, language: language,
      worksheets: [overview, milestones, measurements, observations])
  }

  private func column(_ key: MessageKey, width: Int) -> Worksheet.Column {
    Worksheet.Column(page.say(key), width: width)
  }

  private func text(_ text: String?) -> Cell {
    text.map { .text($0, .wrapped) } ?? .blank
  }

  /// An exact figure, shown as in the report.
  private func figure(_ figure: Figure?) -> Cell { figure.map { .figure($0) } ?? .blank }

  private func number(_ value: Fraction?, _ unit: Unit?) -> Cell {
    figure(value.map { Figure($0, unit) })
  }

  // MARK: Sheets

  /// How many of the year's milestones had which result, and of all until then.
  private var overview: Worksheet {
    let (own, all) = (Outcome(report.due), Outcome(report.dueUntilNow))
    func count(_ value: Int) -> Cell { .number(Fraction(value), .integer) }
    let rows = Verdict.allCases.filter { own.count($0) + all.count($0) > 0 }.map { verdict in
      [
        text(verdict.symbol + " " + page.say(verdict.word)), count(own.count(verdict)),
        count(all.count(verdict)),
      ]
    }
    return Worksheet(
      name: page.say(.reportOverview), title: page.page.title,
      columns: [
        column(.reportVerdict, width: 24), Worksheet.Column(String(report.year), width: 12),
        column(.workbookUntil, width: 20),
      ],
      rows: rows + [[text(page.say(.workbookDue)), count(own.due), count(all.due)]],
      notes: [page.page.day])
  }

  private var milestones: Worksheet {
    Worksheet(
      name: page.say(.workbookMilestones), title: page.say(.workbookMilestones),
      columns: [
        column(.reportSubject, width: 34), column(.reportMilestone, width: 40),
        column(.reportDue, width: 12), column(.reportTarget, width: 14),
        column(.workbookStated, width: 30), column(.reportMeasured, width: 14),
        column(.workbookLow, width: 12), column(.workbookHigh, width: 12),
        column(.workbookUnit, width: 14), column(.reportGap, width: 14),
        column(.reportVerdict, width: 18), column(.reportBasis, width: 18),
        column(.workbookDaysLate, width: 10), column(.reportOwner, width: 22),
        column(.reportRemark, width: 50),
      ], frozenColumns: 2, rows: report.entries.filter { $0.year <= report.year + 1 }.map(row),
      notes: [page.page.day])
  }

  private func row(_ entry: AnnualReport.Entry) -> [Cell] {
    let milestone = entry.milestone
    let unit = milestone.measured?.unit ?? milestone.target?.unit
    var ends: (low: Fraction?, high: Fraction?)
    if case .interval(let low, let high)? = milestone.measured?.amount { ends = (low, high) }
    let target = milestone.target?.criterion?.number
    return [
      .text(milestone.id), text(milestone.title.text(language)), .date(milestone.due),
      number(target, milestone.target?.unit), text(page.target(milestone).text),
      measured(milestone, unit),
      number(ends.low, unit), number(ends.high, unit), text(unit.map(language.unit)),
      figure(milestone.gap),
      text(milestone.verdict.symbol + " " + page.say(milestone.verdict.word)),
      text(milestone.quality.map { page.say($0.word) }),
      milestone.daysLate.map { .number(Fraction($0), .integer) } ?? .blank,
      text(entry.owner), text(milestone.remark?.text),
    ]
  }

  /// With decimals enough to stand beside its target, as in the report.
  private func measured(_ milestone: MilestoneJudgement, _ unit: Unit?) -> Cell {
    guard !milestone.isDeliverable, let value = milestone.measured?.number else { return .blank }
    return .figure(Figure(value, unit, beside: milestone.target?.criterion?.bounds ?? []))
  }

  /// Every goal's figures over time.
  private var measurements: Worksheet {
    let rows = report.judgement.goals.indices.flatMap { index -> [[Cell]] in
      guard let course = report.judgement.course(ofGoalAt: index, through: report.lastDay) else {
        return []
      }
      return course.points.map { point in
        [
          text(report.judgement.goals[index].title), text(course.title),
          text(point.period.map(language.period)), number(point.number, point.unit),
          number(point.numerator, nil), number(point.denominator, nil),
          text(page.say(point.quality.word)),
        ]
      }
    }
    return Worksheet(
      name: page.say(.workbookMeasurements), title: page.say(.workbookMeasurements),
      columns: [
        column(.reportGoal, width: 34), column(.reportIndicatorHead, width: 34),
        column(.reportPeriod, width: 16), column(.reportMeasured, width: 14),
        column(.workbookNumerator, width: 14), column(.workbookDenominator, width: 14),
        column(.reportBasis, width: 18),
      ], rows: rows)
  }

  private var observations: Worksheet {
    Worksheet(
      name: page.say(.workbookObservations), title: page.say(.reportObservationsCaption),
      columns: [
        column(.reportIndicatorHead, width: 34), column(.reportPeriod, width: 16),
        column(.reportPart, width: 34), column(.reportMeasured, width: 14),
        column(.reportBasis, width: 18), column(.reportSource, width: 40),
        column(.reportPlace, width: 40),
      ],
      rows: report.observations.map { used in
        let row = used.observation
        return [
          text(used.title), text(language.period(row.period)),
          text(Message.Argument.list(used.parts).text(language)), value(row, used.unit),
          text(page.say(row.status.word)), text(row.origin), text(page.place(row.value.span)),
        ]
      })
  }

  private func value(_ row: Observation, _ unit: Unit?) -> Cell {
    switch row.value.value {
    case .number(let value): .figure(Figure(asStated: value, unit))
    case .hours(let hours): text(language.openingHours(hours))
    case .member(let name): text(name)
    }
  }
}
