internal import Diagnostics
internal import Quantities
internal import YAMLTree

extension Record where Draft == Goal {
  static let goal = Record(
    "goal", LocalizedText(da: "Mål", en: "Goal"),
    [
      .text(
        "title", { $0.title = $1 },
        LocalizedText(da: "Målets korte navn", en: "The goal's short name")),
      .reference(
        "indicator", { $0.indicator = $1 },
        LocalizedText(da: "Hvad der måles", en: "What is measured")),
      .period(
        "baseline", { $0.baseline = $1 },
        LocalizedText(
          da: "Nulpunkt: perioden, fremskridt regnes fra",
          en: "The period that progress is counted from")),
      .boolean(
        "binding", { $0.binding = $1 },
        LocalizedText(da: "false for et pejlemærke", en: "false for a soft target")),
      Field("milestones", Milestone.title, shape: .any([.reference, Milestone.mapShape])) {
        entry, goal, reader in
        if entry.value.scalar != nil {
          goal.milestonesOf = reader.text(entry.value)
        } else {
          goal.milestones = reader.milestones(entry.value)
        }
      },
      Field(
        "keep",
        LocalizedText(
          da: "Noget, der skal gælde i hver periode", en: "Something that must hold in every period"
        ), shape: Record<Keep>.keep.shape
      ) { entry, goal, reader in
        goal.keep = reader.keep(entry.value)
      },
      Field(
        "direction",
        LocalizedText(da: "Ønsket retning uden måltal", en: "A wished direction without a value"),
        shape: Record<DirectionWish>.direction.shape
      ) { entry, goal, reader in
        goal.direction = reader.direction(entry.value)
      },
      Field(
        "wanted", LocalizedText(da: "En værdi uden frist", en: "A value without a time"),
        shape: .any([.quantity, .named("target")])
      ) { entry, goal, reader in
        goal.wanted = reader.target(entry.value)
      },
      .every { $0.every = $1 },
      .readings { $0.readings = $1 },
      Field(
        "superseded",
        LocalizedText(
          da: "Overtaget af en lov eller en senere strategi",
          en: "Taken over by a law or a later strategy"),
        shape: Record<Supersession>.superseded.shape
      ) { entry, goal, reader in
        var superseded = Supersession(span: entry.value.span)
        Record<Supersession>.superseded.read(entry.value, into: &superseded, &reader)
        if superseded.from != nil { goal.superseded = superseded }
      },
      .references(
        "serves", { $0.serves = $1 },
        LocalizedText(da: "Mål, som dette mål tjener", en: "Goals that this one serves")),
      .reference(
        "part-of", { $0.partOf = $1 },
        LocalizedText(da: "Gruppe, målet hører til", en: "Group that the goal belongs to")),
      .text("owner", { $0.owner = $1 }, LocalizedText(da: "Ansvarlig", en: "Responsible unit")),
      .text("formerly", { $0.formerly = $1 }, LocalizedText(da: "Tidligere id", en: "Former id")),
      .text(
        "source", { $0.source = $1 },
        LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
      .text("note", { $0.note = $1 }, LocalizedText(da: "Bemærkning", en: "Note")),
    ])
}

extension Field {
  fileprivate static func readings(_ set: @escaping Setter<[Reading]>) -> Field {
    .items(
      "readings", set,
      LocalizedText(da: "Andre måder at læse dokumentet på", en: "Other ways to read the document"),
      of: .reading
    ) { Reading(id: $0) }
  }
}

extension Record where Draft == Reading {
  static let reading = Record(
    "reading", LocalizedText(da: "Læsning", en: "Reading"),
    [
      .text(
        "why", { $0.why = $1 },
        LocalizedText(
          da: "Hvorfor dokumentet kan læses sådan", en: "Why the document can be read so")),
      .milestones { $0.milestones = $1 },
    ])
}

extension Record where Draft == Supersession {
  static let superseded = Record(
    "superseded", LocalizedText(da: "Overhalet", en: "Superseded"),
    [
      Field.date(
        "from", { $0.from = $1 }, LocalizedText(da: "Fra hvilken dag", en: "From which day")),
      Field.text("by", { $0.by = $1 }, required: true, LocalizedText(da: "Af hvad", en: "By what")),
    ])
}

extension Record where Draft == Keep {
  static let keep = Record(
    "keep", LocalizedText(da: "Skal gælde hele tiden", en: "Must hold all along"),
    [
      level(
        .atLeast,
        LocalizedText(
          da: "Mindst; baseline for nulpunktets værdi",
          en: "At least; baseline for the value measured then")),
      level(
        .atMost,
        LocalizedText(
          da: "Højst; baseline for nulpunktets værdi",
          en: "At most; baseline for the value measured then")),
      level(
        .equals,
        LocalizedText(
          da: "Præcis; baseline for nulpunktets værdi",
          en: "Exactly; baseline for the value measured then")),
      .period(
        "from", { $0.from = $1 },
        LocalizedText(
          da: "Første periode; ellers strategiens", en: "First period; else the strategy's")),
      .period(
        "until", { $0.until = $1 },
        LocalizedText(
          da: "Sidste periode; ellers strategiens", en: "Last period; else the strategy's")),
    ], constraints: [.exactlyOne(Target.Bound.allCases.map(\.rawValue))])

