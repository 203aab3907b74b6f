package import Diagnostics
internal import Measurements

extension StrategyJudgement {
  /// Gives each finding that is new or worse the place that the change touched for its own, and leaves
  /// its milestone among the other places: reviewers are only shown the lines of a change.
  ///
  /// A finding whose own place was touched keeps it, and so does one of which no place was.
  package func point(_ findings: inout [Finding], atWhatWas isTouched: (SourceSpan) -> Bool) {
    for index in findings.indices {
      let finding = findings[index]
      guard finding.sinceRevision != nil, !finding.isAccepted, !isTouched(finding.span),
        let place = finding.related.first(where: isTouched)
          ?? observations(behind: finding).first(where: isTouched)
      else { continue }
      findings[index].span = place
      findings[index].related = [finding.span] + finding.related.filter { $0 != place }
    }
  }

  /// Every measurement behind the milestone that a finding is about: a finding names only the first.
  private func observations(behind finding: Finding) -> [SourceSpan] {
    milestones.first { $0.id == finding.subject }?.measured?.observations.map(\.value.span) ?? []
  }
}
