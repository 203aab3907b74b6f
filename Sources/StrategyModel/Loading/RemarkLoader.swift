package import Diagnostics
internal import Quantities
internal import YAMLTree

/// Reads the `remarks` folder beside a strategy, where there is one: a file for each year.
package final class RemarkLoader {
  package static let folder = "remarks"

  private let files: FileTree
  package private(set) var diagnostics: [Diagnostic] = []

  package init(files: FileTree) {
    self.files = files
  }

  /// The path of a year's file as its strategy's folder shows it.
  static func file(of year: String) -> String { "\(folder)/\(year).yaml" }

  /// The remarks on the strategy in a file.
  package func load(for scope: Scope, at path: String) -> Remarks {
    let folder = FileTree.join(FileTree.folder(of: path), Self.folder)
    guard files.kind(of: folder) == .folder else { return Remarks() }
    var remarks = RemarkReader(scope: scope)
    let years = scope.strategy.period?.value.years.map(\.year)
    // What is said of the folder itself is for people.
    for name in files.names(in: folder) where !name.hasSuffix(".md") {
      let path = FileTree.join(folder, name)
      guard let year = Self.year(of: name), years?.contains(year) ?? true else {
        reportName(name, of: path, years ?? [])
        continue
      }
      guard let (_, root) = files.tree(path, isShared: false, &diagnostics) else { continue }
      var reader = FieldReader()
      remarks.read(root, year: year, &reader)
      diagnostics += reader.diagnostics
    }
    return Remarks(areKept: true, remarks.remarks)
  }

  private static func year(of name: String) -> Int? {
    guard name.hasSuffix(".yaml"), name.utf8.count == 9 else { return nil }
    let digits = name.prefix(4)
    return digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      ? Int(digits) : nil
  }

  private func reportName(_ name: String, of path: String, _ years: [Int]) {
    let wanted = years.map { "\($0).yaml" }
    // Another year is as near as the right one, so only the ending can be a slip.
    let meant = wanted.first { name.hasPrefix($0.prefix(4)) }
    // A folder has no text to point into.
    let source =
      files.kind(of: path) == .file
      ? files.read(path, limit: YAMLLimits.standard.fileSize, &diagnostics)?.source : nil
    diagnostics.append(
      Diagnostic(
        Message(.remarkFileName, ["path": .text(files.shown(path))]),
        at: source.map { SourceSpan($0, 0, 0) },
        help: meant.map { Message(.helpDidYouMean, ["word": .text($0)]) }
          ?? Message(.helpRemarkFileName, ["names": .list(wanted.map { .text($0) })])))
  }
}
