import Markups
import Templates
import Testing

/// What a template writes of the values that it is given.
struct TemplateTests {
  @Test func `text is escaped, markup is not, and what there is none of is left out`() throws {
    let template = try Template(
      """
      <h1>{{title}}</h1>
      {{#rows}}
      <p class="{{class}}">{{name}}{{^name}}-{{/name}}</p>
      {{/rows}}
      {{{chart}}}

      """)
    let text = try template.filled(with: [
      "title": #"<b> & "x" 'y' \#u{1B}[31m{{title}}"#,
      "rows": [["class": "a", "name": "Æ"], ["class": "b", "name": false]],
      "chart": .markup(.element("svg", .text("<"))),
    ])
    #expect(
      text == """
        <h1>&lt;b&gt; &amp; &quot;x&quot; &apos;y&apos; \u{FFFD}[31m{{title}}</h1>
        <p class="a">Æ</p>
        <p class="b">-</p>
        <svg>&lt;</svg>

        """)
  }

  @Test func `a name that the values do not have is a fault`() throws {
    let template = try Template("{{title}}{{#rows}}{{nmae}}{{/rows}}{{> tail}}")
    let fault = #expect(throws: Template.Fault.self) {
      try template.filled(with: ["title": "a", "rows": [["name": "b"]]])
    }
    #expect(fault?.description == "nmae, > tail")
  }

  @Test func `a partial is filled with what stands around it`() throws {
    let template = try Template(
      "{{#rows}}{{> row}}{{/rows}}", partials: ["row": "<li>{{name}}\n</li>\n"])
    let text = try template.filled(with: ["rows": [["name": "a"], ["name": "b"]]])
    #expect(text == "<li>a\n</li>\n<li>b\n</li>\n")
  }

  @Test func `what is no template is a fault`() {
    #expect(throws: Template.Fault.self) { _ = try Template("{{#rows}}") }
  }
}
