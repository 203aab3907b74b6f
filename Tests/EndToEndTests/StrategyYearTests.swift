import Foundation
import TestSupport
import Testing

/// A year in the life of a repository, as each format tells a build of it.
@Suite(.timeLimit(.minutes(10))) struct StrategyYearTests {
  /// Everything that each build printed, one after the other: a page for a format.
  @Test(arguments: ["text", "md", "csv", "github", "gitlab", "checkstyle", "tap"])
  func isToldAsStored(format: String) throws {
    var told = ""
    try StrategyYear.live { year, moment in
      let outcome = try year.run(moment, format)
      let words = moment.words.joined(separator: " ")
      told += "=== \(moment.title)\n$ kanaltjek \(words)\n\(outcome.output)"
      if !outcome.errors.isEmpty { told += "--- standard error\n\(outcome.errors)" }
      told += "[\(outcome.status)]\n\n"
    }
    try Stored.expect(told, "Expected/year.\(format)")
  }

  @Test(arguments: Found.formats)
  func isFoundInEachFormat(format: String) throws {
    try StrategyYear.live { year, moment in
      let outcome = try year.run(moment, format)
      let title = Comment(rawValue: "\(moment.title): \(outcome.output)\(outcome.errors)")
      #expect(outcome.status == moment.status, title)
      // Lines of a baseline are told of beside the report.
      #expect(outcome.errors.isEmpty || moment.words.contains("--baseline"), title)
      let found = try Found(outcome.output, format)
      let expected = found.expected(moment.found, ofChanges: moment.words.first == "diff")
      #expect(found.lines.sorted() == expected.sorted(), title)
    }
  }
}

/// What an output says was found, read back from its format.
private struct Found {
  static let formats = [
    "text", "md", "json", "sarif", "github", "gitlab", "checkstyle", "junit", "tap",
  ]

  let lines: [String]
  private let format: String

  init(_ output: String, _ format: String) throws {
    self.format = format
    func matches(_ pattern: Regex<(Substring, Substring, Substring, Substring)>) -> [String] {
      output.matches(of: pattern).map {
        [Self.severity($0.1), String($0.2), Self.place(String($0.3))].joined(separator: " ")
      }
    }
    switch format {
    case "text":
      lines =
        output.matches(of: #/(?m)^(fejl|advarsel|note): (\S+):\d+ ?(\S*) \[(\S+)\]/#).map {
          "\(Self.severity($0.1)) \($0.4) \(Self.place(String($0.2)))"
        }
    case "md":
      lines = matches(#/(?m)^- \*\*(\S+)\*\* `(\S+)` .*\(`([^`:]+:\d+)[^`]*`\)$/#)
    case "github":
      lines =
        output.matches(of: #/(?m)^::(\w+) file=([^,]+),line=(\d+),.*title=([^:]+)::/#).map {
          "\(Self.severity($0.1)) \($0.4) \(Self.place("\($0.2):\($0.3)"))"
        }
    case "checkstyle":
      lines = output.split(separator: "<file ").dropFirst().flatMap { file -> [String] in
        let name = file.firstMatch(of: #/name="([^"]*)"/#)?.1 ?? ""
        return file.matches(
          of: #/<error line="(\d+)" column="\d+" severity="(\w+)".*source="kanaltjek.([^"]*)"/#
        ).map { "\(Self.severity($0.2)) \($0.3) \(Self.place("\(name):\($0.1)"))" }
      }
    case "gitlab":
      lines = try JSON(output).items.map { entry in
        let location = entry["location"]
        return [
          Self.severity(entry["severity"].string ?? ""), entry["check_name"].string ?? "",
          Self.place(location["path"].string, location["lines"]["begin"].number),
        ].joined(separator: " ")
      }
    case "sarif":
      lines = try JSON(output)["runs"].items.flatMap { $0["results"].items }.map { result in
        let place = result["locations"].items[0]["physicalLocation"]
        return [
          Self.severity(result["level"].string ?? ""), result["ruleId"].string ?? "",
          Self.place(
            place["artifactLocation"]["uri"].string, place["region"]["startLine"].number),
        ].joined(separator: " ")
      }
    case "json":
      lines = try Self.inJSON(JSON(output))
    case "junit":
      lines = output.matches(of: #/<testcase name="([^" ]+)[^>]*><failure /#).map { String($0.1) }
    default:
      lines = output.matches(of: #/(?m)^not ok \d+ - (\S+)[^#\n]*( # TODO.*)?$/#)
        .filter { $0.2 == nil }.map { String($0.1) }
    }
  }

  /// What is new among the findings of `check`; of `diff` the changes, with what is about them.
  private static func inJSON(_ report: JSON) -> [String] {
    let changes = report["changes"].items.map { change in
      "\(change["gated"].value as? Bool == true ? "error" : "note") \(change["subject"].string ?? "")"
    }
    return changes
      + report["findings"].items.filter {
        $0["known"].value as? Bool != true && $0["since"].string != "unchanged"
      }.map { finding in
        let location = finding["location"]
        return [
          severity(finding["severity"].string ?? ""), finding["rule"].string ?? "",
          place(location["file"].string, location["line"].number),
        ].joined(separator: " ")
      }
  }

  /// The same of what is expected, as far as the format shows it.
  func expected(_ found: [String], ofChanges: Bool) -> [String] {
    let parts = found.map { $0.split(separator: " ").map(String.init) }
    func lines(_ parts: [[String]]) -> [String] { parts.map { "\($0[0]) \($0[1]) \($0[3])" } }
    return switch format {
    // The tests that fail, by what they are about.
    case "junit", "tap": parts.filter { $0[0] == "error" }.map { $0[2] }
    case "json" where ofChanges: parts.map { "\($0[0]) \($0[2])" }
    // Changes that no rule found anything about stand under their class.
    case "text" where ofChanges, "md" where ofChanges: lines(parts.filter { $0[0] != "note" })
    // Notes on results are only counted.
    case "github" where !ofChanges: lines(parts.filter { $0[0] != "note" })
    default: lines(parts)
    }
  }

  private static func severity(_ word: some StringProtocol) -> String {
    switch word {
    case "fejl", "error", "major": "error"
    case "advarsel", "warning", "minor": "warning"
    default: "note"
    }
  }

  private static func place(_ path: String?, _ line: Double?) -> String {
    place("\(path ?? ""):\(line.map { Int($0) } ?? 0)")
  }

  private static func place(_ written: String) -> String {
    written.replacing(StrategyYear.folder, with: "")
  }
}
