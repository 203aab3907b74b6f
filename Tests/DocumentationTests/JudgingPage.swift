import Diagnostics
import Evaluation
import TestSupport

/// The part of the pages on judging that is made by judging: examples with their derivations, and the
/// fictional municipality year by year as the command prints it.
struct JudgingPage {
  let language: Language

  private var isDanish: Bool { language == .danish }

  private func says(_ danish: String, _ english: String) -> String { isDanish ? danish : english }

  func text() throws -> String {
    var lines = [
      "", "## " + says("Det, eksemplerne måler", "What the examples measure"), "", "```yaml",
      JudgedExample.indicators + "```", "", "## " + says("Udfald", "Verdicts"), "",
    ]
    for example in JudgedExample.verdicts { lines += try section(example, "") }
    lines += [
      "### " + says("Uden måltal", "No threshold"), "",
      says(
        "Et mål uden milepæle, eller med en ønsket værdi uden tid (`wanted`), kan ikke forfalde.",
        "A goal without milestones, or with a wanted value without a time (`wanted`), is never due."
      ),
      "", "```yaml", "goals:", "  g: {title: \"En kommune, der er til at forstå\"}", "```", "",
      "## " + says("Regler", "Rules"), "",
    ]
    for (index, examples) in JudgedExample.rules.enumerated() {
      for example in examples { lines += try section(example, "\(index + 1). ") }
    }
    lines += ["## " + says("Udsigt", "Outlook"), ""]
    for example in JudgedExample.outlooks { lines += try section(example, "") }
    lines += [
      "## " + says("Eksempelby, år for år", "Eksempelby, year by year"), "",
      says(
        "Eksempelby findes ikke; alle tal er opdigtede (`Tests/Examples/eksempelby`).",
        "Eksempelby does not exist; every figure is made up (`Tests/Examples/eksempelby`)."), "",
    ]
    for year in 2012...2015 {
      let words =
        ["status", "Tests/Examples/eksempelby", "--as-of", "\(year)-12-31"]
        + (isDanish ? [] : ["--language", "en"])
      let outcome = try BuiltCommand.run(words, in: BuiltCommand.packageFolder())
      lines += [
        "### \(year)", "", "```", "$ kanaltjek " + words.joined(separator: " "), "",
        outcome.output.ordinarySpaces + "```", "",
      ]
    }
    return lines.joined(separator: "\n")
  }

  private func section(_ example: JudgedExample, _ number: String) throws -> [String] {
    let judged = try example.judged().milestone
    var lines = ["### " + number + (example.title[language] ?? ""), ""]
    lines += [example.text[language] ?? "", "", "```yaml", "goals:", "  g:"]
    lines += example.goal.split(separator: "\n").map { "    " + $0 }
    lines += ["```", ""]
    if !example.rows.isEmpty { lines += ["```", example.table + "```", ""] }
    if !example.progress.isEmpty {
      lines += ["`progress.csv`:", "", "```", example.progressTable + "```", ""]
    }
    lines += ["```", "g/\(example.milestone), --as-of \(example.asOf)", ""]
    lines += judged.derivation.map { $0.message.text(language).ordinarySpaces }
    return lines + ["```", ""]
  }
}
