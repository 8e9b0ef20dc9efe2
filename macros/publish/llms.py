"""`llms.txt`: where programs that read for people find what, in Markdown.

Owns the choice of what is named; each page has its twin (`twins`).
"""

from collections.abc import Iterator
from functools import partial

from macros.data import kinds
from macros.data.languages import MAIN
from macros.publish.twins import TWIN
from macros.site.addresses import address, page_path
from macros.site.content import text
from macros.site.model import Site
from macros.site.releases import rules_version
from macros.site.view import View

NAME = "llms.txt"

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


def llms(site: Site, root: str) -> str:
    """The text of the file; `root` is the site's address, ending in "/"."""
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
    yield from _section(
        "Certificates", _items(site, "certificates", "certificate", root)
    )
    yield from _section("Documents", _items(site, "documents", "document", root))
    yield from _section(
        "Pages", (_link(root, page, description, page) for page, description in PAGES)
    )
    data = ("guide", "the compiled rules"), ("rules", "the rules"), ("faq", "answers")
    files = (
        f"- [{n}.json]({root}api/v1/{n}.json): {description}" for n, description in data
    )
    yield from _section("Data", files)
    place = partial(View(site, MAIN).name, kinds.PLACES)
    markets = (
        _link(root, page_path("market", id_), "", place(id_))
        for id_ in site.ids(kinds.MARKETS)
    )
    yield from _section("Optional", markets)


def _items(site: Site, kind: str, word: str, root: str) -> Iterator[str]:
    for id_, item in site.ids(kind).items():
        short = text(item.data["short"], MAIN)
        yield _link(root, page_path(word, id_), short, text(item.data["name"], MAIN))


def _link(root: str, page: str, description: str, name: str) -> str:
    tail = f": {description}" if description else ""
    return f"- [{name}]({root}{address(page)}{TWIN}){tail}"


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    yield from ("", f"## {title}", "", *lines)
