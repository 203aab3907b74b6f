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
      .record(
        "lastMeasured",
        LocalizedText(
          da: "Den nyeste periode, målene er målt i; null, når intet er målt",
          en: "The newest period that the goals were measured in; null where nothing was"),
        of: .lastMeasured, optional: { $0.lastMeasured }),
      .list(
        "costs",
        LocalizedText(
          da: "Hvad henvendelserne kostede efter strategiens egne priser",
          en: "What the contacts cost by the strategy's own prices"),
        of: .cost
      ) { $0.mixCosts },
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
      .integer(
        "noThreshold",
        LocalizedText(da: "Mål uden måltal", en: "Goals without a threshold")
      ) { $0.count(.noThreshold) ?? 0 },
      .integer(
        "notAssessable",
        LocalizedText(
          da: "Milepæle, der ikke kan vurderes", en: "Milestones that can't be assessed")
      ) { $0.count(.notAssessable) ?? 0 },
    ])
}

extension OutputRecord where Subject == StrategyJudgement.LastMeasured {
  fileprivate static let lastMeasured = OutputRecord(
    "last-measured", LocalizedText(da: "Nyeste måling", en: "Newest measurement"),
    [
      .text("period", LocalizedText(da: "Perioden", en: "The period")) { $0.period.description },
      .date("end", LocalizedText(da: "Periodens sidste dag", en: "The period's last day")) {
        $0.period.end
      },
      .integer(
        "days",
        LocalizedText(
          da: "Dage derfra til den dag, der er dømt efter",
          en: "Days from it to the day judged by")
      ) { $0.age },
      .boolean(
        "isOld",
        LocalizedText(
          da: "true, når målingerne slutter mere end et år før",
          en: "true where the measurements end more than a year before")
      ) { $0.isOld },
      .location("location", LocalizedText(da: "Sted", en: "Place")) { $0.span },
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
      .text(
        "judged",
        LocalizedText(
          da: "Milepælen, der gav det; null, når ingen er bedømt på noget målt",
          en: "The milestone that gave it; null where none rests on something measured"),
        optional: { $0.standing.judged?.id }),
      .list(
        "gaps",
        LocalizedText(
          da: "Nyere, forfaldne milepæle uden resultat",
          en: "Newer milestones that are due and have no result"), of: .outlined
      ) { $0.standing.gaps },
      .record(
        "outlook",
        LocalizedText(
          da: "Den næste milepæl, der ikke er forfalden, og udsigten til den",
          en: "The next milestone not yet due, and its outlook"),
        of: .outlined, optional: { $0.standing.next }),
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

extension OutputRecord where Subject == MilestoneJudgement {
  /// A milestone named where it stands in full elsewhere.
  fileprivate static let outlined = OutputRecord(
    "outlined-milestone", LocalizedText(da: "Milepæl, kort", en: "Milestone in short"),
    [
      .text(
        "milestone", LocalizedText(da: "strategi/mål/periode", en: "strategy/goal/period")
      ) { $0.id },
      .date("due", LocalizedText(da: "Frist", en: "Due day")) { $0.due },
      .word("verdict", LocalizedText(da: "Resultat", en: "Verdict")) { $0.verdict },
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
