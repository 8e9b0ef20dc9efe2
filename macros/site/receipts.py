"""Receipts: a result as data, with the rules that gave it, computed once more.

Owns what a receipt must say to be good. It is made on the page of the guide:
`overrides/assets/js/guide/receipt.js` says its form and seals it. The seal is no
signature: it tells slips and changes, not who made it. The answer is computed anew.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from macros.data.json_text import compact, read_json
from macros.data.links import is_day
from macros.guide.known_facts import UNSURE
from macros.guide.publish import PublishedGraph
from macros.guide.walk import class_of, walk
from macros.site.decision import LISTS

SEAL = "seal"
KEYS = ("on", "facts", "certificate", "maybe", "version", *LISTS)
"""What is computed anew, and from what."""

Receipt = Mapping[str, Any]

BASIS, PRIME, BITS = 0x811C9DC5, 0x01000193, 0xFFFFFFFF
"""Of FNV-1a, 32 bits."""


def seal_of(receipt: Receipt) -> str:
    """The seal over all that `receipt` says besides it, in its order."""
    content = {key: value for key, value in receipt.items() if key != SEAL}
    hash_ = BASIS
    for byte in compact(content).encode("utf-8", "surrogatepass"):
        hash_ = (hash_ ^ byte) * PRIME & BITS
    return f"{hash_:08x}"


def read_receipt(text: str) -> Receipt | None:
    """The receipt that `text` holds; None if it is none."""
    try:
        receipt = read_json(text)
    except ValueError:
        return None
    shaped = isinstance(receipt, dict) and {SEAL, *KEYS} <= {*receipt}
    whole = (
        shaped
        and isinstance(receipt["facts"], dict)
        and isinstance(receipt["version"], str)
        and isinstance(receipt["certificate"], str | None)
        and all(isinstance(receipt[part], list) for part in ("maybe", *LISTS))
        and is_day(receipt["on"])
    )
    return receipt if whole else None


def is_unchanged(receipt: Receipt) -> bool:
    """Whether nothing of `receipt` was changed since it was made."""
    return bool(receipt[SEAL] == seal_of(receipt))


def faults(receipt: Receipt, graph: PublishedGraph) -> Iterator[tuple[str, str, str]]:
    """(part, what the receipt says, what `graph` says) wherever they differ."""
    if unknown := [*_unknown(receipt["facts"], graph)]:
        yield "facts", " ".join(unknown), ""
        return
    for part, now in recomputed(graph, receipt["facts"], receipt["on"]).items():
        if _words(receipt[part]) != _words(now):
            yield part, " ".join(_words(receipt[part])), " ".join(_words(now))


def recomputed(
    graph: PublishedGraph, facts: Mapping[str, str], on: str
) -> dict[str, Any]:
    """What a receipt of the shipment `facts` says by `graph`."""
    answered = {fact: value for fact, value in facts.items() if value != UNSURE}
    result = walk(graph, answered, on)

    def ids_of(table: str) -> list[str]:
        return sorted(item for of, item in result.certain if of == table)

    return {
        "certificate": next(iter(ids_of("certificate")), None),
        **{table: ids_of(table) for table in LISTS},
        "maybe": ["/".join(p) for p in sorted(result.possible) if p[0] in LISTS],
    }


def _words(part: list[object] | str | None) -> list[str]:
    """What a part of a receipt says, a certificate or a list, in one order."""
    if isinstance(part, list):
        return sorted(map(str, part))
    return [] if part is None else [part]


def _unknown(facts: Mapping[str, object], graph: PublishedGraph) -> Iterator[str]:
    """The facts, and values of them, that `graph` knows nothing of."""

    def is_known(fact: str, value: object) -> bool:
        if fact not in graph["classes"] or not isinstance(value, str):
            return False
        return value == UNSURE or class_of(graph, fact, value) >= 0

    return (f"{f}={value}" for f, value in facts.items() if not is_known(f, value))
