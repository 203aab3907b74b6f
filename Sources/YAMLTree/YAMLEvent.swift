/// One event of the YAML serialisation stream, with the UTF-8 offsets of what caused it.
package struct YAMLEvent: Sendable {
  package enum Kind: Sendable {
    case streamStart
    case streamEnd
    case documentStart(isExplicit: Bool)
    case documentEnd(isExplicit: Bool)
    case alias(String)
    case scalar(text: String, style: ScalarStyle, properties: Properties?)
    case sequenceStart(isFlow: Bool, properties: Properties?)
    case sequenceEnd
    case mappingStart(isFlow: Bool, properties: Properties?)
    case mappingEnd
  }

  /// The anchor and the tag written before a node; nil beside a node that has neither.
  package struct Properties: Hashable, Sendable {
    package var anchor: String?
    package var tag: String?
  }

  package let kind: Kind
  package let start: Int
  package let end: Int
}

/// How a scalar is written.
package enum ScalarStyle: Hashable, Sendable {
  case plain, singleQuoted, doubleQuoted, literal, folded
}

/// What libyaml objects to, and where.
package struct YAMLSyntaxFault: Error, Hashable, Sendable {
  /// libyaml's own words.
  package let problem: String
  package let offset: Int
  /// The construct that was being read, when libyaml names one.
  package let context: String?
  package let contextOffset: Int?
}
