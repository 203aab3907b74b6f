extension FunctionTable {
  /// Values that may be there or not. `or` and `orValue` are parts of their own, since they evaluate
  /// their argument only where it is needed; here are their signatures.
  mutating func addOptionals() {
    let a = ValueType.parameter("A")
    let unused = FunctionBody { (_: Value, _: Value, _) throws(Fault) in nil }
    function(
      "optional.of", [([a], .optional(a))],
      FunctionBody { (value, _) throws(Fault) in
        .optional(value)
      })
    function(
      "optional.none", [([], .optional(a))],
      FunctionBody(many: { (_, _) throws(Fault) in
        .optional(nil)
      }))
    function(
      "optional.ofNonZeroValue", [([a], .optional(a))],
      FunctionBody { (value, _) throws(Fault) in .optional(value.isZero ? nil : value) })
    method(
      "hasValue", [([.optional(a)], .bool)],
      FunctionBody { (value, _) throws(Fault) in
        guard case .optional(let wrapped) = value else { return nil }
        return .bool(wrapped != nil)
      })
    method(
      "value", [([.optional(a)], a)],
      FunctionBody { (value, _) throws(Fault) in
        guard case .optional(let wrapped) = value else { return nil }
        guard let wrapped else { throw Fault(.emptyOptional) }
        return wrapped
      })
    method("or", [([.optional(a), .optional(a)], .optional(a))], unused)
    method("orValue", [([.optional(a), a], a)], unused)
    let unwrap = FunctionBody { (value, meter) throws(Fault) in
      guard case .list(let list) = value else { return nil }
      var present: [Value] = []
      for element in list {
        try meter.charge(1)
        guard case .optional(let wrapped) = element else { return nil }
        if let wrapped { present.append(wrapped) }
      }
      return .list(present)
    }
    function("optional.unwrap", [([.list(.optional(a))], .list(a))], unwrap)
    method("unwrapOpt", [([.list(.optional(a))], .list(a))], unwrap)
    method(
      "first", [([.list(a)], .optional(a))],
      FunctionBody { (value, _) throws(Fault) in
        guard case .list(let list) = value else { return nil }
        return .optional(list.first)
      })
    method(
      "last", [([.list(a)], .optional(a))],
      FunctionBody { (value, _) throws(Fault) in
        guard case .list(let list) = value else { return nil }
        return .optional(list.last)
      })
  }
}
