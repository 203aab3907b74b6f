#if Workbooks
  private import CExpat

  /// Takes the elements of one part as they are read.
  protocol XMLVisitor: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetFault)
    func end(_ name: XMLName) throws(SpreadsheetFault)
    /// Takes a piece of text; what stands together may come in several.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetFault)
    /// Whether nothing more of the part is wanted.
    var isDone: Bool { get }
  }

  extension XMLVisitor {
    var isDone: Bool { false }
  }

  /// A part's XML, given to a visitor while it is unpacked; no tree of it is ever held.
  final class XMLStream {
    /// Stands between the address of a vocabulary and a name.
    static let gap = UInt8(ascii: " ")

    private let parser: XML_Parser
    private let visitor: any XMLVisitor
    private let part: String
    private let limits: SpreadsheetLimits
    private var depth = 0
    private var fed = 0
    private var fault: SpreadsheetFault?
    private var isStopped = false

    private init?(part: String, visitor: any XMLVisitor, limits: SpreadsheetLimits) {
      guard let parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: Self.gap)) else { return nil }
      self.parser = parser
      self.visitor = visitor
      self.part = part
      self.limits = limits
      XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
      XML_SetElementHandler(
        parser,
        { stream, name, attributes in
          guard let name else { return }
          XMLStream.at(stream)?.start(name, attributes)
        },
        { stream, name in
          guard let name else { return }
          XMLStream.at(stream)?.end(name)
        })
      XML_SetCharacterDataHandler(parser) { stream, start, count in
        guard let start else { return }
        XMLStream.at(stream)?.text(start, count: Int(count))
      }
      XML_SetStartDoctypeDeclHandler(parser) { stream, _, _, _, _ in
        XMLStream.at(stream)?.refuseDocumentType()
      }
    }

    deinit { XML_ParserFree(parser) }

    /// Lets a visitor see a whole part, or as much of it as it wants.
    static func read(
      _ part: String, of package: ZipReader, with visitor: any XMLVisitor
    ) throws(SpreadsheetFault) {
      guard let stream = XMLStream(part: part, visitor: visitor, limits: package.limits) else {
        throw .damaged(.notXML(part: part, line: 0))
      }
      try withExtendedLifetime(stream) { () throws(SpreadsheetFault) in
        try package.unpack(part) { piece throws(SpreadsheetFault) in try stream.feed(piece) }
        if !stream.isStopped { try stream.finish() }
      }
    }

    // MARK: Feeding

    private func feed(_ piece: UnsafeBufferPointer<UInt8>) throws(SpreadsheetFault) -> Bool {
      fed += piece.count
      let status = piece.withMemoryRebound(to: CChar.self) {
        XML_Parse(parser, $0.baseAddress, CInt(piece.count), 0)
      }
      try check(status)
      guard !isStopped else { return false }
      // The parser reads an unfinished tag again with each piece.
      guard fed - Int(XML_GetCurrentByteIndex(parser)) <= limits.tagBytes + piece.count else {
        throw notXML
      }
      return true
    }

    private func finish() throws(SpreadsheetFault) {
      try check(XML_Parse(parser, nil, 0, 1))
    }

    private func check(_ status: XML_Status) throws(SpreadsheetFault) {
      if let fault { throw fault }
      guard status != XML_STATUS_ERROR || isStopped else { throw notXML }
    }

    private var notXML: SpreadsheetFault {
      .damaged(.notXML(part: part, line: Int(XML_GetCurrentLineNumber(parser))))
    }

    // MARK: What the parser calls

    private static func at(_ opaque: UnsafeMutableRawPointer?) -> XMLStream? {
      opaque.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
      _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
      visit { () throws(SpreadsheetFault) in
        depth += 1
        guard depth <= limits.depth else {
          throw .tooLarge(.depth(part: part, limit: limits.depth))
        }
        try visitor.start(XMLName(name), XMLAttributes(list: attributes))
      }
    }

    private func end(_ name: UnsafePointer<CChar>) {
      visit { () throws(SpreadsheetFault) in
        depth -= 1
        try visitor.end(XMLName(name))
      }
    }

    private func text(_ start: UnsafePointer<CChar>, count: Int) {
      visit { () throws(SpreadsheetFault) in
        let bytes = UnsafeRawBufferPointer(start: start, count: count)
        try visitor.text(bytes.bindMemory(to: UInt8.self))
      }
    }

    private func refuseDocumentType() {
      visit { () throws(SpreadsheetFault) in throw .damaged(.documentType(part: part)) }
    }

    /// A fault can't pass through the parser: it is kept, and the parser stopped.
    private func visit(_ body: () throws(SpreadsheetFault) -> Void) {
      guard !isStopped else { return }
      do {
        try body()
        isStopped = visitor.isDone
      } catch {
        fault = error
        isStopped = true
      }
      if isStopped { XML_StopParser(parser, 0) }
    }
  }
#endif
