#!/usr/bin/env python3
"""The strategies that aggregated observations are judged by, and whether what came out is right.

observations.py strategies TARGETS.csv FOLDER    one strategy a municipality, a goal an indicator
observations.py check STATUS.json EXPECTED.csv   against what a peer prints of the same job

A peer compares the mean of a year's days with the target, here their sum with as many times the target.
"""
import csv
import json
import os
import sys
from decimal import Decimal

DAYS = 365


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def identifier(name):
    for letter, plain in (("æ", "ae"), ("ø", "oe"), ("å", "aa"), (" ", "-")):
        name = name.lower().replace(letter, plain)
    return name


def strategies(targets, folder):
    towns = {}
    for row in rows(targets):
        towns.setdefault(row["kommune"], []).append(row)
    for town, own in towns.items():
        lines = ["kanaltjek: 1", f"title: Strategi for {town}", f"municipality: {town}"]
        lines += ["period: 2025/2028", "owner: Borgerservice", "indicators:"]
        for row in own:
            lines.append(
                f"  {row['indikator']}: {{title: {row['indikator']}, unit: hours, better: higher, measures: flow}}"
            )
        lines.append("goals:")
        for row in own:
            target = str(Decimal(row["maal"].replace(",", ".")) * DAYS).replace(".", ",")
            lines.append(
                f"  {row['indikator']}: {{indicator: {row['indikator']}, "
                f"milestones: {{{row['aar']}: \"{target} hours\"}}}}"
            )
        path = os.path.join(folder, identifier(town))
        os.makedirs(path, exist_ok=True)
        with open(os.path.join(path, "strategy.yaml"), "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")


def check(status, expected):
    with open(status, encoding="utf-8") as file:
        found = {
            (goal["id"], strategy["municipality"]): milestone
            for strategy in json.load(file)["strategies"]
            for goal in strategy["goals"]
            for milestone in goal["milestones"]
        }
    wrong = missing = 0
    wanted = rows(expected)
    for row in wanted:
        milestone = found.get((row["indikator"], row["kommune"]))
        period = row["periode"].replace("K", "-Q")
        figures = [milestone["measured"]] + milestone["quarters"] if milestone else []
        figure = next((figure for figure in figures if figure["period"] == period), None)
        if figure is None:
            missing += 1
            continue
        wrong += round(Decimal(str(figure["value"])) * 100) != int(row["sum"])
        if len(period) == 4:
            verdict = {"met": "opfyldt", "missed": "ikke opfyldt"}[milestone["verdict"]]
            wrong += verdict != row["status"]
    print(f"{len(wanted)} sums expected, {wrong} wrong, {missing} missing")
    sys.exit(1 if wrong or missing or not wanted else 0)


{"strategies": strategies, "check": check}[sys.argv[1]](*sys.argv[2:])
