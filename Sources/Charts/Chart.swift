package import Markups

/// A picture of figures, as SVG that is readable without colour.
package protocol Chart {
  /// The `svg` element, with a title and a description for those who do not see it.
  var svg: Markup { get }
}
