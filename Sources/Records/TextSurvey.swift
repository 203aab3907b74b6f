internal import CByteMasks

/// What can be told of a text by looking at each of its bytes once.
package struct TextSurvey {
  /// How many lines end in it, as editors count them.
  package let lineCount: Int
  package let hasZero: Bool
  package let isASCII: Bool

  package init(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else {
      (lineCount, hasZero, isASCII) = (0, false, true)
      return
    }
    let survey = text_survey_of(start, text.count)
    lineCount = survey.line_feeds + survey.returns - survey.pairs
    (hasZero, isASCII) = (survey.has_zero, survey.is_ascii)
  }

  /// Whether a text is well-formed UTF-8.
  package static func isUTF8(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.baseAddress.map { is_utf8($0, text.count) } ?? true
  }
}
