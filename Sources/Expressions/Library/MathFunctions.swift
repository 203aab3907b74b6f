internal import Glibc

extension FunctionTable {
  mutating func addMathematics() {
    let number = ValueType.dyn
    // Any number of numbers: the checker has a rule of its own for these.
    function(
      "math.greatest", [([number], number)],
      FunctionBody(many: { (numbers, meter) throws(Fault) in
        try Mathematics.extreme(numbers, .greater, meter)
      }))
    function(
      "math.least", [([number], number)],
      FunctionBody(many: { (numbers, meter) throws(Fault) in
        try Mathematics.extreme(numbers, .less, meter)
      }))
    rounding("math.ceil") { $0.rounded(.up) }
    rounding("math.floor") { $0.rounded(.down) }
    rounding("math.round") { $0.rounded(.toNearestOrAwayFromZero) }
    rounding("math.trunc") { $0.rounded(.towardZero) }
    function(
      "math.sqrt", [.double, .int, .uint].map { ([$0], .double) },
      FunctionBody { (value, _) throws(Fault) in
        switch value {
        case .double(let number): return .double(number.squareRoot())
        case .int(let number): return .double(Double(number).squareRoot())
        case .uint(let number): return .double(Double(number).squareRoot())
        default: return nil
        }
      })
    test("math.isNaN") { $0.isNaN }
    test("math.isInf") { $0.isInfinite }
    test("math.isFinite") { $0.isFinite }
    let numbers: [([ValueType], ValueType)] = [.int, .uint, .double].map { ([$0], $0) }
    function(
      "math.abs", numbers,
      FunctionBody { (value, _) throws(Fault) in
        switch value {
        case .int(let number):
          guard number != .min else { throw Fault(.integerOverflow) }
          return .int(abs(number))
        case .uint: return value
        case .double(let number): return .double(number.magnitude)
        default: return nil
        }
      })
    function(
      "math.sign", numbers,
      FunctionBody { (value, _) throws(Fault) in
        switch value {
        case .int(let number): return .int(number.signum())
        case .uint(let number): return .uint(number == 0 ? 0 : 1)
        case .double(let number):
          return .double(number.isNaN || number == 0 ? number : number < 0 ? -1 : 1)
        default: return nil
        }
      })
    bits("math.bitAnd", { $0 & $1 }, { $0 & $1 })
    bits("math.bitOr", { $0 | $1 }, { $0 | $1 })
    bits("math.bitXor", { $0 ^ $1 }, { $0 ^ $1 })
    function(
      "math.bitNot", [([.int], .int), ([.uint], .uint)],
      FunctionBody { (value, _) throws(Fault) in
        switch value {
        case .int(let number): return .int(~number)
        case .uint(let number): return .uint(~number)
        default: return nil
        }
      })
    shift("math.bitShiftLeft") { $0 << $1 }
    // Also of a negative number, zeros come in from the left.
    shift("math.bitShiftRight") { $0 >> $1 }
  }

  private mutating func rounding(
    _ name: String, _ body: @escaping @Sendable (Double) -> Double
  ) {
    function(
      name, [([.double], .double)],
      FunctionBody { (value, _) throws(Fault) in
        guard case .double(let number) = value else { return nil }
        return .double(body(number))
      })
  }

  private mutating func test(_ name: String, _ body: @escaping @Sendable (Double) -> Bool) {
    function(
      name, [([.double], .bool)],
      FunctionBody { (value, _) throws(Fault) in
        guard case .double(let number) = value else { return nil }
        return .bool(body(number))
      })
  }

  private mutating func bits(
    _ name: String, _ signed: @escaping @Sendable (Int64, Int64) -> Int64,
    _ unsigned: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) {
    function(
      name, [([.int, .int], .int), ([.uint, .uint], .uint)],
      FunctionBody { (left, right, _) throws(Fault) in
        switch (left, right) {
        case (.int(let a), .int(let b)): return .int(signed(a, b))
        case (.uint(let a), .uint(let b)): return .uint(unsigned(a, b))
        default: return nil
        }
      })
  }

  private mutating func shift(
    _ name: String, _ body: @escaping @Sendable (UInt64, Int64) -> UInt64
  ) {
    function(
      name, [([.int, .int], .int), ([.uint, .int], .uint)],
      FunctionBody { (value, count, _) throws(Fault) in
        guard case .int(let count) = count else { return nil }
        switch value {
        case .int, .uint: break
        default: return nil
        }
        guard count >= 0 else {
          throw Fault(.invalidArgument(function: name, "negative offset: \(count)"))
        }
        switch value {
        case .int(let number):
          return .int(Int64(bitPattern: body(UInt64(bitPattern: number), count)))
        case .uint(let number): return .uint(body(number, count))
        default: return nil
        }
      })
  }
}

/// The largest and smallest of numbers of several types.
enum Mathematics {
  static func extreme(
    _ arguments: [Value], _ wanted: ValueOrder, _ meter: Meter
  ) throws(Fault) -> Value? {
    var numbers = arguments
    if numbers.count == 1, case .list(let list) = numbers[0] { numbers = list }
    guard var best = numbers.first, isNumber(best) else { return nil }
    for number in numbers.dropFirst() {
      try meter.charge(1)
      guard isNumber(number) else { return nil }
      if try Comparison.order(number, best, meter) == wanted { best = number }
    }
    return best
  }

  private static func isNumber(_ value: Value) -> Bool {
    switch value {
    case .int, .uint, .double: true
    default: false
    }
  }
}
