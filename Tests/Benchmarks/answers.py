#!/usr/bin/env python3
"""Writes what `kanaltjek status --format json` found of the digital share as the peers print it:
answers.py STATUS.json TARGETS.csv > kommune;periode;kontakter;digitale;andel;maal;status
"""
import csv
import json
import sys

status = json.load(open(sys.argv[1], encoding="utf-8"))
with open(sys.argv[2], encoding="utf-8-sig", newline="") as file:
    names = [row[0] for row in csv.reader(file, delimiter=";")][1:]
print("kommune;periode;kontakter;digitale;andel;maal;status")
for strategy in status["strategies"]:
    name = strategy["municipality"]
    assert name in names, name
    for goal in strategy["goals"]:
        if goal["id"] != "digital-share":
            continue
        for milestone in goal["milestones"]:
            target = milestone["target"]["value"]
            for measured in [milestone["measured"]] + milestone.get("quarters", []):
                digital, contacts = measured["numerator"], measured["denominator"]
                verdict = "ikke opfyldt" if digital * 100 < target * contacts else "opfyldt"
                if measured["period"] == milestone["measured"]["period"]:
                    # The year's verdict is the command's own.
                    verdict = {"met": "opfyldt", "missed": "ikke opfyldt"}[milestone["verdict"]]
                period = measured["period"].replace("-Q", "K")
                print(
                    f"{name};{period};{contacts};{digital};{digital / contacts:.6f};"
                    f"{target / 100:.2f};{verdict}"
                )
