import Diagnostics
import Evaluation
import Quantities
import TestSupport
import Testing

/// Contacts times a price set: by hand, every figure of it.
@Suite struct PricedTests {
  /// Hvidovre's prices (KL, 2010), with self-service as Holbæk reckons it.
  static let prices = """
    channels:
      self-service: {title: Selvbetjening}
      telephone: {title: Telefon}
      in-person: {title: Personlig}
      email: {title: E-mail}
      letter: {title: Brev}
      digital-post: {title: Digital Post}
      sms: {title: Sms}
    prices:
      kl-2010:
        title: KL's skøn
        self-service: {between: [20 kr., 40 kr.]}
        telephone: 50 kr.
        in-person: 100 kr.
        letter+email+digital-post: 120 kr.

    """
  static let costs = "costs: {better: lower, priced: {of: contacts, prices: kl-2010}}"
  static let most = "indicator: costs\nmilestones: {2012: 10.000 kr.}"

  static func ruling(
    _ name: String, _ rows: String, _ verdict: Verdict, _ says: [String],
    indicator: String = costs, goal: String = most, prices: String = prices
  ) -> Ruling {
    Ruling(
      name: name, goal: goal, rows: rows, verdict: verdict, says: says, indicators: indicator,
      prices: prices)
  }

  @Test(arguments: [
    ruling(
      "each channel times its price",
      "contacts;2012;100;telephone\ncontacts;2012;50;in-person", .met,
      [
        "Måltal: højst 10.000 kr.\n",
        "Priser fra »KL's skøn«, 2 tal ganget med hver sin pris: i alt 10.000 kr.\n",
        "10.000 kr. er højst 10.000 kr.\n",
      ]),
    ruling(
      "one more", "contacts;2012;101;telephone\ncontacts;2012;50;in-person", .missed,
      ["10.050 kr. er ikke højst 10.000 kr."]),
    ruling(
      "the quarters of a year add up",
      (1...4).map { "contacts;2012-Q\($0);25;telephone" }.joined(separator: "\n"), .met,
      ["4 tal ganget med hver sin pris: i alt 5.000 kr."]),
    ruling(
      "three quarters don't",
      (1...3).map { "contacts;2012-Q\($0);25;telephone" }.joined(separator: "\n"),
      .noData, ["mangler 4. kvartal 2012"]),
    ruling(
      "what goes out is left out",
      "contacts;2012;100;telephone;in\ncontacts;2012;900;telephone;out",
      .met, ["i alt 5.000 kr."],
      indicator:
        "costs: {better: lower, priced: {of: contacts, prices: kl-2010, where: {direction: in}}}"),
    ruling(
      "only the channels asked for", "contacts;2012;100;telephone\ncontacts;2012;900;in-person",
      .met,
      ["1 tal ganget med hver sin pris: i alt 5.000 kr."],
      indicator:
        "costs: {better: lower, priced: {of: contacts, prices: kl-2010, where: {channel: telephone}}}"
    ),
  ])
  func contactsTimesPrices(_ ruling: Ruling) throws { try ruling.check() }

  @Test(arguments: [
    ruling(
      "both ends meet the target", "contacts;2012;250;self-service", .met,
      ["i alt mellem 5.000 kr. og 10.000 kr.", "i begge ender"]),
    ruling(
      "one end does", "contacts;2012;251;self-service", .notAssessable,
      ["Målt mellem 5.020 kr. og 10.040 kr.; det kan ikke afgøres, om det er højst 10.000 kr."]),
    ruling(
      "neither does", "contacts;2012;501;self-service", .missed,
      ["mellem 10.020 kr. og 20.040 kr. opfylder ikke højst 10.000 kr. i nogen"]),
    ruling(
      "variants span an interval", "contacts;2012;100;telephone", .notAssessable,
      ["mellem 0 kr. og 19.000 kr."],
      prices: prices.replacing(
        "telephone: 50 kr.", with: "telephone: {variants: {a: 0 kr., b: 190 kr.}}")),
  ])
  func anIntervalOfPricesIsCarriedThrough(_ ruling: Ruling) throws { try ruling.check() }

