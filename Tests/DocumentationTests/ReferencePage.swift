import Diagnostics
import StrategyModel

/// The part of the language reference that is made from the records: every key with its meaning, its
/// form and an example from a file that is known to be right.
struct ReferencePage {
  let language: Language
  let examples: KeyExamples

  /// One file form, with every record that can stand in it.
  func text(of root: Shape, named: [RecordShape]) -> String {
    Self.records(in: root, named: named).map(section).joined(separator: "\n")
  }

  /// The records reachable from one, each once, in the order of first mention.
  static func records(in root: Shape, named: [RecordShape]) -> [RecordShape] {
    var found: [RecordShape] = []
    func visit(_ shape: Shape) {
      switch shape {
      case .record(let record):
        guard !found.contains(where: { $0.name == record.name }) else { return }
        found.append(record)
        for field in record.fields { visit(field.shape) }
        if let others = record.others { visit(others.value) }
      case .map(_, let value), .list(let value): visit(value)
      case .named(let name), .namedWith(let name, _):
        if let record = named.first(where: { $0.name == name }) { visit(.record(record)) }
      case .any(let shapes): shapes.forEach(visit)
      default: break
      }
    }
    visit(root)
    return found
  }

  private func section(_ record: RecordShape) -> String {
    var lines = ["## \(record.title[language])", ""]
    for field in record.fields {
      lines += ["### `\(field.key)`", "", "\(field.title[language])."]
      let form = words(field.shape)
      lines += [
        "", "\(isDanish ? "Værdi" : "Value"): \(form)." + (field.isRequired ? required : ""),
      ]
      if let example = examples.snippets[.init(record: record.name, key: field.key)] {
        lines += ["", "```yaml", example, "```"]
      }
      lines.append("")
    }
    if let others = record.others {
      lines += [
        (isDanish ? "Andre nøgler" : "Other keys") + ": \(words(others.key)). "
          + (isDanish ? "Værdi" : "Value") + ": \(words(others.value)).", "",
      ]
    }
    return lines.joined(separator: "\n")
  }

  private var isDanish: Bool { language == .danish }
  private var required: String { isDanish ? " Skal være der." : " Must be there." }

  /// What a value may look like, in words.
  private func words(_ shape: Shape) -> String {
    let text: LocalizedText =
      switch shape {
      case .text: .init(da: "tekst", en: "text")
      case .identifier:
        .init(
          da: "et id (små bogstaver, cifre, bindestreg)",
          en: "an id (small letters, digits, hyphens)")
      case .channels:
        .init(da: "en kanal, eller flere med + imellem", en: "a channel, or several joined by +")
      case .reference:
        .init(
          da: "et id, eventuelt fra en anden fil: `kl:id`",
          en: "an id, possibly of another file: `kl:id`")
      case .milestone:
        .init(
          da: "en milepæl, skrevet mål/periode: `digital-post/2012`",
          en: "a milestone, written goal/period: `digital-post/2012`")
      case .boolean: .init(da: "`true` eller `false`", en: "`true` or `false`")
      case .count: .init(da: "et antal", en: "a count")
      case .period:
        .init(
          da: "en periode: `2012`, `2012-S1`, `2012-Q3`, `2012-05`, `2012-W43` eller `2012-05-31`",
          en: "a period: `2012`, `2012-S1`, `2012-Q3`, `2012-05`, `2012-W43` or `2012-05-31`")
      case .periodSpan:
        .init(
          da: "en periode eller to med / imellem: `2012/2015`",
          en: "a period, or two joined by /: `2012/2015`")
      case .date: .init(da: "en dato: `2012-05-31`", en: "a date: `2012-05-31`")
      case .quantity:
        .init(da: "et tal, gerne med enhed: `30 %`", en: "a number, with its unit if any: `30 %`")
      case .openingHours:
        .init(
          da: "åbningstider: `Mo-We,Fr 10:00-13:00`", en: "opening hours: `Mo-We,Fr 10:00-13:00`")
      case .words(let words):
        .init(
          da: words.map { "`\($0)`" }.joined(separator: " · "),
          en: words.map { "`\($0)`" }.joined(separator: " · "))
      case .list(let item):
        .init(da: "en liste af: \(self.words(item))", en: "a list of: \(self.words(item))")
      case .textOrList: .init(da: "tekst eller en liste af tekster", en: "text or a list of texts")
      case .map(let key, let value):
        .init(
          da: "for hver (\(self.words(key))): \(self.words(value))",
          en: "for each (\(self.words(key))): \(self.words(value))")
      case .record(let record): link(record.title, record.name)
      case .named(let name), .namedWith(let name, _):
        link(
          Strategy.namedShapes.first { $0.name == name }?.title ?? .init(da: name, en: name), name)
      case .any(let shapes):
        .init(
          da: shapes.map { self.words($0) }.joined(separator: "; eller "),
          en: shapes.map { self.words($0) }.joined(separator: "; or "))
      }
    return text[language]
  }

  private func link(_ title: LocalizedText, _ name: String) -> LocalizedText {
    func anchor(_ heading: String) -> String {
      heading.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
        .replacing(" ", with: "-")
    }
    return LocalizedText(
      da: "[\(title[.danish])](#\(anchor(title[.danish])))",
      en: "[\(title[.english])](#\(anchor(title[.english])))")
  }
}
