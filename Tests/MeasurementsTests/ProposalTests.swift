import Diagnostics
import Quantities
import StrategyModel
import TestSupport
import Testing
import YAMLTree

@testable import Measurements

/// What is guessed of a delivered file by its header and its first rows.
@Suite struct ProposalTests {
  static let indicators = ["post", "kl:contacts"]

  /// The proposal for a text with semicolons, with no strategy beside it unless one is said.
  static func proposal(
    _ text: String, indicators: [String] = [], _ change: (inout Proposal) -> Void = { _ in }
  ) throws -> Proposal {
    let sources = SourceStore()
    let source = sources.add(path: "tal.csv", bytes: Array(text.utf8))
    let reading = try #require(
      DeliveredSample.reading(Array(text.utf8), source, delimiters: [.semicolon], headerRow: nil))
    let loader = MeasurementLoader(
      files: FileTree(holding: ["/nowhere"], sources: sources))
    var seed = Proposal(from: "tal.csv", format: .table)
    seed.delimiter = .semicolon
    change(&seed)
    return ProposalGuess(
      seed, header: reading.header, rows: reading.rows, komhen: loader.komhen(besides: "m/tal.csv"),
      indicators: indicators
    ).proposal
  }

  private static func roles(_ proposal: Proposal) -> String {
    ([proposal.format.rawValue] + proposal.columns.map { "\($0.column.rawValue)=\($0.title)" })
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("Dato;Kanal\n2025-01-05;Telefon\n", "contacts date=Dato channel=Kanal"),
    (
      "Oprettet;Afsluttet;Kontaktform\n05-01-2025;06-01-2025;Mail\n31-01-2025;01-02-2025;Brev\n",
      "contacts date=Oprettet channel=Kontaktform"
    ),
    // By what stands in the columns alone.
    (
      "Hvornår;Hvordan;Hvem\n05-01-2025 08:30;Telefon;Holbæk\n31-01-2025 08:30;Mail;Holbæk\n",
      "contacts municipality=Hvem date=Hvornår channel=Hvordan"
    ),
    (
      "Kommunenr;Kommune;Dato;Kanal\n316;Holbæk;2025-01-05;Chat\n",
      "contacts municipality=Kommunenr date=Dato channel=Kanal"
    ),
    (
      "Dato;Kanal;Type;Retning;Straksafklaret;Center\n2025-01-05;Sms;Transaktion;ind;Ja;Børn\n",
      "contacts date=Dato channel=Kanal direction=Retning resolved=Straksafklaret type=Type area=Center"
    ),
    // Numbers of cases count nothing.
    ("Sagsnr;Dato;Kanal\n17;2025-01-05;Telefon\n", "contacts date=Dato channel=Kanal"),
    (
      "Dato;Kanal;Antal\n2025-01-05;Telefon;17\n", "contacts date=Dato count=Antal channel=Kanal"
    ),
    // A number that can't be read is still a number of contacts.
    (
      "Dato;Kanal;Antal\n2025-01-05;Telefon;17\n2025-01-05;Mail;x\n",
      "contacts date=Dato count=Antal channel=Kanal"
    ),
    ("Måned;Antal\njanuar 2025;17\n", "table period=Måned value=Antal"),
    ("År;Andel digitale\n2025;43,5 %\n", "table period=År value=Andel digitale"),
    (
      "Kvartal;Nøgletal;Værdi;Enhed;Bemærkning\n2025-Q1;post;80;%;skøn\n2025-Q2;post;80;%;\n",
      "table indicator=Nøgletal period=Kvartal value=Værdi unit=Enhed note=Bemærkning"
    ),
    ("Dato;Ventetid\n2025-01-05;12\n", "table period=Dato value=Ventetid"),
    (
      "Uge;Enhed;Kontaktkanal;Henvendelser\n2025-W05;Børn;Brev;4\n",
      "table period=Uge value=Henvendelser channel=Kontaktkanal area=Enhed"
    ),
    (
      "indikator;periode;værdi;kanal\npost;2025;80;telephone\n",
      "tidy indicator=indikator period=periode value=værdi channel=kanal"
    ),
    (
      "kanal;type;afslutning;blanket;antal\nTLFIND;INFO;HOLD;JA;4\n",
      "komhen channel=kanal type=type resolved=afslutning count=antal"
    ),
    (
      "KommuneID;Enhed;KLE Opgave kode;Henvendelses Kanal;Henvendelses type;Afslutning;Blanket;Dato\n",
      "komhen date=Dato municipality=KommuneID channel=Henvendelses Kanal area=Enhed type=Henvendelses type resolved=Afslutning"
    ),
  ])
  func findsTheFormAndTheColumns(text: String, roles: String) throws {
    #expect(try Self.roles(Self.proposal(text)) == roles)
  }

  @Test(arguments: [
    (
      "Forvaltning;Afdeling;Dato;Kanal\nA;B;2025-01-05;Telefon\n",
      [Doubt.columns(.area, titles: ["Forvaltning", "Afdeling"])]
    ),
    (
      "Dato 1;Dato 2;Kanal\n2025-01-05;2025-01-06;Telefon\n",
      [.columns(.date, titles: ["Dato 1", "Dato 2"])]
    ),
    ("Dato;Kanal\n01/02/2025;Telefon\n", [.dates("01/02/2025", [.dayFirst, .monthFirst])]),
    ("Dato;Kanal\n2025-01-05;Telefon\n2025-01-05;Due\n", [.words(.channel, ["Due"])]),
    ("Måned;Antal\nJanuar;17\n", [.missing(.period), .indicator(known: [])]),
    (
      "Måned;Nord;Syd\n2025-01;17;4\n",
      [.columns(.value, titles: ["Nord", "Syd"]), .indicator(known: [])]
    ),
    (
      "Måned;2024;2025\nJanuar;3;4\n",
      [.partedPeriod(["Måned", "2024", "2025"]), .indicator(known: [])]
    ),
    (
      "Uge;2024;2025\n1;3;4\n",
      [.partedPeriod(["Uge", "2024", "2025"]), .indicator(known: [])]
    ),
    (
      "År;Måned;Antal\n2025;Januar;17\n",
      [.partedPeriod(["År", "Måned"]), .indicator(known: [])]
    ),
    ("Navn;Adresse\nA;B\n", [.missing(.period), .missing(.value), .indicator(known: [])]),
    ("kanal;afslutning;antal\nTLFIND;HOLD;4\n", [.missing(.period)]),
    ("År;Indikator;Antal\n2025;Besøg i alt;4\n", [.words(.indicator, ["Besøg i alt"])]),
  ])
  func leavesOpenWhatFitsInTwoWays(text: String, doubts: [Doubt]) throws {
    #expect(try Self.proposal(text).doubts == doubts)
  }

  @Test func rowsThatNameTheirIndicatorsNeedNoOther() throws {
    let table = "År;Indikator;Værdi;Navn\n2025;post;4;x\n"
    #expect(try Self.proposal(table) { $0.indicator = "andet" }.indicator == nil)
  }

  @Test func takesTheStrategysOwnChannels() throws {
    let table = "Dato;Kanal\n2025-01-05;Drone\n2025-01-05;lb\n2025-01-05;Telefon\n"
    let proposal = try Self.proposal(table) { $0.channels = ["drone": "lb", "lb": "lb"] }
    #expect(
      proposal.words[.channel]?.map(\.tells)
        == [[.channel: "lb"], [.channel: "lb"], [.channel: "telephone"]])
  }

  @Test func takesTheStrategysOwnNameOfContacts() throws {
    let table = "Dato;Kanal\n2025-01-05;Telefon\n"
    #expect(try Self.proposal(table).indicator == "contacts")
    #expect(try Self.proposal(table, indicators: Self.indicators).indicator == "kl:contacts")
    let other = try Self.proposal(table, indicators: Self.indicators) { $0.indicator = "contacts" }
    #expect(other.doubts == [.unknownIndicator("contacts", known: Self.indicators)])
    let none = try Self.proposal("År;Antal\n2025;4\n", indicators: Self.indicators)
    #expect(none.doubts == [.indicator(known: Self.indicators)])
  }

  @Test(arguments: [
    // Excel makes the first of the month of `januar 2025`.
    ("Måned", ["2025-01-01", "2025-02-01"], ["2025-01", "2025-02"]),
    ("Kvartal", ["2025-01-01", "2025-04-01"], ["2025-Q1", "2025-Q2"]),
    ("År", ["2024-01-01", "2025-01-01"], ["2024", "2025"]),
    ("Måned", ["2025-01-01", "2025-02-02"], []),
    ("Dato", ["2025-01-01", "2025-02-01"], []),
  ])
  func firstDaysUnderATitleOfPeriodsArePeriods(
    title: String, days: [String], periods: [String]
  ) throws {
    let rows = days.map { $0 + ";4\n" }.joined()
    let words = try Self.proposal("\(title);Resultat\n\(rows)").words[.period] ?? []
    #expect(words.compactMap { $0.tells[.period] } == periods)
  }

  // MARK: Words

  @Test(arguments: [
    ("januar 2025", "2025-01"), ("Jan. 2025", "2025-01"), ("2025 maj", "2025-05"),
    ("1. kvartal 2025", "2025-Q1"), ("2025K3", "2025-Q3"), ("Q2 2025", "2025-Q2"),
    ("uge 5, 2025", "2025-W05"), ("2025u53", nil), ("2. halvår 2025", "2025-S2"),
    ("2025M11", "2025-11"), ("01-2025", "2025-01"), ("12/2025", "2025-12"), ("13-2025", nil),
    ("2025", "2025"), ("januar", nil), ("1. kvartal", nil), ("januar 25", nil),
    ("jan-25", "2025-01"), ("jan-+5", nil), ("jan--5", nil),
    ("Maj.-09", "2009-05"), ("25-jan", nil), ("jan-2", nil), ("ny-25", nil),
    ("januar 2024 2025", nil), ("Telefon 2025", nil), ("", nil), ("2025-01-05", nil),
    ("januar-februar 2025", nil),
  ])
  func periodsAreWrittenInManyWays(text: String, period: String?) {
    #expect(WrittenPeriod.period(text)?.description == period)
  }

  @Test(arguments: [
    ("Dato", DescribedColumn.date, 3), ("dato ", .date, 3), ("Dato for kontakt", .date, 2),
    ("Afslutningsdato", .date, 1), ("Kanal", .date, 0), ("Henvendelses_kanal", .channel, 3),
    ("KommuneNr", .municipality, 3), ("Antal", .value, 3), ("I alt", .value, 3),
    ("Datoen", .date, 0), ("", .date, 0), ("%", .value, 3),
  ])
  func titlesAreLikeTheirColumns(title: String, column: DescribedColumn, fit: Int) {
    #expect(ColumnWords.fit(title, column) == fit)
  }

  @Test func theKnownChannelsAreThoseOfTheSharedVocabulary() throws {
    let folder = BuiltCommand.packageFolder() + "/strategies"
    let files = FileTree(holding: [folder], sources: SourceStore())
    let scope = try #require(StrategyLoader(files: files).load("strategies/common/kl.yaml"))
    #expect(ValueWords.channels == Set(scope.channels.map(\.id.value)))
    for word in ["telefon", "Mail", "FREMMØDE", "digital post", "brev", "chat", "sms"] {
      let meaning = try #require(ValueWords.meaning(word, in: .channel)?[.channel])
      #expect(ValueWords.channels.contains(meaning), "\(word)")
    }
  }

  // MARK: The header

  @Test(arguments: [
    ("Dato;Kanal\n2025-01-05;Telefon\n", 1),
    ("Henvendelser 2025;;\n\nDato;Kanal;Type\n2025-01-05;Telefon;x\n", 3),
    // A title over several columns stands in each of them.
    ("Tal;Tal;Tal\nDato;Kanal;Antal\n2025-01-05;Telefon;4\n", 2),
    ("Trukket af:;Hansen;\nDato;Kanal;Antal\n2025-01-05;Telefon;4\n", 2),
    ("Trukket;2025-02-01\nDato;Kanal\n2025-01-05;Telefon\n", 2),
    ("\"a\nb\";;\nDato;Kanal;Antal\n2025-01-05;Telefon;4\n", 3),
    ("1;2\n3;4\n", nil), ("Dato\n2025-01-05\n", nil), ("Måned;2024;2025\nJanuar;3;4\n", 1),
    ("Antal;2025;4\nDato;Kanal;Antal\n2025-01-05;Telefon;4\n", 2), (";2024;2025\nA;3;4\n", 1),
    (";2024;2025;\nA;3;4;\n", nil), ("A;2024;2024\nB;3;4\n", nil),
    ("A;2024;2024-01\nB;3;4\n", nil), ("A;2024\nB;3\n", nil),
  ])
  func theHeaderIsTheFirstLineOfTitles(text: String, line: Int?) {
    let source = SourceStore().add(path: "a", bytes: [])
    let reading = DeliveredSample.reading(
      Array(text.utf8), source, delimiters: Delimiter.allCases, headerRow: nil)
    #expect(reading?.headerRow == line)
  }

  @Test(arguments: [
    ("Dato;Kanal\n2025-01-05;Telefon\n", Delimiter.semicolon),
    ("Dato,Kanal\n2025-01-05,Telefon\n", .comma), ("Dato\tKanal\n2025-01-05\tTelefon\n", .tab),
    ("Dato|Kanal\n2025-01-05|Telefon\n", .bar),
    ("Dato;Beløb, kr.;Kanal\n2025-01-05;4,5;Telefon\n", .semicolon),
  ])
  func theMarkPartsTheHeaderIntoMostCells(text: String, delimiter: Delimiter) {
    let source = SourceStore().add(path: "a", bytes: [])
    let reading = DeliveredSample.reading(
      Array(text.utf8), source, delimiters: [.semicolon, .tab, .comma, .bar], headerRow: nil)
    #expect(reading?.delimiter == delimiter)
  }

  // MARK: Written and read again

  private static func read(_ text: String) throws -> Descriptor {
    let sources = SourceStore()
    let bytes = Array(text.utf8)
    let source = sources.add(path: "m/tal.yaml", bytes: bytes)
    let (root, faults) = YAMLComposer.compose(source, bytes)
    try #require(faults.isEmpty, "\(text)")
    let loader = MeasurementLoader(files: FileTree(holding: ["/nowhere"], sources: sources))
    let (descriptor, isSound) = loader.descriptor(of: try #require(root), at: "m/tal.yaml")
    #expect(isSound, "\(loader.diagnostics.map { $0.message.text(.danish) })\n\(text)")
    return descriptor
  }

  @Test(arguments: [
    "Dato", "Dato: til og fra", "a#b", "# a", "\"citat\"", "'", "null", "Ja", "nej", "- a", "[a]",
    "{a}", "2025", "2025-01-01", "1.0", "%", "a\nb", "a\tb", "Ærø 😀", "\\", "key: value", "@a",
    "*a",
    "&a", "!a", "|", ">", "a ", "on", "~", "a:", "\u{85}a", "Åbent (timer/uge)",
  ])
  func everyTitleAndWordIsReadAsItIsWritten(text: String) throws {
    var proposal = Proposal(from: text, format: .contacts)
    proposal.sheet = text
    proposal.range = "A3:F200"
    proposal.delimiter = .bar
    proposal.headerRow = 3
    proposal.indicator = text
    proposal.columns = [.init(column: .date, title: text), .init(column: .channel, title: "x")]
    proposal.words = [
      .channel: [
        .init(text: text, tells: [.channel: "telephone", .direction: "in"]),
        .init(text: "andet", tells: [.channel: text]), .init(text: "ukendt\nord", tells: [:]),
      ]
    ]
    proposal.dates = .dayFirst
    proposal.doubts = [
      .words(.channel, ["ukendt\nord"]), .columns(.area, titles: [text, "a\nb"]),
    ]
    proposal.lacksDirection = true
    for language in Language.allCases {
      let read = try Self.read(proposal.text(language))
      #expect(read.from?.value == text)
      #expect(read.format?.value == .contacts)
      #expect(read.sheet?.value == text)
      #expect(read.range?.value == "A3:F200")
      #expect(read.delimiter?.value == .bar)
      #expect(read.headerRow?.value == 3)
      #expect(read.indicator?.value == text)
      #expect(read.dates?.value == .dayFirst)
      #expect(read.columns.all.map(\.column) == [.date, .channel])
      #expect(read.columns[.date]?.names.map(\.value) == [text])
      let told = try #require(read.values.value(text, in: .channel)).tells
      #expect(told.map(\.column) == [.channel, .direction])
      #expect(told.map(\.value.value) == ["telephone", "in"])
      #expect(read.values.value("andet", in: .channel)?.tells.map(\.value.value) == [text])
      #expect(read.values.value("ukendt\nord", in: .channel) == nil)
      #expect(read.fixed.isEmpty)
    }
  }

  @Test func whatIsOpenStandsBehindNumberSigns() throws {
    let text = """
      Forvaltning;Afdeling;Dato;Kanal
      A;B;01/02/2025;Telefon
      A;B;01/02/2025;Due: hvid

      """
    #expect(
      try Self.proposal(text).text(.danish) == """
        from: tal.csv
        format: contacts
        delimiter: semicolon
        indicator: contacts
        columns:
          # område: flere kolonner passer lige godt. Fjern tegnet # foran den rigtige.
          # area: Forvaltning
          # area: Afdeling
          date: Dato
          channel: Kanal
        values:
          channel:
            # kanal: ukendte ord. Skriv, hvad de står for, og fjern tegnet #.
            # "Due: hvid": …
            Telefon: telephone
        # Fjern tegnet #, hvis alle rækker er fra borgerne til kommunen.
        # fixed: {direction: in}
        # Datoerne kan læses på to måder. Fjern tegnet # foran den rigtige rækkefølge.
        # dates: day-month-year
        # dates: month-day-year

        """)
  }

  @Test(arguments: [
    ("Navn;Adresse\nA;B\n", ["# columns:", "#   value: …"]),
    ("Dato;Kanal\n2025-01-05;Due\n", ["# values:", "#   channel:", "#     Due: …"]),
  ])
  func aKeyWithoutValuesIsACommentItself(text: String, lines: [String]) throws {
    let written = try Self.proposal(text).text(.danish).split(separator: "\n").map(String.init)
    #expect(lines.filter { !written.contains($0) } == [])
  }
}
