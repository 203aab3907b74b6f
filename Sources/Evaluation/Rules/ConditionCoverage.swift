internal import Diagnostics
internal import Expressions

/// What the tests of a rule have seen of the conditions that its `when` and `require` are put together
/// from: each true once, and each false once.
struct ConditionCoverage {
  /// One condition as it is written, and what it was seen to be.
  struct Condition {
    let text: String
    fileprivate let program: Program
    fileprivate(set) var wasTrue = false
    fileprivate(set) var wasFalse = false
  }

  private var parts: [(tree: ConditionTree, conditions: [Range<Int>: Condition])] = []

  /// Expressions of a single condition have no more to see than whether they hold.
  init(_ rule: Rule, _ environment: Environment) {
    for source in [rule.when?.value, rule.require?.value].compactMap(\.self) {
      guard let tree = ConditionTree(parsing: source) else { continue }
      let ranges = tree.conditions
      guard ranges.count > 1 else { continue }
      let bytes = Array(source.utf8)
      var conditions: [Range<Int>: Condition] = [:]
      for range in ranges {
        let text = String(decoding: bytes[range], as: UTF8.self)
        // A part of what was compiled as a whole compiles by itself.
        guard let program = try? environment.compile(text, expecting: .bool) else { continue }
        conditions[range] = Condition(text: text, program: program)
      }
      parts.append((tree, conditions))
    }
  }

  /// Notes what each condition is for some inputs; one that can't be decided is neither.
  mutating func see(_ inputs: [Value?]) {
    for index in parts.indices {
      var conditions = parts[index].conditions
      let result = parts[index].tree.value { range in
        guard let program = conditions[range]?.program,
          case .bool(let truth)? = try? program.evaluate(inputs)
        else { return nil }
        if truth { conditions[range]?.wasTrue = true } else { conditions[range]?.wasFalse = true }
        return truth
      }
      parts[index].conditions = conditions
      // What `when` keeps out never comes to `require`.
      if result == false { return }
    }
  }

  /// In the order of the rule.
  var conditions: [Condition] {
    parts.flatMap { tree, conditions in tree.conditions.compactMap { conditions[$0] } }
  }
}
