package import Diagnostics

extension ChangeKind {
  /// What happened, in words for a table.
  package var word: MessageKey {
    switch self {
    case .targetLowered: .changeTargetLowered
    case .targetRaised: .changeTargetRaised
    case .targetChanged: .changeTargetChanged
    case .toleranceChanged: .changeToleranceChanged
    case .deadlineLater: .changeDeadlineLater
    case .deadlineEarlier: .changeDeadlineEarlier
    case .targetMoved: .changeTargetMoved
    case .cadenceChanged: .changeCadenceChanged
    case .bindingChanged: .changeBindingChanged
    case .basisChanged: .changeBasisChanged
    case .keepChanged: .changeKeepChanged
    case .directionChanged: .changeDirectionChanged
    case .wantedChanged: .changeWantedChanged
    case .dutyChanged: .changeDutyChanged
    case .readingChanged: .changeReadingChanged
    case .conditionChanged: .changeConditionChanged
    case .measuredInChanged: .changeMeasuredInChanged
    case .supersessionChanged: .changeSupersessionChanged
    case .indicatorExchanged: .changeIndicatorExchanged
    case .milestoneAdded: .changeMilestoneAdded
    case .milestoneRemoved: .changeMilestoneRemoved
    case .goalAdded: .changeGoalAdded
    case .goalRemoved: .changeGoalRemoved
    case .initiativeAdded: .changeInitiativeAdded
    case .initiativeRemoved: .changeInitiativeRemoved
    case .definitionChanged: .changeDefinitionChanged
    case .unitChanged: .changeUnitChanged
    case .scopeChanged: .changeScopeChanged
    case .breakChanged: .changeBreakChanged
    case .outlookChanged: .changeOutlookChanged
    case .collectionChanged: .changeCollectionChanged
    case .pricesChanged: .changePricesChanged
    case .rulesChanged: .changeRulesChanged
    case .waiverAdded: .changeWaiverAdded
    case .waiverRemoved: .changeWaiverRemoved
    case .renamed: .changeRenamed
    case .split: .changeSplit
    case .merged: .changeMerged
    case .moved: .changeMoved
    case .strategyAdded: .changeStrategyAdded
    case .strategyRemoved: .changeStrategyRemoved
    case .indicatorAdded: .changeIndicatorAdded
    case .indicatorRemoved: .changeIndicatorRemoved
    case .linkChanged: .changeLinkChanged
    case .ownerChanged: .changeOwnerChanged
    case .ownerRemoved: .changeOwnerRemoved
    case .reviewChanged: .changeReviewChanged
    case .reviewRemoved: .changeReviewRemoved
    case .adoptionChanged: .changeAdoptionChanged
    case .budgetChanged: .changeBudgetChanged
    case .decisionChanged: .changeDecisionChanged
    case .periodChanged: .changePeriodChanged
    case .participantsChanged: .changeParticipantsChanged
    case .observationAdded: .changeObservationAdded
    case .observationRevised: .changeObservationRevised
    case .observationRemoved: .changeObservationRemoved
    case .progressChanged: .changeProgressChanged
    case .textChanged: .changeTextChanged
    case .orderChanged: .changeOrderChanged
    }
  }
}

extension Change.Class {
  /// The heading over the changes of a class.
  package var word: MessageKey {
    switch self {
    case .weakened: .classWeakened
    case .strengthened: .classStrengthened
    case .mixed: .classMixed
    case .undecided: .classUndecided
    case .rebaselined: .classRebaselined
    case .structural: .classStructural
    case .governance: .classGovernance
    case .data: .classData
    case .editorial: .classEditorial
    }
  }

  /// What it means for the commitment.
  package var explanation: MessageKey {
    switch self {
    case .weakened: .explainWeakened
    case .strengthened: .explainStrengthened
    case .mixed: .explainMixed
    case .undecided: .explainUndecided
    case .rebaselined: .explainRebaselined
    case .structural: .explainStructural
    case .governance: .explainGovernance
    case .data: .explainData
    case .editorial: .explainEditorial
    }
  }
}

extension Factor {
  /// What it was that made a verdict differ.
  package var word: MessageKey {
    switch self {
    case .target: .factorTarget
    case .deadline: .factorDeadline
    case .definition: .factorDefinition
    case .data: .factorData
    case .clock: .factorClock
    case .rules: .factorRules
    }
  }
}
