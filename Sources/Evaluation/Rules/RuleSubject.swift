package import Diagnostics
internal import Expressions
internal import Quantities
internal import StrategyModel

/// What a rule can be about.
package enum RuleSubject: String, CaseIterable, Hashable, Sendable {
  case milestone, goal, initiative, indicator, observation, strategy, waiver
  /// What a new version did; nothing of one strategy by itself.
  case change

  /// Whether a strategy has such subjects.
  package var isInStrategy: Bool { self != .change }

  /// What rules can ask of it, for whoever writes one.
  package var fields: [(name: String, type: String, title: LocalizedText)] {
    switch self {
    case .milestone: Self.describe(MilestoneSubject.fields)
    case .goal: Self.describe(GoalSubject.fields)
    case .initiative: Self.describe(InitiativeSubject.fields)
    case .indicator: Self.describe(IndicatorSubject.fields)
    case .observation: Self.describe(ObservationSubject.fields)
    case .strategy: Self.describe(StrategySubject.fields)
    case .waiver: Self.describe(WaiverSubject.fields)
    case .change: Self.describe(ChangeSubject.fields)
    }
  }

  private static func describe<Subject>(
    _ fields: [SubjectField<Subject>]
  ) -> [(name: String, type: String, title: LocalizedText)] {
    fields.map { ($0.name, $0.type.shortName, $0.title) }
  }

  /// The fields of it that have a place in the document, which a rule may point to.
  var placedFields: [String] {
    switch self {
    case .milestone: MilestoneSubject.fields.filter { $0.places != nil }.map(\.name)
    case .goal: GoalSubject.fields.filter { $0.places != nil }.map(\.name)
    case .initiative: InitiativeSubject.fields.filter { $0.places != nil }.map(\.name)
    case .indicator, .observation, .strategy, .waiver, .change: []
    }
  }

  /// What else an expression about it can ask for.
  package var others: [String] { ["asOf", "parameters"] + surroundings.map(\.rawValue) }

  /// As the expression language names the record.
  var typeName: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// Subjects whose fields an expression about this one can also ask for.
  var surroundings: [RuleSubject] {
    switch self {
    case .milestone: [.goal, .initiative, .strategy]
    case .goal, .initiative, .indicator, .waiver: [.strategy]
    case .observation: [.indicator, .strategy]
    case .strategy, .change: []
    }
  }
}

/// One thing that rules can ask of a subject: the one declaration that the checker, the evaluator
/// and the explanation for authors are made from.
struct SubjectField<Subject>: Sendable {
  let name: String
  let type: ValueType
  let title: LocalizedText
  /// Whether it tells what came of the subject rather than what the document says: no explanation
  /// of the document's can do away with that.
  let isResult: Bool
  /// Where the document says it; nil for what has no place of its own.
  let places: (@Sendable (Subject) -> [SourceSpan])?
  /// Nil where the subject has no such value: the field is then absent.
  let value: @Sendable (Subject) -> Value?

  init(
    _ name: String, _ type: ValueType, da danish: String, en english: String,
    isResult: Bool = false, places: (@Sendable (Subject) -> [SourceSpan])? = nil,
    _ value: @escaping @Sendable (Subject) -> Value?
  ) {
    self.name = name
    self.type = type
    self.isResult = isResult
    self.places = places
    title = LocalizedText(da: danish, en: english)
    self.value = value
  }

  /// The same of a subject that has this one.
  func of<Whole>(_ part: @escaping @Sendable (Whole) -> Subject) -> SubjectField<Whole> {
    let value = value
    return SubjectField<Whole>(
      name, type, da: title.danish, en: title.english, isResult: isResult
    ) { value(part($0)) }
  }
}

/// The fields of a subject that some rules ask for, as a record of the expression language.
struct SubjectRecord<Subject>: Sendable {
  let type: RecordType
  private let slots: [Slot]

  /// What a field of the type is worked out by, without all else that is said of it.
  private struct Slot: Sendable {
    let value: @Sendable (Subject) -> Value?
  }

  /// Only the fields whose names are mentioned are worked out when a rule is judged.
  init(
    _ subject: RuleSubject, _ fields: [SubjectField<Subject>],
    mentioned: (String) -> Bool = { _ in true }, withResults: Bool = true
  ) {
    let fields = fields.filter { mentioned($0.name) && (withResults || !$0.isResult) }
    slots = fields.map { Slot(value: $0.value) }
    type = RecordType(
      subject.typeName, fields: fields.map { RecordType.Field($0.name, $0.type) })
  }

  /// A record of other values than a subject's, by the names of the fields.
  func value(_ field: (String) -> Value?) -> Value {
    .record(RecordValue(type, type.fields.map { field($0.name) }))
  }

  func value(_ subject: Subject) -> Value {
    var values: [Value?] = []
    values.reserveCapacity(slots.count)
    // A closure would copy the subject for each of them, which is large.
    for slot in slots { values.append(slot.value(subject)) }
    return .record(RecordValue(type, values))
  }
}

extension ValueType {
  /// The type as a reader of the fields' list knows it.
  fileprivate var shortName: String {
    switch self {
    case .timestamp: "date"
    case .list(let element): "list(\(element.shortName))"
    case FigureValue.type: "figure"
    case WordingValue.type: "text"
    case .string: "text"
    case .int: "whole number"
    default: description
    }
  }
}
