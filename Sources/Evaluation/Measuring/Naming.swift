package import Diagnostics
internal import Measurements
package import StrategyModel

/// What the parts of a count are called: by the vocabulary's titles, and by words of ours.
extension Scope {
  /// A channel's title, its id where the vocabulary gives it none.
  func channelName(_ id: String) -> String { channelTitle(id) ?? id }

  /// Channels that are counted or priced together.
  func className(_ channels: [String]) -> String {
    channels.map(channelName).joined(separator: " + ")
  }

  /// The part that a row is about, a name for each dimension that it is told apart by.
  func names(of dimensions: Dimensions) -> [Message.Argument] {
    var names: [Message.Argument] = []
    if !dimensions.channel.isEmpty { names.append(.text(className(dimensions.channel))) }
    switch dimensions.direction {
    case "in": names.append(.message(Message(.directionIn)))
    case "out": names.append(.message(Message(.directionOut)))
    case let other?: names.append(.text(other))
    case nil: break
    }
    if let area = dimensions.area { names.append(.text(area)) }
    switch dimensions.type {
    case "transaction": names.append(.message(Message(.typeTransaction)))
    case "information": names.append(.message(Message(.typeInformation)))
    case let other?: names.append(.text(other))
    case nil: break
    }
    if let population = dimensions.population { names.append(.text(population)) }
    return names
  }
}

extension Dimension {
  /// The dimension's name for people.
  package var word: MessageKey {
    switch self {
    case .channel: .dimensionChannel
    case .direction: .dimensionDirection
    case .area: .dimensionArea
    case .type: .dimensionType
    case .population: .dimensionPopulation
    case .resolved: .dimensionResolved
    }
  }
}
