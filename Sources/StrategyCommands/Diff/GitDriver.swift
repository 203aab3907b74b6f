internal import Diagnostics
internal import Reporting
internal import StrategyModel

/// What `git diff`, `git log -p` and `git show` call to show strategies in words.
struct GitDriver {
  let language: Language
  let console: Console

  /// The lines that make git call it, as a script that can be run as it stands.
  static func installation(_ language: Language) -> String {
    """
    # \(Message(.driverConfiguration).text(language))
    git config diff.kanaltjek.command 'kanaltjek diff --git-driver --'
    git config diff.kanaltjek.textconv 'kanaltjek diff --textconv --'
    # \(Message(.driverAttributes).text(language))
    echo 'strategies/**/*.yaml diff=kanaltjek' >> .gitattributes

    """
  }

  /// Shows the difference that git asks for. Git takes any failure for its own, so there is none.
  ///
  /// - Parameters:
  ///   - words: What git says behind the option.
  ///   - inWords: What a comparison of both versions says; nil where one of them has faults.
  /// - Returns: Success, always.
  func compare(
    _ words: [String], inWords: (ComparedSides, SourceStore) -> String?
  ) -> ExitStatus {
    guard let arguments = GitDriverArguments(words) else {
      console.warn("kanaltjek: \(Message(.driverArguments).text(language))\n")
      return .success
    }
    var text = "kanaltjek diff \(arguments.path.withoutControlCharacters)\n"
    if arguments.isUnmerged {
      text += Message(.driverUnmerged).text(language) + "\n"
    } else if let said = compared(arguments, inWords) {
      text += said
    } else {
      let old = lines(of: arguments.old, "a/", isOld: true)
      let new = lines(of: arguments.new, "b/", isOld: false)
      text += StrategyText.differences(old, new).map { $0 + "\n" }.joined()
    }
    _ = console.write(text, language)
    return .success
  }

  /// Nil for what was added or removed, and for what is no strategy: that is shown line by line.
  private func compared(
    _ arguments: GitDriverArguments, _ inWords: (ComparedSides, SourceStore) -> String?
  ) -> String? {
    guard let old = arguments.old, let new = arguments.new else { return nil }
    let sources = SourceStore()
    do throws(SourceFault) {
      return inWords(
        ComparedSides(
          old: try old.compared("a/", isOld: true, sources: sources),
          new: try new.compared("b/", isOld: false, sources: sources)), sources)
    } catch {
      // The same fault is told by who shows the lines.
      return nil
    }
  }

  /// Shows one file in words, or as it stands where it is no strategy.
  func convert(_ file: String) -> ExitStatus {
    do throws(SourceFault) {
      let bytes = try SourceReader.read(file, limit: Self.mostBytes)
      let alone = FileTree(bytes, at: FileTree.strategyFile, beside: nil, sources: SourceStore())
      if let lines = StrategyText(FileTree.strategyFile, alone, language).lines {
        _ = console.write(lines.map { $0 + "\n" }.joined(), language)
      } else {
        _ = console.write(String(decoding: bytes, as: UTF8.self), language)
      }
    } catch {
      console.warn("kanaltjek: \(error.message(FileTree.name(of: file)).text(language))\n")
    }
    return .success
  }

  /// Git shows files of any size; what is larger is not read.
  private static let mostBytes = 64 << 20

  private func lines(
    of side: GitDriverArguments.Side?, _ label: String, isOld: Bool
  ) -> [String] {
    guard let side else { return [] }
    do throws(SourceFault) {
      let compared = try side.compared(label, isOld: isOld, sources: SourceStore())
      if let lines = StrategyText(compared.path, compared.files, language).lines { return lines }
      let bytes = try compared.files.contents(of: compared.path, limit: Self.mostBytes)
      return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        .map { String($0).withoutControlCharacters }
    } catch {
      console.warn("kanaltjek: \(error.message(label + side.path).text(language))\n")
      return []
    }
  }
}

/// What `diff` is asked for.
enum DiffMode {
  case comparison, installation, driver, conversion
}
