internal import CMustache
internal import Diagnostics
package import Markups

/// What a template is filled with.
///
/// A record says everything that its template names, `.flag(false)` for what there is none of:
/// a name that is not there is a fault rather than nothing.
package indirect enum TemplateValue: Sendable {
  /// Written by `{{name}}`, escaped.
  case text(String)
  /// Written by `{{{name}}}`, as it stands: a chart, a style sheet.
  case markup(Markup)
  /// Whether `{{#name}}` is written, or `{{^name}}`.
  case flag(Bool)
  case list([TemplateValue])
  case record([String: TemplateValue])

  /// A section that is left out where there is nothing.
  package static func optional(_ text: String?) -> TemplateValue {
    text.map { .text($0) } ?? .flag(false)
  }

  /// The value in the library's form; nil where there is no memory for it.
  func handedOver() -> OpaquePointer? {
    switch self {
    case .text(let text): return Self.handOver(text.withoutControlCharacters)
    case .markup(let markup): return Self.handOver(markup.rendered)
    case .flag(let flag): return mustache_flag(flag ? 1 : 0)
    case .list(let items):
      guard let list = mustache_list(items.count) else { return nil }
      for item in items {
        guard let item = item.handedOver() else { continue }
        mustache_append(list, item)
      }
      return list
    case .record(let fields):
      guard let record = mustache_record() else { return nil }
      for (name, value) in fields {
        guard let value = value.handedOver() else { continue }
        Self.set(name, value, in: record)
      }
      return record
    }
  }

  /// Puts a text into a record of the library as it stands.
  static func set(_ name: String, _ text: String, in record: OpaquePointer) {
    if let value = handOver(text) { set(name, value, in: record) }
  }

  private static func set(_ name: String, _ value: OpaquePointer, in record: OpaquePointer) {
    var name = name
    name.withUTF8 { mustache_set(record, $0.baseAddress, $0.count, value) }
  }

  private static func handOver(_ text: String) -> OpaquePointer? {
    var text = text
    return text.withUTF8 { mustache_text($0.baseAddress, $0.count) }
  }
}

extension TemplateValue: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension TemplateValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
  /// Of a name that is written twice the later value stands.
  package init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .record(Dictionary(elements) { $1 })
  }
}
