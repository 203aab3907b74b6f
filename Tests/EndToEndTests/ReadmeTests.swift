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

  /// The way of an own sheet into a strategy, walked as the README says it.
  @Test(
    .enabled("openpyxl is not here") {
      ProcessInfo.processInfo.environment["CI"] != nil || Tool.hasPython("openpyxl")
    }) func anOwnSheetIsReadByTheCommandsShown() throws
  {
    let sandbox = try Sandbox()
    func run(_ line: String) throws -> BuiltCommand.Outcome {
      try BuiltCommand.run(
        line.split(separator: " ").dropFirst().map(String.init), in: sandbox.path)
    }
    _ = try run("kanaltjek init --municipality Odense --period 2027/2030")
    let path = "strategies/odense/strategy.yaml"
    let strategy = try String(contentsOfFile: sandbox.path + "/" + path, encoding: .utf8)
    let examples = strategy.replacing(#/\n( *)#(?!#)/#) { "\n" + $0.1 }
    try sandbox.write(Array(examples.utf8), to: path)
    let script = """
      import openpyxl, sys
      book = openpyxl.Workbook()
      book.active.append(["Måned", "Andel"])
      book.active.append(["november 2030", 0.91])
      book.active.append(["december 2030", 0.96])
      for row in (2, 3):
          book.active.cell(row, 2).number_format = "0 %"
      book.save(sys.argv[1])
      """
    let made = try Tool.run(
      #require(Tool.path("python3")),
      ["-c", script, sandbox.path + "/strategies/odense/measurements/tal.xlsx"])
    try #require(made.status == 0, "\(made.output)")
    let section = try #require(Self.text).split(separator: "## Own data\n")[1]
    let lines = section.split(separator: "\n## ")[0].split(separator: "\n")
      .filter { $0.hasPrefix("    kanaltjek ") }.map { String($0.dropFirst(4)) }
    #expect(lines.count == 3)
    var last = ""
    for line in lines {
      let outcome = try run(line + (line.contains(" import ") ? "" : " --as-of 2030-12-31"))
      #expect(outcome.status == 0, "\(line)\n\(outcome.errors)")
      last = outcome.output
    }
    #expect(last.ordinarySpaces.contains("✓ 96/95 %"), "\(last)")
  }
}
