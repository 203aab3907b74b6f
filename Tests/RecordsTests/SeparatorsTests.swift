import CByteMasks
import Records
import TestSupport
import Testing

/// Finding where cells and rows end, in each way that the processor has instructions for.
@Suite struct SeparatorsTests {
  struct Found: Equatable, CustomStringConvertible {
    var ends: [Int] = []
    var rows: [Int] = []
    var hasStrayQuotes = false
    var hasInnerLineFeeds = false

    var description: String {
      let marks =
        (hasStrayQuotes ? " stray" : "") + (hasInnerLineFeeds ? " inner" : "")
      return "ends \(ends) rows \(rows)\(marks)"
    }
  }

  static let delimiter = UInt8(ascii: ";")

  /// A byte at a time, as it is meant.
  static func plainly(_ bytes: [UInt8]) -> Found {
    var found = Found()
    var isInside = false
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""):
        isInside.toggle()
        let next = bytes[(place + 1)...].prefix(2)
        if !isInside, let first = next.first, first != delimiter, !"\n\"".utf8.contains(first),
          !next.elementsEqual("\r\n".utf8)
        {
          found.hasStrayQuotes = true
        }
      case UInt8(ascii: "\n") where isInside: found.hasInnerLineFeeds = true
      case UInt8(ascii: "\n"):
        found.rows.append(found.ends.count)
        found.ends.append(place)
      case delimiter where !isInside: found.ends.append(place)
      default: break
      }
    }
    return found
  }

  /// In one of the ways, from a place in memory that is a multiple of nothing; what is behind the bytes
  /// is full of separators.
  static func found(_ bytes: [UInt8], way: Int) -> Found {
    let room = bytes.count + Int(separators_surplus)
    let padding = (0..<RecordCounter.padding).map { $0 % 2 == 0 ? delimiter : UInt8(ascii: "\n") }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: room * 2) { numbers in
      (bytes + padding).withUnsafeBufferPointer { text in
        guard let start = text.baseAddress, let ends = numbers.baseAddress else { return Found() }
        var found = separators()
        (found.ends, found.rows) = (ends, ends + room)
        separators_find_in_way(way, &found, start, bytes.count, delimiter)
        return Found(
          ends: (0..<found.end_count).map { Int(ends[$0]) },
          rows: (0..<found.row_count).map { Int(ends[room + $0]) },
          hasStrayQuotes: found.has_stray_quotes,
          hasInnerLineFeeds: found.has_inner_line_feeds)
      }
    }
  }

  @Test(arguments: [
    ("", "ends [] rows []"),
    ("a", "ends [] rows []"),
    ("\n", "ends [0] rows [0]"),
    ("a;b\nc;d\n", "ends [1, 3, 5, 7] rows [1, 3]"),
    ("a;\"b;\n\";c\n", "ends [1, 7, 9] rows [2] inner"),
    ("a;\"b;\nc;d\n", "ends [1] rows [] inner"),
    ("\"a\";\"b\"\"\"\r\n", "ends [3, 10] rows [1]"),
    ("a;\"b\"c\n", "ends [1, 6] rows [1] stray"),
    ("a;\"b\"\r;c\n", "ends [1, 6, 8] rows [2] stray"),
  ])
  func areFound(text: String, expected: String) {
    #expect(Self.plainly(Array(text.utf8)).description == expected)
    for way in 0..<separators_way_count() {
      #expect(Self.found(Array(text.utf8), way: way).description == expected, "way \(way)")
    }
  }

  /// Few separators, as many as there are bytes, and all between; with quotes and without.
  @Test(arguments: 0..<200)
  func eachWayFindsTheSame(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let marks: [UInt8] = seed % 2 == 0 ? Array(";\n".utf8) : Array(";;;;;;\n\"\"\r".utf8)
    let share = Double.random(in: 0...1, using: &random)
    let bytes = (0..<Int.random(in: 0...700, using: &random)).map { _ in
      Double.random(in: 0...1, using: &random) < share
        ? marks[Int.random(in: 0..<marks.count, using: &random)]
        : UInt8.random(in: 0...255, using: &random)
    }
    let expected = Self.plainly(bytes)
    for way in 0..<separators_way_count() {
      #expect(Self.found(bytes, way: way) == expected, "way \(way) of \(bytes)")
    }
  }
}
