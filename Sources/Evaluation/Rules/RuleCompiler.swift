internal import Diagnostics
internal import Expressions
internal import StrategyModel
internal import YAMLTree

/// Checks rules and makes them ready; every fault is told at its character in the file.
struct RuleCompiler {
  let language: RuleLanguage
  let sources: SourceStore
  var diagnostics: [Diagnostic] = []

  init(language: RuleLanguage, sources: SourceStore) {
    self.language = language
    self.sources = sources
  }

  /// Nil for a rule with faults, all of which are reported.
  mutating func compile(_ rule: Rule) -> CompiledRule? {
    guard let subject = rule.subject?.value, let severity = rule.severity,
      let requirement = rule.require, let message = rule.message
    else { return nil }
    let word = RuleOverride.Severity(rawValue: severity.value)
    let parameters =
      rule.parameters.isEmpty
      ? nil
      : RecordType(
        "parameters", fields: rule.parameters.map { .init($0.name.value, $0.value.type) })
    if case .own = message, subject != .milestone {
      diagnostics.append(
        Diagnostic(
          Message(.ruleOwnSentence, ["id": .text(rule.id.value)]), at: rule.id.span))
      return nil
    }
    checkPlaces(rule, subject)
    let facts = language.factsEnvironment(of: subject)
    if let facts,
      let ofFacts = ofFacts(rule, severity, word, requirement, facts)
    {
      let faults = diagnostics.count
      let message = self.message(message, of: rule, subject, parameters)
      checkThatDocumentSaysIt(rule, subject, parameters)
      guard diagnostics.count == faults else { return nil }
      return CompiledRule(
        rule, subject, severity: ofFacts.severity, when: ofFacts.when, require: ofFacts.require,
        isOfFacts: true, message: message, parameterType: parameters)
    }
    let environment = language.environment(of: subject, parameters: parameters)
    let faults = diagnostics.count
    let when = rule.when.flatMap { program($0, environment, .bool) }
    let require = program(requirement, environment, .bool)
    let computed: Program? = word == nil ? program(severity, environment, .string) : nil
    let text = self.message(message, of: rule, subject, parameters)
    if diagnostics.count == faults { checkThatDocumentSaysIt(rule, subject, parameters) }
    guard diagnostics.count == faults, let require else { return nil }
    guard let severity = word.map({ .fixed($0.value) }) ?? computed.map(RuleSeverity.computed)
    else { return nil }
    return CompiledRule(
      rule, subject, severity: severity, when: when, require: require, isOfFacts: false,
      gate: facts.flatMap { try? compile(rule.when, $0) }, message: text, parameterType: parameters)
  }

  /// Reports fields that a finding can't point to.
  private mutating func checkPlaces(_ rule: Rule, _ subject: RuleSubject) {
    if rule.places.isEmpty { return }
    let known = subject.placedFields
    for place in rule.places where !known.contains(place.value) {
      diagnostics.append(
        Diagnostic(
          Message(
            .ruleNoPlace, ["name": .text(place.value), "subject": .text(subject.rawValue)]),
          at: place.span,
          help: Spelling.nearest(to: place.value, among: known)
            .map { Message(.helpDidYouMean, ["word": .text($0)]) }
            ?? (known.isEmpty
              ? nil : Message(.helpKnownKeys, ["keys": .list(known.map { .text($0) })]))))
    }
  }

  /// Reports what an explainable rule asks of the results: those take a decision, and no explanation
  /// of the document's does away with them.
  private mutating func checkThatDocumentSaysIt(
    _ rule: Rule, _ subject: RuleSubject, _ parameters: RecordType?
  ) {
    guard rule.isExplainable, !rule.isShipped else { return }
    let environment = RuleLanguage(withResults: false)
      .environment(of: subject, parameters: parameters)
    var conditions = [rule.when, rule.require].compactMap(\.self)
    if let severity = rule.severity, RuleOverride.Severity(rawValue: severity.value) == nil {
      conditions.append(severity)
    }
    for text in conditions {
      do throws(InvalidExpression) {
        _ = try environment.compile(text.value)
      } catch {
        let map = ScalarMap(text, in: sources.bytes(of: text.span.source) ?? [])
        for error in error.errors {
          diagnostics.append(
            Diagnostic(
              Message(.ruleExplainsResult, ["id": .text(rule.id.value)]), at: map.span(error.range))
          )
        }
      }
    }
  }

  /// The rule as one that asks for nothing but facts; nil where it asks for more.
  private func ofFacts(
    _ rule: Rule, _ severity: Located<String>, _ word: RuleOverride.Severity?,
    _ requirement: Located<String>, _ environment: Environment
  ) -> (severity: RuleSeverity, when: Program?, require: Program)? {
    do throws(InvalidExpression) {
      let fixed: RuleSeverity? = word.map { .fixed($0.value) }
      let require = try environment.compile(requirement.value, expecting: .bool)
      let when = try compile(rule.when, environment)
      if let fixed { return (fixed, when, require) }
      let computed = try environment.compile(severity.value, expecting: .string)
      return (.computed(computed), when, require)
    } catch {
      return nil
    }
  }

