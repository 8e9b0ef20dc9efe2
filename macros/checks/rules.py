"""The rules among the checks: the files they are made of, and their proofs.

Owns what counts as a file of the rules, so that proofs run again only when one of
these has changed; and what the rules, and those who lead to the guide, speak of. A
misspelt group takes a place out of its rules, and leaves no gap by which the proofs
would find it. The paper that a market's page names is one that the guide gives to some
US shipment into that market.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from pathlib import Path

from macros.checks.glossary import term_problems
from macros.checks.prose_references import facts_in_prose
from macros.checks.references import Reference, orphan_problems
from macros.checks.verdicts import unless_known
from macros.data import kinds
from macros.data.depth import every_part
from macros.data.library import Library
from macros.data.problems import Problem, did_you_mean
from macros.data.yaml_file import Source
from macros.guide.changeable import change_problems
from macros.guide.every_case import compile_rulebook
from macros.guide.known_facts import SHIPMENT, NamedFact, fact_problems, facts_in, link
from macros.guide.prove import prove
from macros.guide.publish import published
from macros.guide.rules import Rulebook
from macros.guide.scenarios import scenario_problems
from macros.guide.tables import read_rulebook
from macros.guide.walk import walk

RULES = ("facts", "table", "laws", "places", "notices")
"""Kinds of data that rules are made of."""

SPEAK = ("facts", "table", "laws")
"""Kinds of data in which groups are tested."""

OPEN = ("standard", "label")
"""What the page of a market does not settle: it may name the market's own paper."""


def judged_rules(
    library: Library, refs: list[Reference]
) -> tuple[Rulebook | None, list[Problem]]:
    """The rulebook, if it can be read, and what is wrong with it and with cases of it.

    `library` is valid by its schemas; `refs` is all that it refers to. A misspelt group
    is told alone: what follows from it is told of everything else.
    """
    if misspelt := [*group_problems(library)]:
        return None, misspelt
    rules, root = tuple(_rule_files(library)), library.root
    rulebook, failures = _proved(rules, root)
    problems = [*failures]
    if rulebook:
        proofs = {"scenarios": scenario_problems, "markets": market_problems}
        for kind, prove_them in proofs.items():
            files = [*_sources(rules), *library.files[kind]]
            find = partial(prove_them, rulebook, library)
            problems += unless_known(root, kind, files, find)
        problems += [
            *change_problems(rulebook, library),
            *fact_problems(rulebook, _facts_outside_rules(library)),
            *term_problems(library, refs),
            *orphan_problems(library, [*refs, *_references(rulebook)]),
        ]
    return rulebook, problems


def rulebook_of(library: Library) -> Rulebook | None:
    """The rulebook of a `library` that is sound."""
    return _proved(tuple(_rule_files(library)), library.root)[0]


def rule_sources(library: Library) -> list[Source]:
    """The files that rules are made of, and those of what rules may give."""
    return _sources(_rule_files(library))


def _rule_files(library: Library) -> Iterator[tuple[str, tuple[Source, ...]]]:
    """The same files, kind by kind."""
    given_kinds = {source.value.get("gives") for source in library.files["table"]}
    for kind, sources in library.files.items():
        if kind in {*RULES, *given_kinds}:
            yield kind, sources


@lru_cache(maxsize=1)
def _proved(
    files: tuple[tuple[str, tuple[Source, ...]], ...], root: Path
) -> tuple[Rulebook | None, tuple[Problem, ...]]:
    """The rulebook of `files`, if it can be read, and what is wrong with it."""
    library = Library(Path(), dict(files), ())
    rulebook, problems = read_rulebook(library)
    if problems:
        return None, tuple(problems)
    proof = partial(prove, rulebook, library)
    return rulebook, unless_known(root, "rules", _sources(files), proof)


def _sources(files: Iterable[tuple[str, tuple[Source, ...]]]) -> list[Source]:
    return [source for _, sources in files for source in sources]


def _facts_outside_rules(library: Library) -> Iterator[NamedFact]:
    """The facts that data and pages fill in when they lead to the guide."""
    for item in (*library.items(kinds.FAQ), *library.items(kinds.PROCEDURES)):
        yield from facts_in(item, "guide")
    for goods in library.items(kinds.GOODS):
        position = goods.position_of("product")
        yield NamedFact("product", goods.data["product"], position, position)
        yield from facts_in(goods, "also")
    yield from facts_in_prose(library.root)


def _references(rulebook: Rulebook) -> list[Reference]:
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


def group_problems(library: Library) -> Iterator[Problem]:
    """Groups of `places` whose name stands in no rule, law or fact."""
    spoken = {
        part
        for kind in SPEAK
        for source in library.files[kind]
        for _, part in every_part(source.value)
        if isinstance(part, str)
    }
    named = [
        (group, place.position_of("groups", index))
        for place in library.items(kinds.PLACES)
        for index, group in enumerate(place.data.get("groups", ()))
    ]
    for group, position in named:
        if group not in spoken:
            hint = did_you_mean(group, {name for name, _ in named} & spoken)
            yield Problem(position, f"no rule speaks of the group '{group}'", hint)


def market_problems(rulebook: Rulebook, library: Library) -> Iterator[Problem]:
    """Markets whose page names another paper than the guide."""
    graph = published(compile_rulebook(rulebook))
    day = max(rule.item.data["reviewed"] for rule in rulebook.rules)
    for item in library.items(kinds.MARKETS):
        shipment = {"destination": item.data["id"], **SHIPMENT}.items()
        facts = {f: v for f, v in shipment if f in rulebook.facts and f not in OPEN}
        result = walk(graph, graph["usual"] | facts, day)
        outputs = (*result.certain, *result.possible)
        papers = {id_ for table, id_ in outputs if table == "certificate"}
        certificate = item.data["certificate"]
        if certificate not in papers:
            names = " or ".join(sorted(papers))
            message = f"this page says '{certificate}'; the guide gives {names}"
            case = {fact: frozenset([value]) for fact, value in facts.items()}
            position = item.position_of("certificate")
            yield Problem(position, message, f"open {link(case)}")
