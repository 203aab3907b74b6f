import Expressions
import Testing

/// What the checker finds, where, and what it offers instead.
struct CheckerTests {
  private func typeOf(_ expression: String, _ environment: Environment = Environment()) -> String {
    do throws(InvalidExpression) {
      return try environment.compile(expression).resultType.description
    } catch {
      return error.errors.map(\.description).joined(separator: "\n")
    }
  }

  @Test(arguments: [
    ("[]", "list(dyn)"), ("{}", "map(dyn, dyn)"), ("[1, 'a']", "list(dyn)"),
    ("[[], [1]]", "list(list(int))"),
    ("[[1], []]", "list(list(int))"), ("{'a': 1}", "map(string, int)"),
    ("{'a': 1, 2: 3}", "map(dyn, int)"),
    ("true ? [] : [1]", "list(int)"), ("[1, 2].map(x, [x])", "list(list(int))"),
    ("{'a': 1}.map(k, k)", "list(string)"),
    ("[1][0] + 1", "int"), ("dyn(1) + 1", "int"), ("dyn(1)", "dyn"), ("type(1)", "type(int)"),
    ("int", "type(int)"),
    ("optional.of(1)", "optional_type(int)"), ("optional.none()", "optional_type(dyn)"),
    ("optional.of(1).orValue(2)", "int"),
    ("[optional.none(), optional.of(1)]", "list(optional_type(int))"),
    ("[optional.of(1), optional.of(dyn(1))]", "list(optional_type(dyn))"),
    ("true ? optional.of(dyn(1)) : optional.of(1)", "optional_type(dyn)"),
    ("[1].transformMap(i, v, 'a')", "map(int, string)"),
    ("{'a': 1}.transformMapEntry(k, v, {v: k})", "map(int, string)"),
    ("{'a': 1}.?a", "optional_type(int)"), ("[1][?0]", "optional_type(int)"),
    ("cel.bind(x, 1u, [x])", "list(uint)"),
    ("timestamp(0) - timestamp(0)", "duration"), ("[timestamp(0), null][0]", "timestamp"),
    ("[null, duration('1s')][0]", "duration"),
    ("math.greatest(1, 2)", "int"), ("math.greatest(1, 2u)", "dyn"),
    ("math.least([1.5])", "double"),
    ("'%s'.format([1, 'a'])", "string"),
    ("[[[[[]]]], [], [[[]]]]", "list(list(list(list(list(dyn)))))"),
    ("([].map(x, x))[0].foo", "dyn"),
    ("[[], [[]], [[[]]], [[[[]]]]]", "list(list(list(list(list(dyn)))))"),
    ("[[1, dyn(2)], ['a']]", "list(list(dyn))"), ("{'a': [], 'b': [1]}", "map(string, list(int))"),
    ("[{}, {'a': 1}][0].a", "int"), ("[1].map(x, x).filter(y, true)[0]", "int"),
    ("optional.none().optMap(y, y + 1)", "optional_type(int)"),
    ("{}.?k.optFlatMap(k, k.?s)", "optional_type(dyn)"),
    ("[timestamp(0)].all(t, t < timestamp(1))", "bool"),
    ("{1: 'a'}.map(k, k * 2)", "list(int)"), ("{1: 'a'}.transformList(k, v, v)", "list(string)"),
    ("[null, 1]", "list(dyn)"), ("[optional.of(1), null][0]", "optional_type(int)"),
    ("google.protobuf.Timestamp", "type(timestamp)"), ("type(type(1))", "type(type(int))"),
    ("1 in [1, 2]", "bool"), ("[1, 2u][0]", "dyn"), ("has({}.a)", "bool"),
    ("'a'.split('')", "list(string)"),
    ("null", "null_type"),
  ])
  func findsTypes(expression: String, type: String) {
    #expect(typeOf(expression) == type)
  }

