"""The proof of the laws against the reference evaluator, on random laws and cases.

Random laws are often broken and often kept; both answers must be the same from
the graph (all cases at once) and from the tables (one case).
"""

from dataclasses import replace
from random import Random
from urllib.parse import parse_qsl

import pytest

from macros.data.library import Data, Item
from macros.data.problems import Problem
from macros.guide.every_case import every_case
from macros.guide.law_proof import law_problems
from macros.guide.order import epochs
from macros.guide.rules import BEGINNING, END, Law, Rulebook
from macros.site.model import Site
from tests.broken_laws import broken_laws

LAWS, CASES = 60, 2_000
SEED = 20261129


@pytest.fixture
def chance() -> Random:
    """Chance for one test: what it tries does not turn on which others ran before."""
    return Random(SEED)  # noqa: S311 - cases, not secrets


@pytest.fixture(scope="module")
def book(site: Site) -> Rulebook:
    """The real rules, with random laws in place of their own."""
    chance = Random(SEED)  # noqa: S311 - laws, not secrets
    item = next(site.library.items("scenarios"))  # it only lends its place
    laws = tuple(random_law(site.rulebook, chance, n, item) for n in range(LAWS))
    return replace(site.rulebook, laws=laws)


def random_law(book: Rulebook, chance: Random, number: int, item: Item[Data]) -> Law:
    domains = {id_: fact.values for id_, fact in book.facts.items()}
    for table in book.tables:
        if table.unique and (table.gives or number % 2):
            given = (rule.then[0] for rule in table.rules)
            domains[table.id] = tuple(dict.fromkeys(given))
    cubes = [random_cube(domains, chance) for _ in range(chance.choice([1, 1, 2]))]
    if number % 3 == 0:  # what compares two facts is chosen seldom by itself
        compared = chance.choice([*book.same])
        cubes[0] |= {compared: frozenset([chance.choice(["no", "yes"])])}
    table = chance.choice([table for table in book.tables if table.gives])
    words = chance.sample(
        table.values, min(chance.choice([1, 1, 2, 5]), len(table.values))
    )
    day = chance.choice([BEGINNING, BEGINNING, "2025-10-01"])
    never = chance.choice([True, True, True, False])
    return Law(
        str(number), tuple(cubes), never, {table.id: frozenset(words)}, day, END, item
    )


def random_cube(
    domains: dict[str, tuple[str, ...]], chance: Random
) -> dict[str, frozenset[str]]:
    facts = chance.sample(sorted(domains), chance.choice([1, 2, 3]))
    return {
        fact: frozenset(chance.choices(domains[fact], k=2))
        for fact in facts
        if len(domains[fact]) > 1
    }


@pytest.fixture(scope="module")
def problems(book: Rulebook, site: Site) -> dict[str, list[Problem]]:
    """Id of a law -> what the proof says of it."""
    by_law: dict[str, list[Problem]] = {}
    graph = every_case(site.rulebook)  # which holds no laws, nor asks for them
    for problem in law_problems(book, graph):
        by_law.setdefault(problem.message.split("'")[1], []).append(problem)
    return by_law


def case_of(book: Rulebook, problem: Problem) -> tuple[dict[str, str], str]:
    """The case that `problem` links to, every fact told, and its day."""
    answers = dict(parse_qsl(problem.hint.partition("#")[2]))
    day = answers.pop("on", BEGINNING)
    facts = {id_: fact.values[0] for id_, fact in book.facts.items()} | answers
    for id_, fact in book.facts.items():
        # Two facts of which it is told how they compare: the one not told follows.
        free = [f for f in fact.same or () if f not in answers]
        if id_ in answers and free:
            [one] = {*fact.same} - {free[0]}
            others = [v for v in book.facts[one].values if v != facts[one]]
            facts[free[0]] = facts[one] if answers[id_] == "yes" else others[0]
    return facts, day


def test_every_case_that_is_told_breaks_its_law(
    book: Rulebook, problems: dict[str, list[Problem]]
) -> None:
    shown = [
        (id_, problem)
        for id_, of_law in problems.items()
        for problem in of_law
        if "is broken" in problem.message
    ]
    assert len(shown) > LAWS / 4
    for id_, problem in shown:
        facts, day = case_of(book, problem)
        assert id_ in [law.id for law in broken_laws(book, facts, day)], problem


def test_a_case_that_cannot_be_is_not_told(site: Site) -> None:
    """What stays in Panama is not from Afghanistan, though rules tell neither apart.

    The graph asks whether two countries are one where all values of both leave it open.
    """
    cube = {"destination": frozenset(["pa"]), "course": frozenset(["domestic"])}
    words = {"steps": frozenset(["check-hydroponic"])}
    never, item = True, next(site.library.items("scenarios"))  # it lends its place
    law = Law("panama", (cube,), never, words, BEGINNING, END, item)
    book = replace(site.rulebook, laws=(law,))
    [told] = law_problems(book, every_case(site.rulebook))
    facts, day = case_of(book, told)
    assert facts["origin"] == facts["destination"]
    assert broken_laws(book, facts, day) == [law]


def test_no_random_case_breaks_a_law_that_is_not_told(
    book: Rulebook, problems: dict[str, list[Problem]], chance: Random
) -> None:
    # What a table gives that only other tables ask is proved where one of them does.
    feeding = {table.id for table in book.tables if not table.gives}
    others = [law for law in book.laws if any(feeding & {*c} for c in law.cubes)]
    kept = {law.id for law in book.laws if law not in others} - problems.keys()
    assert len(kept) > LAWS / 10
    days = [day for day in epochs(book) if day != BEGINNING]
    for _ in range(CASES):
        facts = {id_: chance.choice(fact.values) for id_, fact in book.facts.items()}
        facts |= {"destination": chance.choice(["us", "de", "ca", "jp", "br"])}
        facts["origin"] = chance.choice([facts["origin"], facts["destination"]])
        broken = {law.id for law in broken_laws(book, facts, chance.choice(days))}
        assert not broken & kept


def test_the_real_laws_hold_in_random_cases(site: Site, chance: Random) -> None:
    for _ in range(CASES):
        facts = {
            id_: chance.choice(fact.values) for id_, fact in site.rulebook.facts.items()
        }
        assert broken_laws(site.rulebook, facts, "2026-11-28") == []
