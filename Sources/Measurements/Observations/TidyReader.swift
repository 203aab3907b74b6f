internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// Reads one strategy's observations from a table in the tidy form: a row an observation, columns
/// named in the header.
struct TidyReader {
  let scope: Scope
  let table: TidyTable
  /// Whether the file serves several strategies: rows of other municipalities are passed over.
  let isShared: Bool
  var reader = FieldReader()
  private let channels: Set<String>
  /// By series, of those that were understood.
  private var samples: [Sample?]
  /// How the figures of some series are read.
  private var readings: [FigureReading] = []
  /// What was read, indicator by indicator as they come, and where each stands.
  private var found: [(indicator: IndicatorKey, rows: ObservationColumns)] = []
  private var places: [IndicatorKey: Int] = [:]
  private var repeated = RepeatedFaults()
  /// Those that were told: a heading's is found anew in each row.
  private var told: Set<Diagnostic> = []
  /// How many of the faults have been counted.
  private var counted = 0

  /// What is known of a series.
  private struct Sample {
    /// Where its indicator stands among what was found.
    let place: Int
    /// What its rows have in common, among those of its indicator.
    let kind: Int
    /// Which of the readings is that of its figures.
    let reading: Int
  }

  private struct FigureReading {
    let unit: Unit?
    let statedUnit: CSVTable.Cell?
    let known: TextMeanings<Fraction>
  }

  init(scope: Scope, table: TidyTable, isShared: Bool) {
    self.scope = scope
    self.table = table
    self.isShared = isShared
    channels = Set(scope.channels.map(\.id.value))
    samples = Array(repeating: nil, count: table.series.count)
  }

  mutating func read(into evidence: inout Evidence) {
    let strategy = scope.strategy
    let own = [strategy.municipality, strategy.organisation].compactMap { $0?.value }
    for cell in table.doubtfulCells(besides: own) {
      reportOther(cell)
      keepFewFaults()
    }
    table.forEachStretch(about: own) { read($0) }
    for (indicator, rows) in found { evidence.add(Observations(rows), of: indicator) }
    reader.diagnostics += repeated.summaries
  }

  /// Counts what was reported last, and takes it back where its like has been told often enough.
  private mutating func keepFewFaults() {
    while counted < reader.diagnostics.count {
      let fault = reader.diagnostics[counted]
      if repeated.isToBeTold(fault), told.insert(fault).inserted {
        counted += 1
      } else {
        reader.diagnostics.remove(at: counted)
      }
    }
  }

  private mutating func read(_ rows: ArraySlice<TidyRow>) {
    var rest = rows
    while let first = rest.first {
      // Mostly other rows have told what is in these.
      if let sample = samples[first.series] {
        rest = found[sample.place].rows.append(
          kind: sample.kind, rest, table.periods, readings[sample.reading].known, table.form)
      }
      if let row = rest.first, row.series == first.series {
        if !read(row) { keepFewFaults() }
        rest = rest.dropFirst()
      }
    }
  }

  /// Puts the row among what was found; false where it has a fault, which is reported.
  private mutating func read(_ row: TidyRow) -> Bool {
    if readFigure(row) { return true }
    let cells = table.form.row(row.index)
    guard let (observation, unit) = observation(cells, table.columns) else { return false }
    let place = place(of: observation.indicator)
    table.periods[row.period] = observation.period
    let sample = samples[row.series] ?? sample(of: observation, in: unit, at: place, cells)
    samples[row.series] = sample
    add(observation, row, sample)
    return true
  }

  /// Where the observations of an indicator are gathered.
  private mutating func place(of indicator: IndicatorKey) -> Int {
    if let place = places[indicator] { return place }
    let rows = table.figureCells.map { ObservationColumns(in: $0) } ?? ObservationColumns()
    found.append((indicator, rows))
    places[indicator] = found.count - 1
    return found.count - 1
  }

  /// What an observation tells of its series.
  private mutating func sample(
    of observation: Observation, in unit: Unit?, at place: Int, _ cells: [CSVTable.Cell]
  ) -> Sample {
    let statedUnit = table.columns.cell(.unit, of: cells)
    readings.append(
      FigureReading(
        unit: unit, statedUnit: statedUnit,
        known: table.figures(in: .init(unit: unit, stated: statedUnit?.value))))
    return Sample(
      place: place,
      kind: found[place].rows.addKind(observation.kind, at: observation.value.span),
      reading: readings.count - 1)
  }

