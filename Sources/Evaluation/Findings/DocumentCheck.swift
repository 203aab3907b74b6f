package import Diagnostics
package import StrategyModel

/// A rule that is no expression: it holds a whole strategy against itself, so the program does it.
///
/// It is listed, explained and overridden as other rules are.
package struct DocumentCheck: Sendable {
  package let rule: FindingRule
  package let severity: Diagnostic.Severity
  package let title: LocalizedText
  package let why: LocalizedText

  private init(
    _ rule: FindingRule, _ severity: Diagnostic.Severity, da: (title: String, why: String),
    en: (title: String, why: String)
  ) {
    self.rule = rule
    self.severity = severity
    title = LocalizedText(da: da.title, en: en.title)
    why = LocalizedText(da: da.why, en: en.why)
  }

  package static func of(_ rule: FindingRule) -> DocumentCheck? { all.first { $0.rule == rule } }

  /// In the order in which reports tell them.
  package static let all = [
    DocumentCheck(
      .definitionGameable, .note,
      da: (
        "Det ene mål kan nås på det andets bekostning",
        "En andel tæller en kanal med, som et andet mål eller en anden indikator vil have færre af."
      ),
      en: (
        "One goal can be met at the other's expense",
        "A share counts a channel that another goal or indicator wants less of."
      )),
    DocumentCheck(
      .statementsOverlap, .warning,
      da: (
        "To måltal om det samme",
        "To mål, eller to milepæle i samme periode, siger hver sit om den samme indikator."
      ),
      en: (
        "Two targets for the same thing",
        "Two goals, or two milestones of one period, state different targets of one indicator."
      )),
    DocumentCheck(
      .changesDisagree, .note,
      da: (
        "Ændringerne passer ikke sammen",
        "To ændringer, der fører til samme tal, kan ikke begge være sande: fra -6 timer til 19,5 timer er -23,5 % og ikke -15 %."
      ),
      en: (
        "The changes do not agree",
        "Two changes that lead to one level can't both be true: from -6 hours to 19.5 hours is -23.5 % and not -15 %."
      )),
    DocumentCheck(
      .partsDisagree, .warning,
      da: (
        "Delene giver ikke det, der står i alt",
        "Rækker, der deler et tal op, skal give det. Mere end det hele er altid forkert; mindre er i orden, hvor der kun er talt i nogle"
          + " områder eller grupper."
      ),
      en: (
        "The parts do not make the total",
        "Rows that part a total have to add up to it. More than the whole is always wrong; less is fine where only some areas or groups were"
          + " counted."
      )),
    DocumentCheck(
      .sharesNotWhole, .warning,
      da: (
        "Andelene giver ikke 100 %",
        "Andele af ét hele skal give 100 %, når der ses bort fra afrunding: en halv af den sidste decimal for hver."
      ),
      en: (
        "The shares do not make 100 %",
        "Shares of one whole have to make 100 % but for rounding: half of the last decimal for each."
      )),
    DocumentCheck(
      .parentExpired, .note,
      da: (
        "Henviser til noget, der er udløbet",
        "Noget hører til en anden strategi, hvis periode slutter, før denne begynder, eller før dens egen milepæl skal nås."
      ),
      en: (
        "Refers to something that has expired",
        "Something belongs to another strategy whose period ends before this one begins, or before its own milestone is due."
      )),
    DocumentCheck(
      .explanationUnused, .warning,
      da: (
        "Forklaringen hører ikke til noget",
        "En forklaring under explained, som intet fund har, er enten stavet forkert eller ikke længere nødvendig."
      ),
      en: (
        "The explanation explains nothing",
        "An explanation under explained that no finding has is either misspelt or no longer needed."
      )),
  ]
}
