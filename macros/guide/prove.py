"""What is proved of the tables at every build.

Owns the checks on the meaning of the rules: gap, overlap, rule that never
fires, question that never matters, value never told apart, item never reached,
condition that changes nothing, value that adds nothing, law that is broken, reason
that nobody hears. Each is exact, over all cases, all epochs and all states of the
notices, and tells a case that shows it if there is one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice, product

from macros.data import kinds
from macros.data.library import Library
from macros.data.problems import Problem
from macros.guide.every_case import every_case, is_decided
from macros.guide.exploration import explore, new_graph
from macros.guide.graph import Case, Graph, Ref
from macros.guide.known_facts import agreeing, link, words
from macros.guide.law_proof import law_problems
from macros.guide.lock import by_outcome
from macros.guide.order import epochs
from macros.guide.redundancy import empty_conditions
from macros.guide.rules import Fact, Rule, Rulebook, Table
from macros.guide.space import Level, Space

MOST_GAPS = 3


def prove(rulebook: Rulebook, library: Library) -> Iterator[Problem]:
    """All that is wrong with the meaning of well-formed tables."""
    if not is_decided(rulebook):
        days = epochs(rulebook)
        tables = [table for table in rulebook.tables if table.unique]
        failures = list(gaps_and_overlaps(rulebook, days, tables))
        # If only other tables ask for it, what comes next may follow from the first.
        others = islice(gaps_and_overlaps(rulebook, days, rulebook.tables), 1)
        yield from failures or others
        return
    graph = every_case(rulebook)
    firing = set(graph.rules)
    yield from _silent_rules(rulebook, firing)
    yield from _moot_questions(rulebook, graph)
    yield from _unreached_items(rulebook, library)
    yield from empty_conditions(rulebook, graph, firing)
    yield from law_problems(rulebook, graph)
    yield from silence_problems(rulebook)


def gaps_and_overlaps(
    rulebook: Rulebook, days: list[str], tables: Iterable[Table]
) -> Iterator[Problem]:
    """Cases in which a unique table gives nothing, or two of its rules fire.

    Only where one of `tables` asks for it, or it gives something to the reader; in the
    epochs that begin on `days`. Each is told with a case that shows it.
    """
    space = Space(rulebook, tables)
    gaps: dict[str, dict[int, tuple[Case, str]]] = {}
    overlaps: dict[tuple[Rule, Rule], tuple[Case, str]] = {}

    def watch(level: Level, alive: int, case: Case, day: str) -> None:
        rules = space.fired(alive & space.of_table[level.fact])
        if not rules:
            witness = _restricted(rulebook, case), day
            gaps.setdefault(level.fact, {}).setdefault(alive, witness)
        for other in rules[1:]:
            overlaps.setdefault((rules[0], other), (case, day))

    names = [table.id for table in space.tables]
    explore(space, days, new_graph(space), outputs=names, fixed={}, watch=watch)
    for table, cases in gaps.items():
        for witness, day in sorted(cases.values(), key=_size)[:MOST_GAPS]:
            case = agreeing(witness, rulebook.same)
            message = f"gap: no rule of '{table}' fires when {words(case)}"
            position = rulebook.table(table).position
            yield Problem(position, message, f"open {link(case, day)}")
    for (one, two), (witness, day) in overlaps.items():
        case = agreeing(witness, rulebook.same)
        message = (
            f"overlap: '{two.id}' fires together with '{one.id}' "
            f"(line {one.item.position.line}) when {words(case)}"
        )
        yield Problem(two.item.position, message, f"open {link(case, day)}")


def _size(witness: tuple[Case, str]) -> tuple[int, str]:
    case, day = witness
    return len(case), day + str([(fact, sorted(values)) for fact, values in case])


def _restricted(rulebook: Rulebook, case: Case) -> Case:
    """`case` without the facts that may have any value."""
    return tuple((f, v) for f, v in case if len(v) < len(rulebook.facts[f].values))


def _silent_rules(rulebook: Rulebook, firing: set[Rule]) -> Iterator[Problem]:
    for rule in rulebook.rules:
        if rule not in firing:
            case = next(iter(rule.cubes), {})
            message = f"'{rule.id}' never fires: nothing satisfies {words(case)}"
            asked = {f: v for f, v in case.items() if f in rulebook.facts}
            yield Problem(rule.item.position, message, f"open {link(asked)}")


def _moot_questions(rulebook: Rulebook, graph: Graph) -> Iterator[Problem]:
    """Facts that never change what is needed; values no rule tells apart."""
    merged, _ = by_outcome(graph)
    mattering = {fact for fact, _ in merged.nodes}
    for id_, fact in rulebook.facts.items():
        if id_ not in mattering:
            message = f"'{id_}' never matters: no answer to it changes a result"
            case = {id_: frozenset(fact.values[:1])}
            yield Problem(fact.position, message, f"open {link(case)}")
        else:
            yield from _twin_values(fact, graph)


def _twin_values(fact: Fact, graph: Graph) -> Iterator[Problem]:
    nodes = sorted({children for name, children in graph.nodes if name == fact.id})
    twins = defaultdict[tuple[Ref, ...], list[str]](list)
    for value in fact.values:
        index = graph.class_of(fact.id, value)
        twins[tuple(node[index] for node in nodes)].append(value)
    for first, *more in twins.values():
        for value in more:
            if not fact.free and not {first, value} & fact.kept:
                message = f"no rule tells '{value}' apart from '{first}' of '{fact.id}'"
                case = {fact.id: frozenset([value])}
                yield Problem(fact.position, message, f"open {link(case)}")
        if not more and first in fact.kept:
            message = f"a rule tells '{first}' of '{fact.id}' apart now"
            yield Problem(fact.position, message, "take it out of 'kept'")


def _unreached_items(rulebook: Rulebook, library: Library) -> Iterator[Problem]:
    for table in rulebook.tables:
        outputs = {word for rule in table.rules for word in rule.then}
        if table.gives:
            for id_, item in library.ids(table.gives).items():
                if id_ not in outputs:
                    message = f"'{id_}' of {table.gives} is never reached"
                    yield Problem(item.position, message, "no rule gives it")
            continue
        head = next(
            h for h in library.heads(kinds.TABLE) if h.data["table"] == table.id
        )
        for number, value in enumerate(table.values):
            if value not in outputs:
                message = f"'{value}' is never given by table '{table.id}'"
                yield Problem(head.position_of("values", number), message)


def silence_problems(rulebook: Rulebook) -> Iterator[Problem]:
    """Silent rules whose reader might be told nothing else."""
    for table in rulebook.tables:
        for rule in table.rules:
            if rule.silent and not table.unique:
                message = f"'{rule.id}' is silent; only a rule of a unique table may be"
                yield Problem(rule.item.position_of("silent"), message)
            elif rule.silent and table.gives and not _leads_on(rule, rulebook):
                message = f"'{rule.id}' is silent, and nothing else may say why"
                hint = (
                    "each case has to turn on a table of which no rule is silent there"
                )
                yield Problem(rule.item.position_of("silent"), message, hint)


def _leads_on(rule: Rule, rulebook: Rulebook) -> bool:
    """Whether each case of `rule` turns on a table that is heard then."""
    silent = {(r.table, word) for r in rulebook.rules if r.silent for word in r.then}
    feeding = {table.id for table in rulebook.tables if not table.gives}
    return all(
        any(silent.isdisjoint(product([t], cube[t])) for t in feeding & cube.keys())
        for cube in rule.cubes
    )
