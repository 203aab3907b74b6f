internal import Diagnostics

/// What a new version does, for a comment on a pull request.
struct RevisionMarkdown {
  let page: RevisionPage

  private var language: Language { page.language }

  var text: String {
    var lines = ["# " + page.title.markdown, "", "**\(page.headline.markdown)**", ""]
    if let since = page.since { lines += [since.markdown, ""] }
    lines += [page.day.markdown, ""]
    for section in page.sections {
      lines += ["## \(section.heading.markdown) (\(section.rows.count))", ""]
      lines += table(page.columns, section.rows.map(cells)) + [""]
      lines += basis(section)
    }
    if !page.verdicts.isEmpty {
      lines += ["## " + Message(.diffVerdicts).text(language), ""]
      let rows = page.verdicts.map { row in
        [subject(row.title, row.id), row.before.markdown, row.after.markdown, row.why.markdown]
      }
      lines += table(page.verdictColumns, rows) + [""]
    }
    if !page.findings.isEmpty {
      lines += ["## " + Message(.tableFindings).text(language), ""]
      lines += page.findings.map { finding in
        "- **\(Message(finding.severity.word).text(language))** `\(finding.rule)` "
          + finding.text.markdown + " (\(finding.place.markdownCode))"
      }
      lines.append("")
    }
    if let editorial = page.editorial { lines += [editorial.markdown, ""] }
    return (lines + [page.gate.markdown]).ended
  }

  private func subject(_ title: String, _ id: String) -> String {
    title.markdown + "<br>" + id.markdownCode
  }

  private func cells(_ row: RevisionPage.Row) -> [String] {
    let gated = row.isGated ? ["**\(Message(.diffGated).text(language))**"] : []
    return [
      ([subject(row.title, row.id)] + gated).joined(separator: "<br>"),
      ([row.change.markdown] + row.notes.map(\.markdown)).joined(separator: "<br>"),
      row.before.markdown, row.after.markdown, row.effect.markdown, row.decision.markdown,
    ]
  }

  private func table(_ head: [String], _ rows: [[String]]) -> [String] {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    return [line(head.map(\.markdown)), "|" + String(repeating: " --- |", count: head.count)]
      + rows.map(line)
  }

  private func basis(_ section: RevisionPage.Section) -> [String] {
    let rows = section.rows.filter { !$0.basis.isEmpty }
    guard !rows.isEmpty else { return [] }
    return [Message(.diffBasis).text(language) + ":", ""]
      + rows.map { row in
        "- \(row.title.markdown): " + row.basis.map(\.markdown).joined(separator: " ")
      } + [""]
  }
}
