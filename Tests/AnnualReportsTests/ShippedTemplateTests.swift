import Foundation
import Testing
import TestSupport

/// The templates and the style sheet that the program carries.
struct ShippedTemplateTests {
  @Test func `the program carries the files of the templates folder`() throws {
    let folder = BuiltCommand.packageFolder() + "/Sources/AnnualReports/Templates"
    var expected = """
      // Written from Templates/ by `KANALTJEK_WRITE=1 swift test --filter ShippedTemplateTests`; not to be edited.

      /// The templates and style sheets of reports.
      enum ShippedTemplates {

      """
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for name in names {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      let stem = name.prefix { $0 != "." }
      expected += """
          // swift-format-ignore
          static let \(stem)\(Self.kind(of: name)): StaticString = #\"""
        \(text)\"""#

        """
    }
    expected += "}\n"
    let path = BuiltCommand.packageFolder() + "/Sources/AnnualReports/HTML/ShippedTemplates.swift"
    if ProcessInfo.processInfo.environment["KANALTJEK_WRITE"] != nil {
      try Data(expected.utf8).write(to: URL(fileURLWithPath: path))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == expected)
  }

  private static func kind(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "css": "Style"
    case "js": "Script"
    default: ""
    }
  }
}
