"""What the guide tells about one shipment.

Owns the result that the command line and the tests read: the walk of the
published graph, put into the words of the vocabulary and the order of a
shipment.
"""

from collections.abc import Iterable, Mapping

from macros.data import kinds
from macros.guide.known_facts import UNSURE
from macros.guide.publish import PublishedGraph
from macros.guide.reasons import reasons
from macros.guide.rules import Rule
from macros.guide.walk import Walk, ends_left, walk
from macros.site.model import Site
from macros.site.result import Result

LISTS = ("documents", "wording", "steps", "warnings")
"""Tables whose items a result lists besides the certificate."""

PHASES = (
    *("before-request", "with-request", "before-departure"),
    *("in-transit", "at-border", "keep"),
)
"""The phases of a shipment, in order; a test holds them against the schema."""

WEIGHTS = ("stops", "limits", "note")
"""How much an item weighs, the heaviest first; `note` where the data says nothing."""


def decide(site: Site, facts: Mapping[str, str], on: str) -> Result:
    """What the guide tells on day `on` (YYYY-MM-DD) about these `facts`.

    `facts` maps facts to values by id, or to UNSURE; both must exist. Default
    values of the other facts are taken for granted, as on the page.
    """
    graph = site.published_graph
    answered = {fact: value for fact, value in facts.items() if value != UNSURE}
    known = granted(graph, facts)
    result = walk(graph, known, on)
    led, others = _because(site, known, on, result)
    certain = {
        table: _in_order(site, table, [i for t, i in result.certain if t == table])
        for table in LISTS
    }
    certificates = [item for table, item in result.certain if table == "certificate"]
    pairs = [("certificate", id_) for id_ in certificates]
    pairs += [(table, id_) for table, ids in certain.items() for id_ in ids]
    steps = (site.get(kinds.STEPS, id_) for id_ in certain["steps"])
    between = [step.get("between", ()) for step in steps]
    cited = [source for rule in led for source in rule.item.data["sources"]]
    return Result(
        facts=facts,
        on=on,
        certificate=certificates[0] if certificates else None,
        certain=certain,
        possible={
            pair: f for pair, f in result.possible.items() if pair[0] in site.gives
        },
        missing=result.missing,
        because=(*without_silent(led), *others),
        confidence=site.confidence(cited) if cited else "",
        weights=_weights(site, pairs),
        conflict={fact: known[fact] for facts in between for fact in facts},
        assumed={fact: known[fact] for fact in result.route if fact not in facts},
        unused=tuple(_unused(graph, known, on, result, answered)),
    )


def granted(graph: PublishedGraph, facts: Mapping[str, str]) -> dict[str, str]:
    """What is known of a shipment: its `facts`, and what is usual of the others.

    Of what its reader is not sure nothing is known.
    """
    complete = {**graph["usual"], **facts}
    return {fact: value for fact, value in complete.items() if value != UNSURE}


def deciding(site: Site, rules: Iterable[Rule]) -> list[Rule]:
    """Those of `rules` that decide the certificate, and those behind them."""
    return [rule for rule in rules if site.table(rule.table).unique]


def without_silent(rules: list[Rule]) -> list[Rule]:
    """Those of `rules` whose sentences are for readers; all where there is no other."""
    return [rule for rule in rules if not rule.silent] or rules


def stopping(site: Site) -> list[str]:
    """All that the guide may give and that stops the goods: "table/id"."""
    return [
        f"{table}/{id_}"
        for table, kind in site.gives.items()
        for id_, item in site.ids(kind).items()
        if item.data.get("weight") == "stops"
    ]


def _because(
    site: Site, facts: Mapping[str, str], on: str, result: Walk
) -> tuple[list[Rule], list[Rule]]:
    """The rules that every remaining case shares, and those that they rest on.

    First those that decide the certificate, the nearest before the others; then
    those of what else is given, table by table.
    """
    graph = site.published_graph
    rules = {rule.name: rule for rule in site.rulebook.rules}
    names = [rule[0] for rule in graph["rules"]]
    shared = set.intersection(*(set(graph["ends"][end]) for end in result.ends))
    fired = [rules[names[number]] for number in sorted(shared)]
    led = [
        rules[names[number]]
        for answer in deciding(site, fired)
        for number in reasons(graph, facts, on, names.index(answer.name))
    ]
    others = [r for t in site.rulebook.tables for r in fired if r.table == t.id]
    return led, [rule for rule in others if rule not in led]


def _in_order(site: Site, table: str, items: list[str]) -> list[str]:
    """Items by phase, and within one in the order of their file."""
    if not items:
        return []
    items_of = site.ids(site.table(table).gives)
    order = list(items_of)

    def rank(id_: str) -> tuple[int, int]:
        phase = items_of[id_].data.get("phase")
        return PHASES.index(phase) if phase else 0, order.index(id_)

    return sorted(items, key=rank)


def _weights(
    site: Site, pairs: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], str]:
    """What of `pairs` weighs more than a note, the heaviest first."""
    weights = {}
    for table, id_ in pairs:
        data = site.given(table, id_)
        weights[table, id_] = data.get("weight", WEIGHTS[-1])
    heavy = {pair: weight for pair, weight in weights.items() if weight != WEIGHTS[-1]}
    return dict(sorted(heavy.items(), key=lambda pair: WEIGHTS.index(pair[1])))


def _unused(
    graph: PublishedGraph,
    facts: Mapping[str, str],
    on: str,
    result: Walk,
    answered: Iterable[str],
) -> list[str]:
    """Those of `answered` whose other values, each alone, lead to the same ends."""
    return [
        fact
        for fact in answered
        if fact not in result.route
        or all(
            ends_left(graph, {**facts, fact: names.split(" ")[0]}, on) == result.ends
            for names in graph["classes"][fact]
        )
    ]
