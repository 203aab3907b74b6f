/// Cuts an expression's source into tokens.
struct Lexer {
  private let source: [UInt8]
  private var position = 0

  init(_ source: [UInt8]) { self.source = source }

  mutating func next() throws(ExpressionError) -> Token {
    skipBlanks()
    let start = position
    let kind = try kind()
    return Token(kind: kind, range: start..<position)
  }

  private mutating func kind() throws(ExpressionError) -> Token.Kind {
    let start = position
    guard let byte = peek() else { return .end }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    case UInt8(ascii: "."):
      if let next = peek(1), Self.isDigit(next) { return number() }
      position += 1
      return .symbol(".")
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      return try text(from: start, isRaw: false, isBytes: false)
    case UInt8(ascii: "`"): return try quotedName()
    case _ where Self.isLetter(byte):
      if let prefixed = try prefixedText() { return prefixed }
      while let byte = peek(), Self.isLetter(byte) || Self.isDigit(byte) { position += 1 }
      return .name(slice(start..<position))
    default:
      return .symbol(try symbol())
    }
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    let index = position + ahead
    return index < source.count ? source[index] : nil
  }

  private func slice(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while let byte = peek() {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: position += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        while let byte = peek(), byte != 0x0A, byte != 0x0D { position += 1 }
      default: return
      }
    }
  }

  private mutating func symbol() throws(ExpressionError) -> String {
    let start = position
    for pair in ["==", "!=", "<=", ">=", "&&", "||"] where source[start...].starts(with: pair.utf8)
    {
      position += 2
      return pair
    }
    guard let byte = peek(), "()[]{}<>+-*/%!?:,".utf8.contains(byte) else {
      let character = slice(start..<source.count).unicodeScalars.first.map(String.init) ?? ""
      throw ExpressionError(
        .unexpectedCharacter(character), at: start..<start + character.utf8.count)
    }
    position += 1
    return slice(start..<position)
  }

  private mutating func number() -> Token.Kind {
    let start = position
    if peek() == UInt8(ascii: "0"), let mark = peek(1), mark | 0x20 == UInt8(ascii: "x"),
      let digit = peek(2), Self.hexValue(digit) != nil
    {
      position += 2
      while let byte = peek(), Self.hexValue(byte) != nil { position += 1 }
      return integer(from: start)
    }
    skipDigits()
    var isDouble = false
    if peek() == UInt8(ascii: "."), let digit = peek(1), Self.isDigit(digit) {
      isDouble = true
      position += 1
      skipDigits()
    }
    if let mark = peek(), mark | 0x20 == UInt8(ascii: "e") {
      let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
      if let digit = peek(1 + sign), Self.isDigit(digit) {
        isDouble = true
        position += 1 + sign
        skipDigits()
      }
    }
    return isDouble ? .double(slice(start..<position)) : integer(from: start)
  }

  private mutating func integer(from start: Int) -> Token.Kind {
    let text = slice(start..<position)
    guard let suffix = peek(), suffix | 0x20 == UInt8(ascii: "u") else { return .int(text) }
    position += 1
    return .uint(text)
  }

  private mutating func skipDigits() {
    while let byte = peek(), Self.isDigit(byte) { position += 1 }
  }

  private mutating func quotedName() throws(ExpressionError) -> Token.Kind {
    let start = position
    position += 1
    while let byte = peek(), byte != UInt8(ascii: "`") {
      guard Self.isLetter(byte) || Self.isDigit(byte) || "./- ".utf8.contains(byte) else {
        throw ExpressionError(.unexpectedCharacter(slice(start..<position)), at: start..<position)
      }
      position += 1
    }
    guard peek() != nil, position > start + 1 else {
      throw ExpressionError(.unterminatedText, at: start..<position)
    }
    position += 1
    return .quotedName(slice(start + 1..<position - 1))
  }

  /// `r"…"`, `b"…"` or `br"…"`, if that is what stands here.
  private mutating func prefixedText() throws(ExpressionError) -> Token.Kind? {
    let start = position
    let isBytes = peek().map { $0 | 0x20 } == UInt8(ascii: "b")
    let afterBytes = isBytes ? 1 : 0
    let isRaw = peek(afterBytes).map { $0 | 0x20 } == UInt8(ascii: "r")
    let length = afterBytes + (isRaw ? 1 : 0)
    guard length > 0, let quote = peek(length), quote == 0x22 || quote == 0x27 else { return nil }
    position += length
    return try text(from: start, isRaw: isRaw, isBytes: isBytes)
  }

  private mutating func text(
    from start: Int, isRaw: Bool, isBytes: Bool
  ) throws(ExpressionError) -> Token.Kind {
    guard let quote = peek() else { throw ExpressionError(.unterminatedText, at: start..<position) }
    let isLong = peek(1) == quote && peek(2) == quote
    let width = isLong ? 3 : 1
    position += width
    var content: [UInt8] = []
    while let byte = peek() {
      if byte == quote, !isLong || (peek(1) == quote && peek(2) == quote) {
        position += width
        return isBytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self))
      }
      if byte == UInt8(ascii: "\\"), !isRaw {
        content += try escape(isBytes: isBytes)
        continue
      }
      if !isLong, byte == 0x0A || byte == 0x0D { break }
      content.append(byte)
      position += 1
    }
    throw ExpressionError(.unterminatedText, at: start..<position)
  }

  private mutating func escape(isBytes: Bool) throws(ExpressionError) -> [UInt8] {
    let start = position
    position += 1
    guard let mark = peek() else { throw ExpressionError(.unterminatedText, at: start..<position) }
    position += 1
    switch mark {
    case UInt8(ascii: "a"): return [0x07]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "v"): return [0x0B]
    case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "`"):
      return [mark]
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      return try encoded(digits(2, base: 16, from: start), isByte: isBytes, from: start)
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      position -= 1
      return try encoded(digits(3, base: 8, from: start), isByte: isBytes, from: start)
    case UInt8(ascii: "u") where !isBytes:
      let unit = try digits(4, base: 16, from: start)
      // A pair of surrogates is one character; half a pair is none.
      if (0xD800...0xDBFF).contains(unit), peek() == UInt8(ascii: "\\"),
        peek(1) == UInt8(ascii: "u")
      {
        position += 2
        let low = try digits(4, base: 16, from: start)
        guard (0xDC00...0xDFFF).contains(low) else { throw invalidEscape(from: start) }
        return try encoded(
          0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), isByte: false, from: start)
      }
      return try encoded(unit, isByte: false, from: start)
    case UInt8(ascii: "U") where !isBytes:
      return try encoded(digits(8, base: 16, from: start), isByte: false, from: start)
    default: throw invalidEscape(from: start)
    }
  }

  private func encoded(
    _ value: UInt32, isByte: Bool, from start: Int
  ) throws(ExpressionError) -> [UInt8] {
    if isByte { return [UInt8(truncatingIfNeeded: value)] }
    guard let scalar = Unicode.Scalar(value) else { throw invalidEscape(from: start) }
    return Array(String(scalar).utf8)
  }

  private mutating func digits(
    _ count: Int, base: UInt32, from start: Int
  ) throws(ExpressionError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = peek().flatMap(Self.hexValue), digit < base else {
        throw invalidEscape(from: start)
      }
      value = value << (base == 8 ? 3 : 4) | digit
      position += 1
    }
    return value
  }

  private func invalidEscape(from start: Int) -> ExpressionError {
    let text = slice(start..<min(position + 1, source.count))
    return ExpressionError(.invalidEscape(text), at: start..<position)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
  }

  private static func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}
