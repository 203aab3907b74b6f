package import Diagnostics
package import Drafting
internal import Evaluation
internal import Quantities

/// What has to be decided when a year of a strategy is reviewed, as a list for the group that decides.
package struct DecisionReport {
  let draft: Draft
  /// Where each decision's subject is written.
  let locations: [SourceLocation]

  /// Takes up a draft whose places are still known.
  package init(_ draft: Draft, from sources: SourceStore) {
    self.draft = draft
    locations = draft.decisions.map { sources.location(of: $0.span) }
  }

  /// The decisions with their places, by kind.
  var sections: [(heading: MessageKey, entries: [DecisionEntry])] {
    let entries = zip(draft.decisions, locations).map(DecisionEntry.init)
    return Draft.Decision.Kind.allCases.compactMap { kind in
      let own = entries.filter { $0.decision.kind == kind }
      return own.isEmpty ? nil : (kind.heading, own)
    }
  }

  var added: Int { draft.decisions.count { $0.proposal.kind == .carried } }

  /// Nil for a format that it is not written in.
  package func text(_ format: ReportFormat, _ options: ReportOptions) -> String? {
    switch format {
    case .text: DecisionText(report: self, options: options).text
    case .md: DecisionText(report: self, options: options).markdown
    case .json: OutputRecord<DecisionReport>.revision.json(self, SourceStore()).text
    default: nil
    }
  }
}

/// A decision and where its subject is written.
struct DecisionEntry {
  let decision: Draft.Decision
  let location: SourceLocation
}
