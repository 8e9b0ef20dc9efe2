"""A case as the proofs tell it: one that there is."""

import pytest

from macros.guide.known_facts import agreeing, link, words

SAME = {"alike": ("origin", "destination")}


@pytest.mark.parametrize(
    ("alike", "origin", "destination", "told"),
    [
        ("yes", ("af", "br"), ("br",), "alike=yes, origin=br, destination=br"),
        ("no", ("br",), ("br", "cl"), "alike=no, origin=br, destination=cl"),
        ("no", ("br", "cl"), ("br",), "alike=no, origin=cl, destination=br"),
        ("no", ("af", "br"), ("br",), "alike=no, origin=af, destination=br"),
    ],
)
def test_two_facts_are_told_as_they_compare(
    alike: str, origin: tuple[str, ...], destination: tuple[str, ...], told: str
) -> None:
    values = {"alike": (alike,), "origin": origin, "destination": destination}
    case = tuple((fact, frozenset(own)) for fact, own in values.items())
    assert words(agreeing(case, SAME)) == told


def test_what_is_not_told_is_not_compared() -> None:
    case = (("alike", frozenset(["yes"])), ("origin", frozenset(["af", "br"])))
    assert words(agreeing(case, SAME)) == "alike=yes, origin=af"


def test_where_nothing_is_asked_it_is_always_so() -> None:
    assert words(()) == words({}) == "always"


def test_a_link_names_one_of_each_and_the_day_on_which_it_was_so() -> None:
    case = (("origin", frozenset(["br", "ec"])), ("goods", frozenset(["tea & co"])))
    opened = "/guide/#origin=br&goods=tea%20%26%20co"
    assert link(case, "2026-07-01") == f"{opened}&on=2026-07-01"
    assert link(case, "0000-00-00") == link(dict(case)) == opened
