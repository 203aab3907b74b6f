"""Writes workbooks by openpyxl: xlsx.py CASE PATH."""
import sys
from datetime import date, datetime, time, timedelta

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.utils.datetime import CALENDAR_MAC_1904


def put(sheet, rows):
    for row in rows:
        sheet.append([value if not isinstance(value, tuple) else value[0] for value in row])
        for cell, value in zip(sheet[sheet.max_row], row):
            if isinstance(value, tuple):
                cell.number_format = value[1]


def delivered(book):
    """What a municipality sends: a title, a gap, merged titles, figures of every kind."""
    sheet = book.active
    sheet.title = "Tal 2013"
    put(
        sheet,
        [
            [],
            [None, "Område", "Henvendelser", None, "Andel", "Målt", "Svartid", "Åbent", "Bemærkning"],
            [None, "Sundhed", 12345.6, 1250000, (0.365, "0.0%"), (date(2013, 5, 31), "dd-mm-yyyy"),
             (timedelta(hours=36, minutes=15), "[h]:mm:ss"), True, "  med luft  "],
            [],
            [None, "Skole", 0.1 + 0.2, -3, (0.07, '0\\ %'), (datetime(2013, 5, 31, 8, 30), "dd-mm-yyyy hh:mm"),
             (time(8, 30), "hh:mm"), False, "linje\nto"],
            [None, "Børn", 1e-7, 1e21, (1.2, "0%"), (date(1900, 2, 28), "d. mmmm yyyy"), None, None, "#REF!"],
            [None, "=_x0041_ & <b>", None, None, None, None, None, None, "2013"],
            [None, " "],
        ],
    )
    sheet.merge_cells("C2:D2")
    sheet.merge_cells("B7:D7")
    sheet["B5"].comment = Comment("en bemærkning", "nogen")
    sheet["I4"].fill = openpyxl.styles.PatternFill("solid", "FFFF00")
    sheet["B7"].data_type = "s"
    sheet.protection.sheet = True


def epoch(book):
    book.epoch = CALENDAR_MAC_1904
    put(book.active, [["dag"], [(date(1904, 1, 1), "yyyy-mm-dd")], [(date(2013, 5, 31), "yyyy-mm-dd")]])


def days(book):
    codes = ["dd-mm-yyyy", "dd/mm/yyyy;@", "[$-406]d. mmmm yyyy", "dd-mm-åååå", "mmm yy", "General", "0.00"]
    for code in codes:
        put(book.active, [[code, (41425, code), (41425.354166666664, code)]])


def sheets(book):
    put(book.active, [["nr"], [1]])
    book.active.title = "Januar"
    put(book.create_sheet("Februar"), [["nr"], [2]])
    book.create_sheet("Tomt")
    put(book.create_sheet("Skjult"), [["nr"], [3]])
    book["Skjult"].sheet_state = "hidden"
    chart = openpyxl.chart.BarChart()
    book.create_chartsheet("Figur").add_chart(chart)


def hidden(book):
    book.active.title = "Tomt"
    for name, state in [("Data", "visible"), ("Kladde", "hidden"), ("Koder", "veryHidden")]:
        put(book.create_sheet(name), [["ark"], [name]])
        book[name].sheet_state = state


def formulas(book):
    put(book.active, [["sum"], ["=1+1"], ["=A2*2"], ["=A3*2"], ["=A4*2"]])
    book.active.title = "Ark1"


def rich(book):
    sheet = book.active
    sheet["A1"] = CellRichText("fed ", TextBlock(InlineFont(b=True), "og"), " mager")
    sheet["A2"] = "a_x000D_\nb"
    sheet["A3"] = "#N/A"


def empty(book):
    pass


name, path = sys.argv[1:]
if name == "streamed":
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Strøm")
    for number in range(3):
        sheet.append([f"række {number}", number, None, number / 4])
else:
    book = openpyxl.Workbook()
    globals()[name](book)
book.save(path)
