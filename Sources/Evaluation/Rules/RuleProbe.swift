package import Diagnostics
internal import Expressions
internal import StrategyModel

/// One expression, tried on one subject.
package struct RuleProbe {
  package let subject: RuleSubject
  private let program: Program
  private let language = RuleLanguage()

  /// The subjects of the kind that were come by, to suggest from.
  package private(set) var ids: [String] = []

  /// Nil for an expression with faults, which are reported at their characters.
  package init?(
    _ expression: Located<String>, about subject: RuleSubject, sources: SourceStore,
    _ diagnostics: inout [Diagnostic]
  ) {
    var compiler = RuleCompiler(language: language, sources: sources)
    let program = compiler.program(
      plain: expression, language.environment(of: subject, parameters: nil))
    diagnostics += compiler.diagnostics
    guard let program else { return nil }
    self.subject = subject
    self.program = program
  }

  /// The value for a subject of the strategy, or why there is none; nil where the strategy has no such
  /// subject.
  package mutating func result(
    _ id: String, in judgement: StrategyJudgement, _ language: Language
  ) -> String? {
    let context = RuleContext(judgement)
    var found: RuleCase?
    for subject in context.cases(of: subject, self.language) {
      ids.append(subject.id)
      if subject.id == id { found = subject }
    }
    guard let found else { return nil }
    do throws(ExpressionError) {
      return try program.evaluate(found.inputs).text(language)
    } catch {
      return Message(
        .evaluationUndecided, ["reason": .message(error.reason)]
      ).text(language)
    }
  }
}
