/// Makes texts of the bytes of single cells, by what is in the file as a whole.
final class CellDecoder {
  private(set) var evidence: EncodingEvidence

  init(stated: TextEncoding?) { evidence = EncodingEvidence(stated: stated) }

  /// A cell's text; nil where the file is in UTF-8 and the cell is not.
  func text(_ bytes: [UInt8]) -> String? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    let text = String(validating: bytes, as: UTF8.self)
    switch evidence.encoding(ofPart: text != nil, example: { _ in bytes }) {
    case .utf8: return text
    case .windows1252: return String(decoding: CSVText.windows1252(bytes), as: UTF8.self)
    case nil: return nil
    }
  }
}
