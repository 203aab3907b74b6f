import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Workbooks

/// A workbook as openpyxl reads it.
enum Reading {
  static var isPossible: Bool { Tool.hasPython("openpyxl") }

  static func lines(of workbook: Workbook) throws -> [String] {
    let sandbox = try Sandbox()
    try sandbox.write(workbook.bytes(), to: "a.xlsx")
    let python = try #require(Tool.path("python3"))
    let script = BuiltCommand.packageFolder() + "/Tests/WorkbooksTests/Readers/workbook.py"
    let (status, output) = try Tool.run(python, [script, sandbox.path + "/a.xlsx"])
    try #require(status == 0, "\(output)")
    return output.split(separator: "\n").map(String.init)
  }

  /// Cells under each other, as they are read.
  static func cells(_ cells: [Cell], language: Language = .danish) throws -> [String] {
    let workbook = try Workbook(
      title: "Prøve", creator: "Kanaltjek",
      created: #require(CalendarDate("2016-12-31")), language: language,
      worksheets: [Worksheet(name: "Prøve", columns: [], rows: cells.map { [$0] })])
    return try lines(of: workbook).drop { !$0.hasPrefix("  merged") }.dropFirst().enumerated().map {
      index, line in
      let place = "  A\(index + 1) "
      try #require(line.hasPrefix(place))
      return String(line.dropFirst(place.count))
    }
  }
}
