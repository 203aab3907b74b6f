internal import Diagnostics
internal import Quantities
internal import Records
internal import StrategyModel

/// What the texts in the columns of a table of contacts stand for, numbered as they occur.
final class ContactMeanings {
  /// What a text that says nothing is taken to say, where nothing is no fault.
  static let notStated = "uoplyst"

  private let descriptor: Descriptor
  private let order: DateOrder
  private let columns: [DescribedColumn]
  private let decoder: CellDecoder
  private let frequency: Period.Frequency

  private(set) var periods: [Period] = []
  private(set) var parties: [Municipality.Identity] = []
  /// By column, what each of its codes says.
  private(set) var traits: [[Dimensions]]
  /// By column, the texts that its codes stand for; only kept where they are asked for.
  private(set) var words: [[Int: String]]
  private let keepsWords: Bool
  private var periodCodes: [Period: Int] = [:]
  private var partyCodes: [Municipality.Identity: Int] = [:]
  private var traitCodes: [[Dimensions: Int]]

  /// The most texts of a column that are told apart when texts are kept.
  private static let mostWords = 1 << 10

  init(
    _ columns: [DescribedColumn], by descriptor: Descriptor, dates order: DateOrder,
    decoder: CellDecoder, keepsWords: Bool = false
  ) {
    self.keepsWords = keepsWords
    words = columns.map { _ in [:] }
    self.columns = columns
    self.descriptor = descriptor
    self.order = order
    self.decoder = decoder
    frequency = (descriptor.per?.value ?? .month).frequency
    traits = columns.map { _ in [] }
    traitCodes = columns.map { _ in [:] }
    // Without a column of dates all rows are about the period that is said.
    if !columns.contains(.date), let stated = descriptor.periodCell?.value { periods = [stated] }
  }

  /// What a text means that stands in the column at an index.
  func meaning(_ index: Int, _ bytes: [UInt8]) -> RecordCounter.Meaning {
    let column = columns[index]
    guard let decoded = decoder.text(bytes) else { return .refused }
    let trimmed = QuantityText.trimmed(decoded)
    // So databases write what is not there, and KL's template has it written.
    let text = trimmed == "NULL" ? "" : trimmed
    if descriptor.leftOut.contains(text, in: column) { return .passedOver }
    switch column {
    case .date: return period(text)
    case .municipality: return party(text)
    default: return trait(column, index, text)
    }
  }

  private func period(_ text: String) -> RecordCounter.Meaning {
    guard let date = order.date(text.utf8), let period = Period.containing(date, frequency) else {
      return .refused
    }
    if let stated = descriptor.periodCell?.value, stated != period, !stated.contains(period) {
      return .passedOver
    }
    if let code = periodCodes[period] { return .code(code) }
    periodCodes[period] = periods.count
    periods.append(period)
    return .code(periods.count - 1)
  }

  private func party(_ text: String) -> RecordCounter.Meaning {
    let told = descriptor.values.value(text, in: .municipality)?.tells.first?.value.value
    let identity = Municipality.Identity(cell: told ?? text)
    guard case .official = identity else { return .refused }
    if let code = partyCodes[identity] { return .code(code) }
    partyCodes[identity] = parties.count
    parties.append(identity)
    return .code(parties.count - 1)
  }

  private func trait(
    _ column: DescribedColumn, _ index: Int, _ text: String
  ) -> RecordCounter.Meaning {
    guard let said = said(of: column, text) else { return .refused }
    if keepsWords, words[index].count < Self.mostWords {
      // Texts that mean the same are counted apart.
      words[index][traits[index].count] = text
      traits[index].append(said)
      return .code(traits[index].count - 1)
    }
    if let code = traitCodes[index][said] { return .code(code) }
    traitCodes[index][said] = traits[index].count
    traits[index].append(said)
    return .code(traits[index].count - 1)
  }

  /// What a text says of its column, and of others where the description has it say more.
  private func said(of column: DescribedColumn, _ text: String) -> Dimensions? {
    var said = Dimensions()
    if let value = descriptor.values.value(text, in: column) {
      for told in value.tells {
        if let dimension = told.column.dimension {
          said[dimension] = dimension.categories(in: told.value.value)
        }
      }
      return said
    }
    guard let dimension = column.dimension else { return nil }
    if text.isEmpty {
      if dimension == .channel { return nil }
      said[dimension] = [Self.notStated]
      return said
    }
    if descriptor.values.describes(column) {
      // A word that the description uses itself needs no description.
      let known = descriptor.values.told(of: column).map(\.value)
      guard known.contains(text) else { return nil }
    }
    guard let category = dimension.category(text) else { return nil }
    said[dimension] = dimension.categories(in: category)
    return said
  }
}

extension Dimension {
  /// The category that a word in a table stands for, Danish words among them; nil for one that the
  /// dimension can't have.
  func category(_ word: String) -> String? {
    switch self {
    case .direction:
      switch word.lowercased() {
      case "in", "ind", "indgående": "in"
      case "out", "ud", "udgående": "out"
      default: nil
      }
    case .type:
      switch word.lowercased() {
      case "transaktion": "transaction"
      case let other: other
      }
    case .resolved:
      switch word.lowercased() {
      case "at-once", "straks", "ja", "yes", "true", "1": "at-once"
      case "later", "hold", "nej", "no", "false", "0": "later"
      default: nil
      }
    case .area: Self.taskNumber(word) ?? word
    case .channel, .population: word
    }
  }

  /// A number of KLE, the municipalities' list of tasks, in its shorter spelling: `15.20` is also written
  /// `15.20.00`.
  private static func taskNumber(_ word: String) -> String? {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      parts.count == 3
      && parts.allSatisfy { part in
        part.utf8.count == 2
          && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
    return isNumber && parts[2] == "00" ? parts[0] + "." + parts[1] : nil
  }

  /// The categories in a cell: a merged class of channels is several, joined by `+`.
  func categories(in cell: String) -> [String] {
    guard self == .channel else { return [cell] }
    return cell.split(separator: "+").map { QuantityText.trimmed(String($0)) }
  }
}
