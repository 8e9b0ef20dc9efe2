"""A case as the proofs tell it: one that there is."""

import pytest

from macros.guide.case_link import agreeing, words

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
