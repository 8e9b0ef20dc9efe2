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
from macros.site.addresses import localized, page_path, relative_address
from macros.site.model import LANGUAGES, Site, text
from macros.site.page import Page

LISTED = ("documents", "steps", "wording", "warnings")


def pages(site: Site) -> Iterator[Page]:
    """One page per language, for the rules of the day they were last reviewed."""
    for lang in LANGUAGES:
        yield _gamebook(site, lang)


def _gamebook(site: Site, lang: str) -> Page:
    graph, path, today = (
        site.published_graph,
        localized("guide/all.md", lang),
        site.newest_review("table"),
    )
    title, lede = site.word("gamebook", lang), site.word("gamebook-lede", lang)
    root = epoch_on(graph, today)[1]
    sections = []
    for ref in _reachable(graph, root):
        if ref < 0:
            sections.append(_result(site, ref, path, lang))
        else:
            sections.append(_question(site, ref, lang))
    parts = [
        heading(1, title, "gamebook"),
        f'<p class="lede">{lede}</p>',
        f"<p>{site.word('guide-rules-of', lang, x=day(today, lang))}</p>",
    ]
    book = f'<div class="gamebook">{"".join(sections)}</div>'
    meta = {"title": title, "description": lede, "lang": lang, "terms": False}
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


def _question(site: Site, ref: int, lang: str) -> str:
    graph = site.published_graph
    number, *children = graph["nodes"][ref]
    fact = graph["facts"][number]
    data = site.get("facts", fact)
    rows = "".join(
        f'<li><a href="#{_anchor(child)}">{escape(said)}</a></li>'
        for said, child in zip(_choices(site, fact, lang), children, strict=True)
        if said
    )
    return (
        f'<section id="{_anchor(ref)}"><h2>{escape(text(data["ask"], lang))}</h2>'
        f"<p>{escape(text(data['why'], lang))}</p><ul>{rows}</ul></section>"
    )


def _choices(site: Site, fact: str, lang: str) -> list[str]:
    """What each class of values of `fact` is called; "" where it holds none."""
    graph, data = site.published_graph, site.get("facts", fact)
    if "domain" in data:
        values = {
            id_: text(item.data["name"], lang)
            for id_, item in site.ids(data["domain"]).items()
        }
    else:
        values = {value["id"]: text(value["label"], lang) for value in data["values"]}
    classes: list[list[str]] = [[] for _ in graph["classes"][fact]]
    for value, name in values.items():
        classes[class_of(graph, fact, value)].append(name)
    return ["; ".join(sorted(names)) for names in classes]


def _result(site: Site, ref: int, path: str, lang: str) -> str:
    graph = site.published_graph
    given: dict[str, list[str]] = {}
    for number in graph["ends"][-1 - ref]:
        name, _, *ids = graph["rules"][number]
        given.setdefault(name.split("/")[0], []).extend(ids)
    [certificate] = given["certificate"]
    data = site.get("certificates", certificate)
    target = relative_address(page_path("certificate", certificate, lang), path)
    name = escape(text(data["name"], lang))
    lists = "".join(_list(site, table, given.get(table, []), lang) for table in LISTED)
    again = site.word("guide-restart", lang)
    return (
        f'<section id="{_anchor(ref)}"><h2>{site.word("guide-result", lang)}: '
        f'<a href="{target}">{name}</a></h2>'
        f"<p>{escape(text(data['short'], lang))}</p>"
        f"<p>{badge(site, data['sources'], lang)}</p>{lists}"
        f'<p><a href="#gamebook">{again}</a></p></section>'
    )


def _list(site: Site, table: str, ids: list[str], lang: str) -> str:
    if not ids:
        return ""
    kind = site.rulebook.table(table).gives
    names = [text(site.get(kind, id_)["name"], lang) for id_ in ids]
    rows = "".join(f"<li>{escape(name)}</li>" for name in names)
    return f"<p><strong>{site.word(f'guide-{table}', lang)}</strong></p><ul>{rows}</ul>"
