"""The ends and rules of the graph as short texts, and the whole of it, for browsers.

Owns the form in which they are sent: a third of what `published` weighs. Its
reader is `overrides/assets/js/guide/unpack.js`. People and programs read the
published form; this one says the same and nothing more.
"""

from collections.abc import Iterable, Mapping, Sequence

from macros.guide.pack_nodes import SHORT, in_signs, packed_nodes
from macros.guide.publish import PublishedGraph, PublishedRule

COMPARED = SHORT - 1
"""With so many ends before it an end is compared."""


def packed(graph: PublishedGraph) -> dict[str, object]:
    """The whole published `graph` as it is sent: words first, as gzip likes it.

    The reasons of an epoch, and the grounds, are told as what is not as before.
    """
    signs = {"ends": packed_ends(graph["ends"]), "nodes": packed_nodes(graph["nodes"])}
    reasons = _changes([reasons for *_, reasons in graph["epochs"]])
    words = {
        **graph,
        "rules": packed_rules(graph["rules"]),
        "epochs": [
            (day, root, changed)
            for (day, root, _), changed in zip(graph["epochs"], reasons, strict=True)
        ],
        # The first releases that were kept have none.
        "grounds": _changes(graph.get("grounds", [])),
    }
    return {part: words[part] for part in words if part not in signs} | signs


def _changes(rows: Iterable[Mapping[str, int]]) -> list[dict[str, int | None]]:
    """Each of `rows` as what is not as in the one before; None for what is gone."""
    changes: list[dict[str, int | None]] = []
    before: Mapping[str, int] = {}
    for row in rows:
        gone = dict.fromkeys(key for key in before if key not in row)
        new = {key: ref for key, ref in row.items() if before.get(key) != ref}
        changes.append({**new, **gone})
        before = row
    return changes


def packed_ends(ends: Sequence[Sequence[int]]) -> str:
    """Each of `ends` as how it differs from one of those before.

    That is: how many ends before that one stands, the numbers of the rules that only
    one of the two has, each plus one, then a zero. An end whose rules do not ascend,
    or that is told in fewer numbers so, is told whole: after a zero its rules.
    """
    sets = [frozenset(end) for end in ends]
    numbers: list[int] = []
    for at, end in enumerate(ends):
        ways = [(0, end)]
        if [*end] == sorted(sets[at]):
            start = max(0, at - COMPARED)
            ways += [(at - n, sorted(sets[n] ^ sets[at])) for n in range(start, at)]
        back, told = min(ways, key=lambda way: (len(way[1]), way[0]))
        numbers += [back, *(rule + 1 for rule in told), 0]
    return in_signs(numbers)


def packed_rules(rules: Sequence[PublishedRule]) -> list[str]:
    """The names of all rules, the tables that each reads, the items that each gives.

    Three texts with a word for each rule. The table is left out of its name where it is
    that of the rule before.
    """
    names, before = [], ""
    for name, *_ in rules:
        table, _, id_ = name.partition("/")
        names.append(id_ if table == before else name)
        before = table
    tables = [",".join(tables) for _, tables, *_ in rules]
    items = [",".join(items) for _, _, *items in rules]
    return [" ".join(words) for words in (names, tables, items)]
