package import Diagnostics
package import Quantities
package import YAMLTree

extension Strategy {
  /// The version of the format that this program reads.
  package static let supportedVersion = 1

  /// Reads a file's tree; faults are collected and what could be read is kept.
  package static func decode(
    _ root: Node, source: SourceID, _ reader: inout FieldReader
  ) -> Strategy {
    var strategy = Strategy(source: source)
    Record<Strategy>.strategy.read(root, into: &strategy, &reader)
    if let version = strategy.formatVersion, version.value != supportedVersion {
      reader.report(
        .unsupportedVersion,
        ["version": .text(String(version.value)), "supported": .text(String(supportedVersion))],
        at: version.span)
    }
    return strategy
  }
}

extension Record where Draft == Strategy {
  package static let strategy = Record(
    "strategy", LocalizedText(da: "Strategi", en: "Strategy"),
    [
      Field(
        "kanaltjek", required: true,
        LocalizedText(da: "Formatets version: 1", en: "The format's version: 1"), shape: .count
      ) { entry, strategy, reader in
        strategy.formatVersion = reader.count(entry.value)
      },
      .text(
        "title", { $0.title = $1 }, required: true,
        LocalizedText(da: "Strategiens navn", en: "The strategy's name")),
      .text(
        "municipality", { $0.municipality = $1 },
        LocalizedText(da: "Kommunens officielle navn", en: "The municipality's official name")),
      .texts(
        "municipalities", { $0.municipalities = $1 },
        LocalizedText(
          da: "Kommunerne bag en fælles strategi", en: "The municipalities of a joint strategy")),
      .text(
        "organisation", { $0.organisation = $1 },
        LocalizedText(da: "Organisationen bag", en: "The organisation behind")),
      Field(
        "period", LocalizedText(da: "Gyldighed: 2012/2015", en: "Validity: 2012/2015"),
        shape: .periodSpan
      ) { entry, strategy, reader in
        strategy.isPeriodStated = true
        strategy.period = reader.periodSpan(entry.value)
      },
      Field(
        "adopted",
        LocalizedText(da: "Hvem der vedtog den, og hvornår", en: "Who adopted it, and when"),
        shape: .list(Record<Adoption>.adoption.shape)
      ) { entry, strategy, reader in
        let items: [Node] =
          if case .sequence(let items) = entry.value.content { items } else { [entry.value] }
        for item in items {
          var adoption = Adoption()
          Record<Adoption>.adoption.read(item, into: &adoption, &reader)
          strategy.adopted.append(adoption)
        }
      },
      Field(
        "review",
        LocalizedText(
          da: "Pligten til at se strategien efter", en: "The duty to review the strategy"),
        shape: Record<Review>.review.shape
      ) { entry, strategy, reader in
        var review = Review(span: entry.value.span)
        Record<Review>.review.read(entry.value, into: &review, &reader)
        strategy.review = review
      },
      .text("owner", { $0.owner = $1 }, LocalizedText(da: "Ansvarlig", en: "Responsible unit")),
      Field(
        "uses",
        LocalizedText(
          da: "Fælles filer og andre strategier: forstavelse og sti",
          en: "Shared files and other strategies: prefix and path"),
        shape: .map(key: .identifier, value: .text)
      ) { entry, strategy, reader in
        guard let mapping = reader.mapping(entry.value) else { return }
        for item in mapping.entries {
          reader.checkIdentifier(item.key)
          guard let path = reader.text(item.value) else { continue }
          strategy.uses.append(Use(prefix: item.key, path: path))
        }
      },
      Field(
        "document",
        LocalizedText(
          da: "Dokumentet, som source henviser til", en: "The document that source refers to"),
        shape: Record<Document>.document.shape
      ) { entry, strategy, reader in
        var document = Document()
        Record<Document>.document.read(entry.value, into: &document, &reader)
        strategy.document = document
      },
      .text("note", { $0.note = $1 }, LocalizedText(da: "Bemærkning", en: "Note")),
      .items(
        "groups", { $0.groups = $1 },
        LocalizedText(
          da: "Overskrifter, som mål og indsatser samles under",
          en: "Headings that goals and initiatives are gathered under"), of: .group
      ) { Group(id: $0) },
      .items(
        "definitions", { $0.definitions = $1 },
        LocalizedText(
          da: "Hvad dokumentet mener med et ord", en: "What the document means by a word"),
        of: .definition
      ) { Definition(id: $0) },
      .items(
        "facts", { $0.facts = $1 },
        LocalizedText(
          da: "Oplysninger, som intet mål måles på", en: "Facts that no goal is measured by"),
        of: .fact
      ) { Fact(id: $0) },
      .items(
        "prices", { $0.prices = $1 },
        LocalizedText(
          da: "Hvad en henvendelse koster pr. kanal", en: "What a contact costs by channel"),
        of: .prices
      ) { PriceSet(id: $0) },
      .items(
        "channels", { $0.channels = $1 }, LocalizedText(da: "Kanaler", en: "Channels"), of: .channel
      ) {
        Channel(id: $0)
      },
      .items(
        "indicators", { $0.indicators = $1 },
        LocalizedText(da: "Hvad der måles", en: "What is measured"),
        of: .indicator
      ) { Indicator(id: $0) },
      .items("goals", { $0.goals = $1 }, LocalizedText(da: "Mål", en: "Goals"), of: .goal) {
        Goal(id: $0)
      },
      .items(
        "initiatives", { $0.initiatives = $1 }, LocalizedText(da: "Indsatser", en: "Initiatives"),
        of: .initiative
      ) { Initiative(id: $0) },
      .explained,
      .ruleParameters,
    ])
}

