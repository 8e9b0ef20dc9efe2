"""The two walkers of the graph, Python's and the browser's, find the same.

Both are given every route, and the same partial cases; each fact that a case
leaves out is one that the reader is not sure of. So are both searches for a way
to yes, given the same dead ends.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from random import Random

import pytest

from macros.data.json_text import compact
from macros.guide.pack import packed, packed_ends
from macros.guide.pack_nodes import packed_nodes
from macros.guide.reasons import reasons
from macros.guide.walk import walk
from macros.site.model import Site
from macros.site.releases import graphs
from macros.site.ways import search_data, ways_of
from tests.node import printed
from tests.shipments import (
    Taken,
    members_of,
    routes_of_newest,
    routes_of_other_days,
    shipment,
)
from tests.unit.dead_ends import dead_ends
from tests.weights import packed_size, too_heavy

CASES = 300
DEAD_ENDS = 500
DAY = "2026-11-28"
NO_EPOCHS = {"epochs": [], "grounds": []}


@pytest.fixture(scope="module")
def cases(site: Site) -> list[dict[str, str]]:
    """Partial cases: those of the trade desk and random ones, less some facts."""
    chance = Random(20261128)  # noqa: S311 - cases, not secrets
    whole = [item.data["given"] for item in site.library.items("scenarios")]
    asked = [fact for fact in site.rulebook.facts.values() if fact.asked]
    return [
        {
            fact.id: case.get(fact.id) or chance.choice(fact.values)
            for fact in chance.sample(asked, chance.randrange(len(asked) + 1))
        }
        for case in (chance.choice([*whole, {}]) for _ in range(CASES))
    ]


def in_python(graph: Mapping, case: Mapping[str, str]) -> dict:
    outcome = walk(graph, case, DAY)
    rules = graph["ends"][outcome.ends[0]]
    return {
        "ends": list(outcome.ends),
        "route": sorted(outcome.route),
        "open": sorted(outcome.missing),
        "sure": sorted("/".join(pair) for pair in outcome.certain),
        "maybe": sorted("/".join(pair) for pair in outcome.possible),
        "deciders": {
            "/".join(pair): sorted(facts)
            for pair, facts in outcome.possible.items()
            if facts
        },
        "reasons": [reasons(graph, case, DAY, rule) for rule in rules],
    }


@pytest.mark.parametrize("tried", [routes_of_newest, routes_of_other_days])
def test_both_walkers_reach_the_same_end_on_every_route(
    graph: dict, site: Site, tmp_path: Path, tried: Callable[[dict], Iterator[Taken]]
) -> None:
    members = members_of(graph, site.rulebook)
    cases, expected = [], []
    for day, taken, end in tried(graph):
        cases.append([shipment(graph, members, taken), max(day, "2020-01-01")])
        expected.append({"ends": [end], "next": "", "left": 0})
    assert printed("ends.mjs", {"graph": graph, "cases": cases}, tmp_path) == expected


def test_the_browser_reads_what_is_sent_as_what_is_published(
    graph: dict, tmp_path: Path
) -> None:
    assert printed("unpacked.mjs", packed(graph), tmp_path) == graph


def test_the_graph_is_sent_in_less_than_20_kilobytes(graph: dict) -> None:
    sent = compact(packed(graph))
    assert packed_size(sent) < 20_000, too_heavy(
        "The packed graph", 20_000, {"guide-graph.json": sent}
    )


def test_the_browser_reads_the_oldest_release_too(site: Site, tmp_path: Path) -> None:
    """It was kept before anything told on what a rule rests."""
    oldest, *_ = graphs(site).values()
    assert "grounds" not in oldest
    read = printed("unpacked.mjs", packed(oldest), tmp_path)
    assert read == {**oldest, "grounds": []}


def test_ends_are_read_in_whatever_order_their_rules_stand(tmp_path: Path) -> None:
    chance = Random(16)  # noqa: S311 - ends, not secrets
    some = [chance.sample(range(200), chance.randrange(9)) for _ in range(400)]
    ends = [*map(sorted, some[:300]), *some[300:], *map(sorted, some[:100]), [], [7]]
    graph = {"facts": ["a"], "classes": {"a": ["x", "y"]}, "nodes": [[0, -1, -2]]}
    sent = packed(graph | {"ends": ends, "rules": [["a/x", [], "p"]], **NO_EPOCHS})
    assert printed("unpacked.mjs", sent, tmp_path)["ends"] == ends


def test_an_end_that_is_like_an_earlier_one_is_told_in_few_signs() -> None:
    rules = [*range(30)]
    apart = len(packed_ends([rules, [*range(40, 70)], [*range(70, 79)], rules[1:]]))
    assert apart - len(packed_ends([rules, [*range(40, 70)], [*range(70, 79)]])) == 3


def test_a_graph_in_any_other_order_is_read_as_well(tmp_path: Path) -> None:
    nodes = [[1, -3, -1], [1, -1, -2], [0, 0, 1, 1], [0, 1, 0, -3], [0, 2, 2, 3]]
    odd = {"facts": ["a", "b"], "classes": {"a": ["x", "y", "z"], "b": ["", "p"]}}
    odd |= {"nodes": nodes, "ends": [[1], [0], [2, 0]]}
    odd["rules"] = [["a/x", [], "p"], ["a/y", ["b", "c"]], ["b/x", ["a"], "p", "q"]]
    odd["epochs"] = [["2020", 4, {"a": 1, "b": -1}], ["2021", 3, {"b": 0, "c": 2}]]
    odd["epochs"] += [["2022", 3, {"b": 0, "c": 2}], ["2023", 2, {"a": 1, "b": 0}]]
    odd["grounds"] = [{}, {"b/x": 0}, {"b/x": 0, "a/y": 1}, {"a/y": 1}]
    assert printed("unpacked.mjs", packed(odd), tmp_path) == odd


@pytest.mark.parametrize(("count", "ends"), [(3500, 2000), (5300, 150)])
def test_a_graph_larger_than_today_is_read_as_well(
    tmp_path: Path, count: int, ends: int
) -> None:
    """Its ends are met in any order, and its nodes lead far back."""
    chance = Random(15)  # noqa: S311 - nodes, not secrets
    nodes = [
        [chance.randrange(2), *chance.sample(range(-ends, before), 2)]
        for before in range(count)
    ]
    large = {"facts": ["a", "b"], "classes": {"a": ["x", "y"], "b": ["", "p"]}}
    large |= {"nodes": nodes, "ends": [[n % 1200] for n in range(ends)]}
    large |= NO_EPOCHS
    large["rules"] = [[f"a/{n}", [], "p"] for n in range(1200)]
    assert printed("unpacked.mjs", packed(large), tmp_path) == large


def test_a_graph_that_outgrows_its_numbers_is_not_sent_wrong() -> None:
    nodes = [[0, -1, -2]] * 14_000
    with pytest.raises(ValueError, match=r"more than their numbers can tell$"):
        packed_nodes(nodes)


def test_both_walkers_tell_the_same_of_partial_cases(
    graph: dict, cases: list[dict[str, str]], tmp_path: Path
) -> None:
    asked = [
        dict.fromkeys(graph["facts"], "unsure")
        | {fact: value for fact, value in case.items() if fact in graph["facts"]}
        for case in cases
    ]
    results = printed(
        "walked.mjs", {"graph": graph, "day": DAY, "cases": asked}, tmp_path
    )
    for case, in_browser in zip(cases, results, strict=True):
        assert in_browser == in_python(graph, case), case


def test_most_partial_cases_leave_something_open(
    graph: dict, cases: list[dict[str, str]]
) -> None:
    open_pairs = [walk(graph, case, DAY).possible for case in cases[: CASES // 5]]
    assert sum(1 for possible in open_pairs if possible) > len(open_pairs) / 2
    assert any(facts for possible in open_pairs for facts in possible.values())


def test_both_searches_find_the_same_ways(
    graph: dict, site: Site, tmp_path: Path
) -> None:
    cases = [*dead_ends(site, DEAD_ENDS)]
    given = {"graph": graph, "rules": search_data(site), "day": DAY, "cases": cases}
    results = printed("ways.mjs", given, tmp_path)["results"]
    for case, in_browser in zip(cases, results, strict=True):
        in_python = [asdict(way) for way in ways_of(site, as_told(site, case), DAY)]
        assert in_browser == json.loads(json.dumps(in_python)), case


def as_told(site: Site, case: Mapping[str, str]) -> dict[str, str]:
    """`case`, where what is usual and not told is not known."""
    return {**dict.fromkeys(site.published_graph["usual"], "unsure"), **case}
