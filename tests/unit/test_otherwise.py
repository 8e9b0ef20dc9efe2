"""`when: otherwise`: the rest of a unique table, spelled out and proved."""

from itertools import product
from pathlib import Path

import pytest

from macros.data.problems import Position
from macros.guide.otherwise import rest_of
from macros.guide.rules import Fact
from tests.mini_project import diagnostics, project, rulebook_of

CERTIFICATE = "guide/tables/certificate.yml"
LAST = "when: {destination: {not: eu}}"


def test_otherwise_catches_what_no_other_rule_names(tmp_path: Path) -> None:
    written = (CERTIFICATE, LAST, "when: otherwise")
    book = rulebook_of(project(tmp_path, written))
    plain = rulebook_of(project(tmp_path / "plain"))
    assert diagnostics(project(tmp_path / "told", written)) == []
    for rule, other in zip(
        book.table("certificate").rules, plain.table("certificate").rules, strict=True
    ):
        assert set(map(str, rule.cubes)) == set(map(str, other.cubes))


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        (
            [(CERTIFICATE, "treaty: over}", "treaty: over}, until: 2026-12-31")],
            "'otherwise' needs a table without dates",
        ),
        (
            [(CERTIFICATE, "when: {destination: eu, treaty: over}", "when: otherwise")],
            "'otherwise' stands twice in this table",
        ),
        (
            [
                (
                    "guide/tables/documents.yml",
                    'when: {certificate: paper, bulk: "yes"}',
                    "when: otherwise",
                )
            ],
            "'otherwise' needs a unique table",
        ),
    ],
)
def test_otherwise_is_refused_where_its_rest_is_not_plain(
    tmp_path: Path, changes: list[tuple[str, str, str]], problem: str
) -> None:
    root = project(tmp_path, (CERTIFICATE, LAST, "when: otherwise"), *changes)
    assert any(problem in line for line in diagnostics(root))


def test_the_rest_and_the_cubes_hold_every_case_once_or_more_and_never_both() -> None:
    names = {"a": "xyz", "b": "pq", "c": "uvw"}
    domains = {
        id_: Fact(
            id_, tuple(values), {v: frozenset(v) for v in values}, Position("f", 1, 1)
        )
        for id_, values in names.items()
    }
    cubes = [
        {"a": frozenset("xy"), "b": frozenset("p")},
        {"b": frozenset("p"), "c": frozenset("uv")},
        {"a": frozenset("z"), "c": frozenset("w")},
    ]
    rest = rest_of(cubes, domains)
    for case in product(*names.values()):
        known = dict(zip(names, case, strict=True))

        def holding(some: object, known: dict = known) -> int:
            return sum(all(known[f] in v for f, v in cube.items()) for cube in some)

        assert holding(rest) == (0 if holding(cubes) else 1)
