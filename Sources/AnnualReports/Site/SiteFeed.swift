internal import Diagnostics
internal import Evaluation
internal import Markups
internal import Quantities
internal import Reporting

/// Verdicts that changed, the newest first, by RFC 4287 (Atom).
struct SiteFeed {
  let site: Site

  /// Readers fetch the whole feed each time.
  private static let most = 200

  var text: String {
    let turns = site.entries.flatMap { entry in entry.turns.map { (entry: entry, turn: $0) } }
      .sorted { left, right in
        let (a, b) = (left.turn.now, right.turn.now)
        return a.due == b.due ? a.id < b.id : a.due > b.due
      }
    let feed = Markup.element(
      "feed",
      [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", site.language.rawValue)],
      [
        .element("title", .text(site.say(.siteFeed))), .element("id", "urn:x-kanaltjek:site"),
        .element("updated", .text("\(site.asOf)T00:00:00Z")),
        .element("author", .element("name", .text(site.say(.siteTitle)))),
        .element("link", [("href", "index.html")]),
      ] + turns.prefix(Self.most).map { entry($0.entry, $0.turn) })
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + feed.rendered + "\n"
  }

  private func entry(_ entry: SiteEntry, _ turn: SiteEntry.Turn) -> Markup {
    let title = site.say(
      .siteTurn,
      [
        "authority": .text(entry.authority), "title": .text(turn.title),
        "period": turn.now.periodArgument, "now": .text(said(turn.now)),
        "before": .text(said(turn.before)),
      ])
    let address = "\(entry.id.addressed)/\(StrategyPages.address(ofGoal: turn.goal))"
    return .element(
      "entry", .element("title", .text(title)),
      .element("id", .text("urn:x-kanaltjek:" + turn.now.id.addressed)),
      .element("updated", .text("\(turn.now.due)T00:00:00Z")),
      .element("link", [("href", address)]), .element("summary", .text(title)))
  }

  private func said(_ milestone: MilestoneJudgement) -> String {
    milestone.verdict.symbol + " " + site.say(milestone.verdict.word)
  }
}

extension String {
  /// As a part of an address: what has a meaning there, and what is no ASCII, is written by its bytes.
  var addressed: String {
    utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "/"):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
