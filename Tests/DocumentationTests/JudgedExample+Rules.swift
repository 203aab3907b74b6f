import Evaluation

extension JudgedExample {
  /// Examples of each numbered rule that leads from observations to a measured value.
  static let rules: [[JudgedExample]] = [
    [
      JudgedExample(
        "Perioden", "The window",
        "Et niveau eller en andel er, som det sidst blev målt i perioden. Et ældre tal bruges, men det siges.",
        "A level or a share is as last measured in the period. An older figure is used, and that is said.",
        "indicator: post\nmilestones: {2012: 30 %}", rows: "post;2012-Q1;20\npost;2012-Q3;31", .met)
    ],
    [
      JudgedExample(
        "Alt én gang", "All of it once",
        "Det, der lægges sammen, dækker hele perioden én gang. Et år ved siden af sine kvartaler efterprøver dem kun.",
        "What adds up covers the whole period once. A year beside its quarters only checks them.",
        "indicator: visits\nmilestones: {2012: 1000}",
        rows:
          "visits;2012-Q1;250\nvisits;2012-Q2;250\nvisits;2012-Q3;250\nvisits;2012-Q4;250\nvisits;2012;1000",
        .met)
    ],
    [
      JudgedExample(
        "Par", "Pairs",
        "Begge sider af en sammenligning bruger kun de perioder og områder, som begge har. Det, der udelades, nævnes.",
        "Both sides of a comparison use only the periods and areas that both have. What is left out is named.",
        "indicator: visits\nmilestones: {2013: {change: -10 %, from: 2012}}",
        rows: "visits;2012;600;;;Nord\nvisits;2012;400;;;Syd\nvisits;2013;541;;;Nord",
        milestone: "2013", asOf: "2014-03-31", .missed),
      JudgedExample(
        "Par i en andel", "Pairs in a share",
        "Tæller og nævner skal begge være talt: manglende tal er ikke nul.",
        "Numerator and denominator must both be counted: missing is not zero.",
        "indicator: digital\nmilestones: {2012: 50 %}",
        rows:
          "contacts;2012;50;email;in;Nord\ncontacts;2012;50;letter;in;Nord\ncontacts;2012;900;letter;in;Syd",
        .met),
    ],
    [
      JudgedExample(
        "Andel af summer", "Share of sums",
        "900 af 1.000 og 1 af 10 er 901 af 1.010, aldrig et gennemsnit af procenter.",
        "900 of 1,000 and 1 of 10 are 901 of 1,010, never a mean of percentages.",
        "indicator: digital\nmilestones: {2012: 90 %}",
        rows:
          "contacts;2012;900;email;in;Nord\ncontacts;2012;100;letter;in;Nord\ncontacts;2012;1;email;in;Syd\ncontacts;2012;9;letter;in;Syd",
        .missed)
    ],
    [
      JudgedExample(
        "Tælleuger", "Counting weeks",
        "De samme uger lægges sammen på begge sider. Har de ikke lige mange arbejdsdage, afgør tallet pr. arbejdsdag (uge 17 i 2013 havde store bededag).",
        "The same weeks are summed on both sides. Where their working days differ, the count per working day decides (week 17 of 2013 held a public holiday).",
        "indicator: weekly\nmilestones: {2013: {change: -10 %, from: 2012}}",
        rows: "weekly;2012-W17;400\nweekly;2012-W43;600\nweekly;2013-W17;299\nweekly;2013-W43;521",
        milestone: "2013", asOf: "2014-03-31", .missed)
    ],
    [
      JudgedExample(
        "Modstrid", "Contradiction",
        "Siger to kilder hver sit, bedømmes begge. Samme udfald står; forskellige kan ikke vurderes.",
        "Where two sources disagree, both are judged. Equal outcomes stand; different ones can't be assessed.",
        "indicator: post\nmilestones: {2012: 30 %}",
        rows: "post;2012;31;;;;;bilag 1\npost;2012;29;;;;;bilag 2", .notAssessable)
    ],
    [
      JudgedExample(
        "Databrud", "Series break",
        "Et brud mellem de to tal, der sammenlignes, gør, at målet ikke kan vurderes.",
        "A break between the two figures compared makes the target not assessable.",
        "indicator: post\nmilestones: {2015: {change: +5 points, from: 2014}}",
        rows: "post;2014;40\npost;2015;50", milestone: "2015", asOf: "2016-03-31", .notAssessable)
    ],
    [
      JudgedExample(
        "Små tal", "Small numbers",
        "Inden for stikprøvens usikkerhed står udfaldet, men det mærkes.",
        "Inside a sample's uncertainty the verdict stands, and is marked.",
        "indicator: survey\nmilestones: {2012: 80 %}", rows: "survey;2012;81;;;;400", .met)
    ],
  ]

  /// The outlook by each method.
  static let outlooks: [JudgedExample] = [
    JudgedExample(
      "Lige vej (`path`)", "Straight way (`path`)",
      "Den lige linje fra udgangspunktet gennem milepælenes måltal. På linjen eller bedre er på sporet; under den med indtil en tiendedel af vejen i risiko; ellers bagud. En strategi kan sætte en anden grænse: `rules: {target-at-risk: {band: 5 %}}`.",
      "The straight line from the start through the milestones' values. On it or better is on track; short of it by up to a tenth of the way at risk; else off track. A strategy can set another threshold: `rules: {target-at-risk: {band: 5 %}}`.",
      "indicator: post\nbaseline: 2010\nmilestones: {2014: 50 %}",
      rows: "post;2010;10\npost;2012;28", milestone: "2014", .atRisk),
    JudgedExample(
      "Vækst (`growth`)", "Growth (`growth`)",
      "Den målte årlige vækst `(y_t/y_0)^(1/(t-t_0)) - 1` over den nødvendige `(y_T/y_0)^(1/(T-t_0)) - 1`. Mindst 0,95 er på sporet, mindst 0,60 i risiko, derunder bagud. Eurostats metode, som Statistics Canada og Open SDG også udgiver den.",
      "The observed yearly growth `(y_t/y_0)^(1/(t-t_0)) - 1` over the required `(y_T/y_0)^(1/(T-t_0)) - 1`. At least 0.95 is on track, at least 0.60 at risk, below that off track. Eurostat's method, as Statistics Canada and Open SDG publish it.",
      "indicator: growing\nbaseline: 2010\nmilestones: {2014: 40 %}",
      rows: "growing;2010;10\ngrowing;2012;20", milestone: "2014", .onTrack),
    JudgedExample(
      "Tendens (`trend`)", "Trend (`trend`)",
      "Gennemsnittet af de årlige ændringer over de seneste seks punkter føres frem til måltallets år; afstanden til måltallet derfra over afstanden i dag er q. Under 5 % er sol (på sporet), til og med 20 % let skyet (i risiko), ellers bagud. Destatis' metode, med dens vejrtegn.",
      "The mean yearly change over the last six points is carried on to the target's year; the distance left there over the distance today is q. Below 5 % is sun (on track), up to 20 % lightly clouded (at risk), else off track. Destatis' method, with its weather symbols.",
      "indicator: trending\nmilestones: {2014: 50 %}",
      rows: "trending;2010;10\ntrending;2011;20\ntrending;2012;28", milestone: "2014", .atRisk),
  ]
}
