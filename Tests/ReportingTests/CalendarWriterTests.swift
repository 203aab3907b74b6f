import Testing

@testable import Reporting

/// Lines of a calendar are folded by octets, and no character is cut.
@Suite struct CalendarWriterTests {
  @Test(arguments: [0, 1, 74, 75, 76, 149, 150, 500], ["a", "æ", "–", "😀"])
  func linesAreFolded(count: Int, character: String) {
    let line = "x" + String(repeating: character, count: count)
    let folded = CalendarWriter.folded(line)
    let parts = folded.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(parts.allSatisfy { $0.utf8.count <= 75 })
    #expect(parts.dropFirst().allSatisfy { $0.first == " " })
    #expect(folded.replacing("\r\n ", with: "") == line)
  }
}
