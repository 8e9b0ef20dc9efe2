"""The decision guide in Spanish, and its tables written for people."""

from collections.abc import Iterator

from macros.model import LANGUAGES, Site, text
from macros.pages import Page
from macros.render.links import localized
from macros.render.mount import guide_mount
from macros.render.tables import table_html


def pages(site: Site) -> Iterator[Page]:
    """The Spanish guide (the English one is prose) and the tables."""
    yield _spanish(site)
    for lang in LANGUAGES:
        yield _tables(site, lang)


def _spanish(site: Site) -> Page:
    title, path = site.word("guide-title", "es"), "es/guide.md"
    markdown = (
        f"# {title} {{ #guide }}\n\n"
        f'<p class="lede">{site.word("guide-lede", "es")}</p>\n\n'
        f"{guide_mount(site, path, 'es')}"
    )
    meta = {
        "title": title,
        "description": site.word("guide-description", "es"),
        "lang": "es",
        "scripts": ["guide"],
        "styles": ["guide"],
        "hide": ["toc"],
        "reviewed": site.newest_review("table"),
    }
    return Page(path, markdown, meta, "data/guide")


def _tables(site: Site, lang: str) -> Page:
    path = localized("tables.md", lang)
    title, lede = site.word("tables", lang), site.word("tables-lede", lang)
    parts = [f"# {title} {{ #tables }}", f'<p class="lede">{lede}</p>']
    heads = {s.value["table"]: s.value for s in site.library.files["table"]}
    for table in site.rulebook.tables:
        name = text(heads[table.id]["title"], lang)
        parts.append(f"## {name} {{ #{table.id} }}")
        parts.append(table_html(site, table, name, lang))
    meta = {"title": title, "description": lede, "lang": lang}
    meta["reviewed"] = site.newest_review("table")
    return Page(path, "\n\n".join(parts), meta, "data/guide/tables")
