internal import Diagnostics
internal import Reporting
internal import StrategyModel

/// `kanaltjek diff OLD NEW`: two versions of strategies side by side.
struct DiffCommand {
  let options: CommandLineOptions
  let console: Console

  func run() -> ExitStatus {
    let driver = GitDriver(language: options.language, console: console)
    switch options.diffMode {
    case .installation:
      return Program.print(
        GitDriver.installation(options.language), console, options.language)
    case .driver: return driver.compare(options.operands)
    case .conversion:
      guard let file = options.operands.first, options.operands.count == 1 else {
        return usage(UsageFault(Message(.usageTextconvWhat)))
      }
      return driver.convert(file)
    case .comparison: return compare()
    }
  }

  private func usage(_ fault: UsageFault) -> ExitStatus {
    Program.usage(fault, options.language, console)
  }

  private func compare() -> ExitStatus {
    let sources = SourceStore()
    var reader = ComparedSidesReader(sources: sources, language: options.language)
    do throws(ComparedSidesFault) {
      let sides = try reader.sides(options.operands, base: nil)
      let (old, new) = (try strategies(sides.old), try strategies(sides.new))
      var text = "\(sides.old.label) → \(sides.new.label)\n"
      for name in Set(old.keys).union(new.keys).sorted() where old[name] != new[name] {
        text += "\n\(name.withoutControlCharacters)\n"
        text += StrategyText.differences(old[name] ?? [], new[name] ?? []).map { $0 + "\n" }
          .joined()
      }
      return Program.print(text, console, options.language)
    } catch {
      switch error {
      case .usage(let fault): return usage(fault)
      case .input(let diagnostic):
        console.report([diagnostic], sources, options)
        return .invalidInput
      }
    }
  }

  /// The lines of each strategy on a side, by the name of its folder.
  private func strategies(_ side: ComparedSide) throws(ComparedSidesFault) -> [String: [String]] {
    var result: [String: [String]] = [:]
    for file in Self.files(side) {
      guard let lines = StrategyText(file, side.files, options.language).lines else {
        throw .input(
          Diagnostic(Message(.diffUnreadable, ["path": .text(side.files.shown(file))]), at: nil))
      }
      result[FileTree.name(ofFolderAbove: file)] = lines
    }
    guard !result.isEmpty else {
      throw .input(
        Diagnostic(
          Message(.noStrategyFound, ["paths": .text(side.label)]), at: nil,
          help: Message(.helpNoStrategyFound)))
    }
    return result
  }

  private static func files(_ side: ComparedSide) -> [String] {
    guard side.files.kind(of: side.path) == .folder else { return [side.path] }
    let own = FileTree.join(side.path, FileTree.strategyFile)
    if side.files.kind(of: own) != nil { return [own] }
    return side.files.names(in: side.path).map {
      FileTree.join(FileTree.join(side.path, $0), FileTree.strategyFile)
    }.filter { side.files.kind(of: $0) != nil }
  }
}

/// What `diff` is asked for.
enum DiffMode {
  case comparison, installation, driver, conversion
}
