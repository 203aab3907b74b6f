internal import Diagnostics
internal import Quantities
internal import YAMLTree

/// A milestone written out as a mapping.
struct MilestoneDraft: HoldsTarget {
  var id: Located<String>?
  var target = TargetParts()
  var title: Located<String>?
  var checks: [Target] = []
  var tolerance: Located<Quantity>?
  var condition: Located<String>?
  var measuredIn: Located<Period>?
  var isApproximate: Located<Bool>?
  var each: Located<String>?
  var decision: Located<String>?
  var why: Located<String>?
  var source: Located<String>?
  var note: Located<String>?
}

extension Record where Draft == MilestoneDraft {
  static let milestone = Record(
    "milestone", LocalizedText(da: "Milepæl", en: "Milestone"),
    [
      .text(
        "id", { $0.id = $1 },
        LocalizedText(
          da: "Navn, når en periode har flere milepæle",
          en: "Name, where a period has several milestones")),
      .text("title", { $0.title = $1 }, LocalizedText(da: "Kort navn", en: "Short name")),
    ] + Field<MilestoneDraft>.targetFields + [
      Field(
        "check",
        LocalizedText(
          da: "Hvad dokumentet også siger om det samme, én eller flere gange; sammenlignes",
          en: "What the document also says of it, once or more; compared"),
        shape: .any([.named("target"), .list(.named("target"))])
      ) { entry, draft, reader in
        if case .sequence(let items) = entry.value.content {
          draft.checks = items.compactMap { reader.target($0) }
        } else {
          draft.checks = reader.target(entry.value).map { [$0] } ?? []
        }
      },
      Field(
        "tolerance",
        LocalizedText(
          da: "Hvor tæt på, der er næsten opfyldt: 1 points, eller 2 % af måltallet",
          en: "How close is nearly met: 1 points, or 2 % of the target"), shape: .quantity
      ) { entry, draft, reader in
        draft.tolerance = reader.quantity(entry.value)
      },
      .text("when", { $0.condition = $1 }, LocalizedText(da: "Betingelse", en: "Condition")),
      .period(
        "measured-in", { $0.measuredIn = $1 },
        LocalizedText(
          da: "Periode, der måles i, hvis en anden end fristens",
          en: "Period measured in, if another than the one due")),
      .boolean(
        "approximate", { $0.isApproximate = $1 },
        LocalizedText(da: "Dokumentet siger cirka", en: "The document says about")),
      .text(
        "each", { $0.each = $1 },
        LocalizedText(
          da: "participant: hver kommune for sig", en: "participant: each municipality by itself")),
      .text(
        "decision", { $0.decision = $1 },
        LocalizedText(da: "Sagsnummer for beslutningen", en: "Case number of the decision")),
      .text("why", { $0.why = $1 }, LocalizedText(da: "Begrundelse", en: "Reason")),
      .text(
        "source", { $0.source = $1 },
        LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
      .text("note", { $0.note = $1 }, LocalizedText(da: "Bemærkning", en: "Note")),
    ],
    constraints: Field<MilestoneDraft>.targetConstraints
      + [.requires("why", with: "measured-in")])
}

extension Field {
  /// `milestones:`, a mapping from due period to target.
  static func milestones(_ set: @escaping Setter<[Milestone]>) -> Field {
    Field("milestones", Milestone.title, shape: Milestone.mapShape) { entry, draft, reader in
      set(&draft, reader.milestones(entry.value))
    }
  }
}

extension Milestone {
  static let title = LocalizedText(
    da: "Måltal efter frist: 2012: 30 %", en: "Targets by due period: 2012: 30 %")

