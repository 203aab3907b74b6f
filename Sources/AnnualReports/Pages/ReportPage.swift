internal import Diagnostics
internal import Evaluation
internal import Markups

/// A report in words of one language, before any format has drawn it.
struct ReportPage {
  let language: Language
  let title: String
  /// Whose it is and for how long it holds.
  let kicker: String
  /// The day that it is judged by.
  let day: String
  /// The pages above it, where it is one of a site.
  var trail: [ReportLink] = []
  let sections: [ReportSection]
}

/// A word that leads to another page of a site, or to a file beside it.
struct ReportLink {
  let text: String
  /// Relative to the page.
  let address: String
}

/// A part of a page under a heading.
struct ReportSection {
  /// What links inside the page name it by.
  let id: String
  var heading: String
  var blocks: [ReportBlock]
  var parts: [ReportSection] = []
}

/// What stands below a heading, from top to bottom.
indirect enum ReportBlock {
  case headline(String)
  case paragraph(String)
  /// Small print: a source, a note.
  case remark(String)
  case list([String])
  case links([ReportLink])
  case table(ReportTable)
  case chart(Markup)
  /// What is unfolded by those who want it, and printed unfolded.
  case folded(String, [ReportBlock])
}

/// A table in words.
struct ReportTable {
  struct Column {
    let head: String
    var isNumeric = false
    /// Whether it holds sentences.
    var isWide = false
  }

  struct Cell {
    var text: String
    /// Below the text, each on a line of its own.
    var notes: [String] = []
    var tone: Verdict.Tone?
    /// Where the text leads.
    var address: String?
    /// Stands in place of the text, which names it.
    var chart: Markup?

    init(_ text: String, notes: [String] = [], tone: Verdict.Tone? = nil) {
      self.text = text
      self.notes = notes
      self.tone = tone
    }
  }

  struct Row {
    var cells: [Cell]
  }

  /// Rows with what they have in common above them.
  struct Group {
    var heading: String?
    var rows: [Row]
  }

  let caption: String
  let columns: [Column]
  let groups: [Group]

  init(_ caption: String, _ columns: [Column], groups: [Group]) {
    self.caption = caption
    self.columns = columns
    self.groups = groups
  }

  init(_ caption: String, _ columns: [Column], _ rows: [Row]) {
    self.init(caption, columns, groups: [Group(heading: nil, rows: rows)])
  }

  var isEmpty: Bool { groups.allSatisfy(\.rows.isEmpty) }
}

extension ReportTable.Cell: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self.init(value) }
}

extension ReportTable.Row: ExpressibleByArrayLiteral {
  init(arrayLiteral cells: ReportTable.Cell...) { self.init(cells: cells) }
}
