import Foundation
import TestSupport
import Testing

/// What the README shows is what the command prints.
@Suite struct ReadmeTests {
  private static let text = try? String(
    contentsOfFile: BuiltCommand.packageFolder() + "/README.md", encoding: .utf8)

  /// The indented lines that follow a command line, up to the next text.
  private func shown(after command: String) throws -> [String] {
    let lines = try #require(Self.text).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "    $ " + command))
    return lines[(start + 1)...].prefix { $0.isEmpty || $0.hasPrefix("    ") }
      .map { String($0.dropFirst(4)) }.filter { !$0.isEmpty }
  }

  @Test func theStatusTableIsPrinted() throws {
    let command = "kanaltjek status Tests/Examples/eksempelby --as-of 2016-12-31"
    let shown = try shown(after: command)
    #expect(shown.count >= 15)
    let printed = try BuiltCommand.run(
      command.split(separator: " ").dropFirst().map(String.init), in: BuiltCommand.packageFolder()
    ).output.replacing("\u{A0}", with: " ").components(separatedBy: "\n")
    #expect(shown.filter { !printed.contains($0) } == [])
  }

  @Test func everyCommandIsNamed() throws {
    let text = try #require(Self.text)
    let help = try BuiltCommand.run(["help"], in: BuiltCommand.packageFolder()).output
    let commands = help.matches(of: #/(?m)^  ([a-z]+) +\S/#).map { String($0.1) }
    for command in commands where !["help", "kanaltjek"].contains(command) {
      let forms = ["kanaltjek \(command)", "kanaltjek [\(command)]"]
      #expect(forms.contains(where: text.contains), "\(command)")
    }
  }
}
