import Expressions
import Testing

/// What names mean, in containers and beside the names of macros.
struct NameTests {
  private func environment(
    container: String = "", _ variables: [(String, ValueType)]
  ) -> Environment {
    var environment = Environment(container: container)
    for (name, type) in variables { environment.declare(variable: name, type) }
    return environment
  }

  @Test func findsTheMostQualifiedNameInItsContainer() {
    let environment = environment(
      container: "a.b", [("x", .int), ("a.x", .int), ("a.b.x", .int), ("y", .int)])
    let inputs: [Value?] = [.int(1), .int(2), .int(3), .int(4)]
    #expect(outcome("x", in: environment, inputs) == "3")
    #expect(outcome(".x", in: environment, inputs) == "1")
    #expect(outcome("y", in: environment, inputs) == "4")
    #expect(outcome(".a.x", in: environment, inputs) == "2")
  }

  @Test func takesTheLongestDottedName() {
    let environment = environment([("a.b", .map(.string, .int)), ("a.b.c", .int)])
    let inputs: [Value?] = [MapValue([(.string("c"), .int(1))]).map { .map($0) }, .int(2)]
    #expect(outcome("a.b.c", in: environment, inputs) == "2")
    #expect(outcome("(a.b).c", in: environment, inputs) == "1")
  }

  @Test func letsTheVariableOfAMacroHideOthers() {
    let environment = environment(container: "c", [("c.x", .int), ("x", .int), ("x.y", .int)])
    let inputs: [Value?] = [.int(1), .int(2), .int(3)]
    #expect(outcome("[7].map(x, x)", in: environment, inputs) == "[7]")
    #expect(outcome("[7].map(x, .x)", in: environment, inputs) == "[2]")
    #expect(outcome("[{'y': 7}].map(x, x.y)", in: environment, inputs) == "[7]")
    #expect(outcome("[{'y': 7}].map(x, .x.y)", in: environment, inputs) == "[3]")
    #expect(outcome("[7].map(x, x) + [x]", in: environment, inputs) == "[7, 1]")
  }

  @Test func callsFunctionsWithDottedNamesUnlessAVariableIsMeant() {
    #expect(outcome("math.abs(-1)") == "1")
    #expect(outcome("['a'].map(math, math.size())") == "[1]")
  }

  @Test func leavesUnknownNamesToTheEvaluationWhereNothingIsChecked() {
    #expect(outcome("x || true", isChecked: false) == "true")
    #expect(outcome("f(1) || true", isChecked: false) == "true")
    #expect(outcome("a.f() && false", isChecked: false) == "false")
    #expect(outcome("x", isChecked: false) == "error: unknownName")
    #expect(outcome("f(1)", isChecked: false) == "error: unknownFunction")
    #expect(outcome("'a'.size(1)", isChecked: false) == "error: noSuchOverload")
    #expect(outcome("1 + 1u", isChecked: false) == "error: noSuchOverload")
    #expect(outcome("[1] == ['a']", isChecked: false) == "false")
  }

  @Test func knowsAVariableWithoutAValue() {
    let environment = environment([("x", .bool)])
    #expect(outcome("x", in: environment) == "error: unboundVariable")
    #expect(outcome("x || true", in: environment, [nil]) == "true")
  }
}
