"""The pages that list one kind each: the sources."""

from collections.abc import Iterator, Sequence

from macros.data.library import Data
from macros.render.folded import with_folded_sections
from macros.render.html import folding, heading
from macros.render.words import attribute, day
from macros.site.addresses import relative_address
from macros.site.model import LEVELS, Site, text
from macros.site.page import Page
from macros.site.usage import Use, uses

PATH = "sources.md"


def pages(site: Site) -> Iterator[Page]:
    """The page of all sources, by how they were read."""
    title, lede = site.word("sources", "en"), site.word("sources-lede", "en")
    head = f'{heading(1, title, "sources")}<p class="lede">{lede}</p>'
    parts = []
    used = uses(site)
    for level in (*LEVELS, "unread"):
        found = [
            i.data for i in site.ids("sources").values() if i.data["read"] == level
        ]
        if found:
            said = site.word(f"read-{level}", "en")
            parts.append(folding(said, f"read-{level}"))
            entries = [_entry(site, data, used.get(data["id"], ())) for data in found]
            parts.append("\n".join(['<ul class="entries">', *entries, "</ul>"]))
    meta: dict[str, object] = {
        "title": title,
        "description": lede,
        "lang": "en",
        "terms": False,
    }
    meta["scripts"] = ["folded"]
    meta["reviewed"] = max(i.data["checked"] for i in site.ids("sources").values())
    yield Page(
        PATH,
        head,
        meta,
        "data/sources.yml",
        ending=with_folded_sections("\n".join(parts)),
    )


def _entry(site: Site, source: Data, places: Sequence[Use]) -> str:
    title = attribute(source["title"])
    if "url" in source:
        title = f'<a href="{attribute(source["url"])}" rel="noopener">{title}</a>'
    note = _copy(site, source)
    note += f" ({attribute(source['note'])})" if "note" in source else ""
    checked = day(source["checked"], "en")
    publisher = attribute(source["publisher"])
    links = "".join(map(_link, places))
    said = site.word("used-in", "en", x=len(places))
    used = f"<details><summary>{said}</summary><ul>{links}</ul></details>"
    return (
        f'<li id="{source["id"]}">{title}, {publisher}, {checked}{note}'
        f"{used if places else ''}</li>"
    )


def _copy(site: Site, source: Data) -> str:
    """In which copy and edition `source` was read; "" if at its own address."""
    if "copy" not in source:
        return ""
    copy = text(site.get("copies", source["copy"])["name"], "en")
    edition = text(source["edition"], "en")
    said = site.word("read-in-copy", "en", x=attribute(copy), y=attribute(edition))
    return f". {said}"


def _link(use: Use) -> str:
    target = relative_address(use.page, PATH)
    return f'<li><a href="{target}">{attribute(use.name)}</a></li>'
