"""Changes of what the guide tells as sentences, for the specialist and for the site."""

from collections.abc import Iterable, Iterator, Sequence

from macros.guide.compare import Change
from macros.guide.lock import Lock, written
from macros.guide.rules import BEGINNING, END, Cube
from macros.render.conditions import conditions
from macros.render.words import day
from macros.site.view import View

MOST_CASES = 3
"""Cases named in one sentence; the others are only said to exist."""


def sentences(view: View, changes: Iterable[Change]) -> list[str]:
    """Changes in names, a sentence each; those of the same shipments are one.

    Works for facts, values and items that are gone too: what has no name any
    more keeps its id.
    """
    together: dict[tuple[object, ...], list[Change]] = {}
    for change in changes:
        key = (change.cases, change.complete, change.first, change.last)
        cubes = tuple(tuple(sorted(cube.items())) for cube in key[0])
        together.setdefault((cubes, *key[1:]), []).append(change)
    return [_sentence(view, same) for same in together.values()]


def law_lines(view: View, old: Lock) -> list[str]:
    """Laws that came, went or read otherwise since `old`, a line each."""
    new = {law.id: law for law in view.site.rulebook.laws}
    lines = []
    for id_, law in new.items():
        if old.laws.get(id_) != written(law, view.site.rulebook):
            kind = "changed" if id_ in old.laws else "added"
            said = view.text(law.item.data["sentence"])
            lines.append(view.word(f"law-{kind}", x=said))
    gone = [id_ for id_ in old.laws if id_ not in new]
    return lines + [view.word("law-gone", x=id_) for id_ in gone]


def _sentence(view: View, changes: Sequence[Change]) -> str:
    now = [_named(view, c.table, c.now) for c in changes if c.now]
    was = [_named(view, c.table, c.was) for c in changes if c.was]
    kind = "changed" if now and was else "added" if now else "gone"
    return view.word(
        f"rule-{kind}",
        case=_cases(view, changes[0]),
        now=", ".join(now),
        was=", ".join(was),
        days=_days(view, changes[0]),
    )


def _cases(view: View, change: Change) -> str:
    shown = change.cases[:MOST_CASES]
    said = [_case(view, cube) for cube in shown]
    if len(change.cases) > 1:
        said = [f"({case})" for case in said]
    if len(shown) < len(change.cases) or not change.complete:
        said.append(view.word("cases-more"))
    return f" {view.word('or')} ".join(said)


def _case(view: View, cube: Cube) -> str:
    known = {f: v for f, v in cube.items() if f in view.site.rulebook.facts}
    said = [f"{name}: {value}" for name, value in conditions(view, known)]
    said += [f"{f}: {', '.join(sorted(cube[f]))}" for f in cube if f not in known]
    return "; ".join(said) or view.word("any")


def _named(view: View, table: str, id_: str) -> str:
    gives = next((t.gives for t in view.site.rulebook.tables if t.id == table), "")
    known = view.site.ids(gives) if gives else {}
    return view.text(known[id_].data["name"]) if id_ in known else id_


def _days(view: View, change: Change) -> str:
    """The days of `change` in words, in brackets; "" if it is told on every day."""
    return f" ({', '.join(said)})" if (said := [*_spans(view, change)]) else ""


def _spans(view: View, change: Change) -> Iterator[str]:
    if change.first != BEGINNING:
        yield view.word("from-day", x=day(change.first, view.lang))
    if change.last != END:
        yield view.word("until-day", x=day(change.last, view.lang))
