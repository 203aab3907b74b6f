import Diagnostics
import Evaluation
import TestSupport

/// One example of the pages on judging: a goal, its measurements, and what they are judged to be.
struct JudgedExample {
  let title: [Language: String]
  let text: [Language: String]
  let goal: String
  var rows = ""
  var progress = ""
  var files: [String: String] = [:]
  var milestone = "2012"
  var asOf = "2013-03-31"
  let verdict: Verdict

  init(
    _ danish: String, _ english: String, _ danishText: String, _ englishText: String,
    _ goal: String, rows: String = "", progress: String = "", files: [String: String] = [:],
    milestone: String = "2012", asOf: String = "2013-03-31", _ verdict: Verdict
  ) {
    title = [.danish: danish, .english: english]
    text = [.danish: danishText, .english: englishText]
    self.goal = goal
    self.rows = rows
    self.progress = progress
    self.files = files
    self.milestone = milestone
    self.asOf = asOf
    self.verdict = verdict
  }

  /// What every example is measured by.
  static let indicators = """
    indicators:
      post: {title: Post, unit: "%", better: higher, measures: stock, breaks: {2015: ny opgørelse}}
      survey: {title: Tilfredse, unit: "%", better: higher, measures: stock, minimum-n: 100}
      visits: {title: Besøg, unit: visits, better: lower, measures: flow}
      weekly: {title: Besøg i uge 17 og 43, unit: visits, better: lower, measures: flow, collected: {weeks: [17, 43]}}
      contacts: {title: Henvendelser, unit: contacts, better: neither, measures: flow}
      digital:
        title: Digital andel
        unit: "%"
        better: higher
        share: {of: contacts, where: {channel: [self-service, email]}, among: {direction: in}}
      areas: {title: Områder, unit: set, better: higher}
      growing: {title: Vækst, unit: "%", better: higher, measures: stock, outlook: growth}
      trending: {title: Tendens, unit: "%", better: higher, measures: stock, outlook: trend}

    """

  static let header = "indicator;period;value;channel;direction;area;sample-size;source"

  /// The rows without the columns that all of them leave empty.
  var table: String {
    let columns = Self.header.split(separator: ";")
    let cells = rows.split(separator: "\n").map { row -> [Substring] in
      let cells = row.split(separator: ";", omittingEmptySubsequences: false)
      return cells + Array(repeating: "", count: max(0, columns.count - cells.count))
    }
    let used = columns.indices.filter { column in cells.contains { !$0[column].isEmpty } }
    return ([Array(columns)] + cells).map { row in
      used.map { row[$0] }.joined(separator: ";")
    }.joined(separator: "\n") + "\n"
  }

  var progressTable: String { "milestone;part;date;status\n" + progress + "\n" }

  func judged() throws -> (milestone: MilestoneJudgement, diagnostics: [Diagnostic]) {
    let indented = goal.split(separator: "\n").map { "    " + $0 + "\n" }.joined()
    var files = files
    if !rows.isEmpty { files["m.csv"] = table }
    if !progress.isEmpty { files["progress.csv"] = progressTable }
    let trial = try Trial(Self.indicators + "goals:\n  g:\n" + indented, files)
    return (try trial.milestone("g/" + milestone, asOf: asOf), trial.diagnostics)
  }
}
