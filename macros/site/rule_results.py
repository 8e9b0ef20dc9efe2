"""What the rules come to, as pages tell it: outputs, branches, cases, places, laws.

Owns what is made of them once for a site. What is made of rules alone stays as it is
when only their texts change, and is kept between builds where asked. The graph itself
is the site's own.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial, reduce
from operator import and_, or_

from macros.checks.verdicts import remembered
from macros.data import kinds
from macros.data.between_builds import Plain
from macros.data.reads import note, recorded_apart
from macros.data.yaml_file import Source
from macros.guide.branch_parts import Parts, parts
from macros.guide.branches import Branch, branches
from macros.guide.coverage import Coverage, coverage
from macros.guide.evaluate import ContradictionError, UndecidedError
from macros.guide.publish import PublishedGraph
from macros.guide.rules import BEGINNING, END, Rulebook
from macros.guide.scenarios import scenario_rules
from macros.site.memory import memoized
from macros.site.model import Site

PLACE = "destination"
"""The fact that tells for which places a rule is."""


@contextmanager
def rules_without_texts(site: Site) -> Iterator[Rulebook]:
    """The rules, for who reads no text of them while this lasts, and nothing else."""
    note(("graph",))
    with recorded_apart():
        yield site.rulebook


def from_rules(
    site: Site,
    name: str,
    make: Callable[[Rulebook], Plain],
    others: Iterable[Source] = (),
) -> Plain:
    """What `make` makes of the rules, or made of others that meant the same.

    `name` says what it is. `make` may read `others` too, but no text for readers.
    """
    with rules_without_texts(site) as rulebook:
        sources = (*site.sources_of_rules, *others)
        return remembered(site.library.root, name, sources, lambda: make(rulebook))


@memoized
def outputs_of(site: Site) -> Mapping[str, list[str]]:
    """Table -> the ids of what it can tell a reader, in their order."""
    return {table: [*site.ids(kind)] for table, kind in site.gives.items()}


@memoized
def branches_of(site: Site) -> list[tuple[str, Branch]]:
    """The graph in parts: for each class of the first question name and branch."""
    return branches(site.published_graph, outputs_of(site))


@memoized
def parts_of(site: Site) -> Mapping[str, Parts]:
    """Name of a large branch -> its parts."""
    every = {
        name: parts(site.published_graph, branch) for name, branch in branches_of(site)
    }
    return {name: cut for name, cut in every.items() if cut}


@memoized
def law_coverage(site: Site) -> Mapping[str, Coverage]:
    """Id of a law -> what it speaks of by today's rules.

    "Today" is the newest day on which a table was reviewed, so that builds stay the
    same.
    """
    today = site.newest_review("table")

    def counted(rulebook: Rulebook) -> dict[str, list[int]]:
        counts = coverage(rulebook, today)
        return {id_: [one.cases, one.answers] for id_, one in counts.items()}

    counts_of_law = from_rules(site, "law-coverage", counted)
    return {id_: Coverage(*counts) for id_, counts in counts_of_law.items()}


@memoized
def rule_cases(site: Site) -> Mapping[str, Mapping[str, str]]:
    """Name of a rule ("table/rule") -> the facts of the first case in which it fires.

    A case of the trade desk, with the day where the rule has a beginning or an end.
    """
    cases = [item.data for item in site.library.items(kinds.SCENARIOS)]
    files = site.library.files["scenarios"]
    return from_rules(site, "rule-cases", partial(_first_cases, cases), files)


def _first_cases(
    cases: Iterable[kinds.Scenario], rulebook: Rulebook
) -> dict[str, dict[str, str]]:
    first: dict[str, dict[str, str]] = {}
    for case in cases:
        try:
            fired = scenario_rules(rulebook, case)
        except (ContradictionError, UndecidedError):
            continue  # the checks of the rules tell it
        for rule in fired:
            dated = (rule.first, rule.last) != (BEGINNING, END)
            on = {"on": case["on"]} if dated else {}
            first.setdefault(rule.name, {**case["given"], **on})
    return first


@memoized
def rule_places(site: Site) -> Mapping[str, frozenset[str]]:
    """Name of a rule ("table/rule") -> its destinations; without rules for all of them.

    A rule that is told at no end only says that nothing stood in the way, anywhere.
    """
    graph = site.published_graph
    classes = _places_by_class(site)
    fires = [_reached(graph, index) for index in range(len(classes))]
    everywhere = reduce(and_, fires)
    places_of: dict[str, frozenset[str]] = {}
    for number, (name, *_) in enumerate(graph["rules"]):
        if not everywhere >> number & 1:
            places = (
                classes[i] for i, rules in enumerate(fires) if rules >> number & 1
            )
            if union := frozenset().union(*places):
                places_of[name] = union
    return places_of


def _places_by_class(site: Site) -> list[frozenset[str]]:
    """The places of each class of destinations, the unnamed rest included."""
    named = [frozenset(c.split()) for c in site.published_graph["classes"][PLACE]]
    rest = frozenset(site.ids(kinds.PLACES)) - frozenset().union(*named)
    return [places or rest for places in named]


def _reached(graph: PublishedGraph, index: int) -> int:
    """The rules, as bits, that some case with this class of destination fires."""
    ends = [sum(1 << rule for rule in set(end)) for end in graph["ends"]]
    memo: dict[int, int] = {}

    def below(ref: int) -> int:
        if ref < 0:
            return ends[-1 - ref]
        if ref not in memo:
            number, *children = graph["nodes"][ref]
            taken = [children[index]] if graph["facts"][number] == PLACE else children
            memo[ref] = reduce(or_, map(below, taken))
        return memo[ref]

    roots = [
        ref for _, root, others in graph["epochs"] for ref in (root, *others.values())
    ]
    return reduce(or_, map(below, roots))
