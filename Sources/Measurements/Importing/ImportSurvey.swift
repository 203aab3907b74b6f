package import Diagnostics
package import Quantities

/// What a delivered file was found to be, and what a run that reads it so gets from it.
package struct ImportSurvey: Sendable {
  /// A column of the file and what it is taken for.
  package struct Column: Sendable {
    /// How it is called where the file is shown: its number, or its letters in a sheet.
    package let place: String
    package let title: String
    /// The word in the description; nil for a column that is not used.
    package let word: String?
    package let meaning: LocalizedText?
    /// Whether it is one of several that fit equally.
    package let isInDoubt: Bool
  }

  /// A text in a column that has words for what it tells.
  package struct Word: Sendable {
    package let text: String
    /// Nil for a word that nobody knows.
    package let meaning: String?
    /// In how many rows it stands; nil where that was not counted.
    package let count: Int?
  }

  package struct Words: Sendable {
    package let title: String
    package let column: String
    package let words: [Word]
  }

  /// The periods of one length that occur.
  package struct Periods: Sendable {
    package let first: Period
    package let last: Period
    package let count: Int
    /// Those between that do not occur, the first of them.
    package let gaps: [Period]
    package let gapCount: Int
  }

  /// How much there is of something that rows are about.
  package struct Sum: Sendable {
    package let name: String
    package let count: Int
  }

  /// Rows that can't be read for the same reason.
  package struct Refusal: Sendable {
    package let cause: Message
    package let count: Int
    /// The first of them.
    package let places: [SourceSpan]
  }

  /// The file as readers are shown it.
  package let path: String
  package var dialect: Message
  package var headerRow: Int
  package var form: String
  package var formMeaning: Message
  package var columns: [Column] = []
  package var words: [Words] = []
  package var periods: [Periods] = []
  /// Contacts by channel, or figures by indicator.
  package var sums: [Sum] = []
  package var countsContacts = false
  /// Whether the rows that are counted are figures, of which a delivered row may have several.
  package var countsFigures = false
  package var rowsRead = 0
  package var rowsLeftOut = 0
  package var rowsRefused = 0
  package var refusals: [Refusal] = []
  /// Whether the rows could be read at all.
  package var isRead = false
  /// What the owner of the file has to settle.
  package var doubts: [Message] = []
  /// What reading the rows left to settle.
  var readingDoubts: [Message] = []
  /// What is worth knowing, and nothing to settle.
  package var hints: [Message] = []
  /// The description as YAML.
  package var descriptor: String
  /// The file that it stands in already; nil for a proposal.
  package var descriptorPath: String?
}
