#if Workbooks
  /// A workbook as ODS.
  enum OpenDocument {
    private static let media = "application/vnd.oasis.opendocument."
    private static let manifest = "META-INF/manifest.xml"
    private static let contents = "content.xml"

    /// Whether the file says that it is an OpenDocument.
    static func isOne(_ package: ZipReader) throws(SpreadsheetFault) -> Bool {
      guard package.has("mimetype") else { return package.has(contents) && package.has(manifest) }
      let start = try package.start(of: "mimetype", count: 64)
      let type = String(decoding: start, as: UTF8.self)
      guard type.hasPrefix(media) else { return false }
      // A text or a presentation; templates of workbooks are workbooks.
      guard type.dropFirst(media.count).hasPrefix("spreadsheet") else { throw .notAWorkbook }
      return true
    }

    static func table(
      in package: ZipReader, _ wish: SheetWish
    ) throws(SpreadsheetFault) -> SheetTable {
      if package.has(manifest) {
        try XMLStream.read(manifest, of: package, with: EncryptionSearch())
      }
      let tables = TableContents(wish)
      try XMLStream.read(contents, of: package, with: tables)
      return try tables.table()
    }
  }

  /// Looks in the list of an OpenDocument's parts for one that is locked.
  private final class EncryptionSearch: XMLVisitor {
    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetFault) {
      if name == XMLName(.manifest, "encryption-data") { throw .encrypted }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
#endif
