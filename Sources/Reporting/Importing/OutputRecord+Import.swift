internal import Diagnostics
internal import Measurements
internal import Quantities

extension OutputRecord where Subject == ImportReport {
  /// What a delivered file was found to be, as JSON.
  static let imported = OutputRecord(
    "import", LocalizedText(da: "Hvad en fil læses som", en: "What a file is read as"),
    [
      .integer("version", LocalizedText(da: "Formatets version", en: "Version of the format")) {
        _ in
        JSONReporter.version
      },
      .text("file", LocalizedText(da: "Filen, fra roden", en: "The file, from the root")) {
        $0.survey.path
      },
      .record(
        "dialect", LocalizedText(da: "Hvordan filen er skrevet", en: "How the file is written"),
        of: .localized
      ) { $0.survey.dialect },
      .integer(
        "headerRow", LocalizedText(da: "Linjen med overskrifter", en: "The line of the headers")
      ) { $0.survey.headerRow },
      .text("form", LocalizedText(da: "Filens form", en: "The file's form")) { $0.survey.form },
      .list("columns", LocalizedText(da: "Kolonnerne", en: "The columns"), of: .column) {
        $0.survey.columns
      },
      .list(
        "words", LocalizedText(da: "Ordene i kolonnerne", en: "The words in the columns"),
        of: .word
      ) { report in
        report.survey.words.flatMap { words in
          words.words.map { ImportedWord(words: words, word: $0) }
        }
      },
      .list("periods", LocalizedText(da: "Perioderne", en: "The periods"), of: .periods) {
        $0.survey.periods
      },
      .list(
        "sums",
        LocalizedText(
          da: "Henvendelser fordelt på kanal, eller tal for hver indikator",
          en: "Contacts by channel, or figures of each indicator"), of: .sum
      ) { $0.survey.sums },
      .boolean("read", LocalizedText(da: "Om rækkerne er læst", en: "Whether rows were read")) {
        $0.survey.isRead
      },
      .integer("rowsRead", LocalizedText(da: "Rækker læst", en: "Rows read")) {
        $0.survey.rowsRead
      },
      .integer("rowsLeftOut", LocalizedText(da: "Rækker udeladt", en: "Rows left out")) {
        $0.survey.rowsLeftOut
      },
      .integer("rowsRefused", LocalizedText(da: "Rækker afvist", en: "Rows refused")) {
        $0.survey.rowsRefused
      },
      .list(
        "refusals", LocalizedText(da: "Hvorfor rækker er afvist", en: "Why rows are refused"),
        of: .refusal
      ) { $0.survey.refusals },
      .list("toSettle", LocalizedText(da: "Skal afgøres", en: "To be settled"), of: .localized) {
        $0.survey.doubts
      },
      .list("hints", LocalizedText(da: "Værd at vide", en: "Worth knowing"), of: .localized) {
        $0.survey.hints
      },
      .text(
        "descriptorFile", LocalizedText(da: "Beskrivelsens fil", en: "The description's file")
      ) { $0.descriptorPath },
      .boolean(
        "described",
        LocalizedText(
          da: "Om beskrivelsen er der allerede", en: "Whether the description is there already")
      ) { $0.survey.descriptorPath != nil },
      .text("descriptor", LocalizedText(da: "Beskrivelsen", en: "The description")) {
        $0.survey.descriptor
      },
    ])
}

/// A word and the column that it stands in.
private struct ImportedWord {
  let words: ImportSurvey.Words
  let word: ImportSurvey.Word
}

extension OutputRecord where Subject == ImportSurvey.Column {
  fileprivate static let column = OutputRecord(
    "column", LocalizedText(da: "En kolonne", en: "A column"),
    [
      .text("place", LocalizedText(da: "Nummer eller bogstav", en: "Number or letter")) {
        $0.place
      },
      .text("title", LocalizedText(da: "Overskrift", en: "Title")) { $0.title },
      .text(
        "column", LocalizedText(da: "Hvad den læses som", en: "What it is read as"),
        optional: { $0.word }),
      .boolean(
        "inDoubt", LocalizedText(da: "Om flere passer lige godt", en: "Whether several fit equally")
      ) { $0.isInDoubt },
    ])
}

extension OutputRecord where Subject == ImportedWord {
  fileprivate static let word = OutputRecord(
    "word", LocalizedText(da: "Et ord i en kolonne", en: "A word in a column"),
    [
      .text("title", LocalizedText(da: "Kolonnens overskrift", en: "The column's title")) {
        $0.words.title
      },
      .text("column", LocalizedText(da: "Hvad kolonnen læses som", en: "What it is read as")) {
        $0.words.column
      },
      .text("text", LocalizedText(da: "Ordet", en: "The word")) { $0.word.text },
      .text(
        "meaning", LocalizedText(da: "Hvad det står for", en: "What it stands for"),
        optional: { $0.word.meaning }),
      Self.count,
    ])

  private static var count: OutputMember<ImportedWord> {
    OutputMember(
      "count", LocalizedText(da: "Antal rækker", en: "Number of rows"), shape: .nullable(.integer)
    ) { subject, _ in subject.word.count.map(JSONValue.integer) ?? .null }
  }
}

extension OutputRecord where Subject == ImportSurvey.Periods {
  fileprivate static let periods = OutputRecord(
    "periods", LocalizedText(da: "Perioder af samme længde", en: "Periods of one length"),
    [
      .text("first", LocalizedText(da: "Den første", en: "The first")) { $0.first.description },
      .text("last", LocalizedText(da: "Den sidste", en: "The last")) { $0.last.description },
      .integer("count", LocalizedText(da: "Antal", en: "How many")) { $0.count },
      .integer("lacking", LocalizedText(da: "Mangler imellem", en: "Lacking between")) {
        $0.gapCount
      },
      OutputMember(
        "firstLacking", LocalizedText(da: "De første, der mangler", en: "The first lacking"),
        shape: .list(.text)
      ) { subject, _ in .array(subject.gaps.map { .string($0.description) }) },
    ])
}

extension OutputRecord where Subject == ImportSurvey.Sum {
  fileprivate static let sum = OutputRecord(
    "sum", LocalizedText(da: "En sum", en: "A sum"),
    [
      .text("name", LocalizedText(da: "Kanal eller indikator", en: "Channel or indicator")) {
        $0.name
      },
      .integer("count", LocalizedText(da: "Antal", en: "How many")) { $0.count },
    ])
}

extension OutputRecord where Subject == ImportSurvey.Refusal {
  fileprivate static let refusal = OutputRecord(
    "refusal", LocalizedText(da: "Afviste rækker", en: "Refused rows"),
    [
      .record("cause", LocalizedText(da: "Grunden", en: "The cause"), of: .localized) { $0.cause },
      .integer("count", LocalizedText(da: "Antal rækker", en: "Number of rows")) { $0.count },
      OutputMember(
        "places", LocalizedText(da: "De første steder", en: "The first places"),
        shape: .list(.text)
      ) { subject, sources in
        .array(subject.places.map { .string(sources.location(of: $0).text) })
      },
    ])
}
