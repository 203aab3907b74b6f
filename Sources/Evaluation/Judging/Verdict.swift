/// The outcome of judging one milestone.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
  case met
  case metLate = "met-late"
  case nearly
  case partly
  case missed
  case onTrack = "on-track"
  case atRisk = "at-risk"
  case offTrack = "off-track"
  case pending
  case noData = "no-data"
  case noThreshold = "no-threshold"
  case notAssessable = "not-assessable"
  case notRelevant = "not-relevant"
  case superseded

  /// Whether a due milestone with this verdict was judged by something measured or delivered.
  package var isMeasured: Bool {
    switch self {
    case .met, .metLate, .nearly, .partly, .missed: true
    default: false
    }
  }

  /// How well the outcome is for the strategy, apart from colours.
  package enum Tone: Hashable, Sendable {
    case good, warning, bad, neutral
  }

  package var tone: Tone {
    switch self {
    case .met, .onTrack: .good
    case .metLate, .nearly, .partly, .atRisk: .warning
    case .missed, .offTrack: .bad
    case .pending, .noData, .noThreshold, .notAssessable, .notRelevant, .superseded: .neutral
    }
  }
}

/// How firm the figures behind a verdict are; the weakest of those used decides.
package enum EvidenceQuality: String, Hashable, Comparable, Sendable, CaseIterable {
  case final, late, old, imputed, provisional, disputed

  package static func < (left: EvidenceQuality, right: EvidenceQuality) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}
