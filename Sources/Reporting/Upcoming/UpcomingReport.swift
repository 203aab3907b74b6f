package import Diagnostics
package import Evaluation
package import Quantities

/// What falls due in the time ahead and what is overdue, of all strategies together.
package struct UpcomingReport {
  /// A duty, and where it is written.
  struct Entry {
    let duty: Duty
    let location: SourceLocation
  }

  let asOf: CalendarDate
  /// The last day that is looked at.
  let until: CalendarDate
  private var entries: [Entry] = []
  /// Sources of data that several strategies share are named once.
  private var files: Set<String> = []

  package init(asOf: CalendarDate, until: CalendarDate) {
    self.asOf = asOf
    self.until = until
  }

  /// Takes up what one strategy has to do, whose places are still known.
  package mutating func add(_ duties: [Duty], from sources: SourceStore) {
    for duty in duties where duty.kind != .data || files.insert(duty.id).inserted {
      entries.append(Entry(duty: duty, location: sources.location(of: duty.span)))
    }
  }

  /// What was due and has neither been measured nor reported, the oldest first.
  var overdue: [Entry] { sorted { $0.duty.isOverdue(asOf) } }

  /// What is still to come, the nearest first.
  var ahead: [Entry] { sorted { !$0.duty.isOverdue(asOf) } }

  private func sorted(_ isWanted: (Entry) -> Bool) -> [Entry] {
    entries.filter(isWanted).sorted { left, right in
      let (a, b) = (left.duty, right.duty)
      if a.day != b.day { return a.day < b.day }
      return a.id != b.id
        ? a.id.utf8.lexicographicallyPrecedes(b.id.utf8) : a.kind.rawValue < b.kind.rawValue
    }
  }

  /// How many days are left; fewer than none of what is overdue.
  func daysLeft(_ entry: Entry) -> Int { entry.duty.day.dayNumber - asOf.dayNumber }

  /// Nil for a format that it is not written in.
  package func text(_ format: ReportFormat, _ options: ReportOptions) -> String? {
    switch format {
    case .text: UpcomingText(report: self, options: options).text
    case .md: UpcomingText(report: self, options: options).markdown
    case .csv: csv()
    case .json: OutputRecord<UpcomingReport>.upcoming.json(self, SourceStore()).text
    case .ics: CalendarWriter(language: options.language).text(self)
    default: nil
    }
  }

  private func csv() -> String {
    let header = [
      "day", "days_left", "overdue", "kind", "id", "title", "owner", "verdict", "file", "line",
      "column",
    ]
    let rows = (overdue + ahead).map { entry in
      [
        entry.duty.day.description, String(daysLeft(entry)), String(entry.duty.isOverdue(asOf)),
        entry.duty.kind.rawValue, CSVWriter.neutralised(entry.duty.id),
        CSVWriter.neutralised(entry.duty.title.text(.danish)),
        CSVWriter.neutralised(entry.duty.owner ?? ""), entry.duty.verdict?.rawValue ?? "",
        CSVWriter.neutralised(entry.location.path), String(entry.location.line),
        String(entry.location.column),
      ]
    }
    return ([header] + rows).map(CSVWriter.line).joined()
  }
}

extension Duty {
  /// Whether its day is past; a waiver still holds on its last.
  func isOverdue(_ asOf: CalendarDate) -> Bool { kind == .waiver ? day < asOf : day <= asOf }
}

extension OutputRecord where Subject == UpcomingReport {
  /// What falls due, as JSON.
  static let upcoming = OutputRecord(
    "upcoming",
    LocalizedText(da: "Det, der forfalder", en: "What falls due"),
    [
      .integer("version", LocalizedText(da: "Formatets version", en: "Version of the format")) {
        _ in
        JSONReporter.version
      },
      .date("asOf", LocalizedText(da: "Dagen, der er dømt efter", en: "The day judged by")) {
        $0.asOf
      },
      .date("until", LocalizedText(da: "Sidste dag, der ses på", en: "The last day looked at")) {
        $0.until
      },
      .list(
        "overdue",
        LocalizedText(
          da: "Forfaldent uden måling eller melding, det ældste først",
          en: "Due and neither measured nor reported, the oldest first"), of: .duty
      ) { report in report.overdue.map { DatedEntry(entry: $0, left: report.daysLeft($0)) } },
      .list(
        "upcoming",
        LocalizedText(da: "Kommende, det nærmeste først", en: "Ahead, the nearest first"),
        of: .duty
      ) { report in report.ahead.map { DatedEntry(entry: $0, left: report.daysLeft($0)) } },
    ])
}

/// An entry and the days that are left to it.
struct DatedEntry {
  let entry: UpcomingReport.Entry
  let left: Int
}

extension OutputRecord where Subject == DatedEntry {
  fileprivate static let duty = OutputRecord(
    "duty", LocalizedText(da: "Noget, der skal gøres", en: "Something that has to be done"),
    [
      .word("kind", LocalizedText(da: "Slags", en: "Kind")) { $0.entry.duty.kind },
      .text("id", LocalizedText(da: "Id, eller kildens fil", en: "Id, or the source's file")) {
        $0.entry.duty.id
      },
      .record("title", LocalizedText(da: "Navn", en: "Name"), of: .localized) {
        Message(.termPlain, ["value": $0.entry.duty.title])
      },
      .record(
        "demand", LocalizedText(da: "Hvad der kræves", en: "What is demanded"), of: .localized
      ) { $0.entry.duty.demand },
      .date("day", LocalizedText(da: "Frist", en: "Due day")) { $0.entry.duty.day },
      .integer(
        "daysLeft",
        LocalizedText(
          da: "Dage tilbage, negativt når den er passeret", en: "Days left, negative when past")
      ) { $0.left },
      .text(
        "owner", LocalizedText(da: "Ansvarlig", en: "Responsible"),
        optional: { $0.entry.duty.owner }),
      .word(
        "verdict", LocalizedText(da: "Udsigten på dagen", en: "The outlook on the day"),
        optional: { $0.entry.duty.verdict }),
      .location(
        "location", LocalizedText(da: "Sted", en: "Place"), at: { $0.entry.location }),
    ])
}
