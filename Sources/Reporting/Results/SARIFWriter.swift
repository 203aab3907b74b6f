internal import Diagnostics

/// Results as SARIF 2.1.0, within what GitHub's code scanning takes.
struct SARIFWriter {
  let context: ReportContext

  /// More results than this are not shown; the worst are kept.
  private static let mostResults = 5000
  /// Characters of a text.
  private static let longestText = 1024

  func text(_ results: [BuildResult], by rules: [ReportedRule]) -> String {
    let kept = results.worstFirst.prefix(Self.mostResults)
    var run: [(String, JSONValue)] = [
      (
        "tool",
        .object([
          (
            "driver",
            .object([
              ("name", .string(ToolIdentity.name)),
              ("semanticVersion", .string(ToolIdentity.version)),
              ("rules", .array(rules.map(rule))),
            ])
          )
        ])
      ),
      // Columns are counted in whole characters, not in the halves that UTF-16 makes of some.
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(kept.map { result($0, rules) })),
    ]
    if kept.count < results.count {
      let cut = Message(.resultsCut, ["count": .count(results.count - kept.count)])
      run.append(("invocations", .array([invocation(telling: cut)])))
    }
    return JSONValue.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      ("runs", .array([.object(run)])),
    ]).text
  }

  private func words(_ text: String) -> JSONValue {
    .object([("text", .string(String(text.prefix(Self.longestText))))])
  }

  private func rule(_ rule: ReportedRule) -> JSONValue {
    .object([
      ("id", .string(rule.id)),
      ("shortDescription", words(rule.title)),
      ("fullDescription", words(rule.explanation)),
      ("help", words(rule.explanation)),
      ("defaultConfiguration", .object([("level", .string(rule.severity.code))])),
    ])
  }

  private func result(_ result: BuildResult, _ rules: [ReportedRule]) -> JSONValue {
    var members: [(String, JSONValue)] = [("ruleId", .string(result.rule))]
    if let index = rules.firstIndex(where: { $0.id == result.rule }) {
      members.append(("ruleIndex", .integer(index)))
    }
    members += [
      ("level", .string(result.severity.code)),
      ("message", words(result.message)),
      ("locations", .array([result.span].compactMap(\.self).map(location))),
    ]
    if !result.related.isEmpty {
      members.append(("relatedLocations", .array(result.related.map(location))))
    }
    members.append(
      (
        "partialFingerprints",
        .object([("primaryLocationLineHash", .string(result.fingerprint + ":1"))])
      ))
    return .object(members)
  }

  private func location(_ span: SourceSpan) -> JSONValue {
    let place = context.sources.region(of: span)
    return .object([
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

  private func invocation(telling message: Message) -> JSONValue {
    .object([
      ("executionSuccessful", .boolean(true)),
      (
        "toolExecutionNotifications",
        .array([
          .object([
            ("level", .string("warning")),
            ("message", words(message.text(context.options.language))),
          ])
        ])
      ),
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
