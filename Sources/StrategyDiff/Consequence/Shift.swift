internal import Diagnostics
internal import Evaluation
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Which way every figure moves when what is counted is widened or narrowed, whatever is counted.
struct Shift {
  enum Motion {
    case none, up, down
  }

  let motion: Motion
  let step: Step

  /// - Returns: Nil where that can't be told from the selections alone, or more differs than those.
  init?(from old: BoundIndicator, to new: BoundIndicator, on evidence: Evidence) {
    guard old.indicator.isReadLike(new.indicator),
      let base = old.indicator.counted.flatMap({ old.scope.indicator($0.value) }),
      let newBase = new.indicator.counted.flatMap({ new.scope.indicator($0.value) }),
      base.isDefinedLike(newBase),
      // More of what may be negative need not be more.
      !(evidence.observations[base.key] ?? []).contains(where: \.isNegative)
    else { return nil }
    if let old = old.indicator.share, let new = new.indicator.share {
      let part = (old: Slice(old.among, old.where), new: Slice(new.among, new.where))
      let whole = (old: Slice(old.among), new: Slice(new.among))
      if whole.old.isSame(as: whole.new) {
        self.init(part, wider: .up, .redefinedPartWider, .redefinedPartNarrower, at: new.span)
      } else if part.old.isSame(as: part.new) {
        self.init(whole, wider: .down, .redefinedWholeWider, .redefinedWholeNarrower, at: new.span)
      } else {
        return nil
      }
    } else if let old = old.indicator.sum, let new = new.indicator.sum {
      self.init(
        (Slice(old.where), Slice(new.where)), wider: .up, .redefinedPartWider,
        .redefinedPartNarrower, at: new.span)
    } else {
      return nil
    }
  }

  private init?(
    _ slices: (old: Slice, new: Slice), wider: Motion, _ widerKey: MessageKey,
    _ narrowerKey: MessageKey, at span: SourceSpan
  ) {
    switch (slices.old.isInside(slices.new), slices.new.isInside(slices.old)) {
    case (true, true): (motion, step) = (.none, Step(Message(.redefinedSame), at: span))
    case (true, false): (motion, step) = (wider, Step(Message(widerKey), at: span))
    case (false, true):
      (motion, step) = (wider == .up ? .down : .up, Step(Message(narrowerKey), at: span))
    case (false, false): return nil
    }
  }

  /// What that does to a target that stands by itself; nil for one that has two sides.
  func `class`(for requirement: Requirement) -> Change.Class? {
    switch (motion, requirement.pull) {
    case (.none, _): .editorial
    case (.up, .higher), (.down, .lower): .weakened
    case (.up, .lower), (.down, .higher): .strengthened
    case (_, .between): nil
    }
  }
}

extension Observation {
  fileprivate var isNegative: Bool {
    if case .number(let value) = value.value { value.isNegative } else { false }
  }
}
