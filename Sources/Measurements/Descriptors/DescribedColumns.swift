internal import Diagnostics
internal import Quantities
internal import StrategyModel
internal import YAMLTree

/// The columns that a description can point out, by what they tell.
enum DescribedColumn: String, CaseIterable, Sendable {
  case date, period, indicator, value, unit, municipality, channel, direction, area, type
  case population, resolved, count, status, published, source, note
  case sampleSize = "sample-size"

  /// Whether it means something of rows that are counted.
  var isOfContacts: Bool { self == .date || self == .count || isOfWhom }

  /// Whether it means something of rows that are figures.
  var isOfFigures: Bool { self != .date && self != .count }

  /// Whether headings can tell it of the figures below them.
  var isOfHeadings: Bool { isOfFigures && self != .value }

  private var isOfWhom: Bool { self == .municipality || dimension != nil }

  /// What rows are told apart by through it.
  var dimension: Dimension? { Dimension(rawValue: rawValue) }
}

/// What the columns of a file are called, by what they tell. A column may have several names, of which a
/// file has one.
struct DescribedColumns: Sendable {
  struct Names: Sendable {
    let column: DescribedColumn
    let key: SourceSpan
    let names: [Located<String>]
    /// Whether a file without it is not the file described.
    var isRequired = true
  }

  private(set) var all: [Names] = []

  var isEmpty: Bool { all.isEmpty }

  subscript(column: DescribedColumn) -> Names? { all.first { $0.column == column } }

  mutating func add(_ names: Names) { all.append(names) }

  /// These, and of others those that are not named here, which a file may lack.
  func over(_ others: DescribedColumns) -> DescribedColumns {
    var result = self
    for var names in others.all where self[names.column] == nil {
      names.isRequired = false
      result.add(names)
    }
    return result
  }
}

/// What texts in some columns stand for.
struct DescribedValues: Sendable {
  /// What a text tells, of its own column and perhaps of others: a code may say channel and direction.
  struct Value: Sendable {
    let text: Located<String>
    var tells: [(column: DescribedColumn, value: Located<String>)]
  }

  private(set) var byColumn: [DescribedColumn: [String: Value]] = [:]

  mutating func add(_ value: Value, to column: DescribedColumn) {
    byColumn[column, default: [:]][Self.key(value.text.value)] = value
  }

  /// What a text tells; nil where the description does not say it. `SYS*` stands for whatever begins so,
  /// the longest beginning first.
  func value(_ text: String, in column: DescribedColumn) -> Value? {
    guard let values = byColumn[column] else { return nil }
    let key = Self.key(text)
    if let value = values[key] { return value }
    return Self.beginnings(of: key).lazy.compactMap { values[$0] }.first
  }

  /// The patterns that a text fits beside itself, the longest first.
  static func beginnings(of key: String) -> [String] {
    key.indices.reversed().map { key[...$0] + "*" }.map { String($0) } + ["*"]
  }

  func describes(_ column: DescribedColumn) -> Bool { byColumn[column] != nil }

  /// Small and capital letters and space at the ends make no other text.
  static func key(_ text: String) -> String { QuantityText.trimmed(text).lowercased() }

  /// These, and of others those texts that are not described here.
  func over(_ others: DescribedValues) -> DescribedValues {
    var result = self
    for (column, values) in others.byColumn {
      result.byColumn[column, default: [:]].merge(values) { own, _ in own }
    }
    return result
  }

  /// The values told of a column, in the order of their texts.
  func told(of column: DescribedColumn) -> [Located<String>] {
    byColumn.values.flatMap { $0.sorted { $0.key < $1.key }.flatMap(\.value.tells) }
      .filter { $0.column == column }.map(\.value)
  }
}

/// Texts whose rows are not to be counted, by column.
struct LeftOutValues: Sendable {
  private var byColumn: [DescribedColumn: Set<String>] = [:]

