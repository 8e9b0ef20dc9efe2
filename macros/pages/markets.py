"""One page for each market: what is accepted, which paper, whose labels."""

from collections.abc import Iterator

from macros.data.library import Data, Item
from macros.render.blocks import guide_link
from macros.render.changed import changed
from macros.render.evidence import evidence, evidence_of
from macros.render.html import heading
from macros.render.matrix import matrix_html, summary_list
from macros.render.prose_html import as_html
from macros.render.words import attribute
from macros.site.addresses import localized, page_path, plain, relative_address
from macros.site.market_matrix import row_of
from macros.site.model import LANGUAGES, Site, text
from macros.site.page import Page
from macros.site.rule_places import rule_places

SECTIONS = (
    "accepted",
    "excluded",
    "paper",
    "wording",
    "labels",
    "importer",
    "otherwise",
)


def pages(site: Site) -> Iterator[Page]:
    """A page per market and language, and an index per language."""
    for lang in LANGUAGES:
        for id_, item in site.ids("markets").items():
            yield _market(site, id_, item, lang)
        yield _index(site, lang)


def _market(site: Site, id_: str, item: Item, lang: str) -> Page:
    data, path = item.data, page_path("market", id_, lang)
    place = text(site.get("places", id_)["name"], lang)
    title = site.word("market-title", lang, x=place)
    summary = plain(text(data["summary"], lang))
    parts = [
        heading(1, title, id_),
        f'<p class="answer">{attribute(summary)}</p>',
        summary_list(site, row_of(site, id_), path, lang),
        _rules_link(site, id_, path, lang),
        guide_link(
            site.word("open-guide", lang),
            {"destination": id_, "origin": "us"},
            path,
            lang,
        ),
    ]
    parts.append('<div class="sections">')
    for name in SECTIONS:
        if name in data:
            parts += _section(site, name, data[name], path, lang)
    parts += [*changed(site, "markets", id_, path, lang), "</div>"]
    ending = evidence_of(site, data, lang)
    meta: dict[str, object] = {"title": title, "description": summary, "lang": lang}
    meta["styles"] = ["sections"]
    return Page(path, "\n".join(parts), meta, item.source.path, ending=ending)


def _rules_link(site: Site, id_: str, path: str, lang: str) -> str:
    """How many rules decide about the market, and where they stand."""
    count = sum(id_ in places for places in rule_places(site).values())
    target = relative_address(localized("tables.md", lang), path)
    said = site.word("rules-of-market", lang, n=count)
    return f'<p><a href="{target}#market={id_}">{said}</a></p>'


def _section(site: Site, name: str, section: Data, here: str, lang: str) -> list[str]:
    title = site.word(f"market-{name}", lang)
    law = section.get("law", ())
    return [
        heading(2, title, name),
        as_html(text(section["text"], lang), site, here, lang),
        evidence(site, section["sources"], law, lang),
    ]


def _index(site: Site, lang: str) -> Page:
    path, title = localized("markets/index.md", lang), site.word("markets", lang)
    lede = site.word("markets-lede", lang)
    intro = f'{heading(1, title, "markets")}<p class="lede">{lede}</p>'
    meta: dict[str, object] = {
        "title": title,
        "description": lede,
        "lang": lang,
        "hide": ["toc"],
    }
    meta |= {"styles": ["forms", "matrix"], "scripts": ["markets"], "terms": False}
    meta["reviewed"] = site.newest_review("markets")
    table = matrix_html(site, path, lang)
    return Page(path, intro, meta, "data/markets.yml", ending=table)
