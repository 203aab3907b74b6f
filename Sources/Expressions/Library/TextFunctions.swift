extension FunctionTable {
  /// What the standard has for texts.
  mutating func addTexts() {
    let test: [([ValueType], ValueType)] = [([.string, .string], .bool)]
    method(
      "contains", test,
      FunctionBody { (text, part, meter) throws(Fault) in
        guard case .string(let text) = text, case .string(let part) = part else { return nil }
        try meter.charge(forBytes: text.utf8.count, each: part.utf8.count)
        return .bool(Texts.contains(text, part))
      })
    method(
      "startsWith", test,
      FunctionBody { (text, part, meter) throws(Fault) in
        guard case .string(let text) = text, case .string(let part) = part else { return nil }
        try meter.charge(forBytes: part.utf8.count)
        return .bool(text.utf8.starts(with: part.utf8))
      })
    method(
      "endsWith", test,
      FunctionBody { (text, part, meter) throws(Fault) in
        guard case .string(let text) = text, case .string(let part) = part else { return nil }
        try meter.charge(forBytes: part.utf8.count)
        return .bool(text.utf8.reversed().starts(with: part.utf8.reversed()))
      })
    let matches = FunctionBody { (text, pattern, meter) throws(Fault) in
      guard case .string(let text) = text, case .string(let pattern) = pattern else { return nil }
      return .bool(try Pattern(pattern, meter).matches(text, meter))
    }
    method("matches", test, matches)
    function("matches", test, matches)
  }

  /// The extension for texts. Places in a text are counted in code points.
  mutating func addTextExtensions() {
    method("charAt", [([.string, .int], .string)], FunctionBody(Texts.charAt))
    let search: [([ValueType], ValueType)] = [
      ([.string, .string], .int), ([.string, .string, .int], .int),
    ]
    method("indexOf", search, FunctionBody(many: Texts.indexOf))
    method("lastIndexOf", search, FunctionBody(many: Texts.lastIndexOf))
    method(
      "lowerAscii", [([.string], .string)],
      FunctionBody { (text, meter) throws(Fault) in
        try Texts.map(text, meter) { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      })
    method(
      "upperAscii", [([.string], .string)],
      FunctionBody { (text, meter) throws(Fault) in
        try Texts.map(text, meter) { (0x61...0x7A).contains($0) ? $0 & ~0x20 : $0 }
      })
    method(
      "replace",
      [
        ([.string, .string, .string], .string), ([.string, .string, .string, .int], .string),
      ], FunctionBody(many: Texts.replace))
    method(
      "split",
      [
        ([.string, .string], .list(.string)), ([.string, .string, .int], .list(.string)),
      ], FunctionBody(many: Texts.split))
    method(
      "substring",
      [
        ([.string, .int], .string), ([.string, .int, .int], .string),
      ], FunctionBody(many: Texts.substring))
    method("trim", [([.string], .string)], FunctionBody(Texts.trim))
    method(
      "join",
      [
        ([.list(.string)], .string), ([.list(.string), .string], .string),
      ], FunctionBody(many: Texts.join))
    method(
      "reverse", [([.string], .string)],
      FunctionBody { (text, meter) throws(Fault) in
        guard case .string(let text) = text else { return nil }
        try meter.charge(forBytes: text.utf8.count)
        return .string(Texts.make(text.unicodeScalars.reversed()))
      })
    function("strings.quote", [([.string], .string)], FunctionBody(Texts.quote))
    method("format", [([.string, .list(.dyn)], .string)], FunctionBody(TextFormat.format))
  }
}

/// What can be done with texts, counted and compared in code points.
enum Texts {
  static func make(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  static func contains(_ text: String, _ part: String) -> Bool {
    part.isEmpty || firstIndex(of: Array(part.utf8), in: Array(text.utf8), from: 0) != nil
  }

  /// The first place where the elements of a part lie in a row.
  static func firstIndex<Element: Equatable>(
    of part: [Element], in text: [Element], from start: Int
  ) -> Int? {
    guard let first = part.first else { return start }
    var index = start
    while index + part.count <= text.count {
      if text[index] == first, text[index..<index + part.count].elementsEqual(part) {
        return index
      }
      index += 1
    }
    return nil
  }

  private static func outOfRange(_ index: Int64) -> Fault { Fault(.indexOutOfRange(String(index))) }

  static func charAt(_ text: Value, _ index: Value, _ meter: Meter) throws(Fault) -> Value? {
    guard case .string(let text) = text, case .int(let index) = index else { return nil }
    try meter.charge(forBytes: text.utf8.count)
    let scalars = Array(text.unicodeScalars)
    guard let place = Int(exactly: index), (0...scalars.count).contains(place) else {
      throw outOfRange(index)
    }
    return .string(place == scalars.count ? "" : String(scalars[place]))
  }

  static func indexOf(_ arguments: [Value], _ meter: Meter) throws(Fault) -> Value? {
    guard let search = try Search(arguments, meter) else { return nil }
    let start = search.place ?? 0
    return .int(Int64(firstIndex(of: search.part, in: search.text, from: start) ?? -1))
  }

  static func lastIndexOf(_ arguments: [Value], _ meter: Meter) throws(Fault) -> Value? {
    guard let search = try Search(arguments, meter) else { return nil }
    let last = search.text.count - search.part.count
    var index = min(search.place ?? last, last)
    while index >= 0 {
      if search.text[index..<index + search.part.count].elementsEqual(search.part) {
        return .int(Int64(index))
      }
      index -= 1
    }
    return .int(-1)
  }

  /// The arguments of a search: where, for what, and from which place.
  private struct Search {
    let text: [Unicode.Scalar]
    let part: [Unicode.Scalar]
    let place: Int?

    init?(_ arguments: [Value], _ meter: Meter) throws(Fault) {
      guard (2...3).contains(arguments.count), case .string(let text) = arguments[0],
        case .string(let part) = arguments[1]
      else { return nil }
      try meter.charge(forBytes: text.utf8.count, each: max(1, part.utf8.count))
      self.text = Array(text.unicodeScalars)
      self.part = Array(part.unicodeScalars)
      guard arguments.count == 3 else {
        place = nil
        return
      }
      guard case .int(let place) = arguments[2] else { return nil }
      guard let index = Int(exactly: place), (0...self.text.count).contains(index) else {
        throw outOfRange(place)
      }
      self.place = index
    }
  }

  static func map(
    _ text: Value, _ meter: Meter, _ change: (UInt8) -> UInt8
  ) throws(Fault) -> Value? {
    guard case .string(let text) = text else { return nil }
    try meter.charge(forBytes: text.utf8.count)
    return .string(String(decoding: text.utf8.map(change), as: UTF8.self))
  }

  static func replace(_ arguments: [Value], _ meter: Meter) throws(Fault) -> Value? {
    guard (3...4).contains(arguments.count), case .string(let text) = arguments[0],
      case .string(let old) = arguments[1], case .string(let new) = arguments[2]
    else { return nil }
    var limit = Int.max
    if arguments.count == 4 {
      guard case .int(let number) = arguments[3] else { return nil }
      limit = number < 0 ? .max : Int(clamping: number)
    }
    try meter.charge(forBytes: text.utf8.count, each: max(1, old.utf8.count))
    let bytes = Array(text.utf8)
    let part = Array(old.utf8)
    let replacement = Array(new.utf8)
    var result: [UInt8] = []
    var index = 0
    var count = 0
    while count < limit, index <= bytes.count,
      let place = firstIndex(of: part, in: bytes, from: index)
    {
      try meter.charge(1)
      try meter.charge(forBytes: replacement.count)
      result += bytes[index..<place]
      result += replacement
      count += 1
      index = place + part.count
      // Nothing is found before every code point, and after the last.
      if part.isEmpty {
        let next = bytes[place...].dropFirst().prefix { $0 & 0xC0 == 0x80 }
        index = place + 1 + next.count
        result += bytes[place..<min(index, bytes.count)]
      }
    }
    if index < bytes.count { result += bytes[index...] }
    return .string(String(decoding: result, as: UTF8.self))
  }

  static func split(_ arguments: [Value], _ meter: Meter) throws(Fault) -> Value? {
    guard (2...3).contains(arguments.count), case .string(let text) = arguments[0],
      case .string(let separator) = arguments[1]
    else { return nil }
    var limit = Int.max
    if arguments.count == 3 {
      guard case .int(let number) = arguments[2] else { return nil }
      limit = number < 0 ? .max : Int(clamping: number)
    }
    if limit == 0 { return .list([]) }
    try meter.charge(forBytes: text.utf8.count, each: max(1, separator.utf8.count))
    let scalars = Array(text.unicodeScalars)
    let part = Array(separator.unicodeScalars)
    var pieces: [Value] = []
    var index = 0
    while pieces.count + 1 < limit {
      try meter.charge(1)
      if part.isEmpty {
        guard index + 1 < scalars.count else { break }
        pieces.append(.string(String(scalars[index])))
        index += 1
      } else {
        guard let place = firstIndex(of: part, in: scalars, from: index) else { break }
        pieces.append(.string(make(scalars[index..<place])))
        index = place + part.count
      }
    }
    // An empty text has no code points to be split into.
    if !(part.isEmpty && scalars.isEmpty) { pieces.append(.string(make(scalars[index...]))) }
    return .list(pieces)
  }

  static func substring(_ arguments: [Value], _ meter: Meter) throws(Fault) -> Value? {
    guard (2...3).contains(arguments.count), case .string(let text) = arguments[0],
      case .int(let first) = arguments[1]
    else { return nil }
    try meter.charge(forBytes: text.utf8.count)
    let scalars = Array(text.unicodeScalars)
    var last = Int64(scalars.count)
    if arguments.count == 3 {
      guard case .int(let end) = arguments[2] else { return nil }
      last = end
    }
    guard let start = Int(exactly: first), (0...scalars.count).contains(start) else {
      throw outOfRange(first)
    }
    guard let end = Int(exactly: last), (start...scalars.count).contains(end) else {
      throw outOfRange(last)
    }
    return .string(make(scalars[start..<end]))
  }

  static func trim(_ text: Value, _ meter: Meter) throws(Fault) -> Value? {
    guard case .string(let text) = text else { return nil }
    try meter.charge(forBytes: text.utf8.count)
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return .string("") }
    return .string(make(scalars[first...last]))
  }

  static func join(_ arguments: [Value], _ meter: Meter) throws(Fault) -> Value? {
    guard (1...2).contains(arguments.count), case .list(let list) = arguments[0] else { return nil }
    var separator = ""
    if arguments.count == 2 {
      guard case .string(let text) = arguments[1] else { return nil }
      separator = text
    }
    var joined = ""
    for (index, element) in list.enumerated() {
      guard case .string(let text) = element else { return nil }
      try meter.charge(1 + (text.utf8.count + separator.utf8.count) / 10)
      if index > 0 { joined += separator }
      joined += text
    }
    return .string(joined)
  }

  static func quote(_ text: Value, _ meter: Meter) throws(Fault) -> Value? {
    guard case .string(let text) = text else { return nil }
    try meter.charge(forBytes: text.utf8.count)
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{07}": quoted += "\\a"
      case "\u{08}": quoted += "\\b"
      case "\u{0C}": quoted += "\\f"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0B}": quoted += "\\v"
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return .string(quoted + "\"")
  }
}
