"""A walk through a small graph: the same cases as tests/scripts/walk.test.js."""

import json

import pytest

from macros.guide.walk import reasons, walk
from tests.whole_project import ROOT

FILE = ROOT / "tests" / "cases" / "walk.json"
SAID = json.loads(FILE.read_text(encoding="utf-8"))
GRAPH, CASES = SAID["graph"], SAID["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_walk_finds_what_the_case_says(case: dict) -> None:
    found = walk(GRAPH, case["known"], case["day"])
    assert [*found.ends] == case["ends"]
    assert [*found.route] == case["route"]
    assert [*found.missing] == case["open"]
    assert sorted("/".join(pair) for pair in found.certain) == case["sure"]
    maybe = {"/".join(pair): [*facts] for pair, facts in found.possible.items()}
    assert maybe == case["maybe"]
    rules = GRAPH["ends"][case["ends"][0]]
    told = [reasons(GRAPH, case["known"], case["day"], rule) for rule in rules]
    assert told == case["reasons"]
