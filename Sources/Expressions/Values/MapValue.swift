/// A map of the language; it iterates in the order in which it was written.
public final class MapValue: Sendable {
  /// A key with its value.
  public struct Entry: Sendable {
    /// As it was written, also where an equal number of another type finds it.
    public let key: Value
    /// What the key leads to.
    public let value: Value
  }

  /// In the order in which they were written.
  public let entries: [Entry]
  private let places: [Key: Int]

  static let empty = MapValue(entries: [], places: [:])

  private init(entries: [Entry], places: [Key: Int]) {
    self.entries = entries
    self.places = places
  }

  /// Collects entries; a key that can't be one and a key that is there already are refused.
  struct Builder {
    enum Refusal { case unsupportedKey, repeatedKey }

    private var entries: [Entry] = []
    private var places: [Key: Int] = [:]

    mutating func insert(_ key: Value, _ value: Value) -> Refusal? {
      // A double finds an integer's key, but is none itself.
      if case .double = key { return .unsupportedKey }
      guard let place = Key(key) else { return .unsupportedKey }
      guard places.updateValue(entries.count, forKey: place) == nil else { return .repeatedKey }
      entries.append(Entry(key: key, value: value))
      return nil
    }

    func finish() -> MapValue { MapValue(entries: entries, places: places) }
  }

  /// Nil where a key is of a type that can't be one, or is there twice.
  public convenience init?(_ pairs: [(Value, Value)]) {
    var builder = Builder()
    for (key, value) in pairs where builder.insert(key, value) != nil { return nil }
    let finished = builder.finish()
    self.init(entries: finished.entries, places: finished.places)
  }

  /// How many entries there are.
  public var count: Int { entries.count }

  /// The value of an equal key; numbers are equal across their types.
  public subscript(key: Value) -> Value? {
    Key(key).flatMap { places[$0] }.map { entries[$0].value }
  }

  /// The value of a text key.
  public subscript(field name: String) -> Value? {
    places[.text(CodePoints(name))].map { entries[$0].value }
  }

  /// A key in the form in which equal keys are the same.
  private enum Key: Hashable {
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case text(CodePoints)

    init?(_ value: Value) {
      switch value {
      case .bool(let value): self = .bool(value)
      case .int(let value): self = .int(value)
      case .uint(let value): self = Int64(exactly: value).map { .int($0) } ?? .uint(value)
      case .double(let value):
        if let whole = Int64(exactly: value) {
          self = .int(whole)
        } else if let whole = UInt64(exactly: value) {
          self = .uint(whole)
        } else {
          return nil
        }
      case .string(let value): self = .text(CodePoints(value))
      default: return nil
      }
    }
  }
}
