internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// What a table of contacts gives when its rows are counted.
extension Importer {
  func readContacts(
    _ path: String, _ descriptor: Descriptor, into survey: inout ImportSurvey
  ) -> [DescribedColumn: [String]]? {
    guard let from = descriptor.from else { return nil }
    let known = loader.diagnostics.count
    // However many rows can't be read, the others are to be seen.
    var lenient = descriptor
    lenient.refusedAtMost = Located(Quantity(value: .hundred, unit: .percent), from.span)
    guard
      let reader = loader.contacts(
        path, lenient, from, at: Self.descriptorPath(for: path), keepsWords: true)
    else {
      diagnostics += loader.diagnostics[known...]
      return nil
    }
    let counts = reader.counts(by: Set(Dimension.allCases))
    guard let counts, let census = reader.census else {
      diagnostics += reader.diagnostics.filter { $0.severity == .error }
      return nil
    }
    // Refused rows are shown with their causes below.
    diagnostics += reader.diagnostics.filter { $0.message.key != .rowsRefused }
    survey.isRead = true
    survey.countsContacts = true
    survey.rowsRead = census.counted
    survey.rowsLeftOut = census.passedOver
    survey.rowsRefused = census.refused
    survey.refusals = census.refusals.map {
      .init(cause: $0.cause, count: $0.count, places: [$0.span])
    }
    var sums: [String: Int] = [:]
    var periods: Set<Period> = []
    for count in counts.counts.values.joined() {
      let said = counts.combinations[count.combination]
      let channel = said.channel.joined(separator: "+")
      let name = channel.isEmpty ? "" : channel + (said.direction.map { " (\($0))" } ?? "")
      sums[name, default: 0] += count.count
      periods.insert(count.period)
    }
    survey.sums = sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { .init(name: $0.key, count: $0.value) }
    survey.take(periods)
    var texts: [DescribedColumn: [String]] = [:]
    for column in DescribedColumn.allCases where column != .area {
      let words = census.words.filter { $0.column == column && !$0.text.isEmpty }
      guard let title = survey.columns.first(where: { $0.word == column.rawValue })?.title,
        !words.isEmpty
      else { continue }
      if descriptor.format?.value == .komhen {
        texts[column] = words.filter { $0.meaning == nil }.map(\.text)
      } else if [.channel, .direction, .resolved].contains(column) {
        texts[column] = words.map(\.text)
      }
      survey.words.append(
        .init(
          title: title, column: column.rawValue,
          words: words.map { word in
            .init(text: word.text, meaning: word.meaning?.words, count: word.count)
          }))
    }
    let unknown = census.words.filter { $0.meaning == nil }.reduce(0) { $0 + $1.count }
    let all = census.counted + census.passedOver + census.refused
    // Words that nobody knows are told by themselves.
    if RefusedRows.share(census.refused - unknown, of: all) > descriptor.toleratedShare {
      survey.readingDoubts.append(
        Message(
          .importTooManyRefused,
          [
            "count": .count(census.refused), "all": .count(all),
            "tolerated": .figure(Figure(descriptor.toleratedShare, .percent)),
          ]))
    }
    return texts
  }
}

extension Dimensions {
  /// Everything that is said, in the order of the dimensions.
  fileprivate var words: String {
    Dimension.allCases.compactMap { dimension in
      let categories = self[dimension]
      return categories.isEmpty ? nil : categories.joined(separator: "+")
    }.joined(separator: ", ")
  }
}
