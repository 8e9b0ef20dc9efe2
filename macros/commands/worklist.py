"""What staff still have to read, to compare or to ask.

Owns the report of the command `worklist`: the share of statements by level, official
texts read in a copy (the most cited first), sources that are no official text, notes.
"""

from collections import Counter
from collections.abc import Iterator

from macros.checks.prose_references import mentions
from macros.checks.references import Reference
from macros.data import kinds
from macros.site.known_levels import percent, shares
from macros.site.model import Site
from macros.site.usage import cited

LEVEL_NAMES = {"authority": "official text", "client": "QCS", "secondary": "reported"}


def worklist(site: Site) -> Iterator[str]:
    """The report, line by line."""
    yield _share(site, "statements")
    yield _share(site, "of these, what readers see", "scenarios")
    pages = [ref for ref in mentions(site.root) if ref.kind == "sources"]
    yield from _copies(site, pages)
    yield from _unofficial(site, pages)
    yield from _notes(site)


def _share(site: Site, name: str, *apart: str) -> str:
    counts = shares(site, *apart)
    parts = (
        f"{n} {LEVEL_NAMES[lv]} ({percent(counts, lv)} %)" for lv, n in counts.items()
    )
    return f"{name}: {', '.join(parts)}"


def _copies(site: Site, pages: list[Reference]) -> Iterator[str]:
    """Official texts read in a copy, to compare with the live text before launch."""
    used = Counter(ref.id for ref in pages)
    for _, item in site.library.every_item():
        used.update(set(cited(item.data)))
    read = [s.data for s in site.ids(kinds.SOURCES).values() if "copy" in s.data]
    yield f"{len(read)} official texts to compare with the live text before launch"
    for data in sorted(read, key=lambda data: -used[data["id"]]):
        where = data.get("url", "no address recorded")
        yield f"  {data['id']} ({used[data['id']]} uses): {data['title']} <{where}>"


def _unofficial(site: Site, pages: list[Reference]) -> Iterator[str]:
    for id_, source in site.ids(kinds.SOURCES).items():
        if source.data["read"] == "authority":
            continue
        where = source.data.get("url", "no address recorded")
        yield f"{id_} ({source.data['read']}): {source.data['title']} <{where}>"
        for kind, item in site.library.every_item():
            if id_ in cited(item.data):
                name = item.data.get("id") or item.data.get("name")
                yield f"  {item.position} {kind} {name}"
        for reference in pages:
            if reference.id == id_:
                yield f"  {reference.position} prose"


def _notes(site: Site) -> Iterator[str]:
    for kind, item in site.library.every_item():
        if kind != "sources" and isinstance(item.data.get("note"), str):
            name = item.data.get("id") or item.data.get("name")
            yield f"{item.position} {kind} {name}: {item.data['note']}"
