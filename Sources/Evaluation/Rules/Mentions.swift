internal import Diagnostics

/// The words that stand in the expressions of some rules: all fields that they can ask for are among
/// them.
struct Mentions {
  private var words: Set<String> = ["measured", "target", "gap"]

  /// Of everything that is evaluated for the rules.
  init(_ rules: [Rule]) {
    for rule in rules {
      addConditions(of: rule)
      guard case .template(let wordings) = rule.message else { continue }
      for text in wordings.flatMap(\.expressions) { add(text) }
    }
  }

  /// Of what decides whether a rule holds and how severe it is.
  init(conditionsOf rule: Rule) { addConditions(of: rule) }

  private mutating func addConditions(of rule: Rule) {
    add(rule.when?.value)
    add(rule.require?.value)
    add(rule.severity?.value)
  }

  private mutating func add(_ text: String?) {
    guard let text else { return }
    for word in text.utf8.split(whereSeparator: { !Self.isPart($0) }) {
      words.insert(String(Substring(word)))
    }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  func contains(_ word: String) -> Bool { words.contains(word) }
}
