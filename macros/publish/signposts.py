"""Files that programs look for at a place they know.

Owns `robots.txt` for crawlers, `security.txt` (RFC 9116) for who finds a hole, and
the OpenSearch description by which a browser searches the site from its own bar.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

from macros.data import kinds
from macros.data.languages import LANGUAGES, localized
from macros.site.addresses import address
from macros.site.model import Site
from macros.site.view import View, views

ROBOTS = "robots.txt"
SECURITY = ".well-known/security.txt"
SIGNPOSTS = (ROBOTS, SECURITY, *(f"opensearch-{lang}.xml" for lang in LANGUAGES))
"""They are no addresses of the site: nobody keeps a link to them."""

GOOD_FOR = timedelta(days=365)
"""RFC 9116 asks for an end within a year; each build moves it."""


def signposts(site: Site, root: str, built: datetime) -> Iterator[tuple[str, str]]:
    """(path, content) of each; `root` is the site's address, ending in "/"."""
    yield ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {root}sitemap.xml\n"
    yield SECURITY, _security(site, root, built)
    for view in views(site):
        yield f"opensearch-{view.lang}.xml", _opensearch(view, root)


def _security(site: Site, root: str, built: datetime) -> str:
    offices = [item.data for item in site.ids(kinds.CONTACTS).values()]
    mails = [office["email"] for office in offices if "email" in office]
    until = (built.astimezone(UTC) + GOOD_FOR).strftime("%Y-%m-%dT%H:%M:%SZ")
    lines = [f"Contact: mailto:{mail}" for mail in mails]
    lines += [f"Expires: {until}", f"Preferred-Languages: {', '.join(LANGUAGES)}"]
    return "\n".join([*lines, f"Canonical: {root}{SECURITY}", ""])


def _opensearch(view: View, root: str) -> str:
    description = ET.Element(
        "OpenSearchDescription", {"xmlns": "http://a9.com/-/spec/opensearch/1.1/"}
    )
    page = root + address(localized("search.md", view.lang))
    for name, content in (
        ("ShortName", "QCS"),
        ("Description", view.word("site-name")),
        ("Language", view.lang),
        ("InputEncoding", "UTF-8"),
    ):
        ET.SubElement(description, name).text = content
    # What is asked stands after "#", so that no server sees it.
    where = {"type": "text/html", "template": f"{page}#q={{searchTerms}}"}
    ET.SubElement(description, "Url", where)
    ET.indent(description)
    xml = ET.tostring(description, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{xml}\n'
