/// The calls that are more than calls, since they evaluate an argument several times, with a name
/// for what it is about, or not at all.
extension Parser {
  mutating func call(
    _ name: String, isRooted: Bool, _ arguments: [Expression], _ range: Range<Int>
  ) throws(ExpressionError) -> Expression {
    guard expandsMacros, name == "has", arguments.count == 1 else {
      return try make(.call(name, isRooted: isRooted, arguments), range)
    }
    guard case .select(let operand, let field, let isOptional) = arguments[0].kind else {
      throw ExpressionError(
        .invalidMacroArgument(macro: "has", expected: "a.field"), at: arguments[0].range)
    }
    return try make(.presence(operand, field: field, isOptional: isOptional), range)
  }

  mutating func method(
    _ target: Expression, _ name: Expression.Name, _ arguments: [Expression], _ range: Range<Int>
  ) throws(ExpressionError) -> Expression {
    guard expandsMacros,
      let kind = try macro(named: name.text, on: target, arguments)
    else { return try make(.method(target, name, arguments), range) }
    return try make(kind, range)
  }

  /// What a call means as a macro; nil where it is a plain call.
  private func macro(
    named name: String, on target: Expression, _ arguments: [Expression]
  ) throws(ExpressionError) -> Expression.Kind? {
    switch (name, arguments.count) {
    case ("all", 2), ("all", 3): try loop(.all, on: target, arguments, name)
    case ("exists", 2), ("exists", 3): try loop(.exists, on: target, arguments, name)
    case ("exists_one", 2), ("exists_one", 3), ("existsOne", 2), ("existsOne", 3):
      try loop(.existsOne, on: target, arguments, name)
    case ("filter", 2): try loop(.filter, on: target, arguments, name)
    case ("map", 2), ("map", 3): try transformation(.map, 1, on: target, arguments, name)
    case ("transformList", 3), ("transformList", 4):
      try transformation(.transformList, 2, on: target, arguments, name)
    case ("transformMap", 3), ("transformMap", 4):
      try transformation(.transformMap, 2, on: target, arguments, name)
    case ("transformMapEntry", 3), ("transformMapEntry", 4):
      try transformation(.transformMapEntry, 2, on: target, arguments, name)
    case ("optMap", 2):
      .binding(
        .optionalMap, variable: try variable(arguments[0], name), value: target,
        body: arguments[1])
    case ("optFlatMap", 2):
      .binding(
        .optionalFlatMap, variable: try variable(arguments[0], name), value: target,
        body: arguments[1])
    case ("bind", 3):
      if case .name("cel", _) = target.kind {
        .binding(
          .bind, variable: try variable(arguments[0], "cel.bind"), value: arguments[1],
          body: arguments[2])
      } else {
        nil
      }
    default: nil
    }
  }

  private func loop(
    _ form: Expression.Form, on target: Expression, _ arguments: [Expression], _ name: String
  ) throws(ExpressionError) -> Expression.Kind {
    let second = arguments.count == 3 ? try variable(arguments[1], name) : nil
    return try comprehension(
      form, target, variable(arguments[0], name), second, filter: nil,
      body: arguments[arguments.count - 1], name)
  }

  /// `map(x, body)` and `map(x, filter, body)`, with one or two variables.
  private func transformation(
    _ form: Expression.Form, _ variables: Int, on target: Expression, _ arguments: [Expression],
    _ name: String
  ) throws(ExpressionError) -> Expression.Kind {
    let second = variables == 2 ? try variable(arguments[1], name) : nil
    let hasFilter = arguments.count == variables + 2
    return try comprehension(
      form, target, variable(arguments[0], name), second,
      filter: hasFilter ? arguments[variables] : nil, body: arguments[arguments.count - 1], name)
  }

  private func comprehension(
    _ form: Expression.Form, _ subject: Expression, _ variable: Expression.Name,
    _ second: Expression.Name?, filter: Expression?, body: Expression, _ name: String
  ) throws(ExpressionError) -> Expression.Kind {
    if let second, second.text == variable.text {
      throw ExpressionError(
        .invalidMacroArgument(macro: name, expected: "two different names"), at: second.range)
    }
    return .comprehension(
      Expression.Comprehension(
        form: form, subject: subject, variable: variable, second: second, filter: filter,
        body: body))
  }

  private func variable(
    _ argument: Expression, _ macro: String
  ) throws(ExpressionError) -> Expression.Name {
    guard case .name(let name, isRooted: false) = argument.kind else {
      throw ExpressionError(
        .invalidMacroArgument(macro: macro, expected: "a name"), at: argument.range)
    }
    return Expression.Name(text: name, range: argument.range)
  }
}
