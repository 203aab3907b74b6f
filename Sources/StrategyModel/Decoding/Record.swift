package import Diagnostics
package import YAMLTree

/// A mapping with known keys: the one description that decoding, unknown-key suggestions and the
/// JSON Schema are made from.
package struct Record<Draft>: Sendable {
  package let name: String
  package let title: LocalizedText
  package let fields: [Field<Draft>]
  /// Keys beside those of the fields, where the author may choose some.
  package let others: OtherKeys<Draft>?
  /// What one key says of another, for editors; the decoder asks it in words of its own.
  package let constraints: [KeyConstraint]

  package init(
    _ name: String, _ title: LocalizedText, _ fields: [Field<Draft>],
    others: OtherKeys<Draft>? = nil, constraints: [KeyConstraint] = []
  ) {
    self.name = name
    self.title = title
    self.fields = fields
    self.others = others
    self.constraints = constraints
  }

  /// The key that a Danish word most likely stands for, where this record has it.
  private func danishKey(_ word: String) -> Message? {
    let meant = danishKeys[word.lowercased()] ?? []
    return fields.first { meant.contains($0.key) }
      .map { Message(.helpDidYouMean, ["word": .text($0.key)]) }
  }

  /// Fills a draft from a mapping's entries. Keys that no field has are reported with the nearest
  /// one.
  package func read(_ node: Node, into draft: inout Draft, _ reader: inout FieldReader) {
    guard let mapping = reader.mapping(node) else { return }
    // Authors mostly write keys in the order of the fields, so the search starts where it ended.
    var next = 0
    var seen: UInt64 = 0
    for entry in mapping.entries {
      guard let index = index(of: entry.key.value, from: next) else {
        if let others, others.read(entry, &draft, &reader) { continue }
        reader.report(
          .unknownKey, ["key": .text(entry.key.value), "record": .wording(title)],
          at: entry.key.span,
          help: danishKey(entry.key.value)
            ?? reader.nearest(entry.key.value, fields.map(\.key))
            ?? Message(.helpKnownKeys, ["keys": .list(fields.map { .text($0.key) })]))
        continue
      }
      next = index + 1
      seen |= 1 << UInt64(index)
      fields[index].read(entry, &draft, &reader)
    }
    for (index, field) in fields.enumerated()
    where field.isRequired && seen & (1 << UInt64(index)) == 0 {
      reader.report(
        .missingKey, ["key": .text(field.key), "record": .wording(title)], at: node.head)
    }
  }
}

extension Record {
  /// Where the field with a key stands, looked for from one place on and then from the start.
  private func index(of key: String, from start: Int) -> Int? {
    for index in start..<fields.count where fields[index].key == key { return index }
    for index in 0..<start where fields[index].key == key { return index }
    return nil
  }
}

/// Keys by the Danish words that an author may reach for.
private let danishKeys: [String: [String]] = [
  "ansvarlig": ["owner", "by"], "baggrund": ["note"], "begrundelse": ["why"],
  "bemærkning": ["note", "remark"],
  "beslutning": ["decision"], "dato": ["date"], "dokument": ["document"], "enhed": ["unit"],
  "fra": ["from"],
  "grupper": ["groups"], "gyldig": ["period"], "hvis": ["when"], "højst": ["at-most"],
  "indikator": ["indicator"], "indikatorer": ["indicators"], "indsatser": ["initiatives"],
  "kanal": ["channel"], "kanaler": ["channels"], "kilde": ["source"], "kommune": ["municipality"],
  "kommuner": ["municipalities"], "lig": ["equals"], "milepæl": ["milestones"],
  "milepæle": ["milestones"], "mindst": ["at-least"], "mål": ["goals"], "måltal": ["milestones"],
  "nulpunkt": ["baseline"], "navn": ["title"], "organisation": ["organisation"],
  "periode": ["period"], "priser": ["prices"], "støtter": ["supports"], "tidligere": ["formerly"],
  "titel": ["title"], "tiltag": ["action"], "udført": ["done"], "vedtaget": ["adopted"],
  "ændring": ["change"],
  "årsag": ["cause"],
]

/// What keys of the author's choice may be, beside the fields of a record.
package struct OtherKeys<Draft>: Sendable {
  package let key: Shape
  package let value: Shape
  /// False when the key is none of these either.
  package let read: @Sendable (Node.Mapping.Entry, inout Draft, inout FieldReader) -> Bool

  package init(
    key: Shape, value: Shape,
    read: @escaping @Sendable (Node.Mapping.Entry, inout Draft, inout FieldReader) -> Bool
  ) {
    self.key = key
    self.value = value
    self.read = read
  }
}

/// One key of a record: what it means, what it may hold, and where the value goes.
package struct Field<Draft>: Sendable {
  package let key: String
  package let title: LocalizedText
  package let isRequired: Bool
  package let shape: @Sendable () -> Shape
  package let read: @Sendable (Node.Mapping.Entry, inout Draft, inout FieldReader) -> Void

  package init(
    _ key: String, required: Bool = false, _ title: LocalizedText,
    shape: @autoclosure @escaping @Sendable () -> Shape,
    read: @escaping @Sendable (Node.Mapping.Entry, inout Draft, inout FieldReader) -> Void
  ) {
    // Copied out of the literal, so that comparing it with a key just read takes the short way.
    self.key = String(decoding: Array(key.utf8), as: UTF8.self)
    self.title = title
    self.isRequired = required
    self.shape = shape
    self.read = read
  }
}

/// What the presence of one key means for another.
package enum KeyConstraint: Sendable {
  case exactlyOne([String])
  case requires(String, with: String)
}

/// What a value may look like, for editors.
package indirect enum Shape: Sendable {
  case text
  case identifier
  /// A channel, or several joined by `+`.
  case channels
  case reference
  /// A milestone inside its strategy: `digital-post/2012`.
  case milestone
  case boolean
  case count
  case period
  case periodSpan
  case date
  case quantity
  case openingHours
  case words([String])
  case list(Shape)
  /// Text or a list of texts.
  case textOrList
  /// A mapping whose keys the author chooses.
  case map(key: Shape, value: Shape)
  /// A mapping with the keys of a record.
  case record(RecordShape)
  /// The record of that name, described elsewhere: records may hold each other.
  case named(String)
  /// The record of that name with a key that it otherwise may lack.
  case namedWith(String, key: String)
  case any([Shape])
}

/// A record as the schema sees it.
package struct RecordShape: Sendable {
  package let name: String
  package let title: LocalizedText
  package let fields: [(key: String, title: LocalizedText, isRequired: Bool, shape: Shape)]
  package let others: (key: Shape, value: Shape)?
  package let constraints: [KeyConstraint]

  package init(
    name: String, title: LocalizedText,
    fields: [(key: String, title: LocalizedText, isRequired: Bool, shape: Shape)],
    others: (key: Shape, value: Shape)?, constraints: [KeyConstraint]
  ) {
    self.name = name
    self.title = title
    self.fields = fields
    self.others = others
    self.constraints = constraints
  }
}

extension Record {
  package var shape: Shape { .record(recordShape) }

  package var recordShape: RecordShape {
    RecordShape(
      name: name, title: title,
      fields: fields.map { ($0.key, $0.title, $0.isRequired, $0.shape()) },
      others: others.map { ($0.key, $0.value) }, constraints: constraints)
  }
}
