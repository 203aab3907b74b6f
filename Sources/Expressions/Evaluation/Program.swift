/// An expression that is read, checked and compiled: made once and evaluated as often as wanted, on
/// any thread.
public final class Program: Sendable {
  /// The type of its result, as far as it is known.
  public let resultType: ValueType
  /// Constants that can never be what they are meant for, such as `timestamp('yesterday')` or a
  /// broken pattern. The language has them fail when they are evaluated, if they are.
  public let doubtfulConstants: [ExpressionError]
  /// The most that an evaluation can cost; nil where that depends on sizes that aren't declared.
  public let greatestCost: Int?
  private let root: Node
  private let localCount: Int
  private let costLimit: Int

  fileprivate init(_ checked: CheckedExpression, _ environment: Environment) {
    var compiler = Compiler(checked, environment)
    root = compiler.compile(checked.root)
    doubtfulConstants = compiler.faults
    resultType = checked.type(of: checked.root)
    localCount = checked.localCount
    greatestCost = CostEstimate.greatestCost(of: checked, in: environment)
    costLimit = environment.limits.cost
  }

  /// The value of the expression, for values of the declared variables in the order of their slots;
  /// nil for a variable that has none.
  public func evaluate(_ inputs: [Value?] = []) throws(ExpressionError) -> Value {
    try Evaluation(self).run(inputs)
  }

  /// One evaluation after the other on one thread, without making everything anew.
  public final class Evaluation {
    private let root: Node
    private let frame: Frame

    /// Makes room for the runs of a program.
    public init(_ program: Program) {
      root = program.root
      frame = Frame(limit: program.costLimit, locals: program.localCount)
    }

    /// What the last run cost, in the steps that `Limits.cost` bounds.
    public var cost: Int { frame.spent }

    /// The value for these inputs, as `Program.evaluate` gives it.
    public func run(_ inputs: [Value?]) throws(ExpressionError) -> Value {
      frame.reset()
      frame.inputs = inputs
      do throws(Fault) {
        return try root.evaluate(frame)
      } catch {
        throw error.placed(at: root.range).error
      }
    }
  }
}

extension Environment {
  /// Reads, checks and compiles an expression; with `expecting`, its result must fit that type.
  ///
  /// Without checking, names and types are left to the evaluation.
  public func compile(
    _ source: String, expecting expected: ValueType? = nil, isChecked: Bool = true
  ) throws(InvalidExpression) -> Program {
    let parsed: (root: Expression, parts: Int)
    do throws(ExpressionError) {
      parsed = try Parser.parse(source, limits: limits, expandsMacros: expandsMacros)
    } catch {
      throw InvalidExpression([error])
    }
    return Program(
      try Checker.check(
        parsed.root, parts: parsed.parts, in: self, isChecking: isChecked, expecting: expected),
      self)
  }
}
