internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

extension ComparedRecord where Element == Strategy {
  static let strategy = ComparedRecord(
    "strategy",
    [
      .value("kanaltjek", \.formatVersion, .editorial, .textChanged) { .count($0) },
      .text("title", \.title),
      .said("municipality", \.municipality, .governance, .participantsChanged),
      ComparedKey("municipalities") { $3.compareMunicipalities($0, $1, at: $2) },
      .said("organisation", \.organisation, .governance, .participantsChanged),
      ComparedKey("period") { $3.comparePeriod($0, $1, at: $2) },
      ComparedKey("adopted") { $3.compareAdoption($0, $1, at: $2) },
      ComparedKey("review") { $3.compareReview($0, $1, at: $2) },
      .owner(\.owner),
      ComparedKey("uses") { $3.compareUses($0, $1, at: $2) },
      ComparedKey("document") { $3.compareDocument($0, $1, at: $2) },
      .text("note", \.note),
      ComparedKey("groups") { _, _, _, comparison in comparison.compareGroups() },
      .items("definitions", \.definitions, \.id, .definition, .editorial, .textChanged),
      .items("facts", \.facts, \.id, .fact, .editorial, .textChanged),
      ComparedKey("prices") { _, _, _, comparison in comparison.comparePrices() },
      .items("channels", \.channels, \.id, .channel, .structural, .linkChanged),
      ComparedKey("indicators") { _, _, _, comparison in comparison.compareIndicators() },
      ComparedKey("goals") { _, _, _, comparison in comparison.compareGoals() },
      ComparedKey("initiatives") { _, _, _, comparison in comparison.compareInitiatives() },
      ComparedKey("explained") { $3.compareExplained($0, $1, at: $2) },
      ComparedKey("rules") { $3.compareParameters($0, $1, at: $2) },
    ])
}

extension ComparedKey {
  /// Things that ids alone match, and that bind nobody.
  static func items<Item>(
    _ key: String, _ path: any Path<[Item]>, _ id: any KeyPath<Item, Located<String>> & Sendable,
    _ record: ComparedRecord<Item>, _ class: Change.Class, _ kind: ChangeKind
  ) -> ComparedKey {
    ComparedKey(key) { old, new, place, comparison in
      let (before, after) = (old[keyPath: path], new[keyPath: path])
      if before.isEmpty, after.isEmpty { return }
      let known = Dictionary(before.map { ($0[keyPath: id].value, $0) }) { first, _ in first }
      for item in after {
        let name = item[keyPath: id]
        if let same = known[name.value] {
          record.compare(same, item, at: place.inside(name.value), in: &comparison)
        } else {
          comparison.state(
            Change(`class`, kind, of: place.inside(name.value).subject, to: name.side), at: place)
        }
      }
      let left = Set(after.map { $0[keyPath: id].value })
      for item in before where !left.contains(item[keyPath: id].value) {
        let name = item[keyPath: id]
        comparison.state(
          Change(`class`, kind, of: place.inside(name.value).subject, from: name.side), at: place)
      }
    }
  }
}

extension PairComparison {
  fileprivate mutating func compareMunicipalities(
    _ old: Strategy, _ new: Strategy, at place: Place
  ) {
    compareParticipants(
      old.municipalities, new.municipalities,
      bindsEach: new.initiatives.contains { $0.participants.isEmpty && $0.bindsEach }
        || new.goals.contains { $0.milestones.contains { $0.terms?.each != nil } }, at: place)
  }

  /// Where each participant must deliver by itself, one more has to and one less need not.
  mutating func compareParticipants(
    _ old: [Located<String>], _ new: [Located<String>], bindsEach: Bool, at place: Place
  ) {
    let (before, after) = (Set(old.map(\.value)), Set(new.map(\.value)))
    let relation = Relation(
      oldHoldsNew: before.isSubset(of: after), newHoldsOld: after.isSubset(of: before))
    compareLists(
      old, new, bindsEach ? relation.class : .governance, .participantsChanged, at: place)
  }

  /// The period gives the years in which something recurs; without that it binds nobody by itself.
  fileprivate mutating func comparePeriod(_ old: Strategy, _ new: Strategy, at place: Place) {
    let (before, after) = (old.period, new.period)
    if before?.value == after?.value { return }
    var result = Change.Class.governance
    if old.recursByPeriod || new.recursByPeriod {
      let years = (
        Set(before.map { $0.value.years } ?? []), Set(after.map { $0.value.years } ?? [])
      )
      // More years are more to do.
      let relation = Relation(
        oldHoldsNew: years.0.isSubset(of: years.1), newHoldsOld: years.1.isSubset(of: years.0))
      if relation != .equal { result = relation.class }
    }
    state(
      Change(
        result, .periodChanged, of: place.subject,
        from: before.map { Change.Side(.text($0.value.description), at: $0.span) },
        to: after.map { Change.Side(.text($0.value.description), at: $0.span) }), at: place)
  }

  fileprivate mutating func compareAdoption(_ old: Strategy, _ new: Strategy, at place: Place) {
    let (before, after) = (old.adopted.map(\.content), new.adopted.map(\.content))
    if before == after { return }
    let isReordered = before.sorted() == after.sorted()
    state(
      Change(
        isReordered ? .editorial : .governance, isReordered ? .orderChanged : .adoptionChanged,
        of: place.subject, from: old.adopted.side, to: new.adopted.side), at: place)
  }

