import Diagnostics
import Testing

@testable import StrategyCommands

@Suite struct AllowedVariableTests {
  @Test(
    arguments: [
      ([], []), (["--allow-env", "PGPASSWORD"], ["PGPASSWORD"]),
      (["--allow-env=_A1", "--offline", "--allow-env", "B", "--allow-env", "B"], ["_A1", "B"]),
    ] as [([String], Set<String>)])
  func areThoseThatAreNamed(words: [String], names: Set<String>) {
    let (options, fault) = CommandLineOptions.parse(["status"] + words)
    #expect(fault == nil)
    #expect(options.limits.allowedVariables == names)
  }

  @Test(arguments: ["", "kode", "1A", "A-B", "A B", "Å", "A=1", "*"])
  func haveNamesInCapitals(name: String) {
    let (_, fault) = CommandLineOptions.parse(["check", "--allow-env", name])
    #expect(fault?.message.key == .usageNotAVariable)
  }

  @Test func belongToCommandsThatReadWhatOthersWrote() {
    #expect(CommandLineOptions.parse(["schema", "--allow-env", "A"]).fault != nil)
  }
}
