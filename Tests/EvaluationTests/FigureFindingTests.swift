import Evaluation
import StrategyModel
import Testing

/// Figures of one table that contradict each other.
@Suite struct FigureFindingTests {
  private static let indicators =
    Ruling.vocabulary + """
        split: {title: Fordeling, unit: "%", better: neither, measures: stock}
        rate: {title: Tilfredse, unit: "%", better: higher, measures: stock}
      goals:
        g: {title: G}

      """

  private static func sums(
    _ name: String, _ rows: String..., found: [String] = [], says: [String] = [],
    asOf: String = "2016-03-31"
  ) -> Critique {
    Critique(
      name: name, strategy: indicators,
      rows: rows.map { "contacts;2012;\($0)" }.joined(separator: "\n"), asOf: asOf, found: found,
      says: says)
  }

  // The columns behind the value: channel, direction, area, status, published, source.
  static let totals: [Critique] = [
    sums("channels that add up", "100", "60;email", "40;letter"),
    sums(
      "channels that give more", "100", "60;email", "41;letter",
      found: ["warning parts-disagree a/contacts/2012/channel"],
      says: ["delene giver 101 henvendelser, men i alt står der 100 henvendelser (forskel +1)"]),
    sums(
      "channels that give less", "100", "60;email", "39;letter",
      found: ["warning parts-disagree a/contacts/2012/channel"], says: ["(forskel -1)"]),
    sums("one channel alone says nothing of the rest", "100", "60;email"),
    sums(
      "one channel that is more than all", "100", "101;email",
      found: ["warning parts-disagree a/contacts/2012/channel"]),
    sums("areas may be counted in part", "100", "60;;;a", "39;;;b"),
    sums(
      "areas may not give more", "100", "60;;;a", "41;;;b",
      found: ["warning parts-disagree a/contacts/2012/area"]),
    sums("one of two directions", "100", "60;email;in", "30;letter;in"),
    sums(
      "both directions", "100", "60;;in", "41;;out",
      found: ["warning parts-disagree a/contacts/2012/direction"]),
    sums(
      "a total of one direction", "100;;in", "60;email;in", "41;letter;in", "70;email;out",
      found: ["warning parts-disagree a/contacts/2012/channel/in"], says: ["Henvendelser (in)"]),
    sums(
      "each way to part the whole is told", "100", "60;email", "41;letter", "102;;;a",
      found: [
        "warning parts-disagree a/contacts/2012/area",
        "warning parts-disagree a/contacts/2012/channel",
      ]),
    sums(
      "coarser parts do not repeat finer ones", "100", "60;email;;a", "45;letter;;a", "60;email",
      "45;letter", found: ["warning parts-disagree a/contacts/2012/channel+area"]),
    sums("a merged class is the sum of its parts", "50;email+letter", "20;email", "30;letter"),
    sums("a preliminary total contradicts nothing", "100;;;;preliminary", "60;email", "41;letter"),
    sums(
      "a total whose period is assumed does", "100;;;;assumed-period", "60;email", "41;letter",
      found: ["warning parts-disagree a/contacts/2012/channel"]),
    sums(
      "a later vintage replaces the first", "100;;;;preliminary", "101", "60;email", "41;letter"),
    sums(
      "what is not published yet contradicts nothing", "100", "60;email", "41;letter;;;;2013-06-01",
      asOf: "2013-05-31"),
    Critique(
      name: "rates of parts are no parts of a rate", strategy: indicators,
      rows: "rate;2012;58\nrate;2012;47;;;a\nrate;2012;79;;;b", found: []),
    Critique(
      name: "other periods are other totals", strategy: indicators,
      rows: "contacts;2012;100\ncontacts;2013;60;email\ncontacts;2013;41;letter", found: []),
  ]

  @Test(arguments: totals)
  func partsThatAreNotTheirTotal(critique: Critique) throws {
    try critique.check(.partsDisagree)
  }

  private static func shares(
    _ name: String, _ rows: String..., found: [String] = [], says: [String] = []
  ) -> Critique {
    Critique(
      name: name, strategy: indicators,
      rows: rows.map { "split;2012;\($0)" }.joined(separator: "\n"), found: found, says: says)
  }

  static let wholes: [Critique] = [
    shares("a hundred", "38;telephone", "26;in-person", "36;email+letter"),
    shares("rounded up as far as can be", "39;telephone", "27;in-person", "35;email"),
    shares("three rounded by half each", "34;a", "34;b", "33;c"),
    shares(
      "one more than rounding explains", "34;a", "34;b", "34;c",
      found: ["warning shares-not-whole a/split/2012/channel"],
      says: [
        "Fordeling, 2012: 3 andele giver 102 %, ikke 100 %. Afrunding kan højst forklare "
          + "1,5 procentpoint."
      ]),
    shares("two, exactly at what rounding explains", "50;a", "49;b"),
    shares(
      "two, just beyond it", "50;a", "48;b",
      found: ["warning shares-not-whole a/split/2012/channel"]),
    shares(
      "decimals leave less to rounding", "50,0;a", "49,8;b",
      found: ["warning shares-not-whole a/split/2012/channel"], says: ["99,8 %"]),
    shares("decimals within their rounding", "50,1;a", "49,8;b"),
    shares(
      "one figure with decimals says that all have them", "39;a", "61,5;b",
      found: ["warning shares-not-whole a/split/2012/channel"]),
    shares("one share alone", "60;email"),
    shares("a figure for the whole makes them rates", "60", "47;a", "79;b"),
    shares("each direction is a whole", "60;a;in", "40;b;in", "30;a;out", "70;b;out"),
    shares(
      "one direction is not", "60;a;in", "40;b;in", "30;a;out", "80;b;out",
      found: ["warning shares-not-whole a/split/2012/channel/out"]),
    shares("both directions are one whole", "30;a;in", "20;b;in", "15;a;out", "35;b;out"),
    shares(
      "areas that are meant as a whole", "60;;;a", "30;;;b",
      found: ["warning shares-not-whole a/split/2012/area"]),
    shares("rates of areas", "60;;;a", "61;;;b"),
    Critique(
      name: "something that is better the higher is a rate", strategy: indicators,
      rows: "rate;2012;80;email\nrate;2012;90;letter", found: []),
  ]

  @Test(arguments: wholes)
  func sharesThatAreNoWhole(critique: Critique) throws {
    try critique.check(.sharesNotWhole)
  }
}
