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

  /// Bytes at the ends of all that characters are made of.
  static let edges: [UInt8] = [
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
    0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
  ]

  /// Letters in front, so that what is doubtful stands everywhere within and between the bytes that are
  /// looked at together.
  @Test(arguments: [0, 1, 3, 192, 193, 194, 195])
  func knowsUTF8AsTheStandardLibraryDoes(lead: Int) {
    let front = Array(repeating: UInt8(ascii: "a"), count: lead)
    for first in Self.edges {
      for second in Self.edges {
        for third in Self.edges {
          let cases =
            [[], [first], [first, second], [first, second, third]]
            + Self.edges.map { [first, second, third, $0] }
          for doubtful in cases {
            let bytes = front + doubtful
            let isUTF8 = bytes.withUnsafeBufferPointer { TextSurvey.isUTF8($0) }
            guard isUTF8 == (String(validating: bytes, as: UTF8.self) != nil) else {
              Issue.record("\(doubtful) behind \(lead) letters: \(isUTF8)")
              return
            }
          }
        }
      }
    }
  }
}
