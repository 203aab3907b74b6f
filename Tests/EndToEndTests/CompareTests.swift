import TestSupport
import Testing

/// Municipalities side by side.
@Suite struct CompareTests {
  private func compare(_ words: String...) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(
      ["compare"] + words + ["--as-of", "2016-12-31"], in: BuiltCommand.packageFolder())
  }

  @Test(arguments: [("text", "da"), ("text", "en"), ("md", "da"), ("csv", "da"), ("json", "da")])
  func isWholeAsStored(format: String, language: String) throws {
    let outcome = try compare(
      "digital-share", "strategies", "Tests/Examples", "--as", "kl:digital-share", "--format",
      format,
      "--language", language)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try Stored.expect(outcome.output, "Expected/compare.\(language).\(format)")
  }

  @Test func oneDefinitionIsNotShownTwice() throws {
    let alone = try compare(
      "kl:digital-share", "strategies/koege", "--format", "json")
    let twice = try compare(
      "kl:digital-share", "strategies/koege", "--format", "json", "--as", "kl:digital-share")
    #expect(try rows(alone) == 1)
    #expect(try rows(twice) == 1)
  }

  /// The lines of the table, which is all that a JSON row stands for.
  private func rows(_ outcome: BuiltCommand.Outcome) throws -> Int {
    try JSON(outcome.output)["rows"].items.count
  }

  @Test(arguments: [
    (["compare"], 64, "skriv en indikators id"),
    (["compare", "digital-shore"], 2, "mente du »digital-share«?"),
    (["compare", "digital-share", "--as", "kl:digital-shore"], 2, "mente du »kl:digital-share«?"),
    (["compare", "digital-share", "findes-ikke"], 2, "findes-ikke"),
    (["compare", "digital-share", "--as"], 64, "--as"),
    (["check", "--as", "kl:digital-share"], 64, "--as"),
    (["compare", ""], 2, "indikatoren »«"),
    (["compare", "kl:"], 2, "indikatoren »kl:«"),
    (["compare", "digital share"], 2, "mente du »digital-share«?"),
    (["compare", "digital-share", "README.md"], 2, "README.md:4:1"),
    (["compare", "digital-share", "strategies/holbaek"], 2, "mente du »kl:digital-share«?"),
    (["compare", "digital-share", "--as-of", "2016-13-01"], 64, "»2016-13-01«"),
    (["compare", "digital-share", "--format", "xml"], 64, "»xml«"),
    (
      ["compare", "digital-share", "--as", "kl:contacts"], 2,
      "»digital-share« måles i % og »kl:contacts« i contacts; de to kan ikke sammenlignes"
    ),
    (
      [
        "compare", "digital-post-citizens", "Tests/Examples/eksempelby", "--as", "obligatory-areas",
      ], 2, "»obligatory-areas« i set"
    ),
  ])
  func wrongUsageIsExplained(arguments: [String], status: Int32, said: String) throws {
    let outcome = try BuiltCommand.run(arguments, in: BuiltCommand.packageFolder())
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(said))
  }
}
