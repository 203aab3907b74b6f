import Diagnostics
import StrategyModel
import TestSupport
import Testing

@testable import Formatting

/// The comparison that stands between a rewritten text and the file.
@Suite struct SafetyTests {
  private static let text = """
    # om filen

    kanaltjek: 1
    # om titlen
    title: T # ved titlen
    goals:
      # om a
      a:
        title: A
        # sidst i a
      b: {title: B, note: x}
    note: |
      # en linje
    # til sidst

    """

  private func isSame(_ text: String) -> Bool {
    let formatter = StrategyFormatter(FileShape(Strategy.shape, named: Strategy.namedShapes))
    let (old, new) = (Array(Self.text.utf8), Array(text.utf8))
    return formatter.says(
      new, theSameAs: old, SourceStore().add(path: "strategy.yaml", bytes: new))
  }

  @Test(arguments: [
    ("# om titlen\n", ""), ("# ved titlen", ""), ("# ved titlen", "# ved Titlen"),
    ("# ved titlen", "# ved titlen "), ("    # sidst i a\n", ""),
    ("    # sidst i a\n", "  # sidst i a\n"),
    ("# om filen\n\n", "# om filen\n"), ("# til sidst\n", ""),
    ("# til sidst\n", "# til sidst\n# x\n"),
    ("title: A", "title: \"A\""), ("title: A", "title: B"), ("title: A", "tile: A"),
    ("  # en linje", "# en linje"), ("  # en linje", "   # en linje\n  #"),
    ("{title: B, note: x}", "{note: x, title: B}"), ("{title: B, note: x}", "{title: B}"),
    ("{title: B, note: x}", "\n    title: B\n    note: x"), ("kanaltjek: 1\n", "kanaltjek: 1\n?"),
    ("  b: {title: B, note: x}\n", ""),
  ])
  func seesWhatWasChanged(old: String, new: String) {
    #expect(Self.text.contains(old))
    #expect(!isSame(Self.text.replacing(old, with: new)))
  }

  @Test func seesCommentsThatChangedPlaces() {
    let text = Self.text.replacing("# om titlen\n", with: "")
      .replacing("kanaltjek: 1\n", with: "# om titlen\nkanaltjek: 1\n")
    #expect(!isSame(text))
  }

  @Test func seesKeysOfTheAuthorThatChangedPlaces() {
    let b = "  b: {title: B, note: x}\n"
    let text = Self.text.replacing(b, with: "").replacing("goals:\n", with: "goals:\n" + b)
    #expect(!isSame(text))
  }

  @Test func takesKeysOfARecordInAnyOrder() {
    let title = "# om titlen\ntitle: T # ved titlen\n"
    let text = Self.text.replacing(title, with: "")
      .replacing("note: |\n", with: title + "note: |\n")
    #expect(text != Self.text)
    #expect(isSame(text))
  }
}
