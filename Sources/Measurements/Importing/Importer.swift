package import Diagnostics
internal import Quantities
internal import Spreadsheets
package import StrategyModel
internal import YAMLTree

/// What whoever has a file says of it before it is looked at.
package struct ImportWish: Sendable {
  package var sheet: String?
  package var range: String?
  package var headerRow: Int?
  package var indicator: String?

  package init() {}
}

/// Looks at a delivered file, describes it, and reads it by the description as a run would.
package final class Importer {
  let files: FileTree
  let loader: MeasurementLoader
  let wish: ImportWish
  let language: Language
  package internal(set) var diagnostics: [Diagnostic] = []

  /// An importer of files that, where they have to be held, have at most as many bytes as the limit says,
  /// and are described in a language.
  package init(
    files: FileTree, tableLimit: Int, wish: ImportWish, language: Language,
    onProgress: @escaping (ReadingProgress) -> Void
  ) {
    self.files = files
    self.wish = wish
    self.language = language
    loader = MeasurementLoader(files: files, tableLimit: tableLimit, onProgress: onProgress)
  }

  /// What a regular file below the root is; nil where it can't be read, which the diagnostics say.
  package func survey(_ path: String) -> ImportSurvey? {
    if let existing = existingDescriptor(of: path) {
      return existing.isSound
        ? survey(path, by: existing, besides: strategy(besides: path)) : nil
    }
    guard let sample = sample(path, wish) else { return nil }
    let scope = strategy(besides: path)
    let known = scope?.references { $0.indicators.map(\.id.value) } ?? []
    var seed = Proposal(from: FileTree.name(of: path), format: .table)
    seed.sheet = sample.sheet
    seed.range = wish.range
    seed.delimiter = sample.sheet == nil ? sample.reading.delimiter : nil
    seed.headerRow = sample.reading.headerRow == sample.firstRow ? nil : sample.reading.headerRow
    seed.indicator = wish.indicator
    for channel in scope?.channels ?? [] {
      for name in [channel.title?.value, channel.id.value] {
        if let name { seed.channels[DescribedValues.key(name)] = channel.id.value }
      }
    }
    let guess = ProposalGuess(
      seed, header: sample.reading.header, rows: sample.reading.rows,
      komhen: loader.komhen(besides: path), indicators: known)
    // Of titles alone nothing can be told but of forms that are known.
    let isEmpty = sample.reading.rows.joined().allSatisfy { QuantityText.trimmed($0).isEmpty }
    if isEmpty, guess.proposal.format == .table || guess.proposal.format == .contacts {
      diagnostics.append(
        Diagnostic(
          Message(.importOnlyHeaders, ["path": .text(files.shown(path))]), at: nil,
          help: Message(.importHelpOnlyHeaders)))
      return nil
    }
    var survey = survey(path, by: guess.proposal, sample, besides: scope)
    survey?.hints += hints(guess.proposal)
    return survey
  }

  private func hints(_ proposal: Proposal) -> [Message] {
    var hints: [Message] = []
    if proposal.readsDaysAs != nil { hints.append(Message(.importHintDays)) }
    if proposal.words[.period] != nil { hints.append(Message(.importHintPeriods)) }
    if proposal.lacksDirection { hints.append(Message(.importHintDirection)) }
    if wish.indicator != nil, let title = proposal.title(of: .indicator) {
      hints.append(Message(.importHintIndicator, ["title": .text(title)]))
    }
    return hints
  }

  // MARK: The strategy beside

  /// The strategy whose own measurements a file is among.
  private func strategy(besides path: String) -> Scope? {
    guard FileTree.name(ofFolderAbove: path) == "measurements" else { return nil }
    let folder = FileTree.folder(of: FileTree.folder(of: path))
    let file = FileTree.join(folder, FileTree.strategyFile)
    guard files.kind(of: file) == .file else { return nil }
    // What is wrong with the strategy is for `check` to say.
    return StrategyLoader(files: files).load(file)
  }

  // MARK: A description that is there

  struct Existing {
    let path: String
    let descriptor: Descriptor
    let text: String
    let isSound: Bool
  }

  /// The description beside a file that names it.
  private func existingDescriptor(of path: String) -> Existing? {
    let folder = FileTree.folder(of: path)
    for name in files.names(in: folder) where MeasurementLoader.isDescriptor(name) {
      let place = FileTree.join(folder, name)
      guard files.kind(of: place) == .file else { continue }
      var faults: [Diagnostic] = []
      guard let (source, root) = files.tree(place, isShared: true, &faults) else { continue }
      // A neighbour that is no description, or of another file, does not matter here.
      guard let entry = root.mapping?.entries.first(where: { $0.key.value == "from" }),
        let from = entry.value.scalar?.text
      else { continue }
      var others: [Diagnostic] = []
      guard
        files.resolve(Located(from, entry.value.span), from: place, &others) == path
      else { continue }
      let known = loader.diagnostics.count
      let (descriptor, isSound) = loader.descriptor(of: root, at: place)
      diagnostics += faults + loader.diagnostics[known...]
      let text = String(decoding: files.sources.bytes(of: source) ?? [], as: UTF8.self)
      return Existing(
        path: place, descriptor: descriptor, text: text,
        isSound: isSound && !faults.containErrors)
    }
    return nil
  }

  // MARK: The first rows

  struct Sample {
    let reading: DeliveredSample.Reading
    let dialect: Message
    /// The sheet's name, nil for a text.
    let sheet: String?
    /// The line that a header is looked for in where nobody says another.
    let firstRow: Int
    /// How a column is called, by its place from zero.
    let columnName: (Int) -> String
  }

  func sample(_ path: String, _ wish: ImportWish) -> Sample? {
    SheetText.isWorkbook(path) || wish.sheet != nil || wish.range != nil
      ? sheetSample(path, wish) : textSample(path, wish)
  }

  private func sheetSample(_ path: String, _ wish: ImportWish) -> Sample? {
    let shown = files.shown(path)
    let sheet: SheetText
    do throws(SourceFault) {
      let workbook = try files.contents(of: path, limit: loader.tableLimit)
      do throws(SpreadsheetFault) {
        sheet = try SheetText(workbook, sheet: wish.sheet, range: wish.range)
      } catch {
        var diagnostic = error.diagnostic(shown, at: nil)
        if case .severalSheets = error {
          diagnostic = Diagnostic(
            diagnostic.message, at: nil, help: Message(.importHelpSheet))
        }
        return refuse(diagnostic)
      }
    } catch {
      return refuse(error.diagnostic(shown, raisedBy: "max-table"))
    }
    let source = files.sources.add(
      path: path, version: files.version, bytes: sheet.bytes, cells: sheet.places, isShared: true)
    guard
      let reading = DeliveredSample.reading(
        sheet.bytes, source, delimiters: [SheetText.delimiter], headerRow: wish.headerRow)
    else { return noHeader(path, wish) }
    return Sample(
      reading: reading, dialect: Message(.importDialectSheet, ["sheet": .text(sheet.name)]),
      sheet: sheet.name, firstRow: sheet.firstRow, columnName: { sheet.letters(ofColumn: $0) })
  }

  private func textSample(_ path: String, _ wish: ImportWish) -> Sample? {
    let shown = files.shown(path)
    let input: RecordInput
    do throws(ByteStreamFault) {
      let stream = try files.table(path, limit: loader.tableLimit)
      input = try RecordInput(stream, heldLimit: loader.tableLimit, shown: shown)
    } catch {
      let fault = error.diagnostic
      return fault.message.key == .csvNotText ? notText(path) : refuse(fault)
    }
    let raw = input.sample
    guard let text = CSVText(raw, stated: input.mark) else {
      return notText(path)
    }
    let source = files.sources.add(
      path: path, version: files.version, bytes: text.bytes, isShared: true)
    if text.bytes.allSatisfy({ $0 <= 0x20 || ";,|".utf8.contains($0) }) {
      return refuse(Diagnostic(Message(.emptyFile), at: SourceSpan(source, 0, 0)))
    }
    guard
      let reading = DeliveredSample.reading(
        text.bytes, source, delimiters: [.semicolon, .tab, .comma, .bar],
        headerRow: wish.headerRow)
    else { return noHeader(path, wish) }
    return Sample(
      reading: reading,
      dialect: Message(
        .importDialectText,
        [
          "encoding": .text((input.encoding ?? text.encoding).name),
          "delimiter": .message(Message(reading.delimiter.name)),
        ]), sheet: nil, firstRow: 1, columnName: { String($0 + 1) })
  }

  private func refuse(_ fault: Diagnostic) -> Sample? {
    diagnostics.append(fault)
    return nil
  }

  private func notText(_ path: String) -> Sample? {
    refuse(
      Diagnostic(
        Message(.csvNotText, ["path": .text(files.shown(path))]), at: nil,
        help: Message(.importHelpNotText)))
  }

  private func noHeader(_ path: String, _ wish: ImportWish) -> Sample? {
    let message: Message =
      wish.headerRow.map {
        Message(.importNoSuchRow, ["path": .text(files.shown(path)), "row": .count($0)])
      } ?? Message(.importNoHeader, ["path": .text(files.shown(path))])
    return refuse(Diagnostic(message, at: nil, help: Message(.importHelpHeader)))
  }
}

extension Delimiter {
  /// The mark in words.
  var name: MessageKey {
    switch self {
    case .semicolon: .delimiterSemicolon
    case .tab: .delimiterTab
    case .comma: .delimiterComma
    case .bar: .delimiterBar
    }
  }
}
