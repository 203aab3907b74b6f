package import Quantities

/// One table under a line of column titles, with a title above it and notes below.
package struct Worksheet: Sendable {
  /// Made valid and unique when the workbook is written.
  package var name: String
  package var title: String?
  package var columns: [Column]
  /// How many columns stay in sight when the others are scrolled.
  package var frozenColumns: Int
  package var rows: [[Cell]]
  /// Paragraphs under the table, each as wide as the table.
  package var notes: [String]

  package init(
    name: String, title: String? = nil, columns: [Column], frozenColumns: Int = 0,
    rows: [[Cell]] = [], notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.columns = columns
    self.frozenColumns = frozenColumns
    self.rows = rows
    self.notes = notes
  }

  /// A column by its title; a sheet whose columns have none is without a line of titles, filter and
  /// frozen rows.
  package struct Column: Hashable, Sendable {
    package var title: String
    /// In digits of the usual font.
    package var width: Int

    package init(_ title: String = "", width: Int) {
      self.title = title
      self.width = width
    }
  }
}

/// What stands in one field of a table.
package enum Cell: Hashable, Sendable {
  case blank
  /// Never a formula: what a spreadsheet would take for one gets an apostrophe before it.
  case text(String, TextStyle = .plain)
  /// A figure as Kanaltjek holds it: 30 for 30 %, though the file says 0.3 as spreadsheets do.
  case number(Fraction, NumberFormat)
  /// A day that can be sorted and reckoned with; before March 1900, where spreadsheets disagree, its
  /// words.
  case date(CalendarDate)
}

extension Cell: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}

/// How a text looks.
package enum TextStyle: Hashable, Sendable {
  case plain
  /// On as many lines as the column's width asks for.
  case wrapped
  /// Over the rows that follow.
  case heading
  case strong
  case note
}
