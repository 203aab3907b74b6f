/// A lexical element of an expression.
struct Token {
  enum Kind: Equatable {
    case name(String)
    /// A name in backquotes, which may stand after a dot only.
    case quotedName(String)
    /// Digits without sign, with the `0x` of a hexadecimal number.
    case int(String)
    case uint(String)
    case double(String)
    case string(String)
    case bytes([UInt8])
    case symbol(String)
    case end
  }

  let kind: Kind
  let range: Range<Int>

  /// How the token reads in a message.
  var text: String {
    switch kind {
    case .name(let text), .int(let text), .double(let text), .symbol(let text): text
    case .quotedName(let text): "`\(text)`"
    case .uint(let text): "\(text)u"
    case .string(let text): "\"\(text.prefix(20))\""
    case .bytes: "b\"…\""
    case .end: ""
    }
  }
}
