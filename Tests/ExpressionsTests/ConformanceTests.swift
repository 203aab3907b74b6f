import CELConformance
import Foundation
import TestSupport
import Testing

/// The language beside the tests of cel-spec, of which a part lies in the conformance folder.
@Suite(
  .enabled(
    if: Conformance.has("cel/conformance/basic.json"),
    "KANALTJEK_CONFORMANCE names no folder with cel/conformance"))
struct ConformanceTests {
  @Test(arguments: ConformanceFile.all)
  func passesEveryTestInScope(file: ConformanceFile) throws {
    var report = ConformanceReport()
    report.add(try ConformanceCase.read(file.bytes), named: file.name)
    #expect(report.failed == 0, "\(report.lines.joined(separator: "\n"))")
    #expect(report.passed + report.skipped > 0)
  }
}

/// The runner itself, on tests that must fail.
struct ConformanceRunnerTests {
  private func report(_ expected: String, _ expression: String) throws -> [String] {
    let json = """
      {"tests": [{"file": "f", "section": "s", "name": "n", "expr": "\(expression)", "expected": \(expected)}]}
      """
    var report = ConformanceReport()
    report.add(try ConformanceCase.read(Array(json.utf8)), named: "f")
    return report.lines
  }

  @Test(arguments: [
    (#"{"value": {"int64": "2"}}"#, "1", "int(1) instead of int(2)"),
    (#"{"value": {"uint64": "1"}}"#, "1", "int(1) instead of uint(1)"),
    (#"{"value": {"double": "0.0"}}"#, "-0.0", "double(-0.0) instead of double(0.0)"),
    (#"{"evalError": ["divide by zero"]}"#, "1 % 0", "modulus"),
    (#"{"evalError": ["divide by zero"]}"#, "f(1)", "unknown function"),
    (#"{"evalError": ["no such overload"]}"#, "1", "instead of an error"),
    (#"{"typedResult": {"deduced_type": "int"}}"#, "1u", "type uint instead of int"),
    (#"{"value": {"string": "é"}}"#, "'e\\u0301'", "instead of"),
  ])
  func fails(expected: String, expression: String, reason: String) throws {
    let escaped = expression.replacing("\\", with: "\\\\")
    let lines = try report(expected, escaped)
    #expect(lines.first == "f: 0 passed, 1 failed")
    #expect(lines.count == 2)
    #expect(lines[1].contains(reason))
  }

  @Test func refusesFilesInAnotherForm() {
    for text in [
      "", "{", "[]", "{\"tests\": [{}]}", "{\"tests\": 1}", String(repeating: "[", count: 1_000),
    ] {
      #expect(throws: ConformanceCase.Unreadable.self) {
        try ConformanceCase.read(Array(text.utf8))
      }
    }
  }
}

struct ConformanceFile: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  var testDescription: String { name }

  static let all: [ConformanceFile] = {
    guard let folder = Conformance.folder.map({ $0 + "/cel/conformance/" }),
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return [] }
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: folder + name).map {
        ConformanceFile(name: name, bytes: Array($0))
      }
    }
  }()
}
