"""What would open a way, for the terminal, for programs and for assistants."""

from collections.abc import Iterator, Sequence
from typing import TypedDict

from macros.data import kinds
from macros.guide.changeable import sentence
from macros.guide.way_to_yes import Part, Way
from macros.render.conditions import fact_name, value_name
from macros.site.addresses import plain
from macros.site.model import Site
from macros.site.result import Result
from macros.site.view import View
from macros.site.ways import is_dead_end, is_stopped, ways_of

NAMED = 8
"""So many markets are named; a tool lists all places."""

MOST = 3
"""More ways than this are not told in the terminal."""


class WayInWords(TypedDict):
    """One way in words: what to change, what that means, what is needed then."""

    change: str
    means: list[str]
    then: list[str]


def ways_of_result(site: Site, result: Result, today: str) -> list[Way] | None:
    """The ways of a shipment whose `result` is a dead end; None if none are told.

    Nobody can change what left before `today`, and who is told to ask has a way.
    """
    if result.on < today or not is_dead_end(site, result):
        return None
    ways = ways_of(site, result.facts, result.on)
    return ways or ([] if is_stopped(site, result) else None)


def way_lines(view: View, ways: list[Way] | None, next_paper: str) -> list[str]:
    """The cheapest `ways` as plain text; that none is known, where there is none.

    `next_paper`: the certificate that the next lot needs, or "".
    """
    if ways is None:
        return []
    if not ways:
        name = next_paper and plain(view.name(kinds.CERTIFICATES, next_paper))
        after = [view.word("ways-next", x=name)] if name else []
        return [view.word("ways-none"), *after]
    lines = [view.word("ways-title")]
    for words in (way_in_words(view, way) for way in ways[:MOST]):
        lines.append(f"- {words['change']}")
        lines += [f"  {line}" for line in (*words["means"], *words["then"])]
    if len(ways) > MOST:
        lines.append(view.word("ways-more", n=len(ways) - MOST))
    return lines


def way_in_words(view: View, way: Way) -> WayInWords:
    """One way in words: what to change, what that means, what is needed then."""
    return {
        "change": _changes(view, way),
        "means": [*means(view, way).values()],
        "then": [*_parts(view, way)],
    }


def ways_data(view: View, ways: list[Way] | None) -> list[dict[str, object]]:
    """The same as plain data, whole; places by id."""
    return [
        {
            "change": dict(way.changes),
            **({"another": way.wide} if way.wide else {}),
            "costs": way.costs,
            "means": means(view, way),
            "then": [_part_data(part) for part in way.parts],
        }
        for way in ways or ()
    ]


def means(view: View, way: Way) -> dict[str, str]:
    """Fact -> what its change means in life."""
    changed = {**way.changes, **({way.wide: ""} if way.wide else {})}
    return {
        fact: view.text(sentence(view.get(kinds.FACTS, fact), value))
        for fact, value in changed.items()
    }


def _part_data(part: Part) -> dict[str, object]:
    fields = {"places": list(part.values), "certificate": list(part.needs)}
    fields["depends"] = list(part.depends)
    return {key: words for key, words in fields.items() if words}


def markets(view: View, way: Way) -> tuple[bool, list[str], tuple[str, ...]]:
    """Whether markets are certain to take the goods, which, and what it depends on.

    Those that are certain, if there are any, the likeliest first. Its twin is
    `marketsOf` in `overrides/assets/js/guide/ways/list.js`.
    """
    sure = [part for part in way.parts if not part.depends]
    parts = sure or way.parts
    depends = dict.fromkeys(fact for part in parts for fact in part.depends)
    taking = {value for part in parts for value in part.values}
    order = view.get(kinds.FACTS, way.wide)["into"]
    return bool(sure), [one for one in order if one in taking], tuple(depends)


def _changes(view: View, way: Way) -> str:
    """As "Certified to: European Union; Certifier: QCS", or the markets by name."""
    if not way.wide:
        return "; ".join(
            f"{fact_name(view, fact)}: {value_name(view, fact, value)}"
            for fact, value in way.changes.items()
        )
    sure, values, depends = markets(view, way)
    names = [value_name(view, way.wide, value) for value in values[:NAMED]]
    listed = ", ".join(names) + (" …" if len(values) > NAMED else "")
    title = view.word("ways-markets" if sure else "ways-markets-may")
    return f"{title}{_open(view, depends)}: {listed}"


def _open(view: View, depends: Sequence[str]) -> str:
    """What it depends on, in brackets; "" if on nothing."""
    facts = ", ".join(fact_name(view, fact) for fact in depends)
    return f" ({view.word('ways-depends', x=facts)})" if facts else ""


def _parts(view: View, way: Way) -> Iterator[str]:
    """What the goods need then; of markets the tool that lists all of them."""
    if way.wide:
        yield view.word("ways-all")
        return
    for part in way.parts:
        names = " / ".join(
            plain(view.name(kinds.CERTIFICATES, id_)) for id_ in part.needs
        )
        yield view.word("ways-then", x=names + _open(view, part.depends))
