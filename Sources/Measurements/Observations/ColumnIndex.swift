internal import Diagnostics
internal import Quantities

/// The columns of the tidy form, by the names that a header may give them.
enum TidyColumn: String, CaseIterable {
  case indicator, period, value, unit, channel, direction, area, type, population, resolved
  case sampleSize = "sample-size"
  case status, published, source, note, municipality

  /// Danish header words for the same columns.
  var aliases: [String] {
    switch self {
    case .indicator: ["indikator", "nøgletal"]
    case .period: ["periode"]
    case .value: ["værdi", "vaerdi"]
    case .unit: ["enhed"]
    case .channel: ["kanal"]
    case .direction: ["retning"]
    case .area: ["område", "omraade", "forvaltning", "afdeling"]
    case .type: ["henvendelsestype"]
    case .population: ["målgruppe", "maalgruppe", "population"]
    case .resolved: ["straksafklaret", "afslutning"]
    case .sampleSize: ["stikprøve", "stikproeve"]
    case .status: []
    case .published: ["offentliggjort", "udgivet"]
    case .source: ["kilde"]
    case .note: ["bemærkning", "bemaerkning", "note"]
    case .municipality: ["kommune"]
    }
  }
}

/// The columns of `progress.csv`.
enum ProgressColumn: String, CaseIterable {
  case milestone, municipality, part, date, status, evidence, note

  var aliases: [String] {
    switch self {
    case .milestone: ["milepæl", "milepael"]
    case .municipality: ["kommune"]
    case .part: ["del"]
    case .date: ["dato"]
    case .status: []
    case .evidence: ["dokumentation"]
    case .note: ["bemærkning", "bemaerkning"]
    }
  }
}

/// Where each known column stands in a table.
struct ColumnIndex<Column: RawRepresentable<String> & CaseIterable & Hashable> {
  private var positions: [Column: Int] = [:]

  /// Matches a header; unknown and repeated columns and missing required ones are reported.
  init?(
    _ header: [CSVTable.Cell], required: [Column], aliases: (Column) -> [String],
    _ diagnostics: inout [Diagnostic]
  ) {
    let names = Column.allCases.map(\.rawValue)
    for (position, cell) in header.enumerated() {
      let word = QuantityText.trimmed(cell.value).lowercased()
      if word.isEmpty { continue }
      guard
        let column = Column.allCases.first(where: {
          $0.rawValue == word || aliases($0).contains(word)
        })
      else {
        let words = names + Column.allCases.flatMap(aliases)
        diagnostics.append(
          Diagnostic(
            Message(.csvUnknownColumn, ["column": .text(cell.value)]), at: cell.span,
            help: Spelling.nearest(to: word, among: words)
              .map { Message(.helpDidYouMean, ["word": .text($0)]) }
              ?? Message(.helpKnownKeys, ["keys": .list(names.map { .text($0) })])))
        continue
      }
      if let earlier = positions[column] {
        diagnostics.append(
          Diagnostic(
            Message(.csvDuplicateColumn, ["column": .text(cell.value)]), at: cell.span,
            notes: [.init(Message(.noteFirstHere), at: header[earlier].span)]))
        continue
      }
      positions[column] = position
    }
    var isComplete = true
    for column in required where positions[column] == nil {
      isComplete = false
      diagnostics.append(
        Diagnostic(
          Message(.csvMissingColumn, ["column": .text(column.rawValue)]),
          at: header.first.map { $0.span.union(header[header.count - 1].span) }))
    }
    if !isComplete { return nil }
  }

  func position(of column: Column) -> Int? { positions[column] }

  /// The column's cell, whose absence is reported.
  func required(
    _ column: Column, of row: [CSVTable.Cell], _ diagnostics: inout [Diagnostic]
  ) -> CSVTable.Cell? {
    if let cell = cell(column, of: row) { return cell }
    diagnostics.append(
      Diagnostic(
        Message(.csvEmptyCell, ["column": .text(column.rawValue)]),
        at: row[0].span.union(row[row.count - 1].span)))
    return nil
  }

  /// The column's cell without space at its ends; nil when the column is absent or the cell empty.
  func cell(_ column: Column, of row: [CSVTable.Cell]) -> CSVTable.Cell? {
    guard let position = positions[column], position < row.count else { return nil }
    return row[position].trimmed
  }
}

extension CSVTable.Cell {
  /// The cell without space at its ends; nil for an empty one.
  var trimmed: CSVTable.Cell? {
    let text = QuantityText.trimmed(value)
    if text.isEmpty { return nil }
    if text.utf8.count == value.utf8.count { return self }
    let start = Int(span.start) + QuantityText.leadingSpace(value)
    return Located(text, SourceSpan(span.source, start, start + text.utf8.count))
  }
}
