internal import Measurements
package import Quantities
package import StrategyModel

extension Judge {
  /// The value of an indicator in a window, nil where nothing known by the day judged shows one.
  package func measured(_ bound: BoundIndicator, in window: Period) -> Measured? {
    // Whoever compares definitions asks for the windows that have a value, not why others lack one.
    try? gauge.measure(bound, in: window)
  }
}
