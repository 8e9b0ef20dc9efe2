"""Long lists of shipments: decided in little memory, or refused unread."""

import tracemalloc
from pathlib import Path

import pytest

from macros.commands.arguments import MOST_BYTES, bytes_of
from macros.site.csv_text import csv_text
from macros.site.model import Site
from macros.site.shipments import ShipmentList
from tests.made_shipments import (
    TODAY,
    as_file,
    by_page,
    shipments,
)
from tests.terminal import run

ROWS = 10_000
MEMORY = 100_000_000


def test_a_list_that_is_too_large_is_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    with file.open("wb") as opened:
        opened.truncate(MOST_BYTES + 1)
    with pytest.raises(OSError, match="larger than 20,000,000 bytes; split it"):
        bytes_of(str(file))
    code, _ = run(capsys, "batch", str(file))
    assert code == 2


def test_a_list_of_the_largest_size_is_read(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    with file.open("wb") as opened:
        opened.truncate(MOST_BYTES)
    assert len(bytes_of(str(file))) == MOST_BYTES


def test_ten_thousand_rows_are_decided_alike_by_page_and_command(
    tmp_path: Path, site: Site, names: dict, asked: dict
) -> None:
    rows = shipments(asked, ROWS // 2, 0.9) + shipments(asked, ROWS // 2, 1.0)
    file = as_file(asked, rows)
    decided = ShipmentList(site.published_graph, names, TODAY).decide(file)
    by_script = by_page(tmp_path, site.published_graph, names, TODAY, file.encode())
    assert by_script["results"][0]["csv"] == csv_text([decided.head, *decided.rows])
    assert len(decided.rows) == ROWS
    assert by_script["bytes"] < MEMORY


def test_ten_thousand_rows_need_little_memory(
    site: Site, names: dict, asked: dict
) -> None:
    file = as_file(asked, shipments(asked, ROWS, 0.9))
    tracemalloc.start()
    decided = ShipmentList(site.published_graph, names, TODAY).decide(file)
    csv_text([decided.head, *decided.rows])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MEMORY
