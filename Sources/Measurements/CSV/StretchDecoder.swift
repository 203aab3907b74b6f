internal import Records

/// Makes UTF-8 of the stretches of a long text, by what is in the text as far as it is known.
struct StretchDecoder {
  private(set) var evidence: EncodingEvidence

  init(stated: TextEncoding?) { evidence = EncodingEvidence(stated: stated) }

  /// The text of a stretch.
  enum Decoded {
    /// The bytes are UTF-8 as they stand.
    case asItStands
    case other([UInt8])
  }

  /// What a stretch of whole lines says, and how many lines; nil for what is no text, or not in the
  /// encoding that is stated.
  mutating func text(
    _ raw: UnsafeBufferPointer<UInt8>
  ) -> (decoded: Decoded, lineCount: Int)? {
    let survey = TextSurvey(raw)
    if survey.hasZero { return nil }
    let decoded = survey.isASCII ? .asItStands : decoded(raw)
    return decoded.map { ($0, survey.lineCount) }
  }

  /// The same of one that is more than ASCII.
  private mutating func decoded(_ raw: UnsafeBufferPointer<UInt8>) -> Decoded? {
    let encoding = evidence.encoding(ofPart: TextSurvey.isUTF8(raw)) { encoding in
      Self.firstLine(raw) { line in
        encoding == .utf8 ? line.contains { $0 >= 0x80 } : !TextSurvey.isUTF8(line)
      }
    }
    switch encoding {
    case .utf8: return .asItStands
    case .windows1252: return .other(CSVText.windows1252(Array(raw)))
    case nil: return nil
    }
  }

  private static func firstLine(
    _ raw: UnsafeBufferPointer<UInt8>, where tells: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> [UInt8] {
    let lines = raw.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return lines.lazy.map { UnsafeBufferPointer(rebasing: $0) }.first(where: tells).map {
      Array($0)
    }
      ?? []
  }
}
