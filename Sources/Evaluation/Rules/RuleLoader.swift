package import Diagnostics
internal import Expressions
package import StrategyModel
internal import YAMLTree

/// Reads folders of rules, one laid over the other.
package struct RuleLoader {
  private let sources: SourceStore
  package private(set) var diagnostics: [Diagnostic] = []
  /// Nil where no changes are judged, and rules about them are left out.
  private let changes: ChangeVocabulary?
  private var rules: [Rule] = []
  private var severities: [FindingRule: Diagnostic.Severity] = [:]
  private var switchedOff: [FindingRule: String] = [:]

  /// The name of the folder beside `strategies` that is read unasked.
  package static let folder = "rules"

  /// The file of those rules that come with the program and are about changes alone.
  private static let fileOfChanges = "revisions.yaml"

  /// Begins with the rules that come with the program; those about changes are only read where their
  /// words are given.
  package init(sources: SourceStore, changes: ChangeVocabulary? = nil) {
    self.sources = sources
    self.changes = changes
    for (name, text) in ShippedRules.files where changes != nil || name != Self.fileOfChanges {
      let bytes = Array(text.utf8)
      var own: [String: SourceSpan] = [:]
      read(
        sources.add(path: "kanaltjek:rules/" + name, bytes: bytes, isShared: true), bytes,
        folder: &own)
    }
    for index in rules.indices { rules[index].isShipped = true }
  }

  /// The rules that come with the program and nothing else.
  package static func shipped(sources: SourceStore = SourceStore()) -> RuleSet {
    var loader = RuleLoader(sources: sources)
    return loader.ruleSet()
  }

  /// Lays a folder of the tree over what is there: rules of the same id are replaced.
  package mutating func read(folder: String, _ files: FileTree) {
    var own: [String: SourceSpan] = [:]
    for name in files.names(in: folder, &diagnostics)
    where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      guard
        let (source, bytes) = files.read(
          FileTree.join(folder, name), limit: YAMLLimits.standard.fileSize, isShared: true,
          &diagnostics)
      else { continue }
      read(source, bytes, folder: &own)
    }
  }

  /// Reads one file; `folder` has the rules of the same folder, none of which may be stated twice.
  private mutating func read(
    _ source: SourceID, _ bytes: [UInt8], folder: inout [String: SourceSpan]
  ) {
    let (root, faults) = YAMLComposer.compose(source, bytes)
    diagnostics += faults
    guard let root else {
      if faults.isEmpty {
        diagnostics.append(Diagnostic(Message(.emptyFile), at: SourceSpan(source, 0, 0)))
      }
      return
    }
    var reader = FieldReader()
    var file = RuleFile()
    Record<RuleFile>.file.read(root, into: &file, &reader)
    for rule in file.rules {
      if let changes {
        for test in rule.tests { for change in test.changes { change.check(changes, &reader) } }
      }
      if let earlier = folder.updateValue(rule.id.span, forKey: rule.id.value) {
        reader.report(
          .ruleTwice, ["id": .text(rule.id.value)], at: rule.id.span,
          notes: [.init(Message(.noteFirstHere), at: earlier)])
        continue
      }
      if rule.finding.isOfDocument {
        reader.report(.ruleOfProgram, ["id": .text(rule.id.value)], at: rule.id.span)
        continue
      }
      if let index = rules.firstIndex(where: { $0.id.value == rule.id.value }) {
        rules[index] = rule
      } else {
        rules.append(rule)
      }
    }
    for change in file.overrides { apply(change, &reader) }
    diagnostics += reader.diagnostics
  }

  private mutating func apply(_ change: RuleOverride, _ reader: inout FieldReader) {
    let id = FindingRule(rawValue: change.id.value)
    let known = rules.map(\.id.value) + FindingRule.ofDocument.map(\.rawValue)
    guard known.contains(id.rawValue) || isUnread(id) else {
      reader.report(
        .ruleUnknown, ["id": .text(id.rawValue)], at: change.id.span,
        help: reader.nearest(id.rawValue, known))
      return
    }
    if let severity = change.severity?.value.value { severities[id] = severity }
    switch change.applies?.value {
    case false?: switchedOff[id] = change.reason?.value ?? ""
    case true?: switchedOff[id] = nil
    case nil: break
    }
  }

  /// Whether a rule comes with the program and was not read, since no changes are judged.
  private func isUnread(_ id: FindingRule) -> Bool {
    guard changes == nil else { return false }
    let all = RuleLoader(
      sources: sources, changes: ChangeVocabulary(classes: [], kinds: [], certainties: []))
    return all.rules.contains { $0.finding == id }
  }

  /// The rules of all folders, checked; those with faults are left out and their faults reported.
  package mutating func ruleSet() -> RuleSet {
    let unjudged = changes == nil ? rules.filter { $0.subject?.value == .change } : []
    let rules = unjudged.isEmpty ? rules : rules.filter { $0.subject?.value != .change }
    let language = RuleLanguage(mentioning: Mentions(rules).contains)
    var compiler = RuleCompiler(language: language, sources: sources)
    let compiled = rules.compactMap { compiler.compile($0) }
    if !compiler.diagnostics.isEmpty {
      // Again with every field there is, for the nearest of them to be suggested.
      var advisor = RuleCompiler(language: RuleLanguage(), sources: sources)
      for rule in rules { _ = advisor.compile(rule) }
      diagnostics += advisor.diagnostics
    }
    return RuleSet(
      compiled, language, unjudged: unjudged, severities: severities, switchedOff: switchedOff)
  }
}
