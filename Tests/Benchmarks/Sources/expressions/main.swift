// Evaluations per processor second of one rule with varying inputs, metered.
import Glibc
import Expressions

// With an argument: how long that expression takes, and how it ends.
if let source = CommandLine.arguments.dropFirst().first {
  let start = seconds()
  let result: String
  do throws(InvalidExpression) {
    let program = try Environment().compile(source, isChecked: true)
    do throws(ExpressionError) {
      result = "\(try program.evaluate())"
    } catch {
      result = error.description
    }
  } catch {
    result = error.errors.map(\.description).joined(separator: "\n")
  }
  print("\(result.prefix(500))\n\(seconds() - start) s")
  exit(0)
}

let goal = RecordType("Goal", fields: [.init("id", .string), .init("binding", .bool)])
let milestone = RecordType(
  "Milestone",
  fields: [
    .init("due", .timestamp), .init("measured", .double), .init("target", .double),
    .init("status", .string), .init("goal", .string),
  ])

var environment = Environment()
environment.declare(record: goal)
environment.declare(record: milestone)
environment.declare(variable: "m", .record("Milestone"))
environment.declare(variable: "today", .timestamp)
environment.declare(variable: "tolerance", .double)
environment.declare(variable: "goals", .list(.record("Goal")))

let rule = """
  m.due <= today && m.measured < m.target * (1.0 - tolerance) && m.status != "waived" \
  && goals.exists(g, g.id == m.goal && g.binding)
  """
let names = ["digital-post", "counter-visits", "calls", "satisfaction", "accessibility"]
let goals = Value.list(
  names.map { .record(RecordValue(goal, [.string($0), .bool($0 != "calls")])) })
let today = Timestamp(dayNumber: 18_000).map { Value.timestamp($0) }
let inputs: [[Value?]] = (0..<1_000).map { number in
  // Two thirds are due, half of those are missed, one in ten is waived.
  let record = RecordValue(
    milestone,
    [
      Timestamp(dayNumber: 17_900 + number % 150).map { .timestamp($0) },
      .double(Double(number % 97)), .double(60),
      .string(number % 10 == 0 ? "waived" : "planned"), .string(names[number % names.count]),
    ])
  return [.record(record), today, .double(0.02), goals]
}

let program = try environment.compile(rule, expecting: .bool)
let evaluation = Program.Evaluation(program)

func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

var best = 0.0
var met = 0
for _ in 0..<5 {
  met = 0
  let start = seconds()
  for _ in 0..<500 {
    for input in inputs where try evaluation.run(input).isTrue { met += 1 }
  }
  best = max(best, Double(500 * inputs.count) / (seconds() - start))
}
print(
  "a rule on milestones, metered: \(Int(best)) evaluations per processor second (\(met / 500) of \(inputs.count) met)"
)

extension Value {
  var isTrue: Bool { if case .bool(true) = self { true } else { false } }
}