  fileprivate mutating func compareReview(_ old: Strategy, _ new: Strategy, at place: Place) {
    let (before, after) = (old.review, new.review)
    guard let before, let after else {
      if before == nil, after == nil { return }
      state(
        Change(
          .governance, after == nil ? .reviewRemoved : .reviewChanged, of: place.subject,
          from: before?.side, to: after?.side), at: place)
      return
    }
    ComparedRecord<Review>.review.compare(before, after, at: place, in: &self)
  }

  fileprivate mutating func compareDocument(_ old: Strategy, _ new: Strategy, at place: Place) {
    if old.document == nil, new.document == nil { return }
    ComparedRecord<Document>.document.compare(
      old.document ?? Document(), new.document ?? Document(), at: place, in: &self)
  }

  fileprivate mutating func compareUses(_ old: Strategy, _ new: Strategy, at place: Place) {
    let paths = (
      Dictionary(old.uses.map { ($0.prefix.value, $0.path) }) { first, _ in first },
      Dictionary(new.uses.map { ($0.prefix.value, $0.path) }) { first, _ in first }
    )
    for prefix in Set(paths.0.keys).union(paths.1.keys).sorted() {
      let (before, after) = (paths.0[prefix], paths.1[prefix])
      if before?.value == after?.value { continue }
      state(
        Change(
          .structural, .linkChanged, of: place.subject, from: before?.side, to: after?.side),
        at: place)
    }
  }

  /// What the document itself explains is no finding; the verdict stays what it is.
  fileprivate mutating func compareExplained(_ old: Strategy, _ new: Strategy, at place: Place) {
    if old.explained.isEmpty, new.explained.isEmpty { return }
    func known(_ explained: [Explanation]) -> [String: Explanation] {
      Dictionary(
        explained.map { (($0.finding?.value.rawValue ?? "") + " " + ($0.subject?.value ?? ""), $0) }
      ) { first, _ in first }
    }
    let (before, after) = (known(old.explained), known(new.explained))
    for name in Set(before.keys).union(after.keys).sorted() {
      switch (before[name], after[name]) {
      case (let left?, let right?):
        ComparedRecord<Explanation>.explanation.compare(left, right, at: place, in: &self)
      case (let left, let right):
        state(
          Change(
            .governance, .rulesChanged, of: place.subject,
            from: left.map { Change.Side(.text(name), at: $0.span) },
            to: right.map { Change.Side(.text(name), at: $0.span) }), at: place)
      }
    }
  }

  /// The thresholds of rules decide findings, and how near to its path an outlook may lie.
  fileprivate mutating func compareParameters(
    _ old: Strategy, _ new: Strategy, at place: Place
  ) {
    if old.ruleParameters.isEmpty, new.ruleParameters.isEmpty { return }
    func known(_ parameters: [RuleParameters]) -> [String: Located<String>] {
      var result: [String: Located<String>] = [:]
      for rule in parameters {
        for value in rule.values { result["\(rule.rule.value) \(value.name.value)"] = value.text }
      }
      return result
    }
    let (before, after) = (known(old.ruleParameters), known(new.ruleParameters))
    for name in Set(before.keys).union(after.keys).sorted()
    where before[name]?.value != after[name]?.value {
      state(
        Change(
          .undecided, .rulesChanged, of: place.subject, from: before[name]?.side,
          to: after[name]?.side), at: place)
    }
  }
}

extension Strategy {
  /// Whether anything recurs in every year of its period, or holds for as long as it.
  fileprivate var recursByPeriod: Bool {
    review?.every != nil || initiatives.contains { !$0.every.isEmpty }
      || goals.contains { goal in
        !goal.every.isEmpty || goal.direction != nil
          || goal.keep.map { $0.from == nil || $0.until == nil } ?? false
      }
  }
}

extension Adoption {
  fileprivate var content: String {
    [by?.value, date?.value.description].compactMap { $0 }.joined(separator: " ")
  }
}

extension [Adoption] {
  fileprivate var side: Change.Side? {
    guard let span = first?.by?.span ?? first?.date?.span else { return nil }
    return Change.Side(.list(map(\.content)), at: span)
  }
}

extension Review {
  fileprivate var side: Change.Side {
    Change.Side(
      .list([every?.value.rawValue, by?.value].compactMap { $0 }), at: span)
  }
}

extension ComparedRecord where Element == Review {
  static let review = ComparedRecord(
    "review",
    [
      ComparedKey("every") { old, new, place, comparison in
        let relation = Relation(from: old.every?.value, to: new.every?.value)
        if relation == .equal { return }
        comparison.state(
          .cadenceChanged, Consequence(relation.class),
          from: old.every.map { Change.Side(.text($0.value.rawValue), at: $0.span) },
          to: new.every.map { Change.Side(.text($0.value.rawValue), at: $0.span) }, at: place)
      },
      .said("by", \.by, .governance, .reviewChanged),
      .text("source", \.source),
    ])
}

extension ComparedRecord where Element == Document {
  static let document = ComparedRecord(
    "document", [.text("title", \.title), .text("published", \.published)])
}

extension ComparedRecord where Element == Explanation {
  static let explanation = ComparedRecord(
    "explanation",
    [
      // The two that it is known by.
      .with("explained", "finding"), .with("explained", "subject"),
      .text("why", \.why), .text("source", \.source),
    ])
}
