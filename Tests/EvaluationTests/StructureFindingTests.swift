import Evaluation
import StrategyModel
import Testing

/// What hangs loose in a document.
@Suite struct StructureFindingTests {
  static let links: [Critique] = [
    Critique(
      name: "an initiative that names a goal supports it",
      strategy: """
        goals:
          a: {title: A}
        initiatives:
          i: {title: I, supports: [a]}
        """,
      found: []),
    Critique(
      name: "an initiative beside one that names a goal",
      strategy: """
        goals:
          a: {title: A}
          b: {title: B}
        initiatives:
          i: {title: I, supports: [a]}
          j: {title: Opslag}
        """,
      found: ["note goal-without-initiative a/b", "note initiative-without-goal a/j"],
      says: ["B: ingen indsats støtter målet.", "Opslag: indsatsen støtter intet mål."]),
    Critique(
      name: "where nothing is linked the goals are not told apart",
      strategy: """
        goals:
          a: {title: A}
        initiatives:
          i: {title: I}
          j: {title: J}
        """,
      found: ["note initiative-without-goal a/i", "note initiative-without-goal a/j"]),
    Critique(
      name: "a strategy without initiatives", strategy: "goals:\n  a: {title: A}\n", found: []),
    Critique(
      name: "a strategy without goals", strategy: "initiatives:\n  i: {title: I}\n", found: []),
    Critique(
      name: "a shared heading is a link",
      strategy: """
        groups:
          spor: {title: Spor}
          tema: {title: Tema, part-of: spor}
          andet: {title: Andet}
        goals:
          a: {title: A, part-of: spor}
          b: {title: B, part-of: andet}
        initiatives:
          i: {title: I, part-of: tema}
        """,
      found: ["note goal-without-initiative a/b"]),
    Critique(
      name: "a heading above the goal's is a link",
      strategy: """
        groups:
          spor: {title: Spor}
          tema: {title: Tema, part-of: spor}
        goals:
          a: {title: A, part-of: tema}
        initiatives:
          i: {title: I, part-of: spor}
          j: {title: J}
        """,
      found: ["note initiative-without-goal a/j"]),
    Critique(
      name: "headings of two themes of one track are apart",
      strategy: """
        groups:
          spor: {title: Spor}
          tema: {title: Tema, part-of: spor}
          andet: {title: Andet, part-of: spor}
        goals:
          a: {title: A, part-of: tema}
        initiatives:
          i: {title: I, part-of: andet}
        """,
      found: ["note initiative-without-goal a/i"]),
    Critique(
      name: "groups that are part of each other have no top",
      strategy: """
        groups:
          spor: {title: Spor, part-of: tema}
          tema: {title: Tema, part-of: spor}
        goals:
          a: {title: A, part-of: tema}
        initiatives:
          i: {title: I, part-of: spor}
        """,
      found: []),
    Critique(
      name: "a supported group supports the goals below it",
      strategy: """
        groups:
          spor: {title: Spor}
        goals:
          a: {title: A, part-of: spor}
          b: {title: B}
        initiatives:
          i: {title: I, supports: [spor]}
        """,
      found: ["note goal-without-initiative a/b"]),
    Critique(
      name: "who works for a goal works for those that it serves",
      strategy: """
        goals:
          a: {title: A}
          b: {title: B, serves: [a]}
          c: {title: C, serves: [b]}
        initiatives:
          i: {title: I, supports: [c]}
        """,
      found: []),
    Critique(
      name: "but not the other way",
      strategy: """
        goals:
          a: {title: A}
          b: {title: B, serves: [a]}
        initiatives:
          i: {title: I, supports: [a]}
        """,
      found: ["note goal-without-initiative a/b"]),
    Critique(
      name: "goals of one indicator are worked for together",
      strategy: Ruling.vocabulary + """
        goals:
          a: {title: A, indicator: post}
          b: {title: B, indicator: post}
          c: {title: C, indicator: wait}
        initiatives:
          i: {title: I, supports: [a]}
        """,
      found: ["note goal-without-initiative a/c"]),
    Critique(
      name: "deliveries, duties and what is to stay as it is need no initiative",
      strategy: Ruling.vocabulary + """
        goals:
          a: {title: A}
          delivery: {title: B, milestones: {2013: {done: Afleveret}}}
          duty: {title: C, every: {year: {done: Redegjort}}}
          stay: {title: D, indicator: hours, keep: {at-least: 20, until: 2014}}
        initiatives:
          i: {title: I, supports: [a]}
        """,
      found: []),
  ]

  @Test(arguments: links)
  func linksBetweenInitiativesAndGoals(critique: Critique) throws {
    try critique.check(.initiativeWithoutGoal, .goalWithoutInitiative)
  }

