internal import Diagnostics
internal import Evaluation
internal import Reporting

/// What became of the strategy's own wording since an earlier version.
extension AnnualPage {
  private var revision: RevisionPage? {
    var options = ReportOptions()
    options.language = language
    return report.revision?.page(
      ReportContext(asOf: report.judgement.asOf, sources: report.sources, options: options))
  }

  /// For page one, in a sentence.
  var changesInShort: ReportSection? {
    guard let revision else { return nil }
    return ReportSection(
      id: "changed", heading: say(.reportChangedShort),
      blocks: [.paragraph(revision.title + ": " + revision.headline)])
  }

  /// Every change, with what it does.
  var changes: ReportSection? {
    guard let revision, !revision.sections.isEmpty else { return nil }
    return ReportSection(
      id: "changes", heading: say(.reportChanges),
      blocks: [.paragraph(revision.title + ": " + revision.headline)]
        + revision.sections.map { section in
          .table(
            ReportTable(
              section.heading, revision.columns.map { .init(head: $0) },
              section.rows.map { row in
                [
                  .init(row.title), .init(row.change, notes: row.notes), .init(row.before),
                  .init(row.after), .init(row.effect), .init(row.decision),
                ]
              }))
        })
  }
}
