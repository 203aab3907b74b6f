import Foundation
import TestSupport

/// The fictional municipality whose figures are all measured, copied to a folder of its own, so that
/// the places in its reports do not depend on where the package lies.
struct Example {
  static let path = "strategies/eksempelby"
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    let folder = BuiltCommand.packageFolder() + "/Tests/Examples/eksempelby"
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where file.contains(".") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
      try sandbox.write(Array(bytes), to: Self.path + "/" + file)
    }
  }

  var folder: String { sandbox.path }

  /// Shuffles the rows of each table, and gives each table but the deliverables' another name, so that
  /// they are read in another order.
  func permute(_ random: inout SeededGenerator) throws {
    let folder = sandbox.path + "/" + Self.path + "/measurements"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for name in names where name.hasSuffix(".csv") {
      let url = URL(fileURLWithPath: folder + "/" + name)
      var lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(
        String.init)
      let header = lines.removeFirst()
      lines.shuffle(using: &random)
      try FileManager.default.removeItem(at: url)
      let other =
        name == "progress.csv" ? name : "\(UInt16.random(in: 0...9999, using: &random))-\(name)"
      try sandbox.write(
        Array((([header] + lines).joined(separator: "\n") + "\n").utf8),
        to: Self.path + "/measurements/" + other)
    }
  }

  static func run(_ arguments: String...) throws -> BuiltCommand.Outcome {
    let example = try Example()
    return try BuiltCommand.run(arguments, in: example.folder)
  }
}
