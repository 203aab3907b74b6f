internal import Diagnostics
private import Glibc

/// What GitHub shows of a step of a workflow beside its log: Markdown in a file that it names, and
/// that other programs of the step write to as well.
struct StepSummary {
  let path: String

  /// Bytes of all that a step writes there; of more GitHub shows nothing.
  private static let limit = 1 << 20

  /// Nil outside GitHub's workflows.
  init?() {
    guard let value = EnvironmentVariable.stepSummary.value else { return nil }
    path = value
  }

  /// Adds as much of a report as there is room for, whole lines, and says so where that is not all.
  ///
  /// - Returns: The system's error number, nil on success.
  func append(_ report: [ReportPiece], _ language: Language, _ console: Console) -> Int32? {
    var status = stat()
    let written = stat(path, &status) == 0 ? Int(clamping: status.st_size) : 0
    let room = max(0, Self.limit - written)
    var bytes: [UInt8] = []
    for piece in report {
      switch piece {
      case .text(let text): bytes += text.utf8
      case .bytes(let own): bytes += own
      case .spool(let spool):
        _ = spool.forEachStretch { stretch in
          bytes += stretch.prefix(max(0, room + 1 - bytes.count))
          return nil
        }
      }
      if bytes.count > room { break }
    }
    if bytes.count > room {
      let said = Array(("\n" + Message(.stepSummaryCut).text(language) + "\n").utf8)
      let fitting = bytes.prefix(max(0, room - said.count))
      guard let end = fitting.lastIndex(of: UInt8(ascii: "\n")) else { return EFBIG }
      bytes = fitting[...end] + said
    }
    return console.append(bytes, to: path)
  }
}
