"""Compares the figures that pages of HTML show with those of `kanaltjek status --format json`.

    figures.py STATUS PAGE… [STATUS PAGE…]

Pages are named ID-YEAR.html, ID/YEAR.html, ID/goal-GOAL.html or ID/index.html. A STATUS ends with
.json and is what the pages after it are compared with.

Prints a fault a line, then how many milestones of goals were compared; 1 where there are faults.
"""

import json
import pathlib
import re
import sys

import html5lib

from wording import NO_FIGURE, WAIVED, Wording, rounded

SHORT = ["missed", "partly", "nearly", "met-late"]
UNCOUNTED = ["superseded", "not-relevant"]


class Cell:
    """What a cell says, and its small print."""

    def __init__(self, element):
        self.notes = ["".join(note.itertext()) for note in element.iter("small")]
        whole = "".join(element.itertext())
        self.text = whole[:len(whole) - sum(map(len, self.notes))]


class Status:
    """One strategy of the JSON."""

    def __init__(self, strategy, as_of):
        self.strategy, self.as_of = strategy, as_of
        self.milestones = [
            milestone for part in strategy["goals"] + strategy["initiatives"]
            for milestone in part["milestones"]] + strategy["reviews"]

    def due(self, *years):
        return [
            one for one in self.milestones
            if int(one["due"][:4]) in years and one["due"] <= self.as_of
            and one["verdict"] not in UNCOUNTED]


