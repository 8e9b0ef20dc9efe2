"""What the guide's results say where a reader opens a reason or takes one along.

Owns the form of the data that is loaded then, of what tools take of all items, and of
what is said beside an answer by rules of another day.
"""

from collections.abc import Iterable, Mapping, Sequence

from macros.data.library import Data
from macros.guide.otherwise import merged
from macros.guide.rules import Cube
from macros.render.conditions import conditions
from macros.render.evidence import citation
from macros.render.guide_items import PAGES, at_once, later, paper
from macros.render.guide_words import DATED, EXPLAINING, HEAD, ROW, TAKING, words_of
from macros.site.model import Site
from macros.site.releases import releases
from macros.site.rule_results import outputs_of
from macros.site.view import View

ANSWER = "certificate"
"""The table whose answer each case of a document begins with."""


def item_texts(view: View) -> dict[str, object]:
    """All that any result says unopened of items, and what its lists are called.

    For the tools that answer for all places at once.
    """
    lists = ("documents", "steps", "wording", "warnings")
    return {
        "items": {
            table: {
                id_: at_once(view, table, view.site.given(table, id_)) for id_ in ids
            }
            for table, ids in outputs_of(view.site).items()
        },
        "words": {
            "guide": words_of(view, lists),
            "field": view.field_words(HEAD),
        },
    }


def reason_data(view: View) -> dict[str, object]:
    """What results say in `lang` where a reader opens a reason.

    `because`: the reason and evidence of each rule of the graph; `silent`: the
    numbers of those whose reason is not for readers; `items`: what is
    left to tell of each; `only`: the cases that ask for a document; `papers`: name
    and address of every certificate and document.
    """
    outputs = outputs_of(view.site)
    by_name = {rule.name: rule for rule in view.site.rulebook.rules}
    rules = [by_name[name] for name, *_ in view.site.published_graph["rules"]]
    items_of = {
        table: [view.site.given(table, id_) for id_ in ids]
        for table, ids in outputs.items()
    }
    stated = [rule.item.data for rule in rules]
    stated += [data for items in items_of.values() for data in items]
    index = _numbered(stated)
    return {
        "because": [
            [view.text(data["because"]), *_evidence(data, index)]
            for data in stated[: len(rules)]
        ],
        "silent": [number for number, rule in enumerate(rules) if rule.silent],
        "items": {
            table: {data["id"]: _opened(view, table, data, index) for data in items}
            for table, items in items_of.items()
        },
        "papers": {
            table: {id_: paper(view, kind, id_) for id_ in outputs[table]}
            for table, kind in view.site.gives.items()
            if kind in PAGES
        },
        "only": _only(view),
        "sources": [_source(view.site, reference) for reference in index],
        "tables": view.address("tables.md"),
        "words": {
            "guide": words_of(view, EXPLAINING),
            "confidence": view.words("confidence-"),
            "field": view.field_words(ROW),
        },
    }


def _numbered(stated: Iterable[Data]) -> dict[str, int]:
    """Each source and law that a statement names -> its number, the first is 0."""
    cited = (r for data in stated for r in (*data["sources"], *data.get("law", ())))
    return {ref: n for n, ref in enumerate(dict.fromkeys(cited))}


def _opened(
    view: View, table: str, data: Data, index: Mapping[str, int]
) -> dict[str, object]:
    """What is left to tell of an item of `table`, and the numbers of its sources."""
    texts = later(view, table, data)
    return texts | {"sources": [index[ref] for ref in data["sources"]]}


def taking_data(view: View) -> dict[str, object]:
    """What is said in `lang` to a reader who takes a result along."""
    return {"words": {"guide": words_of(view, TAKING)}}


def dated_data(view: View) -> dict[str, object]:
    """What is said of a day of departure; `late`: the answer for who is late."""
    late = view.site.office.get("late")
    return {
        "words": words_of(view, DATED),
        "late": view.address_of_answer(late) if late else "",
    }


def item_names(view: View) -> dict[str, dict[str, str]]:
    """Table -> id -> name in `lang` of all that results tell."""
    return {table: view.names(kind) for table, kind in view.site.gives.items()}


def _only(view: View) -> dict[str, str]:
    """Id of a document -> the cases that ask for it, in words."""
    cubes: dict[str, list[dict[str, frozenset[str]]]] = {}
    for rule in view.site.table("documents").rules:
        for id_ in rule.then:
            cubes.setdefault(id_, []).extend(dict(cube) for cube in rule.cubes)
    return {id_: _cases(view, merged(of)) for id_, of in cubes.items()}


def _cases(view: View, cubes: Sequence[Cube]) -> str:
    cases = [_case(view, cube) for cube in cubes]
    if len(cases) > 1:
        cases = [f"({case})" for case in cases]
    return f" {view.word('or')} ".join(cases)


def _case(view: View, cube: Cube) -> str:
    """A certificate goes by its own name: nobody is asked which it is."""
    wanted = cube.get(ANSWER, frozenset())
    names = [name for id_, name in view.names("certificates").items() if id_ in wanted]
    others = {fact: values for fact, values in cube.items() if fact != ANSWER}
    pairs = [f"{name}: {value}" for name, value in conditions(view, others)]
    return "; ".join(filter(None, [f" {view.word('or')} ".join(names), *pairs]))


def _evidence(data: Data, index: Mapping[str, int]) -> list[list[int]]:
    """The sources that `data` rests on, and the laws it only points to, if any."""
    sources = [index[ref] for ref in data["sources"]]
    law = [index[ref] for ref in data.get("law", ())]
    return [sources, law] if law else [sources]


def _source(site: Site, reference: str) -> list[str]:
    source, clause = site.source(reference)
    title = citation(source, clause)
    return [title, source["publisher"], source["read"], source.get("url", "")]


def known_texts(view: View) -> dict[str, object]:
    """The releases, `[day, hash]`, the oldest first, names of items, and the words.

    The names are those of today, by table and id.
    """
    return {
        "releases": [[release.day, release.hash] for release in releases(view.site)],
        "items": item_names(view),
        "words": view.words("past-"),
    }
