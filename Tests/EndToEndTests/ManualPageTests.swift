import TestSupport
import Testing

/// `kanaltjek help --man`.
@Suite struct ManualPageTests {
  private func page(_ language: String) throws -> String {
    let outcome = try BuiltCommand.run(
      ["help", "--man", "--language", language], in: BuiltCommand.packageFolder())
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    return outcome.output
  }

  @Test(arguments: ["da", "en"])
  func isWholeAsStored(language: String) throws {
    try Stored.expect(page(language), "Expected/manual.\(language).1")
  }

  /// With every warning that it has, and without any to give.
  @Test(
    .enabled("groff is not here") { Tool.path("groff") != nil }, arguments: ["da", "en"])
  func isSetWithoutAWarning(language: String) throws {
    let sandbox = try Sandbox(["side.1": try page(language)])
    let groff = try #require(Tool.path("groff"))
    let words = ["-K", "utf8", "-T", "utf8", "-man", "-ww", sandbox.path + "/side.1"]
    let warned = try Tool.run(groff, ["-z"] + words)
    #expect(warned.status == 0)
    #expect(warned.output == "")
    let set = try Tool.run(groff, ["-P", "-cbou"] + words).output
    // What was escaped stands there as it was meant.
    let help = try BuiltCommand.run(["help", "--language", language], in: sandbox.path).output
    for option in help.matches(of: #/\n  (--[a-z-]+)/#).map(\.1) {
      #expect(set.contains(option), "\(option)")
    }
    for word in ["kanaltjek", "NO_COLOR", "git(1)", "sarif|"] { #expect(set.contains(word)) }
  }

  @Test func otherCommandsHaveNone() throws {
    let outcome = try BuiltCommand.run(["check", "--man"], in: BuiltCommand.packageFolder())
    #expect(outcome.status == 64)
  }
}
