/// What came of the tests of some files.
package struct ConformanceReport: Sendable {
  package private(set) var lines: [String] = []
  package private(set) var passed = 0
  package private(set) var failed = 0
  package private(set) var skipped = 0

  package init() {}

  /// Runs the tests of a file and adds its line, with a line for each failure below.
  package mutating func add(_ cases: [ConformanceCase], named name: String) {
    var failures: [String] = []
    var outOfScope = 0
    for test in cases {
      guard test.outOfScope.isEmpty else {
        outOfScope += 1
        continue
      }
      if let deviation = test.deviation {
        failures.append("  \(test.name): \(deviation)")
      }
    }
    let passed = cases.count - outOfScope - failures.count
    lines.append(Self.line(name, passed, failures.count, outOfScope))
    lines += failures
    self.passed += passed
    failed += failures.count
    skipped += outOfScope
  }

  package var summary: String { Self.line("all", passed, failed, skipped) }

  private static func line(
    _ name: String, _ passed: Int, _ failed: Int, _ outOfScope: Int
  ) -> String {
    "\(name): \(passed) passed, \(failed) failed"
      + (outOfScope == 0 ? "" : " (\(outOfScope) out of scope)")
  }
}
