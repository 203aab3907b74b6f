package import Quantities

/// Has a database count rows itself, so that only sums leave it.
///
/// It groups by days, and what is asked for by longer periods is added up from those: a day is the
/// most that every server of a distributed table works out by itself, since PostgreSQL sends no
/// function that takes text, such as `date_trunc('month', …)`, on to another server.
package struct AggregateQuery: Hashable, Sendable {
  package var table: DatabaseTable
  /// The column that holds the day: a date, a timestamp or ISO text, whose day counts as written.
  package var date: String
  /// The columns that are told apart.
  package var groups: [ColumnQuery.Column]
  /// The column of numbers to add up; nil to count the rows.
  package var sum: String?
  /// The periods that are told apart; the first day of each is what comes back.
  package var per: Period.Frequency

  /// What the day and the sum are called in the rows.
  package static let (dateName, countName) = ("date", "count")

  package init(
    of table: DatabaseTable, date: String, groups: [ColumnQuery.Column] = [], sum: String? = nil,
    per: Period.Frequency = .day
  ) {
    (self.table, self.date, self.groups) = (table, date, groups)
    (self.sum, self.per) = (sum, per)
  }

  /// The one SELECT.
  ///
  /// - Throws: The first name that can't be one.
  package func text(for kind: DatabaseConnection.Kind) throws(DatabaseFault) -> String {
    let byDay = try Self.select(
      day(kind, SQLText.identifier(date)),
      groups.map { (group) throws(DatabaseFault) in try group.sql() },
      sum.map { (sum) throws(DatabaseFault) in total(kind, try SQLText.identifier(sum)) }
        ?? "count(*)", from: table.sql())
    let names = try groups.map { (group) throws(DatabaseFault) in
      try SQLText.identifier(group.name)
    }
    let order = " ORDER BY " + places(1 + groups.count)
    guard per != .day else { return byDay + order }
    let byPeriod = Self.select(
      start(kind, "\"\(Self.dateName)\""), names, total(kind, "\"\(Self.countName)\""),
      from: "(\n" + byDay + "\n) AS \"d\"")
    return byPeriod + order
  }

  private static func select(
    _ date: String, _ groups: [String], _ count: String, from table: String
  ) -> String {
    let columns = [date + " AS \"\(dateName)\""] + groups + [count + " AS \"\(countName)\""]
    return "SELECT " + columns.joined(separator: ", ") + " FROM " + table + " GROUP BY "
      + Self.places(1 + groups.count)
  }

  /// `1, 2, 3`.
  private static func places(_ count: Int) -> String {
    (1...count).map(String.init).joined(separator: ", ")
  }

  private func places(_ count: Int) -> String { Self.places(count) }

  /// The day of a column. Text that begins with no day stays as it is, for the reader to count.
  private func day(_ kind: DatabaseConnection.Kind, _ column: String) -> String {
    switch kind {
    case .postgreSQL: "CAST(\(column) AS date)"
    case .sqlite:
      // Counting on, SQLite moves 30 February to March; times with a zone it moves to another day.
      "CASE WHEN date(substr(\(column), 1, 10), '+0 days') IS substr(\(column), 1, 10)"
        + " AND (length(\(column)) = 10 OR substr(\(column), 11, 1) IN (' ', 'T'))"
        + " THEN substr(\(column), 1, 10) ELSE \(column) END"
    }
  }

  /// The sum of a column of numbers.
  private func total(_ kind: DatabaseConnection.Kind, _ column: String) -> String {
    switch kind {
    case .postgreSQL: return "sum(\(column))"
    case .sqlite:
      // To SQLite text that is no number adds zero. It comes back instead of the sum, to be refused.
      let text = "typeof(\(column)) IN ('text', 'blob') AND CAST(\(column) AS numeric) || ''"
      let odd = "CASE WHEN \(text) IS NOT \(column) THEN '? ' || \(column) END"
      return "CASE WHEN count(\(odd)) = 0 THEN sum(\(column)) ELSE max(\(odd)) END"
    }
  }

  /// The first day of the period that a day lies in.
  private func start(_ kind: DatabaseConnection.Kind, _ day: String) -> String {
    switch kind {
    case .postgreSQL:
      // Named, since a date by itself would be taken for a moment in some zone.
      let moment = "CAST(\(day) AS timestamp)"
      let unit =
        switch per {
        case .year: "year"
        case .half, .quarter: "quarter"
        case .month: "month"
        case .week: "week"
        case .day: "day"
        }
      let start = "date_trunc('\(unit)', \(moment))"
      let back =
        per == .half
        ? " - CAST(extract(quarter FROM \(moment)) - 1 AS integer) % 2 * interval '3 months'" : ""
      return "CAST(\(start)\(back) AS date)"
    case .sqlite:
      func months(_ count: Int) -> String {
        "'start of month', ((1 - CAST(strftime('%m', \(day)) AS integer)) % \(count)) || ' months'"
      }
      let steps =
        switch per {
        case .year: "'start of year'"
        case .half: months(6)
        case .quarter: months(3)
        case .month: "'start of month'"
        case .week: "'-6 days', 'weekday 1'"
        case .day: "'start of day'"
        }
      return
        "CASE WHEN date(\(day), '+0 days') IS \(day) THEN date(\(day), \(steps)) ELSE \(day) END"
    }
  }
}
