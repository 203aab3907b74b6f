internal import Diagnostics
internal import Quantities

/// The targets of each milestone as bars, one for each commit that set another one.
struct HistoryChart {
  /// Empty where there is no figure that ever changed.
  let lines: [String]

  private static let longest = 32

  private struct Bar {
    let milestone: String
    let period: Period
    let commit: String
    let figure: Figure
  }

  init(_ history: CommitmentHistory, _ language: Language) {
    var bars: [Bar] = []
    for step in history.steps {
      for milestone in step.after?.milestones ?? [] {
        guard let figure = milestone.figure, figure.value >= .zero else { continue }
        let last = bars.last { $0.milestone == milestone.id }
        if last?.figure == figure { continue }
        bars.append(
          Bar(
            milestone: milestone.id, period: milestone.period,
            commit: String(step.commit.id.prefix(8)), figure: figure))
      }
    }
    let units = Set(bars.map(\.figure.unit))
    let greatest = bars.map(\.figure.value).max() ?? .zero
    let isMoved = bars.contains { bar in bars.count { $0.milestone == bar.milestone } > 1 }
    // Bars of different units can't be held against each other.
    guard isMoved, units.count == 1, greatest > .zero else {
      lines = []
      return
    }
    var seen: Set<String> = []
    let milestones = bars.sorted { ($0.period, $0.milestone) < ($1.period, $1.milestone) }
      .map(\.milestone).filter { seen.insert($0).inserted }
    let width = milestones.map { TextLayout.width($0) }.max() ?? 0
    lines = milestones.flatMap { milestone in
      bars.filter { $0.milestone == milestone }.enumerated().map { index, bar in
        let name = TextLayout.pad(index == 0 ? milestone.withoutControlCharacters : "", width)
        let length = Self.length(bar.figure.value, of: greatest)
        return "\(name)  \(bar.commit)  \(String(repeating: "█", count: length)) "
          + language.figure(bar.figure)
      }
    }
  }

  /// A share of the longest bar; one block at least for what is more than nothing.
  private static func length(_ value: Fraction, of greatest: Fraction) -> Int {
    do throws(ArithmeticFault) {
      let blocks = try value / greatest * Fraction(longest)
      let whole = Int(blocks.digits(decimals: 0).integer) ?? longest
      return value > .zero ? max(1, whole) : 0
    } catch {
      // Only figures of very many digits, beside which a bar is no help.
      return longest
    }
  }
}
