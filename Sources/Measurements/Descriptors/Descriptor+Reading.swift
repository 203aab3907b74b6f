internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// What a description makes of the texts of a table.
extension Descriptor {
  /// What a text says of its row.
  enum Reading {
    case isLeftOut
    case tells(DescribedValues.Value)
    /// A word that the description should say something of, and doesn't.
    case unknown
    case itself
  }

  func reading(of text: String, in column: DescribedColumn) -> Reading {
    if leftOut.contains(text, in: column) { return .isLeftOut }
    if let value = values.value(text, in: column) { return .tells(value) }
    let isKnown =
      DescribedValues.key(text).isEmpty || !values.describes(column)
      || values.told(of: column).contains { $0.value == text }
    return isKnown ? .itself : .unknown
  }

  /// The columns of a table whose headings tell something of the figures below: all that are not
  /// described, left out or empty. Nil where a heading says nothing, or there are none.
  func columnsOfFigures(
    in table: CSVTable, besides described: [Int], _ told: Located<DescribedColumn>,
    _ diagnostics: inout [Diagnostic]
  ) -> [Int]? {
    var isClear = true
    let figures = table.header.indices.filter { position in
      let heading = table.header[position]
      if described.contains(position) { return false }
      if table.rows.column(position).areBlank.allSatisfy(\.self) { return false }
      switch reading(of: heading.value, in: told.value) {
      case .isLeftOut: return false
      case .tells: return true
      case .itself:
        let isBlank = QuantityText.trimmed(heading.value).isEmpty
        let isOfKind =
          told.value != .period || FieldReader.period(in: heading.value) != nil
        if !isBlank, isOfKind { return true }
      case .unknown: break
      }
      isClear = false
      diagnostics.append(
        Diagnostic(
          Message(
            .headingNotUnderstood,
            ["heading": .text(heading.value), "column": .wording(told.value.title)]),
          at: heading.span,
          help: Message(.helpHeading)))
      return false
    }
    if isClear, figures.isEmpty {
      diagnostics.append(Diagnostic(Message(.noHeadedFigures), at: told.span))
    }
    return isClear && !figures.isEmpty ? figures : nil
  }
}
