"""The pages that list one kind each: the sources."""

from collections.abc import Iterator, Mapping

from macros.model import LEVELS, Site
from macros.pages import Page
from macros.render.words import attribute, day


def pages(site: Site) -> Iterator[Page]:
    """The page of all sources, by how they were read."""
    title, lede = site.word("sources", "en"), site.word("sources-lede", "en")
    parts = [f"# {title} {{ #sources }}", f'<p class="lede">{lede}</p>']
    for level in (*LEVELS, "unread"):
        found = [
            i.data for i in site.ids("sources").values() if i.data["read"] == level
        ]
        if found:
            parts.append(f"## {site.word(f'read-{level}', 'en')} {{ #read-{level} }}")
            parts.append("\n".join(["<ul>", *map(_entry, found), "</ul>"]))
    meta = {"title": title, "description": lede, "lang": "en"}
    yield Page("sources.md", "\n\n".join(parts), meta, "data/sources.yml")


def _entry(source: Mapping) -> str:
    title = attribute(source["title"])
    if "url" in source:
        title = f'<a href="{attribute(source["url"])}" rel="noopener">{title}</a>'
    note = f" ({attribute(source['note'])})" if "note" in source else ""
    checked = day(source["checked"], "en")
    publisher = attribute(source["publisher"])
    return f'<li id="{source["id"]}">{title}, {publisher}, {checked}{note}</li>'
