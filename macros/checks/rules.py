"""The rules among the checks: the files they are made of, and their proofs.

Owns what counts as a file of the rules, so that proofs run again only when one of
these has changed; and what the rules, and those who lead to the guide, speak of.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from pathlib import Path

from macros.checks.prose_references import facts_in_prose
from macros.checks.references import Reference
from macros.checks.verdicts import unless_known
from macros.data import kinds
from macros.data.library import Library
from macros.data.problems import Problem
from macros.data.yaml_file import Source
from macros.guide.known_facts import NamedFact, facts_in
from macros.guide.prove import prove
from macros.guide.rules import Rulebook
from macros.guide.tables import read_rulebook

RULES = ("facts", "table", "laws", "places", "notices")
"""Kinds of data that rules are made of."""


def rule_files(library: Library) -> Iterator[tuple[str, tuple[Source, ...]]]:
    """The files that rules are made of, and those of what rules may give."""
    given_kinds = {source.value.get("gives") for source in library.files["table"]}
    for kind, sources in library.files.items():
        if kind in {*RULES, *given_kinds}:
            yield kind, sources


@lru_cache(maxsize=1)
def proved(
    files: tuple[tuple[str, tuple[Source, ...]], ...], root: Path
) -> tuple[Rulebook | None, tuple[Problem, ...]]:
    """The rulebook of `files`, if it can be read, and what is wrong with it."""
    library = Library(Path(), dict(files), ())
    rulebook, problems = read_rulebook(library)
    if problems:
        return None, tuple(problems)
    proof = partial(prove, rulebook, library)
    return rulebook, unless_known(root, "rules", sources_of(files), proof)


def sources_of(files: Iterable[tuple[str, tuple[Source, ...]]]) -> list[Source]:
    """All of `files`, whatever their kind."""
    return [source for _, sources in files for source in sources]


def facts_outside_rules(library: Library) -> Iterator[NamedFact]:
    """The facts that data and pages fill in when they lead to the guide."""
    for item in (*library.items(kinds.FAQ), *library.items(kinds.PROCEDURES)):
        yield from facts_in(item, "guide")
    for goods in library.items(kinds.GOODS):
        if "product" in goods.data:
            position = goods.position_of("product")
            yield NamedFact("product", goods.data["product"], position, position)
        yield from facts_in(goods, "also")
    yield from facts_in_prose(library.root)


def references_of_rules(rulebook: Rulebook) -> list[Reference]:
    """What the rules give, and the notices they test, as references."""
    gives = {table.id: table.gives for table in rulebook.tables}
    notices = {id_ for id_, fact in rulebook.facts.items() if not fact.asked}
    return [
        Reference(kind, word, rule.item.position)
        for rule in rulebook.rules
        for kind, words in (
            (gives[rule.table], rule.then),
            ("notices", notices & set().union(*rule.cubes)),
        )
        for word in words
    ]
