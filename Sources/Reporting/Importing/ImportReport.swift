package import Diagnostics
package import Measurements

/// What `import` found, to be written in a format.
package struct ImportReport {
  let survey: ImportSurvey
  /// Where the description is or would be written.
  let descriptorPath: String
  let sources: SourceStore

  package init(_ survey: ImportSurvey, descriptorPath: String, sources: SourceStore) {
    self.survey = survey
    self.descriptorPath = descriptorPath
    self.sources = sources
  }

  /// Nil for a format that it is not written in.
  package func text(_ format: ReportFormat, _ options: ReportOptions) -> String? {
    switch format {
    case .text: ImportText(report: self, options: options).text
    case .json: OutputRecord<ImportReport>.imported.json(self, sources).text
    default: nil
    }
  }
}
