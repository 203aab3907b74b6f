import Expressions
import Testing

/// Regular expressions in the syntax of RE2, in time that grows with the text only.
struct PatternTests {
  private func matches(_ pattern: String, _ text: String) -> String {
    var environment = Environment()
    environment.declare(variable: "p", .string)
    environment.declare(variable: "t", .string)
    return outcome("t.matches(p)", in: environment, [.string(pattern), .string(text)])
  }

  @Test(arguments: [
    ("", ""), ("", "x"), ("a|b", "xbx"), ("^abc$", "abc"), ("^a+$", "aaa"), ("^(ab)*$", "abab"),
    ("a{2,3}$", "xaaa"), ("^a{2}$", "aa"),
    ("^a{2,}$", "aaaa"), ("^a{0}$", ""), ("a{,2}", "a{,2}"), ("a{x", "a{x"), (".", "æ"),
    ("^.$", "😀"), ("^[^a]$", "\n"), ("(?s)^.$", "\n"),
    ("(?m)^b$", "a\nb\nc"), ("[a-c]", "b"), ("[]a]", "]"), ("[a-]", "-"), ("[^]]", "a"),
    ("[[:alpha:]]", "q"), ("[[:^alpha:]]", "1"),
    ("\\d\\D\\w\\W\\s\\S", "1aa-\ta"), ("[\\d-]", "-"), ("\\pL", "å"), ("^\\p{Lu}\\p{Ll}$", "Åå"),
    ("\\P{L}", "1"), ("\\p{^L}", "1"),
    ("\\p{Greek}", "λ"), ("\\p{Latin}", "é"), ("[^\\pL]", "."), ("(?i)ÆRØ", "ærø"),
    ("(?i)abc", "xABCx"), ("(?i)[a-z]+$", "ABC"), ("(?i:a)b", "Ab"),
    ("(?i)k", "\u{212A}"), ("a(?i)b(?-i)c", "aBc"), ("(?P<year>\\d{4})", "in 2024"),
    ("(?<year>\\d{4})", "2024"), ("(?:ab)+", "abab"), ("\\bfoo\\b", "a foo b"),
    ("\\Boo", "foo"), ("\\Aab\\z", "ab"), ("\\Qa.b\\E+", "a.bbb"), ("\\Q(", "("),
    ("\\x41\\x{1F600}\\101", "A😀A"), ("\\.\\*\\[", ".*["),
    ("a**?".replacing("**?", with: "*?"), ""),
    ("(a|)+$", "aa"), ("(a*)*$", "aaaa"), ("((a*)*)*b", "b"), ("x*", ""), ("(|a)b", "b"),
    ("^(?:a?){30}a{30}$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), ("^*a", "a"), ("é", "é"),
  ])
  func finds(pattern: String, text: String) {
    #expect(matches(pattern, text) == "true")
  }

  @Test(arguments: [
    ("^b", "ab"), ("a$", "ab"), ("^a{2}$", "aaa"), ("[^a]", "a"), (".", "\n"), ("^.$", "e\u{301}"),
    ("\\d", "١"), ("\\w", "æ"), ("(?-s).", "\n"), ("^$", "a"),
    ("a\\z", "a\n"), ("(?m)^b$", "ab\nbc"), ("\\bfoo\\b", "foobar"), ("\\p{Lu}", "å"),
    ("[[:upper:]]", "a"), ("(?i)[^a]", "A"), ("é", "e\u{301}"), ("a|b", "c"),
  ])
  func findsNothing(pattern: String, text: String) {
    #expect(matches(pattern, text) == "false")
  }

  @Test(arguments: [
    "(", ")", "a)", "[a", "[b-a]", "[a-\\d]", "*", "a**", "a{2}{3}", "a{1001}", "a{3,2}", "\\",
    "\\q", "\\8", "\\1", "\\Z", "(?z)", "(?P<a>x)(?P<a>y)", "(?P<>x)", "(?", "(?i",
    "\\p{Nope}", "\\pX", "[[:nope:]]", "\\x{110000}", "\\x1", "\\x{}", "\\x{+1}", "|*", "(*)",
    "(?=a)", "(?!a)", "(?i-)", "+", "(?:", "a{2", "\\C",
  ])
  func refuses(pattern: String) {
    #expect(matches(pattern, "x") == (pattern == "a{2" ? "false" : "error: invalidPattern"))
  }

  @Test(arguments: [
    ("(a+)+$", String(repeating: "a", count: 5_000) + "b"),
    ("(a|aa)+$", String(repeating: "a", count: 5_000) + "b"),
    ("(.*)(.*)(.*)(.*)(.*)x", String(repeating: "y", count: 5_000)),
    ("(x+x+)+y", String(repeating: "x", count: 5_000)),
  ])
  func takesNoLongerForWhatBacktracks(pattern: String, text: String) {
    let clock = ContinuousClock()
    var result = ""
    let time = clock.measure { result = matches(pattern, text) }
    #expect(result == "false")
    #expect(time < LimitTests.patience)
  }

  @Test(arguments: [
    "((((a{1000}){1000}){1000}){1000}){1000}", "((((){1000}){1000}){1000}){1000}",
    "(\\pL{1000}){1000}", String(repeating: "(", count: 30_000),
    String(repeating: "a?", count: 15_000), "(a{0,1000}){0,1000}", "((a?){1000}){1000}",
  ])
  func refusesWhatIsTooLarge(pattern: String) {
    let clock = ContinuousClock()
    var result = ""
    let time = clock.measure { result = matches(pattern, String(repeating: "a", count: 10_000)) }
    #expect(result == "error: invalidPattern")
    #expect(time < LimitTests.patience)
  }

  @Test func paysForLongMatches() {
    let text = String(repeating: "ab", count: 100_000)
    #expect(matches("(a?b?){500}c", text) == "error: costExceeded")
  }
}
