internal import Diagnostics
internal import Quantities
internal import StrategyModel
internal import YAMLTree

/// Adds to a strategy's file what the decisions on it propose.
struct DraftWriter {
  private let lines: FileLines
  private let source: SourceID
  private let language: Language
  private let root: Node?
  private var insertions: [Insertion] = []
  private var added = AddedKeys()

  init(_ bytes: [UInt8], _ source: SourceID, _ language: Language) {
    lines = FileLines(bytes)
    self.source = source
    self.language = language
    root = YAMLComposer.compose(source, bytes).root
  }

  var result: [UInt8] { lines.bytes.inserting(insertions) }

  /// Writes what each proposes.
  ///
  /// - Returns: The decisions; what could not be written is to be written by hand.
  mutating func write(_ decisions: [Draft.Decision]) -> [Draft.Decision] {
    guard let mapping = root?.mapping else { return decisions }
    let outline = StrategyOutline(root: mapping)
    var result = decisions
    for group in groups(decisions) {
      let members = group.members.map { decisions[$0] }
      if !write(members, group, outline) {
        for index in group.members { result[index].proposal = .byHand(group.period) }
      }
    }
    for decision in decisions {
      switch decision.proposal {
      case .continued(_, let period): remark(decision, period, outline)
      case .extended(let span): extend(to: span, decision, mapping)
      default: break
      }
    }
    return result
  }

  // MARK: Milestones once more

  /// What is carried from one period to another of the same owner.
  private struct Group: Hashable {
    let owner: String
    let from: String
    let period: Period
    let isLive: Bool
    var members: [Int] = []
  }

  private func groups(_ decisions: [Draft.Decision]) -> [Group] {
    var result: [Group] = []
    for (index, decision) in decisions.enumerated() {
      let parts = decision.id.split(separator: "/").map(String.init)
      guard parts.count >= 3 else { continue }
      var group: Group
      switch decision.proposal {
      case .carried(_, let period):
        group = Group(owner: parts[1], from: parts[2], period: period, isLive: true)
      case .suggested(_, let period):
        group = Group(owner: parts[1], from: parts[2], period: period, isLive: false)
      default: continue
      }
      if let known = result.firstIndex(where: {
        $0.owner == group.owner && $0.from == group.from && $0.period == group.period
      }) {
        result[known].members.append(index)
      } else {
        group.members = [index]
        result.append(group)
      }
    }
    return result
  }

  private mutating func write(
    _ decisions: [Draft.Decision], _ group: Group, _ outline: StrategyOutline
  ) -> Bool {
    guard let milestones = outline.milestones(of: group.owner),
      let entry = milestones.mapping.entries.first(where: { $0.period?.description == group.from }),
      let from = entry.period, entry.isInPlace,
      let last = milestones.entry(before: group.period), last.isInPlace
    else { return false }
    let word = Message(.reviseCaseNumber).text(language)
    let copy = MilestoneCopy(
      lines: lines, base: milestones.base(of: from), decision: "#decision: \(word)",
      side: decisions.first?.side?.rawValue)
    let isFlow = milestones.mapping.isFlow
    let indentation = isFlow ? nil : lines.indentation(before: Int(last.key.span.start))
    let items = Set(decisions.compactMap { $0.id.split(separator: "/").dropFirst(3).first })
    guard
      let text = copy.text(
        of: entry.value, items: Set(items.map(String.init)), below: indentation)
    else { return false }
    let remarks = decisions.map { remark($0, from, group) }
    let key = "\(group.period):"
    var new: [Insertion]
    if isFlow {
      guard let above = commentPlace(milestones.way) else { return false }
      let lead = above.indentation + "## "
      let suggestion = group.isLive ? [] : [lead + key + text]
      new = [.lines(remarks.map { lead + $0 } + suggestion, above: above.offset, in: lines)]
      if group.isLive {
        new.append(
          Insertion(
            offset: Int(last.value.span.end), text: ", " + key + text, follows: true,
            day: group.period.end.dayNumber))
      }
    } else {
      guard let indentation else { return false }
      let stated = (indentation + key + text).split(
        separator: lines.lineBreak, omittingEmptySubsequences: false
      ).map { group.isLive ? String($0) : Self.asComment(String($0), indentation) }
      new = [
        .lines(
          remarks.map { indentation + "## " + $0 } + stated, after: Int(last.value.span.end),
          day: group.period.end.dayNumber, in: lines)
      ]
    }
    return add(new, group.isLive ? (group.period.description, milestones.path) : nil)
  }

  /// A line that is read when its `#` is taken away.
  private static func asComment(_ line: String, _ indentation: String) -> String {
    let rest = line.hasPrefix(indentation) ? line.dropFirst(indentation.count) : line[...]
    return indentation + "#" + rest
  }

  private func remark(_ decision: Draft.Decision, _ from: Period, _ group: Group) -> String {
    Message(
      group.isLive ? .reviseCommentCarried : .reviseCommentSuggested,
      ["number": .count(decision.number), "period": .period(from)]
    ).text(language)
  }

  // MARK: Comments

  private mutating func remark(
    _ decision: Draft.Decision, _ next: Period, _ outline: StrategyOutline
  ) {
    let parts = decision.id.split(separator: "/").map(String.init)
    guard parts.count >= 3, let milestones = outline.milestones(of: parts[1]),
      let entry = milestones.mapping.entries.first(where: { $0.period?.description == parts[2] }),
      let place = commentPlace(milestones.way + [(milestones.mapping, entry)])
    else { return }
    let text = Message(
      .reviseCommentContinued, ["number": .count(decision.number), "period": .period(next)]
    ).text(language)
    _ = add([.lines([place.indentation + "## " + text], above: place.offset, in: lines)], nil)
  }

  private mutating func extend(
    to span: PeriodSpan, _ decision: Draft.Decision, _ mapping: Node.Mapping
  ) {
    guard let entry = mapping.entries.first(where: { $0.key.value == "period" }),
      let place = commentPlace([(mapping, entry)])
    else { return }
    let text = Message(.reviseCommentPeriod, ["number": .count(decision.number)]).text(language)
    _ = add(
      [
        .lines(
          ["## " + text, "#period: \(span)"].map { place.indentation + $0 }, above: place.offset,
          in: lines)
      ], nil)
  }

  /// The innermost line on the way to something that a comment can stand above.
  private func commentPlace(
    _ way: [(mapping: Node.Mapping, entry: StrategyOutline.Entry)]
  ) -> (offset: Int, indentation: String)? {
    for (mapping, entry) in way.reversed() where !mapping.isFlow {
      let offset = Int(entry.key.span.start)
      if let indentation = lines.indentation(before: offset) { return (offset, indentation) }
    }
    return nil
  }

  /// Takes insertions up where the file still says the same and no more than one key besides.
  private mutating func add(
    _ new: [Insertion], _ key: (name: String, path: [String])?
  ) -> Bool {
    var keys = added
    if let key { keys.add(key.name, at: key.path) }
    let text = lines.bytes.inserting(insertions + new)
    let (tree, faults) = YAMLComposer.compose(source, text)
    guard let root, let tree, !faults.containErrors, keys.areAll(between: root, and: tree) else {
      return false
    }
    insertions += new
    added = keys
    return true
  }
}