  mutating func add(_ text: String, to column: DescribedColumn) {
    byColumn[column, default: []].insert(DescribedValues.key(text))
  }

  func contains(_ text: String, in column: DescribedColumn) -> Bool {
    guard let texts = byColumn[column] else { return false }
    let key = DescribedValues.key(text)
    return texts.contains(key)
      || DescribedValues.beginnings(of: key).contains(where: texts.contains)
  }

  func names(_ column: DescribedColumn) -> Bool { byColumn[column] != nil }

  func over(_ others: LeftOutValues) -> LeftOutValues {
    var result = self
    result.byColumn.merge(others.byColumn) { $0.union($1) }
    return result
  }
}

extension Field where Draft == Descriptor {
  /// `columns: {date: dato, channel: [kanal, Henvendelses Kanal]}`.
  static let columns = ofColumns(
    "columns", LocalizedText(da: "Filens egne kolonnenavne", en: "What the file calls its columns"),
    .textOrList
  ) { column, key, node, descriptor, reader in
    descriptor.columns.add(.init(column: column, key: key, names: reader.texts(node)))
  }

  /// `headings: period` for a table with a column a month.
  static let headings = Field(
    "headings",
    LocalizedText(
      da: "Hvad kolonnernes overskrifter siger om tallene under dem",
      en: "What the columns' headings say of the figures below them"),
    shape: .words(DescribedColumn.allCases.filter(\.isOfHeadings).map(\.rawValue))
  ) { entry, descriptor, reader in
    descriptor.headings = reader.choice(entry.value)
  }

  /// `values: {channel: {telefon: telephone, TLFUD: {channel: telephone, direction: out}}}`.
  static let values = ofColumns(
    "values", LocalizedText(da: "Hvad filens ord står for", en: "What the file's words stand for"),
    .map(key: .text, value: .any([.text, .map(key: .words(columnWords), value: .text)]))
  ) { column, _, node, descriptor, reader in
    for entry in reader.mapping(node)?.entries ?? [] {
      var value = DescribedValues.Value(text: entry.key, tells: [])
      if let told = entry.value.mapping {
        for item in told.entries {
          let other: Located<DescribedColumn>? = reader.choice(item.key)
          if let other, let text = reader.text(item.value) {
            value.tells.append((other.value, text))
          }
        }
      } else if let text = reader.text(entry.value) {
        value.tells = [(column, text)]
      }
      descriptor.values.add(value, to: column)
    }
  }

  /// `fixed: {direction: in}`.
  static let fixed = ofColumns(
    "fixed", LocalizedText(da: "Hvad der gælder alle rækker", en: "What holds for every row"), .text
  ) { column, _, node, descriptor, reader in
    descriptor.fixed[column] = reader.text(node)
  }

  /// `leave-out: {channel: [SYSIND, WEB]}`.
  static let leftOut = ofColumns(
    "leave-out",
    LocalizedText(da: "Rækker, der ikke tælles med", en: "Rows that are not to be counted"),
    .textOrList
  ) { column, _, node, descriptor, reader in
    for text in reader.texts(node) { descriptor.leftOut.add(text.value, to: column) }
  }

  private static var columnWords: [String] { DescribedColumn.allCases.map(\.rawValue) }

  /// A mapping whose keys are columns.
  private static func ofColumns(
    _ key: String, _ title: LocalizedText, _ value: Shape,
    _ read:
      @escaping @Sendable (
        DescribedColumn, SourceSpan, Node, inout Descriptor, inout FieldReader
      ) -> Void
  ) -> Field {
    Field(key, title, shape: .map(key: .words(columnWords), value: value)) {
      entry, descriptor, reader in
      for item in reader.mapping(entry.value)?.entries ?? [] {
        let column: Located<DescribedColumn>? = reader.choice(item.key)
        guard let column else { continue }
        read(column.value, column.span, item.value, &descriptor, &reader)
      }
    }
  }
}
