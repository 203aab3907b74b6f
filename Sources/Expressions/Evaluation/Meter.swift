/// Counts what an evaluation costs and ends it beyond the budget.
class Meter {
  final private(set) var spent = 0
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  final func reset() { spent = 0 }

  @inline(__always)
  final func charge(_ cost: Int) throws(Fault) {
    spent &+= cost
    if spent > limit { throw exhausted() }
  }

  /// Text is cheap: ten bytes cost as much as one step.
  @inline(__always)
  final func charge(forBytes count: Int) throws(Fault) {
    if count >= 10 { try charge(count / 10) }
  }

  /// A text is hashed or read as a whole when it is looked up or converted.
  @inline(__always)
  final func charge(for value: Value) throws(Fault) {
    if case .string(let text) = value { try charge(forBytes: text.utf8.count) }
  }

  /// The cost of so many steps a byte; large products end at the limit instead of overflowing.
  final func charge(forBytes count: Int, each factor: Int) throws(Fault) {
    let (product, overflow) = count.multipliedReportingOverflow(by: factor)
    guard !overflow, product / 10 <= limit else { throw exhausted() }
    try charge(product / 10)
  }

  @inline(never)
  private func exhausted() -> Fault { Fault(.costExceeded(limit: limit)) }
}

/// What one evaluation works on.
final class Frame: Meter {
  /// The values of the declared variables, by slot.
  var inputs: [Value?] = []
  /// The values of the variables of macros, by depth.
  var locals: [Value]

  init(limit: Int, locals count: Int) {
    locals = Array(repeating: .null, count: count)
    super.init(limit: limit)
  }
}
