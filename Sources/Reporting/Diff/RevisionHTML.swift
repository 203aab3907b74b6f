internal import Diagnostics
internal import Markups
internal import StrategyDiff

/// What a new version does, as one file that a browser shows and prints without anything else.
struct RevisionHTML {
  let page: RevisionPage

  private var language: Language { page.language }

  var text: String {
    let head = Markup.element(
      "head",
      .element("meta", [("charset", "utf-8")]),
      .element(
        "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
      .element("title", .text(page.title)), .element("style", .own(RevisionStyle.sheet)))
    let html = Markup.element(
      "html", [("lang", language.rawValue)], head,
      .element("body", .element("main", [], header + body + footer)))
    return "<!DOCTYPE html>\n" + html.rendered
  }

  private var header: [Markup] {
    var lines: [Markup] = [
      .element("h1", .text(page.title)),
      .element("p", [("class", "headline")], .text(page.headline)),
    ]
    if let since = page.since { lines.append(.element("p", .text(since))) }
    lines.append(.element("p", [("class", "quiet")], .text(page.day)))
    return lines
  }

  private var body: [Markup] {
    page.sections.flatMap(section) + verdicts + findings
  }

  private var footer: [Markup] {
    [page.editorial, page.gate].compactMap(\.self).map { .element("p", .text($0)) }
  }

  // MARK: Changes

  private func section(_ section: RevisionPage.Section) -> [Markup] {
    let rows = section.rows.map { row in
      [
        subject(row),
        ([[.text(row.change)]] + row.notes.map { [.element("small", .text($0))] }).joinedByBreaks,
        [.text(row.before)], [.text(row.after)], [.text(row.effect)], [.text(row.decision)],
      ] as [[Markup]]
    }
    let caption = "\(section.heading) (\(section.rows.count))"
    return [
      .element("h2", [("class", section.class.rawValue)], .text(section.heading)),
      table(caption, page.columns, rows),
    ] + basis(section)
  }

  private func subject(_ row: RevisionPage.Row) -> [Markup] {
    let gated: [Markup] =
      row.isGated
      ? [
        .element("br"),
        .element(
          "strong", [("class", "gated")], .text("✗ " + Message(.diffGated).text(language))),
      ] : []
    return [.text(row.title), .element("br"), .element("code", .text(row.id))] + gated
  }

  private func basis(_ section: RevisionPage.Section) -> [Markup] {
    let rows = section.rows.filter { !$0.basis.isEmpty }
    guard !rows.isEmpty else { return [] }
    let items = rows.map { row in
      Markup.element(
        "li", .text(row.title + ": "),
        .element("ol", row.basis.map { .element("li", .text($0)) }))
    }
    return [.element("h3", .text(Message(.diffBasis).text(language))), .element("ul", items)]
  }

  // MARK: Verdicts and findings

  private var verdicts: [Markup] {
    guard !page.verdicts.isEmpty else { return [] }
    let heading = Message(.diffVerdicts).text(language)
    let rows = page.verdicts.map { row -> [[Markup]] in
      [
        [.text(row.title), .element("br"), .element("code", .text(row.id))],
        [.text(row.before)], [.text(row.after)], [.text(row.why)],
      ]
    }
    return [.element("h2", .text(heading)), table(heading, page.verdictColumns, rows)]
  }

  private var findings: [Markup] {
    guard !page.findings.isEmpty else { return [] }
    let items = page.findings.map { finding in
      Markup.element(
        "li",
        .element("strong", .text(Message(finding.severity.word).text(language))), " ",
        .element("code", .text(finding.rule)), " ", .text(finding.text), " ",
        .element("small", .text("(\(finding.place))")))
    }
    return [
      .element("h2", .text(Message(.tableFindings).text(language))), .element("ul", items),
    ]
  }

  // MARK: Tables

  /// A table that a narrow screen shows a row at a time, each cell with its column's head before it;
  /// the roles say that it is still a table.
  private func table(_ caption: String, _ columns: [String], _ rows: [[[Markup]]]) -> Markup {
    let head = columns.map {
      Markup.element("th", [("scope", "col"), ("role", "columnheader")], .text($0))
    }
    let body = rows.map { cells in
      Markup.element(
        "tr", [("role", "row")],
        zip(cells, columns).enumerated().map { index, cell in
          index == 0
            ? .element("th", [("scope", "row"), ("role", "rowheader")], cell.0)
            : .element("td", [("role", "cell"), ("data-head", cell.1)], cell.0)
        })
    }
    return .element(
      "table", [("role", "table")], .element("caption", .text(caption)),
      .element(
        "thead", [("role", "rowgroup")], .element("tr", [("role", "row")], head)),
      .element("tbody", [("role", "rowgroup")], body))
  }
}

extension Array where Element == [Markup] {
  /// The parts of a cell, each on a line of its own.
  fileprivate var joinedByBreaks: [Markup] {
    enumerated().flatMap { index, part in
      (index == 0 ? [] : [Markup.element("br", [])]) + part
    }
  }
}

/// How the page looks: on paper, on a narrow screen and in the dark.
enum RevisionStyle {
  static let sheet: StaticString = """

    :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --quiet: #555555;
      --line: #8a8a8a; --head: #eef1f4; --bad: #a3151a; --good: #11632f; --mixed: #7a4b00; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #f0f0f0; --paper: #17191c; --quiet: #b8bcc2; --line: #757b84; --head: #262a30;
        --bad: #ff9a94; --good: #86d8a2; --mixed: #f0c074; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
    main { max-width: 70rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.5rem 0; }
    h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
    h3 { font-size: 1rem; margin: 1rem 0 0.25rem; }
    .headline { font-size: 1.25rem; font-weight: 600; margin: 0.5rem 0 1rem; }
    .quiet, caption, small { color: var(--quiet); }
    h2.weakened, .gated { color: var(--bad); }
    h2.strengthened { color: var(--good); }
    h2.mixed, h2.undecided, h2.rebaselined { color: var(--mixed); }
    table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; padding: 0.25rem 0; }
    th, td { border: 1px solid var(--line); padding: 0.4rem 0.5rem; text-align: left;
      vertical-align: top; }
    thead th { background: var(--head); }
    th[scope="row"] { font-weight: 600; }
    code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
      font-size: 0.85em; font-weight: 400; }
    @media (max-width: 44rem) {
      table, tbody, tr, th[scope="row"], td { display: block; width: 100%; }
      thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
      tr { border: 1px solid var(--line); margin-bottom: 0.75rem; }
      th, td { border: 0; border-bottom: 1px solid var(--line); }
      td:last-child { border-bottom: 0; }
      td::before { content: attr(data-head) ": "; font-weight: 600; }
      th[scope="row"] { background: var(--head); } }
    @page { size: A4; margin: 15mm; }
    @media print {
      :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --quiet: #444444;
        --line: #777777; --head: #eeeeee; --bad: #8a1014; --good: #0d5127; --mixed: #643d00; }
      body { font-size: 10pt; }
      main { max-width: none; padding: 0; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      h2, h3 { break-after: avoid; } }

    """
}
