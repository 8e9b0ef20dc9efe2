"""Changes of what the guide tells as sentences, for the specialist and for the site."""

from collections.abc import Iterable, Iterator, Sequence

from macros.guide.compare import Change
from macros.guide.lock import Lock, written
from macros.guide.rules import BEGINNING, END, Cube
from macros.render.conditions import conditions
from macros.render.words import day
from macros.site.model import Site, text

MOST_CASES = 3
"""Cases named in one sentence; the others are only said to exist."""


def sentences(site: Site, changes: Iterable[Change], lang: str) -> list[str]:
    """Changes in names, a sentence each; those of the same shipments are one.

    Works for facts, values and items that are gone too: what has no name any
    more keeps its id.
    """
    together: dict[tuple[object, ...], list[Change]] = {}
    for change in changes:
        key = (change.cases, change.complete, change.first, change.last)
        cubes = tuple(tuple(sorted(cube.items())) for cube in key[0])
        together.setdefault((cubes, *key[1:]), []).append(change)
    return [_sentence(site, same, lang) for same in together.values()]


def law_lines(site: Site, old: Lock, lang: str) -> list[str]:
    """Laws that came, went or read otherwise since `old`, a line each."""
    new = {law.id: law for law in site.rulebook.laws}
    lines = []
    for id_, law in new.items():
        if old.laws.get(id_) != written(law, site.rulebook):
            kind = "changed" if id_ in old.laws else "added"
            said = text(law.item.data["sentence"], lang)
            lines.append(site.word(f"law-{kind}", lang, x=said))
    gone = [id_ for id_ in old.laws if id_ not in new]
    return lines + [site.word("law-gone", lang, x=id_) for id_ in gone]


def _sentence(site: Site, changes: Sequence[Change], lang: str) -> str:
    now = [_named(site, c.table, c.now, lang) for c in changes if c.now]
    was = [_named(site, c.table, c.was, lang) for c in changes if c.was]
    kind = "changed" if now and was else "added" if now else "gone"
    return site.word(
        f"rule-{kind}",
        lang,
        case=_cases(site, changes[0], lang),
        now=", ".join(now),
        was=", ".join(was),
        days=_days(site, changes[0], lang),
    )


def _cases(site: Site, change: Change, lang: str) -> str:
    shown = change.cases[:MOST_CASES]
    said = [_case(site, cube, lang) for cube in shown]
    if len(change.cases) > 1:
        said = [f"({case})" for case in said]
    if len(shown) < len(change.cases) or not change.complete:
        said.append(site.word("cases-more", lang))
    return f" {site.word('or', lang)} ".join(said)


def _case(site: Site, cube: Cube, lang: str) -> str:
    known = {f: v for f, v in cube.items() if f in site.rulebook.facts}
    said = [f"{name}: {value}" for name, value in conditions(site, known, lang)]
    said += [f"{f}: {', '.join(sorted(cube[f]))}" for f in cube if f not in known]
    return "; ".join(said) or site.word("any", lang)


def _named(site: Site, table: str, id_: str, lang: str) -> str:
    gives = next((t.gives for t in site.rulebook.tables if t.id == table), "")
    known = site.ids(gives) if gives else {}
    return text(known[id_].data["name"], lang) if id_ in known else id_


def _days(site: Site, change: Change, lang: str) -> str:
    """The days of `change` in words, in brackets; "" if it is told on every day."""
    return f" ({', '.join(said)})" if (said := [*_spans(site, change, lang)]) else ""


def _spans(site: Site, change: Change, lang: str) -> Iterator[str]:
    if change.first != BEGINNING:
        yield site.word("from-day", lang, x=day(change.first, lang))
    if change.last != END:
        yield site.word("until-day", lang, x=day(change.last, lang))
