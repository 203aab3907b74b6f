internal import Diagnostics
internal import StrategyModel

/// The JSON Schema (2020-12) of a strategy file, made from the same records that read it.
package struct JSONSchema {
  private var definitions: [(String, JSONValue)] = []

  package static func strategy() -> String {
    var schema = JSONSchema()
    let root = schema.record(Strategy.shape)
    for shape in Strategy.namedShapes { _ = schema.record(shape) }
    var members: [(String, JSONValue)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Kanaltjek: strategy.yaml")),
      ("$ref", root),
    ]
    members.append(("$defs", .object(schema.definitions)))
    return JSONValue.object(members).text
  }

  /// A reference to the definition of a record, which is made on first use.
  private mutating func record(_ shape: RecordShape) -> JSONValue {
    let reference = JSONValue.string("#/$defs/" + shape.name)
    if definitions.contains(where: { $0.0 == shape.name }) { return reference }
    let position = definitions.count
    definitions.append((shape.name, .null))
    let properties = shape.fields.map { field -> (String, JSONValue) in
      (field.key, described(value(field.shape), field.title))
    }
    let required = shape.fields.filter(\.isRequired).map { JSONValue.string($0.key) }
    definitions[position].1 = .object(
      [
        ("title", .string(shape.title[.danish])),
        ("description", .string(shape.title[.english])),
        ("type", .string("object")),
        ("properties", .object(properties)),
        ("required", .array(required)),
      ] + others(shape))
    return reference
  }

  private mutating func others(_ shape: RecordShape) -> [(String, JSONValue)] {
    guard let others = shape.others else { return [("additionalProperties", .boolean(false))] }
    let known = shape.fields.map { JSONValue.string($0.key) }
    return [
      (
        "propertyNames",
        .object([("anyOf", .array([.object([("enum", .array(known))]), name(others.key)]))])
      ),
      ("additionalProperties", value(others.value)),
    ]
  }

  private func described(_ schema: JSONValue, _ title: LocalizedText) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    return .object(
      [("title", .string(title[.danish])), ("description", .string(title[.english]))] + members)
  }

  private func type(_ names: String...) -> JSONValue {
    .object([
      ("type", names.count == 1 ? .string(names[0]) : .array(names.map { .string($0) }))
    ])
  }

  private func pattern(_ pattern: String) -> JSONValue {
    .object([("type", .string("string")), ("pattern", .string(pattern))])
  }

  /// Readers of YAML 1.1 take a plain year for a number and a plain day for a date, so periods and
  /// figures are accepted in both forms.
  private mutating func value(_ shape: Shape) -> JSONValue {
    switch shape {
    case .text, .openingHours: return type("string", "number", "boolean")
    case .identifier: return pattern("^[a-z0-9]+(-[a-z0-9]+)*$")
    case .channels: return pattern("^[a-z0-9-]+(\\+[a-z0-9-]+)*$")
    case .reference: return pattern("^([a-z0-9-]+:)?[a-z0-9]+(-[a-z0-9]+)*$")
    case .boolean: return type("boolean")
    case .count: return .object([("type", .string("integer")), ("minimum", .integer(1))])
    case .period:
      return .object([("anyOf", .array([pattern(Self.period), type("integer")]))])
    case .periodSpan:
      let period = Self.period.dropFirst().dropLast()
      return .object([("anyOf", .array([pattern("^\(period)(/\(period))?$"), type("integer")]))])
    case .date: return pattern(#"^(\d{4}-\d{2}-\d{2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$"#)
    case .quantity: return type("string", "number")
    case .words(let words):
      return .object([("enum", .array(words.map { .string($0) }))])
    case .list(let item):
      return .object([("type", .string("array")), ("items", value(item))])
    case .textOrList:
      return .object([
        (
          "anyOf",
          .array([
            type("string", "number"),
            .object([("type", .string("array")), ("items", type("string", "number"))]),
          ])
        )
      ])
    case .map(let key, let item):
      return .object([
        ("type", .string("object")), ("propertyNames", name(key)),
        ("additionalProperties", value(item)),
      ])
    case .record(let shape): return .object([("$ref", record(shape))])
    case .named(let name): return .object([("$ref", .string("#/$defs/" + name))])
    case .any(let shapes):
      return .object([("anyOf", .array(shapes.map { value($0) }))])
    }
  }

  private static let period = #"^(\d{4}(-(S[12]|Q[1-4]|W\d{2}|\d{2}(-\d{2})?))?)$"#

  /// Keys are always strings to a schema.
  private mutating func name(_ shape: Shape) -> JSONValue {
    if case .period = shape { return pattern(Self.period) }
    return value(shape)
  }
}
