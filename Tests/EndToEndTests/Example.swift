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

  static func run(_ arguments: String...) throws -> BuiltCommand.Outcome {
    let example = try Example()
    return try BuiltCommand.run(arguments, in: example.folder)
  }
}
