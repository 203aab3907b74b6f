internal import Diagnostics
internal import Quantities
package import StrategyModel
internal import YAMLTree

/// What a `measurements/*.yaml` says of a whole delivered file.
struct Descriptor: Sendable {
  enum Format: String, CaseIterable, Sendable {
    case tidy
  }

  enum DecimalMark: String, CaseIterable, Sendable {
    case comma, point
  }

  var from: Located<String>?
  var format: Located<Format>?
  var missing: [Located<String>] = []
  var publishedCell: Located<CalendarDate>?
  var expectedBy: Located<CalendarDate>?
  var indicators: [Located<String>] = []
  var statusCell: Located<Observation.Status>?
  var decimalMark: Located<DecimalMark>?
  var note: Located<String>?

  var published: CalendarDate? { publishedCell?.value }
  var status: Observation.Status? { statusCell?.value }

  var decimal: DecimalText.DotMeaning {
    switch decimalMark?.value {
    case .comma: .thousands
    case .point: .decimal
    case nil: .unknown
    }
  }
}

extension Record where Draft == Descriptor {
  static let descriptor = Record(
    "measurements", LocalizedText(da: "Målekilde", en: "Source of measurements"),
    [
      .text("from", \.from, required: true, LocalizedText(da: "Filen", en: "The file")),
      .choice("format", \.format, LocalizedText(da: "Filens form", en: "The file's form")),
      .texts(
        "missing", \.missing,
        LocalizedText(
          da: "Kanaler, der tælles et andet sted", en: "Channels that are counted elsewhere")),
      .date("published", \.publishedCell, LocalizedText(da: "Offentliggjort", en: "Published")),
      .date(
        "expected-by", \.expectedBy,
        LocalizedText(
          da: "Ventes senest: så længe mangler tallene ikke, eller meldingerne i progress.csv",
          en: "Expected by: until then the figures are not missing, or the reports in progress.csv"
        )),
      .texts(
        "indicators", \.indicators,
        LocalizedText(
          da:
            "Indikatorer, der ventes tal for; ellers dem, filen har, eller alle, når den ikke er der",
          en:
            "Indicators that figures are expected of; else those of the file, or all while it is not there"
        )),
      .choice(
        "status", \.statusCell, LocalizedText(da: "Tallenes status", en: "Status of the figures")),
      .choice(
        "decimal", \.decimalMark,
        LocalizedText(da: "Decimaltegn: comma eller point", en: "Decimal mark: comma or point")),
      .text("note", \.note, LocalizedText(da: "Bemærkning", en: "Note")),
    ])
}

/// The description of a delivered file, for editors.
package enum SourceDescription {
  package static var shape: RecordShape { Record<Descriptor>.descriptor.recordShape }
}
