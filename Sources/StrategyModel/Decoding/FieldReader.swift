package import Diagnostics
package import Quantities
package import YAMLTree

/// Collects the faults of one decoding and turns nodes into values.
package struct FieldReader {
  package var diagnostics: [Diagnostic] = []

  package init() {}

  package mutating func report(
    _ key: MessageKey, _ arguments: Message.Arguments = [:], at span: SourceSpan,
    help: Message? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(Message(key, arguments), at: span, notes: notes, help: help))
  }

  /// The text of a scalar; a list or mapping in its place is a fault.
  package mutating func text(_ node: Node) -> Located<String>? {
    guard !node.isUnreadable else { return nil }
    guard let scalar = node.scalar else {
      report(.expectedText, at: node.head)
      return nil
    }
    guard !scalar.isNull else {
      report(.missingValue, at: node.span)
      return nil
    }
    return Located(scalar.text, node.span)
  }

  package mutating func mapping(_ node: Node) -> Node.Mapping? {
    guard !node.isUnreadable else { return nil }
    guard let mapping = node.mapping else {
      report(node.isNull ? .missingValue : .expectedMapping, at: node.head)
      return nil
    }
    return mapping
  }

  package mutating func period(_ text: Located<String>) -> Located<Period>? {
    do {
      return Located(try Period(parsing: text.value), text.span)
    } catch {
      report(fault: error, in: text)
      return nil
    }
  }

  package mutating func report(fault: PeriodFault, in text: Located<String>) {
    switch fault {
    case .malformed:
      report(
        .notAPeriod, ["text": .text(text.value)], at: text.span, help: Message(.helpPeriodForms))
    case .doesNotExist(let weeks):
      report(
        .noSuchPeriod, ["text": .text(text.value)], at: text.span,
        help: weeks.map {
          Message(
            .helpWeeksInYear, ["year": .text(String(text.value.prefix(4))), "weeks": .count($0)])
        })
    }
  }

  /// One of the words of a closed set, the nearest suggested for a misspelt one.
  package mutating func choice<Choice: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ node: Node
  ) -> Located<Choice>? {
    guard let text = text(node) else { return nil }
    return choice(text)
  }

  package mutating func choice<Choice: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ text: Located<String>
  ) -> Located<Choice>? {
    if let value = Choice(rawValue: text.value) { return Located(value, text.span) }
    let words = Choice.allCases.map(\.rawValue)
    report(
      .notOneOf, ["text": .text(text.value), "words": .list(words.map { .text($0) })],
      at: text.span, help: nearest(text.value, words))
    return nil
  }

  package func nearest(_ word: String, _ candidates: some Sequence<String>) -> Message? {
    Spelling.nearest(to: word, among: candidates)
      .map { Message(.helpDidYouMean, ["word": .text($0)]) }
  }

  /// Text, or a list of texts.
  package mutating func texts(_ node: Node) -> [Located<String>] {
    guard case .sequence(let items) = node.content else { return text(node).map { [$0] } ?? [] }
    return items.compactMap { text($0) }
  }

  /// A whole number of at least one.
  package mutating func count(_ node: Node) -> Located<Int>? {
    guard let text = text(node) else { return nil }
    guard case .number(let value) = DecimalText(text.value), value.isInteger,
      let number = Int(exactly: value.numerator), number > 0
    else {
      report(.notACount, ["text": .text(text.value)], at: text.span)
      return nil
    }
    return Located(number, text.span)
  }

  /// A number with an optional unit behind it: `30 %`, `-6 hours/week`, `97.890 kr.`, `36,5`.
  package mutating func quantity(_ text: Located<String>) -> Located<Quantity>? {
    let (number, unit) = Quantity.split(text.value)
    switch DecimalText(number, dot: unit?.dotMeaning ?? .unknown) {
    case .number(let value): return Located(Quantity(value: value, unit: unit), text.span)
    case .ambiguous(let thousands, let decimal):
      report(
        .ambiguousNumber, ["text": .text(String(number))], at: text.span,
        help: Message(
          .helpAmbiguousNumber,
          [
            "thousands": .text(thousands.plainDecimal), "decimal": .text(decimal.plainDecimal),
          ]))
    case .tooLong:
      report(.numberTooLong, ["limit": .count(DecimalText.maximumDigits)], at: text.span)
    case .notANumber:
      report(
        .notANumber, ["text": .text(text.value)], at: text.span, help: Message(.helpNumberForms))
    }
    return nil
  }

  package mutating func quantity(_ node: Node) -> Located<Quantity>? {
    text(node).flatMap { quantity($0) }
  }
}

extension Quantity {
  /// The number and the unit of a text, parted at the first character that can't be the number's.
  package static func split(_ text: String) -> (number: Substring, unit: Unit?) {
    let trimmed = text.trimmingSpace
    let bytes = trimmed.utf8
    var end = bytes.startIndex
    // The typographic minus, U+2212, is three bytes at the start.
    if bytes.starts(with: [0xE2, 0x88, 0x92]) { end = bytes.index(end, offsetBy: 3) }
    while end < bytes.endIndex {
      switch bytes[end] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: ","):
        end = bytes.index(after: end)
        continue
      default: break
      }
      break
    }
    let unit = trimmed[end...].trimmingSpace
    return (trimmed[..<end], unit.isEmpty ? nil : Unit(unit))
  }
}

extension String {
  /// The text without space, ordinary or no-break, at its ends.
  package var trimmingSpace: Substring { self[...].trimmingSpace }
}

extension Substring {
  /// The text without space, ordinary or no-break, at its ends.
  package var trimmingSpace: Substring {
    let bytes = utf8
    var start = bytes.startIndex
    var end = bytes.endIndex
    while start < end, let width = Self.widthOfSpace(bytes[start..<end]) {
      start = bytes.index(start, offsetBy: width)
    }
    while start < end, let width = Self.widthOfSpace(atEndOf: bytes[start..<end]) {
      end = bytes.index(end, offsetBy: -width)
    }
    return self[start..<end]
  }

  /// Bytes of the space that a text starts with: a space or tab, or a no-break space in UTF-8.
  private static func widthOfSpace(_ bytes: Substring.UTF8View) -> Int? {
    guard let first = bytes.first else { return nil }
    if first == 0x20 || first == 0x09 { return 1 }
    if first == 0xC2 { return bytes.starts(with: [0xC2, 0xA0]) ? 2 : nil }
    return first == 0xE2 && bytes.starts(with: [0xE2, 0x80, 0xAF]) ? 3 : nil
  }

  private static func widthOfSpace(atEndOf bytes: Substring.UTF8View) -> Int? {
    guard let last = bytes.last else { return nil }
    if last == 0x20 || last == 0x09 { return 1 }
    if last == 0xA0 { return bytes.suffix(2).elementsEqual([0xC2, 0xA0]) ? 2 : nil }
    return last == 0xAF && bytes.suffix(3).elementsEqual([0xE2, 0x80, 0xAF]) ? 3 : nil
  }
}

extension Node {
  /// Where to point at a node as a whole: a scalar's text, a collection's first character.
  package var head: SourceSpan {
    scalar == nil ? SourceSpan(span.source, Int(span.start), Int(span.start) + 1) : span
  }
}

extension Fraction {
  /// The value with a Danish decimal comma and no thousands marks, as it would be typed.
  package var plainDecimal: String {
    let digits = digits(significant: 18)
    return (digits.isNegative ? "-" : "") + digits.integer
      + (digits.fraction.isEmpty ? "" : "," + digits.fraction)
  }
}
