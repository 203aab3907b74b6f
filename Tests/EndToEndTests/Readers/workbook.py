"""Compares a report's workbook, as openpyxl reads it, with `kanaltjek status --format json`.

    workbook.py STATUS YEAR FILE   of the one strategy of the JSON, in Danish

Prints a fault a line, then how many milestones were compared; 1 where there are faults.
"""

import decimal
import json
import re
import sys

import openpyxl

from wording import Wording

FORMATS = {
    "%": r"0(\.0+)?\\ %",
    "points": r'\+(#,##0(?:\.0+)?\\ "procentpoint");\\-\1;\1',
    "kr.": r'#,##0(\.0+)?\\ "kr\."',
}
OTHER = r"#,##0(\.0+)?"


def plain(cell, unit):
    """A cell's number as the JSON has it: 30 for 30 %."""
    value = decimal.Decimal(repr(cell.value))
    return value * 100 if unit == "%" else value


def shown(cell, unit):
    """The number as its format shows it."""
    decimals = re.match(r"\+?[#,0]*(?:\.(0+))?", cell.number_format)[1] or ""
    return round(plain(cell, unit), len(decimals))


def main(status, year, path):
    [strategy] = json.load(open(status, encoding="utf-8"))["strategies"]
    milestones = [
        milestone for part in strategy["goals"] + strategy["initiatives"]
        for milestone in part["milestones"]] + strategy["reviews"]
    expected = {
        one["id"]: one for one in milestones if int(one["due"][:4]) <= int(year) + 1}
    wording = Wording("da")
    book = openpyxl.load_workbook(path)
    faults = []

    def same(what, found, wanted):
        if found != wanted:
            faults.append(f"{what}: {found!r} for {wanted!r}")

    def figure(what, cell, unit, exact):
        if exact is None:
            same(what, cell.value, None)
            return
        if not isinstance(cell.value, (int, float)):
            faults.append(f"{what}: {cell.value!r} for {exact}")
            return
        if abs(plain(cell, unit) - decimal.Decimal(repr(exact))) > decimal.Decimal("1e-9"):
            faults.append(f"{what}: {cell.value} for {exact}")
        if not re.fullmatch(FORMATS.get(unit, OTHER), cell.number_format):
            faults.append(f"{what}: is shown as {cell.number_format}")

    for sheet in book:
        if sheet.freeze_panes is None or not re.fullmatch("[A-Z]3", sheet.freeze_panes):
            faults.append(f"{sheet.title} is frozen at {sheet.freeze_panes}")
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    faults.append(f"{sheet.title} {cell.coordinate} is a formula")
    sheet = book["Milepæle"]
    heads = {cell.value: cell.column for cell in sheet[2]}
    rows = [
        row for row in sheet.iter_rows(min_row=3)
        if isinstance(row[0].value, str) and row[0].value.count("/") > 1]
    same("milestones", [row[0].value for row in rows], list(expected))
    for row in rows:
        milestone = expected.get(row[0].value)
        if milestone is None:
            continue
        what = milestone["id"]
        cells = {head: row[column - 1] for head, column in heads.items()}
        target, measured = milestone["target"] or {}, milestone["measured"] or {}
        same(what + " due", str(cells["Frist"].value)[:10], milestone["due"])
        figure(what + " target", cells["Måltal"], target.get("unit"), target.get("resolved"))
        figure(what + " measured", cells["Målt"], measured.get("unit"), measured.get("value"))
        figure(what + " low", cells["Målt, mindst"], measured.get("unit"), measured.get("low"))
        figure(what + " high", cells["Målt, højst"], measured.get("unit"), measured.get("high"))
        gap = milestone["gap"] or {}
        figure(what + " gap", cells["Afvigelse"], gap.get("unit"), gap.get("value"))
        same(what + " verdict", cells["Resultat"].value,
             wording.verdict({**milestone, "waiver": None}))
        same(what + " days", cells["Dage for sent"].value,
             (milestone["timeliness"] or {}).get("daysLate"))
        same(what + " remark", cells["Bemærkning"].value, (milestone["remark"] or {}).get("remark"))
        if cells["Målt"].data_type == cells["Måltal"].data_type == "n" and (
                None not in (cells["Målt"].value, cells["Måltal"].value)) and measured:
            # What a reader of the sheet sees compares as what it was judged by.
            reached = shown(cells["Målt"], measured["unit"])
            to_reach = shown(cells["Måltal"], target["unit"])
            exact = measured["value"] - target["resolved"]
            same(what + " compares", (reached > to_reach) - (reached < to_reach),
                 (exact > 0) - (exact < 0))
    print(*faults, f"{len(rows)} milestones", sep="\n")
    return 1 if faults else 0


sys.exit(main(*sys.argv[1:]))
