"""The decision guide as one page of linked sections, for readers without a script.

Made from the same graph that the script walks: one section for each question
of the graph, one for each result.
"""

from collections.abc import Sequence

from markupsafe import Markup

from macros.data import kinds
from macros.guide.walk import all_below, class_of, epoch_on
from macros.render.blocks import listing
from macros.render.conditions import answer_name
from macros.render.evidence import badge
from macros.render.html import bulleted, html, link
from macros.render.words import day
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.view import Page, View, in_each_language
from macros.site.vocabulary import named_values

LISTED = ("documents", "steps", "wording", "warnings")


@in_each_language("guide/all.md")
def pages(view: View) -> Page:
    """One page per language, for the rules of the day they were last reviewed."""
    graph, today = view.site.published_graph, view.site.newest_review("table")
    root = epoch_on(graph, today)[1]
    first, taken = _way_in(view, root)
    # A node is numbered after those below it, and so is an end: from above down.
    refs = sorted(all_below(graph, root), key=lambda r: (r != first, r < 0, -r))
    sections = (_result(view, ref) if ref < 0 else _question(view, ref) for ref in refs)
    book = html('<div class="gamebook">{}</div>', sections)
    dated = html("<p>{}</p>", view.word("guide-rules-of", x=day(today, view.lang)))
    otherwise = link(f"#{_anchor(root)}", view.word("gamebook-otherwise"))
    assumptions = view.word("gamebook-taken", x="; ".join(taken))
    parts = [dated]
    if taken:
        parts.append(html("<p>{} {}</p>", assumptions, otherwise))
    more = {"terms": False, "styles": ["guide"]}
    origin = "data/guide"
    return listing(view, "gamebook", "table", parts, origin, more=more, ending=book)


def _way_in(view: View, root: int) -> tuple[int, list[str]]:
    """The first question that most readers have to answer, and what it takes so."""
    graph, ref, taken = view.site.published_graph, root, []
    while ref >= 0:
        number, *children = graph["nodes"][ref]
        fact = graph["facts"][number]
        if fact not in graph["usual"]:
            break
        usual = graph["usual"][fact]
        taken.append(answer_name(view, fact, usual))
        ref = children[class_of(graph, fact, usual)]
    return ref, taken


def _anchor(ref: int) -> str:
    return f"q{ref}" if ref >= 0 else f"r{-ref}"


def _question(view: View, ref: int) -> Markup:
    graph = view.site.published_graph
    number, *children = graph["nodes"][ref]
    fact = graph["facts"][number]
    data = view.get(kinds.FACTS, fact)
    choices = _choices(view.site, view.lang, fact)
    rows = (
        html('<li><a href="#{}">{}</a></li>', _anchor(children[n]), label)
        for n, label in choices
    )
    return html(
        '<section id="{}"><h2>{}</h2><p>{}</p><ul>{}</ul></section>',
        _anchor(ref),
        view.text(data["ask"]),
        view.text(data["why"]),
        rows,
    )


@memoized
def _choices(site: Site, lang: str, fact: str) -> list[tuple[int, str]]:
    """Each class of values of `fact` that holds any: its number, what it is called.

    Those that most readers look for come first, then the smallest.
    """
    view, graph = View(site, lang), site.published_graph
    likely = site.get(kinds.FACTS, fact).get("likely", ())
    classes: dict[int, list[tuple[int, str]]] = {}
    for value in named_values(view.site, fact):
        name = view.text(value.get("label") or value["name"])
        rank = likely.index(value["id"]) if value["id"] in likely else len(likely)
        members = classes.setdefault(class_of(graph, fact, value["id"]), [])
        members.append((rank, name))
    rows = [(n, sorted(classes[n])) for n in sorted(classes)]
    if likely:
        rows.sort(key=lambda row: (row[1][0][0], len(row[1])))
    return [(n, "; ".join(name for _, name in names)) for n, names in rows]


def _result(view: View, ref: int) -> Markup:
    graph = view.site.published_graph
    items_of: dict[str, list[str]] = {}
    for number in graph["ends"][-1 - ref]:
        name, _, *ids = graph["rules"][number]
        items_of.setdefault(name.split("/")[0], []).extend(ids)
    [certificate] = items_of["certificate"]
    data = view.get(kinds.CERTIFICATES, certificate)
    target = view.address_of("certificate", certificate)
    lists = (
        _list(view.site, view.lang, table, tuple(items_of[table]))
        for table in LISTED
        if table in items_of
    )
    return html(
        '<section id="{}"><h2>{}: {}</h2><p>{}</p><p>{}</p>{}<p>{}</p></section>',
        _anchor(ref),
        view.word("guide-result"),
        link(target, view.text(data["name"])),
        view.text(data["short"]),
        badge(view, data["sources"]),
        lists,
        link("#gamebook", view.word("guide-restart")),
    )


@memoized
def _list(site: Site, lang: str, table: str, ids: Sequence[str]) -> Markup:
    """What `table` gives, under its heading."""
    view, kind = View(site, lang), site.gives[table]
    rows = bulleted(view.name(kind, id_) for id_ in ids)
    return html("<p><strong>{}</strong></p>{}", view.word(f"guide-{table}"), rows)
