package import Diagnostics
internal import Quantities

extension Draft.Proposal {
  /// What kind it is, in the words of machine formats.
  package enum Kind: String, CaseIterable, Sendable {
    case none, carried, suggested, continued, recurs
    case givenUp = "given-up"
    case waived
    case byHand = "by-hand"
    case extended, record
  }

  package var kind: Kind {
    switch self {
    case .none: .none
    case .carried: .carried
    case .suggested: .suggested
    case .continued: .continued
    case .recurs: .recurs
    case .givenUp: .givenUp
    case .waived: .waived
    case .byHand: .byHand
    case .extended: .extended
    case .record: .record
    }
  }

  /// The milestone that it names, be it new or one that was there.
  package var milestone: String? {
    switch self {
    case .carried(let id, _), .suggested(let id, _), .continued(let id, _): id
    default: nil
    }
  }

  /// What the draft does, for people.
  package var message: Message {
    switch self {
    case .none: Message(.reviseNothing)
    case .carried(let id, let period):
      Message(.reviseCarried, ["id": .text(id), "period": .period(period)])
    case .suggested(_, let period): Message(.reviseSuggested, ["period": .period(period)])
    case .continued(_, let period): Message(.reviseContinued, ["period": .period(period)])
    case .recurs(let period): Message(.reviseRecurs, ["period": .period(period)])
    case .givenUp: Message(.reviseGivenUp)
    case .waived(let day, let decision):
      Message(.reviseWaived, ["until": .date(day), "decision": .text(decision)])
    case .byHand(let period): Message(.reviseByHand, ["period": .period(period)])
    case .extended(let span): Message(.reviseExtended, ["period": .text(span.description)])
    case .record(let id): Message(.reviseRecord, ["id": .text(id)])
    }
  }
}

extension Draft.Decision.Kind {
  /// The heading that decisions of the kind stand under.
  package var heading: MessageKey {
    switch self {
    case .period: .revisePeriod
    case .missed: .reviseMissed
    case .past: .revisePast
    case .unmeasured: .reviseUnmeasured
    case .early: .reviseEarly
    case .withoutValue: .reviseWithoutValue
    case .waiver: .reviseWaiver
    case .definition: .reviseDefinition
    case .review: .reviseReview
    }
  }
}