  @Test(arguments: [
    ruling(
      "all members are counted",
      "contacts;2012;10;letter\ncontacts;2012;20;email\ncontacts;2012;30;digital-post", .met,
      ["i alt 7.200 kr."]),
    ruling(
      "the same class is counted", "contacts;2012;60;digital-post+email+letter", .met,
      ["i alt 7.200 kr."]),
    ruling(
      "a smaller class and the rest",
      "contacts;2012;40;email+letter\ncontacts;2012;20;digital-post", .met, ["i alt 7.200 kr."]),
    ruling(
      "one member is not counted", "contacts;2012;10;letter\ncontacts;2012;20;email",
      .notAssessable,
      [
        "Prisen for Brev + E-mail + Digital Post gælder dem under ét og kan ikke deles. E-mail er talt,"
          + " men Digital Post er ikke."
      ]),
    ruling(
      "one member is asked for",
      "contacts;2012;10;letter\ncontacts;2012;20;email\ncontacts;2012;30;digital-post",
      .notAssessable, ["kan ikke deles. E-mail er talt, men Brev, Digital Post er ikke."],
      indicator:
        "costs: {better: lower, priced: {of: contacts, prices: kl-2010, where: {channel: email}}}"),
    ruling(
      "one quarter lacks a member",
      (1...4).map {
        "contacts;2012-Q\($0);1;letter\ncontacts;2012-Q\($0);1;email"
          + ($0 < 4 ? "\ncontacts;2012-Q\($0);1;digital-post" : "")
      }.joined(separator: "\n"), .notAssessable, ["men Digital Post er ikke"]),
    ruling(
      "counted together, priced apart", "contacts;2012;10;telephone+in-person", .notAssessable,
      ["Telefon + Personlig er talt sammen og kan ikke deles."]),
    ruling(
      "a channel without a price", "contacts;2012;10;telephone\ncontacts;2012;10;sms",
      .notAssessable, ["Sms har ingen pris i »KL's skøn«."]),
    ruling(
      "no channels are told apart", "contacts;2012;10;;in", .notAssessable,
      ["ikke opdelt efter kanal"]),
  ])
  func aMergedClassIsNeverSplit(_ ruling: Ruling) throws { try ruling.check() }

  /// What nobody counted is not free.
  @Test(arguments: [
    ("contacts;2012;100;telephone", "Personlig er ikke talt i 2012."),
    ("contacts;2012;100;sms", "Intet af det, der skal prissættes, er talt i 2012."),
    (
      (1...4).map {
        "contacts;2012-Q\($0);1;telephone" + ($0 < 4 ? "\ncontacts;2012-Q\($0);1;in-person" : "")
      }.joined(separator: "\n"), "Personlig er ikke talt i 4. kvartal 2012."
    ),
  ])
  func whatIsAskedForMustBeCounted(rows: String, says: String) throws {
    let indicator =
      "priced: {of: contacts, prices: kl-2010, where: {channel: [telephone, in-person]}}"
    try Self.ruling(
      says, rows, .noData, [says], indicator: "costs: {better: lower, \(indicator)}"
    ).check()
  }

  @Test func eachTermIsShownWithItsPrice() throws {
    let judged = try Self.ruling(
      "terms", "contacts;2012;250;self-service;in\ncontacts;2012;1;telephone;out", .notAssessable,
      []
    ).judged()
    let terms = judged.steps.flatMap(\.terms).map { $0.message.text(.danish).ordinarySpaces }
    #expect(
      terms == [
        "250 × mellem 20 kr. og 40 kr. = mellem 5.000 kr. og 10.000 kr. (Selvbetjening, indgående, 2012)",
        "1 × 50 kr. = 50 kr. (Telefon, udgående, 2012)",
      ])
    #expect(judged.measured?.unit == .kroner)
    #expect(judged.measured?.amount == .interval(low: Fraction(5050), high: Fraction(10_050)))
  }

  @Test func whatTheDocumentSaysAboutMakesAnEstimate() throws {
    let prices = Self.prices.replacing("title: KL's skøn", with: "approximate: true")
    let judged = try Self.ruling(
      "about", "contacts;2012;100;telephone", .met, [], prices: prices
    ).judged()
    #expect(judged.quality == .provisional)
    #expect(judged.proof.contains("Dokumentet siger cirka om priserne"))
  }

  @Test func aChannelCountedElsewhereLeavesTheUpperEndOpen() throws {
    var ruling = Self.ruling("missing", "", .notAssessable, ["Målt mindst 5.000 kr."])
    ruling.files = [
      "x.csv": Ruling.table("contacts;2012;100;telephone"),
      "x.yaml": "from: x.csv\nmissing: [self-service]\n",
    ]
    try ruling.check()
  }

  @Test func twoSourcesAreBothPriced() throws {
    try Self.ruling(
      "disputed", "contacts;2012;100;telephone;;;;;a\ncontacts;2012;300;telephone;;;;;b",
      .notAssessable, ["En anden række siger 100", "Kilderne giver hver sit udfald"]
    ).check()
  }
}
