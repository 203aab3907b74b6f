"""Holds pages of HTML against the standard's grammar and against one another.

    pages.py FOLDER   every *.html below it, whose links have to stay inside it

Prints a fault a line, then how many pages were read; 1 where there are faults.
"""

import pathlib
import re
import sys
import urllib.parse

import html5lib

REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")
ADDRESSES = ("href", "src", "srcset", "action", "formaction", "poster", "data", "cite", "ping")


class Page:
    def __init__(self, path):
        self.path = path
        self.faults = []
        text = path.read_text(encoding="utf-8")
        parser = html5lib.HTMLParser(
            html5lib.treebuilders.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False)
        try:
            self.root = parser.parse(text)
        except html5lib.html5parser.ParseError as error:
            place = parser.errors[0][0] if parser.errors else "?"
            self.faults.append(f"is no HTML at {place}: {error}")
            self.root = html5lib.parse(text, namespaceHTMLElements=False)
        self.elements = [one for one in self.root.iter() if isinstance(one.tag, str)]
        self.ids = [one.get("id") for one in self.elements if one.get("id") is not None]
        # A copy of the elements by their names alone, those of SVG too.
        self.named = [(re.sub(r"^\{.*\}", "", one.tag), one) for one in self.elements]

    def of(self, *names):
        return [one for name, one in self.named if name in names]

    def links(self):
        return [one.get("href") for one in self.of("a") if one.get("href") is not None]

    def check(self, may_script):
        say = self.faults.append
        for name in sorted({name for name in self.ids if self.ids.count(name) > 1}):
            say(f"has the id {name} {self.ids.count(name)} times")
        for name in self.ids:
            if not name or re.search(r"\s", name):
                say(f"has the id {name!r}")
        for one in self.elements:
            for key in REFERENCES:
                for name in (one.get(key) or "").split():
                    if name not in self.ids:
                        say(f"names {name} by {key}, which is not there")
            for key, value in one.items():
                for name in re.findall(r"url\((.*?)\)", value):
                    if not name.startswith("#") or name[1:] not in self.ids:
                        say(f"draws by {name}, which is not there")
                if key.startswith("on"):
                    say(f"has a script in {key}")
                if key in ADDRESSES and re.match(r"\s*([a-z][a-z0-9+.-]*:|//)", value, re.I):
                    say(f"is not by itself: {key}={value}")
                if key not in ADDRESSES and "xmlns" not in key and re.search(r"https?:", value):
                    say(f"is not by itself: {key}={value}")
        if self.of("link", "iframe", "object", "embed", "base", "form", "img"):
            say("needs more than itself")
        for style in self.of("style"):
            if re.search(r"@import|url\((?!#)", style.text or ""):
                say("has a style sheet that needs more than itself")
        scripts = self.of("script")
        if len(scripts) != (1 if may_script else 0) or any(one.get("src") for one in scripts):
            say(f"has {len(scripts)} scripts")
        html = self.root if self.root.tag == "html" else self.root.find("html")
        if html.get("lang") not in ("da", "en"):
            say("does not tell its language")
        if not (html.findtext("head/title") or "").strip():
            say("has no title")
        if len(self.of("main")) != 1 or len(self.of("h1")) != 1:
            say("has not one main part and one heading over it")
        level = 0
        for name, one in self.named:
            if re.fullmatch("h[1-6]", name):
                if int(name[1]) > level + 1:
                    say(f"skips to {name}: {''.join(one.itertext())}")
                level = int(name[1])
        for table in self.of("table"):
            self.check_table(table)

    def check_table(self, table):
        rows = [list(row) for row in table.iter("tr")]
        widths = {sum(int(cell.get("colspan", 1)) for cell in row) for row in rows}
        caption = table.findtext("caption")
        if len(widths) != 1 or len(rows) < 2:
            self.faults.append(f"has a table of uneven rows: {caption}")
        if not (caption or "").strip():
            self.faults.append("has a table without a caption")
        heads = ["".join(cell.itertext()) for cell in rows[0]] if rows else []
        for row in rows[1:]:
            for cell, head in zip(row, heads):
                if cell.tag == "td" and cell.get("data-head") != head:
                    self.faults.append(f"has {cell.get('data-head')} in the column {head}")


def main(folder):
    root = pathlib.Path(folder).resolve()
    pages = {path: Page(path) for path in sorted(root.rglob("*.html"))}
    reached = set()
    for path, page in pages.items():
        page.check(may_script=path.name == "search.html")
        for link in page.links():
            place, _, fragment = link.partition("#")
            target = (path.parent / urllib.parse.unquote(place)).resolve() if place else path
            if root not in target.parents or not target.is_file():
                page.faults.append(f"leads to {link}, which is not there")
                continue
            if target != path:
                reached.add(target)
            if fragment and urllib.parse.unquote(fragment) not in pages[target].ids:
                page.faults.append(f"leads to {link}, which is not in {target.name}")
    if (root / "index.html") in pages:
        for path in pages:
            if path not in reached and path != root / "index.html":
                pages[path].faults.append("is led to from nowhere")
    faults = [
        f"{path.relative_to(root)} {fault}" for path, page in pages.items()
        for fault in page.faults]
    print(*faults, f"{len(pages)} pages", sep="\n")
    return 1 if faults else 0


sys.exit(main(sys.argv[1]))
