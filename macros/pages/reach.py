"""Where goods can go, and where they may come from: all places on one page.

Owns the two pages. Whole without a script, they tell of the common profiles; with
one, of any shipment. What they say is computed in `site.reach`, as the guide answers
each place alone.
"""

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup, escape

from macros.data import kinds
from macros.data.languages import LANGUAGES
from macros.data.words import folded
from macros.guide.known_facts import SHIPMENT
from macros.render.conditions import answer_name, fact_name, value_name
from macros.render.html import cells, heading, html, link, opening, table
from macros.render.reach_form import reach_data, reach_form
from macros.render.tools import tool_page, tools_of
from macros.render.words import data_in_page
from macros.site.addresses import guide_address
from macros.site.model import Site
from macros.site.reach import Group, Reach
from macros.site.view import Page, View
from macros.site.vocabulary import spelled_values

SIDES = {"where-to": "destination", "where-from": "origin"}
"""The page -> the fact that is left open."""

MARKET = "us"
"""The market of the buyer's side."""

FEW = 8
"""More places than this are folded away."""

STYLES = ["tables", "marks", "matrix", "tools", "reach"]
HEADS = ("needs", "places", "stops", "wording", "known")


def pages(site: Site) -> Iterator[Page]:
    """The pages that `site` has the data for, in each language."""
    for name in tools_of(site):
        for lang in LANGUAGES if name in SIDES else ():
            yield _page(View(site, lang), name)


def facts_of(side: str, product: str) -> dict[str, str]:
    """The shipment that the pages speak of, the fact `side` left open."""
    facts = {**SHIPMENT, "product": product}
    if side == "origin":
        facts = {**facts, "destination": MARKET}
        del facts["origin"]
    return facts


def _page(view: View, name: str) -> Page:
    reach, side, path = Reach(view.site), SIDES[name], tool_page(name, view.lang)
    view = view.at(path)
    title, lede = view.word(f"{name}-title"), view.word(f"{name}-lede")
    today = view.site.newest_review("table")
    more = {"terms": False, "scripts": ["reach"], "styles": STYLES}
    meta = view.meta_of_all(title, lede, "table", **more)
    products = [value["id"] for value in spelled_values(view.site, "product")]
    jumps = (link(f"#{id_}", value_name(view, "product", id_)) for id_ in products)
    parts = [
        opening(title, lede, "tool"),
        reach_form(view, side, facts_of(side, products[0])),
        Markup('<div id="reach-profiles">'),
        html("<p>{}</p>", view.word("reach-taken", x=_taken(view, side))),
        html("<p>{}</p>", Markup("\xa0· ").join(jumps)),
    ]
    for product in products:
        facts = facts_of(side, product)
        groups = reach.groups(facts, side, today)
        label = value_name(view, "product", product)
        parts.append(heading(2, label, product))
        parts.append(_table(view, label, groups, facts, side))
    parts.append(Markup("</div>"))
    parts.append(data_in_page("tool-data", reach_data(view, side)))
    return Page(path, Markup("\n").join(parts), meta, "data/guide/tables")


def _taken(view: View, side: str) -> str:
    """What is told of every shipment of the page, in words."""
    facts = {**facts_of(side, ""), **view.site.published_graph["usual"]}
    return "; ".join(
        answer_name(view, fact, value) for fact, value in facts.items() if value
    )


def _table(
    view: View, caption: str, groups: list[Group], facts: Mapping[str, str], side: str
) -> Markup:
    names = [view.word(f"reach-{head}") for head in HEADS]
    lines = []
    for group in groups:
        alone = guide_address({**facts, side: group.places[0]}, view.page, view.lang)
        row = (
            _places(view, group, alone),
            _names(view, group.stops),
            _names(view, (("wording", id_) for id_ in group.wording)),
            view.word(f"known-{group.confidence}") if group.confidence else "",
        )
        head = html('<th scope="row">{}</th>', _needs(view, group))
        lines.append(html("<tr>{}{}</tr>", head, cells(names[1:], row)))
    tag = Markup('<table class="matrix__table stacks reach__all">')
    region = (
        '<div class="tool__wide" role="region" tabindex="0" aria-label="{}">{}</div>'
    )
    return html(region, caption, table(names, lines, tag=tag))


def _needs(view: View, group: Group) -> Markup:
    """The certificate, linked; or the facts it depends on."""
    if not group.certificate:
        facts = ", ".join(fact_name(view, fact) for fact in group.depends)
        return escape(f"{view.word('list-depends')}: {facts}")
    target = view.address_of("certificate", group.certificate)
    return link(target, view.name(kinds.CERTIFICATES, group.certificate))


def _places(view: View, group: Group, alone: str) -> Markup:
    """The places by name; many of them folded. One is a link to `alone`."""
    named = (view.name(kinds.PLACES, place) for place in group.places)
    names = sorted(named, key=folded)
    if len(names) == 1:
        return link(alone, names[0])
    names_html = ", ".join(names)
    if len(names) <= FEW:
        return escape(names_html)
    count = view.word("reach-count", n=len(names))
    return html("<details><summary>{}</summary><p>{}</p></details>", count, names_html)


def _names(view: View, pairs: Iterable[tuple[str, str]]) -> str:
    return "; ".join(view.text(view.site.given(*pair)["name"]) for pair in pairs)
