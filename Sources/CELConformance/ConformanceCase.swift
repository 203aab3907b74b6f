internal import Expressions

/// One test of the conformance files.
package struct ConformanceCase: Sendable {
  /// What must come of it.
  enum Expectation: Sendable {
    case value(Value)
    /// An error of the kind that one of the messages tells of.
    case error([String])
    case typed(Value?, type: String)
  }

  /// `file/section/name`
  package let name: String
  package let expression: String
  let environment: Environment
  let inputs: [Value?]
  let expectation: Expectation
  let isChecked: Bool
  let isEvaluated: Bool
  let requirements: [String]

  /// What this implementation has; the rest is out of scope.
  private static let extensions: Set = [
    "strings", "math", "optional", "bindings", "encoders", "two_var_comprehensions",
  ]

  /// What the test needs and this implementation doesn't mean to have.
  package var outOfScope: [String] { requirements.filter { !Self.extensions.contains($0) } }

  /// A file that isn't in the form that its README describes.
  package struct Unreadable: Error {
    package let reason: String
  }

  /// The tests of one file.
  package static func read(_ bytes: [UInt8]) throws(Unreadable) -> [ConformanceCase] {
    let tree: JSONTree
    do throws(JSONTree.Malformed) {
      tree = try JSONTree(bytes)
    } catch {
      throw Unreadable(reason: "not JSON at byte \(error.offset)")
    }
    guard case .array(let tests)? = tree["tests"] else { throw Unreadable(reason: "no tests") }
    var cases: [ConformanceCase] = []
    for test in tests { cases.append(try ConformanceCase(test)) }
    return cases
  }

  private init(_ tree: JSONTree) throws(Unreadable) {
    guard let file = tree["file"]?.text, let section = tree["section"]?.text,
      let title = tree["name"]?.text, let expression = tree["expr"]?.text,
      let expected = tree["expected"]
    else { throw Unreadable(reason: "a test without name, expr or expected") }
    name = "\(file)/\(section)/\(title)"
    self.expression = expression
    isChecked = !(tree["disable_check"]?.isTrue ?? false)
    isEvaluated = !(tree["check_only"]?.isTrue ?? false)
    requirements = tree["requires"]?.elements.compactMap(\.text) ?? []

    var environment = Environment(container: tree["container"]?.text ?? "")
    environment.expandsMacros = !(tree["disable_macros"]?.isTrue ?? false)
    var inputs: [Value?] = []
    if isChecked {
      for declaration in tree["type_env"]?.elements ?? [] {
        try Self.declare(declaration, in: &environment)
      }
    }
    for (variable, tree) in tree["bindings"]?.members ?? [] {
      guard let value = Self.value(tree) else {
        throw Unreadable(reason: "\(name): the value of \(variable)")
      }
      // What isn't declared may be bound all the same.
      let slot = environment.slot(of: variable) ?? environment.declare(variable: variable, .dyn)
      while inputs.count <= slot { inputs.append(nil) }
      inputs[slot] = value
    }
    self.environment = environment
    self.inputs = inputs
    guard let expectation = Self.expectation(expected) else {
      throw Unreadable(reason: "\(name): expected")
    }
    self.expectation = expectation
  }

  private static func expectation(_ tree: JSONTree) -> Expectation? {
    if let wanted = tree["value"] { return value(wanted).map { .value($0) } }
    if case .array(let messages)? = tree["evalError"] {
      return .error(messages.compactMap(\.text))
    }
    guard let typed = tree["typedResult"], let type = typed["deduced_type"]?.text else {
      return nil
    }
    return .typed(typed["result"].flatMap { value($0) }, type: type)
  }

  private static func declare(
    _ tree: JSONTree, in environment: inout Environment
  ) throws(Unreadable) {
    if let name = tree["ident"]?.text, let text = tree["type"]?.text, let type = ValueType(text) {
      environment.declare(variable: name, type)
      return
    }
    guard let name = tree["function"]?.text, case .array(let overloads)? = tree["overloads"] else {
      throw Unreadable(reason: "a declaration in type_env")
    }
    var declared: [Overload] = []
    for overload in overloads {
      let texts = overload["params"]?.elements.compactMap(\.text) ?? []
      let parameters = texts.compactMap { ValueType($0) }
      guard parameters.count == texts.count,
        let result = overload["result"]?.text.flatMap({ ValueType($0) })
      else { throw Unreadable(reason: "an overload in type_env") }
      declared.append(
        Overload(
          overload["id"]?.text ?? "", parameters, result,
          isMethod: overload["instance"]?.isTrue ?? false))
    }
    environment.declare(function: name, declared)
  }

  private static func value(_ tree: JSONTree) -> Value? {
    guard let (key, content) = tree.members.first else { return nil }
    switch (key, content) {
    case ("null", _): return .null
    case ("bool", .bool(let truth)): return .bool(truth)
    case ("int64", .string(let text)): return Int64(text).map { .int($0) }
    case ("uint64", .string(let text)): return UInt64(text).map { .uint($0) }
    case ("double", .string(let text)): return Double(text).map { .double($0) }
    case ("string", .string(let text)): return .string(text)
    case ("type", .string(let text)): return .type(text)
    case ("list", .array(let elements)):
      let values = elements.compactMap { value($0) }
      return values.count == elements.count ? .list(values) : nil
    case ("map", .array(let entries)):
      let pairs = entries.compactMap { entry -> (Value, Value)? in
        guard entry.elements.count == 2, let key = value(entry.elements[0]),
          let value = value(entry.elements[1])
        else { return nil }
        return (key, value)
      }
      return pairs.count == entries.count ? MapValue(pairs).map { .map($0) } : nil
    case ("bytes_base64", .string(let text)): return converted("base64.decode", text)
    case ("timestamp", .string(let text)): return converted("timestamp", text)
    case ("duration", .string(let text)): return converted("duration", text)
    default: return nil
    }
  }

  private static func converted(_ function: String, _ text: String) -> Value? {
    var environment = Environment()
    environment.declare(variable: "text", .string)
    return try? environment.compile("\(function)(text)").evaluate([.string(text)])
  }
}