class Page:
    def __init__(self, path, status):
        self.path, self.status = path, status
        self.root = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        self.wording = Wording(self.root.get("lang"))
        self.words = self.wording.words
        self.faults = []
        self.compared = 0

    def section(self, name):
        return next((one for one in self.root.iter("section") if one.get("id") == name), None)

    def same(self, what, shown, expected):
        if shown != expected:
            self.faults.append(f"{what}: {shown!r} for {expected!r}")

    # What a row says of a milestone.

    def figure(self, what, text, unit, exact):
        """The number shown, None where it can't be read or is not the exact one rounded."""
        try:
            shown = self.wording.quantity(text, unit)
        except ValueError as error:
            self.faults.append(f"{what}: {error}")
            return None
        if not rounded(shown, exact):
            self.faults.append(f"{what}: {text} for {exact}")
            return None
        return shown

    def range(self, what, text, unit, low, high):
        if low is None or high is None:
            word = self.words["most" if low is None else "least"] + " "
            self.same(what, text[:len(word)], word)
            self.figure(what, text[len(word):], unit, high if low is None else low)
            return
        pattern = re.escape(self.words["between"]).replace(r"\{\}", "(.+)").replace("\\ ", " ")
        found = re.fullmatch(pattern, text)
        if not found:
            self.faults.append(f"{what}: {text!r} for {low} to {high}")
            return
        space = "" if unit == "%" and self.wording.language == "en" else "\u00a0"
        first = found[1] if re.search(r"\D$", found[1]) else (
            found[1] + space + self.words.get(unit, unit))
        self.figure(what, first, unit, low)
        self.figure(what, found[2], unit, high)

    def measured(self, what, text, measured):
        if measured is None:
            self.same(what, text, NO_FIGURE)
        elif "date" in measured:
            shown = None if text == NO_FIGURE else self.wording.date(text)
            self.same(what, shown, measured["date"])
        elif "value" in measured:
            return self.figure(what, text, measured["unit"], measured["value"])
        else:
            self.range(what, text, measured["unit"], measured["low"], measured["high"])
        return None

    def target(self, what, text, target):
        """The number to reach, where there is one."""
        if target is None:
            self.same(what, text, NO_FIGURE)
            return None
        kind, unit, resolved = target["kind"], target["unit"], target["resolved"]
        if kind in ("done", "decided"):
            for part in target["parts"]:
                if part not in text:
                    self.faults.append(f"{what}: {text!r} leaves {part!r} out")
        elif kind == "includes":
            self.same(what, text, self.words["included"] + ", ".join(target["members"]))
        elif kind == "between":
            self.range(what, text, unit, target["low"], target["high"])
        elif kind == "hours":
            self.figure(what, re.search(r"\((.*)\)$", text)[1], unit, resolved)
        elif resolved is not None:
            starts = {
                "at-least": ["least"], "count-at-least": ["least"], "at-most": ["most"],
                "equals": ["exactly"], "rises": ["more"], "falls": ["less"],
                "change": ["least", "most"],
            }[kind]
            for start in (self.words[start] + " " for start in starts):
                if text.startswith(start):
                    return self.figure(what, text[len(start):], unit, resolved)
            self.faults.append(f"{what}: {text!r} for {kind} {resolved}")
        elif kind == "change":
            unit = target["changeUnit"]
            word = self.words.get(unit, unit)
            shown = re.match(rf"[+-][\d.,]+\u00a0?{re.escape(word)}", text)
            self.figure(what, shown[0] if shown else text, unit, target["value"])
        else:
            expected = self.words[kind] if kind in ("rises", "falls") else self.words["baseline"]
            self.same(what, text, expected)
        return None

    def milestone(self, what, milestone, target, measured, gap, verdict):
        to_reach = self.target(what + " target", target, milestone["target"])
        reached = self.measured(what + " measured", measured, milestone["measured"])
        if milestone["gap"] is not None:
            self.figure(
                what + " gap", gap, milestone["gap"]["unit"], milestone["gap"]["value"])
            if milestone["gap"]["value"] > 0 and not gap.startswith("+"):
                self.faults.append(f"{what} gap: {gap} has no sign")
        elif (milestone["timeliness"] or {}).get("daysLate"):
            found = re.fullmatch(self.words["late"], gap)
            self.same(
                what + " days late", found and int(found[1]), milestone["timeliness"]["daysLate"])
        else:
            self.same(what + " gap", gap, NO_FIGURE)
        self.same(what + " verdict", verdict, self.wording.verdict(milestone))
        if reached is not None and to_reach is not None:
            # What is seen side by side compares as what it was judged by.
            exact = milestone["measured"]["value"] - milestone["target"]["resolved"]
            shown = reached - to_reach
            self.same(what + " compares", (shown > 0) - (shown < 0), (exact > 0) - (exact < 0))

    @staticmethod
    def rows(table):
        """Its rows of cells, each with what stands above them in common."""
        for body in table.findall("tbody"):
            heading = None
            for row in body.findall("tr"):
                if row.get("class") == "group":
                    heading = "".join(row.itertext()).strip()
                else:
                    yield heading, [Cell(cell) for cell in row]

    def all_rows(self, section):
        return [row for table in section.iter("table") for row in self.rows(table)]

    # Parts of a page.

    def goal(self, goal):
        section = self.section("goal-" + goal["id"])
        if section is None:
            self.faults.append(f"has no {goal['id']}")
            return
        tables = list(section.iter("table"))
        rows = list(self.rows(tables[0])) if goal["milestones"] and tables else []
        self.same(goal["id"] + " rows", len(rows), len(goal["milestones"]))
        for (_, cells), milestone in zip(rows, goal["milestones"]):
            period, target, measured, gap, verdict, _ = (cell.text for cell in cells)
            year = milestone["id"].rsplit("/", 1)[1][:4]
            self.same(milestone["id"] + " year", re.search(r"\d{4}", period)[0], year)
            self.milestone(milestone["id"], milestone, target, measured, gap, verdict)
            self.compared += 1

    def sentence(self, what, text, expected, pattern):
        found = re.fullmatch(self.words[pattern], text)
        if not found:
            self.faults.append(f"{what}: {text!r}")
            return
        met, due = (int(each) for each in found.groups()[-3:-1]) if pattern == "total" else (
            int(found[1]), int(found[2]))
        counts = {"met": met, **self.wording.counts(found.groups()[-1])}
        verdicts = [one["verdict"] for one in expected]
        self.same(what + " due", due, len(expected))
        for verdict in sorted(set(verdicts) | set(counts)):
            self.same(f"{what} {verdict}", counts.get(verdict, 0), verdicts.count(verdict))

    def overview(self, year):
        due = self.status.due(year)
        section = self.section("overview")
        paragraphs = ["".join(one.itertext()) for one in section.findall("p")]
        unknown = ("no-data", "not-assessable")
        if due and all(one["verdict"] in unknown for one in due):
            found = re.fullmatch(self.words["none known"], paragraphs[0])
            self.same("headline", found and int(found[1] or 1), len(due))
        elif due:
            self.sentence("headline", paragraphs[0], due, "headline")
        else:
            self.same("headline", re.fullmatch(self.words["nothing"], paragraphs[0])[1], str(year))
        until = self.status.due(*range(1900, year + 1))
        totals = [each for each in paragraphs[1:] if re.fullmatch(self.words["total"], each)]
        nothing = [
            found for each in paragraphs[1:]
            if (found := re.fullmatch(self.words["total unknown"], each))]
        self.same("totals", len(totals) + len(nothing), 1 if len(until) > len(due) else 0)
        for found in nothing:
            self.same("total", int(found[1]), len(until))
            self.same("results", [one for one in until if one["verdict"] not in unknown], [])
        for text in totals:
            self.sentence("total", text, until, "total")
        self.shortfalls([one for one in due if one["verdict"] in SHORT])
        self.unmeasured([one for one in due if one["verdict"] not in SHORT + ["met"]])
        self.ahead([
            one for one in self.status.milestones
            if int(one["due"][:4]) == year + 1 and one["verdict"] not in UNCOUNTED])
        self.costs(year)

    def shortfalls(self, expected):
        section = self.section("shortfalls")
        rows = self.all_rows(section) if section is not None else []
        self.same("shortfalls", len(rows), len(expected))
        left = list(expected)
        ranks = {}
        for heading, cells in rows:
            name, measured, verdict, said = (cell.text for cell in cells)
            below = dict(note.split(": ", 1) for note in cells[1].notes)
            target = below.get(self.words["target"])
            gap = below.get(self.words["gap"], NO_FIGURE)
            found = next(
                (one for one in left if name.startswith(self.wording.title(one) + " (")
                 and self.wording.verdict(one) == verdict), None)
            if not found:
                self.faults.append(f"shortfall {name}: {verdict} is not so")
                continue
            left.remove(found)
            what = "shortfall " + found["id"]
            self.milestone(what, found, target, measured, gap, verdict)
            remark = found["remark"]
            self.same(what + " cause", heading, self.words[(remark or {}).get("cause")])
            if remark:
                self.same(what + " remark", said, remark["remark"])
            else:
                late = found["verdict"] == "met-late"
                self.same(
                    what + " remark", said,
                    NO_FIGURE if late else self.words["no remark"])
            rank = SHORT.index(found["verdict"])
            if ranks.get(heading, 0) > rank:
                self.faults.append(f"{what}: stands below what is better")
            ranks[heading] = rank

    def unmeasured(self, expected):
        section = self.section("unmeasured")
        rows = self.all_rows(section) if section is not None else []
        names = [cells[0].text for _, cells in rows]
        self.same("unmeasured", len(names), len(expected))
        for name, milestone in zip(names, expected):
            title = self.wording.title(milestone) + " ("
            self.same("unmeasured", name[:len(title)], title)

    def ahead(self, expected):
        section = self.section("ahead")
        rows = self.all_rows(section) if section is not None else []
        shown = sorted(
            (self.wording.date(cells[0].text), self.bare(cells[1].text), cells[4].text)
            for _, cells in rows if cells[4].text != WAIVED)
        self.same("ahead", shown, sorted(
            (one["due"], self.wording.title(one), self.wording.verdict(one)) for one in expected))

    @staticmethod
    def bare(name):
        """A milestone's name without its period: `Hotline (2013 (model))`."""
        return re.fullmatch(r"(.*?) \([^()]*(?:\([^()]*\))?\)", name)[1]

    def costs(self, year):
        section = self.section("costs")
        said = [] if section is None else ["".join(one.itertext()) for one in section.iter("p")]
        for cost in self.status.strategy["costs"]:
            if int(cost["periods"][-1][:4]) > year:
                continue
            start = cost["title"] + ", "
            text = next((each for each in said if each.startswith(start)), "")
            expected = []
            for amount in (cost["cost"], cost["contacts"], cost["each"]):
                if isinstance(amount, dict) and "low" in amount:
                    expected += [amount["low"], amount["high"]]
                else:
                    expected.append(amount["value"] if isinstance(amount, dict) else amount)
            shown = self.wording.numbers(text.partition(": ")[2])[:len(expected)]
            self.same(cost["title"] + " figures", len(shown), len(expected))
            for number, exact in zip(shown, expected):
                if not rounded(number, exact):
                    self.faults.append(f"{cost['title']}: {number} for {exact}")

    def years(self):
        """The page of a strategy: what fell due in each year."""
        for _, cells in self.rows(next(self.section("years").iter("table"))):
            year, *counts = (cell.text for cell in cells)
            verdicts = [one["verdict"] for one in self.status.due(int(year))]
            unmeasured = verdicts.count("no-data") + verdicts.count("not-assessable")
            self.same(
                f"year {year}", [int(self.wording.number(each)) for each in counts],
                [len(verdicts), verdicts.count("met"), unmeasured])
        shown = [(cells[0].text, cells[1].text) for _, cells in self.rows(
            next(self.section("goals").iter("table")))] if self.section("goals") is not None else []
        for (title, verdict), goal in zip(shown, self.status.strategy["goals"]):
            self.same("goal", title, goal["title"])
            self.same(
                "goal " + goal["id"], verdict,
                self.wording.verdict({"verdict": goal["verdict"], "waiver": None}))


def main(paths):
    statuses, faults, compared = {}, [], 0
    for path in map(pathlib.Path, paths):
        if path.suffix == ".json":
            known = json.loads(path.read_text(encoding="utf-8"))
            statuses = {each["id"]: Status(each, known["asOf"]) for each in known["strategies"]}
            continue
        found = re.fullmatch(r"(.+)-(\d{4})", path.stem)
        own = re.fullmatch(r"(\d{4})|goal-(.+)|index", path.stem)
        name = path.parent.name if own else found[1]
        page = Page(path, statuses[name])
        goals = page.status.strategy["goals"]
        if own and own[2]:
            [goal] = [goal for goal in goals if goal["id"] == own[2]]
            page.goal(goal)
        elif path.stem == "index":
            page.years()
        else:
            page.overview(int(own[1] if own else found[2]))
            for goal in goals:
                page.goal(goal)
        faults += [f"{path.parent.name}/{path.name} {fault}" for fault in page.faults]
        compared += page.compared
    print(*faults, f"{compared} milestones", sep="\n")
    return 1 if faults else 0


sys.exit(main(sys.argv[1:]))
