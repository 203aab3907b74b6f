import Expressions
import Testing

/// Records of the embedding program, whose fields may be absent, and values that only it understands.
struct RecordTests {
  private let goal = RecordType("Goal", fields: [.init("id", .string), .init("measured", .double)])

  private var environment: Environment {
    var environment = Environment()
    environment.declare(record: goal)
    environment.declare(variable: "goal", .record("Goal"))
    environment.declare(variable: "goals", .list(.record("Goal")))
    return environment
  }

  private func record(_ fields: [Value?]) -> Value { .record(RecordValue(goal, fields)) }

  @Test(arguments: [
    ("goal.id", "'a'"), ("goal.measured", "error: absentField"),
    ("goal.measured > 1.0", "error: absentField"),
    ("goal.measured > 1.0 || goal.id == 'a'", "true"), ("has(goal.measured)", "false"),
    ("has(goal.id)", "true"),
    ("goal.?measured", "optional()"), ("goal.?measured.orValue(7.0)", "7.0"),
    ("type(goal)", "Goal"), ("type(goal) == Goal", "true"),
    ("goals.map(g, g.id)", "['a', 'b']"), ("goals.exists(g, g.measured < 5.0)", "true"),
    ("goals.all(g, g.measured < 5.0)", "error: absentField"), ("goals[0] == goal", "true"),
    ("goals[1] == goal", "false"),
    ("dyn(goal).id", "'a'"), ("dyn(goal).foo", "error: noSuchField"), ("goal in goals", "true"),
  ])
  func readsFieldsBySlot(expression: String, result: String) {
    let one = record([.string("a"), nil])
    let inputs: [Value?] = [one, .list([one, record([.string("b"), .double(2)])])]
    #expect(outcome(expression, in: environment, inputs) == result)
  }

  @Test func refusesAValueOfAnotherKindThanDeclared() {
    #expect(outcome("goal.id", in: environment, [.int(1)]) == "error: noSuchField")
    #expect(
      outcome("goal.measured > 1.0", in: environment, [record([nil, .int(3)])])
        == "error: noSuchOverload")
    let other = RecordType("Other", fields: [.init("x", .int), .init("id", .string)])
    let value = Value.record(RecordValue(other, [.int(1), .string("b")]))
    #expect(outcome("goal.id", in: environment, [value]) == "'b'")
  }

  @Test func dropsAndAddsValuesToFitItsType() {
    #expect(RecordValue(goal, [])["id"] == nil)
    #expect(RecordValue(goal, [.null, .null, .null])["measured"].map(notation) == "null")
    #expect(RecordValue(goal, [.null])["nothing"] == nil)
  }

  /// A share as a fraction, compared exactly.
  private final class Share: HostValue {
    let part: Int64
    let whole: Int64

    init(_ part: Int64, _ whole: Int64) {
      self.part = part
      self.whole = whole
    }

    var typeName: String { "share" }
    var text: String { "\(part)/\(whole)" }

    func isEqual(to other: Value) -> Bool {
      guard case .host(let host) = other, let other = host as? Share else { return false }
      return part * other.whole == other.part * whole
    }

    func order(beside other: Value) -> ValueOrder? {
      let (left, right): (Int64, Int64)
      switch other {
      case .host(let host as Share): (left, right) = (part * host.whole, host.part * whole)
      case .int(let number): (left, right) = (part, number * whole)
      default: return nil
      }
      return left < right ? .less : left > right ? .greater : .equal
    }

    func applying(_ operation: ArithmeticOperation, with other: Value, isLeft: Bool) -> Value? {
      guard operation == .multiply, case .int(let factor) = other else { return nil }
      return .host(Share(part * factor, whole))
    }

    func negated() -> Value? { .host(Share(-part, whole)) }
  }

  @Test(arguments: [
    ("s < share(1, 2)", "true"), ("s * 2 > share(1, 2)", "true"), ("2 * s == share(2, 3)", "true"),
    ("s <= 1", "true"),
    ("1 > s", "true"), ("s != share(2, 6)", "false"), ("-s < 0", "true"),
    ("string(dyn(s))", "'1/3'"),
    ("'%s'.format([s])", "'1/3'"), ("type(s) == type(share(1, 2))", "true"),
    ("s + s", "invalid: noMatchingOverload"),
    ("dyn(s) + s", "invalid: noMatchingOverload"), ("s < 1.0", "invalid: noMatchingOverload"),
    ("dyn(s) < dyn(1.0)", "error: noSuchOverload"), ("s in [share(1, 3)]", "true"),
    ("share(1, 0)", "error: host"),
    ("[s, share(1, 4)].all(x, x < share(1, 2))", "true"), ("s.twice()", "share(2/3)"),
    ("size(s)", "3"), ("size('ab')", "2"),
    ("size(dyn(s))", "3"), ("size(dyn(1))", "error: noSuchOverload"),
  ])
  func calculatesWithTheProgramsOwnValues(expression: String, result: String) {
    let share = ValueType.abstract("share", [])
    var environment = Environment()
    environment.declare(variable: "s", share)
    environment.declareOrder(share, share)
    environment.declareOrder(share, .int)
    environment.declareNegation(of: share)
    environment.declare(.multiply, share, .int, giving: share)
    environment.declare(.multiply, .int, share, giving: share)
    environment.declare(
      function: "share",
      [
        Overload("share_int_int", [.int, .int], share) { arguments throws(HostFailure) in
          guard case .int(let part) = arguments[0], case .int(let whole) = arguments[1], whole != 0
          else {
            throw HostFailure(.host(code: "no-whole", arguments: []))
          }
          return .host(Share(part, whole))
        }
      ])
    environment.declare(
      function: "twice",
      [
        Overload("share_twice", [share], share, isMethod: true) { arguments throws(HostFailure) in
          guard case .host(let host as Share) = arguments[0] else { return .null }
          return .host(Share(host.part * 2, host.whole))
        }
      ])
    environment.declare(
      function: "size",
      [
        Overload("size_share", [share], .int) { arguments throws(HostFailure) in
          guard case .host(let host as Share) = arguments[0] else { return .null }
          return .int(host.whole)
        }
      ])
    #expect(outcome(expression, in: environment, [.host(Share(1, 3))]) == result)
  }
}
