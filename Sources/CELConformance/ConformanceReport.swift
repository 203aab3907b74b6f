/// What came of the tests of some files.
public struct ConformanceReport: Sendable {
  public private(set) var lines: [String] = []
  public private(set) var passed = 0
  public private(set) var failed = 0
  public private(set) var skipped = 0

  public init() {}

  /// Runs the tests of a file and adds its line, with a line for each failure below.
  public mutating func add(_ cases: [ConformanceCase], named name: String) {
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

  public var summary: String { Self.line("all", passed, failed, skipped) }

  private static func line(
    _ name: String, _ passed: Int, _ failed: Int, _ outOfScope: Int
  ) -> String {
    "\(name): \(passed) passed, \(failed) failed"
      + (outOfScope == 0 ? "" : " (\(outOfScope) out of scope)")
  }
}
