package import Diagnostics
internal import StrategyModel

extension ChangeValue {
  /// The value as a reader is shown it.
  package var argument: Message.Argument {
    switch self {
    case .quantity(let quantity): .figure(Figure(quantity.value, quantity.unit))
    case .bound(_, let stated): .message(stated)
    case .count(let count): .count(count)
    case .text(let text): .text(text)
    case .list(let items): .list(items.map { .text($0) })
    case .flag(let flag): .message(Message(flag ? .wordTrue : .wordFalse))
    case .period(let period): .period(period)
    case .date(let date): .date(date)
    case .message(let message): .message(message)
    }
  }
}
