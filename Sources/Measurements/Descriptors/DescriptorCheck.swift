internal import Databases
internal import Diagnostics
internal import StrategyModel

/// What the keys of a description say of each other.
extension Descriptor {
  /// What is wrong with the description as a whole.
  func faults(from: Located<String>) -> [Diagnostic] {
    let form = format ?? from.map { _ in .tidy }
    let name = Message.Argument.text("format: \(form.value.rawValue)")
    var faults: [Diagnostic] = []
    func report(_ key: MessageKey, _ arguments: Message.Arguments = [:], at span: SourceSpan) {
      var arguments = arguments
      arguments["format"] = name
      faults.append(Diagnostic(Message(key, arguments), at: span))
    }
    let keysOfContacts: [(String, SourceSpan?)] = [("dates", dates?.span), ("per", per?.span)]
    let keysOfTables: [(String, SourceSpan?)] =
      [
        ("columns", columns.all.first?.key), ("headings", headings?.span),
        ("indicator", indicator?.span),
      ]
      + fixed.values.map { ("fixed", $0.span) }
    switch form.value {
    case .contacts, .komhen:
      if indicator == nil { report(.describedIndicatorNeeded, at: form.span) }
      if columns[.date] == nil, periodCell == nil || DatabaseConnection.isAddress(from.value) {
        report(.describedColumnNeeded, ["column": .text("date")], at: form.span)
      }
      for names in columns.all where !names.column.isOfContacts {
        report(
          .columnWithoutMeaning, ["column": .text(names.column.rawValue)], at: names.key)
      }
      if let headings { report(.keyWithoutMeaning, ["key": .text("headings")], at: headings.span) }
    case .table:
      for (column, stated) in [
        (DescribedColumn.period, periodCell?.span), (.indicator, indicator?.span),
        (.value, headings?.span),
      ] where columns[column] == nil && stated == nil && headings?.value != column {
        report(.describedColumnNeeded, ["column": .text(column.rawValue)], at: form.span)
      }
      for names in columns.all where !names.column.isOfFigures {
        report(
          .columnWithoutMeaning, ["column": .text(names.column.rawValue)], at: names.key)
      }
      faults += headingFaults()
    case .tidy:
      for (key, span) in keysOfTables {
        if let span { report(.keyWithoutMeaning, ["key": .text(key)], at: span) }
      }
    }
    if !form.value.countsRows {
      for (key, span) in keysOfContacts {
        if let span { report(.keyWithoutMeaning, ["key": .text(key)], at: span) }
      }
    }
    return faults
  }

  /// What is wrong with what the headings are said to tell.
  private func headingFaults() -> [Diagnostic] {
    guard let headings else { return [] }
    var faults: [Diagnostic] = []
    if !headings.value.isOfHeadings {
      faults.append(
        Diagnostic(
          Message(
            .columnWithoutMeaning,
            ["column": .text(headings.value.rawValue), "format": .text("headings")]),
          at: headings.span))
    }
    for column in DescribedColumn.allCases where column == headings.value || column == .value {
      guard let names = columns[column] else { continue }
      faults.append(
        Diagnostic(
          Message(.columnToldByHeadings, ["column": .text(column.rawValue)]), at: names.key,
          notes: [.init(Message(.noteFirstHere), at: headings.span)]))
    }
    return faults
  }
}
