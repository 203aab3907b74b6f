import Foundation
import TestSupport
import Testing

/// Reports and sites of the shipped strategies and of the fictional municipality, made by the built
/// command in a folder of their own, and the readers in Python that look at them.
struct MadeReports {
  /// The years of the fictional municipality.
  static let years = [2012, 2013, 2014, 2015]
  /// When the shipped strategies are looked at.
  static let day = "2014-03-01"
  private static let package = BuiltCommand.packageFolder()
  private static let example = "Tests/Examples/eksempelby"
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  var folder: String { sandbox.path }

  private func run(_ arguments: [String]) throws {
    let outcome = try BuiltCommand.run(arguments, in: Self.package)
    try #require(
      [0, 1].contains(outcome.status) && outcome.errors.isEmpty, "\(outcome.errors)")
  }

  /// When the fictional municipality looks back on a year.
  private static func day(after year: Int) -> String { "\(year + 1)-03-01" }

  /// The report of every shipped strategy; files named `holbaek-2013.html`.
  func reports(_ language: String, format: String = "html") throws -> [String] {
    try run([
      "report", "strategies", "--as-of", Self.day, "--language", language, "--format", format,
      "--output", "\(folder)/\(language)/",
    ])
    return try files("\(language)/", "." + format)
  }

  /// The report of the fictional municipality on a year.
  func report(of year: Int, _ language: String, format: String = "html") throws -> String {
    let path = "\(folder)/\(language)-example/eksempelby-\(year).\(format)"
    try run([
      "report", Self.example, "--as-of", Self.day(after: year), "--language", language,
      "--format", format, "--output", "\(folder)/\(language)-example/",
    ])
    return path
  }

  /// What `status` says of the shipped strategies.
  func status() throws -> String {
    let path = folder + "/status.json"
    try run([
      "status", "strategies", "--as-of", Self.day, "--format", "json", "--output", path,
    ])
    return path
  }

  /// What `status` says of the fictional municipality on the day that it looks back on a year.
  func status(after year: Int) throws -> String {
    let path = "\(folder)/status-\(year).json"
    try run([
      "status", Self.example, "--as-of", Self.day(after: year), "--format", "json",
      "--output", path,
    ])
    return path
  }

  func site() throws -> String {
    let path = folder + "/site"
    try run(["site", "strategies", "--as-of", Self.day, "--output", path])
    return path
  }

  /// The site of the fictional municipality alone.
  func site(after year: Int) throws -> String {
    let path = folder + "/site-example"
    try run(["site", Self.example, "--as-of", Self.day(after: year), "--output", path])
    return path
  }

  /// Every file in a folder of it whose name ends so, in order.
  func files(_ name: String, _ end: String) throws -> [String] {
    let below = name.hasPrefix("/") ? name : folder + "/" + name
    return try FileManager.default.subpathsOfDirectory(atPath: below)
      .filter { $0.hasSuffix(end) }.sorted().map { below + "/" + $0 }
  }

  // MARK: Readers

  /// What a reader of `Readers/` prints of the files; its last line says how much it has read.
  static func read(_ reader: String, _ arguments: [String]) throws -> (
    status: Int32, lines: [String]
  ) {
    let python = try #require(Tool.path("python3"))
    let script = package + "/Tests/EndToEndTests/Readers/" + reader
    // No compiled copies beside the sources.
    let outcome = try Tool.run(python, ["-B", script] + arguments)
    return (outcome.status, outcome.output.split(separator: "\n").map(String.init))
  }

  static let hasReaders: ConditionTrait = .enabled("html5lib is not here") {
    isBuild || Tool.hasPython("html5lib")
  }

  static let hasBrowser: ConditionTrait = .enabled("chromium, axe-core or pdftotext is not here") {
    isBuild || Tool.path("chromium") != nil && Tool.path("pdftotext") != nil && hasAxe
  }

  /// In a build what is missing is a fault.
  private static var isBuild: Bool { ProcessInfo.processInfo.environment["CI"] != nil }

  /// Its module needs more than the one file that is wanted of it.
  private static var hasAxe: Bool {
    guard let python = Tool.path("python3") else { return false }
    let question = """
      import importlib.util, sys
      sys.exit(importlib.util.find_spec("axe_playwright_python") is None)
      """
    return (try? Tool.run(python, ["-c", question]).status) == 0
  }
}
