package import Diagnostics
package import Quantities
internal import YAMLTree

/// Fields whose value goes straight into a property.
extension Field {
  /// Puts a value into its property; a key path would do, but takes several times as long.
  package typealias Setter<Value> = @Sendable (inout Draft, Value) -> Void

  package static func text(
    _ key: String, _ set: @escaping Setter<Located<String>?>, required: Bool = false,
    _ title: LocalizedText
  ) -> Field {
    Field(key, required: required, title, shape: .text) { entry, draft, reader in
      set(&draft, reader.text(entry.value))
    }
  }

  package static func texts(
    _ key: String, _ set: @escaping Setter<[Located<String>]>, _ title: LocalizedText
  ) -> Field {
    Field(key, title, shape: .textOrList) { entry, draft, reader in
      set(&draft, reader.texts(entry.value))
    }
  }

  /// An id that something else declares; whether it does is asked when all files are read.
  package static func reference(
    _ key: String, _ set: @escaping Setter<Located<String>?>, required: Bool = false,
    _ title: LocalizedText
  ) -> Field {
    Field(key, required: required, title, shape: .reference) { entry, draft, reader in
      set(&draft, reader.text(entry.value))
    }
  }

  package static func references(
    _ key: String, _ set: @escaping Setter<[Located<String>]>, _ title: LocalizedText
  ) -> Field {
    Field(key, title, shape: .list(.reference)) { entry, draft, reader in
      set(&draft, reader.texts(entry.value))
    }
  }

  package static func choice<Choice: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ key: String, _ set: @escaping Setter<Located<Choice>?>, required: Bool = false,
    _ title: LocalizedText
  ) -> Field {
    Field(
      key, required: required, title, shape: .words(Choice.allCases.map(\.rawValue))
    ) { entry, draft, reader in
      set(&draft, reader.choice(entry.value))
    }
  }

  package static func boolean(
    _ key: String, _ set: @escaping Setter<Located<Bool>?>, _ title: LocalizedText
  ) -> Field {
    Field(key, title, shape: .boolean) { entry, draft, reader in
      guard !entry.value.isUnreadable else { return }
      guard let scalar = entry.value.scalar, let value = scalar.boolean else {
        reader.report(
          .notABoolean, ["text": .text(entry.value.scalar?.text ?? "")], at: entry.value.head)
        return
      }
      set(&draft, Located(value, entry.value.span))
    }
  }

  package static func period(
    _ key: String, _ set: @escaping Setter<Located<Period>?>, _ title: LocalizedText
  ) -> Field {
    Field(key, title, shape: .period) { entry, draft, reader in
      set(&draft, reader.text(entry.value).flatMap { reader.period($0) })
    }
  }

  package static func date(
    _ key: String, _ set: @escaping Setter<Located<CalendarDate>?>, required: Bool = false,
    _ title: LocalizedText
  ) -> Field {
    Field(key, required: required, title, shape: .date) { entry, draft, reader in
      guard let text = reader.text(entry.value) else { return }
      guard let date = CalendarDate(text.value) else {
        reader.report(.notADate, ["text": .text(text.value)], at: text.span)
        return
      }
      set(&draft, Located(date, text.span))
    }
  }

  /// A mapping from ids that the author chooses to items of a record; `short` reads an item that is
  /// written as a figure alone, where that is allowed.
  static func items<Item>(
    _ key: String, _ set: @escaping Setter<[Item]>, _ title: LocalizedText, of record: Record<Item>,
    make: @escaping @Sendable (Located<String>) -> Item,
    short: (@Sendable (Node, inout Item, inout FieldReader) -> Void)? = nil
  ) -> Field {
    Field(
      key, title,
      shape: .map(
        key: .identifier, value: short == nil ? record.shape : .any([.quantity, record.shape]))
    ) { entry, draft, reader in
      guard let mapping = reader.mapping(entry.value) else { return }
      var items: [Item] = []
      items.reserveCapacity(mapping.entries.count)
      for item in mapping.entries {
        reader.checkIdentifier(item.key)
        var made = make(item.key)
        if let short, item.value.mapping == nil {
          short(item.value, &made, &reader)
        } else {
          record.read(item.value, into: &made, &reader)
        }
        items.append(consume made)
      }
      set(&draft, items)
    }
  }
}

extension FieldReader {
  /// Ids are kebab-case in ASCII, so that they can be typed, linked and put into file names.
  package mutating func checkIdentifier(_ id: Located<String>) {
    guard !Self.isIdentifier(id.value) else { return }
    let proposal = Self.identifier(from: id.value)
    report(
      .notAnIdentifier, ["text": .text(id.value)], at: id.span,
      help: proposal.isEmpty ? nil : Message(.helpDidYouMean, ["word": .text(proposal)]))
  }

  package static func isIdentifier(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var previous = UInt8(ascii: "-")
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
        case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
        default: return false
        }
        previous = byte
      }
      return previous != UInt8(ascii: "-")
    }
  }

  /// A text as an id: small letters, æ ø å spelt out, everything else a hyphen.
  package static func identifier(from text: String) -> String {
    let spelt = text.lowercased().replacing("æ", with: "ae").replacing("ø", with: "oe")
      .replacing("å", with: "aa")
    return spelt.split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) })
      .joined(separator: "-")
  }
}
