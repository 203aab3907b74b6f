import StrategyDiff
import StrategyModel
import TestSupport
import Testing

/// No key of the format can be changed unseen.
@Suite struct EveryKeyTests {
  /// Every record below a strategy file, by its name.
  private static let records: [String: RecordShape] = {
    var records: [String: RecordShape] = [:]
    func walk(_ shape: Shape) {
      switch shape {
      case .record(let record): walk(record)
      case .list(let item): walk(item)
      case .map(_, let value): walk(value)
      case .any(let shapes): shapes.forEach { walk($0) }
      default: break
      }
    }
    func walk(_ record: RecordShape) {
      if records.updateValue(record, forKey: record.name) != nil { return }
      for field in record.fields { walk(field.shape) }
      if let others = record.others { walk(others.value) }
    }
    walk(Strategy.shape)
    for shape in Strategy.namedShapes { walk(shape) }
    return records
  }()

  /// `goal.owner`, for each key of each record.
  private static let keys: [String] = records.values.flatMap { record in
    record.fields.map { "\(record.name).\($0.key)" }
      + (record.others == nil ? [] : ["\(record.name).*"])
  }.sorted()

  @Test func hasARowForEachKeyThatIsDecoded() {
    let compared = ComparedKeys.byRecord
    let unseen = Self.records.values.flatMap { record in
      record.fields.map(\.key).filter { compared[record.name]?.contains($0) != true }
        .map { "\(record.name).\($0)" }
    }
    #expect(unseen.sorted() == [])
  }

  @Test func comparesNoKeyThatIsNotDecoded() {
    let stale = ComparedKeys.byRecord.flatMap { name, keys in
      keys.filter { key in
        !(Self.records[name]?.fields.contains { $0.key == key } ?? false)
          && !(key == "*" && Self.records[name]?.others != nil)
      }.map { "\(name).\($0)" }
    }
    #expect(stale.sorted() == [])
  }

