internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// What the words in some columns of a file stand for.
extension Proposal {
  /// Takes up codes that the form of the file does not know.
  mutating func takeCodes(_ texts: [String], of column: DescribedColumn) {
    if texts.isEmpty { return }
    add(texts, to: column) { Word(text: $0, tells: ValueWords.meaning($0, in: column) ?? [:]) }
    leaveOpen(column)
  }

  /// Notes which words of a column nobody knows.
  private mutating func leaveOpen(_ column: DescribedColumn) {
    doubts.removeAll { if case .words(column, _) = $0 { true } else { false } }
    let unknown = (words[column] ?? []).filter(\.tells.isEmpty).map(\.text)
    if !unknown.isEmpty { doubts.append(.words(column, unknown)) }
  }

  /// Takes up the words of a column where they are not what is read by itself.
  mutating func takeWords(_ texts: [String], of column: DescribedColumn) {
    let texts = texts.filter { !$0.isEmpty }
    let isRead: (String) -> Bool = { text in
      switch column {
      case .channel:
        ValueWords.channels.contains(text) || channels[DescribedValues.key(text)] == text
      case .period:
        // What is no period at all is for the reader to refuse.
        readsDaysAs == nil
          && (FieldReader.period(in: text) != nil || WrittenPeriod.period(text) == nil)
      default: column.dimension?.category(text) != nil
      }
    }
    if words[column] == nil, texts.allSatisfy(isRead) { return }
    // Where some words are described, all have to be.
    let (length, own) = (readsDaysAs, channels)
    add(texts, to: column) { text in
      if column == .period {
        let day = length.flatMap { length in
          CalendarDate(text).flatMap { Period.containing($0, length) }
        }
        let period = (day ?? SampleColumn.period(text)).map(\.description)
        return Word(text: text, tells: period.map { [.period: $0] } ?? [:])
      }
      if column == .channel, let own = own[DescribedValues.key(text)] {
        return Word(text: text, tells: [.channel: own])
      }
      return Word(text: text, tells: ValueWords.meaning(text, in: column) ?? [:])
    }
    leaveOpen(column)
  }

  /// Takes up what rows call their indicators where that is not what the strategy calls them.
  mutating func takeIndicators(_ texts: [String], known: [String]) {
    func reference(_ text: String) -> String? {
      if known.isEmpty || known.contains(text) {
        return text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 } ? text : nil
      }
      let same = known.filter { $0.hasSuffix(":" + text) }
      return same.count == 1 ? same.first : nil
    }
    if texts.allSatisfy({ reference($0) == $0 }) { return }
    add(texts, to: .indicator) { text in
      Word(text: text, tells: reference(text).map { [.indicator: $0] } ?? [:])
    }
    leaveOpen(.indicator)
  }
}
