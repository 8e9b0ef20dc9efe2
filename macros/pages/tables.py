"""The tables behind the decision guide, written for people."""

from collections.abc import Iterator

from macros.render.tables import table_html
from macros.site.addresses import localized, relative_address
from macros.site.model import LANGUAGES, Site, text
from macros.site.page import Page


def pages(site: Site) -> Iterator[Page]:
    """One page per language, with all tables."""
    for lang in LANGUAGES:
        yield _tables(site, lang)


def _tables(site: Site, lang: str) -> Page:
    path = localized("tables.md", lang)
    title, lede = site.word("tables", lang), site.word("tables-lede", lang)
    parts = [f"# {title} {{ #tables }}", f'<p class="lede">{lede}</p>']
    laws = relative_address(localized("laws.md", lang), path)
    never = f'<a href="{laws}">{site.word("laws", lang)}</a>'
    parts.append(f"<p>{site.word('laws-link', lang)} {never}.</p>")
    heads = {s.value["table"]: s.value for s in site.library.files["table"]}
    for table in site.rulebook.tables:
        name = text(heads[table.id]["title"], lang)
        parts.append(f"## {name} {{ #{table.id} }}")
        parts.append(table_html(site, table, name, lang))
    meta = {"title": title, "description": lede, "lang": lang}
    meta["reviewed"] = site.newest_review("table")
    return Page(path, "\n\n".join(parts), meta, "data/guide/tables")
