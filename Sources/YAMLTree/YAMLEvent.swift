/// One event of the YAML serialisation stream, with the UTF-8 offsets of what caused it.
///
/// What it says in words stays with the reader until it is asked for.
package struct YAMLEvent: Sendable {
  package enum Kind: Hashable, Sendable {
    case streamStart
    case streamEnd
    case documentStart(isExplicit: Bool)
    case documentEnd(isExplicit: Bool)
    case alias
    case scalar(ScalarStyle)
    case sequenceStart(isFlow: Bool)
    case sequenceEnd
    case mappingStart(isFlow: Bool)
    case mappingEnd
  }

  /// The anchor and the tag written before a node.
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
