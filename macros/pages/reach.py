"""Where goods can go, and where they may come from: all places on one page.

Owns the two pages. Whole without a script, they tell of the common profiles; with
one, of any shipment. What they say is computed in `site.reach`, as the guide answers
each place alone.
"""

from collections.abc import Iterator, Mapping

from macros.data.fold import folded
from macros.guide.shipments import SHIPMENT
from macros.render.conditions import fact_name, value_name
from macros.render.html import heading, label
from macros.render.reach_form import reach_data, reach_form
from macros.render.tools import tool_page, tools_of
from macros.render.words import attribute, data_in_page
from macros.site.addresses import guide_address, page_path, relative_address
from macros.site.model import LANGUAGES, Site, text
from macros.site.page import Page
from macros.site.reach import Group, Reach

SIDES = {"where-to": "destination", "where-from": "origin"}
"""The page -> the fact that is left open."""

MARKET = "us"
"""The market of the buyer's side."""

FEW = 8
"""More places than this are folded away."""

HEADS = ("needs", "places", "stops", "wording", "known")


def pages(site: Site) -> Iterator[Page]:
    """The pages that `site` has the data for, in each language."""
    for name in tools_of(site):
        for lang in LANGUAGES if name in SIDES else ():
            yield _page(site, name, lang)


def told(side: str, product: str) -> dict[str, str]:
    """The shipment that the pages speak of, the fact `side` left open."""
    facts = {**SHIPMENT, "product": product}
    if side == "origin":
        facts = {**facts, "destination": MARKET}
        del facts["origin"]
    return facts


def _page(site: Site, name: str, lang: str) -> Page:
    found, side, here = Reach(site), SIDES[name], tool_page(name, lang)
    title, lede = site.word(f"{name}-title", lang), site.word(f"{name}-lede", lang)
    meta = {"title": title, "description": lede, "lang": lang, "terms": False}
    meta |= {
        "hide": ["toc"],
        "scripts": ["reach"],
        "styles": ["tables", "marks", "matrix", "tools", "reach"],
    }
    meta["reviewed"] = today = site.newest_review("table")
    products = [value["id"] for value in site.values("product")]
    taken = site.word("reach-taken", lang, x=_taken(site, side, lang))
    parts = [
        heading(1, title, "tool"),
        f'<p class="lede">{attribute(lede)}</p>',
        reach_form(site, side, told(side, products[0]), lang),
        '<div id="reach-profiles">',
        f"<p>{attribute(taken)}</p>",
        f"<p>{_jumps(site, products, lang)}</p>",
    ]
    for product in products:
        facts = told(side, product)
        groups = found.groups(facts, side, today)
        said = value_name(site, "product", product, lang)
        parts.append(heading(2, said, product))
        parts.append(_table(site, groups, facts, side, (said, here, lang)))
    parts.append("</div>")
    parts.append(data_in_page("tool-data", reach_data(site, side, here, lang)))
    return Page(here, "\n".join(parts), meta, "data/guide/tables")


def _jumps(site: Site, products: list[str], lang: str) -> str:
    """Links to the tables of the page, one a kind of product."""
    named = [(id_, value_name(site, "product", id_, lang)) for id_ in products]
    return " · ".join(f'<a href="#{id_}">{attribute(name)}</a>' for id_, name in named)


def _taken(site: Site, side: str, lang: str) -> str:
    """What is told of every shipment of the page, in words."""
    facts = {**told(side, ""), **site.published_graph["usual"]}
    return "; ".join(
        f"{fact_name(site, fact, lang)}: {value_name(site, fact, value, lang)}"
        for fact, value in facts.items()
        if value
    )


def _table(
    site: Site,
    groups: list[Group],
    facts: Mapping[str, str],
    side: str,
    page: tuple[str, str, str],
) -> str:
    said, here, lang = page
    names = [attribute(site.word(f"reach-{head}", lang)) for head in HEADS]
    heads = "".join(f'<th scope="col">{name}</th>' for name in names)
    lines = []
    for group in groups:
        alone = guide_address({**facts, side: group.places[0]}, here, lang)
        cells = (
            _places(site, group, alone, lang),
            _names(site, group.stops, lang),
            _wording(site, group, lang),
            _known(site, group, lang),
        )
        told_ = "".join(
            f"<td{label(name)}>{cell}</td>"
            for name, cell in zip(names[1:], cells, strict=True)
        )
        needs = _needs(site, group, here, lang)
        lines.append(f'<tr><th scope="row">{needs}</th>{told_}</tr>')
    return (
        f'<div class="tool__wide" role="region" tabindex="0" '
        f'aria-label="{attribute(said)}">'
        f'<table class="matrix__table stacks reach__all">'
        f"<thead><tr>{heads}</tr></thead><tbody>{''.join(lines)}</tbody></table></div>"
    )


def _needs(site: Site, group: Group, here: str, lang: str) -> str:
    """The certificate, linked; or the facts it depends on."""
    if not group.certificate:
        facts = ", ".join(fact_name(site, fact, lang) for fact in group.depends)
        return f"{attribute(site.word('list-depends', lang))}: {attribute(facts)}"
    target = relative_address(page_path("certificate", group.certificate, lang), here)
    name = text(site.get("certificates", group.certificate)["name"], lang)
    return f'<a href="{attribute(target)}">{attribute(name)}</a>'


def _places(site: Site, group: Group, alone: str, lang: str) -> str:
    """The places by name; many of them folded. One is a link to `alone`."""
    named = (text(site.get("places", p)["name"], lang) for p in group.places)
    names = sorted(named, key=folded)
    if len(names) == 1:
        return f'<a href="{alone}">{attribute(names[0])}</a>'
    said = attribute(", ".join(names))
    if len(names) <= FEW:
        return said
    count = attribute(site.word("reach-count", lang, n=len(names)))
    return f"<details><summary>{count}</summary><p>{said}</p></details>"


def _names(site: Site, pairs: tuple[tuple[str, str], ...], lang: str) -> str:
    kinds = {table.id: table.gives for table in site.rulebook.tables}
    return "; ".join(
        attribute(text(site.get(kinds[table], id_)["name"], lang))
        for table, id_ in pairs
    )


def _wording(site: Site, group: Group, lang: str) -> str:
    return _names(site, tuple(("wording", id_) for id_ in group.wording), lang)


def _known(site: Site, group: Group, lang: str) -> str:
    level = group.confidence
    return attribute(site.word(f"known-{level}", lang)) if level else ""
