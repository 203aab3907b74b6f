/// A point of a picture: x to the right, y downwards.
struct Place: Equatable {
  var x: Double
  var y: Double
}

/// An upright rectangle of a picture.
struct Box: Equatable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var middle: Place { Place(x: (left + right) / 2, y: (top + bottom) / 2) }

  /// A square around a point.
  init(around center: Place, radius: Double) {
    self.init(
      left: center.x - radius, top: center.y - radius, right: center.x + radius,
      bottom: center.y + radius)
  }

  init(left: Double, top: Double, right: Double, bottom: Double) {
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }

  func grown(by margin: Double) -> Box {
    Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }

  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func contains(_ other: Box) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }
}

/// A stroke that a label should rather not lie on.
struct Segment: Equatable {
  let start: Place
  let end: Place

  /// Whether any of the stroke lies in the box, by cutting it off at each side in turn.
  func crosses(_ box: Box) -> Bool {
    var (from, to) = (0.0, 1.0)
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let sides = [
      (-dx, start.x - box.left), (dx, box.right - start.x), (-dy, start.y - box.top),
      (dy, box.bottom - start.y),
    ]
    for (slope, distance) in sides {
      if slope == 0 {
        if distance < 0 { return false }
      } else if slope < 0 {
        from = max(from, distance / slope)
      } else {
        to = min(to, distance / slope)
      }
    }
    return from <= to
  }
}
