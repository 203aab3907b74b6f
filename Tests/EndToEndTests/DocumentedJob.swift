import Foundation
import TestSupport
import Testing

/// A job of the documentation, whose scripts are run as a runner would run them.
struct DocumentedJob {
  struct Step {
    let name: String
    let script: String
    /// As it is written: `${{ github.token }}`.
    let environment: [String: String]
  }

  let steps: [Step]

  /// Reads a file by another's reader of YAML.
  init(_ name: String) throws {
    let file = BuiltCommand.packageFolder() + "/docs/ci/" + name
    let read = try Tool.run(
      #require(Tool.path("python3")),
      ["-c", "import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1]))))", file])
    #expect(read.status == 0, "\(read.output)")
    let page = try JSON(read.output)
    let github = page["jobs"]["check"]["steps"].items.compactMap { step in
      step["run"].string.map { script in
        let names = step["env"].keys
        return Step(
          name: step["name"].string ?? "", script: script,
          environment: Dictionary(
            uniqueKeysWithValues: names.map { ($0, step["env"][$0].string ?? "") }))
      }
    }
    let gitlab = page["strategies"]["script"].items.compactMap { line in
      line.string.map { Step(name: "script", script: $0, environment: [:]) }
    }
    steps = github + gitlab
    #expect(!steps.isEmpty)
  }

  func step(_ name: String) throws -> Step { try #require(steps.first { $0.name == name }) }
}

extension DocumentedJob.Step {
  /// Runs the script in a folder, in an environment that is stated whole but for the search path.
  func run(
    in folder: String, _ environment: [String: String], path: [String]
  ) throws -> (status: Int32, output: String) {
    let sandbox = try Sandbox(["script": script])
    let known = ProcessInfo.processInfo.environment
    var all = environment
    all["PATH"] = (path + [known["PATH"] ?? "/usr/bin:/bin"]).joined(separator: ":")
    all["HOME"] = sandbox.path
    all["ASAN_OPTIONS"] = known["ASAN_OPTIONS"]
    return try Tool.run(
      "/usr/bin/env",
      ["-i", "-C", folder] + all.map { "\($0.key)=\($0.value)" }
        + ["bash", "-e", sandbox.path + "/script"])
  }
}