  @Test func unifiesAbstractTypesOfDeclaredFunctions() {
    var environment = Environment()
    let tuple = ValueType.abstract("tuple", [.parameter("T"), .parameter("U")])
    environment.declare(
      function: "tuple", [Overload("tuple", [.parameter("T"), .parameter("U")], tuple)])
    environment.declare(function: "sort", [Overload("sort", [tuple], .list(.parameter("T")))])
    #expect(typeOf("[tuple(1, 2u), tuple(dyn(1), dyn(2u))][0]", environment) == "tuple(dyn, dyn)")
    #expect(typeOf("tuple(1, 2u) == tuple(dyn(1), 2u)", environment) == "bool")
    #expect(typeOf("sort(tuple(1, 2u))", environment) == "list(int)")
    #expect(outcome("tuple(1, 2u) == tuple(1, 2u)", in: environment) == "error: noSuchOverload")
  }

  private var milestones: Environment {
    var environment = Environment()
    environment.declare(
      record: RecordType("Goal", fields: [.init("id", .string), .init("binding", .bool)]))
    environment.declare(
      record: RecordType(
        "Milestone",
        fields: [
          .init("due", .timestamp), .init("measured", .double), .init("target", .double),
          .init("goal", .record("Goal")), .init("labels", .list(.string)),
        ]))
    environment.declare(variable: "milestone", .record("Milestone"))
    environment.declare(variable: "tolerance", .double)
    return environment
  }

  @Test(arguments: [
    ("milestone.mesured < 1.0", ["10-17: Milestone has no field mesured; did you mean measured?"]),
    ("milestone.goal.bindng", ["15-21: Goal has no field bindng; did you mean binding?"]),
    (
      "mileston.due == milestone.due",
      ["0-8: undeclared reference to mileston; did you mean milestone?"]
    ),
    ("'æ'.startWith('a')", ["5-14: unknown function startWith; did you mean startsWith?"]),
    ("milestone.measured < 1", ["0-22: found no matching overload for < applied to (double, int)"]),
    ("1 + sise('a')", ["4-8: unknown function sise; did you mean size?"]),
    ("milestone.due.foo", ["14-17: type timestamp does not support field selection"]),
    (
      "milestone.due + 1 == tolerence",
      [
        "0-17: found no matching overload for + applied to (timestamp, int)",
        "21-30: undeclared reference to tolerence; did you mean tolerance?",
      ]
    ),
    ("'ÆØÅ' == x", ["12-13: undeclared reference to x"]),
    ("has(milestone.foo)", ["14-17: Milestone has no field foo"]),
    (
      "milestone.labels.exists(l, l == 1)",
      ["27-33: found no matching overload for == applied to (string, int)"]
    ),
    ("milestone.labels.all(l, l)", ["24-25: expected bool, found string"]),
    ("1 + \u{1F600}", ["4-8: unexpected character \u{1F600}"]),
    ("'abc", ["0-4: the text has no closing quote"]),
    ("1 + (2", ["6-6: the expression ends where ) was expected"]),
  ])
  func tellsFaultsWithTheirPlace(expression: String, expected: [String]) {
    #expect(faults(expression, in: milestones) == expected)
  }

  @Test func wantsTheResultThatIsExpected() {
    #expect(faults("1 + 1", expecting: .bool) == ["0-5: the result must be bool, but is int"])
    #expect(faults("1 == 1", expecting: .bool) == [])
    #expect(faults("dyn(1)", expecting: .bool) == [])
  }

  @Test func tellsConstantsThatCanNeverBe() throws {
    let program = try Environment().compile(
      "true || date('2024-13-01') < date('2024-01-01') || 'a'.matches('(') || duration('5 days') > duration('1s')"
    )
    #expect(
      program.doubtfulConstants.map(\.description) == [
        "13-25: 2024-13-01 can't be converted to date",
        "63-66: invalid pattern (: missingParenthesis",
        "80-88: 5 days can't be converted to duration",
      ])
    #expect(try notation(program.evaluate()) == "true")
  }
}
