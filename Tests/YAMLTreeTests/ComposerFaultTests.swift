import Diagnostics
import TestSupport
import Testing

@testable import YAMLTree

/// Each fault with the place it points at, in both languages, and the way out.
@Suite struct ComposerFaultTests {
  struct Example: CustomTestStringConvertible {
    let marked: String
    let id: String
    var severity = Diagnostic.Severity.error
    let danish: String
    let english: String
    var help: String?

    init(
      _ marked: String, _ id: String, _ severity: Diagnostic.Severity = .error, da danish: String,
      en english: String, help: String? = nil
    ) {
      (self.marked, self.id, self.severity) = (marked, id, severity)
      (self.danish, self.english, self.help) = (danish, english, help)
    }

    var testDescription: String { "\(id): \(marked.debugDescription)" }
  }

  /// The one fault of a text, with the marks as its places.
  private func expectOnly(_ example: Example, limits: YAMLLimits = .standard) {
    let source = MarkedSource(example.marked)
    let expected = Found(
      id: example.id, severity: example.severity, spans: source.expected, danish: example.danish,
      english: example.english, help: example.help)
    #expect(Composed(source.text, limits: limits).found == [expected])
  }

  // MARK: What libyaml refuses

  @Test(arguments: [
    "title: «\"»Kanalstrategi\nperiod: 2012/2015\n",
    "title: «'»Borgernes adgang\nperiod: 2012/2015\n",
    "goals:\n  post: {title: «\"»Post}\n",
  ])
  func aQuoteThatIsNotClosedIsShownWhereItOpens(marked: String) {
    expectOnly(
      Example(
        marked, "yaml.unclosed-quote", da: "anførselstegnet lukkes ikke",
        en: "the quote is not closed",
        help: "luk det med det samme tegn"))
  }

  @Test(arguments: [
    "kanaltjek: 1\nreview: «{»every: year, by: chefgruppen\nowner: Borgerservice\n",
    "municipalities: «[»Holbæk, Køge\n",
    "goals: «{»post: {2012: 30 %}\n",
    "a: «[»\"x\" \"y\"]\n",
  ])
  func aBracketThatIsNotClosedIsShownWhereItOpens(marked: String) {
    expectOnly(
      Example(
        marked, "yaml.unclosed-bracket",
        da: "parentesen lukkes ikke, eller et komma mangler i den",
        en: "the bracket is not closed, or a comma is missing in it",
        help: "luk den, og skil delene med komma"))
  }

  @Test(arguments: [
    "goals:\n«\t»post:\n",
    "goals:\n  post:\n  «\t»title: x\n",
    "«\t»title: x\n",
  ])
  func aTabIsNoIndentation(marked: String) {
    expectOnly(
      Example(
        marked, "yaml.tab", da: "et tabulatortegn kan ikke bruges til indrykning",
        en: "a tab can't be used for indentation", help: "brug mellemrum, to for hvert niveau"))
  }

  @Test(arguments: [
    "title: Prøve\n«municipality Holbæk»\nperiod: 2012/2015\n",
    "goals:\n  «post»\n  tele: {}\n",
    "title: æøå 🎉\n«municipality:Holbæk»\nperiod: 2012\n",
    "title: Prøve\r\n«municipality Holbæk»\r\nperiod: 2012/2015\r\n",
  ])
  func aLineWithoutItsColonIsShownItself(marked: String) {
    expectOnly(
      Example(
        marked, "yaml.missing-colon", da: "her mangler et kolon", en: "a colon is missing here",
        help: "skriv »nøgle: værdi« med mellemrum efter kolonet"))
  }

  @Test(arguments: [
    "title: Strategi«:» kanaler\n",
    "goals:\n  post: 2012«:» 30 %\n",
  ])
  func aColonInsideAValueIsNotAKey(marked: String) {
    expectOnly(
      Example(
        marked, "yaml.unexpected-colon",
        da: "kolonet her ville begynde en ny nøgle midt i en værdi",
        en: "the colon here would start a new key inside a value",
        help: "sæt værdien i anførselstegn, eller begynd en ny linje før nøglen"))
  }

