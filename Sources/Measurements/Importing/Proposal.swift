internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// A description of a delivered file as it is guessed, with what is left for people to settle.
///
/// It becomes a `Descriptor` only by being written and read, so that what is shown, written and read
/// with is the same.
struct Proposal: Equatable, Sendable {
  struct Column: Equatable, Sendable {
    let column: DescribedColumn
    let title: String
  }

  /// Headings that tell something of the figures below them.
  struct Headings: Equatable, Sendable {
    let column: DescribedColumn
    let titles: [String]
    /// Those of columns that are neither described nor have such figures.
    var others: [String] = []
  }

  struct Word: Equatable, Sendable {
    let text: String
    /// What it tells of its own column and perhaps of others; empty for a word that nobody knows.
    let tells: [DescribedColumn: String]
  }

  var from: String
  var format: Descriptor.Format
  var sheet: String?
  var range: String?
  var delimiter: Delimiter?
  var headerRow: Int?
  var indicator: String?
  var columns: [Column] = []
  /// Nil where figures have a column of their own.
  var headings: Headings?
  /// What the words of some columns stand for, in the order of the columns.
  var words: [DescribedColumn: [Word]] = [:]
  var dates: DateOrder?
  var doubts: [Doubt] = []
  /// The channels of the strategy beside, by their ids and titles in small letters.
  var channels: [String: String] = [:]
  /// The length of periods that are written as their first day.
  var readsDaysAs: Period.Frequency?
  /// Whether nothing says which way the contacts went.
  var lacksDirection = false

  func title(of column: DescribedColumn) -> String? {
    columns.first { $0.column == column }?.title
  }

  /// What a column tells that is called so.
  func role(ofTitle title: String) -> DescribedColumn? {
    columns.first { $0.title == title }?.column
      ?? headings.flatMap { $0.titles.contains(title) ? $0.column : nil }
  }

  /// Whether the file can be read although something is left to settle.
  var isReadable: Bool { !doubts.contains { $0.keepsFromReading } }

  /// Takes up words that stand in a column; those that nobody knows are left to settle.
  mutating func add(_ texts: [String], to column: DescribedColumn, _ meaning: (String) -> Word) {
    var known = Set((words[column] ?? []).map { DescribedValues.key($0.text) })
    for text in texts where known.insert(DescribedValues.key(text)).inserted {
      words[column, default: []].append(meaning(text))
    }
  }
}

/// What a file leaves open, for its owner to settle.
enum Doubt: Equatable, Sendable {
  /// Several columns are equally likely.
  case columns(DescribedColumn, titles: [String])
  /// Nothing looks like a column that is needed.
  case missing(DescribedColumn)
  /// The parts of a period stand in columns of their own.
  case partedPeriod([String])
  /// Dates that fit two orders, such as the one given.
  case dates(String, [DateOrder])
  /// Some cells are in one encoding and some in another.
  case encoding
  case indicator(known: [String])
  case unknownIndicator(String, known: [String])
  case words(DescribedColumn, [String])
  case noRows

  var keepsFromReading: Bool {
    switch self {
    case .columns(let column, _): column == .date || column == .period || column == .value
    case .missing, .partedPeriod, .dates, .encoding: true
    case .indicator, .unknownIndicator, .words, .noRows: false
    }
  }

  var message: Message {
    func day(_ text: String, _ order: DateOrder?) -> Message.Argument {
      order?.date(SampleColumn.day(text)).map { .date($0) } ?? .text(text)
    }
    func texts(_ texts: [String]) -> Message.Argument { .list(texts.map { .text($0) }) }
    switch self {
    case .columns(let column, let titles):
      return Message(
        column == .value ? .importFiguresInDoubt : .importColumnsInDoubt,
        ["column": .wording(column.title), "titles": texts(titles)])
    case .missing(let column):
      return Message(
        column == .period ? .importNoPeriod : .importNoColumn, ["column": .wording(column.title)])
    case .partedPeriod(let titles): return Message(.importPartedPeriod, ["titles": texts(titles)])
    case .dates(let text, let orders):
      return Message(
        .importDatesInDoubt,
        [
          "text": .text(text),
          "first": day(text, orders.first), "second": day(text, orders.last),
        ])
    case .indicator(let known):
      return Message(
        known.isEmpty ? .importNoIndicator : .importWhichIndicator,
        ["indicators": texts(Array(known.prefix(20)))])
    case .unknownIndicator(let id, let known):
      return Message(
        .importUnknownIndicator,
        ["id": .text(id), "indicators": texts(Array(known.prefix(20)))])
    case .words(let column, let words):
      return Message(
        .importUnknownWords,
        ["column": .wording(column.title), "words": texts(Array(words.prefix(20)))])
    case .encoding: return Message(.importEncodingInDoubt)
    case .noRows: return Message(.importNoRows)
    }
  }
}

extension DescribedColumn {
  /// What the column tells, for people.
  var title: LocalizedText {
    switch self {
    case .date: LocalizedText(da: "dato", en: "date")
    case .period: LocalizedText(da: "periode", en: "period")
    case .indicator: LocalizedText(da: "indikator", en: "indicator")
    case .value: LocalizedText(da: "tal", en: "figure")
    case .unit: LocalizedText(da: "enhed", en: "unit")
    case .municipality: LocalizedText(da: "kommune", en: "municipality")
    case .channel: LocalizedText(da: "kanal", en: "channel")
    case .direction: LocalizedText(da: "retning", en: "direction")
    case .area: LocalizedText(da: "område", en: "area")
    case .type: LocalizedText(da: "type", en: "type")
    case .population: LocalizedText(da: "målgruppe", en: "population")
    case .resolved: LocalizedText(da: "straks eller senere", en: "at once or later")
    case .count: LocalizedText(da: "antal", en: "number")
    case .status: LocalizedText(da: "status", en: "status")
    case .published: LocalizedText(da: "offentliggjort", en: "published")
    case .source: LocalizedText(da: "kilde", en: "source")
    case .note: LocalizedText(da: "bemærkning", en: "note")
    case .sampleSize: LocalizedText(da: "stikprøve", en: "sample size")
    }
  }
}