  /// The same of a row of which nothing but the figure is unknown; false for any other.
  private mutating func readFigure(_ row: TidyRow) -> Bool {
    guard let sample = samples[row.series], let period = table.periods[row.period],
      let cell = table.figureCell(of: row)
    else { return false }
    let known = reader.diagnostics.count
    let reading = readings[sample.reading]
    guard let value = value(cell, reading.statedUnit, reading.unit) else {
      // Said when the row is read whole.
      reader.diagnostics.removeSubrange(known...)
      return false
    }
    add(Observation(found[sample.place].rows.kinds[sample.kind], period, value), row, sample)
    return true
  }

  private mutating func add(_ observation: Observation, _ row: TidyRow, _ sample: Sample) {
    if case .number(let figure) = observation.value.value,
      table.isWholeCell(observation.value.span, of: row)
    {
      readings[sample.reading].known[row.figure] = figure
      found[sample.place].rows.append(
        kind: sample.kind, observation.period, figure, inRow: table.form.deliveredRow(row.index))
    } else {
      found[sample.place].rows.append(observation)
    }
  }

  private mutating func reportOther(_ named: CSVTable.Cell) {
    guard isShared else {
      reader.report(
        .rowOfAnother,
        ["name": .text(named.value), "own": .text(scope.strategy.authority ?? "")], at: named.span)
      return
    }
    reader.report(
      .notAMunicipality, ["name": .text(named.value)], at: named.span,
      help: reader.nearest(named.value, Municipality.names))
  }

  /// What a row says, and the unit that its indicator is measured in.
  private mutating func observation(
    _ row: [CSVTable.Cell], _ columns: ColumnIndex<TidyColumn>
  ) -> (Observation, unit: Unit?)? {
    guard let name = columns.required(.indicator, of: row, &reader.diagnostics),
      let periodCell = columns.required(.period, of: row, &reader.diagnostics),
      let valueCell = columns.required(.value, of: row, &reader.diagnostics)
    else { return nil }
    guard let bound = scope.indicator(name.value) else {
      reader.report(
        .unknownID,
        ["id": .text(name.value), "kind": .message(Message(.wordIndicator))], at: name.span,
        help: reader.nearest(
          name.value, scope.references { $0.indicators.map(\.id.value) }))
      return nil
    }
    guard let period = reader.period(periodCell) else { return nil }
    let indicator = bound.indicator
    let unit = indicator.measuredUnit
    guard let value = value(valueCell, columns.cell(.unit, of: row), unit) else { return nil }
    guard let dimensions = dimensions(row, columns) else { return nil }
    var status = table.descriptor.status ?? .final
    if let cell = columns.cell(.status, of: row) {
      guard let stated: Located<Observation.Status> = self.status(cell) else { return nil }
      status = stated.value
    }
    var published = table.descriptor.published
    if let cell = columns.cell(.published, of: row) {
      guard let date = date(cell) else { return nil }
      published = date
    }
    var sampleSize: Int?
    if let cell = columns.cell(.sampleSize, of: row) {
      guard case .number(let size) = DecimalText(cell.value, dot: .thousands), size.isInteger,
        size > .zero
      else {
        reader.report(.notACount, ["text": .text(cell.value)], at: cell.span)
        return nil
      }
      sampleSize = Int(exactly: size.numerator)
    }
    let kind = Observation.Kind(
      of: bound.key, dimensions, status: status, published: published, sampleSize: sampleSize,
      origin: columns.cell(.source, of: row)?.value, note: columns.cell(.note, of: row)?.value,
      missing: table.descriptor.missing.map(\.value))
    return (Observation(kind, period.value, value), unit)
  }

  // MARK: Values

