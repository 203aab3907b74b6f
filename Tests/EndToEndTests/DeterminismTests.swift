import TestSupport
import Testing

/// Output depends on the inputs and the day, on nothing of the machine.
@Suite struct DeterminismTests {
  private static let words = ["check", "--as-of", "2016-12-31"]

  @Test(
    arguments: [
      [:], ["LANG": "da_DK.UTF-8"], ["LC_ALL": "C"], ["LC_ALL": "en_US.UTF-8"],
      ["LC_ALL": "tr_TR.UTF-8"], ["LC_NUMERIC": "de_DE.UTF-8"], ["TZ": "Pacific/Kiritimati"],
      ["TZ": "Pacific/Pago_Pago"], ["TZ": "Nonsens/Ingen"], ["HOME": "/nonexistent"],
      ["COLUMNS": "40", "TERM": "xterm-256color"], ["NO_COLOR": "1"],
    ], ["text", "json", "csv", "md"] + BuildFormatTests.formats)
  func theEnvironmentChangesNothing(environment: [String: String], format: String) throws {
    let example = try Example()
    let words = Self.words + ["--format", format]
    let plain = try BuiltCommand.run(words, in: example.folder)
    #expect(plain.status == 1)
    #expect(plain == (try BuiltCommand.run(words, in: example.folder, environment: environment)))
  }

  @Test(arguments: ["text", "json", "csv", "md"] + BuildFormatTests.formats)
  func theWayToTheFilesChangesNothing(format: String) throws {
    let example = try Example()
    let words = Self.words + ["--format", format]
    let plain = try BuiltCommand.run(words, in: example.folder)
    let folder = example.folder + "/" + Example.path
    for (place, path) in [
      (example.folder, "strategies"), (example.folder, Example.path),
      (example.folder, "./strategies/../strategies/eksempelby/"),
      (example.folder, Example.path + "/strategy.yaml"), (example.folder, folder), ("/", folder),
      (folder, "."), (folder + "/measurements", ".."),
    ] {
      #expect(plain == (try BuiltCommand.run(words + [path], in: place)), "\(path)")
    }
    #expect(!plain.output.contains(example.folder))
  }

  @Test func theOrderOfPathsIsTheOnlyThingThatOrdersStrategies() throws {
    let folder = BuiltCommand.packageFolder()
    let all = try BuiltCommand.run(Self.words, in: folder)
    #expect(all == (try BuiltCommand.run(Self.words, in: folder)))
    let twice = try BuiltCommand.run(
      Self.words + ["strategies", "strategies/kl", "strategies"], in: folder)
    #expect(all == twice)
  }

  /// What names lines is told apart: the other forms don't know where a row stood.
  @Test(
    arguments: ["text", "csv", "md"].map { ("status", $0) }
      + ["text", "csv", "md", "github", "gitlab", "junit", "checkstyle", "tap"].map {
        ("check", $0)
      })
  func theOrderOfRowsAndFilesChangesNoByte(command: String, format: String) throws {
    let words = [command, "--as-of", "2016-12-31", "--format", format]
    let untouched = try Example()
    let plain = try BuiltCommand.run(words, in: untouched.folder)
    #expect(plain.output.lowercased().contains("eksempelby"))
    for seed: UInt64 in 1...4 {
      var random = SeededGenerator(seed: seed)
      let example = try Example()
      try example.permute(&random)
      let permuted = try BuiltCommand.run(words, in: example.folder)
      #expect(
        Self.withoutPlaces(permuted.output) == Self.withoutPlaces(plain.output), "seed \(seed)")
    }
  }

  /// Lines of tables, which are other lines in another order.
  private static func withoutPlaces(_ text: String) -> String {
    text.replacing(#/measurements\/[a-z0-9-]+\.csv(:[\d,]+)+/#, with: "measurements")
  }
}
