package import Diagnostics
package import Quantities
internal import StrategyModel

extension Draft {
  /// Something that only people can decide when a year is reviewed.
  package struct Decision: Sendable {
    /// What it is about, in the order that a list shows them.
    package enum Kind: String, CaseIterable, Sendable {
      /// The strategy ends with the year.
      case period
      /// A milestone of the year that is not met.
      case missed
      /// Of an earlier year, with nothing after it, and still not met.
      case past = "past-date"
      /// Due in the year, and nothing measured or reported can say whether it is met.
      case unmeasured
      /// What is wanted later is reached already.
      case early
      /// A goal without a value or without a time.
      case withoutValue = "without-value"
      /// An accepted deviation that comes to an end.
      case waiver
      /// An indicator of the strategy's own that the shared vocabulary defines otherwise.
      case definition
      /// The record of the review itself.
      case review
    }

    /// From 1, in the list of its year.
    package internal(set) var number = 0
    package let kind: Kind
    /// As reports know it: `holbaek/digital-post/2013`.
    package let id: String
    package let title: Message.Argument
    /// What happened, as a sentence that names it.
    package let happened: Message
    /// What can be decided.
    package let options: [Message]
    /// Who has to see to it, as the file says.
    package let owner: String?
    package let span: SourceSpan
    package internal(set) var proposal: Proposal
    /// The side of a target that is stated as a bare figure: written out, it has room for a decision.
    var side: Target.Bound?
  }

  /// What the draft does about a decision until it is taken.
  package enum Proposal: Hashable, Sendable {
    /// Nothing.
    case none
    /// The milestone stands once more, under another period.
    case carried(id: String, to: Period)
    /// The same as a comment: the period lies after the strategy's own.
    case suggested(id: String, for: Period)
    /// A later milestone of the same goal goes on with it.
    case continued(by: String, Period)
    /// It is due again without being written again.
    case recurs(Period)
    /// Its initiative has reported it as given up.
    case givenUp
    /// It is accepted until a day, by a decision.
    case waived(until: CalendarDate, decision: String)
    /// The file is written in a way that nothing can be added to.
    case byHand(Period)
    /// A longer period for the strategy, as a comment.
    case extended(to: PeriodSpan)
    /// The row of `progress.csv` that is to be filled in, without its day.
    case record(id: String)
  }
}
