internal import Diagnostics
internal import Quantities
internal import StrategyModel
internal import YAMLTree

/// The file read by its description, and what that gave.
extension Importer {
  /// By a proposal, which takes up the words that the reading comes across.
  func survey(
    _ path: String, by guess: Proposal, _ sample: Sample, besides scope: Scope?
  ) -> ImportSurvey? {
    var proposal = guess
    var survey = blank(path, sample, proposal)
    guard proposal.isReadable else { return survey }
    // Words that stand behind the first rows are known after the first reading.
    for isFirst in [true, false] {
      let before = diagnostics
      guard let descriptor = descriptor(of: proposal, at: path) else { return nil }
      survey = blank(path, sample, proposal)
      guard let found = read(path, descriptor, besides: scope, into: &survey) else { return nil }
      let words = proposal.words
      for (column, texts) in found.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        if proposal.format == .komhen {
          proposal.takeCodes(texts, of: column)
        } else {
          proposal.takeWords(texts, of: column)
        }
      }
      guard isFirst, proposal.words != words else { break }
      diagnostics = before
    }
    let read = survey
    survey = blank(path, sample, proposal)
    survey.take(read)
    survey.forget { title, text in
      let column = proposal.columns.first { $0.title == title }?.column
      let words = column.flatMap { proposal.words[$0] } ?? []
      return words.contains {
        $0.tells.isEmpty && DescribedValues.key($0.text) == DescribedValues.key(text)
      }
    }
    survey.doubts += read.readingDoubts
    if survey.rowsRead == 0 { survey.doubts.append(Doubt.noRows.message) }
    return survey
  }

  /// By a description that is there.
  func survey(_ path: String, by existing: Existing) -> ImportSurvey? {
    let descriptor = existing.descriptor
    let form = descriptor.format?.value ?? .tidy
    var survey = ImportSurvey(
      path: files.shown(path),
      dialect: Message(form.meaning), headerRow: 1, form: form.rawValue,
      formMeaning: Message(form.meaning), descriptor: existing.text,
      descriptorPath: files.shown(existing.path))
    var wish = ImportWish()
    wish.sheet = descriptor.sheet?.value
    wish.range = descriptor.range?.value
    wish.headerRow = descriptor.headerRow?.value
    guard let sample = sample(path, wish) else { return nil }
    survey.dialect = sample.dialect
    survey.headerRow = sample.reading.headerRow
    survey.columns = columns(sample) { title in
      let key = DescribedValues.key(title)
      if form == .tidy {
        return TidyColumn.allCases.first { $0.rawValue == key || $0.aliases.contains(key) }
          .flatMap { DescribedColumn(rawValue: $0.rawValue) }
      }
      return descriptor.columns.all.first { names in
        names.names.contains { DescribedValues.key($0.value) == key }
      }?.column
    }
    guard read(path, descriptor, besides: nil, into: &survey) != nil else { return nil }
    let unknown = survey.words.flatMap(\.words).filter { $0.meaning == nil }
    if !unknown.isEmpty {
      survey.doubts.append(
        Message(
          .importUnknownWordsHere,
          [
            "path": .text(files.shown(existing.path)),
            "words": .list(unknown.prefix(20).map { .text($0.text) }),
          ]))
    }
    survey.doubts += survey.readingDoubts
    if survey.rowsRead == 0 { survey.doubts.append(Doubt.noRows.message) }
    return survey
  }

  // MARK: Proposals

  private func blank(_ path: String, _ sample: Sample, _ proposal: Proposal) -> ImportSurvey {
    var survey = ImportSurvey(
      path: files.shown(path), dialect: sample.dialect, headerRow: sample.reading.headerRow,
      form: proposal.format.rawValue, formMeaning: Message(proposal.format.meaning),
      descriptor: proposal.text(language))
    let open = proposal.doubts.flatMap { doubt -> [String] in
      switch doubt {
      case .columns(_, let titles), .partedPeriod(let titles): titles
      default: []
      }
    }
    survey.columns = columns(sample, inDoubt: open) { title in
      proposal.columns.first { $0.title == title }?.column
    }
    survey.doubts = proposal.doubts.map(\.message)
    survey.countsContacts = proposal.format.countsRows
    return survey
  }

  private func columns(
    _ sample: Sample, inDoubt: [String] = [], role: (String) -> DescribedColumn?
  ) -> [ImportSurvey.Column] {
    sample.reading.header.enumerated().compactMap { index, cell in
      let title = QuantityText.trimmed(cell)
      if title.isEmpty { return nil }
      let column = role(title)
      return ImportSurvey.Column(
        place: sample.columnName(index), title: title, word: column?.rawValue,
        meaning: column?.title, isInDoubt: inDoubt.contains(title))
    }
  }

  /// The proposal written and read again, as what is written will be.
  private func descriptor(of proposal: Proposal, at path: String) -> Descriptor? {
    let bytes = Array(proposal.text(language).utf8)
    let name = Self.descriptorPath(for: path)
    let source = files.sources.add(path: name, version: files.version, bytes: bytes, isShared: true)
    let (root, faults) = YAMLComposer.compose(source, bytes)
    guard let root, faults.isEmpty else {
      diagnostics += faults
      return nil
    }
    let known = loader.diagnostics.count
    // Without an indicator the figures can be counted all the same.
    var (descriptor, isSound) = loader.descriptor(of: root, at: name)
    if proposal.doubts.contains(where: { if case .indicator = $0 { true } else { false } }) {
      descriptor.indicator = Located("?", root.span)
      isSound = descriptor.faults(from: Located(proposal.from, root.span)).isEmpty
    }
    guard isSound else {
      diagnostics += loader.diagnostics[known...]
      return nil
    }
    return descriptor
  }

  /// Where the description of a file is written: its name with another ending.
  package static func descriptorPath(for path: String) -> String {
    let name = FileTree.name(of: path)
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return String(path.dropLast(name.count)) + (stem.isEmpty ? name : stem) + ".yaml"
  }

  // MARK: Reading

  /// Reads the file and takes up what is found; the texts of each column that has words for what it
  /// tells. Nil where the file can't be read.
  private func read(
    _ path: String, _ descriptor: Descriptor, besides scope: Scope?,
    into survey: inout ImportSurvey
  ) -> [DescribedColumn: [String]]? {
    descriptor.format?.value.countsRows == true
      ? readContacts(path, descriptor, into: &survey)
      : readFigures(path, descriptor, besides: scope, into: &survey)
  }

  private func readContacts(
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
    return texts
  }

  private func readFigures(
    _ path: String, _ descriptor: Descriptor, besides scope: Scope?,
    into survey: inout ImportSurvey
  ) -> [DescribedColumn: [String]]? {
    let known = loader.diagnostics.count
    guard let table = loader.table(path, descriptor, isShared: true) else {
      diagnostics += loader.diagnostics[known...]
      return nil
    }
    var faults = Array(loader.diagnostics[known...])
    var tidy = table
    var texts: [DescribedColumn: [String]] = [:]
    if descriptor.format?.value == .table {
      guard let described = DescribedTable(table, descriptor, &faults) else {
        diagnostics += faults
        return nil
      }
      for column in [DescribedColumn.channel, .direction, .resolved, .period] {
        let found = described.words(of: column)
        if !found.isEmpty { texts[column] = found.map(\.text) }
        guard column != .period || descriptor.values.describes(.period),
          let title = survey.columns.first(where: { $0.word == column.rawValue })?.title,
          !found.isEmpty
        else { continue }
        survey.words.append(
          .init(
            title: title, column: column.rawValue,
            words: found.map { .init(text: $0.text, meaning: $0.meaning, count: $0.count) }))
      }
      tidy = described.tidy(&faults)
    }
    let census = FigureCensus(tidy, descriptor, besides: scope)
    faults += census.diagnostics
    // What has no place in the file is wrong with the file as a whole.
    let ofRows = faults.filter { $0.span != nil && $0.severity == .error }
    let others = faults.filter { $0.span == nil || $0.severity != .error }
    diagnostics += others
    if others.containErrors { return nil }
    survey.isRead = true
    survey.rowsRead = census.observations.count
    survey.rowsRefused = ofRows.count
    survey.rowsLeftOut = max(0, table.rows.count - tidy.rows.count - Self.unknownRows(faults))
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
      .init(cause: $0.cause, count: $0.spans.count, places: Array($0.spans.prefix(3)))
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

  private static func unknownRows(_ faults: [Diagnostic]) -> Int {
    faults.count { $0.message.key == .valueNotDescribed }
  }
}

