package import Diagnostics
package import Evaluation
internal import StrategyModel

/// One verdict as a short proof: every step numbered, every number with its file and line.
package struct ExplanationText {
  let milestone: MilestoneJudgement
  let sources: SourceStore
  let options: ReportOptions

  package init(_ milestone: MilestoneJudgement, sources: SourceStore, options: ReportOptions) {
    self.milestone = milestone
    self.sources = sources
    self.options = options
  }

  package func render() -> String {
    let language = options.language
    let verdict = Message(milestone.verdict.word).text(language)
    var lines = TextLayout.wrap(
      "\(milestone.id): \(milestone.verdict.symbol) \(verdict)", width: options.width)
    lines += TextLayout.wrap(
      milestone.title.text(language), width: options.width)
    if let waiver = milestone.waiver {
      lines += TextLayout.wrap(
        "\(Waiver.symbol) \(waiver.message.text(language))", width: options.width)
    }
    lines.append("")
    lines += StepText(sources: sources, options: options).lines(milestone.derivation)
    for check in milestone.checks {
      let key: MessageKey =
        check.agrees.map { $0 ? .checkAgrees : .checkDisagrees } ?? .checkUnknown
      lines += ["", Message(key, ["stated": .message(check.stated)]).text(language)]
    }
    // Figures have a quality; a delivery is reported or not.
    if let quality = milestone.quality, !milestone.isDeliverable {
      lines.append("")
      lines.append(
        Message(.explainQuality, ["quality": .message(Message(quality.word))]).text(language))
    }
    for remark in milestone.remarks {
      lines.append("")
      for message in remark.messages {
        lines += TextLayout.wrap(message.text(language), width: options.width)
      }
      lines.append(StepText(sources: sources, options: options).place(remark.milestone.span))
    }
    return (lines.joined(separator: "\n") + "\n").withoutWorkflowCommands
  }
}

/// Steps of a proof, numbered, each figure with its file and line.
struct StepText {
  let sources: SourceStore
  let options: ReportOptions

  func lines(_ steps: [Step]) -> [String] {
    let language = options.language
    var lines: [String] = []
    for (index, step) in steps.enumerated() {
      let number = "\(index + 1). "
      let indent = String(repeating: " ", count: number.count)
      let text = TextLayout.wrap(step.message.text(language), width: options.width - number.count)
      for (offset, line) in text.enumerated() {
        lines.append((offset == 0 ? number : indent) + line)
      }
      if let span = step.span { lines.append(indent + place(span)) }
      for term in step.terms {
        lines.append(indent + term.message.text(language))
        if let span = term.span { lines.append(indent + "  " + place(span)) }
      }
    }
    return lines
  }

  func place(_ span: SourceSpan) -> String {
    sources.location(of: span).text
  }
}
