/// Equality and order across the values of the language.
enum Comparison {
  /// Whether two values are equal; values of different kinds are not, but numbers are compared
  /// across their types. What is compared is paid for, since shared parts may be met many times.
  static func areEqual(_ left: Value, _ right: Value, _ meter: Meter) throws(Fault) -> Bool {
    switch (left, right) {
    case (.null, .null): return true
    case (.bool(let a), .bool(let b)): return a == b
    case (.int(let a), .int(let b)): return a == b
    case (.uint(let a), .uint(let b)): return a == b
    case (.double(let a), .double(let b)): return a == b
    case (.int(let a), .uint(let b)): return UInt64(exactly: a) == b
    case (.uint(let a), .int(let b)): return UInt64(exactly: b) == a
    case (.int(let a), .double(let b)): return Double(a) == b
    case (.double(let a), .int(let b)): return a == Double(b)
    case (.uint(let a), .double(let b)): return Double(a) == b
    case (.double(let a), .uint(let b)): return a == Double(b)
    case (.string(let a), .string(let b)):
      try meter.charge(forBytes: min(a.utf8.count, b.utf8.count))
      return CodePoints.areEqual(a, b)
    case (.bytes(let a), .bytes(let b)):
      try meter.charge(forBytes: min(a.count, b.count))
      return a == b
    case (.timestamp(let a), .timestamp(let b)): return a == b
    case (.duration(let a), .duration(let b)): return a == b
    case (.type(let a), .type(let b)): return a == b
    case (.optional(let a), .optional(let b)):
      guard let a, let b else { return a == nil && b == nil }
      try meter.charge(1)
      return try areEqual(a, b, meter)
    case (.list(let a), .list(let b)):
      guard a.count == b.count else { return false }
      for (one, other) in zip(a, b) {
        try meter.charge(1)
        guard try areEqual(one, other, meter) else { return false }
      }
      return true
    case (.map(let a), .map(let b)):
      guard a.count == b.count else { return false }
      for entry in a.entries {
        try meter.charge(2)
        try meter.charge(for: entry.key)
        guard let other = b[entry.key] else { return false }
        guard try areEqual(entry.value, other, meter) else { return false }
      }
      return true
    case (.record(let a), .record(let b)):
      if a === b { return true }
      guard a.type === b.type else { return false }
      for (one, other) in zip(a.fields, b.fields) {
        try meter.charge(1)
        switch (one, other) {
        case (nil, nil): continue
        case (let one?, let other?):
          guard try areEqual(one, other, meter) else { return false }
        default: return false
        }
      }
      return true
    case (.host(let host), let other), (let other, .host(let host)):
      try meter.charge(1)
      return host.isEqual(to: other)
    default: return false
    }
  }

  /// The order of two values, nil where the language gives them none.
  static func order(_ left: Value, _ right: Value, _ meter: Meter) throws(Fault) -> ValueOrder? {
    switch (left, right) {
    case (.bool(let a), .bool(let b)): return order(a ? 1 : 0, b ? 1 : 0)
    case (.int(let a), .int(let b)): return order(a, b)
    case (.uint(let a), .uint(let b)): return order(a, b)
    case (.double(let a), .double(let b)): return order(a, b)
    case (.int(let a), .uint(let b)): return a < 0 ? .less : order(UInt64(a.magnitude), b)
    case (.uint(let a), .int(let b)): return b < 0 ? .greater : order(a, UInt64(b.magnitude))
    case (.int(let a), .double(let b)): return order(Double(a), b)
    case (.double(let a), .int(let b)): return order(a, Double(b))
    case (.uint(let a), .double(let b)): return order(Double(a), b)
    case (.double(let a), .uint(let b)): return order(a, Double(b))
    case (.string(let a), .string(let b)):
      try meter.charge(forBytes: min(a.utf8.count, b.utf8.count))
      return CodePoints.order(a, b)
    case (.bytes(let a), .bytes(let b)):
      try meter.charge(forBytes: min(a.count, b.count))
      return CodePoints.order(a, b)
    case (.timestamp(let a), .timestamp(let b)): return order(a, b)
    case (.duration(let a), .duration(let b)): return order(a, b)
    case (.host(let host), let other): return host.order(beside: other)
    case (let other, .host(let host)): return host.order(beside: other)?.reversed
    default: return nil
    }
  }

  private static func order<Ordered: Comparable>(_ left: Ordered, _ right: Ordered) -> ValueOrder {
    if left < right { return .less }
    if left > right { return .greater }
    return left == right ? .equal : .unordered
  }
}
