import Diagnostics
import Quantities
import StrategyModel
import TestSupport
import Testing

/// What a document says of money, and of words and figures beside its goals.
@Suite struct PriceTests {
  @Test func aSetKeepsMergedClassesAndIntervals() throws {
    let trial = try Trial(
      """
      prices:
        kl-2010:
          per: contact
          source: afsnit 2
          self-service: 5 kr.
          letter+email+digital-post: 120 kr.
          telephone: {between: [20 kr., 40 kr.]}
      """)
    #expect(trial.diagnostics.map(\.id) == [])
    let prices = try #require(trial.scope.strategy.prices.first).prices
    #expect(
      prices.map(\.channels.value) == [
        ["self-service"], ["letter", "email", "digital-post"], ["telephone"],
      ])
    guard case .between(let low, let high) = prices[2].amount else {
      Issue.record("no interval")
      return
    }
    #expect([low.value.value, high.value.value] == [Fraction(20), Fraction(40)])
  }

  @Test func vestegnensBudgetAddsUpAndItsHoursFollow() throws {
    let trial = try Trial(
      """
      initiatives:
        hotline:
          budget:
            unit: kr.
            per: municipality
            items:
              bemanding: {hours: 12 * 50 / 5 * 1.5, rate: 200 kr., amount: 36000}
              buffer: 15000
            total: 51000
      """)
    #expect(trial.diagnostics.map(\.id) == [])
    let items = try #require(trial.scope.strategy.initiatives.first?.budget).items
    #expect(items.map(\.id.value) == ["bemanding", "buffer"])
  }

  @Test(arguments: [
    (
      "total: 51001", "strategy.budget-total",
      "posterne giver 51.000 kr., men i alt er sat til 51.001 kr."
    ),
    (
      "total: 97.890 kr.", "strategy.budget-total",
      "posterne giver 51.000 kr., men i alt er sat til 97.890 kr."
    ),
  ])
  func aTotalThatDoesNotAddUpIsAWarning(total: String, id: String, danish: String) throws {
    let trial = try Trial(
      """
      initiatives:
        hotline:
          budget: {unit: kr., items: {bemanding: 36000, buffer: 15000}, \(total)}
      """)
    #expect(trial.diagnostics.map(\.id) == [id])
    #expect(trial.diagnostics.map(\.severity) == [.warning])
    #expect(trial.diagnostics.map { $0.message.text(.danish).ordinarySpaces } == [danish])
  }

  @Test(arguments: [
    ("hours: 12 * 50 / 5 * 1.5, rate: 200 kr., amount: 36001", "strategy.budget-item"),
    ("hours: 12 timer, rate: 200 kr., amount: 36000", "strategy.not-a-calculation"),
    ("hours: 12 / 0, rate: 200 kr., amount: 36000", "strategy.not-a-calculation"),
  ])
  func anItemThatDoesNotFollowIsReported(item: String, id: String) throws {
    let trial = try Trial(
      """
      initiatives:
        hotline:
          budget: {unit: kr., items: {bemanding: {\(item)}}}
      """)
    #expect(trial.diagnostics.map(\.id) == [id])
  }

  @Test(arguments: [
    ("strategies/bornholm", [5]), ("strategies/glostrup", [4]), ("strategies/holbaek", [3]),
    ("strategies/hvidovre", [4]), ("strategies/vestegnen", []),
  ])
  func theDocumentsPricesAreWhole(folder: String, prices: [Int]) throws {
    let strategy = try Trial(shipped: folder).scope.strategy
    #expect(strategy.prices.map(\.prices.count) == prices)
    #expect(strategy.prices.allSatisfy { $0.source != nil })
    #expect(strategy.facts.allSatisfy { $0.source != nil && $0.text != nil })
    #expect(strategy.definitions.allSatisfy { $0.source != nil })
  }

  @Test func theJointHotlineCostsWhatItsEightItemsCost() throws {
    let strategy = try Trial(shipped: "strategies/vestegnen").scope.strategy
    #expect(strategy.municipalities.count == 5)
    let hotline = try #require(strategy.initiatives.first { $0.id.value == "hotline" })
    #expect(hotline.participants.map(\.value) == strategy.municipalities.map(\.value))
    let budget = try #require(hotline.budget)
    #expect(budget.items.count == 8)
    #expect(budget.total?.value.value == Fraction(97_890))
    let sum = try budget.items.compactMap(\.amount).reduce(Fraction.zero) {
      try $0 + $1.value.value
    }
    #expect(sum == Fraction(97_890))
  }

  @Test func factsAndDefinitionsKeepTheirPlaces() throws {
    let trial = try Trial(
      """
      facts:
        henvendelser: {title: Henvendelser om året, value: 154.000 contacts, source: afsnit 5.1}
      definitions:
        digital: {title: Digital, text: Selvbetjening og e-mail, source: afsnit 5}
      goals:
        a: {title: A}
      """)
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(trial.scope.strategy.facts.first?.value?.low.value.value == Fraction(154_000))
    #expect(trial.scope.strategy.definitions.first?.source?.value == "afsnit 5")
  }

  /// The amounts that a price may be stated as.
  @Test(arguments: [
    ("110 kr.", [110, 110], false), ("{price: 110 kr., approximate: true}", [110, 110], true),
    ("{between: [90 kr., 110 kr.]}", [90, 110], false),
    ("{variants: {b: 19 kr., a: 0 kr.}}", [0, 19], false),
    ("{variants: {a: {between: [5 kr., 25 kr.]}, b: 19 kr.}}", [5, 25], false),
  ])
  func aPriceIsOneOrLiesBetweenTwo(text: String, ends: [Int], isApproximate: Bool) throws {
    let trial = try Trial("prices:\n  p:\n    email: \(text)\n")
    #expect(trial.diagnostics.map(\.id) == [])
    let price = try #require(trial.scope.strategy.prices.first?.prices.first)
    #expect(
      [price.amount.low.value.value, price.amount.high.value.value] == ends.map { Fraction($0) })
    #expect((price.isApproximate?.value ?? false) == isApproximate)
  }

  @Test func aFactMayBeAnIntervalOrAboutRight() throws {
    let trial = try Trial(
      """
      goals: {a: {title: A}}
      facts:
        licences: {value: {between: [20.000 kr., 30.000 kr.]}, text: En vurdering, source: afsnit 6}
        citizens: {value: 159.000 persons, approximate: true, about: a, source: afsnit 3}
      """)
    #expect(trial.diagnostics.map(\.id) == [])
    let facts = trial.scope.strategy.facts
    #expect(facts[0].value?.low.value.value == Fraction(20_000))
    #expect(facts[0].value?.high.value.value == Fraction(30_000))
    #expect(facts[1].isApproximate?.value == true)
    #expect(facts[1].about?.value == "a")
  }
}
