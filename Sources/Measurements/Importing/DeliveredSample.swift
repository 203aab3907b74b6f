internal import Diagnostics
internal import Quantities
internal import Spreadsheets
internal import StrategyModel

/// The first rows of a delivered file, cut into cells, and where its header stands.
struct DeliveredSample {
  /// The header and the rows behind it, by one mark between cells.
  struct Reading {
    let delimiter: Delimiter
    /// From one, as editors and workbooks count.
    let headerRow: Int
    let header: [String]
    let rows: [[String]]
  }

  private struct Row {
    let line: Int
    let cells: [String]

    /// Those with something in them.
    var texts: [String] { cells.filter { !QuantityText.trimmed($0).isEmpty } }
  }

  /// The likeliest reading of the start of a text in UTF-8, whose header stands in a line that was said
  /// or is to be found; nil where no line looks like one.
  static func reading(
    _ bytes: [UInt8], _ source: SourceID, delimiters: [Delimiter], headerRow stated: Int?
  ) -> Reading? {
    let readings = delimiters.compactMap { delimiter -> Reading? in
      let rows = rows(bytes, source, delimiter, from: stated ?? 1)
      let found = stated == nil ? header(among: rows) : rows.isEmpty ? nil : 0
      guard let found, found < rows.count else { return nil }
      return Reading(
        delimiter: delimiter, headerRow: rows[found].line, header: rows[found].cells,
        rows: rows[(found + 1)...].map(\.cells))
    }
    // The mark that parts the header into most cells; of equals the one that Danish Excel writes.
    let most = readings.map { $0.header.count { !$0.isEmpty } }.max() ?? 0
    return readings.first { $0.header.count { !$0.isEmpty } == most }
  }

  private static func rows(
    _ bytes: [UInt8], _ source: SourceID, _ delimiter: Delimiter, from line: Int
  ) -> [Row] {
    var scanner = CSVScanner(bytes: bytes, source: source, delimiter: delimiter.byte)
    var current = 1
    while current < line, scanner.offset < bytes.count {
      scanner.offset += bytes[scanner.offset...].prefix { $0 != UInt8(ascii: "\n") }.count + 1
      current += 1
    }
    var rows: [Row] = []
    // What is wrong with quotes is told when the rows are read.
    var faults: [Diagnostic] = []
    while current >= line, scanner.offset < bytes.count {
      let start = scanner.offset
      guard let cells = scanner.row(&faults), !scanner.isInsideQuote else { break }
      rows.append(Row(line: current, cells: cells.map(\.value)))
      let end = min(scanner.offset, bytes.count)
      current += max(1, bytes[start..<end].count { $0 == UInt8(ascii: "\n") })
    }
    return rows
  }

  /// The first row with several texts that is followed by rows of no more cells than it names.
  private static func header(among rows: [Row]) -> Int? {
    rows.indices.first { index in
      let texts = rows[index].texts
      // Above the names of rows there is often nothing, where all others are periods.
      let isCornerEmpty =
        QuantityText.trimmed(rows[index].cells.first ?? "").isEmpty
        && texts.count == rows[index].cells.count - 1 && !texts.contains(where: isTitle)
      // A title over several columns stands in each of them.
      guard texts.count >= 2, Set(texts).count >= 2,
        areTitles(texts, withEmptyCorner: isCornerEmpty)
      else { return false }
      guard let next = rows[(index + 1)...].first(where: { !$0.texts.isEmpty }) else { return true }
      let extra = zip(next.cells.indices, next.cells).filter { position, cell in
        let isNamed =
          position == 0 && isCornerEmpty
          || position < rows[index].cells.count
            && !QuantityText.trimmed(rows[index].cells[position]).isEmpty
        return !isNamed && !QuantityText.trimmed(cell).isEmpty
      }
      return next.texts.count >= 2 && extra.isEmpty
    }
  }

  /// Whether cells can be the titles of columns. Some may be periods, of one length and each another, as
  /// those of a column a month are.
  private static func areTitles(_ cells: [String], withEmptyCorner isCornerEmpty: Bool) -> Bool {
    let others = cells.filter { !isTitle($0) }
    let periods = others.compactMap { SampleColumn.period(QuantityText.trimmed($0)) }
    return (others.count < cells.count || isCornerEmpty)
      && periods.count == others.count && periods.count != 1
      && Set(periods).count == periods.count && Set(periods.map(\.frequency)).count <= 1
  }

  /// Whether a cell can be the title of a column, and is no figure, day or period.
  private static func isTitle(_ cell: String) -> Bool {
    let text = QuantityText.trimmed(cell)
    return text.unicodeScalars.contains { $0.properties.isAlphabetic || $0 == "%" }
      && !QuantityText.startsWithNumber(text) && SampleColumn.period(text) == nil
  }
}
