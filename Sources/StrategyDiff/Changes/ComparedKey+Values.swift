internal import Diagnostics
internal import Quantities

/// Keys whose value is compared by itself.
extension ComparedKey {
  typealias Path<Value> = KeyPath<Element, Value> & Sendable

  /// Words that bind nobody.
  static func text(_ key: String, _ path: any Path<Located<String>?>) -> ComparedKey {
    said(key, path, .editorial, .textChanged)
  }

  /// A text of some class.
  static func said(
    _ key: String, _ path: any Path<Located<String>?>, _ class: Change.Class, _ kind: ChangeKind
  ) -> ComparedKey {
    ComparedKey(key) { old, new, place, comparison in
      let (before, after) = (old[keyPath: path], new[keyPath: path])
      if before?.value == after?.value { return }
      if let before, let after, before.value.plainSpaces == after.value.plainSpaces { return }
      comparison.state(
        Change(
          `class`, kind, of: place.subject, from: before.map { $0.side }, to: after.map { $0.side }),
        at: place)
    }
  }

  /// Any value of which only this or that it differs is asked.
  static func value<Value: Equatable & SendableMetatype>(
    _ key: String, _ path: any Path<Located<Value>?>, _ class: Change.Class, _ kind: ChangeKind,
    _ shown: @escaping @Sendable (Value) -> ChangeValue
  ) -> ComparedKey {
    ComparedKey(key) { old, new, place, comparison in
      let (before, after) = (old[keyPath: path], new[keyPath: path])
      if before?.value == after?.value { return }
      comparison.state(
        Change(
          `class`, kind, of: place.subject,
          from: before.map { Change.Side(shown($0.value), at: $0.span) },
          to: after.map { Change.Side(shown($0.value), at: $0.span) }),
        at: place)
    }
  }

  /// Links to others; their order says nothing.
  static func links(_ key: String, _ path: any Path<[Located<String>]>) -> ComparedKey {
    texts(key, path, .structural, .linkChanged)
  }

  static func texts(
    _ key: String, _ path: any Path<[Located<String>]>, _ class: Change.Class, _ kind: ChangeKind
  ) -> ComparedKey {
    ComparedKey(key) { old, new, place, comparison in
      comparison.compareLists(old[keyPath: path], new[keyPath: path], `class`, kind, at: place)
    }
  }

  /// Who answers for it; nobody is told apart.
  static func owner(_ path: any Path<Located<String>?>) -> ComparedKey {
    ComparedKey("owner") { old, new, place, comparison in
      let (before, after) = (old[keyPath: path], new[keyPath: path])
      if before?.value == after?.value { return }
      comparison.state(
        Change(
          .governance, after == nil ? .ownerRemoved : .ownerChanged, of: place.subject,
          from: before.map { $0.side }, to: after.map { $0.side }),
        at: place)
    }
  }
}

extension PairComparison {
  mutating func compareLists(
    _ old: [Located<String>], _ new: [Located<String>], _ class: Change.Class, _ kind: ChangeKind,
    at place: Place
  ) {
    let (before, after) = (old.map(\.value), new.map(\.value))
    if before == after { return }
    let isReordered = before.sorted() == after.sorted()
    state(
      Change(
        isReordered ? .editorial : `class`, isReordered ? .orderChanged : kind, of: place.subject,
        from: old.side, to: new.side),
      at: place)
  }
}

extension Located<String> {
  var side: Change.Side { Change.Side(.text(value), at: span) }
}

extension [Located<String>] {
  /// All of them, from the first to the last; nil where there is none.
  var side: Change.Side? {
    guard let first, let last else { return nil }
    return Change.Side(.list(map(\.value)), at: first.span.union(last.span))
  }
}
