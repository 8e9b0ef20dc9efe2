"""A branch of the graph tells what the whole graph tells, for its answers."""

import json
from random import Random

import pytest

from macros.guide.branches import (
    branches,
    first_asked,
    most_asked,
    trunk,
    ways_to_ends,
)
from macros.guide.later_items import later_items
from macros.guide.walk import class_of, epoch_on, outcome_of, walk
from macros.site.model import Site
from macros.site.rule_results import outputs_of
from tests.shipments import branch_of

CASES = 400
DAYS = ("2021-06-01", "2024-04-01", "2025-12-01", "2026-11-28", "2027-03-01")


@pytest.fixture(scope="module")
def named_branches(graph: dict, site: Site) -> list[tuple[str, dict]]:
    return branches(graph, outputs_of(site))


def ended(graph: dict, case: dict[str, str], day: str, site: Site) -> dict:
    """What a walk tells, without what only feeds other tables."""
    seen = walk(graph, case, day)
    return {
        "route": seen.route,
        "missing": seen.missing,
        "certain": {pair for pair in seen.certain if pair[0] in outputs_of(site)},
        "possible": {
            pair: facts
            for pair, facts in seen.possible.items()
            if pair[0] in outputs_of(site)
        },
    }


def test_every_case_ends_in_its_branch_as_in_the_whole_graph(
    graph: dict, named_branches: list[tuple[str, dict]], site: Site
) -> None:
    """On every day, by the same questions: both are walked side by side."""
    for taken, (name, branch) in enumerate(named_branches):
        side_by_side = SideBySide(graph, branch, taken, {*outputs_of(site)})
        for day, root, _ in graph["epochs"]:
            side_by_side.day = day
            side_by_side.compare(root, epoch_on(branch, day)[1])
        assert len(side_by_side.seen) > 1, name


class SideBySide:
    """The whole graph, where the first question has the answer `taken`, and a branch.

    `seen`: the pairs of places in both that have been compared; ends on each `day`.
    """

    day = ""

    def __init__(self, graph: dict, branch: dict, taken: int, given: set[str]) -> None:
        self.graph, self.branch, self.taken, self.given = graph, branch, taken, given
        self.first = graph["facts"].index(first_asked(graph))
        self.seen: set[tuple[int, int, str]] = set()

    def compare(self, whole: int, part: int) -> None:
        """Assert that both ask and tell the same from here on."""
        if (whole, part, self.day) in self.seen:
            return
        self.seen.add((whole, part, self.day))
        assert (whole < 0) is (part < 0)
        if whole < 0:
            told = {p for p in outcome_of(self.graph, -1 - whole) if p[0] in self.given}
            numbers, since = (
                self.branch["ends"][-1 - part],
                self.branch.get("since", {}),
            )
            items = [tuple(self.branch["items"][number]) for number in numbers]
            assert told == {i for i in items if since.get("/".join(i), "") <= self.day}
            return
        number, *children = self.graph["nodes"][whole]
        asked, *led = self.branch["nodes"][part]
        assert number == asked
        fact = self.graph["facts"][number]
        classes = self.graph["classes"][fact]
        for child, values in zip(children, classes, strict=True):
            if number == self.first:
                self.compare(children[self.taken], led[0])
            else:
                one = values.split(" ")[0]
                self.compare(child, led[class_of(self.branch, fact, one)])


def test_what_only_begins_on_a_day_needs_no_ends_of_an_older_one(
    named_branches: list[tuple[str, dict]],
) -> None:
    us = next(branch for name, branch in named_branches if "us" in name or name == "pr")
    assert us["since"] == {
        "warnings/am8-more-codes": "2026-02-13",
        "warnings/am8-reject": "2024-09-19",
    }
    assert not {*us["since"].values()} & {day for day, _, _ in us["epochs"]}


def test_ends_are_numbered_in_the_order_in_which_nodes_lead_to_them(
    named_branches: list[tuple[str, dict]],
) -> None:
    """So the next one need not be named where it is sent."""
    for name, branch in named_branches:
        led = [ref for _, *children in branch["nodes"] for ref in children if ref < 0]
        ends = range(-1, -1 - len(branch["ends"]), -1)
        assert [*dict.fromkeys(led)] == [*ends], name


