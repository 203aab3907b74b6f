internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

extension OutputRecord where Subject == StrategyJudgement {
  static let strategy = OutputRecord(
    "strategy", LocalizedText(da: "Strategi", en: "Strategy"),
    [
      .text("id", LocalizedText(da: "Mappens navn", en: "The folder's name")) { $0.strategy.id },
      .text("title", LocalizedText(da: "Titel", en: "Title")) { $0.strategy.displayTitle },
      .text(
        "municipality",
        LocalizedText(
          da: "Kommunen, kommunerne eller organisationen",
          en: "The municipality, municipalities or organisation"),
        optional: { $0.strategy.authority }),
      .text(
        "period", LocalizedText(da: "Strategiens periode", en: "The strategy's period"),
        optional: { $0.strategy.period?.value.description }),
      .list("goals", LocalizedText(da: "Mål", en: "Goals"), of: .goal) { $0.goals },
      .list("initiatives", LocalizedText(da: "Indsatser", en: "Initiatives"), of: .initiative) {
        $0.initiatives
      },
      .list(
        "reviews",
        LocalizedText(
          da: "Pligten til at se strategien efter, år for år",
          en: "The duty to review the strategy, year by year"), of: .milestone
      ) { $0.reviews },
      .record(
        "coverage",
        LocalizedText(da: "Hvor meget der er målt", en: "How much of it is measured"),
        of: .coverage
      ) { $0.tally },
      OutputMember(
        "counts", LocalizedText(da: "Milepæle efter resultat", en: "Milestones by verdict"),
        shape: .map(key: .words(Verdict.allCases.map(\.rawValue)), value: .integer)
      ) { judgement, _ in
        .object(
          Verdict.allCases.compactMap { verdict in
            judgement.tally.count(verdict).map { (verdict.rawValue, .integer($0)) }
          })
      },
    ])
}

extension OutputRecord where Subject == StrategyJudgement.Tally {
  fileprivate static let coverage = OutputRecord(
    "coverage", LocalizedText(da: "Dækning", en: "Coverage"),
    [
      .integer(
        "due", LocalizedText(da: "Forfaldne milepæle", en: "Milestones that are due")
      ) { $0.due },
      .integer(
        "measured",
        LocalizedText(
          da: "Forfaldne milepæle, der er målt eller meldt",
          en: "Due milestones that were measured or reported")
      ) { $0.measured },
      .integer(
        "waived",
        LocalizedText(da: "Milepæle med en dispensation", en: "Milestones that carry a waiver")
      ) { $0.waived },
    ])
}

extension OutputRecord where Subject == GoalJudgement {
  fileprivate static let goal = OutputRecord(
    "goal", LocalizedText(da: "Mål", en: "Goal"),
    [
      .text("id", LocalizedText(da: "Id i strategien", en: "Id in the strategy")) { $0.id },
      .text("title", LocalizedText(da: "Titel", en: "Title")) { $0.title },
      .word(
        "verdict",
        LocalizedText(da: "Seneste afgjorte resultat", en: "The latest verdict that was reached")
      ) { $0.verdict },
      .boolean(
        "binding", LocalizedText(da: "false for et pejlemærke", en: "false for a soft target")
      ) { $0.isBinding },
      .record(
        "wanted",
        LocalizedText(
          da: "En ønsket værdi uden frist og afstanden til den",
          en: "A wanted value without a time, and what was last measured"),
        of: .wanted, optional: { $0.wanted }),
      .list("milestones", LocalizedText(da: "Milepæle", en: "Milestones"), of: .milestone) {
        $0.milestones
      },
    ])
}

extension OutputRecord where Subject == WantedDistance {
  fileprivate static let wanted = OutputRecord(
    "wanted", LocalizedText(da: "Ønsket værdi", en: "Wanted value"),
    [
      .word("kind", LocalizedText(da: "Mindst, højst eller præcis", en: "Which side it is on")) {
        $0.side
      },
      .number(
        "value", LocalizedText(da: "Den ønskede værdi", en: "The wanted value"),
        optional: { $0.target.value }),
      .text("unit", LocalizedText(da: "Enhed", en: "Unit"), optional: { $0.target.unit?.code }),
      .record(
        "measured", LocalizedText(da: "Senest målt", en: "Last measured"), of: .measured,
        optional: { $0.measured }),
      .record(
        "reason", LocalizedText(da: "Hvorfor intet er målt", en: "Why nothing is measured"),
        of: .localized, optional: { $0.reason?.message }),
    ])
}

extension OutputRecord where Subject == InitiativeJudgement {
  fileprivate static let initiative = OutputRecord(
    "initiative", LocalizedText(da: "Indsats", en: "Initiative"),
    [
      .text("id", LocalizedText(da: "Id i strategien", en: "Id in the strategy")) { $0.id },
      .text("title", LocalizedText(da: "Titel", en: "Title")) { $0.title },
      .list("milestones", LocalizedText(da: "Milepæle", en: "Milestones"), of: .milestone) {
        $0.milestones
      },
    ])
}
