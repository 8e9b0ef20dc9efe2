"""Rows of text as CSV, as programs for tables open it without harm; and read back.

Owns the form: UTF-8 marked as such, lines as RFC 4180 ends them, and no cell
that a program would run; and how files that such programs save are read. The
twin of `overrides/assets/js/tools/tables.js` and `shipments/csv.js`.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Sequence

MARK = "\ufeff"
WHITE = "\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
"""What counts as space, in Python and in JavaScript."""

FORMULA = re.compile(f"[{WHITE}]*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\t\r]")
"""How cells begin that a program for tables would take for a formula."""

QUOTED = re.compile(f'[",\r\n;\t]|^[{WHITE}]|[{WHITE}]\\Z')
"""What a cell has that stands in quotes."""

SEPARATOR = re.compile(r"sep=([,;\t|])\n", re.IGNORECASE)
"""The line in which Excel says what parts the cells."""


def _as_is(error: UnicodeError) -> tuple[str, int]:
    """The sign of the same number, for a byte that no sign of Windows has."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("as-is", _as_is)


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """All `rows` as the text of a file."""
    written: dict[str, str] = {}
    lines = []
    for row in rows:
        for cell in row:
            if cell not in written:
                written[cell] = _cell(cell)
        lines.append(",".join([written[cell] for cell in row]) + "\r\n")
    return MARK + "".join(lines)


def _cell(cell: str) -> str:
    safe = f"'{cell}" if FORMULA.match(cell) else cell
    return f'"{safe.replace(chr(34), chr(34) * 2)}"' if QUOTED.search(safe) else safe


def decoded(raw: bytes) -> str:
    """The text of a file as spreadsheets save it: UTF-8, UTF-16 or Windows-1252."""
    if raw[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        little = raw[:2] == codecs.BOM_UTF16_LE
        return raw[2:].decode("utf-16-le" if little else "utf-16-be", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "as-is")


def csv_rows(text: str) -> list[list[str]]:
    """The rows of `text`, whatever parts its cells; lines without a cell are []."""
    text = text.removeprefix(MARK).replace("\r\n", "\n").replace("\r", "\n")
    declared = SEPARATOR.match(text)
    parts = declared[1] if declared else _separator(text)
    body = text[declared.end() :] if declared else text
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    return [*csv.reader(io.StringIO(body, newline="\n"), delimiter=parts)]


def _separator(text: str) -> str:
    """What parts the cells of the first line: tab, semicolon or comma."""
    first = re.sub('"[^"]*"?', "", text.lstrip("\n"))
    line = first.split("\n", 1)[0]
    if "\t" in line:
        return "\t"
    return ";" if line.count(";") > line.count(",") else ","
