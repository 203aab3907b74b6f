internal import Diagnostics
internal import Quantities
internal import YAMLTree

/// The keys of a target as they were met, before it is known that there is exactly one.
struct TargetParts: Sendable {
  var targets: [(key: Located<String>, target: Target)] = []
  var from: Located<Change.Base>?

  /// How many keys they were read from.
  var keys: Int { targets.count + (from == nil ? 0 : 1) }
}

/// A draft that the keys of a target can be read into.
protocol HoldsTarget: Sendable {
  var target: TargetParts { get set }
}

/// A target standing alone, as under `check` or `wanted`.
struct TargetDraft: HoldsTarget {
  var target = TargetParts()
}

extension Record where Draft == TargetDraft {
  static let target = Record(
    "target", LocalizedText(da: "Måltal", en: "Target"), Field<TargetDraft>.targetFields,
    constraints: Field<TargetDraft>.targetConstraints)
}

extension Field where Draft: HoldsTarget {
  /// One target, and a base for every change and for nothing else.
  static var targetConstraints: [KeyConstraint] {
    [
      .exactlyOne(targetFields.map(\.key).filter { $0 != "from" }),
      .requires("from", with: "change"), .requires("change", with: "from"),
    ]
  }

  /// The keys that say what a target demands.
  static var targetFields: [Field<Draft>] {
    [
      figure(.atLeast, LocalizedText(da: "Mindst så meget", en: "At least this much")),
      figure(.atMost, LocalizedText(da: "Højst så meget", en: "At most this much")),
      figure(.equals, LocalizedText(da: "Præcis så meget", en: "Exactly this much")),
      target(
        "between",
        LocalizedText(da: "Mellem to værdier, begge med", en: "Between two values, both included"),
        shape: .list(.quantity)
      ) { node, reader in
        guard !node.isUnreadable else { return nil }
        return reader.interval(node).map { Target.Demand.between($0.low, $0.high) }
      },
      target(
        "change",
        LocalizedText(
          da: "En ændring: -10 %, +5 points, -6 hours/week",
          en: "A change: -10 %, +5 points, -6 hours/week"), shape: .quantity
      ) { node, reader in
        guard let amount = reader.quantity(node) else { return nil }
        guard amount.value.unit != nil else {
          reader.report(
            .changeWithoutUnit, ["text": .text(reader.text(node)?.value ?? "")], at: amount.span,
            help: Message(.helpChangeUnit))
          return nil
        }
        return .change(Change(amount: amount, from: nil))
      },
      Field(
        "from",
        LocalizedText(
          da: "Hvad ændringen regnes fra: en periode, baseline eller previous",
          en: "What the change counts from: a period, baseline or previous"),
        shape: .any([.words(["baseline", "previous"]), .period])
      ) { entry, draft, reader in
        guard let text = reader.text(entry.value) else { return }
        switch text.value {
        case "baseline": draft.target.from = Located(.baseline, text.span)
        case "previous": draft.target.from = Located(.previous, text.span)
        default: draft.target.from = reader.period(text).map { $0.map { .period($0) } }
        }
      },
      target(
        "includes",
        LocalizedText(
          da: "Mindst disse medlemmer af en mængde", en: "At least these members of a set"),
        shape: .list(.identifier)
      ) { node, reader in
        let members = reader.texts(node)
        for member in members { reader.checkIdentifier(member) }
        return members.isEmpty ? nil : .includes(members)
      },
      target(
        "count-at-least",
        LocalizedText(da: "Mindst så mange medlemmer", en: "At least this many members"),
        shape: .count
      ) { node, reader in
        reader.count(node).map { .countAtLeast($0) }
      },
      target(
        "hours",
        LocalizedText(
          da: "Ugentlig åbningstid: Mo-We,Fr 10:00-13:00; Th 10:00-17:30",
          en: "Weekly opening hours: Mo-We,Fr 10:00-13:00; Th 10:00-17:30"), shape: .openingHours
      ) { node, reader in
        guard let text = reader.text(node) else { return nil }
        guard let hours = OpeningHours(text.value) else {
          reader.report(
            .notOpeningHours, ["text": .text(text.value)], at: text.span,
            help: Message(.helpOpeningHours))
          return nil
        }
        return .hours(Located(hours, text.span))
      },
      target(
        "done",
        LocalizedText(
          da: "Noget leveret; en liste, når alle dele skal leveres",
          en: "Something delivered; a list where all parts must be"), shape: .textOrList
      ) { node, reader in
        let parts = reader.texts(node)
        return parts.isEmpty ? nil : .done(parts)
      },
      target(
        "decided",
        LocalizedText(da: "Noget vurderet eller besluttet", en: "Something assessed or decided"),
        shape: .textOrList
      ) { node, reader in
        let parts = reader.texts(node)
        return parts.isEmpty ? nil : .decided(parts)
      },
    ]
  }

  private static func target(
    _ key: String, _ title: LocalizedText, shape: Shape,
    _ read: @escaping @Sendable (Node, inout FieldReader) -> Target.Demand?
  ) -> Field {
    Field(key, title, shape: shape) { entry, draft, reader in
      guard let demand = read(entry.value, &reader) else { return }
      draft.target.targets.append((entry.key, Target(demand: demand, span: entry.value.span)))
    }
  }

  private static func figure(_ bound: Target.Bound, _ title: LocalizedText) -> Field {
    target(bound.rawValue, title, shape: .quantity) { node, reader in
      reader.quantity(node).map { .bound(bound, $0) }
    }
  }
}

extension FieldReader {
  /// A target written short (`30 %`) or as a mapping.
  mutating func target(_ node: Node) -> Target? {
    guard case .mapping = node.content else {
      guard let quantity = quantity(node) else { return nil }
      return Target(demand: .plain(quantity), span: node.span)
    }
    var draft = TargetDraft()
    let faults = diagnostics.count
    Record<TargetDraft>.target.read(node, into: &draft, &self)
    if draft.target.targets.isEmpty, diagnostics.count == faults {
      report(.milestoneWithoutTarget, at: node.head, help: Message(.helpTargetKeys))
    }
    return target(from: draft.target, at: node.head)
  }

  /// The one target among the keys read.
  mutating func target(from parts: TargetParts, at head: SourceSpan) -> Target? {
    guard let first = parts.targets.first else {
      return nil
    }
    for other in parts.targets.dropFirst() {
      report(
        .severalTargets, ["first": .text(first.key.value), "second": .text(other.key.value)],
        at: other.key.span, help: Message(.helpSeveralTargets),
        notes: [.init(Message(.noteFirstHere), at: first.key.span)])
    }
    var target = first.target
    if case .change(var change) = target.demand {
      guard let from = parts.from else {
        report(.changeWithoutBase, at: first.key.span, help: Message(.helpChangeBase))
        return nil
      }
      change.from = from
      target.demand = .change(change)
    } else if let from = parts.from {
      report(.fromWithoutChange, at: from.span)
    }
    return target
  }
}
