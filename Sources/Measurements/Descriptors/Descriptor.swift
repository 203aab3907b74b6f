internal import Diagnostics
internal import Quantities
package import StrategyModel
internal import YAMLTree

/// What a `measurements/*.yaml` says of a whole delivered file.
struct Descriptor: Sendable {
  enum Format: String, CaseIterable, Sendable {
    case tidy, table, contacts, komhen

    /// Whether a row is one contact, or says how many it stands for, rather than a figure.
    var countsRows: Bool { self == .contacts || self == .komhen }
  }

  enum DecimalMark: String, CaseIterable, Sendable {
    case comma, point
  }

  /// What rows that are counted are counted by.
  enum Granularity: String, CaseIterable, Sendable {
    case day, week, month, quarter, year

    var frequency: Period.Frequency {
      switch self {
      case .day: .day
      case .week: .week
      case .month: .month
      case .quarter: .quarter
      case .year: .year
      }
    }
  }

  var title: Located<String>?
  var from: Located<String>?
  var format: Located<Format>?
  var table: Located<String>?
  var query: Located<String>?
  var sheet: Located<String>?
  var range: Located<String>?
  var delimiter: Located<Delimiter>?
  var encoding: Located<TextEncoding>?
  var headerRow: Located<Int>?
  var indicator: Located<String>?
  var periodCell: Located<Period>?
  var columns = DescribedColumns()
  /// What the headings tell of the figures below them, where each of several columns has figures.
  var headings: Located<DescribedColumn>?
  var values = DescribedValues()
  /// What every row tells of some columns.
  var fixed: [DescribedColumn: Located<String>] = [:]
  var leftOut = LeftOutValues()
  var dates: Located<DateOrder>?
  var per: Located<Granularity>?
  var refusedAtMost: Located<Quantity>?
  var missing: [Located<String>] = []
  var publishedCell: Located<CalendarDate>?
  var expectedBy: Located<CalendarDate>?
  var indicators: [Located<String>] = []
  var statusCell: Located<Observation.Status>?
  var decimalMark: Located<DecimalMark>?
  var note: Located<String>?

  var published: CalendarDate? { publishedCell?.value }
  var status: Observation.Status? { statusCell?.value }

  var decimal: DecimalText.DotMeaning {
    switch decimalMark?.value {
    case .comma: .thousands
    case .point: .decimal
    case nil: .unknown
    }
  }

  /// The share of rows that may be unreadable before the file as a whole is.
  var toleratedShare: Fraction {
    refusedAtMost?.value.value ?? Fraction(1)
  }
}

extension Descriptor {
  /// With what holds for every file of its form; what it says itself comes first.
  func over(_ form: Descriptor) -> Descriptor {
    var result = self
    result.columns = columns.over(form.columns)
    result.headings = headings ?? form.headings
    result.values = values.over(form.values)
    result.leftOut = leftOut.over(form.leftOut)
    result.fixed.merge(form.fixed) { own, _ in own }
    result.delimiter = delimiter ?? form.delimiter
    result.encoding = encoding ?? form.encoding
    result.headerRow = headerRow ?? form.headerRow
    result.indicator = indicator ?? form.indicator
    result.dates = dates ?? form.dates
    result.per = per ?? form.per
    result.refusedAtMost = refusedAtMost ?? form.refusedAtMost
    return result
  }
}

extension Record where Draft == Descriptor {
  static let descriptor = Record(
    "measurements", LocalizedText(da: "Målekilde", en: "Source of measurements"),
    [
      .text(
        "from", { $0.from = $1 }, required: true,
        LocalizedText(
          da: "Filen, eller databasens adresse", en: "The file, or the database's address"))
    ]
      + fieldsOfAnyFile)

  /// What holds for every file of a form, such as KOMHEN's.
  static let mapping = Record(
    "mapping", LocalizedText(da: "Filform", en: "Form of files"),
    [.text("title", { $0.title = $1 }, LocalizedText(da: "Navn", en: "Name"))] + fieldsOfAnyFile)

