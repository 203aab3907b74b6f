internal import Quantities

/// What others call the columns that a description can point out, in Danish and English.
enum ColumnWords {
  /// How well a title names a column: 3 where it is one of its words, 2 where one of its own words is,
  /// 1 where a longer word ends in one, 0 for no likeness.
  static func fit(_ title: String, _ column: DescribedColumn) -> Int {
    let parts = parts(of: title)
    let words = words[column] ?? []
    if words.contains(parts.joined(separator: " ")) || words.contains(parts.joined()) { return 3 }
    if parts.contains(where: words.contains) { return 2 }
    let isCompound = parts.contains { part in
      words.contains { $0.count >= 4 && part.count > $0.count && part.hasSuffix($0) }
    }
    return isCompound ? 1 : 0
  }

  /// Whether a title names numbers that count nothing, such as those of cases.
  static func namesNumbering(_ title: String) -> Bool {
    parts(of: title).contains { part in
      numbering.contains(part) || endings.contains { part.hasSuffix($0) }
    }
  }

  private static func parts(of title: String) -> [String] {
    QuantityText.trimmed(title).lowercased()
      .split { !($0.isLetter || $0.isNumber || $0 == "%") }.map(String.init)
  }

  private static let numbering: Set<String> = [
    "id", "no", "number", "cpr", "cvr", "code", "sagsid",
  ]

  /// With which the names of numbers end: `sagsnr`, `løbenummer`, `postkode`.
  private static let endings = ["nr", "nummer", "kode"]

  private static let words: [DescribedColumn: [String]] = [
    .date: [
      "dato", "dag", "tidspunkt", "oprettet", "oprettelsesdato", "modtaget", "modtagelsesdato",
      "registreret", "registreringsdato", "henvendelsesdato", "kontaktdato", "startet", "start",
      "starttidspunkt", "date", "day", "created", "received", "timestamp",
    ],
    .period: [
      "periode", "måned", "maaned", "md", "kvartal", "halvår", "halvaar", "år", "aar", "årstal",
      "uge", "måleperiode", "period", "month", "quarter", "year", "week",
    ],
    .indicator: [
      "indikator", "nøgletal", "noegletal", "måling", "maaling", "målepunkt", "kpi", "indicator",
      "measure",
    ],
    .value: [
      "værdi", "vaerdi", "antal", "tal", "procent", "pct", "%", "andel", "resultat", "beløb",
      "beloeb", "i alt", "ialt", "total", "sum", "gennemsnit", "score", "henvendelser", "value",
      "count", "number of contacts", "share", "result", "amount", "percent",
    ],
    .count: [
      "antal", "antal henvendelser", "henvendelser", "antal kontakter", "kontakter", "count",
      "contacts", "number of contacts",
    ],
    .unit: ["enhed", "måleenhed", "unit"],
    .municipality: [
      "kommune", "kommunenr", "kommunenummer", "kommunekode", "kommunenavn", "kommuneid", "komnr",
      "municipality",
    ],
    .channel: [
      "kanal", "kontaktform", "henvendelsesform", "henvendelseskanal", "henvendelses kanal",
      "kontaktkanal", "kontakttype", "henvendelsesmåde", "indgang", "medie", "channel",
    ],
    .direction: ["retning", "ind ud", "indud", "direction"],
    .area: [
      "forvaltning", "afdeling", "center", "område", "omraade", "fagområde", "enhed", "sektor",
      "team", "sted", "lokation", "direktørområde", "institution", "area", "department", "unit",
    ],
    .type: [
      "type", "henvendelsestype", "henvendelses type", "art", "henvendelsesart", "formål",
    ],
    .population: ["målgruppe", "maalgruppe", "borgergruppe", "population"],
    .resolved: [
      "straksafklaret", "straksafsluttet", "straksafklaring", "afslutning", "afklaret",
      "løst straks", "løst ved første kontakt", "resolved",
    ],
    .status: ["status"],
    .published: ["offentliggjort", "udgivet", "published"],
    .source: ["kilde", "datakilde", "source"],
    .note: ["bemærkning", "bemaerkning", "bemærkninger", "note", "noter", "kommentar"],
    .sampleSize: ["stikprøve", "stikproeve", "antal svar", "besvarelser", "n"],
  ]
}
