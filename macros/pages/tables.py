"""The tables behind the decision guide, written for people."""

from collections.abc import Iterator

from macros.render.html import folding, heading
from macros.render.tables import table_html
from macros.render.words import data_in_page
from macros.site.addresses import localized, relative_address
from macros.site.model import LANGUAGES, LEVELS, Site, text
from macros.site.page import Page
from macros.site.rule_places import rule_places


def pages(site: Site) -> Iterator[Page]:
    """One page per language, with all tables."""
    for lang in LANGUAGES:
        yield _tables(site, lang)


def _tables(site: Site, lang: str) -> Page:
    path = localized("tables.md", lang)
    title, lede = site.word("tables", lang), site.word("tables-lede", lang)
    parts = [heading(1, title, "tables"), f'<p class="lede">{lede}</p>']
    laws = relative_address(localized("laws.md", lang), path)
    never = f'<a href="{laws}">{site.word("laws", lang)}</a>'
    parts.append(f"<p>{site.word('laws-link', lang)} {never}.</p>")
    places = rule_places(site)
    parts.append(_filter(site, path, lang))
    heads = {s.value["table"]: s.value for s in site.library.files["table"]}
    for table in site.rulebook.tables:
        name = text(heads[table.id]["title"], lang)
        parts.append(folding(name, table.id))
        parts.append(table_html(site, table, name, places, (path, lang)))
    meta: dict[str, object] = {"title": title, "description": lede, "lang": lang}
    meta["dataset"] = ["rules.csv", "api/v1/rules.json"]
    meta["reviewed"] = site.newest_review("table")
    meta |= {"scripts": ["folded", "rules"], "styles": ["rules"], "hide": ["toc"]}
    return Page(path, "\n".join(parts), meta, "data/guide/tables")


def _filter(site: Site, path: str, lang: str) -> str:
    """What the filter's script says and offers; links to the rules as data."""
    data: dict[str, object] = {"words": site.words("rules-", lang)}
    data["places"] = {
        id_: text(item.data["name"], lang) for id_, item in site.ids("places").items()
    }
    data["known"] = {level: site.word(f"known-{level}", lang) for level in LEVELS}
    links = ", ".join(
        f'<a href="{relative_address(file, path).rstrip("/")}">{said}</a>'
        for file, said in (("rules.csv", "CSV"), ("api/v1/rules.json", "JSON"))
    )
    mount = f'<div id="rules-filter"></div>{data_in_page("rules-data", data)}'
    return f"{mount}<p>{links}</p>"
