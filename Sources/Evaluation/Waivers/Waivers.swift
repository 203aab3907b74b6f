internal import Quantities
internal import StrategyModel

/// The waivers of one strategy, held against what rules find on the day judged.
package struct Waivers: Sendable {
  /// What a waiver does on the day.
  package enum Effect: Sendable {
    /// It covers a finding.
    case covers
    /// Its last day is past: it covers nothing.
    case expired
    /// There is nothing to cover.
    case unused
    /// There is nothing to cover yet: its milestone is not due.
    case waits
    /// There is nothing by that name, or only by one like it.
    case unknown(nearest: String?)
    /// It is about a change: only a comparison of two versions can tell.
    case ofChange
  }

  /// In the order of the file.
  package private(set) var all: [(waiver: Waiver, effect: Effect)] = []
  /// Those in force, by what they cover.
  private var covering: [FindingIdentity: Int] = [:]
  /// How many findings are covered.
  package private(set) var covered = 0

  init() {}

  init(_ waivers: [Waiver], asOf: CalendarDate) {
    all = waivers.map { waiver in
      (waiver, waiver.change != nil ? .ofChange : waiver.until < asOf ? .expired : .unused)
    }
    for index in all.indices where all[index].waiver.until >= asOf {
      covering[all[index].waiver.identity] = index
    }
  }

  package var isEmpty: Bool { all.isEmpty }

  /// Whether a finding is covered by a waiver that is in force.
  package func covers(_ identity: FindingIdentity) -> Bool { covering[identity] != nil }

  /// Takes a finding under the waiver that covers it; nil where none does.
  mutating func take(_ identity: FindingIdentity) -> Waiver? {
    guard let index = covering[identity] else { return nil }
    all[index].effect = .covers
    covered += 1
    return all[index].waiver
  }

  /// Asks of each that covers nothing why that is.
  mutating func settleUnused(_ effect: (Waiver) -> Effect) {
    for index in all.indices {
      if case .unused = all[index].effect { all[index].effect = effect(all[index].waiver) }
    }
  }
}
