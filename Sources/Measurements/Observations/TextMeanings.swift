/// What the texts of a column mean, by their numbers, as far as it is known. Of a column without texts
/// nothing is ever known.
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

  subscript(number: Int) -> Meaning? {
    get { number < meanings.count ? meanings[number] : nil }
    set { if number < meanings.count { meanings[number] = newValue } }
  }
}
