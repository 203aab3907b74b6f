internal import Diagnostics

extension [BuildResult] {
  /// What keeps the input from being judged; standard error has it with its lines.
  init(_ faults: [Diagnostic], _ context: ReportContext) {
    let language = context.options.language
    var seen: [String: Int] = [:]
    self = faults.map { fault in
      let place = fault.place(context.sources)
      // A language or another line makes no other fault of it.
      let identity = "\(fault.id) \(place?.path ?? "") \(fault.message.text(.danish))"
      seen[identity, default: 0] += 1
      let count = seen[identity, default: 1]
      var said = [fault.message.text(language)]
      if let version = fault.placeElsewhere(context.sources) { said[0] = version + ": " + said[0] }
      said += fault.notes.filter { $0.span == nil }.map { $0.message.text(language) }
      if let help = fault.help {
        said.append("\(Message(.wordHelp).text(language)): \(help.text(language))")
      }
      return BuildResult(
        rule: fault.id, severity: fault.severity, message: said.joined(separator: "; "),
        place: place,
        related: fault.notes.compactMap(\.span).map(context.sources.region).filter {
          $0.version.isEmpty
        },
        fingerprint: (count == 1 ? identity : "\(identity) \(count)").fingerprint)
    }
  }
}

extension Diagnostic {
  /// Where it stands on disk. What can't be opened stands nowhere, and is shown by its name.
  fileprivate func place(_ sources: SourceStore) -> SourceLocation? {
    if let span {
      let place = sources.region(of: span)
      return place.version.isEmpty ? place : nil
    }
    guard case .text(let path) = message.arguments["path"], !path.isEmpty, !path.hasPrefix("/")
    else { return nil }
    return .start(of: path)
  }

  /// Where it stands in another version than what is on disk; nil for one on disk.
  fileprivate func placeElsewhere(_ sources: SourceStore) -> String? {
    guard let span else { return nil }
    let place = sources.location(of: span)
    return place.version.isEmpty ? nil : "\(place.version)\(place.path):\(place.line)"
  }
}

extension BuildResult {
  /// The same for readers that refuse a report in which anything stands nowhere.
  var placedSomewhere: BuildResult {
    guard place == nil else { return self }
    return BuildResult(
      rule: rule, severity: severity, message: message, place: .start(of: "."), related: related,
      fingerprint: fingerprint)
  }
}

extension SourceLocation {
  fileprivate static func start(of path: String) -> SourceLocation {
    SourceLocation(path: path, line: 1, column: 1, endLine: 1, endColumn: 2)
  }
}

extension ReportedRule {
  /// The kinds of faults, each with what is said of the first of it.
  static func all(of faults: [Diagnostic], _ language: Language) -> [ReportedRule] {
    var seen: Set<String> = []
    return faults.filter { seen.insert($0.id).inserted }.map { fault in
      ReportedRule(
        id: fault.id, title: fault.id, explanation: Message(.whyInputFault).text(language),
        severity: fault.severity)
    }
  }
}

extension TestSuite {
  /// A case for each fault that keeps the input from being judged.
  init(ofFaults faults: [Diagnostic], _ context: ReportContext) {
    let text = DiagnosticText(
      sources: context.sources, language: context.options.language, usesColor: false)
    var seen: [String: Int] = [:]
    let cases = zip(faults, [BuildResult](faults, context)).map { fault, result in
      let name = [result.place.map { "\($0.path):\($0.line)" }, fault.id].compactMap(\.self)
        .joined(separator: " ")
      seen[name, default: 0] += 1
      let count = seen[name, default: 1]
      return Case(
        name: count == 1 ? name : "\(name) \(count)", group: Self.input, place: result.place,
        outcome: .broken(
          kind: fault.id, line: result.message,
          body: text.render(fault).withoutWorkflowCommands))
    }
    self.init(name: Self.input, cases: cases)
  }

  /// What faults of the input are gathered under.
  private static let input = "input"
}
