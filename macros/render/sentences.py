"""Changes of what the guide tells as sentences, for the specialist and for the site."""

from collections.abc import Iterable, Iterator, Sequence

from macros.guide.compare import Change
from macros.guide.lock import Lock, law_in_words
from macros.guide.rules import BEGINNING, END, Cube, Law, Rule
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
        if old.laws.get(id_) != law_in_words(law, view.site.rulebook):
            kind = "changed" if id_ in old.laws else "added"
            sentence = view.text(law.item.data["sentence"])
            lines.append(view.word(f"law-{kind}", x=sentence))
    gone = [id_ for id_ in old.laws if id_ not in new]
    return lines + [view.word("law-gone", x=id_) for id_ in gone]


def _sentence(view: View, changes: Sequence[Change]) -> str:
    now = [_named(view, c.table, c.now) for c in changes if c.now]
    was = [_named(view, c.table, c.was) for c in changes if c.was]
    kind = "changed" if now and was else "added" if now else "gone"
    spans = ", ".join(spans_of(view, changes[0]))
    return view.word(
        f"rule-{kind}",
        case=_cases(view, changes[0]),
        now=", ".join(now),
        was=", ".join(was),
        days=f" ({spans})" if spans else "",
    )


def _cases(view: View, change: Change) -> str:
    first = change.cases[:MOST_CASES]
    cases = [_case(view, cube) for cube in first]
    if len(change.cases) > 1:
        cases = [f"({case})" for case in cases]
    if len(first) < len(change.cases) or not change.complete:
        cases.append(view.word("cases-more"))
    return f" {view.word('or')} ".join(cases)


def _case(view: View, cube: Cube) -> str:
    asked = {f: v for f, v in cube.items() if f in view.site.facts}
    pairs = [f"{name}: {value}" for name, value in conditions(view, asked)]
    pairs += [f"{f}: {', '.join(sorted(cube[f]))}" for f in cube if f not in asked]
    return "; ".join(pairs) or view.word("any")


def _named(view: View, table: str, id_: str) -> str:
    gives = view.site.gives.get(table, "")
    known = gives and id_ in view.site.ids(gives)
    return view.name(gives, id_) if known else id_


def spans_of(view: View, dated: Change | Rule | Law) -> Iterator[str]:
    """The first day and the last one of what is `dated`, where it has them."""
    if dated.first != BEGINNING:
        yield view.word("from-day", x=day(dated.first, view.lang))
    if dated.last != END:
        yield view.word("until-day", x=day(dated.last, view.lang))
