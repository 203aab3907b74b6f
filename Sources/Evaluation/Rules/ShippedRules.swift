// Written from rules/*.yaml by `KANALTJEK_WRITE=1 swift test --filter RuleTests`; not to be edited.

/// The rules that come with the program, without their tests.
enum ShippedRules {
  // swift-format-ignore
  static let files: [(name: String, text: String)] = [
    (
      "data.yaml",
      #"""
rules:
  measurement-missing:
    title: {da: Mangler måling, en: No measurement}
    subject: milestone
    severity: warning
    when: milestone.isDue && !milestone.isAwaited && !(milestone.isRecurring && milestone.kind in ["review", "done"])
    require: milestone.verdict != "no-data"
    message: verdict
    why:
      da: Fristen er nået, og ingen har målt eller meldt noget.
      en: The day has come, and nobody has measured or reported anything.
  not-assessable:
    title: {da: Kan ikke vurderes, en: Can't be assessed}
    subject: milestone
    severity: warning
    when: milestone.isDue
    require: milestone.verdict != "not-assessable"
    message: verdict
    why:
      da: Der er tal, men de kan ikke svare, for eksempel fordi to kilder er uenige.
      en: There are figures, but they can't answer, for instance because two sources disagree.
  data-stale:
    title: {da: Tallene er gamle, en: The figures are old}
    subject: goal
    severity: note
    when: goal.hasDay && goal.hasFigures
    require: strategy.end < asOf || days(goal.latest, asOf) <= parameters.days
    message:
      da: "{{goal.title}}: den seneste måling er fra {{goal.latest}}."
      en: "{{goal.title}}: the latest measurement is of {{goal.latest}}."
    why:
      da: Mens strategien gælder, skal der måles. Grænsen er et antal dage.
      en: While the strategy holds, it has to be measured. The threshold is a number of days.
    parameters: {days: 500}
  count-too-small:
    title: {da: Tallet hviler på få, en: The figure rests on few}
    subject: milestone
    severity: note
    when: milestone.restsOnCount
    require: milestone.basis >= parameters.least
    message:
      da: "{{milestone.title}}, {{milestone.period}}: det målte hviler kun på {{milestone.basis}}."
      en: "{{milestone.title}}, {{milestone.period}}: the figure rests on {{milestone.basis}} only."
    why:
      da: >-
        En andel af få springer, når et enkelt svar eller en enkelt henvendelse ændrer sig. Sæt minimum-n på indikatoren, hvis så få slet
        ikke skal bedømmes.
      en: >-
        A share of few jumps when a single answer or contact changes. State minimum-n on the indicator if so few are not to be judged at
        all.
    parameters: {least: 30}
  share-beyond-whole:
    title: {da: En andel over 100 %, en: A share beyond 100 %}
    subject: observation
    severity: warning
    when: observation.unit == "%"
    require: >-
      observation.value >= parameters.least
      && observation.value <= (has(indicator.limit) ? indicator.limit : parameters.most)
    message:
      da: "{{indicator.title}}, {{observation.period}}: {{observation.value}} kan ikke være en andel af noget."
      en: "{{indicator.title}}, {{observation.period}}: {{observation.value}} can't be a share of anything."
    why:
      da: >-
        En andel ligger mellem 0 og 100 %. Står der andet, er der tastet forkert, eller tallet er ikke en andel. Er det en vækst eller et
        indeks, så sæt grænserne op i strategien, eller limit på indikatoren.
      en: >-
        A share lies between 0 and 100 %. Anything else is a slip, or no share. Where it is a growth or an index, raise the thresholds in
        the strategy, or state limit on the indicator.
    parameters: {least: 0 %, most: 100 %}
  jump-implausible:
    title: {da: Et usandsynligt spring, en: An implausible jump}
    subject: observation
    severity: warning
    when: has(observation.previous)
    require: >-
      observation.unit == "%"
      ? observation.value - observation.previous <= parameters.points
      && observation.previous - observation.value <= parameters.points
      : observation.value < parameters.least && observation.previous < parameters.least
      || observation.value <= observation.previous * parameters.factor
      && observation.previous <= observation.value * parameters.factor
    message:
      da: "{{indicator.title}}, {{observation.period}}: {{observation.value}} mod {{observation.previous}} i {{observation.previousPeriod}}."
      en: "{{indicator.title}}, {{observation.period}}: {{observation.value}} against {{observation.previous}} in {{observation.previousPeriod}}."
    why:
      da: >-
        Et tal, der er mange gange større eller mindre end sidst, er oftest et komma eller et nul for meget, eller også er der talt på en
        anden måde. Er det et databrud, så skriv det under breaks. Ellers kan grænserne sættes i strategien.
      en: >-
        A figure many times larger or smaller than the last is mostly a comma or a nought too many, or it was counted in another way. A
        break in the series belongs under breaks. Otherwise the thresholds can be set in the strategy.
    parameters: {factor: 5, least: 20, points: 50}
"""#
    ),
    (
      "governance.yaml",
      #"""
rules:
  review-missing:
    title: {da: Årets revision er ikke meldt, en: The year's review is not reported}
    subject: milestone
    severity: warning
    when: milestone.kind == "review" && milestone.isDue
    require: milestone.verdict != "no-data"
    message: verdict
    why:
      da: Strategien siger, at den skal ses efter hvert år. Revisionen skal stå i progress.csv.
      en: The strategy says that it is to be reviewed each year. The review has to stand in progress.csv.
  account-missing:
    title: {da: En fast redegørelse mangler, en: A recurring account is missing}
    subject: milestone
    severity: warning
    when: milestone.isRecurring && milestone.kind == "done" && milestone.isDue
    require: milestone.verdict != "no-data"
    message: verdict
    why:
      da: Det, der skal leveres igen hvert år, såsom en redegørelse til kommunalbestyrelsen, er ikke meldt.
      en: What is to be delivered again each year, such as an account to the council, is not reported.
  remark-missing:
    title: {da: En bemærkning mangler, en: A remark is missing}
    subject: milestone
    severity: note
    when: milestone.verdict in ["missed", "partly", "nearly"] && milestone.isRemarkExpected
    require: has(milestone.remark)
    message:
      da: "{{milestone.title}}, {{milestone.period}}: der står ikke, hvorfor målet ikke blev nået."
      en: "{{milestone.title}}, {{milestone.period}}: it does not say why the target was not met."
    why:
      da: >-
        Vigtige mål, der ikke er nået, skal forklares i den årlige opfølgningsredegørelse (lov om kommunernes styrelse § 62 a). Forklaringen
        skrives i årets fil i mappen remarks. Uden den mappe spørger reglen ikke.
      en: >-
        Important targets that were not met have to be explained in the yearly follow-up report (Local Government Act § 62 a). The
        explanation is written in the year's file in the folder remarks. Without that folder the rule does not ask.
  owner-missing:
    title: {da: Ingen er ansvarlig, en: Nobody is responsible}
    subject: strategy
    severity: note
    explainable: true
    require: has(strategy.owner) || strategy.owners > 0
    message:
      da: "{{strategy.title}}: der står ikke, hvem der er ansvarlig for strategien eller noget i den."
      en: "{{strategy.title}}: it does not say who is responsible for the strategy or anything in it."
    why:
      da: Uden en ansvarlig er der ingen at spørge, når et mål ikke nås.
      en: Without an owner there is nobody to ask when a goal is not met.
  waiver-expired:
    title: {da: Dispensationen er udløbet, en: The waiver has expired}
    subject: waiver
    severity: warning
    require: waiver.until >= asOf
    message:
      da: "Dispensationen for {{waiver.subject}} fra {{waiver.rule}} udløb {{waiver.until}} og gælder ikke mere: få den forlænget ved en ny beslutning, eller slet den."
      en: "The waiver of {{waiver.rule}} for {{waiver.subject}} expired on {{waiver.until}} and no longer holds: have it renewed by a new decision, or delete it."
    why:
      da: En dispensation gælder til og med sin sidste dag. Derefter fejler det, den dækkede, igen.
      en: A waiver holds to the end of its last day. After that what it covered fails again.
  waiver-expiring:
    title: {da: Dispensationen udløber snart, en: The waiver expires soon}
    subject: waiver
    severity: note
    when: waiver.until >= asOf && waiver.isUsed
    require: days(asOf, waiver.until) > parameters.days
    message:
      da: "Dispensationen for {{waiver.subject}} fra {{waiver.rule}} udløber {{waiver.until}}: træf en ny beslutning inden da."
      en: "The waiver of {{waiver.rule}} for {{waiver.subject}} expires on {{waiver.until}}: take a new decision before then."
    why:
      da: En ny beslutning skal forberedes. Reglen siger til, når der er højst så mange dage igen.
      en: A new decision has to be prepared. The rule speaks when so many days or fewer are left.
    parameters: {days: 30}
  waiver-unused:
    title: {da: Dispensationen dækker intet, en: The waiver covers nothing}
    subject: waiver
    severity: warning
    when: waiver.until >= asOf && waiver.isKnown
    require: waiver.isUsed
    message:
      da: "Dispensationen for {{waiver.subject}} fra {{waiver.rule}} dækker intet: der er ingen sådan anmærkning. Slet den."
      en: "The waiver of {{waiver.rule}} for {{waiver.subject}} covers nothing: there is no such finding. Delete it."
    why:
      da: En dispensation, der bliver stående, ville dække den næste fejl, som ingen har taget stilling til.
      en: A waiver that is left standing would cover the next fault, which nobody has decided on.
  waiver-unknown-subject:
    title: {da: Dispensationen gælder noget ukendt, en: The waiver is about something unknown}
    subject: waiver
    severity: warning
    when: waiver.until >= asOf
    require: waiver.isKnown
    message:
      da: "Dispensationen fra {{waiver.rule}} gælder {{waiver.subject}}, som reglen ikke kender{{has(waiver.nearest) ? '; mente du ' + waiver.nearest + '?' : '.'}} Ret den, eller slet den."
      en: "The waiver of {{waiver.rule}} is about {{waiver.subject}}, which the rule does not know{{has(waiver.nearest) ? '; did you mean ' + waiver.nearest + '?' : '.'}} Correct it, or delete it."
    why:
      da: Et id, der er skrevet forkert eller er fjernet, dækker intet.
      en: An id that is misspelt or was removed covers nothing.
  waiver-former-id:
    title: {da: Dispensationen bruger et tidligere id, en: The waiver uses a former id}
    subject: waiver
    severity: note
    require: waiver.subject == waiver.currentSubject
    message:
      da: "Dispensationen for {{waiver.subject}} gælder stadig; skriv nu {{waiver.currentSubject}}."
      en: "The waiver for {{waiver.subject}} still holds; now write {{waiver.currentSubject}}."
    why:
      da: Et mål kan skifte id, og dispensationen følger med. Den er lettere at finde under det id, der gælder nu.
      en: A goal may change its id, and the waiver goes with it. It is easier to find under the id of today.
"""#
    ),
    (
      "milestones.yaml",
      #"""
rules:
  decision-due:
    title: {da: En beslutning skal snart træffes, en: A decision is due soon}
    subject: milestone
    severity: note
    when: milestone.kind == "decided" && !milestone.isDue && !milestone.isMeasured
    require: days(asOf, milestone.due) > parameters.days
    message:
      da: "{{milestone.title}}: {{milestone.statedTarget}} skal være afgjort senest {{milestone.due}}."
      en: "{{milestone.title}}: {{milestone.statedTarget}} has to be decided by {{milestone.due}}."
    why:
      da: En beslutning skal forberedes. Reglen siger til, når der er højst så mange dage igen.
      en: A decision has to be prepared. The rule speaks when so many days or fewer are left.
    parameters: {days: 60}
  initiative-not-followed:
    title: {da: Indsatsen kan ikke følges, en: The initiative can't be followed}
    subject: initiative
    severity: note
    explainable: true
    require: initiative.hasDay || initiative.hasSupport
    message:
      da: "{{initiative.title}}: der står hverken, hvad der skal være gjort hvornår, eller hvilket mål den støtter."
      en: "{{initiative.title}}: it says neither what is to be done by when, nor which goal it supports."
    why:
      da: En indsats uden milepæl og uden et mål, der kan vise, om den virker, kan gå i stå, uden at nogen ser det.
      en: An initiative without a milestone, and without a goal to show whether it works, can come to a halt unseen.
"""#
    ),
    (
      "revisions.yaml",
      #"""
rules:
  decision-missing:
    title: {da: En svækkelse uden en beslutning, en: Weakened without a decision}
    subject: change
    severity: 'change.isBinding ? "error" : "warning"'
    when: >-
      change.class in ["weakened", "mixed", "undecided"] ||
      (has(change.direction) && change.direction in ["weakened", "mixed", "undecided"])
    require: has(change.decision)
    message:
      da: "{{change.title}}: {{change.what}} ({{change.old}} → {{change.new}}), og der står ingen beslutning bag."
      en: "{{change.title}}: {{change.what}} ({{change.old}} → {{change.new}}), and no decision is stated."
    why:
      da: Kun den, der har vedtaget et mål, kan gøre det lettere at nå. Skriv sagens nummer under decision.
      en: Only those who adopted a goal can make it easier to meet. Write the case number under decision.
  owner-vacated:
    title: {da: Ingen er længere ansvarlig, en: Nobody is responsible any more}
    subject: change
    severity: error
    when: change.kind in ["owner-removed", "owner-changed", "review-removed"]
    require: has(change.new)
    message:
      da: "{{change.title}}: {{change.what}} ({{change.old}}), og der er ingen i stedet."
      en: "{{change.title}}: {{change.what}} ({{change.old}}), and there is nobody instead."
    why:
      da: Når en ansvarlig eller en opfølgning fjernes, skal en anden sættes i stedet.
      en: Where an owner or a review is removed, another has to take its place.
"""#
    ),
    (
      "structure.yaml",
      #"""
rules:
  goal-without-value:
    title: {da: Målet har ingen værdi, en: The goal has no value}
    subject: goal
    severity: note
    explainable: true
    when: goal.isBinding && goal.hasIndicator
    require: goal.hasValue
    message:
      da: "{{goal.title}}: der står ikke, hvor meget der skal nås."
      en: "{{goal.title}}: it does not say how much is to be reached."
    why:
      da: Et mål uden værdi kan aldrig vise sig at være nået. Der bliver ikke opfundet et måltal.
      en: A goal without a value can never prove to be met. No target is ever invented.
  targets-not-monotone:
    title: {da: Måltallet er svagere end det forrige, en: The target is weaker than the one before it}
    subject: milestone
    severity: warning
    explainable: true
    require: '!milestone.isWeaker'
    at: [writtenTarget, weakerThan]
    message:
      da: "{{milestone.title}}, {{milestone.period}}: måltallet {{milestone.writtenTarget}} er svagere end det for {{milestone.weakerThanPeriod}}: {{milestone.weakerThan}}."
      en: "{{milestone.title}}, {{milestone.period}}: the target {{milestone.writtenTarget}} is weaker than that for {{milestone.weakerThanPeriod}}: {{milestone.weakerThan}}."
    why:
      da: >-
        Et mål bliver sjældent lempet med vilje fra år til år i samme dokument. Måltal sammenlignes ét efter ét og aldrig hen over et
        databrud.
      en: >-
        A goal is seldom eased on purpose from year to year in one document. Targets are compared one after the other, and never across a
        break of the series.
  target-behind-baseline:
    title: {da: Måltallet er dårligere end nulpunktet, en: The target is worse than the baseline}
    subject: milestone
    severity: warning
    explainable: true
    require: '!milestone.isBehind && !milestone.isWrongWay'
    at: [writtenTarget, base, better]
    message:
      - when: milestone.isWrongWay
        da: "{{milestone.title}}, {{milestone.period}}: måltallet {{milestone.writtenTarget}} går den forkerte vej. {{goal.measuredBy}} er bedst, når den er {{milestone.better == 'higher' ? 'høj' : 'lav'}}."
        en: "{{milestone.title}}, {{milestone.period}}: the target {{milestone.writtenTarget}} goes the wrong way. {{goal.measuredBy}} is better the {{milestone.better}} it is."
      - da: "{{milestone.title}}, {{milestone.period}}: måltallet {{milestone.writtenTarget}} er dårligere end nulpunktet, {{milestone.base}} i {{goal.baseline}}."
        en: "{{milestone.title}}, {{milestone.period}}: the target {{milestone.writtenTarget}} is worse than the baseline, {{milestone.base}} in {{goal.baseline}}."
    why:
      da: Måltallet er dårligere end det, der allerede er målt, eller ændringen fører væk fra det, der er bedst.
      en: The target is worse than what was measured already, or the change leads away from what is better.
  initiative-without-goal:
    title: {da: Indsatsen støtter intet mål, en: The initiative supports no goal}
    subject: initiative
    severity: note
    explainable: true
    when: initiative.mayHaveGoal
    require: initiative.hasGoal
    at: id
    message:
      da: "{{initiative.title}}: indsatsen støtter intet mål."
      en: "{{initiative.title}}: the initiative supports no goal."
      several:
        da: "{{count}} indsatser støtter intet mål: {{titles}}."
        en: "{{count}} initiatives support no goal: {{titles}}."
    why:
      da: >-
        En indsats, der ikke fører til et mål, kan ikke siges at virke. Den hører til et mål, når den nævner det eller dets gruppe under
        supports, eller når deres overskrifter (part-of) hænger sammen.
      en: >-
        Of an initiative that leads to no goal nobody can say that it works. It belongs to a goal when it names it or its group under
        supports, or when their headings (part-of) hang together.
  goal-without-initiative:
    title: {da: Ingen indsats støtter målet, en: No initiative supports the goal}
    subject: goal
    severity: note
    explainable: true
    when: goal.mayHaveInitiative && !goal.isDelivery && !goal.isDuty && !goal.isKept
    require: goal.hasInitiative
    at: id
    message:
      da: "{{goal.title}}: ingen indsats støtter målet."
      en: "{{goal.title}}: no initiative supports the goal."
      several:
        da: "{{count}} mål støttes ikke af nogen indsats: {{titles}}."
        en: "{{count}} goals are supported by no initiative: {{titles}}."
    why:
      da: >-
        Et mål, som ingen arbejder for, nås kun ved held. Leverancer, pligter og det, der kun skal holdes, venter ikke på en indsats. Hører
        ingen indsats til noget mål, bliver kun det sagt.
      en: >-
        A goal that nobody works for is only met by luck. Deliveries, duties and what only has to be kept wait for no initiative. Where no
        initiative belongs to any goal, only that is said.
  goal-not-measurable:
    title: {da: Målet kan ikke måles, en: The goal can't be measured}
    subject: goal
    severity: note
    explainable: true
    require: '!goal.isUndivided && (goal.hasDay || goal.isObserved)'
    at: indicator
    message:
      - when: goal.isUndivided
        da: "{{goal.title}}: målet kan ikke måles. {{goal.counted}} er ikke opdelt efter {{goal.undivided}} i målingerne."
        en: "{{goal.title}}: the goal can't be measured. {{goal.counted}} is not broken down by {{goal.undivided}} in the measurements."
      - when: goal.hasIndicator
        da: "{{goal.title}}: målet kan ikke måles. Der er ingen tal for {{goal.measuredBy}}."
        en: "{{goal.title}}: the goal can't be measured. There are no figures for {{goal.measuredBy}}."
        several:
          da: "{{count}} mål kan ikke måles. Der er ingen tal for deres indikator: {{titles}}."
          en: "{{count}} goals can't be measured. There are no figures for their indicator: {{titles}}."
      - da: "{{goal.title}}: målet kan ikke måles. Det har ingen indikator, og intet skal leveres."
        en: "{{goal.title}}: the goal can't be measured. It has no indicator, and nothing is to be delivered."
        several:
          da: "{{count}} mål kan ikke måles. De har ingen indikator, og intet skal leveres: {{titles}}."
          en: "{{count}} goals can't be measured. They have no indicator, and nothing is to be delivered: {{titles}}."
    why:
      da: >-
        Målet har hverken indikator eller leverance; eller dets indikator er aldrig målt, og ingen frist gør det til en manglende måling;
        eller det, der tælles, er ikke delt op, som indikatoren kræver.
      en: >-
        The goal has neither an indicator nor a delivery; or its indicator was never measured, and no day makes that a missing measurement;
        or what is counted is not broken down as the indicator asks.
"""#
    ),
    (
      "targets.yaml",
      #"""
rules:
  target-missed:
    title: {da: Måltallet er ikke nået, en: The target is not met}
    subject: milestone
    severity: 'milestone.isBinding ? "error" : "note"'
    when: milestone.isMeasured
    require: milestone.verdict != "missed"
    message: verdict
    why:
      da: Det, strategien lover, er målt og ikke nået. Et mål, der ikke binder, giver kun en note.
      en: What the strategy promises was measured and is not met. A goal that does not bind only gives a note.
  target-partly:
    title: {da: Kun delvist opfyldt, en: Only partly met}
    subject: milestone
    severity: warning
    when: milestone.isMeasured
    require: milestone.verdict != "partly"
    message: verdict
    why:
      da: Noget af det, der skulle leveres, er der. Resten mangler.
      en: Some of what was to be delivered is there. The rest is lacking.
  target-nearly:
    title: {da: Næsten opfyldt, en: Nearly met}
    subject: milestone
    severity: note
    when: milestone.isMeasured
    require: milestone.verdict != "nearly"
    message: verdict
    why:
      da: Målingen ligger inden for den tolerance, som strategien selv giver.
      en: What was measured lies inside the tolerance that the strategy gives itself.
  target-late:
    title: {da: Opfyldt for sent, en: Met late}
    subject: milestone
    severity: note
    when: milestone.isMeasured
    require: milestone.verdict != "met-late"
    message: verdict
    why:
      da: Det blev nået eller leveret, men efter fristen.
      en: It was met or delivered, but after its day.
  target-off-track:
    title: {da: Bagud, en: Off track}
    subject: milestone
    severity: note
    require: milestone.verdict != "off-track"
    message:
      da: "{{milestone.title}}, {{milestone.period}}: bagud i forhold til {{milestone.statedTarget}}."
      en: "{{milestone.title}}, {{milestone.period}}: off track for {{milestone.statedTarget}}."
    why:
      da: Fristen er ikke nået, men med den udvikling, der er målt, bliver måltallet det ikke.
      en: It is not due yet, but by what was measured the target will not be met.
  target-at-risk:
    title: {da: I risiko, en: At risk}
    subject: milestone
    severity: note
    require: milestone.verdict != "at-risk"
    message:
      da: "{{milestone.title}}, {{milestone.period}}: i risiko for ikke at nå {{milestone.statedTarget}}."
      en: "{{milestone.title}}, {{milestone.period}}: at risk of not reaching {{milestone.statedTarget}}."
    why:
      da: Fristen er ikke nået, og målingen ligger lidt efter den lige vej til måltallet. Lidt er højst så meget af hele vejen.
      en: It is not due yet, and what was measured lies somewhat behind the straight way to the target. Somewhat is at most so much of all the way.
    parameters: {band: 10 %}
  statements-disagree:
    title: {da: Dokumentet siger også noget andet, en: The document also says something else}
    subject: milestone
    severity: note
    require: '!milestone.disagrees'
    message: statements
    why:
      da: Det, der står under check, følger ikke af det, der blev målt.
      en: What stands under check does not follow from what was measured.
"""#
    ),
  ]
}
