internal import Diagnostics

/// Which encoding a file turns out to be in, of which one part after another is looked at.
struct EncodingEvidence {
  private let stated: TextEncoding?
  /// What shows each encoding: the first that is more than ASCII and can be shown.
  private var asUTF8: [UInt8]?
  private var asWindows1252: [UInt8]?

  init(stated: TextEncoding?) { self.stated = stated }

  /// Takes a part into account that is more than ASCII.
  ///
  /// - Parameters:
  ///   - isUTF8: Whether it is well-formed UTF-8.
  ///   - example: What of it shows that it is in an encoding.
  /// - Returns: Its encoding; nil where it is not in the one that is stated.
  mutating func encoding(
    ofPart isUTF8: Bool, example: (TextEncoding) -> [UInt8]
  ) -> TextEncoding? {
    if stated != .windows1252, isUTF8 {
      if asUTF8 == nil { asUTF8 = example(.utf8) }
      return .utf8
    }
    if stated == .utf8 { return nil }
    if asWindows1252 == nil { asWindows1252 = example(.windows1252) }
    return .windows1252
  }

  /// What the file turned out to be in.
  var encoding: CSVText.Encoding { asWindows1252 == nil ? .utf8 : .windows1252 }

  /// What to say where some parts are in one encoding and some in the other.
  func doubt(_ shown: String, at span: SourceSpan?) -> Diagnostic? {
    guard let asUTF8, let asWindows1252 else { return nil }
    return Diagnostic(
      Message(
        .encodingInDoubt,
        [
          "path": .text(shown), "first": .text(String(decoding: asUTF8, as: UTF8.self)),
          "second": .text(String(decoding: CSVText.windows1252(asWindows1252), as: UTF8.self)),
        ]), at: span, help: Message(.helpSayEncoding))
  }
}
