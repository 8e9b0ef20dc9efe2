"""A part of a large branch tells what the branch tells, for its answers."""

import pytest

from macros.guide.answered import after, before, named, values_by_name
from macros.guide.branch_parts import LARGE, Parts, parts
from macros.guide.walk import class_of, epoch_on, walk
from macros.site.model import Site
from macros.site.rule_results import branches_of, parts_of

SMALL = {"facts": ["a", "b", "c"], "offered": [], "usual": {}, "same": {}}
CLASSES = {"a": [""], "b": ["x y", "", "z"], "c": ["p", "q"]}


@pytest.fixture(scope="module")
def cut(site: Site) -> tuple[dict, Parts]:
    """The branch that comes in parts, and these."""
    [(name, own)] = parts_of(site).items()
    return dict(branches_of(site))[name], own


def test_the_branch_of_the_united_states_comes_in_parts_by_origin(site: Site) -> None:
    assert {name: own.fact for name, own in parts_of(site).items()} == {"pr": "origin"}
    for name, branch in branches_of(site):
        assert (len(branch["nodes"]) > LARGE) is (name in parts_of(site))


def test_every_case_ends_in_its_part_as_in_its_branch(
    cut: tuple[dict, Parts], graph: dict
) -> None:
    """On every day, by the same questions: both are walked side by side."""
    branch, own = cut
    asked = graph["facts"].index(own.fact)
    for taken, values in enumerate(branch["classes"][own.fact]):
        first = values.split(" ")[0]
        name = next(
            n for n, answers in own.values.items() if first in answers.split(" ")
        )
        part = own.diagrams[name]
        seen: set[tuple[int, int]] = set()

        def compare(whole: int, left: int, part: dict, taken: int, seen: set) -> None:
            if (whole, left) in seen:
                return
            seen.add((whole, left))
            assert (whole < 0) is (left < 0)
            if whole < 0:
                assert branch["ends"][-1 - whole] == part["ends"][-1 - left]
                return
            number, *children = branch["nodes"][whole]
            other, *led = part["nodes"][left]
            assert number == other
            fact = graph["facts"][number]
            for at, (child, of_class) in enumerate(
                zip(children, branch["classes"][fact], strict=True)
            ):
                if number != asked:
                    to = led[class_of(part, fact, of_class.split(" ")[0])]
                    compare(child, to, part, taken, seen)
                elif at == taken:
                    compare(child, led[0], part, taken, seen)

        for day, root, _ in branch["epochs"]:
            compare(root, epoch_on(part, day)[1], part, taken, seen)
        assert len(seen) > 1, name
        assert part.get("since") == branch.get("since")


def test_the_stem_asks_what_the_branch_asks_before_it_is_cut(
    cut: tuple[dict, Parts], graph: dict
) -> None:
    branch, own = cut
    as_graph = {**graph, **own.stem, "rules": []}
    for day, *_ in branch["epochs"]:
        for values in branch["classes"]["treatment"]:
            case = {"destination": "us", "treatment": values.split(" ")[0]}
            seen = walk(as_graph, case, day)
            assert own.fact in seen.missing
            assert seen.route == ("treatment", "destination")


def test_parts_are_called_by_the_first_of_their_answers_and_equal_ones_are_one() -> (
    None
):
    cuts = named(CLASSES["b"], ["one", "two", "one"])
    assert cuts == [("x", "one"), ("others", "two"), ("x", "one")]
    assert values_by_name([name for name, _ in cuts], CLASSES["b"]) == {
        "x": "x y z",
        "others": "",
    }
    assert values_by_name(["others"] * 3, CLASSES["b"]) == {"others": ""}


def small(nodes: list[list[int]], root: int) -> dict:
    ends = [[0], [1], [2]]
    return {
        "classes": CLASSES,
        "nodes": nodes,
        "ends": ends,
        "epochs": [("2020-01-01", root, {})],
        "items": [("t", "one"), ("t", "two"), ("t", "three")],
    }


NODES = [[2, -1, -2], [2, -2, -3], [1, 0, 1, 1], [0, 2]]


def test_what_an_answer_leaves_has_ends_and_classes_of_its_own() -> None:
    left, ends = after(small(NODES, 3), SMALL["facts"], ("b", 1), ["one", "two", "two"])
    assert ends == ["two"]
    assert left["nodes"] == [[2, -1], [1, 0], [0, 1]]
    assert left["classes"] == {"a": [""], "b": [""], "c": ["p q"]}
    assert left["epochs"] == [("2020-01-01", 2, {})]


def test_a_diagram_is_cut_off_only_where_every_way_asks_the_question() -> None:
    stem = before(small(NODES, 3), SMALL["facts"], "b")
    assert stem["nodes"] == [[1, -1, -1, -1], [0, 0]]
    assert stem["classes"] == {"a": [""], "b": CLASSES["b"]}
    with pytest.raises(ValueError, match="a case ends before 'b' is asked"):
        before(small(NODES, 1), SMALL["facts"], "b")


def test_a_branch_whose_next_question_is_not_always_asked_comes_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert parts(SMALL, small(NODES, 3)) is None
    monkeypatch.setattr("macros.guide.branch_parts.LARGE", 3)
    assert parts(SMALL, small(NODES, 3)).fact == "b"
    assert parts(SMALL, small(NODES, 3)).values == {"x": "x y", "others": ""}
    assert parts(SMALL, small([*NODES[:3], [0, -1]], 3)) is None
