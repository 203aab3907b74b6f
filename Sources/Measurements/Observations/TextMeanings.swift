/// What the texts of a column mean, by their numbers, as far as it is known.
final class TextMeanings<Meaning> {
  private let meanings: UnsafeMutableBufferPointer<Meaning?>

  init(count: Int) {
    meanings = .allocate(capacity: count)
    meanings.initialize(repeating: nil)
  }

  deinit {
    meanings.deinitialize()
    meanings.deallocate()
  }

  var isEmpty: Bool { meanings.isEmpty }

  subscript(number: Int) -> Meaning? {
    get { meanings[number] }
    set { meanings[number] = newValue }
  }
}
