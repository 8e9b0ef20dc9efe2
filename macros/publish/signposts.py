"""Files that programs look for at a place they know.

Owns `robots.txt` for crawlers, `security.txt` (RFC 9116) for who finds a hole, the
OpenSearch description by which a browser searches the site from its own bar, and
`llms.txt`: where programs that read for people find what, in Markdown.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

from macros.data import kinds
from macros.data.languages import LANGUAGES, MAIN
from macros.publish.twins import TWIN
from macros.site.addresses import SEARCH_PAGE, address, page_path
from macros.site.content import text
from macros.site.model import Site
from macros.site.releases import rules_version
from macros.site.view import View, views

ROBOTS = "robots.txt"
SECURITY = ".well-known/security.txt"
SIGNPOSTS = (ROBOTS, SECURITY, *(f"opensearch-{lang}.xml" for lang in LANGUAGES))
"""They are no addresses of the site: nobody keeps a link to them."""

GOOD_FOR = timedelta(days=365)
"""RFC 9116 asks for an end within a year; each build moves it."""

LLMS = "llms.txt"

PAGES = (
    ("papers.md", "all papers of a shipment"),
    ("faq/index.md", "all questions"),
    ("forms/index.md", "all forms"),
    ("tables.md", "every rule with its sources"),
    ("laws.md", "what the guide never says"),
    ("sources.md", "every source, with what was read of it and when"),
    ("api/index.md", "data for programs: files, the graph, what will not change"),
    ("glossary.md", "terms"),
    ("es/index.md", "the same in Spanish"),
)
"""Pages that `llms.txt` names: those of the English site, each with its twin."""


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
    page = root + address(SEARCH_PAGE[view.lang])
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


def llms(site: Site, root: str) -> str:
    """The text of `llms.txt`; `root` is the site's address, ending in "/"."""
    return "\n".join(_lines(site, root)) + "\n"


def _lines(site: Site, root: str) -> Iterator[str]:
    yield f"# {site.word('site-name', MAIN)}"
    yield ""
    yield (
        "> Which certificate and which documents a shipment of certified organic "
        "products needs, who issues them, when, and why. By Quality Certification "
        f"Services (QCS). Last review: {site.newest_review('table')}."
    )
    yield ""
    yield (
        f"Rules of {rules_version(site)}. Every page has a Markdown twin: add "
        f"`{TWIN}` to its address. What is marked 'reported' must be confirmed with "
        "QCS before goods ship. Do not guess: what a shipment needs is decided by the "
        f"guide at {root}guide/, with facts after `#`."
    )
    data = ("guide", "the compiled rules"), ("rules", "the rules"), ("faq", "answers")
    sections = {
        "Certificates": _items(site, "certificates", "certificate", root),
        "Documents": _items(site, "documents", "document", root),
        "Pages": (_link(root, page, about, page) for page, about in PAGES),
        "Data": (f"- [{n}.json]({root}api/v1/{n}.json): {about}" for n, about in data),
        "Optional": (
            _link(
                root,
                page_path("market", id_),
                "",
                View(site, MAIN).name(kinds.PLACES, id_),
            )
            for id_ in site.ids(kinds.MARKETS)
        ),
    }
    for title, lines in sections.items():
        yield from ("", f"## {title}", "", *lines)


def _items(site: Site, kind: str, word: str, root: str) -> Iterator[str]:
    for id_, item in site.ids(kind).items():
        short = text(item.data["short"], MAIN)
        yield _link(root, page_path(word, id_), short, text(item.data["name"], MAIN))


def _link(root: str, page: str, description: str, name: str) -> str:
    tail = f": {description}" if description else ""
    return f"- [{name}]({root}{address(page)}{TWIN}){tail}"
