"""What would open a way, for the terminal, for programs and for assistants."""

from collections.abc import Iterator, Mapping
from typing import TypedDict

from macros.data import kinds
from macros.guide.changeable import sentence
from macros.guide.way_to_yes import Part, Way
from macros.render.conditions import fact_name, value_name
from macros.site.addresses import plain
from macros.site.decision import Result
from macros.site.model import Site
from macros.site.view import View
from macros.site.ways import is_dead_end, ways_of

FEW = 6
"""More places than this are only counted in a line."""

MOST = 5
"""More ways than this are not told in the terminal."""


class WayInWords(TypedDict):
    """One way in words: what to change, what that means, what is needed then."""

    change: str
    means: list[str]
    then: list[str]


def ways_of_result(
    site: Site, result: Result, facts: Mapping[str, str], on: str
) -> list[Way] | None:
    """The ways of a shipment whose `result` is a dead end; None if it is none."""
    return ways_of(site, facts, on) if is_dead_end(site, result) else None


def way_lines(view: View, ways: list[Way] | None) -> list[str]:
    """The cheapest `ways` as plain text; that none is known, where there is none."""
    if ways is None:
        return []
    if not ways:
        return [view.word("ways-none")]
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


def _changes(view: View, way: Way) -> str:
    """As "Certified to: European Union; Certifier: QCS"."""
    changes = [
        f"{fact_name(view, fact)}: {value_name(view, fact, value)}"
        for fact, value in way.changes.items()
    ]
    if way.wide:
        another = view.word("ways-another")
        changes.append(f"{fact_name(view, way.wide)}: {another}")
    return "; ".join(changes)


def _parts(view: View, way: Way) -> Iterator[str]:
    """What the goods need then, a line for each group of places."""
    for part in way.parts:
        names = " / ".join(
            plain(view.text(view.get(kinds.CERTIFICATES, id_)["name"]))
            for id_ in part.needs
        )
        if part.depends:
            facts = ", ".join(fact_name(view, fact) for fact in part.depends)
            names += f" ({view.word('ways-depends', x=facts)})"
        if part.values:
            first = part.values[:FEW]
            places = [value_name(view, way.wide, place) for place in first]
            if len(part.values) > FEW:
                n = len(part.values) - FEW
                places.append(f"+{n}")
            names += f": {', '.join(places)}"
        yield view.word("ways-then", x=names)
