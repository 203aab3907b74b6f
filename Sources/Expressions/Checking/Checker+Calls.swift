/// Which overloads of functions and operators apply, and the types of what the macros make.
extension Checker {
  // MARK: Operators and functions

  mutating func applyOperator(
    _ name: String, _ arguments: [ValueType], _ range: Range<Int>
  ) -> ValueType {
    guard isChecking else { return .dyn }
    // A fault below was told already.
    if arguments.contains(.error) { return .error }
    let overloads = environment.operators[name] ?? []
    guard let (_, result) = resolve(overloads, arguments) else {
      report(
        .noMatchingOverload(function: Self.shown(name), arguments: arguments.map(text)), at: range)
      return .error
    }
    return result
  }

  /// The overloads that the arguments fit, and the type that they give.
  private mutating func resolve(
    _ overloads: [Overload], _ arguments: [ValueType]
  ) -> (overloads: [Overload], result: ValueType)? {
    var applicable: [Overload] = []
    var result: ValueType?
    for overload in overloads where overload.parameters.count == arguments.count {
      var names: [String: ValueType] = [:]
      var parameters: [ValueType] = []
      for parameter in overload.parameters {
        parameters.append(inference.instantiate(parameter, &names))
      }
      let given = inference.instantiate(overload.result, &names)
      guard inference.fit(arguments, parameters) else { continue }
      applicable.append(overload)
      let type = inference.resolve(given)
      // Several that apply agree on their result, or it is known at run time only.
      result = result.map { $0 == type ? $0 : .dyn } ?? type
    }
    return result.map { (applicable, $0) }
  }

  mutating func checkCall(
    _ name: String, isRooted: Bool, _ arguments: [Expression], _ part: Expression
  ) -> ValueType {
    let types = arguments.map { check($0) }
    for candidate in environment.candidates(name, isRooted: isRooted) {
      if let overloads = environment.functions[candidate] {
        return apply(candidate, overloads, types, isMethod: false, part)
      }
    }
    let start = part.range.lowerBound + (isRooted ? 1 : 0)
    return unknownFunction(name, at: part, start..<start + name.utf8.count)
  }

  mutating func checkMethod(
    _ target: Expression, _ name: Expression.Name, _ arguments: [Expression], _ part: Expression
  ) -> ValueType {
    // `math.abs(x)` is a call of a function with a dotted name, unless there is a variable `math`.
    if let prefix = target.dottedName, prefix.isRooted || !isLocal(prefix.root) {
      let dotted = "\(prefix.text).\(name.text)"
      for candidate in environment.candidates(dotted, isRooted: prefix.isRooted) {
        if let overloads = environment.functions[candidate] {
          let types = arguments.map { check($0) }
          return apply(candidate, overloads, types, isMethod: false, part)
        }
      }
    }
    let types = [check(target)] + arguments.map { check($0) }
    guard let overloads = environment.functions[name.text] else {
      return unknownFunction(name.text, at: part, name.range)
    }
    return apply(name.text, overloads, types, isMethod: true, part)
  }

  private mutating func apply(
    _ name: String, _ overloads: [Overload], _ arguments: [ValueType], isMethod: Bool,
    _ part: Expression
  ) -> ValueType {
    let inStyle = overloads.filter { $0.isMethod == isMethod }
    if StandardLibrary.extremes.contains(name), !isMethod {
      setMeaning(.call(name, inStyle, isMethod: false), of: part)
      return extreme(name, arguments, part.range)
    }
    guard isChecking else {
      let fitting = inStyle.filter { $0.parameters.count == arguments.count }
      setMeaning(.call(name, fitting, isMethod: isMethod), of: part)
      return .dyn
    }
    if arguments.contains(.error) { return .error }
    guard let (applicable, result) = resolve(inStyle, arguments) else {
      report(.noMatchingOverload(function: name, arguments: arguments.map(text)), at: part.range)
      return .error
    }
    setMeaning(.call(name, applicable, isMethod: isMethod), of: part)
    return result
  }

