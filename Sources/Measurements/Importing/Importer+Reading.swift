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
      guard let found = read(path, descriptor, besides: scope, into: &survey) else {
        guard diagnostics.contains(where: { $0.message.key == .encodingInDoubt }) else {
          return nil
        }
        diagnostics = before
        proposal.doubts.append(.encoding)
        return blank(path, sample, proposal)
      }
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
    survey.forget { column, text in
      let words = DescribedColumn(rawValue: column).flatMap { proposal.words[$0] } ?? []
      return words.contains {
        $0.tells.isEmpty && DescribedValues.key($0.text) == DescribedValues.key(text)
      }
    }
    survey.doubts += read.readingDoubts
    if survey.rowsRead == 0 { survey.doubts.append(Doubt.noRows.message) }
    return survey
  }

  /// By a description that is there.
  func survey(_ path: String, by existing: Existing, besides scope: Scope?) -> ImportSurvey? {
    let descriptor = existing.descriptor
    let form = descriptor.format?.value ?? .tidy
    var survey = ImportSurvey(
      path: files.shown(path),
      dialect: Message(form.meaning), headerRow: 1, form: form.rawValue,
      formMeaning: form.meaning(underHeadings: descriptor.headings?.value),
      descriptor: existing.text,
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
      let described = descriptor.columns.all.first { names in
        names.names.contains { DescribedValues.key($0.value) == key }
      }?.column
      guard described == nil, !key.isEmpty, let headings = descriptor.headings?.value,
        !descriptor.leftOut.contains(title, in: headings)
      else { return described }
      return headings
    }
    guard read(path, descriptor, besides: scope, into: &survey) != nil else { return nil }
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
      form: proposal.format.rawValue,
      formMeaning: proposal.format.meaning(underHeadings: proposal.headings?.column),
      descriptor: proposal.text(language))
    let open = proposal.doubts.flatMap { doubt -> [String] in
      switch doubt {
      case .columns(_, let titles), .partedPeriod(let titles): titles
      default: []
      }
    }
    survey.columns = columns(sample, inDoubt: open) { proposal.role(ofTitle: $0) }
    survey.doubts = proposal.doubts.map(\.message)
    survey.countsContacts = proposal.format.countsRows
    return survey
  }

  private func columns(
    _ sample: Sample, inDoubt: [String] = [], role: (String) -> DescribedColumn?
  ) -> [ImportSurvey.Column] {
    sample.reading.header.enumerated().compactMap { index, cell in
      let title = QuantityText.trimmed(cell)
      let column = role(title)
      if title.isEmpty, column == nil { return nil }
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

  /// The same where headings may tell something of the figures below them.
  fileprivate func meaning(underHeadings told: DescribedColumn?) -> Message {
    told.map { Message(.importFormHeadings, ["column": .wording($0.title)]) } ?? Message(meaning)
  }
}

extension ImportSurvey {
  /// Takes over what was found by reading.
  fileprivate mutating func take(_ other: ImportSurvey) {
    (words, periods, sums) = (other.words, other.periods, other.sums)
    (rowsRead, rowsLeftOut, rowsRefused) = (other.rowsRead, other.rowsLeftOut, other.rowsRefused)
    (refusals, isRead) = (other.refusals, other.isRead)
    (countsContacts, countsFigures) = (other.countsContacts, other.countsFigures)
  }

  /// Takes away what words seem to mean that nobody knows: where no word of a column is described, each
  /// is read as its own meaning.
  fileprivate mutating func forget(_ isUnknown: (_ column: String, _ text: String) -> Bool) {
    words = words.map { words in
      Words(
        title: words.title, column: words.column,
        words: words.words.map { word in
          Word(
            text: word.text, meaning: isUnknown(words.column, word.text) ? nil : word.meaning,
            count: word.count)
        })
    }
  }
}
