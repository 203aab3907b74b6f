import Foundation
import TestSupport
import Testing

/// Output depends on the inputs and the day, on nothing of the machine.
@Suite struct DeterminismTests {
  private static let words = ["check", "--as-of", "2016-12-31"]
  static let formats = ["text", "json", "csv", "md"] + BuildFormatTests.formats

  private static let surroundings = [
    [:], ["LANG": "da_DK.UTF-8"], ["LC_ALL": "C"], ["LC_ALL": "en_US.UTF-8"],
    ["LC_ALL": "tr_TR.UTF-8"], ["LC_NUMERIC": "de_DE.UTF-8"], ["TZ": "Pacific/Kiritimati"],
    ["TZ": "Pacific/Pago_Pago"], ["TZ": "Nonsens/Ingen"], ["HOME": "/nonexistent"],
    ["COLUMNS": "40", "TERM": "xterm-256color"], ["NO_COLOR": "1"],
  ]

  @Test(arguments: formats) func theEnvironmentChangesNothing(format: String) throws {
    let example = try Example()
    let words = Self.words + ["--format", format]
    let plain = try BuiltCommand.run(words, in: example.folder)
    #expect(plain.status == 1)
    for environment in Self.surroundings {
      #expect(
        plain == (try BuiltCommand.run(words, in: example.folder, environment: environment)),
        "\(environment)")
    }
  }

  @Test(arguments: formats)
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

  /// Options mean the same wherever they stand, before the path and behind it.
  @Test(arguments: formats)
  func theOrderOfArgumentsChangesNothing(format: String) throws {
    let example = try Example()
    let options = [
      ["--as-of", "2016-12-31"], ["--format", format], ["--language", "en"],
      ["--fail-on", "warning"], [Example.path],
    ]
    let plain = try BuiltCommand.run(["check"] + options.joined(), in: example.folder)
    #expect(plain.status == 1 && !plain.output.isEmpty)
    for order in [options.reversed(), Array(options[3...] + options[..<3])] as [[[String]]] {
      #expect(try BuiltCommand.run(["check"] + order.joined(), in: example.folder) == plain)
    }
  }

  /// What each format of a run says does not depend on what was said before it.
  @Test func theOrderOfOutputsChangesNothing() throws {
    let example = try Example()
    var written: [[String]] = []
    for order in [Self.formats, Self.formats.reversed()] {
      let words = order.flatMap { ["--format", $0, "--output", "out.\($0)"] }
      let outcome = try BuiltCommand.run(Self.words + words, in: example.folder)
      #expect(outcome == BuiltCommand.Outcome(status: 1, output: "", errors: ""))
      written.append(
        try Self.formats.map {
          try String(contentsOfFile: example.folder + "/out." + $0, encoding: .utf8)
        })
    }
    #expect(written[0] == written[1])
    #expect(written[0].allSatisfy { !$0.isEmpty })
  }

  // MARK: Other commands, and what is wrong

  /// A run whose output is no report on valid files.
  struct Run: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let words: [String]
    let status: Int32
    var formats = DeterminismTests.formats
    /// What the last commit holds of the table, and what is on disk.
    var committed = "post;2012;30\npost;2013;35\n"
    var rows = "post;2012;29\npost;2013;12\n"

    static let all = [
      Run(testDescription: "since", words: ["check", "--since", "main"], status: 1),
      Run(
        testDescription: "faults", words: ["check"], status: 2,
        rows: "post;2012;omkring 30\nopkald;2013;1\n"),
      Run(testDescription: "no revision", words: ["check", "--since", "mian"], status: 2),
      Run(testDescription: "diff", words: ["diff", "HEAD"], status: 0),
      Run(
        testDescription: "status", words: ["status"], status: 0,
        formats: ["text", "json", "csv", "md"]),
      Run(
        testDescription: "upcoming", words: ["upcoming", "--within", "365d"], status: 0,
        formats: ["text", "json", "csv", "md", "ics"]),
    ]

    func repository() throws -> GitSandbox {
      let table = "strategies/proeve/measurements/m.csv"
      let git = try GitSandbox([
        "strategies/proeve/strategy.yaml": """
        kanaltjek: 1
        title: Kanalstrategi
        municipality: Holbæk
        period: 2012/2015
        indicators:
          post: {title: Digital Post, unit: "%", better: higher}
        goals:
          post: {title: Digital Post, indicator: post, milestones: {2012: 30 %, 2013: 35 %, 2014: 40 %}}

        """,
        table: "indicator;period;value\n" + committed,
      ])
      try git.sandbox.write(Array(("indicator;period;value\n" + rows).utf8), to: table)
      return git
    }
  }

  /// Two runs, other surroundings and one core give the same bytes on both streams.
  @Test(arguments: Run.all) func theSurroundingsChangeNothing(run: Run) throws {
    let git = try run.repository()
    for format in run.formats {
      let words = run.words + ["--as-of", "2014-01-31", "--format", format]
      let plain = try BuiltCommand.run(words, in: git.path)
      #expect(plain.status == run.status, "\(format): \(plain.errors)")
      #expect(!(plain.output + plain.errors).isEmpty)
      for environment in [
        [:], ["LANG": "da_DK.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"],
        ["LANG": "C", "LC_ALL": "POSIX", "TZ": "Pacific/Pago_Pago", "COLUMNS": "40"],
        [
          "LANGUAGE": "de", "LC_MESSAGES": "de_DE.UTF-8", "TZ": ":/etc/nonsens",
          "TMPDIR": "/var/tmp",
        ],
      ] {
        #expect(
          try BuiltCommand.run(words, in: git.path, environment: environment) == plain,
          "\(format), \(environment)")
      }
    }
  }

  @Test(.enabled("taskset is not here") { Tool.path("taskset") != nil }, arguments: formats)
  func oneCoreIsEnough(format: String) throws {
    let example = try Example()
    let words = Self.words + ["--format", format]
    let plain = try BuiltCommand.run(words, in: example.folder)
    let bound = try Tool.run(
      "/usr/bin/env",
      ["-C", example.folder, "taskset", "--cpu-list", "0", BuiltCommand.path()] + words)
    #expect(bound.status == plain.status)
    #expect(bound.output == plain.output)
  }

  /// From a folder below, and from elsewhere, the repository is the one that the path lies in.
  @Test(arguments: formats) func theWayToARepositoryChangesNothing(format: String) throws {
    let git = try Run.all[0].repository()
    let words = ["check", "--since", "main", "--as-of", "2014-01-31", "--format", format]
    let plain = try BuiltCommand.run(words, in: git.path)
    #expect(plain.status == 1)
    for (folder, path) in [
      (git.path, "strategies/proeve"), (git.path + "/strategies", "proeve"),
      (git.path + "/strategies/proeve/measurements", ".."), ("/", git.path + "/strategies"),
    ] {
      #expect(try BuiltCommand.run(words + [path], in: folder) == plain, "\(path)")
    }
    #expect(!plain.output.contains(git.path))
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
