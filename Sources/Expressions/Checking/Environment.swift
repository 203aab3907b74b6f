/// What an expression may speak of: variables, records, functions, and how much it may cost.
public struct Environment: Sendable {
  /// The dotted prefix under which names are looked up first; empty for none.
  public var container: String
  /// How much expressions compiled here may take.
  public var limits: Limits
  /// Whether `has`, `all` and the other macros are known.
  public var expandsMacros = true

  private(set) var variables: [String: Variable] = [:]
  private(set) var records: [String: RecordType] = [:]
  private(set) var functions = StandardLibrary.functions
  private(set) var operators = StandardLibrary.operators

  struct Variable: Sendable {
    let type: ValueType
    /// Its place among the values that an evaluation is given.
    let slot: Int
    let greatestSize: Int?
  }

  /// An environment with the standard library and nothing else.
  public init(container: String = "", limits: Limits = Limits()) {
    self.container = container
    self.limits = limits
  }

  /// Declares a variable; its slot among an evaluation's inputs is returned. A second declaration
  /// of one name replaces the type and keeps the slot.
  ///
  /// With `atMost`, so many elements or bytes, `Program.greatestCost` can be told; nothing else
  /// depends on it.
  @discardableResult
  public mutating func declare(
    variable name: String, _ type: ValueType, atMost greatestSize: Int? = nil
  ) -> Int {
    let slot = variables[name]?.slot ?? variables.count
    variables[name] = Variable(type: type, slot: slot, greatestSize: greatestSize)
    return slot
  }

  /// The slot of a declared variable.
  public func slot(of variable: String) -> Int? { variables[variable]?.slot }

  /// Makes a record's type known under its name.
  public mutating func declare(record type: RecordType) { records[type.name] = type }

  /// Adds signatures of a function or method; the name may be dotted.
  public mutating func declare(function name: String, _ overloads: [Overload]) {
    functions[name, default: []] += overloads
  }

  /// Lets an arithmetic operator apply to types of the embedding program, whose values do it.
  public mutating func declare(
    _ operation: ArithmeticOperation, _ left: ValueType, _ right: ValueType,
    giving result: ValueType
  ) {
    declare(operation.rawValue, [left, right], result)
  }

  /// Lets values of two types be compared; at least one must be of the embedding program.
  public mutating func declareOrder(_ left: ValueType, _ right: ValueType) {
    for name in ["_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_"] {
      declare(name, [left, right], .bool)
      if left != right { declare(name, [right, left], .bool) }
    }
  }

  /// Lets a value of the embedding program be negated.
  public mutating func declareNegation(of type: ValueType) { declare("-_", [type], type) }

  private mutating func declare(_ name: String, _ parameters: [ValueType], _ result: ValueType) {
    let id = "\(name)_\(parameters.map(\.description).joined(separator: "_"))"
    operators[name, default: []].append(
      Overload(id: id, parameters: parameters, result: result, isMethod: false, body: nil))
  }

  /// A name as it may be meant from inside the container, the most qualified first.
  func candidates(_ name: String, isRooted: Bool) -> [String] {
    guard !isRooted, !container.isEmpty else { return [name] }
    var prefix = container[...]
    var found: [String] = []
    while true {
      found.append("\(prefix).\(name)")
      guard let dot = prefix.lastIndex(of: ".") else { break }
      prefix = prefix[..<dot]
    }
    return found + [name]
  }
}
