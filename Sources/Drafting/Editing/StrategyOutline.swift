internal import Diagnostics
internal import Quantities
internal import YAMLTree

/// Where the milestones of a strategy stand in its file.
struct StrategyOutline {
  typealias Entry = Node.Mapping.Entry

  /// The milestones of one goal or initiative.
  struct Milestones {
    /// From the file's own keys down to `milestones`.
    let way: [(mapping: Node.Mapping, entry: Entry)]
    let mapping: Node.Mapping

    var path: [String] { way.map(\.entry.key.value) }

    func entry(_ period: Period) -> Entry? {
      mapping.entries.first { $0.period == period }
    }

    /// The one that is due last before a period.
    func entry(before period: Period) -> Entry? {
      let earlier = mapping.entries.filter { $0.period.map { $0 < period } ?? false }
      return earlier.max { ($0.period ?? period) < ($1.period ?? period) }
    }

    /// What `previous` means to a milestone of a period: when the one before it is measured.
    func base(of period: Period) -> String? {
      entry(before: period).map { $0.value.mapping?["measured-in"]?.scalar?.text ?? $0.key.value }
    }
  }

  let root: Node.Mapping

  /// Nil where there are none, or where they are an alias of what stands elsewhere.
  func milestones(of owner: String) -> Milestones? {
    for section in ["goals", "initiatives"] {
      var way: [(mapping: Node.Mapping, entry: Entry)] = []
      var mapping: Node.Mapping? = root
      for key in [section, owner, "milestones"] {
        guard let current = mapping,
          let entry = current.entries.first(where: { $0.key.value == key }),
          entry.isInPlace
        else {
          mapping = nil
          break
        }
        way.append((current, entry))
        mapping = entry.value.mapping
      }
      if let mapping { return Milestones(way: way, mapping: mapping) }
    }
    return nil
  }
}

extension Node.Mapping.Entry {
  /// Whether the value stands behind its key: an alias has the place of its anchor.
  var isInPlace: Bool { value.span.start >= key.span.end }

  /// Of a key among milestones.
  var period: Period? {
    do {
      return try Period(parsing: key.value)
    } catch {
      // A day as Excel writes it is read elsewhere; such a file is left to its author.
      return nil
    }
  }
}
