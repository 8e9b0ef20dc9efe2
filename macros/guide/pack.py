"""The ends and rules of the graph as short texts, and the whole of it, for browsers.

Owns the form in which they are sent: a third of what `published` weighs. Its
reader is `overrides/assets/js/guide/unpack.js`. People and programs read the
published form; this one says the same and nothing more.
"""

from collections.abc import Iterable, Sequence

from macros.guide.pack_nodes import SHORT, in_signs, packed_nodes
from macros.guide.publish import PublishedGraph, PublishedRule

COMPARED = SHORT - 1
"""With so many ends before it an end is compared."""


def packed(graph: PublishedGraph) -> dict[str, object]:
    """The whole published `graph` as it is sent: words first, as gzip likes it."""
    signs = {"ends": packed_ends(graph["ends"]), "nodes": packed_nodes(graph["nodes"])}
    words = {**graph, "rules": packed_rules(graph["rules"])}
    return {part: words[part] for part in words if part not in signs} | signs


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


def packed_rules(rules: Iterable[PublishedRule]) -> str:
    """Each rule as "table/id tables,it,reads item item", one after a "|".

    The table is left out where it is that of the rule before.
    """
    rows, before = [], ""
    for name, tables, *items in rules:
        table, _, id_ = name.partition("/")
        shown = f"/{id_}" if table == before else name
        rows.append(" ".join([shown, ",".join(tables), *items]))
        before = table
    return "|".join(rows)
