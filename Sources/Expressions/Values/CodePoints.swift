private import Glibc

/// A text that is equal to, ordered beside and hashed as its code points, not as its characters.
///
/// Swift's own comparison of strings takes `é` and `e` with an accent for the same; the language
/// doesn't. The order of UTF-8 is the order of the code points.
struct CodePoints: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: CodePoints, right: CodePoints) -> Bool { areEqual(left.text, right.text) }

  func hash(into hasher: inout Hasher) {
    var copy = text
    copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  static func areEqual(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    return withBytes(left, right) { a, b in
      guard let first = a.baseAddress, let second = b.baseAddress else { return a.count == b.count }
      return memcmp(first, second, a.count) == 0
    }
  }

  static func order(_ left: String, _ right: String) -> ValueOrder {
    withBytes(left, right) { order($0, $1) }
  }

  private static func withBytes<Result>(
    _ left: String, _ right: String,
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var left = left
    var right = right
    return left.withUTF8 { a in right.withUTF8 { b in body(a, b) } }
  }

  static func order(
    _ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>
  ) -> ValueOrder {
    var rest = right.makeIterator()
    for byte in left {
      guard let other = rest.next() else { return .greater }
      if byte != other { return byte < other ? .less : .greater }
    }
    return rest.next() == nil ? .equal : .less
  }
}