extension Descriptor.Format {
  /// What a row of such a file is, in words.
  var meaning: MessageKey {
    switch self {
    case .tidy: .importFormTidy
    case .table: .importFormTable
    case .contacts: .importFormContacts
    case .komhen: .importFormKomhen
    }
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

extension ImportSurvey {
  /// Takes over what was found by reading.
  fileprivate mutating func take(_ other: ImportSurvey) {
    (words, periods, sums) = (other.words, other.periods, other.sums)
    (rowsRead, rowsLeftOut, rowsRefused) = (other.rowsRead, other.rowsLeftOut, other.rowsRefused)
    (refusals, isRead) = (other.refusals, other.isRead)
    countsContacts = other.countsContacts
  }

  /// Takes away what words seem to mean that nobody knows: where no word of a column is described, each
  /// is read as its own meaning.
  fileprivate mutating func forget(_ isUnknown: (_ title: String, _ text: String) -> Bool) {
    words = words.map { words in
      Words(
        title: words.title, column: words.column,
        words: words.words.map { word in
          Word(
            text: word.text, meaning: isUnknown(words.title, word.text) ? nil : word.meaning,
            count: word.count)
        })
    }
  }

  /// Periods by their length, with those that are lacking between.
  fileprivate mutating func take(_ found: Set<Period>) {
    periods = Period.Frequency.allCases.compactMap { frequency in
      let all = found.filter { $0.frequency == frequency }.sorted()
      guard let first = all.first, let last = all.last else { return nil }
      var gaps: [Period] = []
      var gapCount = 0
      var next = first.next
      while let period = next, period < last {
        if !found.contains(period) {
          gapCount += 1
          if gaps.count < 10 { gaps.append(period) }
        }
        next = period.next
      }
      return Periods(
        first: first, last: last, count: all.count, gaps: gaps, gapCount: gapCount)
    }
  }
}
