internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyDiff
internal import StrategyModel

/// Changes, verdicts and findings put into words.
struct RevisionWords {
  let report: RevisionReport
  let context: ReportContext

  private var language: Language { context.options.language }

  /// What stands where there is nothing.
  static let nothing = "–"

  func row(_ ruled: RuledChange) -> RevisionPage.Row {
    let change = ruled.change
    return RevisionPage.Row(
      title: title(change.subject), id: change.subject, change: what(change),
      before: value(change.old), after: value(change.new), effect: effect(change),
      decision: decision(change), notes: notes(ruled),
      basis: change.basis.map { $0.message.text(language) }, isGated: ruled.ruling.isGated,
      place: (change.new?.span ?? change.old?.span).map(place) ?? "")
  }

  func row(_ verdict: VerdictChange) -> RevisionPage.VerdictRow {
    RevisionPage.VerdictRow(
      title: title(verdict.subject), id: verdict.subject, before: word(verdict.old),
      after: word(verdict.new), why: why(verdict))
  }

  func row(_ finding: Finding) -> RevisionPage.FindingRow {
    RevisionPage.FindingRow(
      severity: finding.severity, rule: finding.rule.rawValue,
      text: finding.message.text(language), place: place(finding.span))
  }

  func title(_ subject: String) -> String { report.subjects.title(of: subject).text(language) }

  func value(_ side: StrategyDiff.Change.Side?) -> String {
    side?.value.argument.text(language) ?? Self.nothing
  }

  /// The kind of change, and which way it went where its class does not say.
  func what(_ change: StrategyDiff.Change) -> String {
    let what = Message(change.kind.word)
    guard let direction = change.direction else { return what.text(language) }
    return Message(
      .effectDirection,
      ["what": .message(what), "class": .text(Message(direction.word).text(language).lowercased())]
    ).text(language)
  }

  func effect(_ change: StrategyDiff.Change) -> String {
    var parts: [String] = []
    if let points = change.effect?.points, !points.isZero {
      var figure = Figure(points, change.effect?.unit?.ofDifference)
      figure.isChange = true
      parts.append(language.figure(figure))
    }
    if let days = change.effect?.days, days != 0 {
      let message = Message(
        days > 0 ? .effectLater : .effectEarlier,
        ["days": .days(days == .min ? .max : abs(days))])
      parts.append(message.text(language))
    }
    return parts.isEmpty ? Self.nothing : parts.joined(separator: ", ")
  }

  private func decision(_ change: StrategyDiff.Change) -> String {
    if let decision = change.decision {
      return Message.Argument.text(decision.value).text(language)
    }
    switch change.class {
    case .weakened, .mixed, .undecided, .rebaselined: return Message(.noDecision).text(language)
    case .strengthened, .structural, .governance, .data, .editorial: return Self.nothing
    }
  }

  private func notes(_ ruled: RuledChange) -> [String] {
    let change = ruled.change
    var notes: [Message] = []
    if change.certainty == .probable { notes.append(Message(.noteProbable)) }
    if let verdict = change.verdict {
      notes.append(Message(.noteVerdict, ["verdict": .message(Message(verdict.word))]))
    }
    if !change.isBinding { notes.append(Message(.noteNotBinding)) }
    if let waiver = ruled.ruling.waiver { notes.append(waiver.message) }
    return notes.map { $0.text(language) }
  }

  private func word(_ verdict: Verdict) -> String {
    verdict.symbol + " " + Message(verdict.word).text(language)
  }

  private func why(_ verdict: VerdictChange) -> String {
    let factors = verdict.causes.map { Message.Argument.message(Message($0.word)) }
    guard let first = factors.first else { return Message(.causeUnknown).text(language) }
    switch verdict.how {
    case .alone: return Message(.causeAlone, ["factor": first]).text(language)
    case .overdetermined:
      return Message(.causeOverdetermined, ["factors": .list(factors)]).text(language)
    case .joint: return Message(.causeJoint, ["factors": .list(factors)]).text(language)
    }
  }

  private func place(_ span: SourceSpan) -> String {
    context.sources.location(of: span).text
  }
}
