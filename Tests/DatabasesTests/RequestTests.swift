import Databases
import Diagnostics
import Testing
import TestSupport

@Suite struct RequestTests {
  private let request = DatabaseRequest(
    kind: .postgreSQL, connection: "postgresql://u:k%0Ade@h/d", shown: "postgresql://u@h/d",
    statement: "SELECT 'æ\n2'\n", seconds: 60, language: .english)

  @Test func isReadAsItWasWritten() {
    #expect(DatabaseRequest(request.bytes) == request)
    #expect(
      String(decoding: request.bytes, as: UTF8.self) == """
        kanaltjek-databases 1
        kind 10
        postgresql
        connection 25
        postgresql://u:k%0Ade@h/d
        shown 18
        postgresql://u@h/d
        statement 14
        SELECT 'æ
        2'

        seconds 2
        60
        language 2
        en

        """)
  }

  @Test(
    arguments: [
      "", "kanaltjek-databases 1\n", "kanaltjek-databases 1\nkind 6\nsqlite\n",
      "kanaltjek-databases 2\nkind 6\nsqlite\n",
    ])
  func whatIsCutShortIsNone(text: String) {
    #expect(DatabaseRequest(Array(text.utf8)) == nil)
  }

  @Test(arguments: [0, -1, 86_401])
  func noTimeIsBeyondItsBounds(seconds: Int) {
    var other = request
    other.seconds = seconds
    #expect(DatabaseRequest(other.bytes) == nil)
  }

  @Test func noPartOfARequestIsOne() {
    for count in 0..<request.bytes.count {
      #expect(DatabaseRequest(Array(request.bytes.prefix(count))) == nil)
    }
    #expect(DatabaseRequest(request.bytes + [10]) == nil)
  }

  /// What still reads says the same when it is written again.
  @Test func brokenRequestsAreRefusedOrReadWhole() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<20_000 {
      let bytes = request.bytes.mutated(using: &random)
      guard let read = DatabaseRequest(bytes) else { continue }
      #expect(DatabaseRequest(read.bytes) == read)
    }
  }
}
