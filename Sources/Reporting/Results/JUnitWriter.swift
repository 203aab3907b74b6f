/// A suite of test cases as JUnit writes them, and as GitLab and Jenkins read them.
struct JUnitWriter {
  struct Suite {
    var name: String
    var cases: [Case]
  }

  struct Case {
    /// Unique in its suite: readers drop the second of two equal names.
    var name: String
    var group: String
    /// What a failing case says: one line, and all of it.
    var failure: (kind: String, line: String, body: String)?
  }

  func text(_ suite: Suite) -> String {
    let counts = [
      ("tests", String(suite.cases.count)),
      ("failures", String(suite.cases.count { $0.failure != nil })), ("errors", "0"),
    ].map { (name: $0.0, value: $0.1) }
    let cases = suite.cases.map { item -> Markup in
      let failure = item.failure.map { failure -> [Markup] in
        [
          .element(
            "failure", [("type", failure.kind), ("message", failure.line)], .text(failure.body))
        ]
      }
      return .element(
        "testcase", [("name", item.name), ("classname", item.group)], failure ?? [])
    }
    let name = (name: "name", value: suite.name)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + Markup.element("testsuites", [name] + counts, .element("testsuite", [name] + counts, cases))
      .rendered
  }
}
