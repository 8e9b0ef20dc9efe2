"""The page of all sources: how each was read, and what rests on it."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from macros.data import kinds
from macros.data.languages import MAIN
from macros.render.blocks import listing, with_folded_sections
from macros.render.html import bulleted, folding, html, link
from macros.render.words import day
from macros.site.addresses import relative_address
from macros.site.content import LEVELS, text
from macros.site.model import Site
from macros.site.usage import Use, uses
from macros.site.view import Page, View

PATH = "sources.md"


def pages(site: Site) -> Iterator[Page]:
    """The page of all sources, by how they were read."""
    view, parts, used = View(site, MAIN, PATH), [], uses(site)
    for level in (*LEVELS, "unread"):
        sources = [
            i.data for i in site.ids(kinds.SOURCES).values() if i.data["read"] == level
        ]
        if sources:
            label = site.word(f"read-{level}", MAIN)
            parts.append(folding(label, f"read-{level}"))
            entries = (_entry(site, data, used.get(data["id"], ())) for data in sources)
            every = Markup("\n").join(entries)
            parts.append(html('<ul class="entries">\n{}\n</ul>', every))
    reviewed = max(i.data["checked"] for i in site.ids(kinds.SOURCES).values())
    more = {
        "terms": False,
        "reviewed": reviewed,
        "styles": ["entries", "halves"],
        "scripts": ["folded"],
    }
    ending, origin = with_folded_sections(Markup("\n").join(parts)), "data/sources.yml"
    yield listing(view, "sources", "sources", [], origin, more=more, ending=ending)


def _entry(site: Site, source: kinds.SourceOfLaw, uses: Sequence[Use]) -> Markup:
    title = source["title"]
    if "url" in source:
        title = html('<a href="{}" rel="noopener">{}</a>', source["url"], title)
    note = _copy(site, source)
    note += f" ({source['note']})" if "note" in source else ""
    links = bulleted(link(relative_address(use.page, PATH), use.name) for use in uses)
    label = site.counted("used-in", MAIN, len(uses))
    used = html("<details><summary>{}</summary>{}</details>", label, links)
    return html(
        '<li id="{}">{}, {}, {}{}{}</li>',
        *(source["id"], title, source["publisher"], day(source["checked"], MAIN)),
        *(note, used if uses else ""),
    )


def _copy(site: Site, source: kinds.SourceOfLaw) -> str:
    """In which copy and edition `source` was read; "" if at its own address."""
    if "copy" not in source:
        return ""
    copy = text(site.get(kinds.COPIES, source["copy"])["name"], MAIN)
    edition = text(source["edition"], MAIN)
    return f". {site.word('read-in-copy', MAIN, x=copy, y=edition)}"
