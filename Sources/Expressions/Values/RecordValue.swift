/// A kind of record: its name and its fields in the order of their slots.
public final class RecordType: Sendable {
  /// A field of the record.
  public struct Field: Sendable {
    /// As expressions write it after the dot.
    public let name: String
    /// What the checker takes it for.
    public let type: ValueType

    /// A field of a name and type.
    public init(_ name: String, _ type: ValueType) {
      self.name = name
      self.type = type
    }
  }

  /// As `type(record)` tells it.
  public let name: String
  /// In the order of their slots.
  public let fields: [Field]
  private let slots: [String: Int]

  /// Of two fields with one name the first counts.
  public init(_ name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
    slots = Dictionary(
      fields.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The place of a field in a record's values.
  public func slot(of name: String) -> Int? { slots[name] }
}

/// One record: a value for each slot of its type, nil where it has none.
///
/// An absent field is not null: `has` says false of it, and reading it is an error of its own kind.
public final class RecordValue: Sendable {
  /// The kind of record.
  public let type: RecordType
  let fields: [Value?]

  /// Values beyond the fields of the type are dropped, and fields without a value are absent.
  public init(_ type: RecordType, _ fields: [Value?]) {
    self.type = type
    let missing = type.fields.count - fields.count
    if missing == 0 {
      self.fields = fields
    } else if missing > 0 {
      self.fields = fields + Array(repeating: nil, count: missing)
    } else {
      self.fields = Array(fields.prefix(type.fields.count))
    }
  }

  /// The value of a field, nil where there is no such field or the record lacks it.
  public subscript(name: String) -> Value? {
    type.slot(of: name).flatMap { fields[$0] }
  }
}