  @Test(arguments: [
    "goals:\n  post:\n    title: x\n   «owner:» y\n",
    "goals:\n    post: 1\n  «tele:» 2\n",
    "goals:\n  - a\n «-» b\n",
  ])
  func indentationThatFitsNoLineAboveIsShown(marked: String) {
    expectOnly(
      Example(
        marked, "yaml.indentation", da: "indrykningen passer ikke med linjerne over",
        en: "the indentation does not fit the lines above",
        help: "ryk linjen ind som de andre nøgler i samme blok"))
  }

  @Test(arguments: [
    "at-least: «%»\n", "owner: «@»borgerservice\n", "a: «`»kode\n", "a: «|»x\n",
    "æøå: «@»x\n", "{a: «%»}\n",
  ])
  func aValueThatStartsWithASignOfYAMLNeedsQuotes(marked: String) {
    expectOnly(
      Example(
        marked, "yaml.needs-quotes", da: "dette tegn kan ikke begynde en værdi uden anførselstegn",
        en: "this character can't start a value without quotes",
        help: "sæt værdien i anførselstegn: \"…\""))
  }

  @Test(arguments: ["at-least: «>»= 30\n", "- «>»30 %\n"])
  func aComparisonIsToldHowADemandIsWritten(marked: String) {
    expectOnly(
      Example(
        marked, "yaml.needs-quotes", da: "dette tegn kan ikke begynde en værdi uden anførselstegn",
        en: "this character can't start a value without quotes",
        help: "et krav skrives at-least: eller at-most: og tallet; anden tekst i anførselstegn"))
  }

  @Test(arguments: [
    "title: «{{ navn }}»\n", "goals:\n  - «{{navn}}»\n", "a: [«{{ x }}»]\n",
    "a: «{{ b.c | d, e }}»\n", "a: «{{b}: c}»\n",
  ])
  func twoCurlyBracketsAreNoTemplate(marked: String) {
    expectOnly(
      Example(
        marked, "yaml.unquoted-template", da: "to tuborgparenteser begynder en nøgle i YAML",
        en: "two curly brackets start a key in YAML", help: "sæt værdien i anførselstegn: \"…\""))
  }

  @Test(arguments: ["a: !<x«»", "a: \"«\\»q\"\n"])
  func anyOtherFaultOfSyntaxIsShownInsideTheFile(marked: String) {
    expectOnly(
      Example(
        marked, "yaml.syntax", da: "filen er ikke gyldig YAML her",
        en: "the file is not valid YAML here"))
  }

