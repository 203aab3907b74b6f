/// What was changed, by the id that machine formats, rules and waivers know it by.
///
/// A kind says what moved and never whether that is better or worse: a target of fewer letters is
/// weakened by being raised.
package enum ChangeKind: String, CaseIterable, Hashable, Sendable {
  // What a commitment demands.
  case targetLowered = "target-lowered"
  case targetRaised = "target-raised"
  case targetChanged = "target-changed"
  case toleranceChanged = "tolerance-changed"
  case deadlineLater = "deadline-later"
  case deadlineEarlier = "deadline-earlier"
  /// Another value by another time.
  case targetMoved = "target-moved"
  case cadenceChanged = "cadence-changed"
  case bindingChanged = "binding-changed"
  case basisChanged = "basis-changed"
  case keepChanged = "keep-changed"
  case directionChanged = "direction-changed"
  case wantedChanged = "wanted-changed"
  case dutyChanged = "duty-changed"
  case readingChanged = "reading-changed"
  case conditionChanged = "condition-changed"
  case measuredInChanged = "measured-in-changed"
  case supersessionChanged = "supersession-changed"
  case indicatorExchanged = "indicator-exchanged"
  case milestoneAdded = "milestone-added"
  case milestoneRemoved = "milestone-removed"
  case goalAdded = "goal-added"
  case goalRemoved = "goal-removed"
  case initiativeAdded = "initiative-added"
  case initiativeRemoved = "initiative-removed"

  // How it is measured.
  case definitionChanged = "definition-changed"
  case unitChanged = "unit-changed"
  case scopeChanged = "scope-changed"
  case breakChanged = "break-changed"
  case outlookChanged = "outlook-changed"
  case collectionChanged = "collection-changed"
  case pricesChanged = "prices-changed"
  case rulesChanged = "rules-changed"
  case waiverAdded = "waiver-added"
  case waiverRemoved = "waiver-removed"

  // The shape of the strategy.
  case renamed, split, merged, moved
  case strategyAdded = "strategy-added"
  case strategyRemoved = "strategy-removed"
  case indicatorAdded = "indicator-added"
  case indicatorRemoved = "indicator-removed"
  case linkChanged = "link-changed"

  // Who answers for it.
  case ownerChanged = "owner-changed"
  case ownerRemoved = "owner-removed"
  case reviewChanged = "review-changed"
  case reviewRemoved = "review-removed"
  case adoptionChanged = "adoption-changed"
  case budgetChanged = "budget-changed"
  case decisionChanged = "decision-changed"
  case periodChanged = "period-changed"
  case participantsChanged = "participants-changed"

  // What was measured.
  case observationAdded = "observation-added"
  case observationRevised = "observation-revised"
  case observationRemoved = "observation-removed"
  case progressChanged = "progress-changed"

  case textChanged = "text-changed"
  case orderChanged = "order-changed"
}
