internal import Diagnostics
internal import Evaluation
internal import Markups
internal import Reporting
internal import Templates

/// A page that finds strategies and goals by words, without a network.
struct SiteSearch {
  let site: Site

  /// The page.
  /// - Returns: HTML with every entry in it, and a script that hides those that do not hold the words.
  /// - Throws: `ReportFault` where the template names what is not said.
  func text() throws(ReportFault) -> String {
    let entries = site.entries.flatMap { entry -> [TemplateValue] in
      let place = entry.authority + ", " + entry.title
      func value(_ text: String, _ page: String, _ place: String) -> TemplateValue {
        [
          "address": .text("\(entry.id.addressed)/\(page)"), "text": .text(text),
          "place": .text(place),
        ]
      }
      return [value(entry.title, "index.html", entry.authority)]
        + entry.goals.map { goal in
          value(
            goal.title, StrategyPages.address(ofGoal: goal.id),
            place + " · " + goal.verdict.symbol + " " + site.say(goal.verdict.word))
        }
    }
    do throws(Template.Fault) {
      return try Template(
        "\(ShippedTemplates.search)", partials: ["head": "\(ShippedTemplates.head)"]
      ).filled(with: [
        "language": .text(site.language.rawValue), "title": .text(site.say(.siteSearch)),
        "home": .text(site.say(.siteTitle)), "youAreHere": .text(site.say(.siteTrail)),
        "prompt": .text(site.say(.siteSearchPrompt)), "entries": .list(entries),
        "style": .markup(ReportHTML.style),
        "script": .markup(.element("script", .own(ShippedTemplates.searchScript))),
      ])
    } catch {
      throw .template(error.description)
    }
  }
}
