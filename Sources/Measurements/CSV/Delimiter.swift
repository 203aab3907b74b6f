/// The marks that delivered tables have between cells.
enum Delimiter: String, CaseIterable, Sendable {
  case semicolon, tab, comma, bar

  var byte: UInt8 {
    switch self {
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .comma: UInt8(ascii: ",")
    case .bar: UInt8(ascii: "|")
    }
  }
}
