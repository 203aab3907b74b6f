internal import Diagnostics
internal import Expressions
internal import Quantities
internal import StrategyModel

/// A rule that is checked and ready to be judged by.
final class CompiledRule {
  let rule: Rule
  let subject: RuleSubject
  let severity: RuleSeverity
  let when: Program?
  let require: Program
  /// Whether it only asks for facts of its subject.
  let isOfFacts: Bool
  /// Its `when`, where that alone only asks for facts.
  let gate: Program?
  /// Of a rule about observations, whether what it asks of one is the figure, its unit and the figure
  /// before alone.
  let isOfFigures: Bool
  /// Whether it is about how far a milestone is from its target: told by its texts, so asked once.
  private(set) lazy var isAboutGap = rule.isAboutGap
  /// Made ready when something is found.
  private(set) lazy var message = makeMessage()
  private let makeMessage: () -> CompiledMessage
  let parameterType: RecordType?
  let defaults: Value?

  init(
    _ rule: Rule, _ subject: RuleSubject, severity: RuleSeverity, when: Program?, require: Program,
    isOfFacts: Bool, gate: Program? = nil, message: @escaping () -> CompiledMessage,
    parameterType: RecordType?
  ) {
    self.rule = rule
    self.subject = subject
    self.severity = severity
    self.when = when
    self.require = require
    self.isOfFacts = isOfFacts
    self.gate = gate
    isOfFigures = subject == .observation && ObservationSubject.asksForFigures(rule)
    makeMessage = message
    self.parameterType = parameterType
    defaults = parameterType.map { type in
      .record(RecordValue(type, rule.parameters.map(\.value.expressionValue)))
    }
  }

  /// What became of the rule on one subject.
  func outcome(_ inputs: [Value?]) -> RuleOutcome {
    do throws(ExpressionError) {
      if let when, !(try holds(when, inputs)) { return .skipped }
      if try holds(require, inputs) { return .passed }
      switch severity {
      case .fixed(let severity): return .raised(severity)
      case .computed(let program):
        guard case .string(let word) = try program.evaluate(inputs),
          let severity = RuleOverride.Severity(rawValue: word)
        else { return .undecided(Message(.ruleReasonSeverity)) }
        return .raised(severity.value)
      }
    } catch {
      return .undecided(error.reason)
    }
  }

  /// Whether a condition is true, or can't be decided.
  func mayHold(_ condition: Program, _ inputs: [Value?]) -> Bool {
    (try? holds(condition, inputs)) ?? true
  }

  private func holds(_ program: Program, _ inputs: [Value?]) throws(ExpressionError) -> Bool {
    if case .bool(true) = try program.evaluate(inputs) { true } else { false }
  }

  /// The inputs with the rule's parameters, where it has any, as a strategy sets them.
  func complete(_ inputs: [Value?], _ settings: [RuleParameters]) -> [Value?] {
    guard let parameterType else { return inputs }
    guard let own = settings.first(where: { $0.rule.value == rule.id.value }) else {
      var inputs = inputs
      inputs.append(defaults)
      return inputs
    }
    let values = rule.parameters.map { parameter in
      own.values.last { $0.name.value == parameter.name.value }
        .flatMap { parameter.value.reading($0.text.value) } ?? parameter.value
    }
    return inputs + [.record(RecordValue(parameterType, values.map(\.expressionValue)))]
  }
}

/// How severe what a rule finds is.
enum RuleSeverity {
  case fixed(Diagnostic.Severity)
  case computed(Program)
}

/// What became of a rule on a subject; what can't be decided never counts as passed.
enum RuleOutcome {
  /// The rule does not apply.
  case skipped
  case passed
  case raised(Diagnostic.Severity)
  case undecided(Message)
}

/// What a rule says, ready to be filled in.
enum CompiledMessage {
  case own(RuleMessage.OwnSentence)
  /// The first that fits is said.
  case template([Wording])

  struct Wording {
    /// What must be true for it to fit; nil where it always does.
    let when: Program?
    let text: CompiledText
    /// The sentence for several subjects at once.
    let several: CompiledText?
  }

  /// The wording that fits one subject, and its place among the others; nil where none does, and for
  /// a sentence that the program has itself.
  func wording(_ inputs: [Value?]) -> (place: Int, wording: Wording)? {
    guard case .template(let wordings) = self else { return nil }
    for (place, wording) in wordings.enumerated() {
      guard let when = wording.when else { return (place, wording) }
      // What can't be decided does not fit; the rule itself was decided.
      if case .bool(true)? = try? when.evaluate(inputs) { return (place, wording) }
    }
    return nil
  }
}

/// A text in both languages, with expressions to be filled in.
struct CompiledText: Sendable {
  let danish: [Part]
  let english: [Part]

  enum Part: Sendable {
    case text(String)
    case expression(Program)
  }

  func text(_ inputs: [Value?]) -> LocalizedText {
    LocalizedText(
      da: Self.text(danish, inputs, .danish), en: Self.text(english, inputs, .english))
  }

  private static func text(_ parts: [Part], _ inputs: [Value?], _ language: Language) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text.withoutControlCharacters
      case .expression(let program):
        // A value that is lacking is shown as lacking; the rule itself was decided.
        (try? program.evaluate(inputs))?.text(language) ?? Message(.termNone).text(language)
      }
    }.joined()
  }
}

extension RuleParameterValue {
  var type: ValueType {
    switch self {
    case .figure: FigureValue.type
    case .truth: .bool
    }
  }

  var expressionValue: Value? {
    switch self {
    case .figure(let quantity): .host(FigureValue(quantity.value, quantity.unit))
    case .truth(let truth): .bool(truth)
    }
  }

  /// Another value of the same kind as a strategy writes it; nil for what is none.
  func reading(_ text: String) -> RuleParameterValue? {
    switch self {
    case .truth:
      switch text {
      case "true": return .truth(true)
      case "false": return .truth(false)
      default: return nil
      }
    case .figure(let quantity):
      let read = QuantityText(text)
      guard case .number(let value) = read.number else { return nil }
      guard read.unit == nil || read.unit == quantity.unit else { return nil }
      return .figure(Quantity(value: value, unit: read.unit ?? quantity.unit))
    }
  }
}
