internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// Reads `progress.csv`: a row says what became of one deliverable.
struct ProgressReader {
  let scope: Scope
  private let milestones: Set<String>
  /// Those that each of several municipalities must reach, and who they are.
  private let joint: [String: [String]]
  var reader = FieldReader()

  init(scope: Scope) {
    self.scope = scope
    milestones = scope.progressIDs
    joint = scope.participants
  }

  mutating func read(_ table: CSVTable, into evidence: inout Evidence) {
    guard
      let columns = ColumnIndex<ProgressColumn>(
        table.header, required: [.milestone, .status], aliases: \.aliases, &reader.diagnostics)
    else { return }
    for row in table.rows {
      if let progress = progress(row, columns) { evidence.add(progress) }
    }
  }

  private mutating func progress(
    _ row: [CSVTable.Cell], _ columns: ColumnIndex<ProgressColumn>
  ) -> Progress? {
    guard let written = columns.required(.milestone, of: row, &reader.diagnostics),
      let statusCell = columns.required(.status, of: row, &reader.diagnostics)
    else { return nil }
    let home = scope.strategy.id + "/"
    let milestone =
      written.value.hasPrefix(home) ? written.map { String($0.dropFirst(home.count)) } : written
    guard milestones.contains(milestone.value) else {
      if scope.hasMilestone(milestone.value) {
        reader.report(.progressOfFigure, ["id": .text(milestone.value)], at: milestone.span)
        return nil
      }
      reader.report(
        .unknownID,
        ["id": .text(milestone.value), "kind": .message(Message(.wordMilestone))],
        at: milestone.span,
        help: milestones.sorted().first { $0.hasPrefix(milestone.value + "/") }
          .map { Message(.helpDidYouMean, ["word": .text($0)]) }
          ?? reader.nearest(milestone.value, milestones.sorted()))
      return nil
    }
    guard let status: Located<Progress.Status> = status(statusCell) else { return nil }
    var progress = Progress(
      milestone: milestone, municipality: columns.cell(.municipality, of: row), status: status,
      evidence: columns.cell(.evidence, of: row)?.value, note: columns.cell(.note, of: row)?.value)
    if let participants = joint[milestone.value] {
      guard isOne(of: participants, progress.municipality, of: milestone) else { return nil }
    }
    if let cell = columns.cell(.part, of: row) {
      guard let part = part(cell, of: milestone.value) else { return nil }
      progress.part = part
    }
    if let cell = columns.cell(.date, of: row) {
      guard let date = CalendarDate(cell.value) else {
        reader.report(.notADate, ["text": .text(cell.value)], at: cell.span)
        return nil
      }
      progress.date = Located(date, cell.span)
    } else if status.value == .done {
      reader.report(.progressDoneWithoutDate, at: statusCell.span)
      return nil
    }
    return progress
  }

  /// Whether a row of what each must deliver names one of them.
  private mutating func isOne(
    of participants: [String], _ named: CSVTable.Cell?, of milestone: CSVTable.Cell
  ) -> Bool {
    let all = Message(.helpParticipantNames, ["names": .list(participants.map { .text($0) })])
    guard let named else {
      reader.report(
        .progressOfWhom, ["id": .text(milestone.value)], at: milestone.span, help: all)
      return false
    }
    let written = named.value.lowercased()
    if participants.contains(where: { $0.lowercased() == written }) { return true }
    reader.report(
      .progressOfNonParticipant, ["name": .text(named.value), "id": .text(milestone.value)],
      at: named.span,
      help: reader.nearest(named.value, participants) ?? all)
    return false
  }

  /// A part by its text or its number.
  private mutating func part(_ cell: CSVTable.Cell, of milestone: String) -> Int? {
    let parts = scope.parts(of: milestone)
    let written = cell.value.lowercased()
    if let index = parts.firstIndex(where: { $0.lowercased() == written }) { return index + 1 }
    if let number = Int(written), 1 <= number, number <= parts.count { return number }
    let numbered = parts.enumerated().map {
      Message.Argument.text("\($0.offset + 1) \($0.element)")
    }
    reader.report(
      .unknownPart, ["part": .text(cell.value), "id": .text(milestone)], at: cell.span,
      help: parts.isEmpty ? nil : Message(.helpParts, ["parts": .list(numbered)]))
    return nil
  }

  private mutating func status(_ cell: CSVTable.Cell) -> Located<Progress.Status>? {
    let danish: [String: Progress.Status] = [
      "i gang": .started, "påbegyndt": .started, "udført": .done, "færdig": .done,
      "afsluttet": .done,
      "opgivet": .dropped, "ikke relevant": .notRelevant,
    ]
    if let status = danish[cell.value.lowercased()] { return cell.map { _ in status } }
    return reader.choice(cell)
  }
}
