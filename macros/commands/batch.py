"""A list of shipments, decided in the terminal.

Owns the command: where the file comes from, what is printed where, exit codes.
The same list on the page `tools/shipments/` gives the same bytes.
"""

import argparse
import json
import sys

from macros.commands.arguments import (
    Commands,
    add_command,
    add_day,
    add_language,
    bytes_of,
)
from macros.site.csv_text import csv_text, decoded
from macros.site.model import Site
from macros.site.shipment_rows import Names, filled
from macros.site.shipments import Decided, ShipmentList
from macros.site.vocabulary import names_of_facts


def add_batch(commands: Commands) -> None:
    """Add the command `batch` to the parser of all commands."""
    add = add_command(commands, "batch", "decide a list of shipments (CSV, TSV)")
    add.add_argument("file", help="what a spreadsheet saved; - reads from a pipe")
    add.add_argument("--json", action="store_true", help="as JSON, for programs")
    add_language(add)
    add_day(add, "--today", "the day to go by")
    add.set_defaults(run=_batch)


def _batch(site: Site, options: argparse.Namespace) -> int:
    """Print the list with its answers; what is wrong goes to the other channel."""
    names = names_of_facts(site, options.lang)
    lists = ShipmentList(site.published_graph, names, options.today.isoformat())
    result = lists.decide(decoded(bytes_of(options.file)))
    for fault in result.faults:
        print(_sentence(names, *fault), file=sys.stderr)
    if result.towns:
        towns = ", ".join(f"{town} ({place})" for town, place in result.towns.items())
        print(filled(names["words"]["towns"], {"x": towns}), file=sys.stderr)
    if result.head:
        write = as_json if options.json else as_csv
        sys.stdout.buffer.write(write(result).encode("utf-8"))
        sys.stdout.buffer.flush()
    return 2 if result.faults else 0


def _sentence(names: Names, row: int, column: str, detail: str) -> str:
    """A fault with its row and column, in words."""
    if not row:
        return detail
    word = "fault" if column else "whole"
    return filled(names["words"][word], {"n": str(row), "x": column, "y": detail})


def as_csv(result: Decided) -> str:
    """The list as the text of a CSV file."""
    return csv_text([result.head, *result.rows])


def as_json(result: Decided) -> str:
    """The list as data: its heads and its rows."""
    data = {"head": result.head, "rows": result.rows}
    return json.dumps(data, ensure_ascii=False, indent=2)
