internal import Diagnostics
internal import Evaluation
internal import Measurements
internal import StrategyModel

/// A JSON Schema (2020-12), made from the same records that read the files and write the output.
package struct JSONSchema {
  /// What a schema can be had of.
  package enum Subject: String, CaseIterable, Sendable {
    case strategy, measurements, waivers, remarks, rules, output, diff, upcoming, revise
    case imported = "import"
  }

  private var definitions: [(String, JSONValue)] = []

  package static func text(of subject: Subject) -> String {
    var schema = JSONSchema()
    let root: [(String, JSONValue)]
    let title: String
    switch subject {
    case .strategy:
      title = "strategy.yaml"
      root = [("$ref", schema.record(Strategy.shape))]
      for shape in Strategy.namedShapes { _ = schema.record(shape) }
    case .measurements:
      title = "measurements/*.yaml"
      root = [("$ref", schema.record(SourceDescription.shape))]
    case .waivers:
      title = "waivers.yaml"
      root = schema.members(of: Waiver.shape)
    case .remarks:
      title = "remarks/*.yaml"
      root = schema.members(of: Remark.shape)
    case .rules:
      title = "rules/*.yaml"
      root = [("$ref", schema.record(RuleFile.shape))]
      for shape in Strategy.namedShapes { _ = schema.record(shape) }
    case .output:
      title = "--format json"
      root = [("$ref", schema.record(JSONReporter.shape))]
    case .diff:
      title = "diff --format json"
      root = [("$ref", schema.record(OutputRecord<RevisionReport>.difference.recordShape))]
    case .upcoming:
      title = "upcoming --format json"
      root = [("$ref", schema.record(OutputRecord<UpcomingReport>.upcoming.recordShape))]
    case .revise:
      title = "revise --format json"
      root = [("$ref", schema.record(OutputRecord<DecisionReport>.revision.recordShape))]
    case .imported:
      title = "import --format json"
      root = [("$ref", schema.record(OutputRecord<ImportReport>.imported.recordShape))]
    }
    return JSONValue.object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string("Kanaltjek: " + title)),
      ] + root + [("$defs", .object(schema.definitions))]
    ).text
  }

  /// A reference to the definition of a record, which is made on first use.
  private mutating func record(_ shape: RecordShape) -> JSONValue {
    define(shape.name, shape.title) { schema in
      let properties = shape.fields.map { field in
        (field.key, schema.described(schema.value(field.shape), field.title))
      }
      let required = shape.fields.filter(\.isRequired).map { JSONValue.string($0.key) }
      return [("properties", .object(properties)), ("required", .array(required))]
        + schema.others(shape) + schema.constraints(shape.constraints)
    }
  }

  /// A reference to the definition of an output object, which is made on first use.
  private mutating func record(_ shape: OutputRecordShape) -> JSONValue {
    define(shape.name, shape.title) { schema in
      let properties = shape.members.map { member in
        (member.key, schema.described(schema.value(member.shape), member.title))
      }
      let required = shape.members.filter(\.isAlways).map { JSONValue.string($0.key) }
      return [
        ("properties", .object(properties)), ("required", .array(required)),
        ("additionalProperties", .boolean(false)),
      ]
    }
  }

  private mutating func define(
    _ name: String, _ title: LocalizedText,
    _ members: (inout JSONSchema) -> [(String, JSONValue)]
  ) -> JSONValue {
    let reference = JSONValue.string("#/$defs/" + name)
    if definitions.contains(where: { $0.0 == name }) { return reference }
    let position = definitions.count
    definitions.append((name, .null))
    definitions[position].1 = .object(
      [
        ("title", .string(title[.danish])), ("description", .string(title[.english])),
        ("type", .string("object")),
      ] + members(&self))
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

  private func constraints(_ constraints: [KeyConstraint]) -> [(String, JSONValue)] {
    var result: [(String, JSONValue)] = []
    var dependencies: [(String, JSONValue)] = []
    for constraint in constraints {
      switch constraint {
      case .exactlyOne(let keys):
        let choices = keys.map { JSONValue.object([("required", .array([.string($0)]))]) }
        result.append(("oneOf", .array(choices)))
      case .requires(let key, let other):
        dependencies.append((other, .array([.string(key)])))
      }
    }
    if !dependencies.isEmpty { result.append(("dependentRequired", .object(dependencies))) }
    return result
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
    case .milestone: return pattern("^[a-z0-9-]+(/[a-zA-Z0-9-]+){1,3}$")
    case .boolean: return type("boolean")
    case .count: return .object([("type", .string("integer")), ("minimum", .integer(1))])
    case .period:
      return .object([("anyOf", .array([pattern(Self.period), type("integer")]))])
    case .periodSpan:
      let period = Self.period.dropFirst().dropLast()
      return .object([("anyOf", .array([pattern("^\(period)(/\(period))?$"), type("integer")]))])
    case .date:
      let day = "(0?[1-9]|[12][0-9]|3[01])"
      let month = "(0?[1-9]|1[0-2])"
      return pattern("^([0-9]{4}-\(month)-\(day)|\(day)[-./]\(month)[-./][0-9]{4})$")
    case .quantity:
      return .object([("anyOf", .array([type("number"), pattern("^[-+−]?[0-9]")]))])
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
    case .namedWith(let name, let key):
      return .object([
        ("$ref", .string("#/$defs/" + name)), ("required", .array([.string(key)])),
      ])
    case .any(let shapes):
      return .object([("anyOf", .array(shapes.map { value($0) }))])
    }
  }

  private static let period = #"^(\d{4}(-(S[12]|Q[1-4]|W\d{2}|\d{2}(-\d{2})?))?)$"#

  /// What a file's schema says of a root that is no record by itself.
  private mutating func members(of shape: Shape) -> [(String, JSONValue)] {
    guard case .object(let members) = value(shape) else { return [] }
    return members
  }

  /// Keys are always strings to a schema.
  private mutating func name(_ shape: Shape) -> JSONValue {
    if case .period = shape { return pattern(Self.period) }
    return value(shape)
  }

  private mutating func value(_ shape: OutputShape) -> JSONValue {
    switch shape {
    case .text: return type("string")
    case .date: return pattern(#"^\d{4}-\d{2}-\d{2}$"#)
    case .integer: return type("integer")
    case .number: return type("number")
    case .boolean: return type("boolean")
    case .null: return type("null")
    case .words(let words): return .object([("enum", .array(words.map { .string($0) }))])
    case .nullable(let shape):
      return .object([("anyOf", .array([value(shape), type("null")]))])
    case .list(let item):
      return .object([("type", .string("array")), ("items", value(item))])
    case .map(let key, let item):
      return .object([
        ("type", .string("object")), ("propertyNames", value(key)),
        ("additionalProperties", value(item)),
      ])
    case .record(let shape): return .object([("$ref", record(shape))])
    case .named(let name): return .object([("$ref", .string("#/$defs/" + name))])
    case .any(let shapes): return .object([("anyOf", .array(shapes.map { value($0) }))])
    }
  }
}
