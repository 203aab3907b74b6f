/// A file of a site.
package struct SiteFile: Sendable {
  /// Below the site's folder: `holbaek/2013.html`.
  package let path: String
  package let bytes: [UInt8]

  init(_ path: String, _ text: String) { (self.path, bytes) = (path, Array(text.utf8)) }

  init(_ path: String, _ bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
}
