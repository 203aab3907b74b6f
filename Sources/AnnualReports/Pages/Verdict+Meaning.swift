internal import Diagnostics
internal import Evaluation

extension Verdict {
  /// What it says of a milestone, for those who meet it for the first time.
  var meaning: MessageKey {
    switch self {
    case .met: .meaningMet
    case .metLate: .meaningMetLate
    case .nearly: .meaningNearly
    case .partly: .meaningPartly
    case .missed: .meaningMissed
    case .onTrack: .meaningOnTrack
    case .atRisk: .meaningAtRisk
    case .offTrack: .meaningOffTrack
    case .pending: .meaningPending
    case .noData: .meaningNoData
    case .noThreshold: .meaningNoThreshold
    case .notAssessable: .meaningNotAssessable
    case .notRelevant: .meaningNotRelevant
    case .superseded: .meaningSuperseded
    }
  }
}
