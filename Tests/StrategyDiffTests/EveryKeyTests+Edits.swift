extension EveryKeyTests {
  /// An edit of each key; words are chosen so that the first place in the sample is the one meant.
  static let edits: [Edit] =
    strategyEdits + contextEdits + indicatorEdits + goalEdits
    + milestoneEdits + targetEdits + initiativeEdits

  private static let strategyEdits = [
    Edit("strategy.title", "title: Prøve", "title: Anden", "editorial text-changed a"),
    Edit(
      "strategy.municipality", "municipality: Holbæk", "municipality: Køge",
      "governance participants-changed a"),
    Edit(
      "strategy.municipalities", "municipality: Holbæk", "municipalities: [Holbæk, Glostrup]",
      "governance participants-changed a"),
    Edit(
      "strategy.organisation", "municipality: Holbæk", "organisation: KL",
      "governance participants-changed a"),
    Edit("strategy.period", "2012/2015", "2012/2016", "strengthened period-changed a"),
    Edit(
      "strategy.adopted", "{by: byrådet, date: 2011-04-13}", "{by: chefgruppen}",
      "governance adoption-changed a"),
    Edit(
      "strategy.review", "review: {every: year, by: chefgruppen, source: side-review}\n", "",
      "governance review-removed a"),
    Edit("strategy.owner", "owner: stab-a\n", "", "governance owner-removed a"),
    Edit(
      "strategy.uses", "groups:", "uses: {b: ../common/b.yaml}\ngroups:",
      "structural link-changed a"),
    Edit(
      "strategy.document", "document: {title: dokument-a, published: udgivet-2011}\n", "",
      "editorial text-changed a"),
    Edit("strategy.note", "note-strategi", "note-anden", "editorial text-changed a"),
    Edit(
      "strategy.groups", "groups:\n", "groups:\n  ny: {title: Ny}\n", "structural link-changed a/ny"
    ),
    Edit(
      "strategy.definitions", "definitions:\n", "definitions:\n  nyt: {text: Nyt}\n",
      "editorial text-changed a/nyt"),
    Edit(
      "strategy.facts", "facts:\n", "facts:\n  nyt: {text: Nyt}\n", "editorial text-changed a/nyt"),
    Edit(
      "strategy.prices", "prices:\n", "prices:\n  nyt: {web: 1 kr.}\n",
      "editorial prices-changed a/nyt"),
    Edit(
      "strategy.channels", "channels:\n", "channels:\n  fax: {title: Fax}\n",
      "structural link-changed a/fax"),
    Edit(
      "strategy.indicators", "indicators:\n",
      "indicators:\n  nyt: {title: Nyt, unit: persons, better: higher}\n",
      "structural indicator-added a/nyt"),
    Edit(
      "strategy.goals", "goals:\n", "goals:\n  nyt: {title: Nyt}\n",
      "strengthened goal-added a/nyt [no-threshold]"),
    Edit(
      "strategy.initiatives", "initiatives:\n", "initiatives:\n  nyt: {title: Nyt}\n",
      "strengthened initiative-added a/nyt"),
    Edit(
      "strategy.explained", "subject: a/arvet", "subject: a/pligt", "governance rules-changed a"),
    Edit("strategy.rules", "most: 5", "most: 8", "undecided rules-changed a"),
    Edit("adoption.by", "by: byrådet", "by: udvalget", "governance adoption-changed a"),
    Edit("adoption.date", "2011-04-13", "2011-05-13", "governance adoption-changed a"),
    Edit(
      "review.every", "{every: year, by", "{every: quarter, by", "strengthened cadence-changed a"),
    Edit("review.by", "by: chefgruppen", "by: direktionen", "governance review-changed a"),
    Edit("review.source", "side-review", "side-anden", "editorial text-changed a"),
    Edit("document.title", "dokument-a", "dokument-b", "editorial text-changed a"),
    Edit("document.published", "udgivet-2011", "udgivet-2012", "editorial text-changed a"),
    Edit(
      "explanation.finding", "goal-not-measurable", "goal-without-initiative",
      "governance rules-changed a"),
    Edit("explanation.subject", "a/arvet", "a/loft", "governance rules-changed a"),
    Edit("explanation.why", "forklaret-a", "forklaret-b", "editorial text-changed a"),
    Edit("explanation.source", "side-forklaret", "side-anden", "editorial text-changed a"),
  ]

  private static let contextEdits = [
    Edit("group.title", "gruppe-sub", "gruppe-anden", "editorial text-changed a/sub"),
    Edit("group.part-of", "part-of: top, source", "source", "structural link-changed a/sub"),
    Edit("group.source", "side-sub", "side-anden", "editorial text-changed a/sub"),
    Edit("group.note", "note-sub", "note-anden", "editorial text-changed a/sub"),
    Edit("definition.title", "ord-titel", "ord-andet", "editorial text-changed a/ord"),
    Edit("definition.text", "ord-tekst", "ord-andet", "editorial text-changed a/ord"),
    Edit("definition.source", "side-ord", "side-andet", "editorial text-changed a/ord"),
    Edit("fact.title", "fakta-titel", "fakta-andet", "editorial text-changed a/fakta"),
    Edit("fact.value", "value: 55", "value: 56", "editorial text-changed a/fakta"),
    Edit(
      "fact.approximate", "approximate: false, text", "approximate: true, text",
      "editorial text-changed a/fakta"),
    Edit("fact.text", "fakta-tekst", "fakta-andet", "editorial text-changed a/fakta"),
    Edit("fact.about", "about: figure", "about: holder", "structural link-changed a/fakta"),
    Edit(
      "fact.per", "per: {of: raw, in: 2010}", "note: Uden", "editorial text-changed a/span"),
    Edit(
      "fact.prices", "8 times, prices: pris", "8 times, prices: pris-to",
      "structural link-changed a/gange"),
    Edit("per.of", "per: {of: raw", "per: {of: breve", "editorial text-changed a/span"),
    Edit("per.in", "in: 2010", "in: 2011", "editorial text-changed a/span"),
    Edit("fact.source", "side-fakta", "side-andet", "editorial text-changed a/fakta"),
    Edit("fact.note", "note-fakta", "note-andet", "editorial text-changed a/fakta"),
    Edit("interval.between", "[11, 12]", "[11, 13]", "editorial text-changed a/span"),
    Edit("channel.title", "{title: Telefon}", "{title: Fon}", "editorial text-changed a/telephone"),
    Edit("prices.title", "pris-titel", "pris-andet", "editorial text-changed a/pris"),
    Edit("prices.per", "per: contact", "per: sag", "editorial text-changed a/pris"),
    Edit(
      "prices.approximate", "per: contact\n    approximate: false",
      "per: contact\n    approximate: true", "undecided prices-changed a/pris"),
    Edit("prices.source", "side-pris", "side-andet", "editorial text-changed a/pris"),
    Edit("prices.note", "note-pris", "note-andet", "editorial text-changed a/pris"),
    Edit("prices.*", "mail: 3 kr.", "mail: 4 kr.", "undecided prices-changed a/pris/mail"),
    Edit(
      "price.price", "price: 40 kr.", "price: 45 kr.", "undecided prices-changed a/pris/telephone"),
    Edit(
      "price.between", "[70 kr., 80 kr.]", "[70 kr., 90 kr.]",
      "undecided prices-changed a/pris/counter"),
    Edit("price.variants", "auto: 5 kr.", "auto: 6 kr.", "undecided prices-changed a/pris/web"),
    Edit(
      "price.approximate", "40 kr., approximate: false", "40 kr., approximate: true",
      "undecided prices-changed a/pris/telephone"),
  ]

  private static let indicatorEdits = [
    Edit("indicator.title", "pct-titel", "pct-andet", "editorial text-changed a/pct"),
    Edit(
      "indicator.unit", "title: Breve, unit: contacts", "title: Breve, unit: letters",
      "undecided unit-changed a/breve"),
    Edit(
      "indicator.better", "better: higher, measures: stock, outlook",
      "better: lower, measures: stock, outlook", "undecided direction-changed a/pct"),
    Edit(
      "indicator.measures", "measures: stock, outlook", "measures: flow, outlook",
      "undecided definition-changed a/pct"),
    Edit("indicator.outlook", "outlook: path", "outlook: trend", "mixed outlook-changed a/pct"),
    Edit(
      "indicator.share", "share: {of: raw, where: {channel: [web],",
      "share: {of: raw, where: {channel: [web, mail],", "weakened definition-changed a/part"),
    Edit(
      "indicator.sum", "sum: {of: raw, where: {channel: [web, mail]}}",
      "sum: {of: raw, where: {channel: [web]}}", "undecided definition-changed a/total"),
    Edit(
      "indicator.priced", "channel: [web, telephone]", "channel: [web]",
      "undecided definition-changed a/cost"),
    Edit("indicator.formula", "* 2.0", "* 3.0", "weakened definition-changed a/calc"),
    Edit(
      "indicator.collected", "collected: {weeks: [17, 43]}", "collected: {weeks: [17, 44]}",
      "undecided collection-changed a/raw"),
    Edit(
      "indicator.annual", "annual: {factor: 26}", "annual: {factor: 25}",
      "undecided definition-changed a/raw"),
    Edit(
      "indicator.minimum-n", "minimum-n: 10", "minimum-n: 20", "undecided definition-changed a/part"
    ),
    Edit("indicator.limit", "limit: 100 %", "limit: 99 %", "undecided outlook-changed a/pct"),
    Edit(
      "indicator.breaks", "breaks: {2009: gammelt}", "breaks: {2010: gammelt}",
      "undecided break-changed a/pct"),
    Edit("indicator.source", "side-pct", "side-andet", "editorial text-changed a/pct"),
    Edit("indicator.note", "note-pct", "note-andet", "editorial text-changed a/pct"),
    Edit("share.of", "share: {of: raw", "share: {of: breve", "undecided definition-changed a/part"),
    Edit(
      "share.where", "where: {channel: [web], direction", "where: {channel: [mail], direction",
      "undecided definition-changed a/part"),
    Edit(
      "share.among", "among: {direction: in, area", "among: {area",
      "strengthened definition-changed a/part"),
    Edit("sum.of", "sum: {of: raw", "sum: {of: breve", "undecided definition-changed a/total"),
    Edit(
      "sum.where", "channel: [web, mail]", "channel: [mail]", "undecided definition-changed a/total"
    ),
    Edit(
      "priced.of", "priced: {of: raw", "priced: {of: breve", "undecided definition-changed a/cost"),
    Edit(
      "priced.prices", "prices: pris, where", "prices: pris-to, where",
      "undecided definition-changed a/cost"),
    Edit(
      "priced.where", "where: {channel: [web, telephone]}", "where: {channel: [telephone]}",
      "undecided definition-changed a/cost"),
    Edit("annual.factor", "factor: 26", "factor: 24", "undecided definition-changed a/raw"),
    Edit("collected.weeks", "weeks: [17, 43]", "weeks: [43]", "undecided collection-changed a/raw"),
    Edit(
      "selection.channel", "channel: [web], direction", "channel: [web, telephone], direction",
      "weakened definition-changed a/part"),
    Edit(
      "selection.direction",
      "direction: in, area: nord, type: transaction, population: unge, resolved: at-once}, among",
      "direction: out, area: nord, type: transaction, population: unge, resolved: at-once}, among",
      "strengthened definition-changed a/part"),
    Edit("selection.area", "area: nord", "area: syd", "strengthened scope-changed a/part"),
    Edit(
      "selection.type", "type: transaction", "type: information",
      "strengthened definition-changed a/part"),
    Edit(
      "selection.population", "population: unge", "population: gamle",
      "strengthened scope-changed a/part"),
    Edit(
      "selection.resolved", "resolved: at-once", "resolved: later",
      "strengthened definition-changed a/part"),
  ]

  private static let goalEdits = [
    Edit("goal.title", "figur-titel", "figur-andet", "editorial text-changed a/figure"),
    Edit(
      "goal.indicator", "lukket: {indicator: pct", "lukket: {indicator: part",
      "undecided indicator-exchanged a/lukket"),
    Edit(
      "goal.baseline", "baseline: 2011", "baseline: 2012",
      "rebaselined basis-changed a/figure (strengthened)"),
    Edit("goal.binding", "binding: true", "binding: false", "weakened binding-changed a/figure"),
    Edit(
      "goal.milestones", "2012: 61 %", "2013: 61 %", "weakened deadline-later a/andel/2013 365 days"
    ),
    Edit("goal.keep", "keep: {at-most: 95 %}", "wanted: 95 %", "weakened keep-changed a/loft"),
    Edit(
      "goal.direction", "direction: {falls: every quarter}", "note: Uden",
      "weakened direction-changed a/falder"),
    Edit(
      "goal.wanted", "wanted: 90 %", "wanted: 91 %", "strengthened wanted-changed a/gerne 1 points"),
    Edit(
      "goal.every", "every: {year: {done: Redegørelse}}", "every: {month: {done: Redegørelse}}",
      "strengthened cadence-changed a/pligt"),
    Edit(
      "goal.readings", "anden:\n        why: laes-a", "tredje:\n        why: laes-a",
      "undecided reading-changed a/figure"),
    Edit(
      "goal.superseded", "superseded: {from: 2015-06-01, by: lov-a}",
      "superseded: {from: 2013-06-01, by: lov-a}", "weakened supersession-changed a/figure"),
    Edit("goal.serves", "serves: [holder]", "serves: [loft]", "structural link-changed a/figure"),
    Edit("goal.part-of", "part-of: sub", "part-of: top", "structural link-changed a/figure"),
    Edit(
      "goal.owner", "owner: ejer-figur\n    source", "source", "governance owner-removed a/figure"),
    Edit(
      "goal.formerly", "formerly: gammel-maal", "formerly: aeldre-maal",
      "editorial text-changed a/arvet"),
    Edit("goal.source", "side-figur", "side-andet", "editorial text-changed a/figure"),
    Edit("goal.note", "note-figur", "note-andet", "editorial text-changed a/figure"),
    Edit("reading.why", "laes-a", "laes-b", "editorial text-changed a/figure"),
    Edit(
      "reading.milestones", "at-least: 25 %", "at-least: 24 %", "undecided reading-changed a/figure"
    ),
    Edit(
      "superseded.from", "from: 2015-06-01", "from: 2016-06-01",
      "strengthened supersession-changed a/figure"),
    Edit("superseded.by", "by: lov-a", "by: lov-b", "editorial text-changed a/figure"),
    Edit(
      "keep.at-least", "at-least: 10 %, from", "at-least: 9 %, from",
      "weakened keep-changed a/holder -1 points"),
    Edit("keep.at-most", "at-most: 95 %", "at-most: 96 %", "weakened keep-changed a/loft 1 points"),
    Edit("keep.equals", "equals: 50 %", "equals: 51 %", "mixed keep-changed a/lig 1 points"),
    Edit("keep.from", "10 %, from: 2012", "10 %, from: 2013", "weakened keep-changed a/holder"),
    Edit("keep.until", "until: 2014", "until: 2013", "weakened keep-changed a/holder"),
    Edit(
      "direction.rises", "rises: every year", "rises: every quarter",
      "strengthened cadence-changed a/stiger"),
    Edit(
      "direction.falls", "falls: every quarter", "falls: every year",
      "weakened cadence-changed a/falder"),
    Edit(
      "direction.or-equal", "or-equal: false", "or-equal: true",
      "weakened direction-changed a/stiger"),
  ]

  private static let milestoneEdits = [
    Edit("milestone.id", "id: foerste", "id: tredje", "structural renamed a/dobbelt/2012/tredje"),
    Edit("milestone.title", "ms-titel", "ms-andet", "editorial text-changed a/figure/2012"),
    Edit(
      "milestone.at-least", "at-least: 30 %", "at-least: 29 %",
      "weakened target-lowered a/figure/2012 -1 points"),
    Edit(
      "milestone.at-most", "at-most: 90 %", "at-most: 89 %",
      "strengthened target-lowered a/figure/2013 -1 points"),
    Edit(
      "milestone.equals", "equals: 44 %", "equals: 45 %",
      "mixed target-raised a/lukket/2012 1 points"),
    Edit(
      "milestone.between", "[31 %, 61 %]", "[31 %, 62 %]", "weakened target-raised a/figure/2014"),
    Edit(
      "milestone.change", "change: +33 points", "change: +34 points",
      "strengthened target-raised a/figure/2015 1 points"),
    Edit(
      "milestone.from", "+33 points, from: baseline", "+33 points, from: 2012",
      "rebaselined basis-changed a/figure/2015 (strengthened) 9 points"),
    Edit(
      "milestone.includes", "includes: [a-felt, b-felt]", "includes: [a-felt]",
      "weakened target-changed a/mangfoldig/2012"),
    Edit(
      "milestone.count-at-least", "count-at-least: 7", "count-at-least: 8",
      "strengthened target-raised a/mangfoldig/2013 1 set"),
    Edit(
      "milestone.hours", "Mo-Fr 10:00-14:00", "Mo-Fr 10:00-15:00",
      "mixed target-raised a/aaben/2012 5 hours/week"),
    Edit(
      "milestone.done", "{done: Indført, each", "{done: [Indført, Brugt], each",
      "strengthened target-changed a/fjernprint/2012"),
    Edit(
      "milestone.decided", "decided: Vurderet", "done: Vurderet",
      "strengthened target-changed a/fjernprint/2013"),
    Edit(
      "milestone.check", "check: {change: +10 points", "check: {change: +11 points",
      "editorial text-changed a/figure/2012"),
    Edit(
      "milestone.tolerance", "tolerance: 1 points", "tolerance: 0.5 points",
      "strengthened tolerance-changed a/figure/2012 -0.50 points"),
    Edit(
      "milestone.when", "when: hvis-a", "when: hvis-b", "undecided condition-changed a/figure/2012"),
    Edit(
      "milestone.measured-in", "measured-in: 2014", "measured-in: 2015",
      "undecided measured-in-changed a/figure/2013"),
    Edit(
      "milestone.approximate", "approximate: false, decision", "approximate: true, decision",
      "editorial text-changed a/figure/2012"),
    Edit(
      "milestone.each", "Indført, each: participant", "Indført",
      "weakened duty-changed a/fjernprint/2012"),
    Edit(
      "milestone.decision", "decision: sag-1", "decision: sag-2",
      "governance decision-changed a/figure/2012"),
    Edit("milestone.why", "why: fordi-a", "why: fordi-b", "editorial text-changed a/figure/2013"),
    Edit("milestone.source", "side-ms", "side-andet", "editorial text-changed a/figure/2012"),
    Edit("milestone.note", "note-ms", "note-andet", "editorial text-changed a/figure/2012"),
  ]

  /// A target by itself stands below `wanted`, `check` and `every`.
  private static let targetEdits = [
    Edit(
      "target.at-least", "at-least: 77 %", "at-least: 78 %",
      "strengthened wanted-changed a/oensket 1 points"),
    Edit(
      "target.at-most", "wanted: {at-least: 77 %}", "wanted: {at-most: 77 %}",
      "mixed wanted-changed a/oensket 0 points"),
    Edit(
      "target.equals", "wanted: {at-least: 77 %}", "wanted: {equals: 77 %}",
      "strengthened wanted-changed a/oensket 0 points"),
    Edit(
      "target.between", "wanted: {at-least: 77 %}", "wanted: {between: [77 %, 90 %]}",
      "strengthened wanted-changed a/oensket"),
    Edit(
      "target.change", "check: {change: +10 points", "check: {change: +12 points",
      "editorial text-changed a/figure/2012"),
    Edit(
      "target.from", "+10 points, from: baseline", "+10 points, from: 2011",
      "editorial text-changed a/figure/2012"),
    Edit(
      "target.includes", "count-at-least: 7}", "count-at-least: 7, check: {includes: [a-felt]}}",
      "editorial text-changed a/mangfoldig/2013"),
    Edit(
      "target.count-at-least", "includes: [a-felt, b-felt]}",
      "includes: [a-felt, b-felt], check: {count-at-least: 2}}",
      "editorial text-changed a/mangfoldig/2012"),
    Edit(
      "target.hours", "hours: Mo-Fr 10:00-14:00}",
      "hours: Mo-Fr 10:00-14:00, check: {hours: Mo-Fr 10:00-15:00}}",
      "editorial text-changed a/aaben/2012"),
    Edit(
      "target.done", "{done: Redegørelse}", "{done: [Redegørelse, Plan]}",
      "strengthened duty-changed a/pligt"),
    Edit(
      "target.decided", "{done: Redegørelse}", "{decided: Redegørelse}",
      "weakened duty-changed a/pligt"),
  ]

  private static let initiativeEdits = [
    Edit("initiative.title", "init-titel", "init-andet", "editorial text-changed a/fjernprint"),
    Edit(
      "initiative.supports", "supports: [figure]", "supports: [loft]",
      "structural link-changed a/fjernprint"),
    Edit(
      "initiative.part-of", "part-of: top\n    owner", "part-of: sub\n    owner",
      "structural link-changed a/fjernprint"),
    Edit(
      "initiative.owner", "owner: ejer-init", "owner: ejer-ny",
      "governance owner-changed a/fjernprint"),
    Edit(
      "initiative.participants", "participants: [Holbæk, Glostrup]", "participants: [Holbæk]",
      "weakened participants-changed a/fjernprint"),
    Edit(
      "initiative.duty", "duty: pligt-a", "duty: pligt-b", "undecided duty-changed a/fjernprint"),
    Edit(
      "initiative.when", "when: betinget-a", "when: betinget-b",
      "undecided condition-changed a/fjernprint"),
    Edit(
      "initiative.budget", "  total: 120000\n", "  total: 110000\n",
      "governance budget-changed a/fjernprint -10,000 kr."),
    Edit(
      "initiative.milestones", "2013: {decided: Vurderet}", "2014: {decided: Vurderet}",
      "weakened deadline-later a/fjernprint/2014 365 days"),
    Edit(
      "initiative.every", "every: {year: {done: Rapport}}", "every: {half: {done: Rapport}}",
      "strengthened cadence-changed a/fjernprint"),
    Edit(
      "initiative.readings", "senere: {milestones: {2012", "tidligere: {milestones: {2012",
      "undecided reading-changed a/fjernprint"),
    Edit(
      "initiative.formerly", "gammel-init", "aeldre-init", "editorial text-changed a/fjernprint"),
    Edit("initiative.source", "side-init", "side-andet", "editorial text-changed a/fjernprint"),
    Edit("initiative.note", "note-init", "note-andet", "editorial text-changed a/fjernprint"),
    Edit(
      "budget.unit", "unit: kr.\n      per", "unit: EUR\n      per",
      "governance budget-changed a/fjernprint"),
    Edit(
      "budget.per", "per: municipality", "per: citizen", "governance budget-changed a/fjernprint"),
    Edit(
      "budget.items", "items:\n", "items:\n        buffer: 15000 kr.\n",
      "governance budget-changed a/fjernprint/buffer"),
    Edit(
      "budget.total", "total: 120000", "total: 130000",
      "governance budget-changed a/fjernprint 10,000 kr."),
    Edit("budget.source", "side-budget", "side-andet", "editorial text-changed a/fjernprint"),
    Edit("budget.note", "note-budget", "note-andet", "editorial text-changed a/fjernprint"),
    Edit(
      "budget-item.title", "post-titel", "post-andet",
      "editorial text-changed a/fjernprint/bemanding"),
    Edit(
      "budget-item.amount", "amount: 120000", "amount: 130000",
      "governance budget-changed a/fjernprint/bemanding 10,000"),
    Edit(
      "budget-item.hours", "hours: 12 * 50", "hours: 12 * 60",
      "governance budget-changed a/fjernprint/bemanding"),
    Edit(
      "budget-item.rate", "rate: 200", "rate: 250",
      "governance budget-changed a/fjernprint/bemanding 50"),
    Edit(
      "budget-item.source", "side-post", "side-anden",
      "editorial text-changed a/fjernprint/bemanding"),
    Edit(
      "budget-item.note", "note-post", "note-anden", "editorial text-changed a/fjernprint/bemanding"
    ),
  ]
}
