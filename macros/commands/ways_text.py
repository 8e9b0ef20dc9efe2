"""What would open a way, for the terminal, for programs and for assistants."""

from collections.abc import Iterator, Mapping
from typing import TypedDict

from macros.guide.changeable import sentence
from macros.guide.way_to_yes import Part, Way
from macros.render.conditions import fact_name, value_name
from macros.site.addresses import plain
from macros.site.decision import Result
from macros.site.model import Site, text
from macros.site.ways import is_dead_end, ways_of

FEW = 6
"""More places than this are only counted in a line."""

MOST = 5
"""More ways than this are not told in the terminal."""


class Said(TypedDict):
    """One way in words: what to change, what that means, what is needed then."""

    change: str
    means: list[str]
    then: list[str]


def told_ways(
    site: Site, result: Result, told: Mapping[str, str], on: str
) -> list[Way] | None:
    """The ways of a shipment whose `result` is a dead end; None if it is none."""
    return ways_of(site, told, on) if is_dead_end(site, result) else None


def way_lines(site: Site, ways: list[Way] | None, lang: str) -> list[str]:
    """The cheapest `ways` as plain text; that none is known, where there is none."""
    if ways is None:
        return []
    if not ways:
        return [site.word("ways-none", lang)]
    lines = [site.word("ways-title", lang)]
    for said in (way_said(site, way, lang) for way in ways[:MOST]):
        lines.append(f"- {said['change']}")
        lines += [f"  {line}" for line in (*said["means"], *said["then"])]
    if len(ways) > MOST:
        lines.append(site.word("ways-more", lang, n=len(ways) - MOST))
    return lines


def way_said(site: Site, way: Way, lang: str) -> Said:
    """One way in words: what to change, what that means, what is needed then."""
    return {
        "change": _changes(site, way, lang),
        "means": [*means(site, way, lang).values()],
        "then": [*_parts(site, way, lang)],
    }


def ways_data(site: Site, ways: list[Way] | None, lang: str) -> list[dict[str, object]]:
    """The same as plain data, whole; places by id."""
    return [
        {
            "change": dict(way.changes),
            **({"another": way.wide} if way.wide else {}),
            "costs": way.costs,
            "means": means(site, way, lang),
            "then": [_part_data(part) for part in way.parts],
        }
        for way in ways or ()
    ]


def means(site: Site, way: Way, lang: str) -> dict[str, str]:
    """Fact -> what its change means in life."""
    changed = {**way.changes, **({way.wide: ""} if way.wide else {})}
    return {
        fact: text(sentence(site.get("facts", fact), value), lang)
        for fact, value in changed.items()
    }


def _part_data(part: Part) -> dict[str, object]:
    told = {"places": list(part.values), "certificate": list(part.needs)}
    told["depends"] = list(part.depends)
    return {key: words for key, words in told.items() if words}


def _changes(site: Site, way: Way, lang: str) -> str:
    """As "Certified to: European Union; Certifier: QCS"."""
    said = [
        f"{fact_name(site, fact, lang)}: {value_name(site, fact, value, lang)}"
        for fact, value in way.changes.items()
    ]
    if way.wide:
        another = site.word("ways-another", lang)
        said.append(f"{fact_name(site, way.wide, lang)}: {another}")
    return "; ".join(said)


def _parts(site: Site, way: Way, lang: str) -> Iterator[str]:
    """What the goods need then, a line for each group of places."""
    for part in way.parts:
        names = " / ".join(
            plain(text(site.get("certificates", id_)["name"], lang))
            for id_ in part.needs
        )
        if part.depends:
            facts = ", ".join(fact_name(site, fact, lang) for fact in part.depends)
            names += f" ({site.word('ways-depends', lang, x=facts)})"
        if part.values:
            shown = part.values[:FEW]
            places = [value_name(site, way.wide, place, lang) for place in shown]
            if len(part.values) > FEW:
                n = len(part.values) - FEW
                places.append(f"+{n}")
            names += f": {', '.join(places)}"
        yield site.word("ways-then", lang, x=names)
