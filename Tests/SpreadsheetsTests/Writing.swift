import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Spreadsheets
@testable import Workbooks

/// Workbooks that programs of others write, and what is read from them.
enum Writing {
  static var hasOpenpyxl: Bool { isBuild || Tool.hasPython("openpyxl") }
  static var hasOdfpy: Bool { isBuild || Tool.hasPython("odf") }

  /// A build may not do without them.
  private static var isBuild: Bool { ProcessInfo.processInfo.environment["CI"] != nil }

  static func xlsx(_ name: String) throws -> [UInt8] { try bytes("xlsx", name) }
  static func ods(_ name: String) throws -> [UInt8] { try bytes("ods", name) }

  private static func bytes(_ format: String, _ name: String) throws -> [UInt8] {
    let sandbox = try Sandbox()
    let python = try #require(Tool.path("python3"))
    let script = BuiltCommand.packageFolder() + "/Tests/SpreadsheetsTests/Writers/\(format).py"
    let path = sandbox.path + "/a." + format
    let (status, output) = try Tool.run(python, [script, name, path])
    try #require(status == 0, "\(output)")
    return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

/// A table as lines: where it starts and all sheets, then the rows.
func lines(
  _ bytes: [UInt8], sheet: String? = nil, range: String? = nil,
  limits: SpreadsheetLimits = .init()
) throws -> [String] {
  let table = try Spreadsheet.table(in: bytes, sheet: sheet, range: range, limits: limits)
  let start = table.name(ofCellIn: 0, column: 0)
  return ["\(start) of \(table.sheetNames.joined(separator: ", "))"]
    + table.rows.map { row in
      row.map { $0.replacing("\n", with: "\\n").replacing("\t", with: "\\t") }
        .joined(separator: "|")
    }
}

/// What is said instead of a table, with its way out.
func refusal(
  _ bytes: [UInt8], sheet: String? = nil, range: String? = nil,
  limits: SpreadsheetLimits = .init(), in language: Language = .danish
) -> String {
  do {
    let table = try Spreadsheet.table(in: bytes, sheet: sheet, range: range, limits: limits)
    return "read: \(table.rows)"
  } catch {
    return error.message.text(language) + "; " + error.help.text(language)
  }
}
