"""Shows pages in Chromium and looks at them as different readers have them.

    rendering.py PAGE… [--closely PAGE…]
                    narrow and wide, unfolded, printed; by axe in the light, closely also in the
                    dark and where it is narrow
    rendering.py --search PAGE WORDS
                    what the search page shows when the words are typed

Prints a fault a line, then how many pages were shown; 1 where there are faults. axe-core is that of
the PyPI package axe-playwright-python.
"""

import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile

from browser import Browser

WIDTHS = (320, 768, 970, 1200, 3840)
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
AXE = """
axe.run(document, {resultTypes: ["violations"], runOnly: %s}).then((result) =>
  result.violations.map((found) => found.id + ": " + found.nodes[0].html.slice(0, 120)))
""" % json.dumps(LEVELS)
TOO_WIDE = """
Array.from(document.querySelectorAll("main *, header *, nav *"))
  .filter((one) => !one.closest("thead, .skip")
    && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((one) => one.tagName).slice(0, 1)
"""


def axe_source():
    package = importlib.util.find_spec("axe_playwright_python")
    return (pathlib.Path(package.origin).parent / "axe.min.js").read_text(encoding="utf-8")


def pages_of(pdf):
    """The text of each printed page."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        read = subprocess.run(
            ["pdftotext", "-raw", file.name, "-"], capture_output=True, check=True)
    return read.stdout.decode().split("\f")[:-1]


def squeezed(text):
    return "".join(text.split())


def printed_faults(browser):
    """Page one has the heading and the headline, and what was missed where it is not very much."""
    pages = pages_of(browser.printed())
    if not pages:
        yield "is printed as nothing"
        return
    wanted = browser.value("""
      ["h1", "#overview-heading", "p.headline", "#shortfalls caption"]
        .concat(document.querySelectorAll("#shortfalls tbody tr").length <= 8
          ? ["#shortfalls tbody:last-of-type tr:last-of-type th"] : [])
        .map((each) => document.querySelector(each)).filter((each) => each !== null)
        .map((each) => each.textContent)""")
    first = squeezed(pages[0])
    for text in wanted:
        if squeezed(text) not in first:
            yield f"is printed without this on page one: {text}"
    whole = squeezed("".join(pages))
    for text in browser.value(
            "Array.from(document.querySelectorAll('details p'), (one) => one.textContent)"):
        if squeezed(text) not in whole:
            yield f"is printed without what is folded: {text}"
            return


def faults(browser, path, axe, closely):
    browser.resize(1200)
    browser.prefer("light")
    browser.open(path)
    if len(browser.requests()) != 1:
        yield f"asks for {browser.requests()[1:]}"
    for complaint in browser.complaints():
        yield f"complains: {complaint}"
    yield from printed_faults(browser)
    browser.value("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    browser.ask("Runtime.evaluate", expression=axe)
    grounds = []
    for scheme in ("light", "dark"):
        browser.prefer(scheme)
        grounds.append(browser.value("getComputedStyle(document.body).backgroundColor"))
        for fault in browser.value(AXE) if closely or scheme == "light" else []:
            yield f"breaks, {scheme}, {fault}"
    if grounds[0] == grounds[1]:
        yield "is as light in the dark"
    browser.prefer("light")
    for width in WIDTHS:
        browser.resize(width)
        needed = browser.value("document.scrollingElement.scrollWidth")
        if needed > width:
            yield f"is {needed} px wide where {width} are"
        for tag in browser.value(TOO_WIDE):
            yield f"has a {tag} beyond the edge at {width} px"
    browser.resize(320)
    for fault in browser.value(AXE) if closely else []:
        yield f"breaks, narrow, {fault}"


def show(arguments):
    axe = axe_source()
    found, count, closely = [], 0, False
    with Browser() as browser:
        for path in arguments:
            if path == "--closely":
                closely = True
                continue
            name = pathlib.Path(path).name
            found += [f"{name} {fault}" for fault in faults(browser, path, axe, closely)]
            count += 1
    print(*found, f"{count} pages", sep="\n")
    return 1 if found else 0


def search(path, words):
    with Browser() as browser:
        browser.open(path)
        browser.value("document.getElementById('words').focus()")
        browser.ask("Input.insertText", text=words)
        shown = browser.value("""
          Array.from(document.querySelectorAll("#entries li"))
            .filter((one) => one.getClientRects().length > 0).map((one) => one.textContent)""")
        found = browser.value("document.getElementById('found').textContent")
        print(*shown, found, *browser.complaints(), sep="\n")
    return 0


if sys.argv[1] == "--search":
    sys.exit(search(*sys.argv[2:]))
sys.exit(show(sys.argv[1:]))
