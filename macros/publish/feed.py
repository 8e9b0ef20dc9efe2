"""Atom feeds (RFC 4287) of what changed: of all, of a market, of a certificate."""

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from macros.data import kinds
from macros.data.languages import localized
from macros.pages.changes import PAGE
from macros.site.addresses import address, plain
from macros.site.history import FEED, entries_of, file_of, followed, name_of
from macros.site.model import Site
from macros.site.view import View, views

ATOM = "http://www.w3.org/2005/Atom"


def feeds(site: Site, root: str) -> Iterator[tuple[str, str]]:
    """(path, content) of each feed; `root` is the site's address, ending in "/".

    One of everything, and one for each market and each certificate.
    """
    for view in views(site):
        path, changes = file_of(FEED, view.lang), view.word("changes")
        every = [item.data for item in site.ids(kinds.CHANGES).values()]
        yield path, _atom(view, path, root, changes, every)
        for kind, id_ in followed(site):
            path = file_of(FEED, view.lang, kind, id_)
            name = f"{name_of(site, kind, id_, view.lang)}, {changes}"
            yield path, _atom(view, path, root, name, entries_of(site, kind, id_))


def _atom(
    view: View, path: str, root: str, name: str, entries: Sequence[kinds.Change]
) -> str:
    """The feed called `name` at `path`: its `entries`, the newest first."""
    page, whole = root + address(localized(PAGE, view.lang)), file_of(FEED, view.lang)
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": view.lang})
    _add(feed, "title", f"{view.word('site-name')}: {name}")
    _add(feed, "id", page if path == whole else root + path)
    days = [entry["on"] for entry in entries]
    _add(feed, "updated", _noon(max(days, default=view.site.newest_review("table"))))
    ET.SubElement(feed, "link", {"rel": "self", "href": root + path})
    ET.SubElement(feed, "link", {"href": page})
    author = ET.SubElement(feed, "author")
    _add(author, "name", "QCS")
    for entry in entries:
        link = f"{page}#{entry['id']}"
        item = ET.SubElement(feed, "entry")
        _add(item, "title", view.text(entry["title"]))
        _add(item, "id", link)
        _add(item, "updated", _noon(entry["on"]))
        ET.SubElement(item, "link", {"href": link})
        for term in _terms(entry.get("touches", {})):
            ET.SubElement(item, "category", {"term": term})
        _add(item, "content", plain(view.text(entry["text"])))
    ET.indent(feed)
    xml = ET.tostring(feed, encoding="unicode", xml_declaration=False)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{xml}\n'


def _terms(touches: kinds.ChangeTouches) -> Iterator[str]:
    """Whom an entry touches, for programs: "market/jp", "role/exporter"."""
    for key, value in touches.items():
        for one in value if isinstance(value, list) else [value]:
            yield f"{key}/{str(one).lower()}"


def _add(parent: ET.Element, name: str, content: str) -> None:
    ET.SubElement(parent, name).text = content


def _noon(day: str) -> str:
    return f"{day}T12:00:00Z"