  /// `math.greatest` and `math.least` take any number of numbers, or one list of them.
  private mutating func extreme(
    _ name: String, _ arguments: [ValueType], _ range: Range<Int>
  ) -> ValueType {
    guard isChecking else { return .dyn }
    var numbers = arguments.map { inference.resolve($0) }
    if numbers.count == 1, case .list(let element) = numbers[0] { numbers = [element] }
    let isNumeric = numbers.allSatisfy {
      switch inference.resolve($0) {
      case .int, .uint, .double, .dyn, .error, .unknown: true
      default: false
      }
    }
    guard isNumeric, let first = numbers.first else {
      report(.noMatchingOverload(function: name, arguments: arguments.map(text)), at: range)
      return .error
    }
    return numbers.allSatisfy { $0 == first } ? first : .dyn
  }

  private mutating func unknownFunction(
    _ name: String, at part: Expression, _ range: Range<Int>
  ) -> ValueType {
    setMeaning(.unknownFunction(name), of: part)
    guard errors.count < Self.mostErrors else { return .error }
    let nearest = Spelling.nearest(to: name, among: environment.functions.keys.sorted())
    report(.unknownFunction(name, nearest: nearest), at: range)
    return .error
  }

  /// An operator's name as the author wrote it.
  static func shown(_ name: String) -> String {
    switch name {
    case "@in": "in"
    case "_[_]", "_[?_]": "[]"
    case "_?_:_": "?:"
    default: name.filter { $0 != "_" }
    }
  }

  // MARK: Macros

  mutating func checkComprehension(_ loop: Expression.Comprehension) -> ValueType {
    let found = check(loop.subject)
    let subject = inference.resolve(found)
    let (first, second) = variables(of: subject, isPair: loop.second != nil, loop.subject.range)
    var variables = [(loop.variable.text, first)]
    if let name = loop.second { variables.append((name.text, second)) }
    let (key, element) = loop.second == nil ? (first, first) : (first, second)
    return with(variables) { checker in
      if let filter = loop.filter {
        checker.expect(checker.check(filter), .bool, at: filter.range)
      }
      let body = checker.check(loop.body)
      switch loop.form {
      case .all, .exists, .existsOne:
        checker.expect(body, .bool, at: loop.body.range)
        return .bool
      case .filter:
        checker.expect(body, .bool, at: loop.body.range)
        return .list(element)
      case .map, .transformList: return .list(body)
      case .transformMap: return .map(key, body)
      case .transformMapEntry:
        let wanted = ValueType.map(checker.inference.fresh(), checker.inference.fresh())
        checker.expect(body, wanted, at: loop.body.range)
        return body
      }
    }
  }

  /// The types of a loop's variables: an element, or an index or key with its value.
  private mutating func variables(
    of subject: ValueType, isPair: Bool, _ range: Range<Int>
  ) -> (ValueType, ValueType) {
    switch subject {
    case .list(let element): return isPair ? (.int, element) : (element, element)
    case .map(let key, let value): return (key, value)
    case .dyn, .error: return (.dyn, .dyn)
    case .unknown:
      _ = inference.fits(.dyn, subject)
      return (.dyn, .dyn)
    default:
      report(.notIterable(type: text(subject)), at: range)
      return (.error, .error)
    }
  }

  mutating func checkBinding(
    _ form: Expression.BindingForm, _ variable: Expression.Name, _ value: Expression,
    _ body: Expression
  ) -> ValueType {
    let type = check(value)
    if form == .bind { return with([(variable.text, type)]) { $0.check(body) } }
    let inner = isChecking ? unwrapped(type, at: value.range) : .dyn
    let result = with([(variable.text, inner)]) { $0.check(body) }
    if form == .optionalMap { return .optional(result) }
    let wrapped = inference.fresh()
    expect(result, .optional(wrapped), at: body.range)
    return result
  }
}
