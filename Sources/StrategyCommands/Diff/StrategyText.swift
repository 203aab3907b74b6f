internal import Diagnostics
internal import Reporting
internal import StrategyModel
internal import YAMLTree

/// A strategy file as plain lines, each of which can be read alone: one for each commitment, and one
/// for each other value. Comments, layout and how a target is spelt leave no trace in them.
struct StrategyText {
  /// Nil for a file that is no strategy, or that can't be read as one.
  let lines: [String]?

  /// What a goal or an initiative says in other words than its commitments' own.
  private static let besides: Set<String> = ["source", "note", "why", "formerly", "budget"]

  init(_ path: String, _ files: FileTree, _ language: Language) {
    // What is wrong with a file is for `check` to say; here it is then shown as it stands.
    var faults: [Diagnostic] = []
    var reader = FieldReader()
    guard let (source, root) = files.tree(path, isShared: false, &faults), faults.isEmpty,
      root.mapping?["kanaltjek"] != nil
    else {
      lines = nil
      return
    }
    let strategy = Strategy.decode(root, source: source, &reader)
    guard reader.diagnostics.isEmpty else {
      lines = nil
      return
    }
    // The files that it uses are there where it stands in its folder; a fault in one is its own.
    let scope = StrategyLoader(files: files).load(path) ?? Scope(strategy)
    var lines: [String] = []
    for entry in root.mapping?.entries ?? [] {
      let section = entry.key.value
      switch section {
      case "goals":
        for goal in strategy.goals {
          lines += Self.lines(StatedCommitment(goal, in: scope), language)
          lines += Self.besides(entry.value.mapping?[goal.id.value], of: goal.id.value)
        }
      case "initiatives":
        for initiative in strategy.initiatives {
          lines += Self.lines(StatedCommitment(initiative), language)
          lines += Self.besides(entry.value.mapping?[initiative.id.value], of: initiative.id.value)
        }
      default: lines += Self.leaves(entry.value, at: section)
      }
    }
    self.lines = lines.map(\.withoutControlCharacters)
  }

  private static func lines(_ stated: StatedCommitment, _ language: Language) -> [String] {
    func said(_ terms: [StatedCommitment.Term]) -> [String] {
      terms.map { "\($0.name[language]) \($0.value.text(language))" }
    }
    let decision = Message(.historyDecision).text(language).lowercased()
    return ["\(stated.id): " + said(stated.terms).joined(separator: "; ")]
      + stated.milestones.map { milestone in
        let target =
          milestone.target?.text(language) ?? Message(.verdictNoThreshold).text(language)
        let parts =
          [target] + said(milestone.terms)
          + (milestone.decision.map { ["\(decision) \($0)"] } ?? [])
        return "\(stated.id)/\(milestone.id): " + parts.joined(separator: "; ")
      }
  }

  /// The values below a commitment that its own lines leave out.
  private static func besides(_ node: Node?, of path: String) -> [String] {
    guard let node else { return [] }
    switch node.content {
    case .mapping(let mapping):
      return mapping.entries.flatMap { entry in
        // The level says nothing that the milestone's id does not.
        let key = entry.key.value
        let here = key == "milestones" ? path : path + "/" + key
        return besides.contains(key)
          ? leaves(entry.value, at: here) : besides(entry.value, of: here)
      }
    case .sequence(let items):
      return items.enumerated().flatMap { besides($0.element, of: path + "/\($0.offset + 1)") }
    case .scalar, .unreadable: return []
    }
  }

  /// Every value below a node, behind the keys that lead to it.
  private static func leaves(_ node: Node, at path: String) -> [String] {
    switch node.content {
    case .scalar(let scalar):
      return [path + ": " + scalar.text.split { $0.isNewline }.joined(separator: " ")]
    case .mapping(let mapping):
      return mapping.entries.flatMap { leaves($0.value, at: path + "/" + $0.key.value) }
    case .sequence(let items):
      let texts = items.compactMap(\.scalar?.text)
      if texts.count == items.count { return [path + ": " + texts.joined(separator: ", ")] }
      return items.enumerated().flatMap { leaves($0.element, at: path + "/\($0.offset + 1)") }
    case .unreadable: return []
    }
  }
}

extension StrategyText {
  /// The lines of two versions that differ: those that went behind `-`, those that came behind `+`,
  /// each at the place of the line that it takes over from where there is one.
  static func differences(_ old: [String], _ new: [String]) -> [String] {
    let (before, after) = (Set(old), Set(new))
    func name(_ line: String) -> Substring { line.prefix { $0 != ":" } }
    var came = Dictionary(grouping: new.filter { !before.contains($0) }, by: name)
    var result: [String] = []
    for line in old where !after.contains(line) {
      result.append("-" + line)
      result += (came.removeValue(forKey: name(line)) ?? []).map { "+" + $0 }
    }
    // What has no predecessor, in the order of the new version.
    return result + new.filter { came[name($0)]?.contains($0) ?? false }.map { "+" + $0 }
  }
}
