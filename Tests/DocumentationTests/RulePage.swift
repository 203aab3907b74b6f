import Diagnostics
import Evaluation
import StrategyModel

/// The page of one rule: what it finds and why, as what expression, on which example, and what can be
/// done where it speaks.
struct RulePage {
  let language: Language
  /// The lines below the rule's id in its file.
  private let source: [Substring]

  init(language: Language, file: String, id: String) {
    self.language = language
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    let below = lines.drop { $0 != "  \(id):" }.dropFirst()
    source = Array(below.prefix { $0.isEmpty || $0.hasPrefix("    ") })
  }

  private func text(_ da: String, _ en: String) -> String { language == .danish ? da : en }

  func text(_ rule: Rule, _ rules: RuleSet) -> String {
    guard let subject = rule.subject?.value else { return "" }
    let severity =
      rules.severity(of: rule)
      ?? text("afhænger af det, den er om", "depends on what it is about")
    var lines = [
      "# " + rule.title.text[language], "",
      text(
        "`\(rule.id.value)`, en regel om `\(subject.rawValue)`. Alvor: \(severity).",
        "`\(rule.id.value)`, a rule about `\(subject.rawValue)`. Severity: \(severity)."), "",
      rule.why?.text[language] ?? "", "", text("## Reglen", "## The rule"), "",
      text(
        "`when` siger, hvornår den gælder, og `require`, hvad der så skal være sandt.",
        "`when` says when it applies, and `require` what must then be true."), "",
    ]
    lines += block(statement) + [""]
    let fields = subject.fields.filter { field in
      statement.contains { $0.contains("\(subject.rawValue).\(field.name)") }
    }
    if !fields.isEmpty {
      lines += [text("| felt | betydning |", "| field | meaning |"), "| --- | --- |"]
      lines += fields.map { "| `\(subject.rawValue).\($0.name)` | \($0.title[language]) |" } + [""]
    }
    lines += [
      text("## Prøver", "## Tests"), "",
      text(
        "Reglen skal finde det under `raises` og intet andet; det under `passes` går fri.",
        "The rule must find what stands under `raises` and nothing else; what is under `passes` goes free."
      ), "",
    ]
    for test in tests { lines += block(test) + [""] }
    lines += [text("## Når den taler", "## Where it speaks"), ""]
    if !rule.parameters.isEmpty {
      let own = rule.parameters.map { "\($0.name.value): \($0.written)" }.joined(separator: ", ")
      lines += [
        text(
          "- En strategi kan sætte sine egne grænser i `strategy.yaml`; disse gælder ellers: `rules: {\(rule.id.value): {\(own)}}`.",
          "- A strategy can set thresholds of its own in `strategy.yaml`; these hold otherwise: `rules: {\(rule.id.value): {\(own)}}`."
        )
      ]
    }
    if rule.isExplainable { lines += explaining(rule.id.value) }
    lines += ways(rule.id.value)
    lines += [
      text(
        "- En afvigelse, der er truffet beslutning om, skrives i `waivers.yaml` med `rule: \(rule.id.value)`.",
        "- A deviation that was decided upon is written in `waivers.yaml` with `rule: \(rule.id.value)`."
      ), "",
    ]
    return lines.joined(separator: "\n")
  }

  func text(_ check: DocumentCheck) -> String {
    let id = check.rule.rawValue
    var lines = [
      "# " + check.title[language], "",
      text(
        "`\(id)`, om det, dokumentet selv siger. Alvor: \(check.severity.word).",
        "`\(id)`, about what the document itself says. Severity: \(check.severity.word)."), "",
      check.why[language], "",
      text(
        "Programmet finder det selv og ikke ved et udtryk, da det må se hele strategien på én gang.",
        "The program finds it itself and not by an expression, since it has to see all of the strategy at once."
      ), "", text("## Når den taler", "## Where it speaks"), "",
    ]
    if check.rule != .explanationUnused { lines += explaining(id) }
    return (lines + ways(id) + [""]).joined(separator: "\n")
  }

  private func explaining(_ id: String) -> [String] {
    [
      text(
        "- Gør dokumentet selv rede for det, skrives det i strategien; så bliver det en note:",
        "- Where the document accounts for it itself, the strategy says so; it then becomes a note:"
      ), "",
      "      explained:", "        - finding: \(id)",
      text("          subject: (som i rapporten)", "          subject: (as in the report)"),
      text("          why: (dokumentets grund)", "          why: (the document's reason)"), "",
    ]
  }

  private func ways(_ id: String) -> [String] {
    [
      text(
        "- En anden alvor for alle strategier: `overrides: {\(id): {severity: note}}` i en fil i `rules/`.",
        "- Another severity for all strategies: `overrides: {\(id): {severity: note}}` in a file of `rules/`."
      ),
      text(
        "- Slået fra: `overrides: {\(id): {applies: false, reason: …}}`.",
        "- Switched off: `overrides: {\(id): {applies: false, reason: …}}`."),
    ]
  }

  private func block(_ lines: [String]) -> [String] { ["```yaml"] + lines + ["```"] }

  // MARK: As the file has it

  private static func depth(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }

  /// The rule without what the page says in words, and without its tests.
  private var statement: [String] {
    var isShown = true
    var result: [String] = []
    for line in source where !line.isEmpty {
      if Self.depth(line) == 4 {
        let key = line.dropFirst(4).prefix { $0 != ":" }
        isShown = !["title", "why", "subject", "severity", "explainable", "tests"].contains(
          String(key))
      }
      if isShown { result.append(String(line.dropFirst(4))) }
    }
    return result
  }

  private var tests: [[String]] {
    var result: [[String]] = []
    for line in source.drop(while: { $0 != "    tests:" }).dropFirst() where !line.isEmpty {
      guard Self.depth(line) > 4 else { break }
      if line.hasPrefix("      - ") { result.append([]) }
      if !result.isEmpty { result[result.count - 1].append(String(line.dropFirst(8))) }
    }
    return result
  }
}

/// All rules, each with its page.
struct RuleIndex {
  let language: Language
  let rules: RuleSet

  func text() -> String {
    let head =
      language == .danish
      ? """
      # Alle regler

      [Sådan laves og ændres en regel](../regler.md). Denne side og reglernes sider er lavet ud fra reglerne selv.

      | regel | alvor | finder |
      | --- | --- | --- |

      """
      : """
      # All rules

      [How to make and change a rule](../rules.md). This page and those of the rules are made from the rules themselves.

      | rule | severity | finds |
      | --- | --- | --- |

      """
    func row(_ id: String, _ severity: String, _ title: String) -> String {
      "| [`\(id)`](\(id).md) | \(severity) | \(title) |\n"
    }
    let depends = language == .danish ? "afhænger" : "depends"
    return head
      + rules.rules.map {
        row($0.id.value, rules.severity(of: $0) ?? depends, $0.title.text[language])
      }.joined()
      + DocumentCheck.all.map { row($0.rule.rawValue, $0.severity.word, $0.title[language]) }
      .joined()
  }
}
