internal import Diagnostics
internal import Records

/// Makes UTF-8 of the stretches of a long text, by what is in the text as far as it is known.
struct StretchDecoder {
  private let stated: TextEncoding?
  /// The first line that tells the encoding: one that is more than ASCII, and one that is no UTF-8.
  private(set) var asUTF8: [UInt8]?
  private(set) var asWindows1252: [UInt8]?

  init(stated: TextEncoding?) { self.stated = stated }

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
    if stated != .windows1252, TextSurvey.isUTF8(raw) {
      if asUTF8 == nil { asUTF8 = Self.firstLine(raw) { $0.contains { $0 >= 0x80 } } }
      return .asItStands
    }
    if stated == .utf8 { return nil }
    if asWindows1252 == nil { asWindows1252 = Self.firstLine(raw) { !TextSurvey.isUTF8($0) } }
    return .other(CSVText.windows1252(Array(raw)))
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

  /// What the text turned out to be in.
  var encoding: CSVText.Encoding { asWindows1252 == nil ? .utf8 : .windows1252 }

  /// What to say where some stretches are in one encoding and some in the other.
  func doubt(_ shown: String, at span: SourceSpan?) -> Diagnostic? {
    guard let asUTF8, let asWindows1252 else { return nil }
    return .encodingInDoubt(shown, utf8: asUTF8, windows1252: asWindows1252, at: span)
  }
}

extension Diagnostic {
  /// Two texts of one file that are each in an encoding of its own.
  static func encodingInDoubt(
    _ shown: String, utf8: [UInt8], windows1252: [UInt8], at span: SourceSpan?
  ) -> Diagnostic {
    Diagnostic(
      Message(
        .encodingInDoubt,
        [
          "path": .text(shown), "first": .text(String(decoding: utf8, as: UTF8.self)),
          "second": .text(String(decoding: CSVText.windows1252(windows1252), as: UTF8.self)),
        ]), at: span, help: Message(.helpSayEncoding))
  }
}
