// Written from Templates/ by `KANALTJEK_WRITE=1 swift test --filter ShippedTemplateTests`; not to be edited.

/// The templates and style sheets of reports.
enum ShippedTemplates {
  // swift-format-ignore
  static let block: StaticString = #"""
{{#headline}}
<p class="headline">{{.}}</p>
{{/headline}}
{{#paragraph}}
<p>{{.}}</p>
{{/paragraph}}
{{#remark}}
<p class="quiet">{{.}}</p>
{{/remark}}
{{#list}}
<ul>
{{#items}}
<li>{{.}}</li>
{{/items}}
</ul>
{{/list}}
{{#links}}
<ul>
{{#items}}
<li><a href="{{address}}">{{text}}</a></li>
{{/items}}
</ul>
{{/links}}
{{#table}}
{{> table}}
{{/table}}
{{#chart}}
<div class="figure">{{{svg}}}</div>
{{/chart}}
{{#folded}}
<details>
<summary>{{summary}}</summary>
{{#blocks}}
{{> block}}
{{/blocks}}
</details>
{{/folded}}
"""#
  // swift-format-ignore
  static let head: StaticString = #"""
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="kanaltjek">
<title>{{title}}</title>
{{{style}}}
</head>
"""#
  // swift-format-ignore
  static let reportStyle: StaticString = #"""
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --quiet: #555555;
  --line: #8a8a8a; --head: #eef1f4; --good: #11632f; --bad: #a3151a; --mixed: #7a4b00;
  --link: #0b4f8a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f0f0f0; --paper: #17191c; --quiet: #b8bcc2; --line: #757b84; --head: #262a30;
    --good: #86d8a2; --bad: #ff9a94; --mixed: #f0c074; --link: #8ec5ff; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
.kicker { margin: 0; color: var(--quiet); font-weight: 600; }
h1 { font-size: clamp(1.4rem, 1.1rem + 1.6vw, 2.2rem); line-height: 1.2; margin: 0.25rem 0 0.5rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.5rem 0 0.5rem; padding-bottom: 0.25rem;
  border-bottom: 2px solid var(--line); }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 1.75rem 0 0.4rem; }
p { margin: 0.5rem 0; max-width: 46rem; }
ul { margin: 0.5rem 0; padding-left: 1.4rem; max-width: 52rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none;
  max-width: none; }
nav a { display: inline-block; padding: 0.15rem 0; }
.headline { font-size: clamp(1.15rem, 1rem + 0.8vw, 1.5rem); font-weight: 600; line-height: 1.35; }
.quiet, caption, small { color: var(--quiet); }
.good { color: var(--good); }
.bad { color: var(--bad); }
.warning { color: var(--mixed); }
.good, .bad, .warning { font-weight: 600; }
.figure { margin: 0.75rem 0; }
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; }
caption { text-align: left; padding: 0.25rem 0; }
th, td { border: 1px solid var(--line); padding: 0.35rem 0.5rem; text-align: left;
  vertical-align: top; }
th[scope="row"] { font-weight: 600; }
thead th, .group th { background: var(--head); }
#observations td:last-child { overflow-wrap: anywhere; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
details { margin: 0.75rem 0; }
summary { cursor: pointer; padding: 0.25rem 0; font-weight: 600; }
@media (min-width: 60.01rem) {
  table { font-size: 0.9rem; } }
@media screen and (min-width: 72rem) { thead .wide { width: 36%; } }
@media screen and (max-width: 60rem) {
  table, tbody, tr, th[scope="row"], td, .group th { display: block; width: 100%; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  caption { display: block; }
  tr { border: 1px solid var(--line); margin-bottom: 0.75rem; }
  th, td { border: 0; border-bottom: 1px solid var(--line); }
  tr > :last-child { border-bottom: 0; }
  td.number { text-align: left; }
  td::before { content: attr(data-head) ": "; font-weight: 600; }
  th[scope="row"] { background: var(--head); } }
@media (min-width: 160rem) { html { font-size: 150%; } }
@page { size: A4; margin: 12mm; }
@media print {
  :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --quiet: #444444; --line: #777777;
    --head: #eeeeee; --good: #0d5127; --bad: #8a1014; --mixed: #643d00; --link: #000000; }
  body { font-size: 9.5pt; line-height: 1.35; padding: 0; max-width: none; }
  nav, .skip { display: none; }
  h1 { font-size: 16pt; }
  h2 { font-size: 13pt; margin-top: 14pt; }
  h3 { font-size: 11pt; margin-top: 9pt; }
  .headline { font-size: 12.5pt; }
  table { font-size: 8pt; }
  th, td { padding: 1.5pt 3pt; }
  .figure { max-width: 11cm; }
  #overview > .figure { max-width: 9cm; }
  #goals, #observations { break-before: page; }
  thead { display: table-header-group; }
  tr, .figure, li { break-inside: avoid; }
  h2, h3, caption, summary, .group { break-after: avoid; }
  summary { list-style: none; }
  details::details-content { content-visibility: visible; height: auto; }
}
"""#
  // swift-format-ignore
  static let report: StaticString = #"""
<!DOCTYPE html>
<html lang="{{language}}">
{{> head}}
<body>
<a class="skip" href="#content">{{skip}}</a>
{{#trail}}
<nav class="trail" aria-label="{{youAreHere}}">
<ul>
{{#links}}
<li><a href="{{address}}">{{text}}</a></li>
{{/links}}
</ul>
</nav>
{{/trail}}
<header>
<p class="kicker">{{kicker}}</p>
<h1>{{title}}</h1>
<p class="quiet">{{day}}</p>
</header>
{{#hasContents}}
<nav aria-label="{{contents}}">
<ul>
{{#sections}}
<li><a href="#{{id}}">{{heading}}</a></li>
{{/sections}}
</ul>
</nav>
{{/hasContents}}
<main id="content">
{{#sections}}
{{> section}}
{{/sections}}
</main>
</body>
</html>
"""#
  // swift-format-ignore
  static let searchScript: StaticString = #"""
// Shows the entries that hold every word; without it all of them are there to be read.
const field = document.getElementById("words");
const entries = Array.from(document.querySelectorAll("#entries li"),
  (item) => ({ item, text: item.textContent.toLocaleLowerCase("da") }));
document.getElementById("search").hidden = false;
field.addEventListener("input", () => {
  const words = field.value.toLocaleLowerCase("da").split(/\s+/).filter((word) => word !== "");
  let count = 0;
  for (const { item, text } of entries) {
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) count += 1;
  }
  document.getElementById("found").textContent = words.length === 0 ? "" : String(count);
});
"""#
  // swift-format-ignore
  static let search: StaticString = #"""
<!DOCTYPE html>
<html lang="{{language}}">
{{> head}}
<body>
<nav class="trail" aria-label="{{youAreHere}}">
<ul>
<li><a href="index.html">{{home}}</a></li>
</ul>
</nav>
<header>
<h1>{{title}}</h1>
</header>
<main id="content">
<p id="search" hidden><label for="words">{{prompt}}</label> <input id="words" type="search" autocomplete="off"></p>
<p id="found" role="status"></p>
<ul id="entries">
{{#entries}}
<li><a href="{{address}}">{{text}}</a> <small>{{place}}</small></li>
{{/entries}}
</ul>
</main>
{{{script}}}
</body>
</html>
"""#
  // swift-format-ignore
  static let section: StaticString = #"""
<section id="{{id}}" aria-labelledby="{{id}}-heading">
{{#isPart}}
<h3 id="{{id}}-heading">{{heading}}</h3>
{{/isPart}}
{{^isPart}}
<h2 id="{{id}}-heading">{{heading}}</h2>
{{/isPart}}
{{#blocks}}
{{> block}}
{{/blocks}}
{{#parts}}
{{> section}}
{{/parts}}
</section>
"""#
  // swift-format-ignore
  static let table: StaticString = #"""
<table role="table">
<caption>{{caption}}</caption>
<thead role="rowgroup">
<tr role="row">
{{#columns}}
<th scope="col" role="columnheader"{{#isNumeric}} class="number"{{/isNumeric}}{{#isWide}} class="wide"{{/isWide}}>{{head}}</th>
{{/columns}}
</tr>
</thead>
{{#groups}}
<tbody role="rowgroup">
{{#heading}}
<tr class="group" role="row"><th scope="colgroup" role="columnheader" colspan="{{width}}">{{.}}</th></tr>
{{/heading}}
{{#rows}}
<tr role="row">
{{#cells}}
{{#isHead}}
<th scope="row" role="rowheader">{{#address}}<a href="{{.}}">{{/address}}{{text}}{{#address}}</a>{{/address}}{{#notes}}<br><small>{{.}}</small>{{/notes}}</th>
{{/isHead}}
{{^isHead}}
<td role="cell" data-head="{{column}}"{{#isNumeric}} class="number"{{/isNumeric}}>{{#tone}}<span class="{{.}}">{{/tone}}{{#chart}}{{{svg}}}{{/chart}}{{^chart}}{{#address}}<a href="{{.}}">{{/address}}{{text}}{{#address}}</a>{{/address}}{{/chart}}{{#tone}}</span>{{/tone}}{{#notes}}<br><small>{{.}}</small>{{/notes}}</td>
{{/isHead}}
{{/cells}}
</tr>
{{/rows}}
</tbody>
{{/groups}}
</table>
"""#
}
