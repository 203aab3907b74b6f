package import Diagnostics
internal import Quantities
internal import StrategyModel

extension Baseline {
  /// Reads a file; its faults are reported with their lines, and what could be read is kept.
  package init(_ source: SourceID, _ bytes: [UInt8], _ diagnostics: inout [Diagnostic]) {
    self.init()
    var lines = Lines(source, bytes)
    guard let first = lines.next(), first.value == Self.header else {
      diagnostics.append(
        Diagnostic(
          Message(.baselineNoHeader, ["header": .text(Self.header)]), at: lines.firstSpan,
          help: Message(.helpBaselineNew)))
      return
    }
    while let line = lines.next() {
      if line.value.isEmpty { continue }
      guard let entry = Entry(line) else {
        diagnostics.append(
          Diagnostic(
            Message(.baselineMalformed), at: line.span, help: Message(.helpBaselineLine)))
        continue
      }
      if let earlier = entries[entry.identity] {
        diagnostics.append(
          Diagnostic(
            Message(
              .baselineTwice,
              [
                "subject": .text(entry.identity.subject),
                "rule": .text(entry.identity.rule.rawValue),
              ]), at: line.span,
            notes: earlier.span.map { [.init(Message(.noteFirstHere), at: $0)] } ?? [],
            help: Message(.helpBaselineTwice)))
        continue
      }
      add(entry)
    }
  }

  /// The lines of a file without their ends, and without a mark of the byte order.
  private struct Lines {
    private let source: SourceID
    private let bytes: [UInt8]
    private var start: Int

    init(_ source: SourceID, _ bytes: [UInt8]) {
      self.source = source
      self.bytes = bytes
      start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The file's first line, for a fault of the file as a whole.
    var firstSpan: SourceSpan {
      let end = bytes.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      return SourceSpan(source, 0, end ?? bytes.count)
    }

    mutating func next() -> Located<String>? {
      guard start < bytes.count else { return nil }
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var last = end
      if last > start, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
      let line = Located(
        String(decoding: bytes[start..<last], as: UTF8.self), SourceSpan(source, start, last))
      start = end + 1
      return line
    }
  }
}

extension Baseline.Entry {
  /// `SUBJECT RULE SEVERITY STEPS`; read from its end, since a subject may hold spaces.
  fileprivate init?(_ line: Located<String>) {
    var rest = line.value[...]
    func last() -> Substring? {
      guard let space = rest.lastIndex(of: " ") else { return nil }
      defer { rest = rest[..<space] }
      return rest[rest.index(after: space)...]
    }
    guard let steps = last(), let severity = last(), let rule = last(), !rest.isEmpty,
      FieldReader.isIdentifier(String(rule)),
      let word = RuleOverride.Severity(rawValue: String(severity)),
      Self.isExtent(steps)
    else { return nil }
    let subject = String(rest)
    // What no subject holds comes of a file that was damaged.
    guard subject == subject.withoutControlCharacters else { return nil }
    self.init(
      identity: FindingIdentity(rule: FindingRule(rawValue: String(rule)), subject: subject),
      extent: .init(severity: word.value, steps: Int(steps)), span: line.span)
  }

  /// A hyphen, or a number of at most nine digits.
  private static func isExtent(_ text: Substring) -> Bool {
    if text == "-" { return true }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return (1...9).contains(text.utf8.count) && text.utf8.allSatisfy(digits.contains)
  }
}
