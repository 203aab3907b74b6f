#if Workbooks
  /// Which parts of an XLSX workbook one of them refers to, and as what.
  final class Relationships: XMLVisitor {
    /// The targets by the number that the part refers to them by.
    private(set) var targets: [String: (part: String, kind: String)] = [:]
    private let folder: [Substring]

    /// Reads those of a part, or with an empty name those of the whole file.
    init(of part: String, in package: ZipReader) throws(SpreadsheetFault) {
      folder = part.split(separator: "/").dropLast()
      let name = part.split(separator: "/").last ?? ""
      let path = (folder + ["_rels", name + ".rels"]).joined(separator: "/")
      try XMLStream.read(path, of: package, with: self)
    }

    /// The first part of a kind; nil when there is none.
    func part(ofKind kind: String) -> String? {
      // By name, since a dictionary has no order.
      targets.values.filter { $0.kind == kind }.map(\.part).min()
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetFault) {
      guard name == XMLName(.relationships, "Relationship"), attributes["TargetMode"] != "External",
        let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
      else { return }
      // The last word says it alone: the addresses before it differ in the strict variant.
      targets[id] = (resolved(target), String(type.split(separator: "/").last ?? ""))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// A target from the top, `/xl/a.xml`, or from the part's own folder, `../a.xml`.
    private func resolved(_ target: String) -> String {
      let target = target.replacing("\\", with: "/")
      var path = target.hasPrefix("/") ? [] : folder
      for step in target.split(separator: "/") where step != "." {
        if step != ".." {
          path.append(step)
        } else if !path.isEmpty {
          path.removeLast()
        }
      }
      return path.joined(separator: "/")
    }
  }
#endif
