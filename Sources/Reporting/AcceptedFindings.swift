internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

extension Waiver {
  /// What marks a cell whose milestone carries a waiver.
  package static let symbol = "§"
}

extension StatusTable {
  /// How many milestones carry a waiver, for the line that counts verdicts.
  static func waivedCount(_ tally: StrategyJudgement.Tally, _ language: Language) -> [String] {
    guard tally.waived > 0 else { return [] }
    let count = language.number(Fraction(tally.waived), decimals: 0)
    return ["\(Waiver.symbol) \(Message(.waiverWord).text(language)) \(count)"]
  }

  /// What stands below a table of each milestone that carries a waiver.
  static func waiverLines(_ milestones: [MilestoneJudgement], _ language: Language) -> [String] {
    milestones.compactMap { milestone in
      milestone.waiver.map { waiver in
        let name = "\(milestone.title.text(language)), \(milestone.periodArgument.text(language))"
        return "\(Waiver.symbol) \(name): \(waiver.message.text(language))"
      }
    }
  }
}

extension Summary {
  /// What is accepted and by what, one line each; none where nothing is.
  func accepted(_ language: Language) -> [String] {
    var messages: [Message] = []
    if waived > 0 { messages.append(Message(.summaryWaived, ["count": .count(waived)])) }
    if let baseline {
      messages.append(
        Message(
          .summaryBaseline,
          ["known": .count(baseline.known), "stale": .count(baseline.stale)]))
    }
    if let since { messages.append(since.message) }
    return messages.map { $0.text(language) }
  }
}

extension OutputRecord where Subject == Waiver {
  static let waiver = OutputRecord(
    "waiver", LocalizedText(da: "Dispensation", en: "Waiver"),
    [
      .text("rule", LocalizedText(da: "Reglen, der fraviges", en: "The rule that is waived")) {
        $0.rule.value.rawValue
      },
      .text("reason", LocalizedText(da: "Begrundelse", en: "Why it is accepted")) { $0.reason },
      .text("decidedBy", LocalizedText(da: "Hvem der har besluttet det", en: "Who decided it")) {
        $0.decidedBy
      },
      .text("decision", LocalizedText(da: "Sagsnummer", en: "Case number")) { $0.decision },
      .date("until", LocalizedText(da: "Sidste dag, den gælder", en: "The last day that it holds"))
      { $0.until },
    ])
}
