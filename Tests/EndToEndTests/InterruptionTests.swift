import Foundation
import TestSupport
import Testing

/// Runs that are ended from outside, and runs that take long, on files too large to be read at once.
@Suite(.timeLimit(.minutes(10)), .enabled("Python is not here") { Tool.hasPython() })
struct InterruptionTests {
  /// A repository with so many contacts that reading them takes seconds.
  static func repository() throws -> Sandbox {
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": """
      kanaltjek: 1
      title: Prøve
      municipality: Holbæk
      period: 2012/2015
      indicators:
        contacts: {title: Henvendelser, unit: contacts, better: lower, measures: flow}
      goals:
        contacts: {indicator: contacts, milestones: {2013: {at-most: 10}}}

      """,
      "strategies/a/measurements/k.yaml": """
      from: k.csv
      format: contacts
      indicator: contacts
      columns: {date: dato, channel: kanal}
      values: {channel: {telefon: telephone}}

      """,
    ])
    let rows = String(repeating: "01-02-2013;telefon\n", count: 8_000_000)
    try sandbox.write(Array(("dato;kanal\n" + rows).utf8), to: "strategies/a/measurements/k.csv")
    return sandbox
  }

  /// What a shell prints. Who runs the tests may hold signals back, so that none would come.
  private static func shell(_ script: String, in folder: String) throws -> (Int32, String) {
    let free = """
      import os, signal, sys
      signal.pthread_sigmask(signal.SIG_SETMASK, [])
      os.execv("/bin/bash", ["bash", "-c", sys.argv[1]])
      """
    let command = try BuiltCommand.path()
    return try Tool.run(
      try #require(Tool.path("python3")),
      ["-c", free, "cd \(folder); K=\(command); ulimit -c 0; " + script])
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func aSignalLeavesNothingBehind(signal: String, status: Int) throws {
    let sandbox = try Self.repository()
    // With job control the shell leaves a background run its signals.
    let (_, output) = try Self.shell(
      """
      set -m
      "$K" status --as-of 2014-01-01 --output ud.txt > /dev/null 2>&1 &
      until ls -l /proc/$!/fd | grep -q k.csv; do sleep 0.02; done
      kill -\(signal) $!; wait $!; echo "status $?"; echo "files" *
      """, in: sandbox.path)
    #expect(output.contains("status \(status)\n"), "\(output)")
    #expect(output.contains("files strategies\n"), "\(output)")
  }

  @Test func aClosedPipeEndsTheRunAsItEndsOthers() throws {
    let (_, output) = try Self.shell(
      """
      "$K" status --as-of 2016-12-31 --format json strategies 2>/dev/null | head -c 10 > /dev/null
      echo "status ${PIPESTATUS[0]}"
      """, in: BuiltCommand.packageFolder())
    #expect(output == "status 141\n")
  }

  @Test(.enabled("script is not here") { Tool.path("script") != nil })
  func aTerminalIsToldHowFarALongReadingHasCome() throws {
    let sandbox = try Self.repository()
    // Contacts and figures are read too fast for anybody to have to wait for them; each of these cells is
    // looked at, and no row is more than empty.
    let rows = String(repeating: "\" \";\" \";\" \"\n", count: 1_000_000)
    try sandbox.write(
      Array(("indicator;period;value\n" + rows).utf8), to: "strategies/a/measurements/m.csv")
    let (_, told) = try Self.shell(
      #"script -qec "$K status --as-of 2014-01-01" /dev/null < /dev/null"#, in: sandbox.path)
    let steps = told.matches(of: /\r\x1B\[Kstrategies\/a\/measurements\/m\.csv: (\d+) %/)
      .compactMap { Int($0.1) }
    #expect(steps == steps.sorted())
    #expect(steps.count > 1, "\(told)")
    #expect(steps.allSatisfy { (0...100).contains($0) })
    // It is gone before the results come.
    #expect(told.split(separator: "\r\u{1B}[K").last?.contains("m.csv:") == false)
    let (_, quiet) = try Self.shell(
      "\"$K\" status --as-of 2014-01-01 2>&1", in: sandbox.path)
    #expect(!quiet.contains("\r"))
  }
}
