import Evaluation
import Foundation
import TestSupport
import Testing

/// The published results of the growth method, row by row.
@Suite struct GrowthMethodTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let cells: [String: String]

    func number(_ name: String) -> Double? { cells[name].flatMap(Double.init) }
    var testDescription: String { cells["series"] ?? "" }

    var method: GrowthMethod? {
      guard let baseYear = number("base_year"), let base = number("base_value"),
        let year = number("current_year"), let value = number("current_value")
      else { return nil }
      var target: GrowthMethod.Point?
      if let targetYear = number("target_year"), let wanted = number("target") {
        target = .init(year: targetYear, value: wanted)
      }
      return GrowthMethod(
        from: .init(year: baseYear, value: base), to: .init(year: year, value: value),
        target: target, wanted: cells["direction"] == "-1" ? .down : .up, limit: number("limit"))
    }
  }

  static func rows(_ file: String) -> [Row] {
    guard let folder = Conformance.folder,
      let text = try? String(contentsOfFile: "\(folder)/progress/\(file)", encoding: .utf8)
    else { return [] }
    let lines = text.split(whereSeparator: \.isNewline).map(cells)
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Row(cells: Dictionary(uniqueKeysWithValues: zip(header, $0))) }
  }

  /// The cells of a line, of which quoted ones may hold commas.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  private static let classes: [String: GrowthMethod.Class] = [
    "target_achieved": .targetAchieved, "substantial_progress": .substantial,
    "moderate_progress": .moderate, "limited_progress": .limited,
    "deterioration": .deterioration, "not_available": .notAvailable,
  ]

  @Test(
    .enabled(
      if: Conformance.has("progress"), "KANALTJEK_CONFORMANCE names no folder with progress/"),
    arguments: [
      ("statcan-cagr-with-target.csv", 52), ("statcan-cagr-without-target.csv", 78),
    ])
  func agreesWithThePublishedResults(file: String, count: Int) throws {
    let rows = Self.rows(file)
    #expect(rows.count == count)
    for row in rows {
      let published = try #require(Self.classes[row.cells["status"] ?? ""])
      guard let method = row.method else {
        #expect(published == .notAvailable)
        continue
      }
      let result = method.result()
      #expect(result.class == published, "\(row)")
      if let ratio = row.number("progress_value") {
        let own = try #require(result.ratio, "\(row)")
        #expect(abs(own - ratio) <= 1e-9, "\(row)")
      }
    }
  }

  private func result(
    _ values: [Double], target: Double? = nil, wanted: GrowthMethod.Direction = .up,
    limit: Double? = nil
  ) -> GrowthMethod.Result {
    GrowthMethod(
      from: .init(year: 2011, value: values[0]),
      to: .init(year: 2011 + Double(values.count - 1), value: values[values.count - 1]),
      target: target.map { .init(year: 2015, value: $0) }, wanted: wanted, limit: limit
    ).result()
  }

  @Test(arguments: [
    ([10.0, 11, 12.1], 14.641, GrowthMethod.Direction.up, GrowthMethod.Class.substantial),
    ([10, 10.5, 11], 14.641, .up, .limited),
    ([10, 9.5, 9], 14.641, .up, .deterioration),
    ([10, 14.7], 14.641, .up, .targetAchieved),
    ([10], 14.641, .up, .notAvailable),
    ([20], 14.641, .up, .targetAchieved),
    ([10, 9, 8], 5, .down, .moderate),
    ([10, 11], 5, .down, .deterioration),
    // The base is the target, which is then left.
    ([10, 9], 10, .up, .deterioration),
    // From nothing, and to nothing.
    ([0, 5], 10, .up, .substantial),
    ([10, 5], 0, .down, .limited),
    // A loss that becomes a smaller one.
    ([-10, -8], -5, .up, .substantial),
    ([-10, -12], -5, .up, .deterioration),
    // A loss that became a gain has no rate of growth.
    ([-10, 2], 5, .up, .notAvailable),
  ])
  func classes(
    values: [Double], target: Double, wanted: GrowthMethod.Direction, class: GrowthMethod.Class
  ) {
    #expect(result(values, target: target, wanted: wanted).class == `class`)
  }

  @Test(arguments: [
    (0.015, GrowthMethod.Class.substantial), (0.0149, .moderate), (0.005, .moderate),
    (0.0049, .limited), (0, .limited), (-0.0001, .deterioration),
  ])
  func withoutATargetTheGrowthItselfDecides(growth: Double, class: GrowthMethod.Class) {
    // A little more, so that rounding can't take it below the threshold.
    #expect(result([1000, 1000 * (1 + growth) + 1e-9]).class == `class`)
  }

  @Test func nearALimitLessGrowthIsAskedFor() {
    #expect(result([95, 95.5]).class == .moderate)
    #expect(result([95, 95.5], limit: 100).class == .substantial)
    #expect(result([100, 100], limit: 100).class == .substantial)
  }
}
