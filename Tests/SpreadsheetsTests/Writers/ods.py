"""Writes workbooks by odfpy: ods.py CASE PATH."""
import sys

from odf import dc, office, opendocument, style, table, text


def cell(shown=None, kind=None, **attributes):
    if kind:
        attributes["valuetype"] = kind
    made = table.TableCell(**attributes)
    for line in [] if shown is None else shown.split("\n"):
        made.addElement(text.P(text=line))
    return made


def row(sheet, *cells, **attributes):
    made = table.TableRow(**attributes)
    for one in cells:
        made.addElement(one)
    sheet.addElement(made)


def add(book, name, style_name=None):
    sheet = table.Table(name=name, stylename=style_name) if style_name else table.Table(name=name)
    book.spreadsheet.addElement(sheet)
    return sheet


def delivered(book):
    sheet = add(book, "Tal 2013")
    sheet.addElement(table.TableColumn(numbercolumnsrepeated=9))
    row(sheet, cell(numbercolumnsrepeated=1024), numberrowsrepeated=2)
    spanned = cell("Henvendelser", "string", numbercolumnsspanned=2, numberrowsspanned=1)
    row(
        sheet, cell(), cell("Område", "string"), spanned, table.CoveredTableCell(),
        *[cell(title, "string") for title in ["Andel", "Målt", "Svartid", "Åbent", "Bemærkning"]],
        cell(numbercolumnsrepeated=1000),
    )
    row(
        sheet, cell(), cell("Sundhed", "string"), cell("12.345,60", "float", value="12345.6"),
        cell("1.250.000 kr.", "currency", currency="DKK", value="1250000"),
        cell("36,5 %", "percentage", value="0.365"), cell("31-05-13", "date", datevalue="2013-05-31"),
        cell("36:15", "time", timevalue="PT36H15M00S"), cell("SAND", "boolean", booleanvalue="true"),
        cell("linje\nto", "string"),
    )
    row(sheet, cell(numbercolumnsrepeated=1024))
    remark = office.Annotation()
    remark.addElement(dc.Creator(text="nogen"))
    remark.addElement(text.P(text="en bemærkning"))
    school = cell("Skole", "string")
    school.insertBefore(remark, school.firstChild)
    spaced = table.TableCell(valuetype="string")
    paragraph = text.P(text="a  b ")
    paragraph.addElement(text.S(c=3))
    paragraph.addElement(text.Span(text="fed"))
    paragraph.addElement(text.Tab())
    paragraph.addText("mager\n ")
    spaced.addElement(paragraph)
    row(
        sheet, cell(), school, cell("0,3", "float", value="0.30000000000000004"),
        cell("4", "float", value="4", formula="of:=2+2"), cell("7 %", "percentage", value="0.07"),
        cell("31-05-13 08:30", "date", datevalue="2013-05-31T08:30:00"),
        cell("08:30", "time", timevalue="PT08H29M59.999999S"), cell("FALSK", "boolean", booleanvalue="false"),
        spaced,
    )
    row(sheet, cell(), cell("Samme", "string", numbercolumnsrepeated=3), numberrowsrepeated=2)
    row(sheet, cell(numbercolumnsrepeated=1024), numberrowsrepeated=1048000)


def sheets(book):
    off = style.Style(name="ta2", family="table")
    off.addElement(style.TableProperties(display="false"))
    book.automaticstyles.addElement(off)
    row(add(book, "Januar"), cell("1", "float", value="1"))
    row(add(book, "Februar"), cell("2", "float", value="2"))
    row(add(book, "Tomt"), cell())
    row(add(book, "Skjult", off), cell("3", "float", value="3"))


def formulas(book):
    row(add(book, "Ark1"), cell(formula="of:=1+1"), cell(formula="of:=2+2"))


def empty(book):
    add(book, "Ark1")


name, path = sys.argv[1:]
book = opendocument.OpenDocumentText() if name == "letter" else opendocument.OpenDocumentSpreadsheet()
if name != "letter":
    globals()[name](book)
book.save(path)
