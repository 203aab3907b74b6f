internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

extension OutputRecord where Subject == MixCost {
  static let cost = OutputRecord(
    "cost", LocalizedText(da: "Hvad henvendelserne kostede", en: "What the contacts cost"),
    [
      .text("prices", LocalizedText(da: "Prissættets id", en: "The price set's id")) {
        $0.set.id.value
      },
      .text(
        "indicator",
        LocalizedText(
          da: "Indikatoren, der er prissat; null, når kun prissættet er skrevet",
          en: "The indicator that is priced; null where only the set is stated"),
        optional: { $0.indicator }),
      .text("title", LocalizedText(da: "Titel", en: "Title")) { $0.title },
      OutputMember(
        "periods",
        LocalizedText(
          da: "Året, eller de uger, der er talt, når de ikke er gjort til et år",
          en: "The year, or the weeks counted where no year is made of them"),
        shape: .list(.text)
      ) { cost, _ in .array(cost.periods.map { .string($0.description) }) },
      .number(
        "contacts", LocalizedText(da: "Henvendelser", en: "Contacts"), optional: { $0.contacts }),
      .record("cost", LocalizedText(da: "Udgiften", en: "The cost"), of: .measured) { $0.cost },
      .record(
        "each",
        LocalizedText(
          da: "Kr. pr. henvendelse; null, når en del af tællingen mangler",
          en: "Kroner a contact; null where part of the count is missing"),
        of: .ends, optional: { $0.each }),
      .text(
        "baseline",
        LocalizedText(
          da: "Perioden, kanalerne sammenlignes med",
          en: "The period that the channels are compared with"),
        optional: { $0.baseline?.description }),
      .record(
        "gain",
        LocalizedText(
          da: "Hvad de ændrede kanaler har sparet", en: "What the changed channels have saved"),
        of: .gain, optional: { $0.gain }),
      .list(
        "derivation",
        LocalizedText(da: "Beviset, skridt for skridt", en: "The proof, step by step"), of: .step
      ) { $0.steps },
    ])
}

extension OutputRecord where Subject == MixGain {
  static let gain = OutputRecord(
    "gain", LocalizedText(da: "Gevinst ved ændrede kanaler", en: "Gain by changed channels"),
    [
      .number(
        "contacts", LocalizedText(da: "Henvendelser", en: "Contacts"), optional: { $0.contacts }),
      .record("each", LocalizedText(da: "Kr. pr. henvendelse", en: "Kroner a contact"), of: .ends) {
        $0.each
      },
      .record(
        "baselineEach",
        LocalizedText(
          da: "Kr. pr. henvendelse med nulpunktets kanaler",
          en: "Kroner a contact by the baseline's channels"), of: .ends
      ) { $0.baselineEach },
      .record(
        "atBaselineMix",
        LocalizedText(
          da: "Hvad de ville koste med nulpunktets kanaler",
          en: "What they would cost by the baseline's channels"), of: .ends
      ) { $0.atBaselineMix },
      .record("saved", LocalizedText(da: "Besparelse i kr.", en: "Saving in kroner"), of: .ends) {
        $0.saved
      },
    ])
}

extension OutputRecord where Subject == MixGain.Ends {
  fileprivate static let ends = OutputRecord(
    "ends", LocalizedText(da: "Beløb, mindst og højst", en: "An amount, least and most"),
    [
      .number("low", LocalizedText(da: "Mindst", en: "Lower end"), optional: { $0.low }),
      .number("high", LocalizedText(da: "Højst", en: "Upper end"), optional: { $0.high }),
    ])
}
