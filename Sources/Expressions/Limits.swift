/// How much of the machine an expression may take; beyond it lies an error, never a crash or a wait.
public struct Limits: Sendable, Hashable {
  /// Bytes of source.
  public var length = 32_768
  /// Levels of nesting, in the source and in what is built from it.
  public var depth = 192
  /// Parts of the expression: names, literals, calls.
  public var parts = 20_000
  /// Steps of one evaluation: one a part evaluated, one an element made or compared, one for each
  /// ten bytes of text handled.
  public var cost = 1_000_000

  /// The limits for rules of a repository.
  public init() {}
}