  @Test func editsEachKeyOnce() {
    // There is but one version of the format so far.
    #expect(
      Set(Self.edits.map(\.key)).sorted() == Self.keys.filter { $0 != "strategy.kanaltjek" })
  }

  /// A change of one key in the sample, and what must be said of it.
  struct Edit: Sendable, CustomTestStringConvertible {
    let key: String
    let old: String
    let new: String
    let said: String

    var testDescription: String { key }

    init(_ key: String, _ old: String, _ new: String, _ said: String) {
      self.key = key
      self.old = old
      self.new = new
      self.said = said
    }
  }

  @Test(arguments: edits)
  func statesAChangeOfTheKey(_ edit: Edit) throws {
    try #require(Self.sample.contains(edit.old))
    let revised = Self.sample.replacing(edit.old, with: edit.new, maxReplacements: 1)
    let said = try RevisedStrategy(Self.sample, revised, Self.measurements).said()
    #expect(said.contains(edit.said), "\(said)")
    let back = try RevisedStrategy(revised, Self.sample, Self.measurements).said()
    #expect(!back.isEmpty)
  }

  private static let measurements = [
    "m.csv": "indicator;period;value\npct;2011;20\npct;2012;29\npct;2013;36\n",
    "common/b.yaml": "kanaltjek: 1\ntitle: Fælles\n",
  ]

  /// Every key of the format at least once, each with a word that stands nowhere else.
  private static let sample = """
    kanaltjek: 1
    title: Prøve
    municipality: Holbæk
    period: 2012/2015
    adopted:
      - {by: byrådet, date: 2011-04-13}
    review: {every: year, by: chefgruppen, source: side-review}
    owner: stab-a
    document: {title: dokument-a, published: udgivet-2011}
    note: note-strategi
    groups:
      top: {title: gruppe-top}
      sub: {title: gruppe-sub, part-of: top, source: side-sub, note: note-sub}
    definitions:
      ord: {title: ord-titel, text: ord-tekst, source: side-ord}
    facts:
      fakta: {title: fakta-titel, value: 55, approximate: false, text: fakta-tekst, about: figure, source: side-fakta, note: note-fakta}
      span: {title: spand, value: {between: [11, 12]}, per: {of: raw, in: 2010}}
      gange: {title: Gange, value: 8 times, prices: pris}
    prices:
      pris:
        title: pris-titel
        per: contact
        approximate: false
        source: side-pris
        note: note-pris
        telephone: {price: 40 kr., approximate: false}
        counter: {between: [70 kr., 80 kr.]}
        web: {variants: {auto: 5 kr., hand: 19 kr.}}
        mail: 3 kr.
      pris-to: {web: 1 kr., telephone: 2 kr.}
    channels:
      telephone: {title: Telefon}
      counter: {title: Skranke}
      web: {title: Net}
      mail: {title: Mail}
    indicators:
      pct: {title: pct-titel, unit: "%", better: higher, measures: stock, outlook: path, limit: 100 %, breaks: {2009: gammelt}, source: side-pct, note: note-pct}
      raw: {title: Rå, unit: contacts, better: neither, measures: flow, collected: {weeks: [17, 43]}, annual: {factor: 26}}
      breve: {title: Breve, unit: contacts, better: lower, measures: flow}
      part: {title: Del, unit: "%", better: higher, minimum-n: 10, share: {of: raw, where: {channel: [web], direction: in, area: nord, type: transaction, population: unge, resolved: at-once}, among: {direction: in, area: nord, type: transaction, population: unge, resolved: at-once}}}
      total: {title: Sum, unit: contacts, better: lower, sum: {of: raw, where: {channel: [web, mail]}}}
      cost: {title: Udgift, unit: kr., better: lower, priced: {of: raw, prices: pris, where: {channel: [web, telephone]}}}
      calc: {title: Formel, unit: "%", better: higher, formula: value("pct") * 2.0}
      timer: {title: Timer, unit: hours/week, better: higher, measures: stock}
      felter: {title: Felter, unit: set, better: higher, measures: stock}
    goals:
      figure:
        title: figur-titel
        indicator: pct
        baseline: 2011
        binding: true
        milestones:
          2012: {at-least: 30 %, title: ms-titel, tolerance: 1 points, when: hvis-a, approximate: false, decision: sag-1, source: side-ms, note: note-ms, check: {change: +10 points, from: baseline}}
          2013: {at-most: 90 %, measured-in: 2014, why: fordi-a}
          2014: {between: [31 %, 61 %]}
          2015: {change: +33 points, from: baseline}
        readings:
          anden:
            why: laes-a
            milestones: {2012: {at-least: 25 %}}
        superseded: {from: 2015-06-01, by: lov-a}
        serves: [holder]
        part-of: sub
        owner: ejer-figur
        source: side-figur
        note: note-figur
      holder: {title: holder-titel, indicator: pct, keep: {at-least: 10 %, from: 2012, until: 2014}}
      loft: {indicator: pct, keep: {at-most: 95 %}}
      lig: {indicator: pct, keep: {equals: 50 %}}
      stiger: {indicator: pct, direction: {rises: every year, or-equal: false}}
      falder: {indicator: total, direction: {falls: every quarter}}
      gerne: {indicator: pct, wanted: 90 %}
      pligt: {title: pligt-titel, every: {year: {done: Redegørelse}}}
      lukket: {indicator: pct, milestones: {2012: {equals: 44 %}}}
      aaben: {indicator: timer, milestones: {2012: {hours: Mo-Fr 10:00-14:00}}}
      mangfoldig: {indicator: felter, milestones: {2012: {includes: [a-felt, b-felt]}, 2013: {count-at-least: 7}}}
      andel: {indicator: part, milestones: {2012: 61 %}}
      udgift: {indicator: cost, milestones: {2012: 5000}}
      formel: {indicator: calc, milestones: {2012: 62 %}}
      maengde: {indicator: total, milestones: {2012: 300}}
      oensket: {indicator: pct, wanted: {at-least: 77 %}}
      dobbelt:
        indicator: pct
        milestones:
          2012:
            - {id: foerste, at-least: 12 %}
            - {id: anden, at-least: 13 %}
      arvet: {title: Arvet, formerly: gammel-maal}
    initiatives:
      fjernprint:
        title: init-titel
        supports: [figure]
        part-of: top
        owner: ejer-init
        participants: [Holbæk, Glostrup]
        duty: pligt-a
        when: betinget-a
        formerly: gammel-init
        source: side-init
        note: note-init
        budget:
          unit: kr.
          per: municipality
          source: side-budget
          note: note-budget
          items:
            bemanding: {title: post-titel, hours: 12 * 50, rate: 200, amount: 120000, source: side-post, note: note-post}
          total: 120000
        milestones:
          2012: {done: Indført, each: participant}
          2013: {decided: Vurderet}
        every: {year: {done: Rapport}}
        readings:
          senere: {milestones: {2012: {done: Indført halvt}}}
    explained:
      - {finding: goal-not-measurable, subject: a/arvet, why: forklaret-a, source: side-forklaret}
    rules:
      goal-at-risk: {most: 5}

    """
}
