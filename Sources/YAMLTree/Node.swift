package import Diagnostics

/// A YAML value that knows where it stands, from its first byte to its last.
package struct Node: Sendable {
  package enum Content: Sendable {
    case scalar(Scalar)
    case sequence([Node])
    case mapping(Mapping)
    /// Something that was reported where it stands; nothing more is to be said of it.
    case unreadable
  }

  package let content: Content
  package let span: SourceSpan

  package init(_ content: Content, _ span: SourceSpan) {
    self.content = content
    self.span = span
  }

  /// A scalar's text as written, before anything has decided its type.
  package struct Scalar: Hashable, Sendable {
    package let text: String
    package let style: ScalarStyle

    package init(text: String, style: ScalarStyle) {
      self.text = text
      self.style = style
    }

    /// Whether the YAML 1.2 core schema reads it as nothing: empty, `~` or `null`, unquoted.
    package var isNull: Bool {
      guard style == .plain else { return false }
      // Asked of every text, so the first byte is looked at before any word.
      switch text.utf8.first {
      case nil: return true
      case UInt8(ascii: "~"): return text == "~"
      case UInt8(ascii: "n"), UInt8(ascii: "N"): return ["null", "Null", "NULL"].contains(text)
      default: return false
      }
    }

    /// The truth value of the core schema; `yes`, `no`, `on` and `off` are words there.
    package var boolean: Bool? {
      guard style == .plain else { return nil }
      switch text {
      case "true", "True", "TRUE": return true
      case "false", "False", "FALSE": return false
      default: return nil
      }
    }
  }

  /// Keys with their values in the order written, each key once.
  package struct Mapping: Sendable {
    package struct Entry: Sendable {
      package let key: Located<String>
      package let value: Node
    }

    package let entries: [Entry]
    package let isFlow: Bool

    /// The same with plain texts first, for keys that it lacks.
    package func completed(
      with defaults: [(key: String, text: String)], at span: SourceSpan
    ) -> Mapping {
      let missing = defaults.filter { self[$0.key] == nil }.map { key, text in
        Entry(
          key: Located(key, span),
          value: Node(.scalar(Scalar(text: text, style: .plain)), span))
      }
      return Mapping(entries: missing + entries, isFlow: isFlow)
    }

    package subscript(key: String) -> Node? {
      entries.first { $0.key.value == key }?.value
    }
  }

  package var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var mapping: Mapping? {
    if case .mapping(let mapping) = content { mapping } else { nil }
  }

  package var isUnreadable: Bool {
    if case .unreadable = content { true } else { false }
  }

  package var isNull: Bool { scalar?.isNull ?? false }
}
