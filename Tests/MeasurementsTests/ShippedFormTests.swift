import Foundation
import TestSupport
import Testing

/// The forms of files that the program brings are those of the repository.
@Suite struct ShippedFormTests {
  @Test func theShippedFormIsThatOfTheRepository() throws {
    let top = BuiltCommand.packageFolder()
    let text = try String(contentsOfFile: top + "/strategies/common/komhen.yaml", encoding: .utf8)
    let expected = """
      // Written from strategies/common/komhen.yaml by `KANALTJEK_WRITE=1 swift test --filter ShippedFormTests`; not to be edited.

      /// The forms of files that come with the program.
      enum ShippedForms {
        static let komhenPath = "common/komhen.yaml"

        // swift-format-ignore
        static let komhen = #\"""
      \(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n"))\"""#
      }

      """
    let path = top + "/Sources/Measurements/Descriptors/ShippedForms.swift"
    if ProcessInfo.processInfo.environment["KANALTJEK_WRITE"] != nil {
      try Data(expected.utf8).write(to: URL(fileURLWithPath: path))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == expected)
  }
}