  private static var fieldsOfAnyFile: [Field<Descriptor>] {
    [
      .choice(
        "format", { $0.format = $1 }, LocalizedText(da: "Filens form", en: "The file's form")),
      .text(
        "table", { $0.table = $1 },
        LocalizedText(da: "Tabellen i databasen", en: "The table in the database")),
      .text(
        "query", { $0.query = $1 },
        LocalizedText(
          da: "Hvad databasen spørges om: én SELECT", en: "What the database is asked: one SELECT")),
      .text(
        "sheet", { $0.sheet = $1 }, LocalizedText(da: "Arket i projektmappen", en: "The sheet")),
      .text(
        "range", { $0.range = $1 },
        LocalizedText(da: "Cellerne i arket: A3:F200", en: "The sheet's cells: A3:F200")),
      .choice(
        "delimiter", { $0.delimiter = $1 },
        LocalizedText(da: "Tegnet mellem cellerne", en: "The mark between cells")),
      .choice("encoding", { $0.encoding = $1 }, LocalizedText(da: "Tegnsæt", en: "Encoding")),
      Field(
        "header-row",
        LocalizedText(da: "Linjen med overskrifter", en: "The line of the headers"), shape: .count
      ) { entry, descriptor, reader in
        descriptor.headerRow = reader.count(entry.value)
      },
      .reference(
        "indicator", { $0.indicator = $1 },
        LocalizedText(
          da: "Indikatoren, som alle rækker gælder", en: "The indicator that all rows are about")),
      .period(
        "period", { $0.periodCell = $1 },
        LocalizedText(
          da: "Perioden, som alle rækker gælder", en: "The period that all rows are about")),
      .columns,
      .headings,
      .values,
      .fixed,
      .leftOut,
      .choice(
        "dates", { $0.dates = $1 },
        LocalizedText(da: "Rækkefølgen i en dato", en: "The order within a date")),
      .choice(
        "per", { $0.per = $1 },
        LocalizedText(da: "Hvad der tælles pr.", en: "What rows are counted by")),
      Field(
        "refused-at-most",
        LocalizedText(
          da: "Hvor stor en andel af rækkerne der må være ulæselige, ellers 1 %",
          en: "The share of rows that may be unreadable, else 1 %"), shape: .quantity
      ) { entry, descriptor, reader in
        guard let share = reader.quantity(entry.value) else { return }
        guard share.value.unit == .percent, share.value.value >= .zero,
          share.value.value <= .hundred
        else {
          reader.report(.notAShareOfRows, at: share.span)
          return
        }
        descriptor.refusedAtMost = share
      },
      .texts(
        "missing", { $0.missing = $1 },
        LocalizedText(
          da: "Kanaler, der tælles et andet sted", en: "Channels that are counted elsewhere")),
      .date(
        "published", { $0.publishedCell = $1 }, LocalizedText(da: "Offentliggjort", en: "Published")
      ),
      .date(
        "expected-by", { $0.expectedBy = $1 },
        LocalizedText(
          da: "Ventes senest: så længe mangler tallene ikke, eller meldingerne i progress.csv",
          en: "Expected by: until then the figures are not missing, or the reports in progress.csv"
        )),
      .texts(
        "indicators", { $0.indicators = $1 },
        LocalizedText(
          da:
            "Indikatorer, der ventes tal for; ellers dem, filen har, eller alle, når den ikke er der",
          en:
            "Indicators that figures are expected of; else those of the file, or all while it is not there"
        )),
      .choice(
        "status", { $0.statusCell = $1 },
        LocalizedText(da: "Tallenes status", en: "Status of the figures")),
      .choice(
        "decimal", { $0.decimalMark = $1 },
        LocalizedText(da: "Decimaltegn: comma eller point", en: "Decimal mark: comma or point")),
      .text("note", { $0.note = $1 }, LocalizedText(da: "Bemærkning", en: "Note")),
    ]
  }
}

/// The description of a delivered file, for editors.
package enum SourceDescription {
  package static var shape: RecordShape { Record<Descriptor>.descriptor.recordShape }
  /// What holds for every file of a form, and the name of the file that says it of KOMHEN's.
  package static var formShape: RecordShape { Record<Descriptor>.mapping.recordShape }
  package static let formFile = "komhen.yaml"
}