  static var mapShape: Shape {
    .map(
      key: .period,
      value: .any([
        .quantity, Record<MilestoneDraft>.milestone.shape,
        .list(.namedWith("milestone", key: "id")),
      ]))
  }
}

extension FieldReader {
  mutating func milestones(_ node: Node) -> [Milestone] {
    guard let mapping = mapping(node) else { return [] }
    var result: [Milestone] = []
    result.reserveCapacity(mapping.entries.count)
    for entry in mapping.entries {
      guard let period = period(entry.key) else { continue }
      guard case .sequence(let items) = entry.value.content else {
        if let milestone = milestone(entry.value, due: period, in: nil) { result.append(milestone) }
        continue
      }
      var seen: [String: SourceSpan] = [:]
      for item in items {
        guard let milestone = milestone(item, due: period, in: entry.key) else { continue }
        if let earlier = seen[milestone.id] {
          report(
            .duplicateMilestone, ["id": .text(milestone.id)], at: item.head,
            notes: [.init(Message(.noteFirstHere), at: earlier)])
          continue
        }
        seen[milestone.id] = item.head
        result.append(milestone)
      }
    }
    // A milestone's place among the others is its due day, whatever the order of the keys.
    let isInOrder = result.indices.dropFirst().allSatisfy {
      result[$0 - 1].period.value.end <= result[$0].period.value.end
    }
    if isInOrder { return result }
    return result.enumerated().sorted {
      $0.element.period.value.end != $1.element.period.value.end
        ? $0.element.period.value.end < $1.element.period.value.end : $0.offset < $1.offset
    }.map(\.element)
  }

  /// `list` is the key of the list that the milestone is an item of, nil for one alone.
  private mutating func milestone(
    _ node: Node, due period: Located<Period>, in list: Located<String>?
  ) -> Milestone? {
    let span = period.span.union(node.span)
    guard case .mapping(let mapping) = node.content else {
      if list != nil {
        if !node.isUnreadable { report(.listedMilestoneWithoutID, at: node.head) }
        return nil
      }
      guard let target = plainTarget(node) else { return nil }
      return Milestone(
        id: period.value.description, period: period, target: target, span: span)
    }
    var milestone = Milestone(
      id: period.value.description, period: period, span: list == nil ? span : node.span)
    var draft = MilestoneDraft()
    let faults = diagnostics.count
    Record<MilestoneDraft>.milestone.read(node, into: &draft, &self)
    if list != nil {
      guard let id = draft.id else {
        report(.listedMilestoneWithoutID, at: node.head)
        return nil
      }
      checkIdentifier(id)
      milestone.id += "/" + id.value
    } else if let id = draft.id {
      report(.idOfSingleMilestone, at: id.span)
    }
    guard !draft.target.targets.isEmpty else {
      // A target that could not be read was reported where it stands.
      if diagnostics.count == faults {
        report(.milestoneWithoutTarget, at: node.head, help: Message(.helpTargetKeys))
      }
      return nil
    }
    milestone.target = target(from: draft.target, at: node.head)
    if mapping.entries.count > draft.target.keys + (list == nil ? 0 : 1) {
      milestone.terms = terms(draft)
    }
    return milestone
  }

  /// The short form; words in its place most often want `done`.
  private mutating func plainTarget(_ node: Node) -> Target? {
    if let scalar = node.scalar, !scalar.isNull, !QuantityText.startsWithNumber(scalar.text) {
      let isComparison = scalar.text.contains { "<>≤≥0123456789".contains($0) }
      report(
        .notATarget, ["text": .text(scalar.text)], at: node.span,
        help: Message(isComparison ? .helpComparison : .helpDoneInstead))
      return nil
    }
    return target(node)
  }

  private mutating func terms(_ draft: MilestoneDraft) -> Milestone.Terms {
    Milestone.Terms(
      title: draft.title, checks: draft.checks,
      tolerance: draft.tolerance.flatMap { tolerance($0) },
      condition: draft.condition, measuredIn: draft.measuredIn,
      isApproximate: draft.isApproximate, each: draft.each, decision: draft.decision,
      why: draft.why, source: draft.source, note: draft.note)
  }

  private mutating func tolerance(_ stated: Located<Quantity>) -> Located<Tolerance>? {
    guard !stated.value.value.isNegative else {
      report(.negativeTolerance, at: stated.span)
      return nil
    }
    return stated.map { $0.unit == .percent ? .relative($0.value) : .absolute($0.value) }
  }
}
