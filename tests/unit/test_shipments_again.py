"""A decided list that is dropped again: which rows are told otherwise, and why."""

from copy import deepcopy
from pathlib import Path

import pytest

from macros.guide.walk import walk
from macros.site.csv_text import csv_text, decoded
from macros.site.model import Site
from macros.site.shipments import ANSWER, CORRECTED, ShipmentList
from tests.made_shipments import (
    HEAD,
    TODAY,
    as_file,
    cells,
    one,
    shipments,
    the_same_by_page,
)


def altered(graph: dict, rule: int, item: str) -> dict:
    """`graph` with one rule that gives `item` too."""
    other = deepcopy(graph)
    other["rules"][rule] = (*other["rules"][rule], item)
    return other


def test_a_result_dropped_again_unchanged_has_no_changed_row(
    lists: ShipmentList, asked: dict
) -> None:
    decided = lists.decide(as_file(asked, shipments(asked, 200, 0.8)))
    again = lists.decide(csv_text([decided.head, *decided.rows]))
    assert (again.changed, again.rows) == ([], decided.rows)


@pytest.mark.parametrize("filled", [0.7, 1.0])
def test_after_one_altered_rule_exactly_the_altered_rows_are_told(
    site: Site, lists: ShipmentList, names: dict, asked: dict, filled: float
) -> None:
    graph, rows = site.published_graph, shipments(asked, 400, filled)
    used = next(
        n for n, rule in enumerate(graph["rules"]) if rule[0] == "steps/ask-in-writing"
    )
    new = altered(graph, used, "keep-records")
    later = ShipmentList(new, names, TODAY)
    file = lists.decide(as_file(asked, rows))
    text = csv_text([file.head, *file.rows])
    decided = later.decide(text)
    brute = []
    for n, row in enumerate(rows):
        known = {f: v for f, v in graph["usual"].items() if f not in row} | row
        if walk(graph, known, TODAY).certain != walk(new, known, TODAY).certain:
            brute.append(n)
    assert decided.changed == brute
    assert brute
    for n in brute:
        row = dict(zip(decided.head, decided.rows[n], strict=True))
        assert row["changed"] == "steps: new keep-records"
        assert "steps/ask-in-writing" in row["why"].split()
        assert row["since"] == CORRECTED


def test_page_and_command_tell_the_same_changes(
    tmp_path: Path, site: Site, lists: ShipmentList, names: dict, asked: dict
) -> None:
    names_of_rules = [rule[0] for rule in site.published_graph["rules"]]
    lost = names_of_rules.index("steps/lost-sell")
    new = altered(site.published_graph, lost, "keep-records")
    file = lists.decide(as_file(asked, shipments(asked, 400, 0.8)))
    text = csv_text([file.head, *file.rows]).encode()
    later = ShipmentList(new, names, TODAY)
    assert later.decide(decoded(text)).changed
    the_same_by_page(tmp_path, later, new, names, text)


def test_a_row_changed_by_a_day_tells_the_day(site: Site, names: dict) -> None:
    """The EU's recognition of US certification ends with its epoch."""
    graph = site.published_graph
    head, row = f"{HEAD},production\n", "us,de,crop,nop,sale,planned,origin\n"
    before = ShipmentList(graph, names, "2026-12-31").decide(head + row)
    after = ShipmentList(graph, names, "2027-01-01")
    again = after.decide(csv_text([before.head, *before.rows]))
    [changed_row] = cells(again)
    alone = one(after, head + row)
    old = cells(before)[0]
    if any(old[name] != alone[name] for name in ANSWER):
        assert again.changed == [0]
        assert changed_row["since"] == "2027-01-01"
        assert changed_row["why"]
    else:
        assert again.changed == []
