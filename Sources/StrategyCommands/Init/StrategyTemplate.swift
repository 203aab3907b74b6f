internal import Diagnostics
internal import Quantities

/// The files of a new strategy: what must be there, examples behind `#` and explanations behind `##`.
///
/// No example states a target by itself: what the municipality wants is not the tool's to invent.
struct StrategyTemplate {
  static let schemaFile = "strategy.schema.json"

  let municipality: String
  let period: PeriodSpan

  func files(_ language: Language) -> FolderWriter.Files {
    [
      ("strategy.yaml", strategy(language)),
      // The English names of the columns have no Danish letters that Excel could spoil.
      (
        "measurements/maalinger.csv",
        "indicator;period;value;unit;channel;direction;status;published;source;note\n"
      ),
      ("measurements/progress.csv", "milestone;date;status;evidence;note\n"),
    ]
  }

  // MARK: strategy.yaml

  private func strategy(_ language: Language) -> String {
    let first = milestones.first ?? period.last.description
    let last = milestones.last ?? first
    let parts: [String] = [
      "# yaml-language-server: $schema=../common/\(Self.schemaFile)\n",
      prose(Self.introduction, language), "\n",
      """
      kanaltjek: 1
      title: Kanalstrategi for \(municipality)
      municipality: \(municipality)
      period: \(period.first == period.last ? period.first.description : period.description)
      #adopted:
      #  - by: kommunalbestyrelsen
      #    date: \(period.start.year - 1)-12-15
      #owner: Borgerservice
      uses: {kl: ../common/kl.yaml}
      #document:
      #  title: Kanalstrategi


      """,
      prose(Self.indicators, language),
      """
      #indicators:
      #  digital-post:
      #    title: Borgere, der modtager Digital Post
      #    unit: "%"
      #    better: higher
      #    measures: stock


      """,
      prose(Self.goals, language),
      """
      goals:
        digitale-henvendelser:
          title: Flere digitale henvendelser
          indicator: kl:digital-share

      """,
      prose(Self.targets, language, at: 4),
      "    #milestones:\n",
      milestones.count > 1 ? "    #  \(first): 40 %\n" : "",
      """
          #  \(last): 50 %
          #source: afsnit 2
        #digital-post:
        #  title: Flere borgere modtager Digital Post
        #  indicator: digital-post
        #  milestones:
        #    \(last): 95 %


      """,
      prose(Self.initiatives, language),
      """
      #initiatives:
      #  selvbetjening:
      #    title: Bedre selvbetjening
      #    supports: [digitale-henvendelser]
      #    owner: Borgerservice
      #    milestones:
      #      \(last):
      #        done: Løsningerne er taget i brug
      #        source: afsnit 3


      """,
      prose(measurements(last), language),
    ]
    return parts.joined()
  }

  /// The due periods of the examples: the first and the last that the strategy has.
  private var milestones: [String] {
    period.first.end < period.last.end
      ? [period.first.description, period.last.description] : [period.last.description]
  }

  private func prose(_ text: LocalizedText, _ language: Language, at column: Int = 0) -> String {
    text[language].split(separator: "\n").map {
      String(repeating: " ", count: column) + "## \($0)\n"
    }.joined()
  }

  private static let introduction = LocalizedText(
    da: """
      Strategien: hvad der er vedtaget. Det, der bliver målt, står i mappen measurements.
      Linjer, der begynder med ##, forklarer. Linjer, der begynder med ét #, er eksempler:
      slet # for at bruge dem, og skriv strategiens egne ord og tal.
      """,
    en: """
      The strategy: what has been adopted. What is measured stands in the folder measurements.
      Lines that begin with ## explain. Lines that begin with one # are examples:
      delete the # to use them, and write the strategy's own words and figures.
      """)

  private static let indicators = LocalizedText(
    da: """
      Det, der måles. Kanalerne og KL's indikatorer hentes fra ../common/kl.yaml og skrives kl:id,
      for eksempel kl:digital-share. Her skrives de indikatorer, der er kommunens egne.
      """,
    en: """
      What is measured. The channels and KL's indicators come from ../common/kl.yaml and are written
      kl:id, such as kl:digital-share. The municipality's own indicators are written here.
      """)

  private static let goals = LocalizedText(
    da: """
      Målene. Navnet før kolon er målets id: små bogstaver og bindestreger. Et mål uden måltal er i
      orden og vises uden måltal.
      """,
    en: """
      The goals. The name before the colon is the goal's id: small letters and hyphens. A goal
      without targets is in order and is shown without them.
      """)

  private static let targets = LocalizedText(
    da: """
      Måltallene: før kolon den periode, hvor tallet senest skal være nået. Tallene er eksempler.
      """,
    en: """
      The targets: before the colon the period by whose end it must be reached. The figures are examples.
      """)

  private static let initiatives = LocalizedText(
    da: "Indsatserne: det, der gøres for at nå målene.",
    en: "The initiatives: what is done to reach the goals.")

  private func measurements(_ last: String) -> LocalizedText {
    let year = String(period.last.year)
    return LocalizedText(
      da: """
        Målingerne skrives i measurements/maalinger.csv, én række for hver måling, for eksempel:
          kl:digital-share;\(last);43,5;%;;;final;;årsopgørelsen;
        Det, der er udført, skrives i measurements/progress.csv, for eksempel:
          selvbetjening/\(last);\(period.end);done;dagsorden nr. 7;
        Hvorfor et mål ikke blev nået, skrives i remarks/\(year).yaml, for eksempel:
          digitale-henvendelser/\(last):
            cause: own
            remark: Den nye hjemmeside åbnede først ved årets udgang.
            action: Selvbetjeningen er lagt forrest på hjemmesiden.
        """,
      en: """
        The measurements go into measurements/maalinger.csv, a row each, for example:
          kl:digital-share;\(last);43,5;%;;;final;;årsopgørelsen;
        What has been done goes into measurements/progress.csv, for example:
          selvbetjening/\(last);\(period.end);done;dagsorden nr. 7;
        Why a target was not met goes into remarks/\(year).yaml, for example:
          digitale-henvendelser/\(last):
            cause: own
            remark: Den nye hjemmeside åbnede først ved årets udgang.
            action: Selvbetjeningen er lagt forrest på hjemmesiden.
        """)
  }
}
