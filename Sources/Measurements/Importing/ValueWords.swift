/// What the words in delivered tables stand for: the channels of `common/kl.yaml`, and what else has a
/// closed set of meanings.
enum ValueWords {
  /// The channels that every strategy can use.
  static let channels: Set<String> = [
    "self-service", "telephone", "in-person", "email", "letter", "digital-post", "sms", "chat",
    "web", "remote-print", "output-manager",
  ]

  /// What a word in a column tells, of the column itself and perhaps of others; nil where nobody knows.
  static func meaning(
    _ word: String, in column: DescribedColumn
  ) -> [DescribedColumn: String]? {
    let key = DescribedValues.key(word)
    if column == .channel, channels.contains(word) { return [.channel: word] }
    if let id = words[column]?.first(where: { $0.words.contains(key) })?.id { return [column: id] }
    guard column == .channel else { return nil }
    return directed.first { $0.words.contains(key) }
      .map { [.channel: $0.channel, .direction: $0.direction] }
  }

  private static let words: [DescribedColumn: [(id: String, words: [String])]] = [
    .channel: [
      (
        "telephone",
        [
          "telefon", "tlf", "tlf.", "telefonisk", "telefonisk henvendelse", "telefonopkald",
          "opkald", "telefoni", "phone", "call",
        ]
      ),
      (
        "in-person",
        [
          "personlig", "personligt", "personligt fremmøde", "personlig henvendelse",
          "personlig betjening", "fremmøde", "fysisk", "fysisk fremmøde", "skranke", "ekspedition",
          "borgerservice", "besøg", "in person",
        ]
      ),
      ("email", ["mail", "mails", "e-mail", "e-mails", "email", "emails"]),
      (
        "letter",
        ["brev", "breve", "papirbrev", "papirpost", "fysisk post", "almindelig post", "papir"]
      ),
      (
        "digital-post",
        [
          "digital post", "digitalpost", "digital post (dp)", "dokumentboks", "e-boks", "eboks",
          "sikker post",
        ]
      ),
      (
        "self-service",
        [
          "selvbetjening", "digital selvbetjening", "selvbetjeningsløsning", "online selvbetjening",
          "blanket", "digital blanket", "self service",
        ]
      ),
      ("sms", ["sms", "sms'er", "sms-besked"]),
      ("chat", ["chat", "webchat", "livechat", "live chat", "chatbot"]),
      ("web", ["hjemmeside", "hjemmesiden", "web", "website", "kommunens hjemmeside"]),
      ("remote-print", ["fjernprint"]),
    ],
    .direction: [
      ("in", ["in", "ind", "indgående", "indkommende", "indgaaende"]),
      ("out", ["out", "ud", "udgående", "udgaaende"]),
    ],
    .resolved: [
      (
        "at-once",
        [
          "at-once", "straks", "ja", "j", "yes", "true", "sand", "1", "straksafklaret",
          "straksafsluttet", "afsluttet straks",
        ]
      ),
      (
        "later",
        ["later", "hold", "nej", "n", "no", "false", "falsk", "0", "senere", "ikke straks"]
      ),
    ],
  ]

  /// Words that say which way a contact went as well.
  private static let directed: [(channel: String, direction: String, words: [String])] = [
    (
      "telephone", "in",
      ["indgående opkald", "indgående telefon", "telefon ind", "besvarede opkald"]
    ),
    ("telephone", "out", ["udgående opkald", "udgående telefon", "telefon ud"]),
    ("email", "in", ["indgående mail", "indgående e-mail", "mail ind"]),
    ("email", "out", ["udgående mail", "udgående e-mail", "mail ud"]),
    ("letter", "in", ["indgående brev", "brev ind"]),
    ("letter", "out", ["udgående brev", "brev ud"]),
  ]
}
