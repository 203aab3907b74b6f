"""Prints how each report is built: what an author wrote in it must not change that.

Usage: shape.py FORMAT=FILE…, one line of JSON a file.
"""
import csv
import html.parser
import io
import json
import sys
import xml.etree.ElementTree


def of_table(text):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    for cell in (cell for row in rows for cell in row):
        number = cell[:1] == "-" and cell[1:].replace(".", "").isdigit()
        assert number or cell[:1] not in tuple("=+-@\t\r"), cell
    return [len(row) for row in rows]


def of_json(text):
    def kind(value):
        if isinstance(value, dict):
            return {key: kind(member) for key, member in value.items()}
        if isinstance(value, list):
            return [kind(item) for item in value]
        return type(value).__name__

    return kind(json.loads(text))


class Elements(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        self.found.append([tag, sorted(name for name, _ in attributes)])

    def handle_endtag(self, tag):
        self.found.append(tag)

    def handle_comment(self, data):
        self.found.append("comment")


def of_page(text):
    elements = Elements()
    elements.feed(text)
    elements.close()
    return elements.found


def of_xml(text):
    root = xml.etree.ElementTree.fromstring(text.encode())
    return [[element.tag, sorted(element.keys())] for element in root.iter()]


def of_markdown(text):
    import markdown_it

    tokens = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)

    def types(tokens):
        for token in tokens:
            if token.type == "html_inline":
                yield token.content
            elif token.type not in ("text", "text_special", "inline"):
                yield token.type
            yield from types(token.children or [])

    return list(types(tokens))


def of_calendar(text):
    import icalendar

    calendar = icalendar.Calendar.from_ical(text)
    return [[part.name, sorted(part.keys()), len(part.errors)] for part in calendar.walk()]


READERS = {
    "csv": of_table, "json": of_json, "sarif": of_json, "gitlab": of_json, "html": of_page,
    "junit": of_xml, "checkstyle": of_xml, "md": of_markdown, "ics": of_calendar,
}

for argument in sys.argv[1:]:
    format, path = argument.split("=", 1)
    print(json.dumps(READERS[format](open(path, encoding="utf-8", newline="").read())))
