internal import Diagnostics
internal import Revisions
internal import StrategyModel

/// What stands on one side of a comparison: a file or a folder, on disk or in a commit.
struct ComparedSide {
  let files: FileTree
  /// Of a strategy file, its folder, or a folder of such folders; below the root of `files`.
  let path: String
  /// What reports call it: `main`, `v2012:strategies/holbaek`, `strategies/holbaek`; never an absolute
  /// path.
  let label: String
  /// Nil for what is on disk.
  let commit: GitRepository.Commit?
}

/// The two sides of a comparison, and the version that was once approved where one is named.
struct ComparedSides {
  var old: ComparedSide
  var new: ComparedSide
  var base: ComparedSide?
}

/// Why words name no comparison.
enum ComparedSidesFault: Error {
  case usage(UsageFault)
  case input(Diagnostic)
}
