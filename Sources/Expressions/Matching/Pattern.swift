/// A regular expression, ready to be run.
///
/// It is run as an automaton that is in all its states at once, so that a match takes time in
/// proportion to the length of the text times the size of the pattern, whatever they are.
final class Pattern: Sendable {
  enum Instruction: Sendable {
    case scalar(UInt32)
    case scalars(ScalarSet)
    case assertion(PatternAssertion)
    case jump(Int)
    case split(Int, Int)
    case match
  }

  private static let largest = 20_000

  let instructions: [Instruction]
  /// Whether it can match at the beginning of a text only.
  private let isAnchored: Bool

  init(_ source: String, _ meter: Meter) throws(Fault) {
    try meter.charge(source.utf8.count)
    do throws(PatternRefusal) {
      let tree = try PatternParser.parse(source)
      var builder = Builder()
      try builder.add(tree)
      builder.instructions.append(.match)
      instructions = builder.instructions
    } catch {
      throw Fault(.invalidPattern(Conversion.shortened(source), error.fault))
    }
    if case .assertion(.textStart)? = instructions.first {
      isAnchored = true
    } else {
      isAnchored = false
    }
    try meter.charge(instructions.count)
  }

  private struct Builder {
    var instructions: [Instruction] = []
    /// Also what adds no instruction may be repeated a thousand times a thousand times.
    private var steps = 0

    mutating func add(_ tree: PatternTree) throws(PatternRefusal) {
      steps += 1
      guard instructions.count < largest, steps < 5 * largest else {
        throw PatternRefusal(.tooLarge)
      }
      switch tree {
      case .empty: break
      case .scalars(let set):
        if set.ranges.count == 1, let range = set.ranges.first, range.count == 1,
          set.contains(Unicode.Scalar(range.lowerBound) ?? "\0"), !set.isNegated
        {
          instructions.append(.scalar(range.lowerBound))
        } else {
          instructions.append(.scalars(set))
        }
      case .assertion(let assertion): instructions.append(.assertion(assertion))
      case .sequence(let terms):
        for term in terms { try add(term) }
      case .choice(let branches): try add(choice: branches)
      case .repetition(let term, let least, let most):
        for _ in 0..<least { try add(term) }
        if let most {
          try add(optional: term, times: most - least)
        } else {
          try add(loop: term)
        }
      }
    }

    private mutating func add(choice branches: [PatternTree]) throws(PatternRefusal) {
      var ends: [Int] = []
      for (index, branch) in branches.enumerated() {
        guard index < branches.count - 1 else {
          try add(branch)
          break
        }
        let split = instructions.count
        instructions.append(.match)
        try add(branch)
        ends.append(instructions.count)
        instructions.append(.match)
        instructions[split] = .split(split + 1, instructions.count)
      }
      for end in ends { instructions[end] = .jump(instructions.count) }
    }

    private mutating func add(
      optional term: PatternTree, times: Int
    ) throws(PatternRefusal) {
      var splits: [Int] = []
      for _ in 0..<times {
        splits.append(instructions.count)
        instructions.append(.match)
        try add(term)
      }
      for split in splits { instructions[split] = .split(split + 1, instructions.count) }
    }

    private mutating func add(loop term: PatternTree) throws(PatternRefusal) {
      let split = instructions.count
      instructions.append(.match)
      try add(term)
      instructions.append(.jump(split))
      instructions[split] = .split(split + 1, instructions.count)
    }
  }

  /// Whether some part of the text matches.
  func matches(_ text: String, _ meter: Meter) throws(Fault) -> Bool {
    var states = States(count: instructions.count)
    var next = States(count: instructions.count)
    var previous: Unicode.Scalar?
    var scalars = text.unicodeScalars.makeIterator()
    var current = scalars.next()
    while true {
      if previous == nil || !isAnchored {
        if enter(0, &states, previous, current) { return true }
      }
      try meter.charge(1 + states.visits / 2)
      guard let scalar = current, !states.list.isEmpty || !isAnchored else { return false }
      current = scalars.next()
      next.clear()
      for state in states.list {
        let isStep =
          switch instructions[state] {
          case .scalar(let value): value == scalar.value
          case .scalars(let set): set.contains(scalar)
          default: false
          }
        if isStep, enter(state + 1, &next, scalar, current) { return true }
      }
      swap(&states, &next)
      previous = scalar
    }
  }

  /// Adds a state with all that can be reached from it without a step; true when the match is one.
  private func enter(
    _ start: Int, _ states: inout States, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> Bool {
    states.pending.append(start)
    while let state = states.pending.popLast() {
      guard states.mark(state) else { continue }
      switch instructions[state] {
      case .jump(let target): states.pending.append(target)
      case .split(let one, let other):
        states.pending.append(other)
        states.pending.append(one)
      case .assertion(let assertion):
        if Self.holds(assertion, before, after) { states.pending.append(state + 1) }
      case .scalar, .scalars: states.list.append(state)
      case .match:
        states.pending.removeAll(keepingCapacity: true)
        return true
      }
    }
    return false
  }

  private static func holds(
    _ assertion: PatternAssertion, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> Bool {
    switch assertion {
    case .textStart: before == nil
    case .textEnd: after == nil
    case .lineStart: before == nil || before == "\n"
    case .lineEnd: after == nil || after == "\n"
    case .wordBoundary, .noWordBoundary:
      ((before.map(PatternParser.isWord) ?? false) != (after.map(PatternParser.isWord) ?? false))
        == (assertion == .wordBoundary)
    }
  }

  /// The states that the automaton is in, each once.
  private struct States {
    var list: [Int] = []
    var pending: [Int] = []
    private var marks: [Int]
    private var generation = 1
    private(set) var visits = 0

    init(count: Int) { marks = Array(repeating: 0, count: count) }

    mutating func mark(_ state: Int) -> Bool {
      guard marks[state] != generation else { return false }
      marks[state] = generation
      visits += 1
      return true
    }

    mutating func clear() {
      list.removeAll(keepingCapacity: true)
      generation += 1
      visits = 0
    }
  }
}
