/// Reads some columns of a table as they are, each row of it: observations that were counted elsewhere.
package struct ColumnQuery: Hashable, Sendable {
  /// A column of the table and the name that it has in the rows.
  package struct Column: Hashable, Sendable {
    package let column: String
    package let name: String

    package init(_ column: String, as name: String) {
      (self.column, self.name) = (column, name)
    }

    func sql() throws(DatabaseFault) -> String {
      try SQLText.identifier(column) + " AS " + SQLText.identifier(name)
    }
  }

  package var table: DatabaseTable
  package var columns: [Column]

  package init(of table: DatabaseTable, _ columns: [Column]) {
    (self.table, self.columns) = (table, columns)
  }

  /// One SELECT, the same in every database.
  ///
  /// - Throws: The first name that can't be one.
  package func text() throws(DatabaseFault) -> String {
    let columns = try columns.map { (column) throws(DatabaseFault) in try column.sql() }
    return "SELECT " + columns.joined(separator: ", ") + " FROM " + (try table.sql())
  }
}
