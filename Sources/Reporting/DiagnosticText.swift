package import Diagnostics

/// Diagnostics for people: place, what is wrong, the line with a caret under the word to change,
/// and a way out.
package struct DiagnosticText {
  let sources: SourceStore
  let language: Language
  let usesColor: Bool

  package init(sources: SourceStore, language: Language, usesColor: Bool) {
    self.sources = sources
    self.language = language
    self.usesColor = usesColor
  }

  package func render(_ diagnostic: Diagnostic) -> String {
    var lines: [String] = []
    let place = diagnostic.span.map { self.place($0) + ": " } ?? ""
    let severity = Message(diagnostic.severity.word).text(language)
    lines.append(
      "\(place)\(color(diagnostic.severity, severity)): \(diagnostic.message.text(language)) [\(diagnostic.id)]"
    )
    if let span = diagnostic.span { lines += excerpt(span) }
    for note in diagnostic.notes {
      let at = note.span.map { " (" + self.place($0) + ")" } ?? ""
      lines.append("  " + note.message.text(language) + at)
    }
    if let help = diagnostic.help {
      lines.append("  \(Message(.wordHelp).text(language)): \(help.text(language))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func place(_ span: SourceSpan) -> String {
    sources.location(of: span).text
  }

  /// The source line and carets below it; tabs keep their width, very long lines are cut.
  func excerpt(_ span: SourceSpan) -> [String] {
    let number = String(sources.location(of: span).line)
    let gutter = String(repeating: " ", count: number.count)
    let line = sources.excerpt(of: span)
    let before = Self.tail(line.before, 100)
    let marked = String(line.marked.withoutControlCharactersButTabs.prefix(100))
    let after = String(line.after.withoutControlCharactersButTabs.prefix(60))
    let lead = String(
      before.flatMap {
        $0 == "\t" ? "\t" : String(repeating: " ", count: TextLayout.width(String($0)))
      })
    let carets = String(repeating: "^", count: max(1, TextLayout.width(marked)))
    return ["  \(number) | \(before)\(marked)\(after)", "  \(gutter) | \(lead)\(carets)"]
  }

  private static func tail(_ text: String, _ limit: Int) -> String {
    let clean = text.withoutControlCharactersButTabs
    return clean.count > limit ? "…" + clean.suffix(limit) : clean
  }

  private func color(_ severity: Diagnostic.Severity, _ text: String) -> String {
    guard usesColor else { return text }
    let code =
      switch severity {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;34"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

extension String {
  fileprivate var withoutControlCharactersButTabs: String {
    split(separator: "\t", omittingEmptySubsequences: false)
      .map { String($0).withoutControlCharacters }.joined(separator: "\t")
  }
}