  static let measurability: [Critique] = [
    Critique(
      name: "neither an indicator nor a delivery", strategy: "goals:\n  a: {title: Forståelig}\n",
      found: ["note goal-not-measurable a/a"],
      says: ["Forståelig: målet kan ikke måles. Det har ingen indikator"]),
    Critique(
      name: "a delivery is measured by progress",
      strategy: "goals:\n  a: {title: A, milestones: {2013: {done: Afleveret}}}\n", found: []),
    Critique(
      name: "a duty is measured by progress",
      strategy: "goals:\n  a: {title: A, every: {year: {done: Redegjort}}}\n", found: []),
    Critique(
      name: "a missing figure that is due is reported as that",
      strategy: Ruling.vocabulary + "goals:\n  a: {indicator: post, milestones: {2012: 30 %}}\n",
      found: []),
    Critique(
      name: "a wish without a time and without figures",
      strategy: Ruling.vocabulary + "goals:\n  a: {title: A, indicator: post, wanted: 90 %}\n",
      found: ["note goal-not-measurable a/a"], says: ["Der er ingen tal for Post."]),
    Critique(
      name: "a wish without a time but with figures",
      strategy: Ruling.vocabulary + "goals:\n  a: {title: A, indicator: post, wanted: 90 %}\n",
      rows: "post;2012;40", found: []),
    Critique(
      name: "figures that are not published yet are figures",
      strategy: Ruling.vocabulary + "goals:\n  a: {title: A, indicator: post, wanted: 90 %}\n",
      rows: "post;2017;40", found: []),
    Critique(
      name: "counts that are not told apart can't make a share",
      strategy: Ruling.vocabulary
        + "goals:\n  a: {title: A, indicator: digital, milestones: {2012: 30 %}}\n",
      rows: "contacts;2012;1000", found: ["note goal-not-measurable a/a"],
      says: ["Henvendelser er ikke opdelt efter kanal, retning i målingerne."]),
    Critique(
      name: "counts that lack one dimension name that one",
      strategy: Ruling.vocabulary
        + "goals:\n  a: {title: A, indicator: digital, milestones: {2012: 30 %}}\n",
      rows: "contacts;2012;600;email\ncontacts;2012;400;letter",
      found: ["note goal-not-measurable a/a"], says: ["ikke opdelt efter retning i"]),
    Critique(
      name: "counts that are told apart",
      strategy: Ruling.vocabulary
        + "goals:\n  a: {title: A, indicator: digital, milestones: {2012: 30 %}}\n",
      rows: "contacts;2012;600;email;in\ncontacts;2012;400;letter;in", found: []),
    Critique(
      name: "a share that was observed itself",
      strategy: Ruling.vocabulary
        + "goals:\n  a: {title: A, indicator: digital, milestones: {2012: 30 %}}\n",
      rows: "contacts;2012;1000\ndigital;2012;31", found: []),
  ]

  @Test(arguments: measurability)
  func goalsThatCanNotBeMeasured(critique: Critique) throws {
    try critique.check(.goalNotMeasurable)
  }

  private static func gamed(_ indicators: String, _ goals: String = "") -> String {
    Ruling.vocabulary + indicators + """
      goals:
        digital: {title: Digitalt, indicator: digital, milestones: {2015: 50 %}}
      \(goals)
      """
  }

  private static let mails = """
      mails: {title: Mails, unit: contacts, better: lower, sum: {of: contacts, where: {channel: email}}}

    """

  static let definitions: [Critique] = [
    Critique(
      name: "a channel in the numerator that another goal wants less of",
      strategy: gamed(mails, "  fewer: {title: Færre mails, indicator: mails}\n"),
      found: ["note definition-gameable a/digital"],
      says: ["»Digital andel« tæller email med, men »Færre mails« vil have færre af dem."]),
    Critique(
      name: "an indicator that is better the lower, without a goal", strategy: gamed(mails),
      found: ["note definition-gameable a/digital"], says: ["»Mails«"]),
    Critique(
      name: "an indicator that is better the higher",
      strategy: gamed(mails.replacing("lower", with: "higher")), found: []),
    Critique(
      name: "a goal says which way when the indicator does not",
      strategy: gamed(
        mails.replacing("lower", with: "neither"),
        "  fewer: {title: Færre, indicator: mails, milestones: {2013: {at-most: 100 contacts}}}\n"),
      found: ["note definition-gameable a/digital"]),
    Critique(
      name: "a goal of the other way",
      strategy: gamed(
        mails.replacing("lower", with: "neither"),
        "  more: {title: Flere, indicator: mails, milestones: {2013: {at-least: 100 contacts}}}\n"),
      found: []),
    Critique(
      name: "a channel outside the numerator",
      strategy: gamed(mails.replacing("email", with: "letter")), found: []),
    Critique(
      name: "the same channel in the other direction",
      strategy: gamed(mails.replacing("email", with: "email, direction: out")), found: []),
    Critique(
      name: "the same channel in the same direction",
      strategy: gamed(mails.replacing("email", with: "email, direction: in")),
      found: ["note definition-gameable a/digital"]),
  ]

  @Test(arguments: definitions)
  func definitionsThatCanBeGamed(critique: Critique) throws {
    try critique.check(.definitionGameable)
  }
}
