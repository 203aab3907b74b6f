internal import Diagnostics
package import Evaluation
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Municipalities side by side: one indicator, year by year, by each one's own definition and by a
/// common one.
package struct ComparisonReport {
  private let comparisons: [Comparison]
  private let indicator: String
  private let common: String?
  private let context: ReportContext

  /// - Parameters:
  ///   - comparisons: The lines of the table, in any order.
  ///   - indicator: The indicator as it was asked for.
  ///   - common: The common definition as it was asked for, nil where none was.
  ///   - context: The day and the language.
  package init(
    _ comparisons: [Comparison], of indicator: String, as common: String?, _ context: ReportContext
  ) {
    self.comparisons = comparisons.sorted { left, right in
      let (a, b) = (left.owner, right.owner)
      if a != b { return DanishOrder.precedes(a, b) }
      if left.strategy.id != right.strategy.id { return left.strategy.id < right.strategy.id }
      return left.definition == .own && right.definition == .common
    }
    self.indicator = indicator
    self.common = common
    self.context = context
  }

  private var language: Language { context.options.language }

  /// Nil for a format that it is not written in.
  package func text(_ format: ReportFormat) -> String? {
    switch format {
    case .text: plainText()
    case .md: markdown()
    case .csv: csv()
    case .json: json()
    default: nil
    }
  }

  // MARK: The table

  private var years: [Period] { Set(comparisons.flatMap(\.cells.keys)).sorted() }

  private struct Table {
    var header: [String]
    var rows: [[String]] = []
    /// Why a cell holds no figure, by the number that stands in the cell.
    var notes: [String] = []
  }

  private func table() -> Table {
    var table = Table(
      header: [
        Message(.compareMunicipality).text(language), Message(.compareDefinition).text(language),
      ] + years.map { language.period($0) })
    for comparison in comparisons {
      var row = [comparison.owner, definition(comparison)].map(\.withoutControlCharacters)
      for year in years {
        switch comparison.cells[year] {
        case .measured(let measured)?: row.append(measured.message().text(language))
        case .lacking(let step)?:
          table.notes.append(
            "\(comparison.owner) \(language.period(year)): \(step.message.text(language))"
              .withoutControlCharacters)
          row.append("– [\(table.notes.count)]")
        case nil: row.append("")
        }
      }
      table.rows.append(row)
    }
    return table
  }

  /// Whose definition it is and what it counts: `egen: Selvbetjening, E-mail`.
  private func definition(_ comparison: Comparison) -> String {
    let whose = Message(comparison.definition == .own ? .compareOwn : .compareCommon)
    guard !comparison.counted.isEmpty else { return whose.text(language) }
    return Message(
      .compareCounted, ["whose": .message(whose), "counted": .list(comparison.counted)]
    ).text(language)
  }

  private var title: String {
    Message(
      common == nil ? .compareTitle : .compareTitleAs,
      ["indicator": .text(heading), "common": .text(common ?? "")]
    ).text(language).withoutControlCharacters
  }

  private var heading: String {
    (comparisons.first { $0.definition == .common } ?? comparisons.first)?.bound.indicator
      .displayTitle ?? indicator
  }

  private var asOf: String { Message(.tableAsOf, ["asOf": .date(context.asOf)]).text(language) }

  private func plainText() -> String {
    let table = table()
    let all = [table.header] + table.rows
    let widths = table.header.indices.map { column in
      min(column == 1 ? 38 : 22, all.map { TextLayout.width($0[column]) }.max() ?? 0)
    }
    func lines(_ row: [String], _ columns: [Int]) -> [String] {
      let wrapped = columns.map { TextLayout.wrap(row[$0], width: max(1, widths[$0])) }
      return (0..<(wrapped.map(\.count).max() ?? 1)).map { line in
        zip(wrapped, columns).map { cell, column in
          TextLayout.pad(line < cell.count ? cell[line] : "", widths[column])
        }.joined(separator: "  ").trimmingTrailingSpace
      }
    }
    // Too many years for the terminal stand below each other, each with the names again.
    let names = 2
    let blocks = TextLayout.blocks(
      widths.dropFirst(names).map { $0 + 2 },
      room: context.options.width - widths[0] - widths[1] - 2)
    let body = blocks.enumerated().flatMap { index, block -> [String] in
      let columns = Array(0..<names) + block.map { $0 + names }
      let width = columns.reduce(0) { $0 + widths[$1] } + 2 * (columns.count - 1)
      return (index == 0 ? [] : [""]) + lines(table.header, columns)
        + [String(repeating: "─", count: width)] + table.rows.flatMap { lines($0, columns) }
    }
    let notes = table.notes.enumerated().flatMap { index, note in
      TextLayout.wrap("[\(index + 1)] \(note)", width: context.options.width)
    }
    return
      (TextLayout.wrap(title, width: context.options.width) + [asOf, ""] + body
      + (notes.isEmpty ? [] : [""] + notes)).joined(separator: "\n").withoutWorkflowCommands + "\n"
  }

  private func markdown() -> String {
    let table = table()
    func line(_ cells: [String]) -> String {
      "| " + cells.map(\.markdown).joined(separator: " | ") + " |"
    }
    let body =
      [line(table.header), "|" + String(repeating: " --- |", count: table.header.count)]
      + table.rows.map(line)
    let notes = table.notes.enumerated().map { "\($0.offset + 1). \($0.element.markdown)" }
    return
      (["## " + title.markdown, "", asOf, ""] + body + (notes.isEmpty ? [] : [""] + notes))
      .joined(separator: "\n") + "\n"
  }

  // MARK: Machine formats

  private func csv() -> String {
    var text = CSVWriter.line([
      "strategy", "municipality", "definition", "indicator", "period", "value", "low", "high",
      "unit",
      "numerator", "denominator", "reason",
    ])
    for comparison in comparisons {
      for (year, cell) in comparison.cells.sorted(by: { $0.key < $1.key }) {
        var fields = [
          comparison.strategy.id, CSVWriter.neutralised(comparison.owner),
          comparison.definition.rawValue, comparison.bound.indicator.id.value, year.description,
        ]
        switch cell {
        case .measured(let measured):
          var ends = ["", ""]
          if case .interval(let low, let high) = measured.amount {
            ends = [low, high].map { $0?.machineText ?? "" }
          }
          fields += [measured.number?.machineText ?? ""] + ends
          fields += [
            CSVWriter.neutralised(measured.unit?.code ?? ""),
            measured.numerator?.machineText ?? "", measured.denominator?.machineText ?? "", "",
          ]
        case .lacking(let step):
          fields += ["", "", "", "", "", "", CSVWriter.neutralised(step.message.text(language))]
        }
        text += CSVWriter.line(fields)
      }
    }
    return text
  }

  private func json() -> String {
    JSONValue.object([
      ("version", .integer(JSONReporter.version)),
      ("asOf", .string(context.asOf.description)),
      ("indicator", .string(indicator)),
      ("as", JSONValue(common)),
      (
        "rows",
        .array(comparisons.map { OutputRecord<Comparison>.comparison.json($0, context.sources) })
      ),
    ]).text
  }
}

