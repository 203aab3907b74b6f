import Foundation
import TestSupport
import Testing

/// Texts that a run is compared with whole.
enum Stored {
  static let folder = BuiltCommand.packageFolder() + "/Tests/EndToEndTests"

  /// Compares with a stored text; one that is not there is written, and that run fails.
  static func expect(
    _ text: String, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let path = folder + "/" + name
    guard FileManager.default.fileExists(atPath: path) else {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      Issue.record(
        "\(name) was missing and is written now: read it", sourceLocation: sourceLocation)
      return
    }
    let stored = try String(decoding: Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    #expect(text == stored, "\(name)", sourceLocation: sourceLocation)
  }
}
