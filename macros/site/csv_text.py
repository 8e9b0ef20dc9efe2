"""Rows of text as CSV, as programs for tables open it without harm.

Owns the form: UTF-8 marked as such, lines as RFC 4180 ends them, and no cell
that a program would run. The twin of `asCsv` in `overrides/assets/js/tools/tables.js`.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

MARK = "\ufeff"
FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r]")
"""How cells begin that a program for tables would take for a formula."""


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """All `rows` as the text of a file."""
    out = io.StringIO()
    writer = csv.writer(out)
    for row in rows:
        writer.writerow([f"'{cell}" if FORMULA.match(cell) else cell for cell in row])
    return MARK + out.getvalue()
