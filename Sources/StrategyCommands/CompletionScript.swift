/// Completion scripts, made from the same tables that the command line is read with.
enum CompletionScript: String, CaseIterable {
  case bash, zsh, fish

  var text: String {
    switch self {
    case .bash: Self.bashText
    case .zsh: Self.zshText
    case .fish: Self.fishText
    }
  }

  private static func words(of option: Option) -> [String]? {
    guard let value = option.value, value.contains("|") else { return nil }
    return value.split(separator: "|").map(String.init)
  }

  private static var commands: String {
    Command.allCases.map(\.rawValue).joined(separator: " ")
  }

  private static var bashText: String {
    var lines = [
      "# bash completion for kanaltjek",
      "_kanaltjek() {",
      "  local current=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD-1]}\"",
      "  case \"$previous\" in",
    ]
    for option in Option.allCases {
      if let words = words(of: option) {
        lines.append(
          "    --\(option.rawValue)) COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$current\")); return ;;"
        )
      }
    }
    for command in Command.allCases where !command.firstWords.isEmpty {
      lines.append(
        "    \(command.rawValue)) COMPREPLY=($(compgen -W \"\(command.firstWords.joined(separator: " "))\" -- \"$current\")); return ;;"
      )
    }
    lines += [
      "  esac",
      "  if [[ $current == -* ]]; then",
      "    COMPREPLY=($(compgen -W \"\(Option.allCases.map { "--" + $0.rawValue }.joined(separator: " "))\" -- \"$current\"))",
      "  elif [[ $COMP_CWORD -eq 1 ]]; then",
      "    COMPREPLY=($(compgen -W \"\(commands)\" -- \"$current\") $(compgen -f -- \"$current\"))",
      "  else",
      "    COMPREPLY=($(compgen -f -- \"$current\"))",
      "  fi",
      "}",
      "complete -o filenames -F _kanaltjek kanaltjek",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static var zshText: String {
    var lines = ["#compdef kanaltjek", "local state", "_arguments -s \\"]
    for option in Option.allCases {
      let action =
        words(of: option).map { ":value:(\($0.joined(separator: " ")))" }
        ?? option.value.map { ":\($0):_files" } ?? ""
      lines.append("  '*--\(option.rawValue)[\(option.rawValue)]\(action)' \\")
    }
    lines += ["  '1:command:(\(commands))' \\", "  '2: :->second' \\", "  '*:path:_files'"]
    lines.append("case \"$state:$words[2]\" in")
    for command in Command.allCases where !command.firstWords.isEmpty {
      lines.append(
        "  second:\(command.rawValue)) compadd -- \(command.firstWords.joined(separator: " ")) ;;")
    }
    lines += ["  second:*) _files ;;", "esac"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static var fishText: String {
    var lines = Command.allCases.map {
      "complete -c kanaltjek -n __fish_use_subcommand -a \($0.rawValue)"
    }
    for command in Command.allCases where !command.firstWords.isEmpty {
      lines.append(
        "complete -c kanaltjek -n '__fish_seen_subcommand_from \(command.rawValue)' -x -a '\(command.firstWords.joined(separator: " "))'"
      )
    }
    for option in Option.allCases {
      let values =
        words(of: option).map { " -x -a '\($0.joined(separator: " "))'" }
        ?? (option.value == nil ? "" : " -r")
      lines.append("complete -c kanaltjek -l \(option.rawValue)\(values)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
