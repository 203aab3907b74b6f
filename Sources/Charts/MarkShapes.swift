internal import Diagnostics
internal import Markups

/// The shape of a measured point, another one for each thing that weakens a figure.
struct PointShape {
  private let flag: GoalChart.Flag?
  private let isBaseline: Bool

  init(_ point: GoalChart.Point) {
    flag = GoalChart.Flag.allCases.last(where: point.flags.contains)
    isBaseline = point.isBaseline
  }

  init(_ flag: GoalChart.Flag?, isBaseline: Bool = false) {
    (self.flag, self.isBaseline) = (flag, isBaseline)
  }

  func markup(at center: Place, radius: Double) -> Markup {
    if isBaseline {
      let style = flag == nil ? "chart-point chart-filled" : "chart-point"
      return SVG.rectangle(Box(around: center, radius: radius), style, fill: fill)
    }
    switch flag {
    case nil: return SVG.circle(center, radius: radius, "chart-point chart-filled", fill: fill)
    case .preliminary: return SVG.circle(center, radius: radius, "chart-point")
    case .late:
      return SVG.group(
        nil,
        [
          SVG.circle(center, radius: radius, "chart-point"),
          SVG.circle(center, radius: radius / 3, "chart-point chart-filled", fill: "currentColor"),
        ])
    case .estimated:
      return SVG.polygon(
        [
          Place(x: center.x, y: center.y - radius * 1.25),
          Place(x: center.x + radius * 1.2, y: center.y + radius * 0.9),
          Place(x: center.x - radius * 1.2, y: center.y + radius * 0.9),
        ], "chart-point")
    case .disputed:
      return SVG.polygon(
        [
          Place(x: center.x, y: center.y - radius * 1.4),
          Place(x: center.x + radius * 1.4, y: center.y),
          Place(x: center.x, y: center.y + radius * 1.4),
          Place(x: center.x - radius * 1.4, y: center.y),
        ], "chart-point")
    }
  }

  private var fill: String { flag == nil ? "currentColor" : "none" }
}

/// A bar between two ends; a closed end has a cap, an open one an arrow.
struct IntervalShape {
  let x: Double
  let top: Double
  let bottom: Double
  let hasLow: Bool
  let hasHigh: Bool

  init(x: Double, top: Double, bottom: Double, _ hasLow: Bool, _ hasHigh: Bool) {
    (self.x, self.top, self.bottom) = (x, top, bottom)
    (self.hasLow, self.hasHigh) = (hasLow, hasHigh)
  }

  var markup: Markup {
    SVG.group(
      nil,
      [
        SVG.line(Place(x: x, y: top), Place(x: x, y: bottom), "chart-interval"),
        end(y: top, isClosed: hasHigh, inwards: 5),
        end(y: bottom, isClosed: hasLow, inwards: -5),
      ])
  }

  private func end(y: Double, isClosed: Bool, inwards: Double) -> Markup {
    isClosed
      ? SVG.line(Place(x: x - 5, y: y), Place(x: x + 5, y: y), "chart-interval")
      : SVG.path(
        [Place(x: x - 4, y: y + inwards), Place(x: x, y: y), Place(x: x + 4, y: y + inwards)],
        "chart-interval")
  }
}

/// Which side of a target is the wanted one: a triangle that points there, or two strokes for exactly.
enum TargetSign {
  /// How far the sign of a target, or its stroke, reaches above the middle of the stroke.
  static func reach(above wanted: GoalChart.Wanted) -> Double {
    switch wanted {
    case .atLeast, .above: 8
    case .equals: 7
    case .atMost, .below, .between: 3
    }
  }

  /// The same below it.
  static func reach(below wanted: GoalChart.Wanted) -> Double {
    switch wanted {
    case .atMost, .below: 8
    case .equals: 7
    case .atLeast, .above, .between: 3
    }
  }

  static func markup(_ wanted: GoalChart.Wanted, at place: Place) -> Markup {
    switch wanted {
    case .atLeast, .above: triangle(place, height: -6)
    case .atMost, .below: triangle(place, height: 6)
    case .equals, .between:
      SVG.group(
        nil,
        [-4.0, 4.0].map {
          SVG.line(
            Place(x: place.x - 5, y: place.y + $0), Place(x: place.x + 5, y: place.y + $0),
            "chart-target")
        })
    }
  }

  private static func triangle(_ place: Place, height: Double) -> Markup {
    SVG.polygon(
      [
        Place(x: place.x - 5, y: place.y), Place(x: place.x + 5, y: place.y),
        Place(x: place.x, y: place.y + height),
      ], "chart-target-side", fill: "currentColor")
  }
}

extension GoalChart.Flag {
  var word: MessageKey {
    switch self {
    case .late: .qualityLate
    case .preliminary: .statusPreliminary
    case .estimated: .statusEstimated
    case .disputed: .qualityDisputed
    }
  }
}
