import Diagnostics
import TestSupport
import Testing
import YAMLTree

@Suite struct ComposerTests {
  @Test func keepsThePlaceOfAValueBehindLettersOfSeveralBytes() throws {
    let marked = MarkedSource("title: Holbæk 𝄞 🎉\nnavn: «Ærø»\n")
    let sources = SourceStore()
    let source = sources.add(path: "a.yaml", bytes: Array(marked.text.utf8))
    let (root, diagnostics) = YAMLComposer.compose(source, Array(marked.text.utf8))
    #expect(diagnostics.isEmpty)
    let value = try #require(root?.mapping?["navn"])
    #expect(value.span.offsets == marked.expected[0])
  }
}
