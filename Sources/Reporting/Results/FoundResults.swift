internal import Diagnostics
internal import Evaluation
internal import StrategyModel

extension [BuildResult] {
  /// What rules found of one strategy, without what a baseline or an earlier revision accepts: a
  /// build's views know of no such thing, and would show it as new.
  init(_ findings: [Finding], of judgement: StrategyJudgement, _ context: ReportContext) {
    let home = judgement.strategy.id
    var seen: [String: Int] = [:]
    self = findings.filter { !$0.isAccepted }.map { finding in
      let isAtHome = finding.subject == home || finding.subject.hasPrefix(home + "/")
      // What an author typed may name something of another strategy.
      let identity =
        isAtHome
        ? finding.fingerprint : "\(home) \(finding.rule.rawValue) \(finding.subject)".fingerprint
      seen[identity, default: 0] += 1
      let count = seen[identity, default: 1]
      let text = finding.message.text(context.options.language)
      return BuildResult(
        rule: finding.rule.rawValue, severity: finding.severity,
        message: text.isEmpty ? finding.rule.rawValue : text,
        place: context.sources.region(of: finding.span),
        related: finding.related.map(context.sources.region),
        fingerprint: count == 1 ? identity : "\(identity) \(count)".fingerprint)
    }
  }
}

extension BuildResult {
  /// The message with the other places in words, for formats that have room for one place.
  func withPlacesInWords(_ language: Language) -> BuildResult {
    var files: [String] = []
    var lines: [String: Set<Int>] = [:]
    for place in related {
      if lines[place.path] == nil { files.append(place.path) }
      lines[place.path, default: []].insert(place.line)
    }
    guard !files.isEmpty else { return self }
    let places = files.map { file in
      "\(file):" + (lines[file] ?? []).sorted().map(String.init).joined(separator: ",")
    }
    let said = Message(
      .resultSeeAlso, ["text": .text(message), "places": .list(places.map { .text($0) })])
    return BuildResult(
      rule: rule, severity: severity, message: said.text(language), place: place,
      related: related, fingerprint: fingerprint)
  }
}
