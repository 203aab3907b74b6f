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
    switch node.content {
    case .scalar(let scalar) where !scalar.isNull: return Located(scalar.text, node.span)
    case .scalar: report(.missingValue, at: node.span)
    case .sequence, .mapping: report(.expectedText, at: node.head)
    case .unreadable: break
    }
    return nil
  }

  package mutating func mapping(_ node: Node) -> Node.Mapping? {
    switch node.content {
    case .mapping(let mapping): return mapping
    case .scalar, .sequence:
      report(node.isNull ? .missingValue : .expectedMapping, at: node.head)
    case .unreadable: break
    }
    return nil
  }

  package mutating func period(_ text: Located<String>) -> Located<Period>? {
    do {
      return Located(try Self.statedPeriod(text.value), text.span)
    } catch {
      report(fault: error, in: text)
      return nil
    }
  }

  /// The period that a text says, for whoever takes it for something else where it says none, whatever
  /// the reason.
  package static func period(in text: String) -> Period? { try? statedPeriod(text) }

  private static func statedPeriod(_ text: String) throws(PeriodFault) -> Period {
    do {
      return try Period(parsing: text)
    } catch {
      // Excel makes a day of what looks like one.
      if error == .malformed, let day = CalendarDate(text) { return Period(day: day) }
      throw error
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

  /// The items of a list; what is none is reported, and has none.
  package mutating func list(_ node: Node) -> [Node] {
    if case .sequence(let items) = node.content { return items }
    if !node.isUnreadable { report(.expectedList, at: node.head) }
    return []
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
    let quantity = QuantityText(text.value)
    switch quantity.number {
    case .number(let value):
      return Located(Quantity(value: value, unit: quantity.unit), text.span)
    case .ambiguous(let thousands, let decimal):
      report(
        .ambiguousNumber, ["text": .text(QuantityText.digits(of: text.value))], at: text.span,
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

extension FieldReader {
  /// Reports a channel that the vocabulary lacks, with the nearest one; false where it does. A
  /// vocabulary without channels knows them all.
  @discardableResult
  package mutating func checkChannel(
    _ id: String, at span: SourceSpan, among channels: Set<String>
  ) -> Bool {
    if channels.isEmpty || channels.contains(id) { return true }
    report(
      .unknownID, ["id": .text(id), "kind": .message(Message(.wordChannel))], at: span,
      help: nearest(id, channels.sorted()))
    return false
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
