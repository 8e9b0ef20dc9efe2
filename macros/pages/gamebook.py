"""The decision guide as one page of linked sections, for readers without a script.

Made from the same graph that the script walks: one section for each question
of the graph, one for each result.
"""

from collections.abc import Iterator
from html import escape

from macros.guide.publish import PublishedGraph
from macros.guide.walk import class_of, epoch_on
from macros.render.evidence import badge
from macros.render.html import heading
from macros.render.words import day
from macros.site.addresses import localized
from macros.site.model import Site
from macros.site.page import Page
from macros.site.view import View, views

LISTED = ("documents", "steps", "wording", "warnings")


def pages(site: Site) -> Iterator[Page]:
    """One page per language, for the rules of the day they were last reviewed."""
    for view in views(site):
        yield _gamebook(view)


def _gamebook(view: View) -> Page:
    graph, path, today = (
        view.site.published_graph,
        localized("guide/all.md", view.lang),
        view.site.newest_review("table"),
    )
    view = view.at(path)
    title, lede = view.word("gamebook"), view.word("gamebook-lede")
    root = epoch_on(graph, today)[1]
    sections = []
    for ref in _reachable(graph, root):
        if ref < 0:
            sections.append(_result(view, ref))
        else:
            sections.append(_question(view, ref))
    parts = [
        heading(1, title, "gamebook"),
        f'<p class="lede">{lede}</p>',
        f"<p>{view.word('guide-rules-of', x=day(today, view.lang))}</p>",
    ]
    book = f'<div class="gamebook">{"".join(sections)}</div>'
    meta = {"title": title, "description": lede, "lang": view.lang, "terms": False}
    meta |= {"hide": ["toc"], "styles": ["guide"], "reviewed": today}
    return Page(path, "\n".join(parts), meta, "data/guide", ending=book)


def _reachable(graph: PublishedGraph, root: int) -> list[int]:
    """Everything below `root`, questions before results, each once."""
    found, waiting = {root}, [root]
    while waiting:
        ref = waiting.pop()
        for child in graph["nodes"][ref][1:] if ref >= 0 else ():
            if child not in found:
                found.add(child)
                waiting.append(child)
    return sorted(found, key=lambda ref: (ref != root, ref < 0, abs(ref)))


def _anchor(ref: int) -> str:
    return f"q{ref}" if ref >= 0 else f"r{-ref}"


def _question(view: View, ref: int) -> str:
    graph = view.site.published_graph
    number, *children = graph["nodes"][ref]
    fact = graph["facts"][number]
    data = view.get("facts", fact)
    rows = "".join(
        f'<li><a href="#{_anchor(child)}">{escape(said)}</a></li>'
        for said, child in zip(_choices(view, fact), children, strict=True)
        if said
    )
    return (
        f'<section id="{_anchor(ref)}"><h2>{escape(view.text(data["ask"]))}</h2>'
        f"<p>{escape(view.text(data['why']))}</p><ul>{rows}</ul></section>"
    )


def _choices(view: View, fact: str) -> list[str]:
    """What each class of values of `fact` is called; "" where it holds none."""
    graph, data = view.site.published_graph, view.get("facts", fact)
    if "domain" in data:
        values = {
            id_: view.text(item.data["name"])
            for id_, item in view.site.ids(data["domain"]).items()
        }
    else:
        values = {value["id"]: view.text(value["label"]) for value in data["values"]}
    classes: list[list[str]] = [[] for _ in graph["classes"][fact]]
    for value, name in values.items():
        classes[class_of(graph, fact, value)].append(name)
    return ["; ".join(sorted(names)) for names in classes]


def _result(view: View, ref: int) -> str:
    graph = view.site.published_graph
    given: dict[str, list[str]] = {}
    for number in graph["ends"][-1 - ref]:
        name, _, *ids = graph["rules"][number]
        given.setdefault(name.split("/")[0], []).extend(ids)
    [certificate] = given["certificate"]
    data = view.get("certificates", certificate)
    target = view.address_of("certificate", certificate)
    name = escape(view.text(data["name"]))
    lists = "".join(_list(view, table, given.get(table, [])) for table in LISTED)
    again = view.word("guide-restart")
    return (
        f'<section id="{_anchor(ref)}"><h2>{view.word("guide-result")}: '
        f'<a href="{target}">{name}</a></h2>'
        f"<p>{escape(view.text(data['short']))}</p>"
        f"<p>{badge(view, data['sources'])}</p>{lists}"
        f'<p><a href="#gamebook">{again}</a></p></section>'
    )


def _list(view: View, table: str, ids: list[str]) -> str:
    if not ids:
        return ""
    kind = view.site.rulebook.table(table).gives
    names = [view.text(view.get(kind, id_)["name"]) for id_ in ids]
    rows = "".join(f"<li>{escape(name)}</li>" for name in names)
    return f"<p><strong>{view.word(f'guide-{table}')}</strong></p><ul>{rows}</ul>"
