package import Diagnostics
package import Quantities
package import StrategyModel

/// One measured value: of what, when, for which part, and how sure.
package struct Observation: Sendable {
  package enum Value: Hashable, Sendable {
    case number(Fraction)
    case hours(OpeningHours)
    case member(String)
  }

  /// How far the figure has come, in SDMX's sense of an observation status.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case final, revised, preliminary, estimated, imputed
    case assumedPeriod = "assumed-period"
    case rejected
  }

  /// What it says beside period and value.
  package let kind: Kind
  package let period: Period
  package let value: Located<Value>

  package init(_ kind: Kind, _ period: Period, _ value: Located<Value>) {
    (self.kind, self.period, self.value) = (kind, period, value)
  }

  package var indicator: IndicatorKey { kind.indicator }
  package var dimensions: Dimensions { kind.dimensions }
  package var status: Status { kind.status }
  package var published: CalendarDate? { kind.published }
  package var sampleSize: Int? { kind.sampleSize }
  package var origin: String? { kind.origin }
  package var note: String? { kind.note }
  package var missing: [String] { kind.missing }

  /// Whether another is about the same part of the whole.
  package func isOfSamePart(as other: Observation) -> Bool {
    kind === other.kind || kind.dimensions == other.kind.dimensions
  }

  /// The day from which the value is known: when it was published, else its period's last day.
  package var knownFrom: CalendarDate { published ?? period.end }
}

extension Observation {
  /// What the observations of a series have in common.
  ///
  /// A class, since it is handed on with each of them.
  package final class Kind: Sendable {
    package let indicator: IndicatorKey
    package let dimensions: Dimensions
    package let status: Status
    package let published: CalendarDate?
    package let sampleSize: Int?
    package let origin: String?
    package let note: String?
    /// Categories known to be absent from the count that the rows belong to.
    package let missing: [String]

    package init(
      of indicator: IndicatorKey, _ dimensions: Dimensions = Dimensions(), status: Status = .final,
      published: CalendarDate? = nil, sampleSize: Int? = nil, origin: String? = nil,
      note: String? = nil, missing: [String] = []
    ) {
      self.indicator = indicator
      self.dimensions = dimensions
      self.status = status
      self.published = published
      self.sampleSize = sampleSize
      self.origin = origin
      self.note = note
      self.missing = missing
    }

    /// The same of another indicator.
    func naming(_ indicator: IndicatorKey) -> Kind {
      Kind(
        of: indicator, dimensions, status: status, published: published, sampleSize: sampleSize,
        origin: origin, note: note, missing: missing)
    }

    /// Whether both say the same.
    func isAlike(_ other: Kind) -> Bool {
      self === other
        || status == other.status && published == other.published && sampleSize == other.sampleSize
          && dimensions == other.dimensions && indicator == other.indicator
          && origin == other.origin && note == other.note && missing == other.missing
    }
  }
}

/// The part of the whole that an observation is about; an empty dimension means all of it.
package struct Dimensions: Hashable, Sendable {
  /// Several names are one class that was counted together: `letter+email`.
  package var channel: [String] = []
  package var direction: String?
  package var area: String?
  package var type: String?
  package var population: String?
  /// `at-once` or `later`.
  package var resolved: String?

  package init() {}

  package subscript(dimension: Dimension) -> [String] {
    get {
      switch dimension {
      case .channel: channel
      case .direction: direction.map { [$0] } ?? []
      case .area: area.map { [$0] } ?? []
      case .type: type.map { [$0] } ?? []
      case .population: population.map { [$0] } ?? []
      case .resolved: resolved.map { [$0] } ?? []
      }
    }
    set {
      switch dimension {
      case .channel: channel = newValue
      case .direction: direction = newValue.first
      case .area: area = newValue.first
      case .type: type = newValue.first
      case .population: population = newValue.first
      case .resolved: resolved = newValue.first
      }
    }
  }

  package var isTotal: Bool {
    channel.isEmpty && direction == nil && area == nil && type == nil && population == nil
      && resolved == nil
  }
}

/// What happened to a deliverable, as a row of `progress.csv` says.
package struct Progress: Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case started, done, dropped
    case notRelevant = "not-relevant"
  }

  /// The milestone's id inside its strategy, `fjernprint/2012`.
  package var milestone: Located<String>
  package var municipality: Located<String>?
  /// Which of the milestone's parts it speaks of, counted from one; nil for all of them.
  package var part: Int?
  package var date: Located<CalendarDate>?
  package var status: Located<Status>
  package var evidence: String?
  package var note: String?
}

/// Everything that was measured for one strategy.
package struct Evidence: Sendable {
  package private(set) var observations: [IndicatorKey: Observations] = [:]
  package private(set) var progress: [String: [Progress]] = [:]
  /// What is to be delivered by a day, in the order of the files.
  package private(set) var expected: [Expectation] = []
  /// Whether some figure was withdrawn, which is rare.
  package private(set) var hasRejected = false

  package init() {}

  package mutating func add(_ observation: Observation) {
    if observation.status == .rejected { hasRejected = true }
    observations[observation.indicator, default: []].append(observation)
  }

  /// Adds observations of one indicator.
  package mutating func add(_ rows: Observations, of indicator: IndicatorKey) {
    if rows.hasRejected { hasRejected = true }
    if observations[indicator]?.isEmpty ?? true {
      observations[indicator] = rows
    } else {
      for row in rows { observations[indicator, default: []].append(row) }
    }
  }

  package mutating func add(_ expectation: Expectation) { expected.append(expectation) }

  package mutating func add(_ row: Progress) {
    progress[row.milestone.value, default: []].append(row)
  }

  /// Puts rows in an order of their own, so that no output depends on the order of files or of the rows
  /// in them.
  mutating func arrange() {
    for index in observations.values.indices { observations.values[index].sort() }
    for index in progress.values.indices where progress.values[index].count > 1 {
      progress.values[index].sort()
    }
  }

  /// The same evidence with what was reported of some milestones under other ids.
  package func renamingMilestones(_ names: [String: String]) -> Evidence {
    if names.isEmpty || progress.isEmpty { return self }
    var evidence = self
    evidence.progress = [:]
    for rows in progress.values {
      for var row in rows {
        row.milestone = row.milestone.map { names[$0] ?? $0 }
        evidence.add(row)
      }
    }
    evidence.arrange()
    return evidence
  }
}
