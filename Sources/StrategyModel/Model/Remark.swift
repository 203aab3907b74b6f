package import Diagnostics
package import Quantities

/// What the responsible unit says of a milestone's result: why it came so, and what is done about it.
///
/// A class, since every milestone has room for some and few have any.
package final class Remark: Sendable {
  /// Whose the cause is.
  package enum Cause: String, Hashable, Sendable, CaseIterable {
    /// The municipality's own doing.
    case own
    /// The figures: lacking, late or not to be compared.
    case data
    /// What the municipality does not decide.
    case external
  }

  /// The year whose results it is about, which names its file.
  package let year: Int
  /// The milestone inside its strategy under the ids of today, `personal-contacts/2014`, and where it
  /// is named.
  package let milestone: Located<String>
  package let cause: Cause
  package let text: String
  /// What is done about it.
  package let action: String?
  /// Who says it: the one named, else who is responsible for the goal, else for the strategy.
  package let by: String?
  package let date: CalendarDate?
  /// The first day whose judgement it belongs to.
  package let knownFrom: CalendarDate

  init(
    year: Int, milestone: Located<String>, cause: Cause, text: String, action: String?,
    by: String?, date: CalendarDate?, knownFrom: CalendarDate
  ) {
    self.year = year
    self.milestone = milestone
    self.cause = cause
    self.text = text
    self.action = action
    self.by = by
    self.date = date
    self.knownFrom = knownFrom
  }
}

/// Everything that is said of a strategy's results.
package struct Remarks: Sendable {
  /// Whether the strategy has a place for remarks; where it has none, nobody expects any.
  package let areKept: Bool
  /// By year, those of a year in the order of its file.
  package let all: [Remark]

  package init(areKept: Bool = false, _ all: [Remark] = []) {
    self.areKept = areKept
    self.all = all
  }
}

extension Remark.Cause {
  /// The cause's name for people.
  package var word: MessageKey {
    switch self {
    case .own: .causeOwn
    case .data: .causeData
    case .external: .causeExternal
    }
  }
}
