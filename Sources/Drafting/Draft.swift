package import Diagnostics
package import Evaluation
package import Quantities
internal import StrategyModel

/// The next version of a strategy as far as it can be written without anybody's decision, and the
/// decisions that are left to take.
///
/// The text is the old one with lines added: nothing in it is removed, rewritten or weakened. A
/// milestone that was missed and that nothing else goes on with stands once more, a year later,
/// without the `decision` that it needs; what can't stand there yet is a comment.
package struct Draft: Sendable {
  /// The year that is reviewed.
  package let year: Int
  package let asOf: CalendarDate
  /// The strategy's id and title.
  package let strategy: (id: String, title: String)
  package let decisions: [Decision]
  /// The new `strategy.yaml`.
  package let text: [UInt8]

  /// - Parameters:
  ///   - judgement: Of the strategy as it stands, on a day after the year.
  ///   - year: One that the strategy's period touches.
  ///   - text: The strategy's file, which the judgement's spans point into.
  ///   - language: Of the comments in the draft.
  package init(
    of judgement: StrategyJudgement, after year: Int, _ text: [UInt8], in language: Language
  ) {
    self.year = year
    asOf = judgement.asOf
    strategy = (judgement.strategy.id, judgement.strategy.displayTitle)
    var writer = DraftWriter(text, judgement.strategy.source, language)
    decisions = writer.write(judgement.decisions(after: year))
    self.text = writer.result
  }
}
