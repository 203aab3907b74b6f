import Expressions
import Testing

/// A stranger's expression ends in an error, never in a crash or a wait.
struct LimitTests {
  /// A second, in the program that is shipped; a build for debugging takes its time.
  #if DEBUG
    static let patience = Duration.seconds(10)
  #else
    static let patience = Duration.seconds(1)
  #endif

  private func timed(_ body: () -> String) -> String {
    let clock = ContinuousClock()
    var result = ""
    let time = clock.measure { result = body() }
    return time < Self.patience ? result : "\(result), but after \(time)"
  }

  @Test(arguments: [
    String(repeating: "(", count: 30_000), String(repeating: "[", count: 30_000),
    String(repeating: "-", count: 30_000) + "1",
    String(repeating: "!", count: 30_000) + "true", String(repeating: "{1:", count: 10_000),
    String(repeating: "a(", count: 15_000),
    "1" + String(repeating: "+1", count: 16_000), "a" + String(repeating: ".a", count: 16_000),
    "a" + String(repeating: "[0]", count: 10_000),
    String(repeating: "a?a:", count: 8_000) + "a", "1" + String(repeating: "==1", count: 10_000),
    String(repeating: "[1].map(x,", count: 3_000),
    "a" + String(repeating: ".f()", count: 8_000),
  ])
  func refusesDeepNests(expression: String) {
    #expect(timed { outcome(expression) }.hasPrefix("invalid: tooDeep"))
  }

  @Test func refusesLongExpressions() {
    #expect(outcome(String(repeating: " ", count: 40_000) + "1") == "invalid: tooLong")
    let many = "[" + String(repeating: "1,", count: 16_000) + "1]"
    var environment = Environment()
    environment.limits.parts = 10_000
    #expect(outcome(many, in: environment) == "invalid: tooLarge")
  }

  @Test func allowsWhatTheDefinitionAsksFor() {
    #expect(
      outcome(String(repeating: "(", count: 150) + "1" + String(repeating: ")", count: 150)) == "1")
    #expect(outcome("0" + String(repeating: " + 1", count: 150)) == "150")
    #expect(outcome("false" + String(repeating: " || false", count: 3_000) + " || true") == "true")
    let large = "[" + (1...32).map(String.init).joined(separator: ", ") + "][31]"
    #expect(outcome(large) == "32")
  }

  private static let digits = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"

  @Test(arguments: [
    // Ten to the power of eight rounds.
    "D.all(a, D.all(b, D.all(c, D.all(d, D.all(e, D.all(f, D.all(g, D.all(h, true))))))))",
    // Texts and lists that double forty times.
    (1...40).reduce("cel.bind(a0, 'xxxxxxxxxx', ") {
      "\($0)cel.bind(a\($1), a\($1 - 1) + a\($1 - 1), "
    }
      + "size(a40)" + String(repeating: ")", count: 41),
    (1...40).reduce("cel.bind(a0, [1], ") { "\($0)cel.bind(a\($1), a\($1 - 1) + a\($1 - 1), " }
      + "size(a40)" + String(repeating: ")", count: 41),
    // Trees of shared parts, compared, printed and made into patterns.
    (1...40).reduce("cel.bind(a0, [1], ") { "\($0)cel.bind(a\($1), [a\($1 - 1), a\($1 - 1)], " }
      + "a40 == [a39, a39]" + String(repeating: ")", count: 41),
    (1...40).reduce("cel.bind(a0, [1], ") { "\($0)cel.bind(a\($1), [a\($1 - 1), a\($1 - 1)], " }
      + "'%s'.format([a40])" + String(repeating: ")", count: 41),
    (1...40).reduce("cel.bind(a0, [1], ") { "\($0)cel.bind(a\($1), [a\($1 - 1), a\($1 - 1)], " }
      + "a40 in [[a39, a39]]" + String(repeating: ")", count: 41),
    (1...30).reduce("cel.bind(a0, 'aaaaaaaaaa', ") {
      "\($0)cel.bind(a\($1), a\($1 - 1) + a\($1 - 1), "
    }
      + "a12.replace('', a12)" + String(repeating: ")", count: 31),
    (1...20).reduce("cel.bind(a0, 'aaaaaaaaaa', ") {
      "\($0)cel.bind(a\($1), a\($1 - 1) + a\($1 - 1), "
    }
      + "a16.contains(a15 + 'b')" + String(repeating: ")", count: 21),
    (1...20).reduce("cel.bind(a0, 'aaaaaaaaaa', ") {
      "\($0)cel.bind(a\($1), a\($1 - 1) + a\($1 - 1), "
    }
      + "a16.lastIndexOf(a15 + 'b')" + String(repeating: ")", count: 21),
  ])
  func endsHugeEvaluations(expression: String) {
    let source = expression.replacing("D.", with: "\(Self.digits).")
    #expect(timed { outcome(source) } == "error: costExceeded")
  }

  @Test func endsTypesThatDoubleForEver() {
    let names = (0..<60).map { "x\($0)" }
    let open = names.map { "cel.bind(\($0), [][0], " }.joined()
    let doubled = zip(names, names.dropFirst()).map { "[\($0)] == [{\($1): \($1)}]" }
    let expression =
      "\(open)[\(doubled.joined(separator: ", "))]" + String(repeating: ")", count: 60)
    #expect(timed { outcome(expression) } == "invalid: tooLarge")
    let keys = (1...60).reduce("cel.bind(a0, [1], ") {
      "\($0)cel.bind(a\($1), {a\($1 - 1): a\($1 - 1)}, "
    }
    #expect(
      timed { outcome(keys + "1" + String(repeating: ")", count: 61)) }.contains(
        "unsupportedKeyType"))
  }

  @Test func checksManyPartsAndFaultsInTime() {
    let sums = "[" + String(repeating: "1==1,", count: 6_000) + "1]"
    #expect(timed { String(outcome(sums).prefix(12)) } == "[true, true,")
    let unknown = "[" + String(repeating: "sise(x),", count: 4_000) + "1]"
    #expect(timed { String(outcome(unknown).prefix(30)) } == "invalid: unknownFunction, unkn")
  }

  @Test func letsNothingAbsorbTheEndOfTheBudget() {
    var environment = Environment()
    environment.limits.cost = 50
    let loop = "\(Self.digits).all(a, \(Self.digits).all(b, true))"
    #expect(outcome("\(loop) || true", in: environment) == "error: costExceeded")
    #expect(outcome("true || \(loop)", in: environment) == "true")
    #expect(outcome("[1].exists(x, \(loop))", in: environment) == "error: costExceeded")
  }

  @Test func countsWhatAnEvaluationCosts() throws {
    let program = try Environment().compile("[1, 2, 3].map(x, x + 1)")
    let evaluation = Program.Evaluation(program)
    _ = try evaluation.run([])
    let first = evaluation.cost
    _ = try evaluation.run([])
    #expect(evaluation.cost == first)
    #expect(first > 3)
  }
}
