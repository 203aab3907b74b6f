package import Diagnostics
internal import Expressions

/// How a finding of a rule is told together with others of its kind, in one sentence.
package struct Gathered: Sendable {
  /// Of the finding's subject, as a list of several shows it.
  package let title: Message.Argument
  /// Which of the rule's wordings it is: only those of one are told together.
  package let wording: Int
  let text: CompiledText

  /// The sentence for all of them.
  package func text(of titles: Message.Argument, count: Int) -> LocalizedText {
    text.text([.int(Int64(count)), .host(WordingValue(titles))])
  }
}

extension RuleLanguage {
  /// What the sentence for several may ask for, in the order in which it is given.
  static let gathering: Environment = {
    var environment = Environment()
    FigureValue.declare(in: &environment)
    environment.declare(variable: "count", .int)
    environment.declare(variable: "titles", WordingValue.type)
    return environment
  }()
}
