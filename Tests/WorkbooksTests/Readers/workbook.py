"""Says what openpyxl and zipfile read from a workbook, line by line."""
import sys
import zipfile

import openpyxl
from openpyxl.utils.escape import unescape

path = sys.argv[1]
with zipfile.ZipFile(path) as archive:
    broken = archive.testzip()
    dates = {entry.date_time for entry in archive.infolist()}
    print("zip", broken or "whole", *sorted(dates), archive.namelist()[0])

book = openpyxl.load_workbook(path)
about = book.properties
print("about", about.title, "|", about.creator, "|", about.language, "|", about.created, about.modified)
for sheet in book:
    setup, pages = sheet.page_setup, sheet.sheet_properties.pageSetUpPr
    print("sheet", sheet.title)
    print(" ", "frozen", sheet.freeze_panes, "filter", sheet.auto_filter.ref, "repeated", sheet.print_title_rows)
    print(" ", "paper", setup.paperSize, setup.orientation, "fit", pages.fitToPage, setup.fitToWidth, setup.fitToHeight)
    print(" ", "foot", sheet.oddFooter.left.text, "|", sheet.oddFooter.right.text)
    print(" ", "widths", *(f"{name}={part.width}" for name, part in sorted(sheet.column_dimensions.items())))
    print(" ", "merged", *sorted(str(area) for area in sheet.merged_cells.ranges))
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            value = unescape(cell.value) if isinstance(cell.value, str) else cell.value
            shown = value if len(str(value)) < 200 else f"{len(value)} characters ending in {value[-70:]}"
            look = [cell.number_format] if cell.data_type in "nd" else []
            look += ["bold"] if cell.font.b else []
            look += [f"size {cell.font.sz:g}"] if cell.font.sz != 11 else []
            look += ["filled"] if cell.fill.fill_type == "solid" else []
            look += ["wrapped"] if cell.alignment.wrap_text else []
            look += ["quoted"] if cell.quotePrefix else []
            shown = str(shown).replace("\n", "\\n")
            print(" ", cell.coordinate, type(value).__name__, shown, *(f"<{word}>" for word in look))
