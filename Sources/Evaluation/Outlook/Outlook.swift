package import Quantities

/// What is to be expected of a milestone that is not yet due, and the method that says so.
package struct Outlook: Sendable {
  package enum Basis: Sendable {
    /// What the straight way from the start to the target would show by the last measurement; nil
    /// where there is no way to compare with: a target already reached, a value to be kept.
    case path(expected: Fraction?)
    case growth(GrowthMethod.Result)
    case trend(TrendMethod.Result)
  }

  package let verdict: Verdict
  package let basis: Basis
}

extension GrowthMethod.Class {
  var verdict: Verdict {
    switch self {
    case .targetAchieved, .substantial: .onTrack
    case .moderate: .atRisk
    case .limited, .deterioration: .offTrack
    case .notAvailable: .pending
    }
  }
}

extension TrendMethod.Symbol {
  var verdict: Verdict {
    switch self {
    case .sun: .onTrack
    case .lightlyClouded: .atRisk
    case .cloud, .thunderstorm: .offTrack
    }
  }
}
