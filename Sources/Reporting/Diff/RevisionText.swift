internal import Diagnostics
internal import StrategyDiff

/// What a new version does, for a terminal.
struct RevisionText {
  let page: RevisionPage
  let options: ReportOptions

  private var language: Language { page.language }

  var text: String {
    var lines = wrap(page.title).map { style("1", $0) } + wrap(page.day) + [""]
    lines += headline + sections
    if !page.findings.isEmpty {
      lines += [""] + heading(Message(.tableFindings).text(language), nil)
      for finding in page.findings {
        let severity = Message(finding.severity.word).text(language)
        lines.append(
          style(finding.severity.color, severity) + ": \(finding.place) [\(finding.rule)]")
        lines += wrap(finding.text, indent: 2)
      }
    }
    lines.append("")
    if let editorial = page.editorial { lines += wrap(editorial) }
    lines += wrap(page.gate)
    return lines.ended.withoutWorkflowCommands
  }

  /// What changed and why verdicts did: for an output that has a title of its own, and nothing to stop.
  var changes: String {
    let editorial = page.editorial.map { [""] + wrap($0) } ?? []
    return (headline + sections + editorial).ended.withoutWorkflowCommands
  }

  private var headline: [String] {
    wrap(page.headline).map { style("1", $0) } + (page.since.map { wrap($0) } ?? [])
  }

  private var sections: [String] {
    var lines: [String] = []
    for section in page.sections {
      lines += [""] + heading("\(section.heading) (\(section.rows.count))", section.class.color)
      for row in section.rows { lines += block(row) }
    }
    guard !page.verdicts.isEmpty else { return lines }
    lines += [""] + heading(Message(.diffVerdicts).text(language), nil)
    for row in page.verdicts {
      lines += wrap(name(row.title, row.id))
      lines += wrap("\(row.before) → \(row.after): \(row.why)", indent: 2)
    }
    return lines
  }

  private func heading(_ text: String, _ color: String?) -> [String] {
    [
      style("1", color.map { style($0, text) } ?? text),
      String(repeating: "─", count: min(options.width, TextLayout.width(text))),
    ]
  }

  private func block(_ row: RevisionPage.Row) -> [String] {
    let mark = row.isGated ? " [" + Message(.diffGated).text(language) + "]" : ""
    var said = "\(row.change): \(row.before) → \(row.after)"
    if row.effect != RevisionWords.nothing { said += "; \(row.effect)" }
    if row.decision != RevisionWords.nothing {
      said += "; \(Message(.columnDecision).text(language).lowercased()): \(row.decision)"
    }
    var lines = wrap(name(row.title, row.id) + mark)
    lines += wrap(said, indent: 2)
    for note in row.notes { lines += wrap(note, indent: 2) }
    for (index, step) in row.basis.enumerated() {
      lines += wrap("\(index + 1). \(step)", indent: 4)
    }
    return lines + (row.place.isEmpty ? [] : ["  " + row.place])
  }

  private func name(_ title: String, _ id: String) -> String {
    title == id ? id : "\(title) (\(id))"
  }

  private func wrap(_ text: String, indent: Int = 0) -> [String] {
    TextLayout.wrap(text.withoutControlCharacters, width: options.width - indent)
      .map { String(repeating: " ", count: indent) + $0 }
  }

  private func style(_ code: String?, _ text: String) -> String {
    guard options.usesColor, let code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

extension StrategyDiff.Change.Class {
  fileprivate var color: String? {
    switch self {
    case .weakened: "31"
    case .mixed, .undecided, .rebaselined: "33"
    case .strengthened: "32"
    case .structural, .governance, .data, .editorial: nil
    }
  }
}

extension Diagnostic.Severity {
  fileprivate var color: String {
    switch self {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;34"
    }
  }
}
