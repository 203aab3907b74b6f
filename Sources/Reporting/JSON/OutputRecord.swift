internal import Diagnostics
internal import Quantities

/// One kind of object in the JSON output: the one description that the output and its schema are
/// made from.
struct OutputRecord<Subject>: Sendable {
  let name: String
  let title: LocalizedText
  let members: [OutputMember<Subject>]

  init(_ name: String, _ title: LocalizedText, _ members: [OutputMember<Subject>]) {
    self.name = name
    self.title = title
    self.members = members
  }

  /// The object for one subject, whose spans point into the sources.
  func json(_ subject: Subject, _ sources: SourceStore) -> JSONValue {
    .object(
      members.compactMap { member in member.value(subject, sources).map { (member.key, $0) } })
  }

  var recordShape: OutputRecordShape {
    OutputRecordShape(
      name: name, title: title,
      members: members.map { ($0.key, $0.title, $0.isAlways, $0.shape()) })
  }
}

/// One member of an output object: what it means, what it may hold, and where it comes from.
struct OutputMember<Subject>: Sendable {
  let key: String
  let title: LocalizedText
  /// Whether every object of the record has it, be it as null.
  let isAlways: Bool
  let shape: @Sendable () -> OutputShape
  let value: @Sendable (Subject, SourceStore) -> JSONValue?

  init(
    _ key: String, _ title: LocalizedText, always isAlways: Bool = true,
    shape: @autoclosure @escaping @Sendable () -> OutputShape,
    value: @escaping @Sendable (Subject, SourceStore) -> JSONValue?
  ) {
    self.key = key
    self.title = title
    self.isAlways = isAlways
    self.shape = shape
    self.value = value
  }
}

extension OutputMember {
  /// The same member of an object that the subject is a part of.
  func of<Whole>(_ part: @escaping @Sendable (Whole) -> Subject) -> OutputMember<Whole> {
    OutputMember<Whole>(key, title, always: isAlways, shape: shape()) { whole, sources in
      value(part(whole), sources)
    }
  }
}

/// What a member of the output may hold, for the schema.
indirect enum OutputShape: Sendable {
  case text, date, integer, number, boolean, null
  case words([String])
  case nullable(OutputShape)
  case list(OutputShape)
  /// An object whose keys are names of the subject matter.
  case map(key: OutputShape, value: OutputShape)
  case record(OutputRecordShape)
  /// The record of that name, described elsewhere: records may hold themselves.
  case named(String)
  case any([OutputShape])
}

/// A record as the schema sees it.
struct OutputRecordShape: Sendable {
  let name: String
  let title: LocalizedText
  let members: [(key: String, title: LocalizedText, isAlways: Bool, shape: OutputShape)]
}

/// Members that tie a value's type to what the schema says of it; a nil value is written as null.
extension OutputMember {
  static func text(
    _ key: String, _ title: LocalizedText, _ value: @escaping @Sendable (Subject) -> String
  ) -> Self {
    Self(key, title, shape: .text) { subject, _ in .string(value(subject)) }
  }

  static func text(
    _ key: String, _ title: LocalizedText, optional value: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(key, title, shape: .nullable(.text)) { subject, _ in JSONValue(value(subject)) }
  }

  static func date(
    _ key: String, _ title: LocalizedText, _ value: @escaping @Sendable (Subject) -> CalendarDate
  ) -> Self {
    Self(key, title, shape: .date) { subject, _ in .string(value(subject).description) }
  }

  static func integer(
    _ key: String, _ title: LocalizedText, _ value: @escaping @Sendable (Subject) -> Int
  ) -> Self {
    Self(key, title, shape: .integer) { subject, _ in .integer(value(subject)) }
  }

  static func number(
    _ key: String, _ title: LocalizedText,
    optional value: @escaping @Sendable (Subject) -> Fraction?
  ) -> Self {
    Self(key, title, shape: .nullable(.number)) { subject, _ in
      value(subject).map(JSONValue.number) ?? .null
    }
  }

  static func boolean(
    _ key: String, _ title: LocalizedText, _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(key, title, shape: .boolean) { subject, _ in .boolean(value(subject)) }
  }

  static func boolean(
    _ key: String, _ title: LocalizedText, optional value: @escaping @Sendable (Subject) -> Bool?
  ) -> Self {
    Self(key, title, shape: .nullable(.boolean)) { subject, _ in
      value(subject).map(JSONValue.boolean) ?? .null
    }
  }

  static func word<Word: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ key: String, _ title: LocalizedText, _ value: @escaping @Sendable (Subject) -> Word
  ) -> Self {
    Self(key, title, shape: .words(Word.allCases.map(\.rawValue))) { subject, _ in
      .string(value(subject).rawValue)
    }
  }

  static func word<Word: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ key: String, _ title: LocalizedText, optional value: @escaping @Sendable (Subject) -> Word?
  ) -> Self {
    Self(key, title, shape: .nullable(.words(Word.allCases.map(\.rawValue)))) { subject, _ in
      JSONValue(value(subject)?.rawValue)
    }
  }

  /// Something that the output has a place for and this version never fills.
  static func null(_ key: String, _ title: LocalizedText) -> Self {
    Self(key, title, shape: .null) { _, _ in .null }
  }

  static func record<Part>(
    _ key: String, _ title: LocalizedText, of record: OutputRecord<Part>,
    _ value: @escaping @Sendable (Subject) -> Part
  ) -> Self {
    Self(key, title, shape: .record(record.recordShape)) { subject, sources in
      record.json(value(subject), sources)
    }
  }

  static func record<Part>(
    _ key: String, _ title: LocalizedText, of record: OutputRecord<Part>,
    optional value: @escaping @Sendable (Subject) -> Part?
  ) -> Self {
    Self(key, title, shape: .nullable(.record(record.recordShape))) { subject, sources in
      value(subject).map { record.json($0, sources) } ?? .null
    }
  }

  static func list<Part>(
    _ key: String, _ title: LocalizedText, of record: OutputRecord<Part>,
    _ value: @escaping @Sendable (Subject) -> [Part]
  ) -> Self {
    Self(key, title, shape: .list(.record(record.recordShape))) { subject, sources in
      .array(value(subject).map { record.json($0, sources) })
    }
  }

  /// A member that stands only in the objects it means something in.
  static func sometimes(
    _ key: String, _ title: LocalizedText, _ shape: OutputShape,
    _ value: @escaping @Sendable (Subject) -> JSONValue?
  ) -> Self {
    Self(key, title, always: false, shape: shape) { subject, _ in value(subject) }
  }
}