extension Comparison {
  fileprivate var owner: String { strategy.authority ?? strategy.displayTitle }

  /// What the definition counts, by the titles of the channels and the words for the rest.
  fileprivate var counted: [Message.Argument] {
    selection.flatMap { condition in
      condition.values.map { value in
        condition.dimension.value == .channel
          ? .text(bound.scope.channelTitle(value.value) ?? value.value) : .text(value.value)
      }
    }
  }
}

extension OutputRecord where Subject == Comparison {
  fileprivate static let comparison = OutputRecord(
    "comparison", LocalizedText(da: "En strategis tal", en: "One strategy's figures"),
    [
      .text("strategy", LocalizedText(da: "Strategiens id", en: "The strategy's id")) {
        $0.strategy.id
      },
      .text(
        "municipality", LocalizedText(da: "Kommunen", en: "The municipality"),
        optional: { $0.strategy.authority }),
      .word(
        "definition", LocalizedText(da: "Hvis definition", en: "Whose definition")
      ) { $0.definition },
      .text("indicator", LocalizedText(da: "Indikatorens id", en: "The indicator's id")) {
        $0.bound.indicator.id.value
      },
      OutputMember(
        "values", LocalizedText(da: "Tal efter år", en: "Figures by year"),
        shape: .list(.record(OutputRecord<YearlyFigure>.figure.recordShape))
      ) { comparison, sources in
        .array(
          comparison.cells.sorted { $0.key < $1.key }.map { year, cell in
            OutputRecord<YearlyFigure>.figure.json(YearlyFigure(year: year, cell: cell), sources)
          })
      },
    ])
}

private struct YearlyFigure {
  let year: Period
  let cell: Comparison.Cell

  var measured: Measured? {
    if case .measured(let measured) = cell { measured } else { nil }
  }

  var reason: Message? {
    if case .lacking(let step) = cell { step.message } else { nil }
  }
}

extension OutputRecord where Subject == YearlyFigure {
  fileprivate static let figure = OutputRecord(
    "figure", LocalizedText(da: "Et års tal", en: "A year's figure"),
    [
      .text("period", LocalizedText(da: "År", en: "Year")) { $0.year.description },
      .record(
        "measured", LocalizedText(da: "Målt", en: "Measured"), of: .measured,
        optional: { $0.measured }),
      .record(
        "reason", LocalizedText(da: "Hvorfor der intet tal er", en: "Why there is no figure"),
        of: .localized, optional: { $0.reason }),
    ])
}
