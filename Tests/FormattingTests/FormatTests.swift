import Diagnostics
import TestSupport
import Testing

@Suite struct FormatTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let given: String
    let expected: String

    init(_ name: String, _ given: String, _ expected: String) {
      self.name = name
      self.given = given
      self.expected = expected
    }

    var testDescription: String { name }
  }

  private static let examples = [
    Example(
      "keys of a record are put in order, those that nobody knows last",
      "title: T\nfarve: grøn\nkanaltjek: 1\n", "kanaltjek: 1\ntitle: T\nfarve: grøn\n"),
    Example(
      "keys that the author chose keep their order",
      """
      goals:
        b:
          indicator: x
          title: B
          milestones:
            2013: {done: x}
            2012: 30 %
        a:
          title: A

      """,
      """
      goals:
        b:
          title: B
          indicator: x
          milestones:
            2013: {done: x}
            2012: 30 %
        a:
          title: A

      """),
    Example(
      "milestones are records as mappings and in lists",
      """
      goals:
        a:
          milestones:
            2012:
              source: s
              at-least: 30 %
            2013:
              - done: x
                id: b
              - {done: y, id: a}

      """,
      """
      goals:
        a:
          milestones:
            2012:
              at-least: 30 %
              source: s
            2013:
              - id: b
                done: x
              - {done: y, id: a}

      """),
    Example(
      "prices stand below what is known of the set, in their own order",
      "prices:\n  a:\n    telephone: 2 kr.\n    email: 1 kr.\n    title: T\n",
      "prices:\n  a:\n    title: T\n    telephone: 2 kr.\n    email: 1 kr.\n"),
    Example(
      "comments above, beside and below go with their key",
      """
      kanaltjek: 1
      # om perioden
        # mere om den

      period: 2012 # år
        # sidst om perioden
      # om titlen
      title: T

      """,
      """
      kanaltjek: 1
      # om titlen
      title: T
      # om perioden
        # mere om den

      period: 2012 # år
        # sidst om perioden

      """),
    Example(
      "what stands above a blank line at the top stays there",
      "# om filen\n\n# om titlen\ntitle: T\nkanaltjek: 1\n",
      "# om filen\n\nkanaltjek: 1\n# om titlen\ntitle: T\n"),
    Example(
      "a comment in an empty section stays in it",
      "kanaltjek: 1\ngoals:\n      # intet endnu\ninitiatives:\n",
      "kanaltjek: 1\ngoals:\n  # intet endnu\ninitiatives:\n"),
    Example(
      "levels are two spaces, in lists too",
      """
      adopted:
      -   by: a
          date: 2011-01-01
      -
         - x
         -    - y
              - z
      goals:
           a:
                title: T
                supports:
                - b

      """,
      """
      adopted:
        - by: a
          date: 2011-01-01
        -
          - x
          - - y
            - z
      goals:
        a:
          title: T
          supports:
            - b

      """),
    Example(
      "blanks at line ends, before and after colons and blank lines in a row go",
      "\n\nkanaltjek :\t 1  \n \n   \n\ntitle:   T\n'period'  :  2012\n\n\n",
      "kanaltjek: 1\n\ntitle: T\n'period': 2012\n"),
    Example(
      "blanks at the end of a comment are part of it",
      "kanaltjek: 1  #  a  \n# b\t\ntitle: T\n", "kanaltjek: 1  #  a  \n# b\t\ntitle: T\n"),
    Example(
      "texts of lines are set in by two from their key and keep what is in them",
      """
      note: |
            en  
              to

            # ikke en kommentar
      # om titlen
      title: >2-

          T
          U

      """,
      """
      # om titlen
      title: >2-

          T
          U
      note: |
        en  
          to

        # ikke en kommentar

      """),
    Example(
      "texts over several lines and flow collections move as a whole",
      """
      goals:
          a:
              title: en
                to
                  tre
              note: "en
                to"
              milestones: {2012: 30 %,   # her
                2013:   40 %
                }

      """,
      """
      goals:
        a:
          title: en
            to
              tre
          milestones: {2012: 30 %,   # her
            2013:   40 %
            }
          note: "en
            to"

      """),
    Example(
      "a text below its key stays there",
      "title:\n      # om teksten\n      T\n", "title:\n  # om teksten\n  T\n"),
    Example(
      "a text that keeps its blank lines gets no more of them",
      "note: |+\n  a\n\n\n\ntitle: T\n", "title: T\nnote: |+\n  a\n\n\n\n"),
    Example(
      "the line breaks and the byte order mark of the file are kept",
      "\u{FEFF}title: T\r\nkanaltjek: 1 \r\n", "\u{FEFF}kanaltjek: 1\r\ntitle: T\r\n"),
    Example("the last line is ended", "kanaltjek: 1\ntitle: T", "kanaltjek: 1\ntitle: T\n"),
    Example(
      "markers of the document stay where they are",
      "%YAML 1.1\n# om filen\n--- # her\ntitle: T\nkanaltjek: 1\n...\n# slut\n",
      "%YAML 1.1\n# om filen\n--- # her\nkanaltjek: 1\ntitle: T\n...\n# slut\n"),
    Example(
      "anchors and aliases are kept",
      "title: &t T\nkanaltjek: &b\n    - *t\n    - &c   {a:  b}\n",
      "title: &t T\nkanaltjek: &b\n  - *t\n  - &c   {a:  b}\n"),
    Example("a flow mapping at the top is left alone", "{title:  T}", "{title:  T}\n"),
  ]

  @Test(arguments: examples)
  func writes(example: Example) {
    let formatted = Formatted(example.given)
    #expect(formatted.text == example.expected)
    #expect(formatted.text.map { Formatted($0).text } == example.expected)
    #expect(Said(example.given) == Said(example.expected))
  }

  @Test func descriptorsHaveTheirOwnOrder() {
    let text = "missing: [email]\n# om filen\nfrom: a.csv\n"
    #expect(
      Formatted(text, Formatted.descriptors).text == "# om filen\nfrom: a.csv\nmissing: [email]\n")
    #expect(Formatted(text).text == text)
  }

  // MARK: What stays in its order, and is said

  @Test(arguments: [
    (
      "# om filen eller titlen\n«t»itle: T\nkanaltjek: 1\n",
      "en kommentar står lige over den første nøgle; sæt en tom linje under den, hvis den gælder hele filen"
    ),
    (
      "adopted:\n  - «d»ate: 2012-01-01\n    # om hvem\n    by: x\n",
      "den nøgle, der skulle stå først, har en kommentar over sig; flyt kommentaren op over bindestregen"
    ),
    (
      "kanaltjek: 1\ngoals:\n  a:\n    «n»ote: N\n    title: T\n    # sidst\n",
      "en kommentar står under den sidste nøgle; flyt den op over den nøgle, som den handler om"
    ),
    (
      "«t»itle: &t T\nkanaltjek: *t\n",
      "en nøgle bruger med * det, som en anden har givet navn med &"
    ),
  ])
  func keepsAnOrderThatHoldsSomethingInPlace(marked: String, help: String) {
    let source = MarkedSource(marked)
    let formatted = Formatted(source.text)
    #expect(formatted.text == source.text)
    #expect(formatted.diagnostics.map(\.id) == ["format.order-kept"])
    #expect(formatted.diagnostics.map(\.severity) == [.note])
    #expect(formatted.diagnostics.map { $0.span?.offsets } == source.expected)
    #expect(formatted.diagnostics.map { $0.help?.text(.danish) } == [help])
  }

  // MARK: What is left alone

  @Test(arguments: [
    ("kanaltjek: 1\n«?» title\n: T\n", "format.unusual"),
    ("kanaltjek: 1\nnote: |\n  uden linjeskift«»", "format.unusual"),
    ("--- «&»a\ntitle: T\n", "format.unusual"),
    ("title:\n  «&»a\n  x: y\n", "format.unusual"),
    ("title:\n  «|»\n  x\n", "format.unusual"),
    ("kanaltjek: 1\n«kanaltjek»: 2\n", "yaml.duplicate-key"),
    ("kanaltjek: 1\n«*a»: 2\n", "yaml.unknown-anchor"),
    ("«»", "file.empty"),
    ("«»# kun en kommentar\n", "file.empty"),
  ])
  func refusesWithAPlace(marked: String, id: String) {
    let source = MarkedSource(marked)
    let formatted = Formatted(source.text)
    #expect(formatted.text == nil)
    #expect(!formatted.isUnsound)
    #expect(formatted.diagnostics.map(\.id) == [id])
    #expect(formatted.diagnostics.map { $0.span?.offsets } == source.expected)
    #expect(formatted.diagnostics.allSatisfy { $0.severity == .error })
  }
}
