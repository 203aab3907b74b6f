#if Workbooks
  /// One cell of an ODS sheet: its value where it has one, else its paragraphs.
  struct TableCell {
    /// How many cells beside each other it stands for.
    private(set) var columnCount = 1
    /// How many columns it covers.
    private(set) var spanned = 1
    private var isCovered = false
    private var isFormula = false
    private var isError = false
    private var type: String?
    private var value: String?

    private var bytes: [UInt8] = []
    private var paragraphs = 0
    private var isInParagraph = false
    private var isAfterSpace = true

    init() {}

    init(_ attributes: XMLAttributes, isCovered: Bool) {
      self.isCovered = isCovered
      columnCount = TableContents.count(attributes[.table, "number-columns-repeated"])
      guard !isCovered else { return }
      spanned = TableContents.count(attributes[.table, "number-columns-spanned"])
      isFormula = attributes[.table, "formula"] != nil
      isError = attributes[.calculation, "value-type"] == "error"
      type = attributes[.office, "value-type"]
      switch type {
      case "float", "percentage", "currency": value = attributes[.office, "value"]
      case "date": value = attributes[.office, "date-value"]
      case "time": value = attributes[.office, "time-value"]
      case "boolean": value = attributes[.office, "boolean-value"]
      case "string": value = attributes[.office, "string-value"]
      default: break
      }
    }

    // MARK: Paragraphs

    /// Whether an element belongs to the text; remarks, pictures and tables inside a cell don't.
    mutating func start(
      _ name: XMLName, _ attributes: XMLAttributes, isOutermost: Bool
    ) -> Bool {
      guard name.vocabulary == .text, !isCovered else { return false }
      switch name.local {
      case "p", "h":
        guard isOutermost else { return false }
        if paragraphs > 0 { bytes.append(UInt8(ascii: "\n")) }
        paragraphs += 1
        isInParagraph = true
        isAfterSpace = true
      case _ where !isInParagraph: return false
      case "s":
        let count = TableContents.count(attributes[.text, "c"])
        bytes += repeatElement(UInt8(ascii: " "), count: count)
      case "tab": bytes.append(UInt8(ascii: "\t"))
      case "line-break": bytes.append(UInt8(ascii: "\n"))
      case "note", "ruby-text": return false
      default: break
      }
      return true
    }

    /// Takes text of a paragraph, in which one space or line's end is as good as many.
    mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
      guard isInParagraph else { return }
      for byte in piece {
        let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
        if !isSpace {
          bytes.append(byte)
        } else if !isAfterSpace {
          bytes.append(UInt8(ascii: " "))
        }
        isAfterSpace = isSpace
      }
    }

    mutating func end(_ name: XMLName) {
      guard name == XMLName(.text, "p") || name == XMLName(.text, "h") else { return }
      isInParagraph = false
      if isAfterSpace, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    }

    // MARK: Value

    var byteCount: Int { bytes.count }

    /// Whether it is a formula that nobody has calculated.
    var isUncalculated: Bool { isFormula && type == nil && bytes.isEmpty }

    /// What the cell shows; nil for a value that can't be read.
    var shown: String? {
      if isCovered { return "" }
      let paragraphs = String(decoding: bytes, as: UTF8.self)
      guard !isError else { return paragraphs }
      switch type {
      case "float", "currency":
        // The zeros before a code are only in what is shown.
        let isCode = paragraphs.utf8.first == UInt8(ascii: "0") && paragraphs.utf8.count <= 18
        return value.flatMap { NumberText($0) }.map { number in
          let code = number.code(digits: paragraphs.utf8.count)
          return isCode && code == paragraphs ? code : number.plain
        }
      case "percentage": return value.flatMap { NumberText($0)?.percent }
      case "date": return value.flatMap { DateText.text(ofISO: $0) }
      case "time": return value.flatMap { DateText.text(ofDuration: $0) }
      case "boolean": return value == "true" || value == "false" ? value : nil
      case "string": return value ?? paragraphs
      case nil: return paragraphs
      default: return nil
      }
    }
  }
#endif