  private func compile(
    _ text: Located<String>?, _ environment: Environment
  ) throws(InvalidExpression) -> Program? {
    guard let text else { return nil }
    return try environment.compile(text.value, expecting: .bool)
  }

  /// An expression written in a file.
  mutating func program(
    _ text: Located<String>, _ environment: Environment, _ expected: ValueType?
  ) -> Program? {
    program(text.value, at: 0, of: text, environment, expected)
  }

  /// An expression that stands by itself, with nothing written otherwise than it reads.
  mutating func program(plain text: Located<String>, _ environment: Environment) -> Program? {
    do throws(InvalidExpression) {
      return try environment.compile(text.value)
    } catch {
      for error in error.errors {
        let range = error.range
        diagnostics.append(
          Diagnostic(
            error.kind.message,
            at: SourceSpan(text.span.source, range.lowerBound, range.upperBound),
            help: error.kind.help))
      }
      return nil
    }
  }

  private mutating func program(
    _ source: String, at offset: Int, of text: Located<String>, _ environment: Environment,
    _ expected: ValueType?
  ) -> Program? {
    do throws(InvalidExpression) {
      let program = try environment.compile(source, expecting: expected)
      report(program.doubtfulConstants, at: offset, of: text)
      return program.doubtfulConstants.isEmpty ? program : nil
    } catch {
      report(error.errors, at: offset, of: text)
      return nil
    }
  }

  private mutating func report(
    _ errors: [ExpressionError], at offset: Int, of text: Located<String>
  ) {
    guard !errors.isEmpty else { return }
    let map = ScalarMap(text, in: sources.bytes(of: text.span.source) ?? [])
    for error in errors {
      let range = error.range.lowerBound + offset..<error.range.upperBound + offset
      diagnostics.append(
        Diagnostic(error.kind.message, at: map.span(range), help: error.kind.help))
    }
  }

  // MARK: Messages

  /// The words of rules that come with the program are known to be without faults: those of them that
  /// nobody is to read are never made ready.
  private mutating func message(
    _ message: RuleMessage, of rule: Rule, _ subject: RuleSubject, _ parameters: RecordType?
  ) -> () -> CompiledMessage {
    if rule.isShipped {
      let own = self
      return {
        var compiler = own
        return compiler.message(
          message, compiler.language.environment(of: subject, parameters: parameters))
      }
    }
    let ready = self.message(message, language.environment(of: subject, parameters: parameters))
    return { ready }
  }

  private mutating func message(
    _ message: RuleMessage, _ environment: Environment
  ) -> CompiledMessage {
    switch message {
    case .own(let sentence): .own(sentence)
    case .template(let wordings):
      .template(
        wordings.map { wording in
          CompiledMessage.Wording(
            when: wording.when.flatMap { program($0, environment, .bool) },
            text: text(wording.text, environment),
            several: wording.several.map { text($0, RuleLanguage.gathering) })
        })
    }
  }

  private mutating func text(_ text: LocalizedDraft, _ environment: Environment) -> CompiledText {
    CompiledText(
      danish: text.danish.map { parts($0, environment) } ?? [],
      english: text.english.map { parts($0, environment) } ?? [])
  }

  /// Text and the expressions between `{{` and `}}`.
  private mutating func parts(
    _ text: Located<String>, _ environment: Environment
  ) -> [CompiledText.Part] {
    let bytes = Array(text.value.utf8)
    var parts: [CompiledText.Part] = []
    var start = 0
    var position = 0
    func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    while position + 1 < bytes.count {
      guard bytes[position] == UInt8(ascii: "{"), bytes[position + 1] == UInt8(ascii: "{") else {
        position += 1
        continue
      }
      guard let end = Self.closing(bytes, from: position + 2) else {
        let map = ScalarMap(text, in: sources.bytes(of: text.span.source) ?? [])
        diagnostics.append(
          Diagnostic(Message(.ruleOpenTemplate), at: map.span(position..<position + 2)))
        return []
      }
      if start < position { parts.append(.text(slice(start..<position))) }
      let source = slice(position + 2..<end)
      if let program = program(source, at: position + 2, of: text, environment, nil) {
        parts.append(.expression(program))
      }
      position = end + 2
      start = position
    }
    if start < bytes.count { parts.append(.text(slice(start..<bytes.count))) }
    return parts
  }

  /// Where the `}}` stands that closes an expression; one inside a quoted text does not.
  private static func closing(_ bytes: [UInt8], from start: Int) -> Int? {
    var quote: UInt8?
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if let open = quote {
        if byte == UInt8(ascii: "\\") { position += 1 } else if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "}"), position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "}")
      {
        return position
      }
      position += 1
    }
    return nil
  }
}
