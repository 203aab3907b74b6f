"""Reads a site's feed, by feedparser and by what RFC 4287 asks for.

    feed.py FOLDER   of a site

Prints a fault a line, then every entry's day, address and title; 1 where there are faults.
"""

import pathlib
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

import feedparser

ATOM = "{http://www.w3.org/2005/Atom}"
TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"
IRI = r"[a-z][a-z0-9+.-]*:\S+"


def main(folder):
    folder = pathlib.Path(folder)
    path = folder / "feed.xml"
    root = ElementTree.parse(path).getroot()
    faults = []
    entries = root.findall(ATOM + "entry")
    if root.tag != ATOM + "feed":
        faults.append(f"is a {root.tag}")
    for one in [root] + entries:
        for name in ("id", "title", "updated"):
            found = one.findall(ATOM + name)
            if len(found) != 1 or not (found[0].text or "").strip():
                faults.append(f"has {len(found)} {name}")
        if not re.fullmatch(TIME, one.findtext(ATOM + "updated", "")):
            faults.append(f"was updated {one.findtext(ATOM + 'updated')}")
        if not re.fullmatch(IRI, one.findtext(ATOM + "id", "")):
            faults.append(f"has the id {one.findtext(ATOM + 'id')}")
        links = [each for each in one.findall(ATOM + "link")
                 if each.get("rel", "alternate") == "alternate"]
        if len(links) != 1:
            faults.append(f"has {len(links)} links")
        for link in links:
            place = urllib.parse.unquote(link.get("href").partition("#")[0])
            if not (folder / place).is_file():
                faults.append(f"leads to {place}, which is not there")
    if root.find(ATOM + "author/" + ATOM + "name") is None:
        faults.append("has no author")
    ids = [one.findtext(ATOM + "id") for one in entries]
    if len(set(ids)) != len(ids):
        faults.append("has entries of one id")
    times = [one.findtext(ATOM + "updated") for one in entries]
    if times != sorted(times, reverse=True):
        faults.append("is not in order")
    read = feedparser.parse(path.read_bytes())
    if read.bozo:
        faults.append(f"can't be read: {read.bozo_exception}")
    if len(read.entries) != len(entries) or read.version != "atom10":
        faults.append(f"is read as {len(read.entries)} entries of {read.version}")
    for one in read.entries:
        print(one.updated[:10], one.links[0].href, one.title)
    print(*faults, sep="\n", end="")
    return 1 if faults else 0


sys.exit(main(sys.argv[1]))
