import Expressions
import Testing

/// What an evaluation may cost at most is told beforehand where sizes are declared.
struct CostTests {
  private let goal = RecordType("Goal", fields: [.init("id", .string), .init("share", .double)])

  private var environment: Environment {
    var environment = Environment()
    environment.declare(record: goal)
    environment.declare(variable: "goals", .list(.record("Goal")), atMost: 20)
    environment.declare(variable: "others", .list(.record("Goal")))
    environment.declare(variable: "name", .string, atMost: 100)
    environment.declare(variable: "text", .string)
    return environment
  }

  @Test(arguments: [
    "1 + 2 * 3", "goals.all(g, g.share > 0.5)",
    "goals.exists(g, goals.exists(h, g.share < h.share))", "name == 'abc' || name.contains('abc')",
    "goals.exists(g, g.id == 'digital-post')", "[1, 2, 3].map(x, x * 2).exists(y, y in [1, 2, 3])",
    "cel.bind(n, name + name, n.startsWith('a') && size(n) > 3)",
    "goals.filter(g, g.share > 0.1).map(g, g.share + 1.0).all(s, s > 1.0)",
    "{'a': 1, 'b': 2}.all(k, v, v > 0)", "true ? [1].exists(x, x == 1) : [2, 3].all(x, x > 0)",
    "timestamp(0).getFullYear() == 1970 && math.abs(-1) == 1",
    "has(goals[0].share) && !(goals[1].share > 0.0)",
    "[[1], [2, 3]].size() > 0 || {'long-key-of-a-map': 1}['long-key-of-a-map'] == 1",
  ])
  func neverCostsMoreThanForetold(expression: String) throws {
    let program = try environment.compile(expression)
    guard let greatest = program.greatestCost else {
      // Only what is made of lists in lists isn't foretold.
      #expect(expression.hasPrefix("[[1]"))
      return
    }
    let value = Value.record(
      RecordValue(goal, [.string(String(repeating: "x", count: 500)), .double(0.9)]))
    let evaluation = Program.Evaluation(program)
    let inputs: [Value?] = [
      .list(Array(repeating: value, count: 20)), nil, .string(String(repeating: "n", count: 100)),
    ]
    _ = try evaluation.run(inputs)
    #expect(evaluation.cost <= greatest)
    #expect(evaluation.cost > 0)
  }

  @Test func foretellsLoopsInLoops() throws {
    #expect(
      try environment.compile("goals.all(a, goals.all(b, goals.all(c, a.share < c.share)))")
        .greatestCost == 32_420)
    #expect(try environment.compile("goals.all(a, a.share > 0.5)").greatestCost == 60)
  }

  @Test(arguments: [
    "others.all(o, o.share > 0.5)", "text == name + text", "text.size() > 3",
    "goals.all(g, g.id == text)", "name.matches('a')", "goals == others",
  ])
  func keepsSilentOfUnknownSizes(expression: String) throws {
    #expect(try environment.compile(expression).greatestCost == nil)
  }
}
