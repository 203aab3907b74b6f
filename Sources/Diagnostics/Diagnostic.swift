/// A fault of an input, with its place and a way out.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: Int, Hashable, Comparable, Sendable, CaseIterable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// Another place that belongs to the fault.
  package struct Note: Hashable, Sendable {
    package let message: Message
    package let span: SourceSpan?

    package init(_ message: Message, at span: SourceSpan? = nil) {
      self.message = message
      self.span = span
    }
  }

  package let severity: Severity
  package let message: Message
  /// Nil for a fault of something that could not be opened.
  package let span: SourceSpan?
  package let notes: [Note]
  /// What the author can do about it.
  package let help: Message?

  package init(
    _ message: Message, severity: Severity = .error, at span: SourceSpan?, notes: [Note] = [],
    help: Message? = nil
  ) {
    self.severity = severity
    self.message = message
    self.span = span
    self.notes = notes
    self.help = help
  }

  /// The stable name for filters and documentation, free of wording.
  package var id: String { message.key.rawValue }

  /// Every place that it points at.
  package var spans: [SourceSpan] { [span].compactMap(\.self) + notes.compactMap(\.span) }
}

extension Sequence<Diagnostic> {
  /// Whether any of them is a fault that keeps the input from being judged.
  package var containErrors: Bool { contains { $0.severity == .error } }
}

/// Finds the closest of some known words to one that was probably misspelt.
package enum Spelling {
  /// The nearest candidate within a third of the word's length, nil when none is that near.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(1, min(3, word.unicodeScalars.count / 3 + 1))
    var best: (distance: Int, word: String)?
    let target = Array(word.lowercased().unicodeScalars.prefix(64))
    for candidate in candidates {
      let distance = distance(target, Array(candidate.lowercased().unicodeScalars.prefix(64)))
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.word) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// Edits that turn one text into the other; a swap of neighbours counts as one.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var older: [Int] = []
    var previous = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var current = [i + 1]
      for (j, right) in b.enumerated() {
        var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (left == right ? 0 : 1))
        if i > 0, j > 0, left == b[j - 1], a[i - 1] == right { cost = min(cost, older[j - 1] + 1) }
        current.append(cost)
      }
      (older, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
