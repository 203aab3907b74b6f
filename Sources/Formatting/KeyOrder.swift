internal import StrategyModel

/// The order that a record's keys are written in, followed down a file by the same description that
/// reads it; a mapping whose keys the author chose has none.
struct KeyOrder {
  private let shapes: [Shape]
  private let named: [String: RecordShape]

  init(_ file: FileShape) {
    shapes = [file.root]
    named = Dictionary(file.named.map { ($0.name, $0) }) { first, _ in first }
  }

  private init(_ shapes: [Shape], _ named: [String: RecordShape]) {
    self.shapes = shapes
    self.named = named
  }

  /// The record that a mapping with these keys is, nil for one without an order.
  ///
  /// Where several records may stand, it is the first that knows every key.
  func record(knowing keys: [String]) -> RecordShape? {
    let records = mappings.compactMap { shape -> RecordShape? in
      if case .record(let record) = shape { record } else { nil }
    }
    guard records.count > 1 else { return mappings.count == 1 ? records.first : nil }
    return records.first { record in
      keys.allSatisfy { key in record.fields.contains { $0.key == key } }
    }
  }

  /// The order below a key.
  func below(_ key: String, among keys: [String]) -> KeyOrder {
    if let record = record(knowing: keys) {
      let field = record.fields.first { $0.key == key }?.shape ?? record.others?.value
      return KeyOrder(field.map { [$0] } ?? [], named)
    }
    let values = mappings.compactMap { shape -> Shape? in
      if case .map(_, let value) = shape { value } else { nil }
    }
    return KeyOrder(values, named)
  }

  /// The order in the items of a list.
  var items: KeyOrder {
    KeyOrder(
      alternatives.compactMap { if case .list(let item) = $0 { item } else { nil } }, named)
  }

  /// What a mapping here may be. A list's item may also stand alone.
  private var mappings: [Shape] {
    let own = alternatives
    let mappings = own.filter(Self.isMapping)
    return mappings.isEmpty ? items.alternatives.filter(Self.isMapping) : mappings
  }

  private static func isMapping(_ shape: Shape) -> Bool {
    switch shape {
    case .record, .map: true
    default: false
    }
  }

  private var alternatives: [Shape] {
    var result: [Shape] = []
    var rest = shapes
    while let shape = rest.popLast() {
      switch shape {
      case .any(let shapes): rest += shapes.reversed()
      case .named(let name), .namedWith(let name, _):
        result += named[name].map { [.record($0)] } ?? []
      default: result.append(shape)
      }
    }
    return result
  }
}
