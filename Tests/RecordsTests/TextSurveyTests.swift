import Records
import TestSupport
import Testing

@Suite struct TextSurveyTests {
  /// As many bytes as are counted together, and some more and less.
  static let sizes = [0, 1, 2, 191, 192, 193, 383, 384, 385, 1000]

  @Test(arguments: sizes, 0..<20)
  func countsAsAnEditorDoes(size: Int, seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let letters =
      Array("\r\n\n\rab".utf8) + (seed % 3 == 0 ? [0xC3, 0xB8] : []) + (seed % 5 == 0 ? [0] : [])
    let bytes = (0..<size).map { _ in letters.randomElement(using: &random) ?? 0 }
    let survey = bytes.withUnsafeBufferPointer { TextSurvey($0) }
    let pairs = zip(bytes, bytes.dropFirst()).count { $0 == 13 && $1 == 10 }
    #expect(survey.lineCount == bytes.count { $0 == 10 || $0 == 13 } - pairs)
    #expect(survey.hasZero == bytes.contains(0))
    #expect(survey.isASCII == bytes.allSatisfy { $0 < 0x80 })
  }
}
