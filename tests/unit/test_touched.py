"""Whom a change touches: exactly the destinations that are told otherwise."""

from dataclasses import replace
from itertools import product
from random import Random

import pytest

from macros.guide.both_locks import DECIDING
from macros.guide.compare import day_before
from macros.guide.evaluate import ContradictionError, evaluate
from macros.guide.lock import Lock, lock_of, marks, marks_text, read_marks
from macros.guide.lock import altered as altered_rules
from macros.guide.order import epochs
from macros.guide.rules import Rulebook
from macros.guide.touched import WHERE, Touched, as_data, touched
from macros.site.history import SIGNS, concerns, touches
from macros.site.model import Site
from tests.mini_project import altered, project, rulebook_of


@pytest.fixture(scope="module")
def mini(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    return rulebook_of(project(tmp_path_factory.mktemp("mini")))


@pytest.fixture(scope="module", params=["mini", "small"])
def book(request: pytest.FixtureRequest, mini: Rulebook, book: Rulebook) -> Rulebook:
    """The tiny project's rules, or those with days, and facts that follow."""
    return mini if request.param == "mini" else book


def outcomes(book: Rulebook, facts: dict[str, str], day: str) -> set[tuple[str, str]]:
    return {(r.table, w) for r in evaluate(book, facts, day) for w in r.then}


def test_each_rule_altered_alone_touches_whom_brute_force_finds(book: Rulebook) -> None:
    """Its feeds and no others: places, certificates, days; and it is named itself."""
    asked = {f.id: f.values for f in book.facts.values() if f.asked}
    cases = [dict(zip(asked, one, strict=True)) for one in product(*asked.values())]
    given = {table.id for table in book.tables if table.gives}
    papers = set(book.table(DECIDING).values)
    books, days = altered(book), epochs(book)
    assert len(books) > 3
    for name, other in books:
        brute = [
            (case[WHERE], day, table, item)
            for case in cases
            for day in days
            for table, item in outcomes(book, case, day) ^ outcomes(other, case, day)
            if table in given
        ]
        reached = touched(lock_of(book), lock_of(other))
        places = {place for place, *_ in brute}
        assert reached.places == places
        assert altered_rules(marks(book), marks(other)) == [name]
        touches = as_data(reached, asked[WHERE], papers)
        fed = {p for p in asked[WHERE] if concerns(touches, "markets", p)}
        assert fed == places
        of = {item for _, _, table, item in brute if table == DECIDING}
        assert {c for c in papers if concerns(touches, "certificates", c)} == of
        other_days = sorted({day for _, day, *_ in brute})
        if other_days:
            first, last = other_days[0], other_days[-1]
            after = [day for day in days if day > last]
            assert touches.get("from", days[0]) == first
            assert touches.get("until", "") == (day_before(after[0]) if after else "")


def test_only_days_that_have_passed_make_a_correction(site: Site, lock: Lock) -> None:
    day, before = [*lock.roots][-1], [*lock.roots][-2]
    later = replace(lock, roots={**lock.roots, day: lock.roots[before]})
    rules = marks(site.rulebook)
    ahead = touches(site, lock, later, (rules, rules), "2026-11-28")
    assert (ahead["kind"], ahead["from"]) == ("law", day)
    assert (
        touches(site, lock, later, (rules, rules), "2027-11-28")["kind"] == "correction"
    )
    assert {*ahead.get("roles", ())} <= {*SIGNS}


def test_a_shipment_that_is_told_otherwise_goes_to_a_place_that_is_touched(
    site: Site, lock: Lock
) -> None:
    chance = Random(7)  # noqa: S311 - cases, not secrets
    book, differing = site.rulebook, 0
    asked = [fact for fact in book.facts.values() if fact.asked]
    others = altered(book)
    for _, other in chance.sample(others, len(others)):
        if differing > 5:
            break
        going = set()
        for _ in range(500):
            facts = {f.id: f.default or chance.choice(f.values) for f in asked}
            try:
                told = outcomes(other, facts, "2026-11-28")
            except ContradictionError:  # what was altered overlaps another rule now
                continue
            if outcomes(book, facts, "2026-11-28") != told:
                differing += 1
                going.add(facts[WHERE])
        if going:
            assert going <= touched(lock, lock_of(other)).places
    assert differing > 5


def test_nothing_changed_touches_nobody(lock: Lock) -> None:
    nobody = touched(lock, lock)
    assert as_data(nobody, {"us": 1}, {"eu-coi": 1}) == {}


def test_a_change_of_every_destination_says_so(mini: Rulebook) -> None:
    nobody = touched(lock_of(mini), lock_of(mini))
    whole = replace(nobody, places=frozenset(["us", "eu"]), all_places=True)
    assert as_data(whole, {"us": 1}, {}) == {"everywhere": True}


def test_a_change_names_the_markets_certificates_and_days_that_there_are() -> None:
    places, papers = frozenset(["us", "fr", "aq"]), frozenset(["paper", "gone"])
    began = {"first": "2026-07-01", "last": ""}
    some = Touched(
        places, certificates=papers, all_places=False, items=frozenset(), **began
    )
    assert as_data(some, ["us", "fr"], ["paper"]) == {
        "markets": ["fr", "us"],
        "certificates": ["paper"],
        "from": "2026-07-01",
    }
    assert as_data(replace(some, last="2026-12-31"), [], []) == {
        "from": "2026-07-01",
        "until": "2026-12-31",
    }


def test_marks_are_read_as_they_were_written_and_other_lines_left_out(
    mini: Rulebook,
) -> None:
    written = marks_text(marks(mini))
    assert read_marks(f"<<<<<<<\n{written}\none two three\n") == marks(mini)
