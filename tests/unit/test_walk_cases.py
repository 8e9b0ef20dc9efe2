"""A walk through a small graph: the same cases as tests/scripts/walk.test.js."""

import json

import pytest

from macros.guide.reasons import reasons
from macros.guide.walk import walk
from tests.whole_project import ROOT

FILE = ROOT / "tests" / "cases" / "walk.json"
SAID = json.loads(FILE.read_text(encoding="utf-8"))
GRAPH, CASES = SAID["graph"], SAID["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_walk_finds_what_the_case_says(case: dict) -> None:
    outcome = walk(GRAPH, case["known"], case["day"])
    assert [*outcome.ends] == case["ends"]
    assert [*outcome.route] == case["route"]
    assert [*outcome.missing] == case["open"]
    assert sorted("/".join(pair) for pair in outcome.certain) == case["sure"]
    maybe = {"/".join(pair): [*facts] for pair, facts in outcome.possible.items()}
    assert maybe == case["maybe"]
    rules = GRAPH["ends"][case["ends"][0]]
    reasons_told = [reasons(GRAPH, case["known"], case["day"], rule) for rule in rules]
    assert reasons_told == case["reasons"]
