private import Databases
internal import Diagnostics

extension CommandLineOptions {
  /// A day at most.
  private static let mostSeconds = 86_400

  static func seconds(_ word: String) throws(UsageFault) -> Int {
    guard let seconds = Int(word), (1...mostSeconds).contains(seconds) else {
      throw UsageFault(
        Message(.usageNotSeconds, ["text": .text(word), "most": .count(mostSeconds)]))
    }
    return seconds
  }

  /// A size like `64M`: a whole number with K, M or G, from 1K to two to the power of `most`.
  static func bytes(_ word: String, most: Int) throws(UsageFault) -> Int {
    let shifts: [Character: Int] = ["K": 10, "M": 20, "G": 30]
    guard let last = word.last, let shift = shifts[Character(last.uppercased())],
      let number = Int(word.dropLast()), (1...(1 << (most - shift))).contains(number)
    else {
      throw UsageFault(
        Message(
          .usageNotASize, ["text": .text(word), "most": .text("\(1 << (most - 30))G")]))
    }
    return number << shift
  }

  /// The name of an environment variable as `${NAME}` has it in an address.
  static func variable(_ word: String) throws(UsageFault) -> String {
    guard DatabaseConnection.isVariable(word) else {
      throw UsageFault(Message(.usageNotAVariable, ["text": .text(word)]))
    }
    return word
  }
}
