/// How much a YAML file may ask for before it is refused.
package struct YAMLLimits: Sendable {
  /// Bytes of a file.
  package var fileSize = 4 << 20
  /// Collections inside one another.
  package var depth = 48
  /// Bytes of one scalar.
  package var scalarSize = 64 << 10
  /// Nodes written in the file.
  package var nodes = 400_000
  /// Nodes that aliases may copy.
  package var aliasCopies = 20_000

  package static let standard = YAMLLimits()
}
