package import Diagnostics
internal import Quantities
internal import StrategyModel
internal import YAMLTree

/// A small strategy with its measurements, and what a rule must make of it.
package struct RuleTest: Sendable {
  var strategy: Node?
  /// Given in place of a strategy for rules about changes.
  var changes: [GivenChange] = []
  var measurements: Located<String>?
  var progress: Located<String>?
  /// The waivers as their file holds them.
  var waivers: Node?
  /// The remarks by year, each year's as its file holds them.
  var remarks: Node?
  var asOf: Located<CalendarDate>?
  /// The day that the source of the measurements says they come by.
  var expectedBy: Located<CalendarDate>?
  /// Subjects that the rule must find, and no others, by their ids inside the strategy.
  var raises: [Located<String>] = []
  var passes: [Located<String>] = []
  var undecided: [Located<String>] = []
  var severity: Located<RuleOverride.Severity>?
  package let span: SourceSpan

  init(span: SourceSpan) { self.span = span }
}

extension Record where Draft == RuleTest {
  static let test = Record(
    "rule-test", LocalizedText(da: "Prøve", en: "Test"),
    [
      Field(
        "given", required: true,
        LocalizedText(da: "Det, der prøves på", en: "What it is tried on"),
        shape: Record<RuleTest>.given.shape
      ) { entry, test, reader in
        Record<RuleTest>.given.read(entry.value, into: &test, &reader)
        guard let given = entry.value.mapping else { return }
        switch (given["strategy"], given["changes"]) {
        case (nil, nil): reader.report(.ruleTestOnNothing, at: entry.key.span)
        case (_?, _?): reader.report(.ruleTestOnBoth, at: entry.key.span)
        case (_?, nil), (nil, _?): break
        }
      },
      Field(
        "expect", required: true,
        LocalizedText(da: "Det, reglen skal finde", en: "What the rule must find"),
        shape: Record<RuleTest>.expect.shape
      ) { entry, test, reader in
        Record<RuleTest>.expect.read(entry.value, into: &test, &reader)
      },
    ])

  fileprivate static let given = Record(
    "rule-test-given", LocalizedText(da: "Grundlag", en: "Basis"),
    [
      Field(
        "strategy",
        LocalizedText(
          da: "En lille strategi; navn, kommune og periode kan udelades",
          en: "A small strategy; name, municipality and period may be left out"),
        shape: .record(Strategy.shape.withoutRequirements(named: "strategy-of-test"))
      ) { entry, test, reader in
        if reader.mapping(entry.value) != nil { test.strategy = entry.value }
      },
      Field(
        "changes",
        LocalizedText(
          da: "Ændringer ved id på det ændrede, for regler om ændringer",
          en: "Changes by the id of what was changed, for rules about changes"),
        shape: .map(key: .text, value: Record<GivenChange>.change.shape)
      ) { entry, test, reader in
        guard let mapping = reader.mapping(entry.value) else { return }
        for item in mapping.entries {
          var change = GivenChange(subject: item.key)
          Record<GivenChange>.change.read(item.value, into: &change, &reader)
          test.changes.append(change)
        }
      },
      .text(
        "measurements", { $0.measurements = $1 },
        LocalizedText(da: "Målingerne som en csv-fil", en: "The measurements as a csv file")),
      .text(
        "progress", { $0.progress = $1 },
        LocalizedText(da: "Meldingerne som progress.csv", en: "The reports as progress.csv")),
      .date(
        "expected-by", { $0.expectedBy = $1 },
        LocalizedText(
          da: "Dagen, målingerne ventes senest", en: "The day by which measurements are expected")),
      Field(
        "waivers",
        LocalizedText(
          da: "Dispensationerne som i waivers.yaml; strategien hedder test",
          en: "The waivers as in waivers.yaml; the strategy is called test"),
        shape: Waiver.shape
      ) { entry, test, _ in test.waivers = entry.value },
      Field(
        "remarks",
        LocalizedText(
          da: "Bemærkningerne for hvert år, som de står i årets fil i mappen remarks",
          en: "The remarks of each year, as they stand in its file in the folder remarks"),
        shape: .map(key: .period, value: Remark.shape)
      ) { entry, test, _ in test.remarks = entry.value },
      Field(
        "as-of", required: true, LocalizedText(da: "Dagen, der dømmes", en: "The day judged"),
        shape: .date
      ) { entry, test, reader in
        guard let text = reader.text(entry.value) else { return }
        guard let date = CalendarDate(text.value) else {
          reader.report(.notADate, ["text": .text(text.value)], at: text.span)
          return
        }
        test.asOf = Located(date, text.span)
      },
    ], constraints: [.exactlyOne(["strategy", "changes"])])

  fileprivate static let expect = Record(
    "rule-test-expect", LocalizedText(da: "Forventning", en: "Expectation"),
    [
      .texts(
        "raises", { $0.raises = $1 },
        LocalizedText(
          da: "Det, reglen skal finde, og intet andet", en: "What it must find, and nothing else")),
      .texts(
        "passes", { $0.passes = $1 },
        LocalizedText(da: "Det, der skal gå fri", en: "What must go free")),
      .texts(
        "undecided", { $0.undecided = $1 },
        LocalizedText(da: "Det, der ikke kan afgøres", en: "What can't be decided")),
      .choice(
        "severity", { $0.severity = $1 },
        LocalizedText(da: "Hvor alvorligt det skal være", en: "How severe it must be")),
    ])
}

extension RecordShape {
  /// The same keys, none of them required.
  fileprivate func withoutRequirements(named name: String) -> RecordShape {
    RecordShape(
      name: name, title: title,
      fields: fields.map { ($0.key, $0.title, false, $0.shape) }, others: others,
      constraints: constraints)
  }
}
