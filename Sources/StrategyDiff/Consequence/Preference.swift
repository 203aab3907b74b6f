package import Evaluation

extension Verdict {
  /// What one verdict is to another for whoever is held to the commitment.
  package enum Preference: Hashable, Sendable {
    case better, worse, alike, incomparable
  }

  /// What kinds of outcome there are, as far as one is better than another.
  ///
  /// An outcome that is fulfilled is better than one that is partly so, and that better than a failure.
  /// One that is open, since nothing was measured or can't answer, is better than a failure and worse
  /// than fulfilment; whether it is better than half of it nobody can say. To be released from a
  /// commitment is better than any of these but fulfilment, which it can't be compared with: neither
  /// is ever a failure.
  private enum Standing {
    case fulfilled, half, open, failed, released
  }

  private var standing: Standing {
    switch self {
    case .met, .onTrack: .fulfilled
    case .metLate, .nearly, .partly, .atRisk: .half
    case .missed, .offTrack: .failed
    case .pending, .noData, .notAssessable: .open
    case .noThreshold, .notRelevant, .superseded: .released
    }
  }

  /// Whether this verdict is better or worse than another for whoever is held to the commitment: a
  /// partial order. Late, nearly and in part are three ways to fall short that have no order.
  package func preference(over other: Verdict) -> Preference {
    if self == other { return .alike }
    switch (standing, other.standing) {
    case (.half, .half): return .incomparable
    case (.fulfilled, .fulfilled), (.open, .open), (.failed, .failed), (.released, .released):
      return .alike
    case (.half, .open), (.open, .half), (.fulfilled, .released), (.released, .fulfilled):
      return .incomparable
    case (.fulfilled, _), (_, .failed), (.released, _): return .better
    case (_, .fulfilled), (.failed, _), (_, .released): return .worse
    }
  }
}
