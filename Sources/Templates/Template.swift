internal import CMustache

/// A Mustache template that can be filled again and again.
///
/// What stands between two braces is escaped for HTML; between three it is written as it stands,
/// which only markup of our own may be.
package final class Template {
  /// What is wrong with a template or with what it was filled with: a slip in the program's own
  /// files, found by its tests.
  package struct Fault: Error, CustomStringConvertible {
    package let description: String
  }

  private let handle: OpaquePointer
  private let partials: [String: String]

  /// - Parameters:
  ///   - text: The template.
  ///   - partials: The templates that `{{> name}}` puts in, by name.
  /// - Throws: `Fault` where the text is no template.
  package init(_ text: String, partials: [String: String] = [:]) throws(Fault) {
    let output = Output()
    var text = text
    let handle = text.withUTF8 { bytes in
      mustache_template_new(
        bytes.baseAddress, bytes.count, Output.takeFault, output.pointer)
    }
    guard let handle else { throw Fault(description: output.faults.joined(separator: ", ")) }
    self.handle = handle
    self.partials = partials
  }

  deinit { mustache_template_release(handle) }

  /// The text of the template with the values in it.
  /// - Parameter values: A record with everything that the template names.
  /// - Returns: The filled text.
  /// - Throws: `Fault` where the template names what the values do not have.
  package func filled(with values: TemplateValue) throws(Fault) -> String {
    guard let record = values.handedOver(), let texts = mustache_record() else {
      throw Fault(description: "no memory")
    }
    defer {
      mustache_release(record)
      mustache_release(texts)
    }
    for (name, text) in partials { TemplateValue.set(name, text, in: texts) }
    let output = Output()
    let isWhole = mustache_render(
      handle, record, texts, Output.takeResult, Output.takeFault, output.pointer)
    guard isWhole != 0 else { throw Fault(description: output.faults.joined(separator: ", ")) }
    return output.result
  }
}

/// Where the library writes to while it is called.
private final class Output {
  var result = ""
  var faults: [String] = []

  /// Valid as long as the caller holds on to the output.
  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let takeResult: mustache_sink = { context, bytes, count in
    guard let context else { return }
    let output = Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
    output.result += String(
      decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  static let takeFault: mustache_sink = { context, bytes, count in
    guard let context else { return }
    let output = Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
    output.faults.append(
      String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
  }
}
