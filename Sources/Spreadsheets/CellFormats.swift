#if Workbooks
  /// The formats that cells refer to by number, as far as they say what a cell's number stands for.
  final class CellFormats: XMLVisitor {
    private let system: DateText.System
    private var kinds: [NumberKind] = []
    private var ownKinds: [Int: NumberKind] = [:]
    private var parents: [XMLName] = []

    init(system: DateText.System) {
      self.system = system
    }

    /// What a cell with a number shows; nil for what is no number.
    func text(of value: String, format: Int) -> String? {
      guard let number = NumberText(value) else { return nil }
      let kind = kinds.indices.contains(format) ? kinds[format] : .number
      switch kind {
      case .number: return number.plain
      case .digits(let count): return number.code(digits: count)
      case .percent: return number.percent
      case .date, .time, .duration:
        return Double(value).flatMap { DateText.text(of: $0, as: kind, in: system) }
          ?? number.plain
      }
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
      let parent = parents.last
      parents.append(name)
      if name == XMLName(.sheet, "xf"), parent == XMLName(.sheet, "cellXfs") {
        let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
        kinds.append(ownKinds[id] ?? NumberKind(builtIn: id))
      } else if name == XMLName(.sheet, "numFmt"), parent == XMLName(.sheet, "numFmts"),
        let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"]
      {
        ownKinds[id] = NumberKind(code: code)
      }
    }

    func end(_ name: XMLName) { parents.removeLast() }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
#endif
