/// A regular expression as a tree; which of several matches is preferred doesn't matter here.
indirect enum PatternTree {
  case empty
  case scalars(ScalarSet)
  case assertion(PatternAssertion)
  case sequence([PatternTree])
  case choice([PatternTree])
  case repetition(PatternTree, least: Int, most: Int?)
}

/// A place between two code points.
enum PatternAssertion: Sendable {
  case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
}

/// Reads the syntax of RE2.
struct PatternParser {
  private struct Flags {
    var ignoresCase = false
    var dotMatchesNewline = false
    var isMultiline = false
  }

  private static let deepest = 100
  private static let mostRepetitions = 1_000

  private var rest: ArraySlice<Unicode.Scalar>
  private var flags = Flags()
  private var depth = 0
  private var names: Set<String> = []

  static func parse(
    _ pattern: String
  ) throws(PatternRefusal) -> PatternTree {
    var parser = PatternParser(rest: Array(pattern.unicodeScalars)[...])
    let tree = try parser.choice()
    guard parser.rest.isEmpty else { throw PatternRefusal(.unexpectedParenthesis) }
    return tree
  }

  private init(rest: ArraySlice<Unicode.Scalar>) { self.rest = rest }

  private mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest = rest.dropFirst(text.unicodeScalars.count)
    return true
  }

  private mutating func choice() throws(PatternRefusal) -> PatternTree {
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(PatternRefusal) -> PatternTree {
    var terms: [PatternTree] = []
    while let next = rest.first, next != "|", next != ")" {
      if take("\\Q") {
        var isEmpty = true
        while let scalar = rest.first, !take("\\E") {
          rest = rest.dropFirst()
          terms.append(literal(scalar))
          isEmpty = false
        }
        // What follows repeats the last letter.
        if !isEmpty, let last = terms.popLast() { terms.append(try repeated(last)) }
        continue
      }
      guard let term = try atom() else { continue }
      terms.append(try repeated(term))
    }
    return terms.count == 1 ? terms[0] : .sequence(terms)
  }

  // MARK: Repetition

  private mutating func repeated(_ term: PatternTree) throws(PatternRefusal) -> PatternTree {
    guard let (least, most) = try repetition() else { return term }
    _ = take("?")
    if try repetition() != nil { throw PatternRefusal(.repeatedRepeat) }
    return .repetition(term, least: least, most: most)
  }

  private mutating func repetition() throws(PatternRefusal) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    return try counts()
  }

  /// `{2}`, `{2,}` or `{2,5}`; anything else in braces is itself.
  private mutating func counts() throws(PatternRefusal) -> (Int, Int?)? {
    let start = rest
    guard take("{"), let least = number() else {
      rest = start
      return nil
    }
    var most: Int? = least
    if take(",") { most = rest.first == "}" ? nil : number() ?? -1 }
    guard take("}"), most != -1 else {
      rest = start
      return nil
    }
    guard least <= Self.mostRepetitions, (most ?? 0) <= Self.mostRepetitions,
      least <= most ?? least
    else { throw PatternRefusal(.invalidRepeatSize) }
    return (least, most)
  }

  private mutating func number() -> Int? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.count > 6 ? .max : digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }

  // MARK: Atoms

  /// The next atom; nil for flags, which stand for nothing themselves.
  private mutating func atom() throws(PatternRefusal) -> PatternTree? {
    guard let scalar = rest.first else { return nil }
    switch scalar {
    case "(": return try group()
    case "[": return .scalars(try bracket())
    case "\\": return try escape()
    case "*", "+", "?": throw PatternRefusal(.missingRepeatArgument)
    case "{":
      if try counts() != nil { throw PatternRefusal(.missingRepeatArgument) }
    default: break
    }
    rest = rest.dropFirst()
    switch scalar {
    case ".":
      return .scalars(
        ScalarSet(flags.dotMatchesNewline ? [ScalarSet.all] : [0...9, 11...0x10FFFF]))
    case "^": return .assertion(flags.isMultiline ? .lineStart : .textStart)
    case "$": return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
    default: return literal(scalar)
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> PatternTree {
    .scalars(
      ScalarSet([scalar.value...scalar.value]).normalised(ignoresCase: flags.ignoresCase))
  }

  private mutating func group() throws(PatternRefusal) -> PatternTree? {
    _ = take("(")
    let outer = flags
    if take("?") {
      if take("P<") || take("<") {
        try name()
      } else if try !groupFlags() {
        return nil
      }
    }
    depth += 1
    guard depth <= Self.deepest else { throw PatternRefusal(.tooDeep) }
    let inner = try choice()
    depth -= 1
    guard take(")") else { throw PatternRefusal(.missingParenthesis) }
    flags = outer
    return inner
  }

  private mutating func name() throws(PatternRefusal) {
    let letters = rest.prefix { Self.isWord($0) }
    rest = rest.dropFirst(letters.count)
    guard !letters.isEmpty, take(">"), names.insert(Texts.make(letters)).inserted else {
      throw PatternRefusal(.invalidName)
    }
  }

  /// Reads `i-s:` or `i-s)`; true when a group follows.
  private mutating func groupFlags() throws(PatternRefusal) -> Bool {
    var isOn = true
    var isPending = false
    while let scalar = rest.popFirst() {
      switch scalar {
      case "i": flags.ignoresCase = isOn
      case "s": flags.dotMatchesNewline = isOn
      case "m": flags.isMultiline = isOn
      case "U": break
      case "-" where isOn:
        isOn = false
        isPending = true
        continue
      case ":" where !isPending: return true
      case ")" where !isPending: return false
      default: throw PatternRefusal(.invalidGroup)
      }
      isPending = false
    }
    throw PatternRefusal(.missingParenthesis)
  }

  // MARK: Escapes

  private mutating func escape() throws(PatternRefusal) -> PatternTree {
    if take("\\A") { return .assertion(.textStart) }
    if take("\\z") { return .assertion(.textEnd) }
    if take("\\b") { return .assertion(.wordBoundary) }
    if take("\\B") { return .assertion(.noWordBoundary) }
    if let set = try escapedClass() {
      return .scalars(set.normalised(ignoresCase: flags.ignoresCase))
    }
    return literal(try escapedScalar())
  }

  /// `\d`, `\pL` and the like.
  private mutating func escapedClass() throws(PatternRefusal) -> ScalarSet? {
    let start = rest
    guard take("\\"), let letter = rest.popFirst() else {
      rest = start
      return nil
    }
    switch letter {
    case "d": return ScalarSet(Self.digits)
    case "D": return ScalarSet(ScalarSet.complement(Self.digits))
    case "s": return ScalarSet(Self.blanks)
    case "S": return ScalarSet(ScalarSet.complement(Self.blanks))
    case "w": return ScalarSet(Self.word)
    case "W": return ScalarSet(ScalarSet.complement(Self.word))
    case "p", "P": return try unicodeClass(isNegated: letter == "P")
    default:
      rest = start
      return nil
    }
  }

  private mutating func unicodeClass(isNegated: Bool) throws(PatternRefusal) -> ScalarSet {
    var isNegated = isNegated
    var name: String
    if take("{") {
      let letters = rest.prefix { $0 != "}" }
      rest = rest.dropFirst(letters.count)
      guard take("}") else { throw PatternRefusal(.unknownClass(Texts.make(letters.prefix(20)))) }
      name = Texts.make(letters)
      if name.hasPrefix("^") {
        name.removeFirst()
        isNegated.toggle()
      }
    } else {
      guard let letter = rest.popFirst() else { throw PatternRefusal(.unknownClass("")) }
      name = String(letter)
    }
    var set = ScalarSet()
    if let mask = ScalarSet.categoryMasks[name] {
      set.insert(categories: mask, isNegated: isNegated)
    } else if name == "Any" {
      if !isNegated { set.insert(ScalarSet.all) }
    } else if let ranges = ScalarSet.scripts[name] {
      set = ScalarSet(isNegated ? ScalarSet.complement(ranges) : ranges)
    } else {
      throw PatternRefusal(.unknownClass(name))
    }
    return set
  }

  private mutating func escapedScalar() throws(PatternRefusal) -> Unicode.Scalar {
    _ = take("\\")
    guard let letter = rest.popFirst() else { throw PatternRefusal(.invalidEscape) }
    switch letter {
    case "a": return "\u{07}"
    case "f": return "\u{0C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{0B}"
    case "x":
      let digits: ArraySlice<Unicode.Scalar>
      if take("{") {
        digits = rest.prefix { $0 != "}" }.prefix(8)
        rest = rest.dropFirst(digits.count)
        guard take("}") else { throw PatternRefusal(.invalidEscape) }
      } else {
        digits = rest.prefix(2)
        guard digits.count == 2 else { throw PatternRefusal(.invalidEscape) }
        rest = rest.dropFirst(2)
      }
      return try scalar(digits, radix: 16)
    case "0"..."7":
      let more = rest.prefix(2).prefix { ("0"..."7").contains($0) }
      // One digit alone would be a reference to a group, which isn't regular.
      guard letter == "0" || !more.isEmpty else { throw PatternRefusal(.invalidEscape) }
      rest = rest.dropFirst(more.count)
      return try scalar([letter] + more, radix: 8)
    default:
      guard letter.isASCII, !Self.isWord(letter) else { throw PatternRefusal(.invalidEscape) }
      return letter
    }
  }

  private func scalar(
    _ digits: ArraySlice<Unicode.Scalar>, radix: Int
  ) throws(PatternRefusal) -> Unicode.Scalar {
    let text = Texts.make(digits)
    guard text.utf8.first != 0x2B, let value = UInt32(text, radix: radix),
      let scalar = Unicode.Scalar(value)
    else { throw PatternRefusal(.invalidEscape) }
    return scalar
  }

  // MARK: Brackets

  private mutating func bracket() throws(PatternRefusal) -> ScalarSet {
    _ = take("[")
    var set = ScalarSet()
    set.isNegated = take("^")
    var isFirst = true
    while isFirst || rest.first != "]" {
      isFirst = false
      if let named = try namedClass() {
        set.formUnion(named)
        continue
      }
      if let escaped = try escapedClass() {
        set.formUnion(escaped)
        continue
      }
      let low = try bracketScalar()
      var high = low
      if rest.first == "-", rest.dropFirst().first.map({ $0 != "]" }) ?? false {
        rest = rest.dropFirst()
        high = try bracketScalar()
      }
      guard low <= high else { throw PatternRefusal(.invalidRange) }
      set.insert(low.value...high.value)
    }
    rest = rest.dropFirst()
    return set.normalised(ignoresCase: flags.ignoresCase)
  }

  private mutating func bracketScalar() throws(PatternRefusal) -> Unicode.Scalar {
    guard let scalar = rest.first else { throw PatternRefusal(.missingBracket) }
    if scalar == "\\" {
      if try escapedClass() != nil { throw PatternRefusal(.invalidRange) }
      return try escapedScalar()
    }
    rest = rest.dropFirst()
    return scalar
  }

  /// `[:alpha:]` and its kin.
  private mutating func namedClass() throws(PatternRefusal) -> ScalarSet? {
    guard rest.starts(with: "[:".unicodeScalars) else { return nil }
    let inner = rest.dropFirst(2)
    guard let colon = inner.firstIndex(of: ":"), inner[colon...].dropFirst().first == "]" else {
      return nil
    }
    var name = Texts.make(inner[..<colon])
    let isNegated = name.hasPrefix("^")
    if isNegated { name.removeFirst() }
    guard let ranges = Self.namedClasses[name] else {
      throw PatternRefusal(.unknownClass(Conversion.shortened(name)))
    }
    rest = inner[colon...].dropFirst(2)
    return ScalarSet(isNegated ? ScalarSet.complement(ranges) : ranges)
  }

  // MARK: Classes

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    word.contains { $0.contains(scalar.value) }
  }

  private static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
  private static let blanks: [ClosedRange<UInt32>] = [9...10, 12...13, 32...32]
  private static let upper: [ClosedRange<UInt32>] = [0x41...0x5A]
  private static let lower: [ClosedRange<UInt32>] = [0x61...0x7A]
  private static let word = digits + upper + lower + [0x5F...0x5F]

  private static let namedClasses: [String: [ClosedRange<UInt32>]] = [
    "alnum": digits + upper + lower, "alpha": upper + lower, "ascii": [0...0x7F],
    "blank": [9...9, 32...32], "cntrl": [0...31, 127...127], "digit": digits,
    "graph": [0x21...0x7E], "lower": lower, "print": [0x20...0x7E],
    "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E],
    "space": [9...13, 32...32], "upper": upper, "word": word,
    "xdigit": digits + [0x41...0x46, 0x61...0x66],
  ]
}

/// A regular expression that can't be read or is too large.
struct PatternRefusal: Error {
  let fault: ExpressionError.PatternFault

  init(_ fault: ExpressionError.PatternFault) { self.fault = fault }
}
