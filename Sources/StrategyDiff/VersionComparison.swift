package import Quantities

/// What two versions differ in, and why verdicts do.
package struct VersionComparison: Sendable {
  /// What the versions are called.
  package let old: String
  package let new: String
  /// The day that both are judged on; the old one by another where the user asks for that.
  package let asOf: CalendarDate
  package let oldAsOf: CalendarDate
  package var changes: [Change] = []
  package var verdicts: [VerdictChange] = []

  package init(old: String, new: String, asOf: CalendarDate, oldAsOf: CalendarDate) {
    self.old = old
    self.new = new
    self.asOf = asOf
    self.oldAsOf = oldAsOf
  }

  /// How many changes there are of a class.
  package func count(_ class: Change.Class) -> Int {
    changes.count { $0.class == `class` }
  }
}
