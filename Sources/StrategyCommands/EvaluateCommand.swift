internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// `kanaltjek eval EXPR --subject KIND:ID`: what an expression of a rule comes to.
struct EvaluateCommand {
  let options: CommandLineOptions
  let console: Console

  func run() -> ExitStatus {
    guard let expression = options.operands.first, let wanted = options.subject else {
      return usage(Message(.usageEvaluateWhat))
    }
    let parts = wanted.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let subject = RuleSubject(rawValue: parts[0]),
      subject.isInStrategy
    else {
      return usage(Message(.usageSubject, ["text": .text(wanted)]), Message(.usageEvaluateWhat))
    }
    let sources = SourceStore()
    var faults: [Diagnostic] = []
    let bytes = Array(expression.utf8)
    let source = sources.add(path: "EXPR", bytes: bytes, isShared: true)
    let located = Located(expression, SourceSpan(source, 0, bytes.count))
    guard var probe = RuleProbe(located, about: subject, sources: sources, &faults) else {
      console.report(faults, sources, options)
      return .usage
    }
    var workspace = Workspace(sources: sources, within: options.limits)
    let paths = Array(options.operands.dropFirst())
    var result: String?
    workspace.judge(
      paths.isEmpty ? ["strategies"] : paths, asOf: options.asOf ?? Clock.lastEndedDay,
      by: options.ruleFolders
    ) { judgement, _ in
      result = result ?? probe.result(parts[1], in: judgement, options.language)
    }
    console.report(workspace.diagnostics, sources, options)
    guard !workspace.diagnostics.containErrors else { return .invalidInput }
    if let result { return Program.print(result + "\n", console, options.language) }
    let unknown = Diagnostic(
      Message(.evaluationUnknownSubject, ["id": .text(parts[1])]), at: nil,
      help: Spelling.nearest(to: parts[1], among: probe.ids)
        .map { Message(.helpDidYouMean, ["word": .text($0)]) })
    console.report([unknown], sources, options)
    return .invalidInput
  }

  private func usage(_ message: Message, _ help: Message? = nil) -> ExitStatus {
    Program.usage(UsageFault(message, help: help), options.language, console)
  }
}
