internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// What a table of figures gives when its rows are read.
extension Importer {
  func readFigures(
    _ path: String, _ descriptor: Descriptor, besides scope: Scope?,
    into survey: inout ImportSurvey
  ) -> [DescribedColumn: [String]]? {
    let known = loader.diagnostics.count
    guard let table = loader.table(path, descriptor, isShared: true) else {
      diagnostics += loader.diagnostics[known...]
      return nil
    }
    var faults = Array(loader.diagnostics[known...])
    var tidy = TidyForm(table)
    var rowCount = table.rows.count
    var texts: [DescribedColumn: [String]] = [:]
    if descriptor.format?.value == .table {
      guard let described = loader.described(table, descriptor, &faults) else {
        diagnostics += faults
        return nil
      }
      for column in [DescribedColumn.channel, .direction, .resolved, .period] {
        let found = described.words(of: column)
        if !found.isEmpty { texts[column] = found.map(\.text) }
        guard column != .period || descriptor.values.describes(.period),
          let title = Self.title(of: column, in: survey), !found.isEmpty
        else { continue }
        survey.words.append(
          .init(
            title: title, column: column.rawValue,
            words: found.map { .init(text: $0.text, meaning: $0.meaning, count: $0.count) }))
      }
      tidy = described.tidy(&faults)
      rowCount = described.table.rows.count
    }
    let census = FigureCensus(tidy, descriptor, besides: scope)
    faults += census.diagnostics
    // What has no place in the file is wrong with the file as a whole.
    let ofRows = faults.filter { $0.span != nil && $0.severity == .error }
    let others = faults.filter { $0.span == nil || $0.severity != .error }
    diagnostics += others
    if others.containErrors { return nil }
    survey.isRead = true
    survey.countsFigures = descriptor.headings != nil
    survey.rowsRead = census.observations.count
    survey.rowsRefused = ofRows.count
    survey.rowsLeftOut = max(0, rowCount - tidy.count - Self.unknownRows(faults))
    var groups: [(cause: Message, spans: [SourceSpan])] = []
    var places: [Message: Int] = [:]
    for fault in ofRows {
      guard let span = fault.span else { continue }
      let place = places[fault.message] ?? groups.count
      if place == groups.count {
        places[fault.message] = place
        groups.append((fault.message, []))
      }
      groups[place].spans.append(span)
    }
    survey.refusals = groups.enumerated().sorted {
      ($1.element.spans.count, $0.offset) < ($0.element.spans.count, $1.offset)
    }.prefix(20).map(\.element).map {
      .init(cause: $0.cause, count: $0.spans.count, places: firstPlaces($0.spans))
    }
    var sums: [String: Int] = [:]
    for observation in census.observations {
      let home = observation.indicator.home
      sums[(home.isEmpty ? "" : home + ":") + observation.indicator.id, default: 0] += 1
    }
    survey.sums = sums.sorted { $0.key < $1.key }.map { .init(name: $0.key, count: $0.value) }
    survey.take(Set(census.observations.map(\.period)))
    let faulty = ofRows.count { $0.message.key != .valueNotDescribed }
    if faulty > 0 {
      survey.readingDoubts.append(Message(.importRowsRefused, ["count": .count(faulty)]))
    }
    return texts
  }

  /// What the columns that tell something are called, the first and the last of several headings.
  private static func title(of column: DescribedColumn, in survey: ImportSurvey) -> String? {
    let titles = survey.columns.filter { $0.word == column.rawValue }.map(\.title)
    guard let first = titles.first, let last = titles.last else { return nil }
    return titles.count == 1 ? first : "\(first) … \(last)"
  }

  /// The first few of some places; figures of one row may share one.
  private func firstPlaces(_ spans: [SourceSpan]) -> [SourceSpan] {
    var places: [SourceSpan] = []
    for span in spans where places.count < 3 && !places.contains(span) { places.append(span) }
    return places
  }

  private static func unknownRows(_ faults: [Diagnostic]) -> Int {
    faults.count { $0.message.key == .valueNotDescribed }
  }
}