def test_partial_cases_leave_the_same_open_in_their_branch(
    graph: dict, named_branches: list[tuple[str, dict]], site: Site
) -> None:
    chance = Random(20261128)  # noqa: S311 - cases, not secrets
    first = first_asked(graph)
    asked = [fact for fact in site.rulebook.facts.values() if fact.asked]
    for _ in range(CASES):
        some = chance.sample(asked, chance.randrange(len(asked) + 1))
        case = {fact.id: chance.choice(fact.values) for fact in some}
        case[first] = chance.choice(site.rulebook.facts[first].values)
        day = chance.choice(DAYS)
        branch = branch_of(graph, named_branches, case[first])
        mine, whole = ended(branch, case, day, site), ended(graph, case, day, site)
        turns, all_turns = mine.pop("possible"), whole.pop("possible")
        assert (mine, turns.keys()) == (whole, all_turns.keys()), case
        for item, facts in turns.items():
            assert {*facts} <= {*all_turns[item]}, (case, item)


def test_the_trunk_asks_the_first_question_whatever_is_taken_for_granted(
    graph: dict,
) -> None:
    stem = trunk(graph)
    for day in DAYS:
        for usual in stem["classes"]:
            for value in " ".join(stem["classes"][usual]).split():
                known = {} if usual == first_asked(graph) else {usual: value}
                missing = walk(stem, known, day).missing
                assert first_asked(graph) in missing


def test_a_case_that_ends_before_the_first_question_is_told() -> None:
    odd = {"facts": ["a", "b"], "offered": [], "usual": {"a": "x"}, "same": {}}
    odd |= {"classes": {"a": ["x", "y"], "b": ["", "p"]}, "nodes": [[1, -1, -2]]}
    odd |= {"nodes": [[1, -1, -2], [0, 0, -1]], "epochs": [("2020-01-01", 1, {})]}
    with pytest.raises(ValueError, match="a case ends before 'b' is asked"):
        trunk(odd)


def test_the_most_questions_are_those_of_the_longest_way_by_the_newest_rules() -> None:
    small = {"facts": ["a", "b", "c", "d"], "offered": ["d"], "usual": {"a": "x"}}
    small |= {"same": {}, "nodes": [[1, -1, -2], [3, -1, 0], [2, 1, -3], [0, 2, -1]]}
    old, new = ("2020-01-01", 2, {}), ("2021-01-01", 3, {})
    assert most_asked({**small, "epochs": [new]}) == 2  # b and c
    assert most_asked({**small, "epochs": [new, (*old[:1], 1, {})]}) == 1
    assert most_asked({**small, "epochs": [(*old[:1], -1, {})]}) == 0
    assert most_asked({**small, "epochs": []}) == 0


def test_branches_that_are_the_same_share_a_name(
    named_branches: list[tuple[str, dict]], graph: dict
) -> None:
    names = {name for name, _ in named_branches}
    assert len(named_branches) == len(graph["classes"][first_asked(graph)])
    assert {"pr", "others"} <= names
    assert len(names) < len(named_branches)
    assert len({json.dumps(branch) for _, branch in named_branches}) == len(names)


def test_an_end_counts_as_often_as_ways_of_answers_lead_to_it() -> None:
    nodes = [[1, -1, -2], [0, 0, -2, 0]]
    days = [["", 1, {}], ["2027-01-01", 0, {}]]
    branch = {"nodes": nodes, "ends": [[0], [1]], "epochs": days}
    assert ways_to_ends(branch) == [3, 4]


def test_only_what_follows_from_the_rest_is_held_on_older_days() -> None:
    """A mark that all papers have from a day on is; one that only some have is not."""
    graph = {"facts": ["asked"], "same": {}}
    graph["epochs"] = [("2020-01-01", 0, {}), ("2021-01-01", 1, {})]
    graph["nodes"] = [[0, -1, -2], [0, -3, -4]]
    paper, mark, some = ("c", "paper"), ("w", "mark"), ("w", "some")
    old, other = (paper,), (paper, ("s", "ask"))
    ends = [old, other, (*old, mark), (*other, mark)]
    later, whole = later_items(graph, ends)
    assert later == {mark: "2021-01-01"}
    assert whole == [(*old, mark), (*other, mark), (*old, mark), (*other, mark)]
    graph["nodes"][1] = [0, -3, -1]
    assert later_items(graph, [old, other, (*old, some)]) == (
        {},
        [old, other, (*old, some)],
    )
