internal import Diagnostics

/// What a change is about, and what holds for all that is said of it.
struct Place {
  /// The id in reports: `holbaek/digital-post/2015`.
  var subject: String
  var isBinding = true
  /// The case number of the resolution behind it, as the new version states it.
  var decision: Located<String>?
  var certainty: Certainty = .identical

  /// Something inside it.
  func inside(_ id: String) -> Place {
    var place = self
    place.subject += "/" + id
    return place
  }
}
