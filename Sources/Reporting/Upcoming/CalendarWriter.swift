internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// Days as a calendar by RFC 5545: one event a duty, that lasts its day and takes no time of it.
struct CalendarWriter {
  let language: Language

  func text(_ report: UpcomingReport) -> String {
    let entries = report.overdue + report.ahead
    let body =
      entries.isEmpty ? Self.onlyZone : entries.flatMap { event($0, stampedAt: report.asOf) }
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0",
        "PRODID:-//Kanaltjek//kanaltjek//\(language.rawValue.uppercased())", "CALSCALE:GREGORIAN",
      ] + body + ["END:VCALENDAR"]
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  /// A calendar must hold something, also where nothing is due.
  private static let onlyZone = [
    "BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
  ]

  private func event(_ entry: UpcomingReport.Entry, stampedAt asOf: CalendarDate) -> [String] {
    let duty = entry.duty
    let title = duty.title.text(language)
    let kind = Message(duty.kind.word).text(language)
    let summary =
      duty.isOverdue(asOf)
      ? Message(.upcomingOverdueEvent, ["title": .text(title)]).text(language) : title
    let owner = duty.owner.map { Message(.upcomingOwner, ["owner": .text($0)]).text(language) }
    let outlook = duty.verdict.map { Message($0.word).text(language) }
    let description = [
      kind + ": " + duty.demand.text(language), outlook, owner, duty.id,
    ].compactMap(\.self).map(\.withoutControlCharacters)
    return [
      "BEGIN:VEVENT",
      // The same from run to run, and when its day is moved.
      "UID:\("\(duty.kind.rawValue) \(duty.id)".fingerprint)@kanaltjek",
      "DTSTAMP:\(Self.digits(asOf))T000000Z",
      "DTSTART;VALUE=DATE:\(Self.digits(duty.day))",
      "SUMMARY:" + Self.escaped(summary.withoutControlCharacters),
      "DESCRIPTION:" + description.map(Self.escaped).joined(separator: "\\n"),
      "CATEGORIES:" + Self.escaped(kind),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]
  }

  private static func digits(_ day: CalendarDate) -> String {
    day.description.replacing("-", with: "")
  }

  /// Text in which nothing separates values; line breaks are gone before.
  private static func escaped(_ text: String) -> String {
    text.replacingScalars { $0 == "\\" || $0 == ";" || $0 == "," ? "\\\($0)" : nil }
  }

  /// Lines of at most 75 octets, those that go on begun with a space; no character is cut.
  static func folded(_ line: String) -> String {
    if line.utf8.count <= 75 { return line }
    var result = String.UnicodeScalarView()
    var room = 75
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if size > room {
        result.append(contentsOf: "\r\n ".unicodeScalars)
        room = 74
      }
      result.append(scalar)
      room -= size
    }
    return String(result)
  }
}
