internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// What falls due for a terminal, and as Markdown.
struct UpcomingText {
  let report: UpcomingReport
  let options: ReportOptions

  private var language: Language { options.language }

  var text: String {
    let width = options.width
    var lines = TextLayout.wrap(title, width: width) + [day]
    for (heading, entries) in sections {
      lines += ["", heading, String(repeating: "─", count: TextLayout.width(heading))]
      for entry in entries {
        lines += TextLayout.wrap(head(entry), width: width)
        lines += TextLayout.wrap(details(entry), width: width - 4).map { "    " + $0 }
      }
    }
    return lines.ended.withoutWorkflowCommands
  }

  var markdown: String {
    var lines = ["## " + title.markdown, "", day.markdown]
    for (heading, entries) in sections {
      lines += ["", "### " + heading.markdown, ""]
      for entry in entries {
        lines.append("- **" + head(entry).markdown + "**<br>" + details(entry).markdown)
      }
    }
    return lines.ended
  }

  private var title: String {
    Message(.upcomingTitle, ["until": .date(report.until)]).text(language)
  }

  private var day: String { Message(.tableAsOf, ["asOf": .date(report.asOf)]).text(language) }

  /// What is overdue stands first, where anything is; the other heading is never without a line.
  private var sections: [(String, [UpcomingReport.Entry])] {
    let overdue = report.overdue
    let ahead = report.ahead
    let late = overdue.isEmpty ? [] : [(Message(.upcomingOverdue).text(language), overdue)]
    let heading = Message(ahead.isEmpty ? .upcomingNothing : .upcomingAhead).text(language)
    return late + [(heading, ahead)]
  }

  private func head(_ entry: UpcomingReport.Entry) -> String {
    let days = report.daysLeft(entry)
    let key: MessageKey =
      days < 0 ? .upcomingDaysAgo : days == 0 ? .upcomingToday : .upcomingDaysLeft
    return Message(
      .upcomingHead,
      [
        "day": .date(entry.duty.day), "left": .message(Message(key, ["days": .days(abs(days))])),
        "title": entry.duty.title,
      ]
    ).text(language).withoutControlCharacters
  }

  private func details(_ entry: UpcomingReport.Entry) -> String {
    let duty = entry.duty
    var parts = [
      Message(duty.kind.word).text(language) + ": " + duty.demand.text(language)
    ]
    if let verdict = duty.verdict { parts.append(Message(verdict.word).text(language)) }
    if let owner = duty.owner {
      parts.append(Message(.upcomingOwner, ["owner": .text(owner)]).text(language))
    }
    // Data are known by their file alone.
    if duty.kind != .data { parts.append(duty.id) }
    return parts.joined(separator: "; ").withoutControlCharacters
  }
}

extension Duty.Kind {
  /// What people call it.
  var word: MessageKey {
    switch self {
    case .milestone: .upcomingKindMilestone
    case .deliverable: .upcomingKindDeliverable
    case .decision: .upcomingKindDecision
    case .review: .upcomingKindReview
    case .waiver: .upcomingKindWaiver
    case .data: .upcomingKindData
    }
  }
}
