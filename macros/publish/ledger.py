"""The ledger of permalinks: no published address is ever lost.

Owns `data/addresses.txt`, one address a line, sorted: each page ("faq/x/"), each
file ("list.csv"), each anchor on a page that people can link to ("faq/x/#answer").
"""

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from macros.data.problems import Problem
from macros.data.text_file import read_text, write_text
from macros.publish.admin import FOLDER
from macros.publish.hosts import FOR_HOSTS
from macros.publish.signposts import SIGNPOSTS
from macros.publish.twins import TWIN
from macros.render.embed import DATA

NAME = "data/addresses.txt"
ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
ANCHOR = re.compile(
    r'<(?:h[1-6]|li|tr|dt|span|div class="field")(?=\s)'
    r'[^>]*? id="([^"]+)"'
)
"""Headings and items. Steps of the guide written out are numbered anew each time."""

CHANGING = {"related"}
"""Headings of lists that come and go with every edit."""

REFRESH = 'http-equiv="refresh"'
"""What only pages have that lead on to another address."""

RULES = "assets/rules/"
"""Where rules are published under their hash: links of results name it for years."""

NOT_ADDRESSES = (*FOR_HOSTS, *SIGNPOSTS, "404.html", "sitemap.xml", "sitemap.xml.gz")


def published(site: Path) -> Iterator[str]:
    """Every address of the built site in the folder `site`."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        own = name.startswith(("assets/", DATA)) and not name.startswith(RULES)
        own = own or name.startswith(FOLDER)
        if path.is_dir() or name in NOT_ADDRESSES or own:
            continue
        if path.name == TWIN:
            continue  # it stands and falls with its page
        if path.name != "index.html":
            yield name
            continue
        html = path.read_text(encoding="utf-8")
        if REFRESH not in html:
            page = name.removesuffix("index.html")
            yield page
            article = ARTICLE.search(html)
            anchors = ANCHOR.findall(article[0]) if article else ()
            yield from (f"{page}#{name}" for name in anchors if name not in CHANGING)


def ledger_problem(root: Path) -> Problem | None:
    """Why the ledger of the project at `root` cannot be read, if it cannot."""
    path = root / NAME
    return read_text(path, NAME)[1] if path.exists() else None


def recorded(root: Path) -> set[str]:
    """The addresses in the ledger of the project at `root`; none if it has none."""
    return {address for _, address in lines(root)}


def lines(root: Path) -> list[tuple[int, str]]:
    """The addresses in the ledger of the project at `root`, with their lines."""
    path = root / NAME
    # The home page is an empty line, so lines are not stripped.
    text = read_text(path, NAME)[0] if path.exists() else ""
    return [*enumerate(text.splitlines(), 1)]


def lost(
    ledger: Iterable[str], now: Collection[str], moved: Collection[str]
) -> list[str]:
    """The addresses of `ledger` that are neither published `now` nor `moved`.

    Where a whole page has moved, the places on it have moved with it.
    """
    return sorted(
        address
        for address in ledger
        if address not in now
        and address not in moved
        and address.partition("#")[0] not in moved
    )


def write(root: Path, addresses: Iterable[str]) -> None:
    """Make `addresses` the ledger of the project at `root`."""
    write_text(root / NAME, "".join(f"{address}\n" for address in sorted(addresses)))
