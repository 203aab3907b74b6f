import Foundation
import TestSupport

/// The fictional municipality as it was and as a revision made it, in two folders.
struct RevisedExample {
  private let sandbox: Sandbox

  var folder: String { sandbox.path }

  /// A target lowered without a decision, one lowered by one, one raised, a milestone and an owner
  /// removed, a title reworded.
  static let revision = [
    ("      2012: 30 % # ikke", "      2012: 29 % # ikke"),
    ("      2014: 70 % # opfyldt: 74,5 %", "      2014: 75 % # opfyldt: 74,5 %"),
    ("\nowner: Borgerservice\n", "\n"),
    ("      2013: # ikke opfyldt: 3\n        equals: 0\n", ""),
    ("    title: Kortere ventetid i telefonen", "    title: Kort ventetid i telefonen"),
    (
      "        at-least: 70 %\n    part-of: betjening",
      "        at-least: 65 %\n        decision: sag 2014/117\n    part-of: betjening"
    ),
  ]

  /// - Parameters:
  ///   - edits: What is replaced in the strategy by what; each stands there once.
  ///   - files: Further files, by their paths from the folder that holds `old` and `new`.
  /// - Throws: `RevisedExampleFault` for an edit that does not stand there once.
  init(_ edits: [(String, String)] = Self.revision, files: [String: String] = [:]) throws {
    sandbox = try Sandbox()
    let source = BuiltCommand.packageFolder() + "/Tests/Examples/eksempelby"
    for file in try FileManager.default.subpathsOfDirectory(atPath: source)
    where file.contains(".") {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: source + "/" + file)))
      try sandbox.write(bytes, to: "old/strategies/eksempelby/" + file)
      var text = String(decoding: bytes, as: UTF8.self)
      if file == "strategy.yaml" {
        for (before, after) in edits {
          guard text.components(separatedBy: before).count == 2 else {
            throw RevisedExampleFault.notOnce(before)
          }
          text = text.replacing(before, with: after)
        }
      }
      // A remark goes with its milestone.
      if file == "remarks/2013.yaml" {
        text = text.replacing(#/paper-forms\/2013:\n(?:  .*\n)+/#, with: "")
      }
      try sandbox.write(Array(text.utf8), to: "new/strategies/eksempelby/" + file)
    }
    for (path, text) in files { try sandbox.write(Array(text.utf8), to: path) }
  }

  func diff(_ arguments: String...) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(
      ["diff", "old/strategies", "new/strategies", "--as-of", "2016-12-31"] + arguments,
      in: folder)
  }
}

enum RevisedExampleFault: Error {
  case notOnce(String)
}