extension Record where Draft == Adoption {
  static let adoption = Record(
    "adoption", LocalizedText(da: "Vedtagelse", en: "Adoption"),
    [
      .text("by", { $0.by = $1 }, required: true, LocalizedText(da: "Hvem", en: "Who")),
      .date("date", { $0.date = $1 }, LocalizedText(da: "Hvornår", en: "When")),
    ])
}

extension Record where Draft == Review {
  static let review = Record(
    "review", LocalizedText(da: "Revision", en: "Review"),
    [
      .choice("every", { $0.every = $1 }, LocalizedText(da: "Hvor ofte", en: "How often")),
      .text("by", { $0.by = $1 }, LocalizedText(da: "Af hvem", en: "By whom")),
      .text(
        "source", { $0.source = $1 },
        LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
    ])
}

extension Record where Draft == Document {
  static let document = Record(
    "document", LocalizedText(da: "Dokument", en: "Document"),
    [
      .text(
        "title", { $0.title = $1 },
        LocalizedText(da: "Dokumentets titel", en: "The document's title")),
      .text("published", { $0.published = $1 }, LocalizedText(da: "Udgivet", en: "Published")),
    ])
}

extension Record where Draft == Group {
  static let group = Record(
    "group", LocalizedText(da: "Gruppe", en: "Group"),
    [
      .text("title", { $0.title = $1 }, LocalizedText(da: "Overskrift", en: "Heading")),
      .reference(
        "part-of", { $0.partOf = $1 },
        LocalizedText(da: "Gruppe, den hører til", en: "Group that it belongs to")),
      .text(
        "source", { $0.source = $1 },
        LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
      .text("note", { $0.note = $1 }, LocalizedText(da: "Bemærkning", en: "Note")),
    ])
}

extension Record where Draft == Channel {
  static let channel = Record(
    "channel", LocalizedText(da: "Kanal", en: "Channel"),
    [
      .text(
        "title", { $0.title = $1 }, LocalizedText(da: "Kanalens navn", en: "The channel's name"))
    ])
}

extension FieldReader {
  /// `2012/2015`, or one period alone.
  package mutating func periodSpan(_ node: Node) -> Located<PeriodSpan>? {
    guard let text = text(node) else { return nil }
    let ends = text.value.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count <= 2, let firstText = ends.first, let lastText = ends.last else {
      report(.notAPeriodSpan, ["text": .text(text.value)], at: text.span)
      return nil
    }
    if ends.count == 1, (try? Period(parsing: String(firstText))) == nil {
      report(
        .notAPeriodSpan, ["text": .text(text.value)], at: text.span,
        help: Self.years(meantBy: text.value)
          .map { Message(.helpDidYouMean, ["word": .text($0)]) })
      return nil
    }
    guard let first = period(Located(String(firstText), text.span)),
      let last = period(Located(String(lastText), text.span))
    else { return nil }
    guard let span = PeriodSpan(first: first.value, last: last.value) else {
      report(.periodSpanReversed, ["text": .text(text.value)], at: text.span)
      return nil
    }
    return Located(span, text.span)
  }
}

extension FieldReader {
  /// The span of years that was most likely meant: `2027-2030`, `2027-30`, `2027 til 2030`.
  private static func years(meantBy text: String) -> String? {
    let runs = text.split { !("0"..."9").contains($0) }
    guard runs.count == 2, runs[0].count == 4, let first = Int(runs[0]), var last = Int(runs[1])
    else { return nil }
    if runs[1].count == 2 { last += first / 100 * 100 }
    guard runs[1].count == 4 || runs[1].count == 2, last >= first else { return nil }
    return "\(first)/\(last)"
  }
}

extension Strategy {
  /// The file's description for editors.
  package static var shape: RecordShape { Record<Strategy>.strategy.recordShape }

  /// Descriptions that others refer to by name.
  package static var namedShapes: [RecordShape] {
    [Record<TargetDraft>.target.recordShape, Record<MilestoneDraft>.milestone.recordShape]
  }
}
