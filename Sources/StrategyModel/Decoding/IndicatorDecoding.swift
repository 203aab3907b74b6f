internal import Diagnostics
internal import Quantities
internal import YAMLTree

extension Record where Draft == Indicator {
  static let indicator = Record(
    "indicator", LocalizedText(da: "Indikator", en: "Indicator"),
    [
      .text(
        "title", { $0.title = $1 },
        LocalizedText(da: "Indikatorens korte navn", en: "The indicator's short name")),
      Field(
        "unit",
        LocalizedText(
          da: "Enhed: %, kr., hours/week, set eller det, der tælles",
          en: "Unit: %, kr., hours/week, set or what is counted"), shape: .text
      ) { entry, indicator, reader in
        indicator.unit = reader.text(entry.value).map { $0.map { Unit($0) } }
      },
      Field(
        "better", LocalizedText(da: "Hvilken vej er bedst", en: "Which way is better"),
        shape: .words(Indicator.Direction.allCases.map(\.rawValue))
      ) { entry, indicator, reader in
        indicator.isBetterStated = true
        indicator.better = reader.choice(entry.value)
      },
      .choice(
        "measures", { $0.measures = $1 },
        LocalizedText(
          da: "stock: et niveau; flow: et antal over en periode",
          en: "stock: a level; flow: a count over a period")),
      .choice(
        "outlook", { $0.outlook = $1 },
        LocalizedText(
          da: "Hvordan en milepæl, der ikke er forfalden, bedømmes",
          en: "How a milestone not yet due is judged")),
      Field(
        "share",
        LocalizedText(
          da: "Andel: sum over et udvalg delt med sum over et større",
          en: "Share: sum over a selection divided by sum over a wider one"),
        shape: Record<Indicator.Share>.share.shape
      ) { entry, indicator, reader in
        var share = Indicator.Share(span: entry.value.span)
        Record<Indicator.Share>.share.read(entry.value, into: &share, &reader)
        if share.of != nil { indicator.share = share }
      },
      Field(
        "sum", LocalizedText(da: "Sum over et udvalg", en: "Sum over a selection"),
        shape: Record<Indicator.Sum>.sum.shape
      ) { entry, indicator, reader in
        var sum = Indicator.Sum(span: entry.value.span)
        Record<Indicator.Sum>.sum.read(entry.value, into: &sum, &reader)
        if sum.of != nil { indicator.sum = sum }
      },
      Field(
        "priced",
        LocalizedText(
          da: "Hvad henvendelserne koster: antal gange pris pr. kanal",
          en: "What the contacts cost: their number times the price of the channel"),
        shape: Record<Indicator.Priced>.priced.shape
      ) { entry, indicator, reader in
        var priced = Indicator.Priced(span: entry.value.span)
        Record<Indicator.Priced>.priced.read(entry.value, into: &priced, &reader)
        if priced.of != nil, priced.prices != nil { indicator.priced = priced }
      },
      Field(
        "formula",
        LocalizedText(
          da: "Formel over andre indikatorer af samme periode",
          en: "Formula over other indicators of the same period"), shape: .text
      ) { entry, indicator, reader in
        indicator.formula = reader.text(entry.value).map { Formula($0) }
      },
      Field(
        "collected",
        LocalizedText(
          da: "Hvornår der tælles: {weeks: [17, 43]}", en: "When it is counted: {weeks: [17, 43]}"),
        shape: Record<Indicator.Collection>.collected.shape
      ) { entry, indicator, reader in
        var collection = Indicator.Collection()
        Record<Indicator.Collection>.collected.read(entry.value, into: &collection, &reader)
        indicator.collected = collection
      },
      Field(
        "annual",
        LocalizedText(
          da: "Hvad tælleugerne ganges med for at give et år: {factor: 26}",
          en: "What the counting weeks are multiplied by to make a year: {factor: 26}"),
        shape: Record<Indicator.Annual>.annual.shape
      ) { entry, indicator, reader in
        var annual = Indicator.Annual(span: entry.value.span)
        Record<Indicator.Annual>.annual.read(entry.value, into: &annual, &reader)
        if annual.factor != nil { indicator.annual = annual }
      },
      Field(
        "minimum-n",
        LocalizedText(
          da: "Det færreste antal, en andel eller en stikprøve må hvile på",
          en: "The fewest that a share or a sample may rest on"), shape: .count
      ) { entry, indicator, reader in
        indicator.minimumN = reader.count(entry.value)
      },
      Field(
        "limit",
        LocalizedText(
          da: "Den værdi, der ikke kan passeres, for eksempel 100 %",
          en: "The value that can't be passed, such as 100 %"), shape: .quantity
      ) { entry, indicator, reader in
        indicator.limit = reader.quantity(entry.value)
      },
      Field(
        "breaks",
        LocalizedText(
          da: "Databrud: fra hvilken periode og hvorfor",
          en: "Series breaks: from which period and why"), shape: .map(key: .period, value: .text)
      ) { entry, indicator, reader in
        guard let mapping = reader.mapping(entry.value) else { return }
        for item in mapping.entries {
          guard let period = reader.period(item.key), let reason = reader.text(item.value) else {
            continue
          }
          indicator.breaks.append(.init(period: period, reason: reason))
        }
      },
      .text(
        "source", { $0.source = $1 },
        LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
      .text("note", { $0.note = $1 }, LocalizedText(da: "Bemærkning", en: "Note")),
    ])
}

extension Record where Draft == Indicator.Share {
  static let share = Record(
    "share", LocalizedText(da: "Andel", en: "Share"),
    [
      .reference(
        "of", { $0.of = $1 }, required: true,
        LocalizedText(da: "Hvad der tælles", en: "What is counted")),
      .selection(
        "where", { $0.where = $1 }, LocalizedText(da: "Hvad der regnes med", en: "What counts")),
      .selection("among", { $0.among = $1 }, LocalizedText(da: "Af hvad", en: "Out of what")),
    ])
}

extension Record where Draft == Indicator.Sum {
  static let sum = Record(
    "sum", LocalizedText(da: "Sum", en: "Sum"),
    [
      .reference(
        "of", { $0.of = $1 }, required: true,
        LocalizedText(da: "Hvad der tælles", en: "What is counted")),
      .selection(
        "where", { $0.where = $1 }, LocalizedText(da: "Hvad der regnes med", en: "What counts")),
    ])
}

extension Record where Draft == Indicator.Priced {
  static let priced = Record(
    "priced", LocalizedText(da: "Udregnet udgift", en: "Cost worked out"),
    [
      .reference(
        "of", { $0.of = $1 }, required: true,
        LocalizedText(da: "Hvad der tælles", en: "What is counted")),
      .reference(
        "prices", { $0.prices = $1 }, required: true,
        LocalizedText(da: "Prissæt", en: "Price set")),
      .selection(
        "where", { $0.where = $1 }, LocalizedText(da: "Hvad der regnes med", en: "What counts")),
    ])
}

extension Record where Draft == Indicator.Annual {
  static let annual = Record(
    "annual", LocalizedText(da: "Opregning til et år", en: "Making a year of it"),
    [
      Field(
        "factor", required: true,
        LocalizedText(da: "Faktor: 26 for to uger", en: "Factor: 26 for two weeks"),
        shape: .quantity
      ) { entry, annual, reader in
        guard let factor = reader.quantity(entry.value) else { return }
        guard factor.value.unit == nil, factor.value.value > .zero else {
          reader.report(
            .notAFactor, ["text": .text(reader.text(entry.value)?.value ?? "")], at: factor.span)
          return
        }
        annual.factor = factor.map(\.value)
      }
    ])
}

extension Record where Draft == Indicator.Collection {
  static let collected = Record(
    "collected", LocalizedText(da: "Tælling", en: "Collection"),
    [
      Field("weeks", LocalizedText(da: "Tælleuger", en: "Counting weeks"), shape: .list(.count)) {
        entry, collection, reader in
        for item in reader.list(entry.value) {
          guard let week = reader.count(item) else { continue }
          guard week.value <= 53 else {
            reader.report(.noSuchWeek, ["week": .count(week.value)], at: week.span)
            continue
          }
          collection.weeks.append(week)
        }
      }
    ])
}

extension Field {
  /// `where: {channel: [self-service, email], direction: in}`.
  fileprivate static func selection(
    _ key: String, _ set: @escaping Setter<Selection>, _ title: LocalizedText
  ) -> Field {
    Field(key, title, shape: .record(Dimension.selectionShape)) { entry, draft, reader in
      guard let mapping = reader.mapping(entry.value) else { return }
      var selection = Selection()
      for item in mapping.entries {
        let dimension: Located<Dimension>? = reader.choice(item.key)
        guard let dimension else { continue }
        let values = reader.texts(item.value)
        let words = dimension.value.words
        for value in values where !words.isEmpty && !words.contains(value.value) {
          reader.report(
            .notOneOf, ["text": .text(value.value), "words": .list(words.map { .text($0) })],
            at: value.span)
        }
        selection.conditions.append(.init(dimension: dimension, values: values))
      }
      set(&draft, selection)
    }
  }
}

extension Dimension {
  fileprivate static var selectionShape: RecordShape {
    RecordShape(
      name: "selection", title: LocalizedText(da: "Udvalg", en: "Selection"),
      fields: allCases.map { dimension in
        let words = Shape.words(dimension.words)
        return (
          dimension.rawValue, dimension.title, false,
          dimension.words.isEmpty ? .textOrList : .any([words, .list(words)])
        )
      }, others: nil, constraints: [])
  }

  fileprivate var title: LocalizedText {
    switch self {
    case .channel: LocalizedText(da: "Kanal", en: "Channel")
    case .direction:
      LocalizedText(da: "Retning: in til kommunen, out fra den", en: "Towards it, or from it")
    case .area: LocalizedText(da: "Område", en: "Area")
    case .type:
      LocalizedText(da: "Art: transaction eller information", en: "Transaction or information")
    case .population: LocalizedText(da: "Befolkningsgruppe", en: "Population")
    case .resolved:
      LocalizedText(
        da: "Afklaring: at-once (straks) eller later", en: "Settled at-once or later")
    }
  }
}
