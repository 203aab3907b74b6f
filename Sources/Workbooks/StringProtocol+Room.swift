extension StringProtocol {
  /// As many whole characters from the start as so many units of UTF-16 have room for, which is what
  /// the format counts.
  func prefix(utf16 length: Int) -> SubSequence {
    var room = length
    return prefix { character in
      room -= character.utf16.count
      return room >= 0
    }
  }
}
