internal import Diagnostics
internal import Quantities
internal import Reporting
internal import StrategyModel

/// `kanaltjek init`: the folder of a new strategy, valid at once.
struct InitCommand {
  let options: CommandLineOptions
  let console: Console

  func run() -> ExitStatus {
    guard let municipality = options.municipality, let period = options.period else {
      return Program.usage(missingWords, options.language, console)
    }
    if let word = options.operands.dropFirst().first {
      let message = Message(.usageUnexpected, ["word": .text(word), "command": "init"])
      return Program.usage(UsageFault(message), options.language, console)
    }
    let home = FolderWriter.folderOfStrategies(in: options.operands.first ?? ".")
    let id = FieldReader.identifier(from: municipality)
    let template = StrategyTemplate(municipality: municipality, period: period)
    let writer = FolderWriter(
      home: home, shared: ("common", Self.sharedFiles),
      own: (id, template.files(options.language)), console: console)
    do throws(FolderWriter.Fault) {
      return tell(try writer.write(), folder: FolderWriter.join(home, id))
    } catch {
      return tell(error)
    }
  }

  /// What every strategy uses, and what an editor completes it with.
  private static var sharedFiles: [(name: String, text: String)] {
    [
      ("kl.yaml", SharedVocabulary.text),
      (StrategyTemplate.schemaFile, JSONSchema.text(of: .strategy)),
    ]
  }

  /// Shows the line to type, with what was given in its place.
  private var missingWords: UsageFault {
    let words = [
      "kanaltjek init --municipality", ShellWord.quoted(options.municipality ?? "Odense"),
      "--period", options.period?.description ?? "2027/2030",
    ]
    return UsageFault(
      Message(.usageInitWhat),
      help: Message(
        .helpInitLine,
        ["line": .text((words + options.operands.map(ShellWord.quoted)).joined(separator: " "))]))
  }

  private func tell(_ written: FolderWriter.Written, folder: String) -> ExitStatus {
    func line(_ text: String) -> String { "  " + text.withoutControlCharacters + "\n" }
    var text = Message(.initWritten).text(options.language) + "\n"
    text += written.new.map(line).joined()
    if !written.kept.isEmpty {
      text += Message(.initKept).text(options.language) + "\n"
      text += written.kept.map(line).joined()
    }
    let tries: [(Command, MessageKey)] = [
      (.check, .initTryCheck), (.status, .initTryStatus), (.format, .initTryFormat),
    ]
    let lines = tries.map { command, purpose in
      let words = "kanaltjek \(command.rawValue) \(ShellWord.quoted(folder))"
      return (words.withoutControlCharacters, Message(purpose).text(options.language))
    }
    let width = lines.map { TextLayout.width($0.0) }.max() ?? 0
    text += "\n" + Message(.initNext).text(options.language) + "\n"
    for (words, purpose) in lines { text += "  \(TextLayout.pad(words, width))   \(purpose)\n" }
    return Program.print(text, console, options.language)
  }

  private func tell(_ fault: FolderWriter.Fault) -> ExitStatus {
    switch fault {
    case .taken(let path):
      let diagnostic = Diagnostic(
        Message(.initTaken, ["path": .text(path)]), at: nil, help: Message(.helpInitTaken))
      console.report([diagnostic], SourceStore(), options)
      return .invalidInput
    case .failed(let path, let code):
      let message = Message(.outputNotWritten, ["path": .text(path), "code": .count(Int(code))])
      console.warn("kanaltjek: \(message.text(options.language))\n")
      return .internalFault
    }
  }
}

/// A word as a shell must be given it.
enum ShellWord {
  static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || "/._-+:@".unicodeScalars.contains($0)
    }
    if isPlain, !word.isEmpty { return word }
    return "'" + word.replacingScalars { $0 == "'" ? "'\\''" : nil } + "'"
  }
}
