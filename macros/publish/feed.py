"""The Atom feed (RFC 4287) of what changed, one per language."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from macros.pages.changes import FEED, page_of
from macros.site.addresses import address, plain
from macros.site.model import LANGUAGES, Site, text

ATOM = "http://www.w3.org/2005/Atom"


def feeds(site: Site, root: str) -> Iterator[tuple[str, str]]:
    """(path, content) of each feed; `root` is the site's address, ending in "/"."""
    for lang in LANGUAGES:
        yield FEED[lang], _feed(site, root, lang)


def _feed(site: Site, root: str, lang: str) -> str:
    page = root + address(page_of(lang))
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": lang})
    _add(feed, "title", f"{site.word('site-name', lang)}: {site.word('changes', lang)}")
    _add(feed, "id", page)
    entries = [item.data for item in site.ids("changes").values()]
    _add(
        feed,
        "updated",
        _noon(
            max((entry["on"] for entry in entries), default=site.newest_review("table"))
        ),
    )
    ET.SubElement(feed, "link", {"rel": "self", "href": root + FEED[lang]})
    ET.SubElement(feed, "link", {"href": page})
    author = ET.SubElement(feed, "author")
    _add(author, "name", "QCS")
    for entry in entries:
        there = f"{page}#{entry['id']}"
        item = ET.SubElement(feed, "entry")
        _add(item, "title", text(entry["title"], lang))
        _add(item, "id", there)
        _add(item, "updated", _noon(entry["on"]))
        ET.SubElement(item, "link", {"href": there})
        _add(item, "content", plain(text(entry["text"], lang)))
    ET.indent(feed)
    said = ET.tostring(feed, encoding="unicode", xml_declaration=False)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{said}\n'


def _add(parent: ET.Element, name: str, said: str) -> None:
    ET.SubElement(parent, name).text = said


def _noon(day: str) -> str:
    return f"{day}T12:00:00Z"
