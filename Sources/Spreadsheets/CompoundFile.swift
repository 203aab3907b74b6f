/// The container of Excel before 2007, which workbooks with a password are still packed in.
enum CompoundFile {
  private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

  /// Whether a stream of the name that Excel gives the encrypted workbook is listed.
  ///
  /// Entries of the directory are 128 bytes each and lie on multiples of it: the name in UTF-16, its
  /// length, and 2 for a stream.
  static func holdsEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    let name = "EncryptedPackage".utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }
    return stride(from: 512, through: bytes.count - 128, by: 128).contains { start in
      bytes[start] == name[0] && bytes[start + 64] == UInt8(truncatingIfNeeded: name.count + 2)
        && bytes[start + 66] == 2 && bytes[start..<start + 128].starts(with: name)
    }
  }
}
