import Foundation
import TestSupport
import Testing

/// A stranger's texts, file names and commit messages change no report's shape, whichever command
/// writes it: the readers of others find the same parts as in the report on harmless ones.
@Suite(.timeLimit(.minutes(10))) struct HostileTextTests {
  /// U+0600 and U+0301 make one character, as Swift counts, of what stands behind or before them.
  static let texts = [
    "=cmd()|'/C regneark'!A0, \\\"x\\\"; \u{600},\u{600}\\\"; ,\u{301} \\\"\u{301}",
    "<script>alert(1)</script> | ![x](y) `a` ~~b~~ \u{600}| \u{600}<img src=x onerror=alert(1)>",
    #"\e[31mrødt\e]0;vindue\a linje\n::error::falsk\r\n##[error]falsk \u009B1m\u202Eomvendt\u061C"#,
    "::error file=a::falsk %0A::error::falsk \u{600}%0A ##[error]x ##vso[task.x]y \u{600}##[error]x",
    "# TODO \u{600}# SKIP \\\\\\\\# SKIP ]]> &amp; --> \u{600}\\\\, \u{600}; BEGIN:VEVENT",
  ]

  /// Everywhere where words are free; `lowered` is a later version.
  private static func strategy(_ text: String, isLowered: Bool) -> String {
    """
    kanaltjek: 1
    title: "\(text)"
    municipality: "\(text)"
    owner: "\(text)"
    period: 2012/2015
    review: {every: year, by: "\(text)"}
    indicators:
      andel: {title: "\(text)", unit: "%", better: higher}
    goals:
      digital:
        title: "\(text)"
        owner: "\(text)"
        indicator: andel
        milestones:
          2012: {at-least: \(isLowered ? 25 : 30) %, note: "\(text)", decision: "\(text)"}
          2014: {at-least: 40 %, decision: "\(text)"}
    initiatives:
      fjernprint:
        title: "\(text)"
        owner: "\(text)"
        milestones:
          2012: {done: "\(text)", when: "\(text)"}
          2014: {done: "\(text)"}

    """
  }

  static func repository(_ text: String, file: String, message: String) throws -> GitSandbox {
    let path = "strategies/proeve/strategy.yaml"
    let git = try GitSandbox([
      path: strategy(text, isLowered: false),
      "strategies/proeve/measurements/\(file).csv": "indicator;period;value\nandel;2012;20\n",
      "strategies/proeve/waivers.yaml": """
      - subject: proeve/fjernprint/2012
        rule: measurement-missing
        reason: "\(text)"
        decided-by: "\(text)"
        decision: "\(text)"
        until: 2014-06-30

      """,
    ])
    try git.commit(message, [path: strategy(text, isLowered: true)], author: message)
    return git
  }

  private static let reports: [(words: [String], formats: [String])] = {
    let build = ["text", "md", "csv", "json", "sarif", "gitlab", "github", "junit", "checkstyle"]
    let day = ["--as-of", "2013-06-30"]
    return [
      (["check"] + day, build + ["tap"]), (["check", "--since", "HEAD~1"] + day, ["text", "md"]),
      (["diff", "HEAD~1", "HEAD"] + day, build + ["tap", "html"]),
      (["history", "proeve/digital"], ["text", "md", "csv", "json"]),
      (["upcoming", "--within", "24m"] + day, ["text", "md", "csv", "json", "ics"]),
      (["report", "--year", "2012"] + day, ["md", "html"]),
      (["compare", "andel"] + day, ["text", "md", "csv", "json"]),
      (["explain", "proeve/digital/2012"] + day, ["text"]),
      (["explain", "proeve/fjernprint/2012"] + day, ["text"]),
    ]
  }()

  private func expectPlain(_ text: String, _ name: String) {
    let controls = text.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\r") || (0x7F...0x9F).contains($0.value)
        || [0x61C, 0x2028, 0x2029, 0x202E].contains($0.value)
    }
    #expect(controls.isEmpty, "\(name)")
  }

  /// What a build's log obeys: a line that begins with `::`, and `##[` and `##vso[` anywhere.
  private func commands(in text: String) -> Int {
    text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.count { line in
      line.drop { $0.properties.isWhitespace }.starts(with: "::".unicodeScalars)
        || String(line).utf8.contain("##[".utf8) || String(line).utf8.contain("##vso[".utf8)
    }
  }

  @Test(
    .enabled("markdown_it or icalendar is not here") {
      Tool.hasPython("markdown_it", "icalendar")
    }, arguments: texts.indices)
  func everyReportIsBuiltAsThatOfHarmlessTexts(index: Int) throws {
    let names = [
      "a`b`|,;=", "<img src=x>", "\u{1B}[31m\n::error::falsk", "%0A##[error]x", "# SKIP",
    ]
    let messages = ["=1+1,\";", "| <b> ![x](y)", "\u{1B}[31m", "::error::x ##[error]y", "# TODO"]
    let hostile = try Self.repository(
      Self.texts[index], file: names[index], message: messages[index])
    let harmless = try Self.repository("Mål", file: "tal", message: "Ny udgave")
    let written = try Sandbox()
    var arguments: [[String]] = [[], []]
    for (words, formats) in Self.reports {
      for format in formats {
        let outcomes = try [hostile, harmless].map {
          try BuiltCommand.run(
            words + (words[0] == "explain" ? [] : ["--format", format]), in: $0.path,
            environment: Self.surroundings)
        }
        let name = (words + [format]).joined(separator: " ")
        #expect(outcomes[0].status == outcomes[1].status, "\(name): \(outcomes[0].errors)")
        #expect(outcomes[0].errors == outcomes[1].errors, "\(name)")
        expectPlain(outcomes[0].output, name)
        let obeyed = outcomes.map { commands(in: $0.output) }
        if ["text", "md", "github", "tap"].contains(format) {
          #expect(obeyed[0] == obeyed[1], "\(name)")
        }
        if ["text", "github", "tap"].contains(format) { continue }
        for (side, outcome) in outcomes.enumerated() {
          let file = "\(side)-\(arguments[side].count)"
          try written.write(Array(outcome.output.utf8), to: file)
          arguments[side].append("\(format)=\(written.path)/\(file)")
        }
      }
    }
    let shapes = try arguments.map(Self.shapes)
    #expect(shapes[0].count == arguments[0].count)
    for (number, (found, expected)) in zip(shapes[0], shapes[1]).enumerated() {
      #expect(found == expected, "\(arguments[0][number])")
    }
  }

  /// What a reader of others finds in some files, each named with its format.
  private static func shapes(_ files: [String]) throws -> [Substring] {
    let python = try #require(Tool.path("python3"))
    let program = BuiltCommand.packageFolder() + "/Tests/EndToEndTests/Readers/shape.py"
    let read = try Tool.run(python, [program] + files)
    #expect(read.status == 0, "\(read.output)")
    return read.output.split(separator: "\n")
  }

  @Test(
    .enabled("markdown_it or icalendar is not here") {
      Tool.hasPython("markdown_it", "icalendar")
    }, arguments: texts.indices)
  func everyPageOfASiteIsBuiltAsThatOfHarmlessTexts(index: Int) throws {
    let hostile = try Self.repository(Self.texts[index], file: "tal", message: "Ny udgave")
    let harmless = try Self.repository("Mål", file: "tal", message: "Ny udgave")
    let pages = try [hostile, harmless].map { repository in
      let outcome = try BuiltCommand.run(
        ["site", "--as-of", "2013-06-30", "--output", "ud"], in: repository.path,
        environment: Self.surroundings)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let folder = repository.path + "/ud"
      return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        .filter { $0.hasSuffix(".html") }.map { ($0, "html=\(folder)/\($0)") }
    }
    #expect(pages[0].map(\.0) == pages[1].map(\.0))
    #expect(pages[0].count > 3)
    for page in pages[0] {
      let path = String(page.1.dropFirst("html=".count))
      expectPlain(try String(contentsOfFile: path, encoding: .utf8), page.0)
    }
    let shapes = try pages.map { try Self.shapes($0.map(\.1)) }
    for (number, (found, expected)) in zip(shapes[0], shapes[1]).enumerated() {
      #expect(found == expected, "\(pages[0][number].0)")
    }
  }

  static let surroundings = ["PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1"]
}

extension String.UTF8View {
  /// Whether some bytes stand anywhere in a text, whatever characters they are part of.
  fileprivate func contain(_ part: String.UTF8View) -> Bool {
    Array(self).firstRange(of: Array(part)) != nil
  }
}
