package import Diagnostics

/// Why a report could not be written although its strategy could be judged.
package enum ReportFault: Error {
  /// A template of ours names what is not said: a slip in the program.
  case template(String)
  /// A workbook has no room for it, or can't be packed, and what to do about that.
  case workbook(Message, help: Message)

  /// What to tell whoever asked for the report.
  package var diagnostic: Diagnostic {
    switch self {
    case .template(let names):
      Diagnostic(Message(.reportTemplateFault, ["names": .text(names)]), at: nil)
    case .workbook(let fault, let help): Diagnostic(fault, at: nil, help: help)
    }
  }
}
