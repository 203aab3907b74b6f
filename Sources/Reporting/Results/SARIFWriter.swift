internal import Diagnostics

/// Results as SARIF 2.1.0, within what GitHub's code scanning takes.
struct SARIFWriter {
  let language: Language

  /// More results than this are not shown; the worst are kept.
  static let mostResults = 5000
  /// UTF-16 units of a text.
  private static let longestText = 1024
  static let separator = ",\n"

  func text(_ results: [BuildResult], by rules: [ReportedRule]) -> String {
    let kept = results.worstFirst.prefix(Self.mostResults)
    let ids = rules.map(\.id)
    return opening(rules) + heading(areAny: !kept.isEmpty)
      + kept.map { item($0, ids) }.joined(separator: Self.separator)
      + closing(hasResults: !kept.isEmpty, cut: results.count - kept.count)
  }

  // MARK: The frame

  /// Everything before the results; columns are counted in whole characters, not in the halves that
  /// UTF-16 makes of some.
  func opening(_ rules: [ReportedRule]) -> String {
    let tool = JSONValue.object([
      (
        "driver",
        .object([
          ("name", .string(ToolIdentity.name)),
          ("semanticVersion", .string(ToolIdentity.version)),
          ("rules", .array(rules.map(rule))),
        ])
      )
    ])
    return """
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": \(tool.text(depth: 3)),
            "columnKind": "unicodeCodePoints",

      """
  }

  func heading(areAny: Bool) -> String { "      \"results\": [" + (areAny ? "\n" : "") }

  /// Everything after the results: how many there was no room for, and whether the results are faults
  /// of the input, so that nothing was judged.
  func closing(hasResults: Bool, cut: Int, isJudged: Bool = true) -> String {
    var text = hasResults ? "\n      ]" : "]"
    if cut > 0 || !isJudged {
      text += ",\n      \"invocations\": "
      text += JSONValue.array([invocation(cut: cut, isJudged: isJudged)]).text(depth: 3)
    }
    return text + "\n    }\n  ]\n}\n"
  }

  private func rule(_ rule: ReportedRule) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("id", .string(rule.id)),
      ("shortDescription", words(rule.title)),
      ("fullDescription", words(rule.explanation)),
      ("help", words(rule.explanation)),
    ]
    if let severity = rule.severity {
      members.append(("defaultConfiguration", .object([("level", .string(severity.code))])))
    }
    return .object(members)
  }

  private func invocation(cut: Int, isJudged: Bool) -> JSONValue {
    var members: [(String, JSONValue)] = [("executionSuccessful", .boolean(isJudged))]
    if cut > 0 {
      let said = words(Message(.resultsCut, ["count": .count(cut)]).text(language))
      members.append(
        (
          "toolExecutionNotifications",
          .array([.object([("level", .string("warning")), ("message", said)])])
        ))
    }
    return .object(members)
  }

  /// A text that readers take; what is cut off is marked.
  private func words(_ text: String) -> JSONValue {
    guard text.utf16.count > Self.longestText else { return .object([("text", .string(text))]) }
    var kept = ""
    var length = 1
    for character in text {
      length += character.utf16.count
      guard length <= Self.longestText else { break }
      kept.append(character)
    }
    return .object([("text", .string(kept + "…"))])
  }

  // MARK: Results

  /// One result; `rules` are the ids in the order that the opening lists them in.
  func item(_ result: BuildResult, _ rules: [String]) -> String {
    var members: [(String, JSONValue)] = [("ruleId", .string(result.rule))]
    if let index = rules.firstIndex(of: result.rule) {
      members.append(("ruleIndex", .integer(index)))
    }
    members += [
      ("level", .string(result.severity.code)),
      ("message", words(result.message)),
      ("locations", .array([result.place].compactMap(\.self).map(location))),
    ]
    if !result.related.isEmpty {
      members.append(("relatedLocations", .array(result.related.map(location))))
    }
    members.append(
      (
        "partialFingerprints",
        .object([("primaryLocationLineHash", .string(result.fingerprint + ":1"))])
      ))
    return JSONValue.object(members).item(depth: 4)
  }

  private func location(_ place: SourceLocation) -> JSONValue {
    .object([
      (
        "physicalLocation",
        .object([
          ("artifactLocation", .object([("uri", .string(place.path.uriReference))])),
          (
            "region",
            .object([
              ("startLine", .integer(place.line)), ("startColumn", .integer(place.column)),
              ("endLine", .integer(place.endLine)), ("endColumn", .integer(place.endColumn)),
            ])
          ),
        ])
      )
    ])
  }
}

extension String {
  /// A path as a relative URI.
  fileprivate var uriReference: String {
    var result = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
