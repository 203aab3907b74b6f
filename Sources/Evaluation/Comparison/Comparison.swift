internal import Diagnostics
internal import Measurements
package import Quantities
package import StrategyModel

/// One indicator of one strategy, year by year: a line of a table that sets municipalities side by side.
package struct Comparison: Sendable {
  /// Whose definition of the indicator the figures follow.
  package enum Definition: String, Sendable, CaseIterable {
    case own, common
  }

  package enum Cell: Sendable {
    case measured(Measured)
    /// What keeps it from being measured, as far as something is known of the year.
    case lacking(Step)
  }

  package let strategy: Strategy
  package let definition: Definition
  package let bound: BoundIndicator
  /// By year, those of which something is known.
  package let cells: [Period: Cell]

  /// Measures an indicator in every year that something was observed in.
  package init(
    _ bound: BoundIndicator, by definition: Definition, of judgement: StrategyJudgement
  ) {
    strategy = judgement.strategy
    self.definition = definition
    self.bound = bound
    let gauge = judgement.gauge
    var cells: [Period: Cell] = [:]
    for year in gauge.years(of: bound) {
      do throws(Unmeasured) {
        cells[year] = .measured(try gauge.measure(bound, in: year))
      } catch {
        cells[year] = .lacking(error.step)
      }
    }
    self.cells = cells
  }

  /// What counts, in the words of the file that declares it: the channels of a share, for instance.
  package var selection: [Selection.Condition] {
    (bound.indicator.share?.where ?? bound.indicator.sum?.where)?.conditions ?? []
  }
}

extension Gauge {
  /// The years that something known lies in, in order.
  fileprivate func years(of bound: BoundIndicator) -> [Period] {
    Set(knownPeriods(of: bound).map(\.year)).sorted().compactMap { Period(.year, year: $0) }
  }
}
