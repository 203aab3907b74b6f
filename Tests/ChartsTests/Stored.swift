import Foundation
import TestSupport
import Testing

/// Charts that are compared whole.
enum Stored {
  /// Compares with a stored chart; one that is not there is written, and that run fails.
  static func expect(
    _ text: String, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let path = BuiltCommand.packageFolder() + "/Tests/ChartsTests/Expected/" + name
    guard FileManager.default.fileExists(atPath: path) else {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      Issue.record(
        "\(name) was missing and is written now: look at it", sourceLocation: sourceLocation)
      return
    }
    let stored = try String(decoding: Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    #expect(text == stored, "\(name)", sourceLocation: sourceLocation)
  }
}
