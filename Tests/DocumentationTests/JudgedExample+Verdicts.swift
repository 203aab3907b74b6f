import Evaluation

extension JudgedExample {
  /// Each verdict once, in the order in which they are documented.
  static let verdicts: [JudgedExample] = [
    JudgedExample(
      "Opfyldt", "Met",
      "Forfalden, målt i sin periode, og måltallet er nået. Grænsen selv er nok.",
      "Due, measured in its period, and the target reached. The boundary itself is enough.",
      "indicator: post\nmilestones: {2012: 30 %}", rows: "post;2012;30", .met),
    JudgedExample(
      "Opfyldt for sent", "Met late",
      "Først nået senere: leveret efter fristen, eller målt efter perioden (`measured-in`).",
      "Reached only later: delivered after its day, or measured after the period (`measured-in`).",
      "milestones: {2012: {done: Hjemmesiden er åbnet}}", progress: "g/2012;;2013-01-10;done",
      .metLate),
    JudgedExample(
      "Næsten opfyldt", "Nearly met",
      "Ikke nået, men inden for den `tolerance`, som strategien selv skriver. Uden `tolerance` findes udfaldet ikke.",
      "Not reached, but within the `tolerance` that the strategy itself states. Without one there is no such verdict.",
      "indicator: post\nmilestones: {2012: {at-least: 30 %, tolerance: 1 points}}",
      rows: "post;2012;29", .nearly),
    JudgedExample(
      "Delvist opfyldt", "Partly met",
      "Noget af det, der består af flere dele: dele af en leverance, medlemmer af en mængde eller kommuner.",
      "Some of what has several parts: parts of a deliverable, members of a set or municipalities.",
      "milestones: {2012: {done: [Indført, Taget i brug]}}", progress: "g/2012;1;2012-06-01;done",
      .partly),
    JudgedExample(
      "Ikke opfyldt", "Missed",
      "Målt og ikke nået; for en leverance: i gang eller opgivet ved fristen.",
      "Measured and not reached; of a deliverable: started or dropped when due.",
      "indicator: visits\nmilestones: {2012: 1000}", rows: "visits;2012;1001", .missed),
    JudgedExample(
      "På sporet", "On track",
      "Ikke forfalden, og udsigten er god nok (se Udsigt).",
      "Not due, and the outlook is good enough (see Outlook).",
      "indicator: post\nbaseline: 2010\nmilestones: {2014: 50 %}",
      rows: "post;2010;10\npost;2012;30", milestone: "2014", .onTrack),
    JudgedExample(
      "I risiko", "At risk", "Ikke forfalden, og lidt bagud for vejen til måltallet.",
      "Not due, and a little behind the way to the target.",
      "indicator: post\nbaseline: 2010\nmilestones: {2014: 50 %}",
      rows: "post;2010;10\npost;2012;28", milestone: "2014", .atRisk),
    JudgedExample(
      "Bagud", "Off track", "Ikke forfalden, og mere end lidt bagud.",
      "Not due, and more than a little behind.",
      "indicator: post\nbaseline: 2010\nmilestones: {2014: 50 %}",
      rows: "post;2010;10\npost;2012;15", milestone: "2014", .offTrack),
    JudgedExample(
      "Afventer", "Pending", "Ikke forfalden, og der er ikke målinger nok, eller de er for gamle.",
      "Not due, and there are too few measurements, or they are too old.",
      "indicator: post\nmilestones: {2014: 50 %}", rows: "post;2012;15", milestone: "2014", .pending
    ),
    JudgedExample(
      "Mangler måling", "No data",
      "Forfalden med et måltal, men uden måling eller udgangspunkt. Der står, hvad der mangler.",
      "Due with a target, but lacking a measurement or a base. It says which.",
      "indicator: visits\nmilestones: {2012: 1000}",
      rows: "visits;2012-Q1;250\nvisits;2012-Q2;250\nvisits;2012-Q4;250", .noData),
    JudgedExample(
      "Kan ikke vurderes", "Not assessable",
      "Der er tal, men de kan ikke svare: databrud, kategorier talt sammen, for grove perioder, kilder, der er uenige, eller for få svar.",
      "There are figures, but they can't answer: a break, merged categories, too coarse periods, sources that disagree, or too few.",
      "indicator: survey\nmilestones: {2012: 80 %}", rows: "survey;2012;85;;;;99", .notAssessable),
    JudgedExample(
      "Ikke relevant", "Not relevant",
      "Betingelsen (`when`) kom ikke i stand; en række i `progress.csv` siger det.",
      "Its condition (`when`) did not come about; a row in `progress.csv` says so.",
      "milestones: {2012: {decided: Deltagelse, when: hvis naboerne er med}}",
      progress: "g/2012;;2012-05-01;not-relevant", .notRelevant),
    JudgedExample(
      "Overhalet", "Superseded",
      "Lov eller en senere strategi tog over; kun milepæle med frist på dagen eller senere.",
      "Law or a later strategy took over; only milestones due on that day or later.",
      "indicator: post\nmilestones: {2014: 50 %}\nsuperseded: {from: 2014-11-01, by: lov om Digital Post}",
      milestone: "2014", asOf: "2015-03-31", .superseded),
  ]
}
