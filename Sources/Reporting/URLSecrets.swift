extension String {
  /// The text with what may be secret in its URLs replaced by `***`: who asks, and what stands behind
  /// the path.
  package var withoutURLSecrets: String {
    let scalars = Array(unicodeScalars)
    guard scalars.firstRange(of: Self.mark) != nil else { return self }
    var result = String.UnicodeScalarView()
    var rest = scalars[...]
    while let mark = rest.firstRange(of: Self.mark) {
      result.append(contentsOf: rest[..<mark.upperBound])
      rest = rest[mark.upperBound...]
      let url = rest.prefix { !$0.properties.isWhitespace && !Self.closing.contains($0) }
      let authority = url.prefix { !Self.endsAuthority.contains($0) }
      if let at = authority.lastIndex(of: "@") {
        result.append(contentsOf: "***@".unicodeScalars)
        rest = rest[(at + 1)...]
      }
      if let query = url.firstIndex(where: { $0 == "?" || $0 == "#" }) {
        result.append(contentsOf: rest[..<query])
        result.append(scalars[query])
        result.append(contentsOf: "***".unicodeScalars)
        rest = rest[url.endIndex...]
      }
    }
    result.append(contentsOf: rest)
    return String(result)
  }

  private static let mark = Array("://".unicodeScalars)
  private static let closing = Array("\"'<>«»".unicodeScalars)
  private static let endsAuthority = Array("/?#".unicodeScalars)
}
