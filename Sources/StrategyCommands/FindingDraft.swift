internal import Diagnostics
internal import Reporting

/// What a report says of findings, put by severity, since the worst of all strategies come before
/// the milder of any.
///
/// Where there is only room for some, milder ones make room for worse ones, so that no more is ever
/// held than will be shown.
final class FindingDraft {
  private let separator: String
  private let room: FindingRoom?
  private let spools = Diagnostic.Severity.allCases.map { _ in Spool() }
  private var kept: [[String]] = Diagnostic.Severity.allCases.map { _ in [] }
  private var count = 0
  /// Pieces that there was no room for.
  private(set) var cut = 0

  init(separator: String, room: FindingRoom?) {
    self.separator = separator
    self.room = room
  }

  func add(_ piece: FindingPiece) {
    guard !piece.text.isEmpty else { return }
    let index = piece.severity.rawValue
    switch room {
    case nil:
      if !spools[index].isEmpty { spools[index].append(separator) }
      spools[index].append(piece.text)
    case .ofASeverity(let most, let least):
      guard piece.severity >= least, kept[index].count < most else {
        cut += 1
        return
      }
      kept[index].append(piece.text)
    case .inAll(let most):
      kept[index].append(piece.text)
      count += 1
      guard count > most, let mildest = kept.firstIndex(where: { !$0.isEmpty }) else { return }
      kept[mildest].removeLast()
      count -= 1
      cut += 1
    }
  }

  /// All that was kept, the worst first.
  func finished() -> [ReportPiece] {
    let found: [ReportPiece] =
      room == nil
      ? spools.reversed().filter { !$0.isEmpty }.map { .spool($0) }
      : kept.reversed().joined().map { .text($0) }
    return Array(found.flatMap { [.text(separator), $0] }.dropFirst())
  }
}
