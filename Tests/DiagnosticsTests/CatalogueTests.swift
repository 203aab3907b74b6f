import Diagnostics
import Testing

@Suite struct CatalogueTests {
  @Test(arguments: MessageKey.allCases)
  func isCompleteInBothLanguages(key: MessageKey) {
    #expect(!key.text.danish.isEmpty)
    #expect(!key.text.english.isEmpty)
    #expect(names(in: key.text.danish) == names(in: key.text.english))
  }

  @Test func idsAreUnique() {
    #expect(Set(MessageKey.allCases.map(\.rawValue)).count == MessageKey.allCases.count)
  }

  private func names(in wording: String) -> Set<Substring> {
    Set(wording.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first })
  }
}
