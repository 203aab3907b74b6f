/// A language that people read Kanaltjek's output in.
package enum Language: String, CaseIterable, Sendable {
  case danish = "da"
  case english = "en"
}

/// One wording in both languages.
package struct LocalizedText: Hashable, Sendable {
  package let danish: String
  package let english: String

  package init(da danish: String, en english: String) {
    self.danish = danish
    self.english = english
  }

  package subscript(_ language: Language) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }
}
