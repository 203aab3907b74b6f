package import Diagnostics
package import Quantities

/// What one strategy file, or one file of shared vocabulary, states.
///
/// Properties are optional where the document may be silent; every value keeps the place where it
/// was written.
package struct Strategy: Sendable {
  /// The folder's name for a strategy, the path without its ending for a vocabulary.
  package var id = ""
  package var source: SourceID
  package var formatVersion: Located<Int>?
  package var title: Located<String>?
  package var municipality: Located<String>?
  package var municipalities: [Located<String>] = []
  package var organisation: Located<String>?
  package var period: Located<PeriodSpan>?
  /// Whether `period` stands in the file, be it one that can't be read.
  package var isPeriodStated = false
  package var adopted: [Adoption] = []
  package var review: Review?
  package var owner: Located<String>?
  package var uses: [Use] = []
  package var document: Document?
  package var note: Located<String>?
  package var groups: [Group] = []
  package var definitions: [Definition] = []
  package var facts: [Fact] = []
  package var prices: [PriceSet] = []
  package var channels: [Channel] = []
  package var indicators: [Indicator] = []
  package var goals: [Goal] = []
  package var initiatives: [Initiative] = []
  package var explained: [Explanation] = []
  package var ruleParameters: [RuleParameters] = []

  package init(source: SourceID) {
    self.source = source
  }

  /// The name to head a report with.
  package var displayTitle: String { title?.value ?? id }

  /// Who the strategy binds, in the words of the file.
  package var authority: String? {
    municipality?.value ?? organisation?.value
      ?? (municipalities.isEmpty ? nil : municipalities.map(\.value).joined(separator: ", "))
  }
}

/// A body that adopted the strategy, and the day it did.
package struct Adoption: Sendable {
  package var by: Located<String>?
  package var date: Located<CalendarDate>?
}

/// The duty to look at the strategy again, each year of its period.
package struct Review: Sendable {
  package var every: Located<Cadence>?
  package var by: Located<String>?
  package var source: Located<String>?
  package var span: SourceSpan
}

/// The document that the sources of a file refer to.
package struct Document: Sendable {
  package var title: Located<String>?
  package var published: Located<String>?

  package init() {}
}

/// Another file whose ids are written with a prefix: `kl:digital-share`.
package struct Use: Sendable {
  package var prefix: Located<String>
  package var path: Located<String>
}

/// A heading that goals and initiatives are gathered under, as the document gathers them.
package struct Group: Sendable {
  package var id: Located<String>
  package var title: Located<String>?
  package var partOf: Located<String>?
  package var source: Located<String>?
  package var note: Located<String>?
}

/// A way for citizens and the municipality to reach each other.
package struct Channel: Sendable {
  package var id: Located<String>
  package var title: Located<String>?
}

/// How often something recurs.
package enum Cadence: String, Hashable, Sendable, CaseIterable {
  case year, half, quarter, month

  package var frequency: Period.Frequency {
    switch self {
    case .year: .year
    case .half: .half
    case .quarter: .quarter
    case .month: .month
    }
  }
}
