internal import Diagnostics
internal import Quantities

/// Tables whose figures stand under several headings, as people make them: a column a month.
extension CSVTable {
  /// The same with a row for each figure, as Excel's "unpivot" makes it: the columns that are kept, the
  /// heading and the figure. Cells without a figure give no row.
  ///
  /// - Parameters:
  ///   - kept: Where the columns stand that say something of all figures of a row.
  ///   - figures: Where those stand whose headings say something of the figures below.
  ///   - names: What the headings and the figures are called.
  /// - Returns: The same table where no column has figures.
  func unpivoted(
    keeping kept: [Int], figures: [Int], named names: (heading: String, figure: String)
  ) -> CSVTable {
    let headings = figures.map { header[$0] }
    guard let first = headings.first else { return self }
    var columns = CSVColumns(count: kept.count + 2)
    let (heading, figure) = (kept.count, kept.count + 1)
    let delivered = (kept + figures).map { rows.column($0) }
    // The texts become those of the new columns, and the numbers that they have there are looked up once.
    let keptNumbers = kept.indices.map { position in
      delivered[position].texts.numbers(in: columns.all[position].texts)
    }
    let headingNumbers = headings.map { columns.all[heading].texts.number(ofText: $0.value) }
    let figureNumbers = figures.indices.map { place in
      delivered[kept.count + place].texts.numbers(in: columns.all[figure].texts)
    }
    let areBlank = columns.all[figure].areBlank
    var places = PackedNumbers()
    for row in rows.indices {
      for place in figures.indices {
        let number = figureNumbers[place][delivered[kept.count + place].numbers[row]]
        if areBlank[number] { continue }
        for position in kept.indices {
          columns.all[position].numbers.append(
            keptNumbers[position][delivered[position].numbers[row]])
        }
        columns.all[heading].numbers.append(headingNumbers[place])
        columns.all[figure].numbers.append(number)
        places.append(row * figures.count + place)
      }
    }
    return CSVTable(
      header: kept.map { header[$0] }
        + [names.heading, names.figure].map { Located($0, first.span) },
      rows: CSVRows(
        columns, of: rows,
        at: UnpivotedPlaces(
          rows: rows, kept: kept, figures: figures, headings: headings.map(\.span), places: places)),
      delimiter: delimiter)
  }
}

/// Where the cells of unpivoted rows stand in the rows that were delivered.
final class UnpivotedPlaces: Sendable {
  private let rows: CSVRows
  private let kept: [Int]
  private let figures: [Int]
  private let headings: [SourceSpan]
  /// Of each row the delivered one, times how many figures such a row has, and which of them it is.
  private let places: PackedNumbers

  init(
    rows: CSVRows, kept: [Int], figures: [Int], headings: [SourceSpan], places: PackedNumbers
  ) {
    (self.rows, self.kept, self.figures) = (rows, kept, figures)
    (self.headings, self.places) = (headings, places)
  }

  var count: Int { places.count }

  func span(row: Int, column: Int) -> SourceSpan {
    let (delivered, place) = places[row].quotientAndRemainder(dividingBy: figures.count)
    if column == kept.count { return headings[place] }
    return rows.span(row: delivered, column: column < kept.count ? kept[column] : figures[place])
  }
}

extension CellTexts {
  /// The numbers that these texts have among others, of which they become part.
  fileprivate func numbers(in others: CellTexts) -> [Int] {
    (0..<count).map { others.number(of: self[$0]) }
  }

  /// The number of a cell that says a text.
  fileprivate func number(ofText text: String) -> Int {
    Array(text.inDoubledQuotes.utf8).withUnsafeBufferPointer { number(of: $0) }
  }
}
