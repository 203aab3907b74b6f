#if Workbooks
  private import Glibc

  /// The vocabularies that workbooks are written in, under whatever prefixes a file gives them.
  enum XMLVocabulary {
    /// SpreadsheetML, and its strict variant.
    case sheet
    /// References from SpreadsheetML to other parts, and their strict variant.
    case references
    /// Which part refers to which.
    case relationships
    case office, table, text, style
    /// What LibreOffice adds to cells.
    case calculation
    /// What an OpenDocument consists of, and how it is locked.
    case manifest
    case xml
    /// No vocabulary, as attributes of SpreadsheetML have.
    case none
    case other

    private static let addresses: [(StaticString, XMLVocabulary)] = [
      ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .sheet),
      ("http://purl.oclc.org/ooxml/spreadsheetml/main", .sheet),
      ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", .table),
      ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", .office),
      ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", .text),
      ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", .style),
      ("urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", .calculation),
      ("http://www.w3.org/XML/1998/namespace", .xml),
      ("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", .manifest),
      ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .references),
      ("http://purl.oclc.org/ooxml/officeDocument/relationships", .references),
      ("http://schemas.openxmlformats.org/package/2006/relationships", .relationships),
    ]

    init(_ address: UnsafePointer<CChar>, length: Int) {
      for (known, vocabulary) in Self.addresses
      where known.utf8CodeUnitCount == length && memcmp(known.utf8Start, address, length) == 0 {
        self = vocabulary
        return
      }
      self = .other
    }
  }

  /// The name of an element in its vocabulary.
  struct XMLName: Equatable {
    let vocabulary: XMLVocabulary
    let local: String

    init(_ vocabulary: XMLVocabulary, _ local: String) {
      self.vocabulary = vocabulary
      self.local = local
    }

    /// Reads a name as expat gives it, `address local` or `local`.
    init(_ name: UnsafePointer<CChar>) {
      if let gap = strrchr(name, CInt(XMLStream.gap)) {
        vocabulary = XMLVocabulary(name, length: UnsafePointer(gap) - name)
        local = String(cString: gap + 1)
      } else {
        vocabulary = .none
        local = String(cString: name)
      }
    }
  }

  /// The attributes of one element, valid while it is taken.
  struct XMLAttributes {
    /// Names and values in turn, then nil.
    let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of an attribute without a vocabulary.
    subscript(_ local: StaticString) -> String? {
      value { strcmp($0, local.utf8Start) == 0 }
    }

    subscript(_ vocabulary: XMLVocabulary, _ local: StaticString) -> String? {
      value { name in
        guard let gap = strrchr(name, CInt(XMLStream.gap)),
          strcmp(gap + 1, local.utf8Start) == 0
        else { return false }
        return XMLVocabulary(name, length: UnsafePointer(gap) - name) == vocabulary
      }
    }

    private func value(where isWanted: (UnsafePointer<CChar>) -> Bool) -> String? {
      guard var next = list else { return nil }
      while let name = next[0], let value = next[1] {
        if isWanted(name) { return String(cString: value) }
        next += 2
      }
      return nil
    }
  }
#endif