  private static func level(_ bound: Target.Bound, _ title: LocalizedText) -> Field<Keep> {
    Field(bound.rawValue, title, shape: .any([.words(["baseline"]), .quantity])) {
      entry, keep, reader in
      guard let text = reader.text(entry.value) else { return }
      if text.value == "baseline" {
        keep.level = .baseline(bound, text.span)
      } else if let quantity = reader.quantity(text) {
        keep.level = .target(Target(demand: .bound(bound, quantity), span: text.span))
      }
    }
  }
}

extension Record where Draft == DirectionWish {
  static let direction = Record(
    "direction", LocalizedText(da: "Retning", en: "Direction"),
    DirectionWish.Movement.allCases.map(movement) + [
      .boolean(
        "or-equal", { $0.orEqual = $1 },
        LocalizedText(da: "Uændret er nok", en: "Unchanged will do"))
    ], constraints: [.exactlyOne(DirectionWish.Movement.allCases.map(\.rawValue))])

  private static func movement(_ movement: DirectionWish.Movement) -> Field<DirectionWish> {
    Field(
      movement.rawValue,
      movement == .rises
        ? LocalizedText(
          da: "Skal stige: every year, every quarter", en: "Must rise: every year, every quarter")
        : LocalizedText(
          da: "Skal falde: every year, every quarter", en: "Must fall: every year, every quarter"),
      shape: .words(Cadence.allCases.map { "every " + $0.rawValue })
    ) { entry, wish, reader in
      guard let text = reader.text(entry.value) else { return }
      let words = Cadence.allCases.map { "every " + $0.rawValue }
      guard let cadence = Cadence.allCases.first(where: { "every " + $0.rawValue == text.value })
      else {
        reader.report(
          .notOneOf, ["text": .text(text.value), "words": .list(words.map { .text($0) })],
          at: text.span, help: reader.nearest(text.value, words))
        return
      }
      wish.movement = movement
      wish.cadence = cadence
    }
  }
}

extension FieldReader {
  mutating func keep(_ node: Node) -> Keep? {
    var keep = Keep(span: node.span)
    let faults = diagnostics.count
    Record<Keep>.keep.read(node, into: &keep, &self)
    guard keep.level != nil else {
      if diagnostics.count == faults {
        report(.milestoneWithoutTarget, at: node.head, help: Message(.helpTargetKeys))
      }
      return nil
    }
    return keep
  }

  mutating func direction(_ node: Node) -> DirectionWish? {
    var wish = DirectionWish(span: node.span)
    let faults = diagnostics.count
    Record<DirectionWish>.direction.read(node, into: &wish, &self)
    guard wish.movement != nil else {
      if diagnostics.count == faults {
        report(
          .missingKey, ["key": "rises", "record": .wording(Record<DirectionWish>.direction.title)],
          at: node.head)
      }
      return nil
    }
    return wish
  }
}

extension Field {
  /// `every: {year: {done: …}}`.
  static func every(_ set: @escaping Setter<[RecurringDuty]>) -> Field {
    Field(
      "every",
      LocalizedText(
        da: "En pligt i hver periode: year: {done: …}",
        en: "A duty in every period: year: {done: …}"),
      shape: .map(key: .words(Cadence.allCases.map(\.rawValue)), value: .named("target"))
    ) { entry, draft, reader in
      guard let mapping = reader.mapping(entry.value) else { return }
      var duties: [RecurringDuty] = []
      for item in mapping.entries {
        let cadence: Located<Cadence>? = reader.choice(item.key)
        guard let cadence, let target = reader.target(item.value) else { continue }
        duties.append(RecurringDuty(cadence: cadence, target: target))
      }
      set(&draft, duties)
    }
  }
}

extension Record where Draft == Initiative {
  static let initiative = Record(
    "initiative", LocalizedText(da: "Indsats", en: "Initiative"),
    [
      .text(
        "title", { $0.title = $1 },
        LocalizedText(da: "Indsatsens korte navn", en: "The initiative's short name")),
      .references(
        "supports", { $0.supports = $1 },
        LocalizedText(da: "Mål, indsatsen støtter", en: "Goals that it supports")),
      .reference(
        "part-of", { $0.partOf = $1 },
        LocalizedText(da: "Gruppe, indsatsen hører til", en: "Group that it belongs to")),
      .text("owner", { $0.owner = $1 }, LocalizedText(da: "Ansvarlig", en: "Responsible unit")),
      .texts(
        "participants", { $0.participants = $1 },
        LocalizedText(da: "Deltagende kommuner", en: "Participating municipalities")),
      .text(
        "duty", { $0.duty = $1 },
        LocalizedText(da: "Hvad der er pligt til", en: "What there is a duty to do")
      ),
      .text("when", { $0.condition = $1 }, LocalizedText(da: "Betingelse", en: "Condition")),
      Field(
        "budget",
        LocalizedText(da: "Hvad indsatsen skal koste", en: "What the initiative is to cost"),
        shape: Record<Budget>.budget.shape
      ) { entry, initiative, reader in
        var budget = Budget(span: entry.value.span)
        Record<Budget>.budget.read(entry.value, into: &budget, &reader)
        initiative.budget = budget
      },
      .milestones { $0.milestones = $1 },
      .every { $0.every = $1 },
      .readings { $0.readings = $1 },
      .text("formerly", { $0.formerly = $1 }, LocalizedText(da: "Tidligere id", en: "Former id")),
      .text(
        "source", { $0.source = $1 },
        LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
      .text("note", { $0.note = $1 }, LocalizedText(da: "Bemærkning", en: "Note")),
    ])
}