  @Test func theWordsOfLibyamlStayAsANote() {
    let notes = Composed("a: 'b\n").diagnostics.flatMap(\.notes).map { $0.message.text(.english) }
    #expect(
      notes == [
        "the YAML reader says: while scanning a quoted scalar: found unexpected end of stream"
      ])
  }

  // MARK: Keys

  @Test(arguments: [
    ("«2012»: 30 %\n«2012»: 35 %\n", "2012"),
    ("«\"2012\"»: 30 %\n«2012»: 35 %\n", "2012"),
    ("«'måltal'»: 1\nx: 2\n«\"m\\u00e5ltal\"»: 3\n", "måltal"),
    ("a: {«🎉»: 1, «🎉»: 2}\n", "🎉"),
    ("k: 0\n«~»: 1\n«~»: 2\n", "~"),
    ((0..<20).map { "k\($0): \($0)\n" }.joined() + "«æ»: 1\n«æ»: 2\n", "æ"),
  ])
  func aKeyThatStandsTwiceIsShownAtBothPlaces(marked: String, key: String) {
    expectOnly(
      Example(
        marked, "yaml.duplicate-key", da: "nøglen »\(key)« står to gange",
        en: "the key '\(key)' stands twice",
        help: "behold den ene; flere milepæle i én periode skrives som en liste med id"))
  }

  @Test func theFirstOfEqualKeysCounts() {
    #expect(Composed("a: 1\nb: 2\na: 3\n").outline == "{a: '1', b: '2'}")
  }

  @Test func keysThatOnlyLookAlikeAreTwo() {
    let composed = Composed("2012: 1\n2012-01: 2\n02012: 3\nA: 4\na: 5\n")
    #expect(composed.found == [])
  }

  @Test(arguments: ["? «[a, b]»\n: c\n", "? «- a»\n: c\n", "? «a: b»\n: c\n", "«{a: b}»: c\n"])
  func aKeyIsAWord(marked: String) {
    expectOnly(
      Example(
        marked, "yaml.key-not-text", da: "en nøgle skal være et ord", en: "a key must be a word"))
  }

  @Test(arguments: [
    ("post: {2012: 36,«5 %»}\n", "5 %"),
    ("post: {title: Post, «tele og kiosk», 2012: 30 %}\n", "tele og kiosk"),
    ("{«navn»: }\n", "navn"),
    ("- {a: 1, «b»}\n", "b"),
  ])
  func aCommaInsideBracketsPartsTwoKeys(marked: String, key: String) {
    expectOnly(
      Example(
        marked, "yaml.flow-key-without-value",
        da: "»\(key)« har ingen værdi: kommaet før den skiller to nøgler",
        en: "'\(key)' has no value: the comma before it parts two keys",
        help: "skriv værdien på en linje for sig under nøglen, eller i anførselstegn: \"36,5 %\""))
  }

  // MARK: Text that would be lost

  @Test(arguments: [
    "title: Mål «#1»\nperiod: 2012\n", "- nr «#1 og #2»\r\n- x\r\n", "a: 🎉 «#æøå»",
  ])
  func aNumberSignInAValueIsAWarning(marked: String) {
    expectOnly(
      Example(
        marked, "yaml.comment-in-value", .warning,
        da: "resten af linjen læses som en kommentar og går tabt",
        en: "the rest of the line is read as a comment and lost",
        help: "sæt hele værdien i anførselstegn, eller skriv et mellemrum efter #"))
  }

  @Test(arguments: [
    "2012: 30 % # ikke opfyldt\n", "title: \"Mål #1\"\n", "title: Mål#1\n", "#titel\na: 1\n",
    "a: 1 ## b\n", "a: |\n  Mål #1\n", "a: 1 #\n",
  ])
  func aCommentIsNoLostText(text: String) {
    #expect(Composed(text).found == [])
  }

  // MARK: Anchors, tags, documents

  @Test(
    arguments: [
      ("a: &defaults 1\nb: «*default»\n", "default", "mente du »*defaults«?"),
      ("b: «*x»\n", "x", nil),
      ("b: «*a»\nc: &a 1\n", "a", nil),
    ] as [(String, String, String?)])
  func anAliasNeedsAnAnchorAboveIt(marked: String, name: String, help: String?) {
    expectOnly(
      Example(
        marked, "yaml.unknown-anchor", da: "ankeret »\(name)« findes ikke",
        en: "the anchor '\(name)' does not exist", help: help))
  }

  @Test(arguments: ["a: «&x»\n  b: «*x»\n", "a: «&x» [1, «*x»]\n", "«&x»\n- - «*x»\n"])
  func anAnchorCannotHoldItself(marked: String) {
    expectOnly(
      Example(
        marked, "yaml.alias-of-itself", da: "ankeret »x« ville indeholde sig selv",
        en: "the anchor 'x' would hold itself"))
  }

  @Test(arguments: [
    ("title: «!vigtigt» læs\n", "!vigtigt"),
    ("title: «!» x\n", "!"),
    ("title: «!vigtigt»\n", "!vigtigt"),
    ("a: «!!str» 5\n", "tag:yaml.org,2002:str"),
    ("a: &x «!t» 5\n", "!t"),
    ("a: «!t» &x 5\n", "!t"),
    ("a: [«!t» x, y]\n", "!t"),
    ("a: [«!t», y]\n", "!t"),
    ("a: «!m»\n  b: c\n", "!m"),
    ("a: «!s»\n- c\n", "!s"),
    ("a: «!<x:y>» b\n", "x:y"),
  ])
  func aTagIsRefused(marked: String, tag: String) {
    expectOnly(
      Example(
        marked, "yaml.tag", da: "YAML-mærket \(tag) bruges ikke her",
        en: "the YAML tag \(tag) is not used here",
        help: "fjern mærket; et udråbstegn først i en tekst skal stå i anførselstegn"))
  }

  @Test(arguments: [
    "«a»: 1\n«---»\nb: 2\n", "---\n«a»: 1\n...\n«---»\nb: 2\n", "«[»1]\n«---»\n[2]\n",
  ])
  func aFileIsOneDocument(marked: String) {
    expectOnly(
      Example(
        marked, "yaml.several-documents", da: "filen har flere YAML-dokumenter",
        en: "the file has several YAML documents",
        help: "fjern »---«, eller læg hvert dokument i sin fil"))
  }

  // MARK: Limits

  @Test func aScalarHasALimit() {
    expectOnly(
      Example(
        "a: 12345\nb: «1»23456\n", "yaml.scalar-too-long", da: "værdien er længere end 5 byte",
        en: "the value is longer than 5 bytes"),
      limits: YAMLLimits(scalarSize: 5))
  }

  @Test func theNumberOfNodesHasALimit() {
    expectOnly(
      Example(
        "[a, b, «c»]\n", "yaml.too-many-nodes", da: "filen har flere end 3 værdier",
        en: "the file has more than 3 values"),
      limits: YAMLLimits(nodes: 3))
  }

  @Test func theNumberOfNodesHasALimitAtTheEndOfTheFile() {
    expectOnly(
      Example(
        "a:«»", "yaml.too-many-nodes", da: "filen har flere end 2 værdier",
        en: "the file has more than 2 values"),
      limits: YAMLLimits(nodes: 2))
  }

  @Test(arguments: ["a:\n  b:\n    «c»: d\n", "- - «-» a\n", "[[«[»]]]\n"])
  func nestingHasALimit(marked: String) {
    expectOnly(
      Example(
        marked, "yaml.too-deep", da: "filen har mere end 2 niveauer inde i hinanden",
        en: "the file nests deeper than 2 levels"),
      limits: YAMLLimits(depth: 2))
  }

  @Test func copiesOfCopiesCountInFull() {
    expectOnly(
      Example(
        "- &a [1, 2, 3]\n- «&b» [*a, *a, *a]\n- [*b, «*b»]\n", "yaml.alias-bomb",
        da: "henvisningerne folder sig ud til mere end 30 værdier",
        en: "the aliases expand to more than 30 values"),
      limits: YAMLLimits(aliasCopies: 30))
  }

  @Test func aCopyCountsOnlyWhatItsOwnAnchorHolds() {
    let composed = Composed("- &a 1\n- *a\n- &b [2]\n- *b\n", limits: YAMLLimits(aliasCopies: 3))
    #expect(composed.found == [])
    #expect(composed.outline == "['1', '1', ['2'], ['2']]")
  }

  @Test func aFileAtEveryLimitIsRead() {
    let limits = YAMLLimits(depth: 2, scalarSize: 2, nodes: 5, aliasCopies: 1)
    let composed = Composed("- &a 12\n- [ab]\n- *a\n", limits: limits)
    #expect(composed.found == [])
    #expect(composed.outline == "['12', ['ab'], '12']")
  }

  @Test func everyFaultThatLeavesATreeIsReportedInOneRun() {
    let composed = Composed("a: !t 1\na: 2\nb: *x\nc: {d}\n")
    #expect(
      composed.found.map(\.id) == [
        "yaml.tag", "yaml.unknown-anchor", "yaml.flow-key-without-value", "yaml.duplicate-key",
      ])
    #expect(composed.outline == "{a: '1', b: ?, c: {}}")
  }
}