  private mutating func value(
    _ cell: CSVTable.Cell, _ unitCell: CSVTable.Cell?, _ unit: Unit?
  ) -> Located<Observation.Value>? {
    if unit == .set {
      guard FieldReader.isIdentifier(cell.value) else {
        reader.report(.notAnIdentifier, ["text": .text(cell.value)], at: cell.span)
        return nil
      }
      return cell.map { .member($0) }
    }
    if unit == .hoursPerWeek, let hours = OpeningHours(cell.value) {
      return cell.map { _ in .hours(hours) }
    }
    let own = QuantityText(cell.value)
    guard QuantityText.startsWithNumber(cell.value) else {
      reader.report(
        .notANumber, ["text": .text(cell.value)], at: cell.span, help: Message(.helpNumberForms))
      return nil
    }
    let stated = unitCell.map { Unit($0.value) }
    for (found, span) in [(own.unit, cell.span), (stated, unitCell?.span ?? cell.span)] {
      guard let found, let unit, found != unit else { continue }
      reader.report(
        .wrongUnit, ["stated": .text(found.code), "unit": .text(unit.code)], at: span)
      return nil
    }
    // A unit settles it for this cell, another cell for the column.
    let byUnit = (own.unit ?? stated ?? unit)?.dotMeaning ?? .unknown
    let dot = table.dots.meaning == .unknown ? byUnit : table.dots.meaning
    switch dot == .unknown ? own.number : QuantityText(cell.value, dot: dot).number {
    case .number(let value): return cell.map { _ in .number(value) }
    case .ambiguous(let thousands, let decimal):
      reader.report(
        .ambiguousNumber, ["text": .text(QuantityText.digits(of: cell.value))], at: cell.span,
        help: Message(
          .helpAmbiguousCell,
          ["thousands": .text(thousands.plainDecimal), "decimal": .text(decimal.plainDecimal)]))
    case .tooLong:
      reader.report(.numberTooLong, ["limit": .count(DecimalText.maximumDigits)], at: cell.span)
    case .notANumber:
      reader.report(
        .notANumber, ["text": .text(cell.value)], at: cell.span, help: Message(.helpNumberForms))
    }
    return nil
  }

  private mutating func dimensions(
    _ row: [CSVTable.Cell], _ columns: ColumnIndex<TidyColumn>
  ) -> Dimensions? {
    var dimensions = Dimensions()
    if let cell = columns.cell(.channel, of: row) {
      dimensions.channel = Dimension.channel.categories(in: cell.value)
      for channel in dimensions.channel
      where !reader.checkChannel(channel, at: cell.span, among: channels) {
        return nil
      }
    }
    for (dimension, column) in [
      (Dimension.direction, TidyColumn.direction), (.resolved, .resolved),
    ] {
      guard let cell = columns.cell(column, of: row) else { continue }
      guard let category = dimension.category(cell.value) else {
        reader.report(
          .notOneOf,
          ["text": .text(cell.value), "words": .list(dimension.words.map { .text($0) })],
          at: cell.span)
        return nil
      }
      dimensions[dimension] = [category]
    }
    dimensions.type = columns.cell(.type, of: row).flatMap { Dimension.type.category($0.value) }
    dimensions.area = columns.cell(.area, of: row)?.value
    dimensions.population = columns.cell(.population, of: row)?.value
    return dimensions
  }

  private mutating func date(_ cell: CSVTable.Cell) -> CalendarDate? {
    if let date = CalendarDate(cell.value) { return date }
    reader.report(.notADate, ["text": .text(cell.value)], at: cell.span)
    return nil
  }

  private mutating func status(_ cell: CSVTable.Cell) -> Located<Observation.Status>? {
    let danish: [String: Observation.Status] = [
      "endelig": .final, "revideret": .revised, "foreløbig": .preliminary, "skønnet": .estimated,
      "imputeret": .imputed, "afvist": .rejected,
    ]
    if let status = danish[cell.value.lowercased()] { return cell.map { _ in status } }
    return reader.choice(cell)
  }
}

/// What a dot before three digits means in one column, by its other cells.
struct ColumnDots {
  private(set) var meaning: DecimalText.DotMeaning = .unknown

  init(_ cells: [String], stated: DecimalText.DotMeaning) {
    guard stated == .unknown else {
      meaning = stated
      return
    }
    var comma = false
    var point = false
    for cell in cells {
      let number = QuantityText.digits(of: cell)
      guard case .number = DecimalText(number) else { continue }
      let dots = number.split(separator: ".", omittingEmptySubsequences: false)
      if number.contains(",") || dots.count > 2 {
        comma = true
      } else if dots.count == 2 {
        point = true
      }
    }
    if comma != point { meaning = comma ? .thousands : .decimal }
  }
}
