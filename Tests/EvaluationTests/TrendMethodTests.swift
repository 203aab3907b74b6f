import Evaluation
import Testing

/// The three tables of the trend method.
@Suite struct TrendMethodTests {
  private func points(_ values: [Double]) -> [TrendMethod.Point] {
    values.enumerated().map { .init(year: 2009 + Double($0.offset), value: $0.element) }
  }

  /// The last point is of 2014 where there are six of them, the target of 2016.
  @Test(arguments: [
    ([10.0, 12, 14, 16, 18, 20], 24.0, GrowthMethod.Direction.up, TrendMethod.Symbol.sun, 0.0),
    ([10, 12, 14, 16, 18, 20], 24.2, .up, .sun, 0.2 / 4.2),
    ([10, 12, 14, 16, 18, 20], 25, .up, .lightlyClouded, 0.2),
    ([10, 12, 14, 16, 18, 20], 25.1, .up, .cloud, 1.1 / 5.1),
    ([20, 20, 20, 20, 20, 20], 25, .up, .thunderstorm, 1),
    ([20, 19, 18, 17, 16, 15], 25, .up, .thunderstorm, 1.2),
    ([20, 18, 16, 14, 12, 10], 6, .down, .sun, 0),
    ([10, 11, 12, 13, 14, 15], 6, .down, .thunderstorm, 11.0 / 9),
  ])
  func aValueByATime(
    values: [Double], target: Double, wanted: GrowthMethod.Direction, symbol: TrendMethod.Symbol,
    missed: Double
  ) throws {
    let result = try #require(
      TrendMethod.reaching(.init(year: 2016, value: target), wanted: wanted, by: points(values)))
    #expect(result.symbol == symbol)
    #expect(abs(try #require(result.missRatio) - missed) < 1e-12)
  }

  @Test func aTargetAlreadyReachedIsSunny() {
    let result = TrendMethod.reaching(
      .init(year: 2016, value: 20), wanted: .up, by: points([30, 25, 20]))
    #expect(result?.symbol == .sun)
    #expect(result?.missRatio == nil)
  }

  @Test func onlyTheLastSixPointsCount() {
    let all = points([0, 100, 10, 12, 14, 16, 18, 20])
    #expect(TrendMethod.averageChange(all) == 2)
  }

  @Test func onePointIsNoTrend() {
    let point = points([10])
    #expect(TrendMethod.reaching(.init(year: 2016, value: 20), wanted: .up, by: point) == nil)
    #expect(TrendMethod.keeping(10, wanted: .up, by: point) == nil)
    #expect(TrendMethod.moving(.up, by: point) == nil)
  }

  @Test(arguments: [
    ([10.0, 11, 12], TrendMethod.Symbol.sun), ([12, 12, 12], .sun),
    ([14, 13, 12], .lightlyClouded),
    ([7, 8, 9], .cloud), ([9, 9, 9], .thunderstorm), ([9, 8, 7], .thunderstorm),
  ])
  func aKeptValue(values: [Double], symbol: TrendMethod.Symbol) {
    #expect(TrendMethod.keeping(10, wanted: .up, by: points(values))?.symbol == symbol)
  }

  @Test(arguments: [
    ([10.0, 11, 12], TrendMethod.Symbol.sun), ([10, 12, 11], .lightlyClouded),
    ([12, 9, 10], .cloud), ([12, 11, 10], .thunderstorm), ([10, 10, 10], .thunderstorm),
  ])
  func aDirection(values: [Double], symbol: TrendMethod.Symbol) {
    #expect(TrendMethod.moving(.up, by: points(values))?.symbol == symbol)
  }
}
