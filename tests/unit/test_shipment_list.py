"""A list of shipments: read as spreadsheets save it, decided as the guide decides."""

import pytest

from macros.guide.batch import BatchAnswers, projected
from macros.guide.known_facts import UNSURE
from macros.guide.walk import walk
from macros.site.csv_text import csv_text
from macros.site.decision import LISTS, decide
from macros.site.model import Site
from macros.site.shipments import RESULT, ShipmentList
from tests.made_shipments import BANANAS, HEAD, TODAY, cells, one, shipments


def test_all_scenarios_as_one_file_give_what_the_guide_gives(
    site: Site, lists: ShipmentList, asked: dict
) -> None:
    cases = [item.data for item in site.library.items("scenarios")]
    rows = [[c["given"].get(f, "") for f in asked] + [c["on"]] for c in cases]
    decided = lists.decide(csv_text([[*asked, "on"], *rows]))
    assert (len(decided.rows), decided.faults) == (len(cases), [])
    for case, row in zip(cases, cells(decided), strict=True):
        result = decide(site, case["given"], case["on"])
        assert row["certificate"] == (result.certificate or ""), case["name"]
        for table in LISTS:
            assert row[table].split() == sorted(result.certain[table]), case["name"]
        stops = {f"{table}/{id_}" for table, id_ in result.stops}
        assert set(row["stops"].split()) == stops, case["name"]
        unanswered = {*row["depends-on"].split(), *row["open"].split()}
        assert unanswered <= {*result.missing}, case["name"]


@pytest.mark.parametrize("filled", [0.2, 0.6, 0.9, 1.0])
def test_random_rows_however_full_are_told_what_a_walk_tells(
    site: Site, asked: dict, filled: float
) -> None:
    graph = site.published_graph
    many = BatchAnswers(graph)
    for known in shipments(asked, 250, filled):
        walked, answer = walk(graph, known, TODAY), many.answer(known, TODAY)
        pairs = {(table, i) for table, items in answer.certain.items() for i in items}
        assert pairs == walked.certain
        assert answer.missing == walked.missing


def test_a_half_filled_row_is_decided_by_what_it_depends_on(
    site: Site, asked: dict
) -> None:
    """Whatever else is told, nothing beyond these facts changes the certificate."""
    graph = site.published_graph
    turns = BatchAnswers(projected(graph, "certificate"))
    for whole in shipments(asked, 200, 1.0):
        known = dict(list(whole.items())[::2])
        depends = turns.answer(known, TODAY).missing
        more = known | {fact: whole[fact] for fact in depends}
        certain = walk(graph, more, TODAY).certain
        assert any(table == "certificate" for table, _ in certain)


def test_who_is_not_sure_is_not_taken_for_the_usual(
    site: Site, lists: ShipmentList
) -> None:
    head, row = f"{HEAD},treatment\n", f"{BANANAS},{UNSURE}\n"
    facts = dict(zip(HEAD.split(","), BANANAS.split(","), strict=True))
    result = decide(site, {**facts, "treatment": UNSURE}, TODAY)
    assert one(lists, head + row)["certificate"] == (result.certificate or "")
    assert "treatment" in one(lists, head + row)["depends-on"].split()


def test_the_columns_of_a_result_are_public(lists: ShipmentList) -> None:
    decided = lists.decide(f"{HEAD}\n{BANANAS}\n")
    assert decided.head[-len(RESULT) :] == [*RESULT]
    assert "certificate" in RESULT
