internal import Diagnostics
internal import Quantities
package import YAMLTree

extension Remark {
  /// The description of a year's file, for editors.
  package static var shape: Shape {
    .map(key: .milestone, value: Record<RemarkDraft>.remark.shape)
  }
}

/// Reads the remarks of one year after the other, held against the milestones of their strategy.
package struct RemarkReader {
  private let home: String
  private let former: FormerIDs
  private let known: [String: RemarkedMilestone]
  /// In the order of the strategy, for proposals.
  private let ids: [String]
  package private(set) var remarks: [Remark] = []

  package init(scope: Scope) {
    let strategy = scope.strategy
    home = strategy.id + "/"
    former = FormerIDs(strategy)
    let all = RemarkedMilestone.all(of: scope)
    ids = all.map(\.id)
    known = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The remarks in a year's file; those with faults are left out and their faults reported.
  package mutating func read(_ root: Node, year: Int, _ reader: inout FieldReader) {
    guard let mapping = reader.mapping(root) else { return }
    var places: [String: SourceSpan] = [:]
    for entry in mapping.entries {
      let milestone = milestone(entry.key, year: year, &reader)
      var draft = RemarkDraft()
      Record<RemarkDraft>.remark.read(entry.value, into: &draft, &reader)
      let isWhole = draft.hasWords(&reader)
      guard let milestone else { continue }
      if let earlier = places.updateValue(entry.key.span, forKey: milestone.id) {
        reader.report(
          .remarkTwice, ["milestone": .text(milestone.id)], at: entry.key.span,
          help: Message(.helpRemarkTwice),
          notes: [.init(Message(.noteFirstHere), at: earlier)])
        continue
      }
      guard isWhole, let cause = draft.cause, let text = draft.text else { continue }
      remarks.append(
        Remark(
          year: year, milestone: Located(milestone.id, entry.key.span), cause: cause.value,
          text: text.value, action: draft.action?.value, by: draft.by?.value ?? milestone.owner,
          date: draft.date?.value,
          knownFrom: draft.date?.value ?? milestone.firstDay(in: year)))
    }
  }

  /// The milestone of an id as written, which may be a former one or a whole one; nil where there is
  /// none by it in the year, which is reported.
  private func milestone(
    _ written: Located<String>, year: Int, _ reader: inout FieldReader
  ) -> RemarkedMilestone? {
    let whole = written.value.hasPrefix(home) ? written.value : home + written.value
    let id = String(former.current(whole).dropFirst(home.count))
    guard let milestone = known[id] else {
      reader.report(
        .unknownID, ["id": .text(written.value), "kind": .message(Message(.wordMilestone))],
        at: written.span,
        help: proposal(for: id, year: year) ?? reader.nearest(inside(id), ids))
      return nil
    }
    if milestone.stands(in: year) { return milestone }
    let due = String(milestone.milestone.period.value.year)
    let goal = String(id.prefix { $0 != "/" })
    reader.report(
      .remarkOtherYear,
      ["milestone": .text(id), "due": .text(due), "year": .text(String(year))],
      at: written.span,
      help: proposal(for: goal, year: year)
        ?? Message(.helpRemarkFile, ["file": .text(RemarkLoader.file(of: due))]))
    return nil
  }

  /// An id without the strategy before it where that is another's: the rest is then meant.
  private func inside(_ id: String) -> String {
    let rest = String(id.drop { $0 != "/" }.dropFirst())
    return known[rest] == nil ? id : rest
  }

  /// The milestone of a goal or an initiative that is due in the year, where there is one.
  private func proposal(for goal: String, year: Int) -> Message? {
    let own = ids.filter { $0.hasPrefix(goal + "/") }
    let meant = own.first { known[$0]?.milestone.period.value.year == year }
    return meant.map { Message(.helpDidYouMean, ["word": .text($0)]) }
  }
}

/// A milestone that something may be said of.
private struct RemarkedMilestone {
  /// Inside its strategy.
  let id: String
  let milestone: Milestone
  let owner: String?

  static func all(of scope: Scope) -> [RemarkedMilestone] {
    let strategy = scope.strategy
    func named(_ commitments: [Commitment], _ owner: Located<String>?) -> [RemarkedMilestone] {
      commitments.map {
        RemarkedMilestone(
          id: $0.id, milestone: $0.milestone, owner: (owner ?? strategy.owner)?.value)
      }
    }
    return strategy.goals.flatMap { named(scope.commitments(of: $0), $0.owner) }
      + strategy.initiatives.flatMap { named(scope.commitments(of: $0), $0.owner) }
      + named(scope.reviews, strategy.review?.by)
  }

  /// Whether its result is one of a year's: it is due then, measured then, or a delivery that was due
  /// before and may still be lacking.
  func stands(in year: Int) -> Bool {
    let due = milestone.period.value.year
    if due == year || milestone.terms?.measuredIn?.value.year == year { return true }
    return due < year && milestone.target?.isDeliverable ?? false
  }

  /// The day from which what is said without a date belongs to its result.
  func firstDay(in year: Int) -> CalendarDate {
    let due = milestone.period.value.end
    return max(due, Period(.year, year: year)?.start ?? due)
  }
}

/// A remark while it is read.
struct RemarkDraft: Sendable {
  var cause: Located<Remark.Cause>?
  var text: Located<String>?
  var action: Located<String>?
  var by: Located<String>?
  var date: Located<CalendarDate>?

  /// Whether no text is blank; those that are, are reported.
  fileprivate func hasWords(_ reader: inout FieldReader) -> Bool {
    let blank = [text, action, by].compactMap(\.self)
      .filter { $0.value.allSatisfy(\.isWhitespace) }
    for text in blank { reader.report(.missingValue, at: text.span) }
    return blank.isEmpty
  }
}

extension Record where Draft == RemarkDraft {
  static let remark = Record(
    "remark", LocalizedText(da: "Bemærkning", en: "Remark"),
    [
      .choice(
        "cause", { $0.cause = $1 }, required: true,
        LocalizedText(
          da:
            "Hvor årsagen ligger: own er kommunens egne forhold, data er tallene, external er andres",
          en: "Whose the cause is: the municipality's own, the data's, or that of others")),
      .text(
        "remark", { $0.text = $1 }, required: true,
        LocalizedText(da: "Hvorfor det gik, som det gik", en: "Why it went as it did")),
      .text(
        "action", { $0.action = $1 },
        LocalizedText(da: "Hvad der gøres ved det", en: "What is done about it")),
      .text(
        "by", { $0.by = $1 },
        LocalizedText(
          da: "Hvem der siger det; ellers den ansvarlige for målet eller strategien",
          en: "Who says it; else whoever is responsible for the goal or the strategy")),
      .date(
        "date", { $0.date = $1 },
        LocalizedText(
          da: "Dagen, det er sagt; før den dag tæller det ikke med",
          en: "The day it was said; before that day it does not count")),
    ])
}
