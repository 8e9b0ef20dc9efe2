"""Addresses that have moved: from `data/redirects.yml` and from items' `aliases`.

Owns which old address leads where, and the checks on it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from macros.data import kinds
from macros.data.item_names import NAMED_IN
from macros.data.languages import LANGUAGES, localized
from macros.data.links import LINK_KINDS
from macros.data.problems import Position, Problem, did_you_mean
from macros.publish.moved_page import former_anchor, moved_page, with_former_ids
from macros.site.addresses import (
    FOLDERS,
    LISTED_IN_BOTH,
    ROWS,
    address,
    has_page,
    page_path,
)
from macros.site.model import Site


@dataclass(frozen=True)
class Redirect:
    """`old` and `new`, from the root: "faq/x/", "glossary/#y" or "list.csv"."""

    old: str
    new: str
    position: Position


def redirects(site: Site) -> list[Redirect]:
    """Every address that has moved, as the data says it."""
    written = [
        Redirect(item.data["from"], item.data["to"], item.position_of("from"))
        for item in site.library.items(kinds.REDIRECTS)
    ]
    return [*written, *_of_aliases(site)]


def _of_aliases(site: Site) -> Iterator[Redirect]:
    """The old addresses for each former id of an item, in each language."""
    for word in (*FOLDERS, *LISTED_IN_BOTH):
        kind = LINK_KINDS[word]
        for id_ in site.ids(kind):
            named = site.ids(NAMED_IN.get(kind, kind))[id_]
            position = named.position_of("aliases")
            for alias, lang in product(named.data.get("aliases", ()), LANGUAGES):
                if has_page(site, word, id_, lang):
                    old, new = (address(page_path(word, n, lang)) for n in (alias, id_))
                    yield Redirect(old, new, position)
                if word in ROWS:
                    rows = address(localized(ROWS[word], lang))
                    yield Redirect(f"{rows}#{alias}", f"{rows}#{id_}", position)


def redirect_problems(
    moved: Sequence[Redirect], addresses: Collection[str]
) -> Iterator[Problem]:
    """What is wrong with `moved` where `addresses` are published."""
    first: dict[str, Position] = {}
    leads = {redirect.old: redirect.new for redirect in moved}
    for redirect in moved:
        old, _, anchor = redirect.old.partition("#")
        new = redirect.new.partition("#")[0]
        if redirect.old in first:
            message = f"'{redirect.old}' is redirected twice; first at "
            yield Problem(redirect.position, f"{message}{first[redirect.old]}")
        first.setdefault(redirect.old, redirect.position)
        if anchor and old != new:
            message = (
                f"'{redirect.old}' is a place on a page and can only move within it"
            )
            yield Problem(redirect.position, message, f"redirect '{old}' as a whole")
        elif not anchor and old in addresses:
            message = f"'{old}' is still published, so nothing can lead away from it"
            yield Problem(redirect.position, message)
        if redirect.new in leads:
            end = _end_of(redirect.new, leads)
            message, hint = f"'{redirect.new}' has moved too", f"write to: {end}"
            if end in leads:
                message = f"'{redirect.old}' leads back to itself"
                hint = "name the page to be seen"
            yield Problem(redirect.position, message, hint)
        elif new not in addresses:
            hint = did_you_mean(new, addresses)
            yield Problem(redirect.position, f"there is no page '{new}'", hint)


def _end_of(address: str, leads: Mapping[str, str]) -> str:
    """Where `address` leads at last; one that leads on itself if that is a ring."""
    passed = set()
    while address in leads and address not in passed:
        passed.add(address)
        address = leads[address]
    return address


def anchor_redirect_problems(
    moved: Iterable[Redirect], html_at: Callable[[str], str]
) -> Iterator[Problem]:
    """Anchors on pages that a redirect leads to, or keeps, and that do not exist.

    `html_at` gives the built page at an address.
    """
    for redirect in moved:
        page, _, anchor = redirect.new.partition("#")
        if anchor and f' id="{anchor}"' not in html_at(page):
            message = f"there is no place '#{anchor}' on the page '{page}'"
            yield Problem(redirect.position, message)
            continue
        old = redirect.old.partition("#")[2]
        if not old:
            continue  # a page as a whole, or a file, which has no places
        html = html_at(page)
        if html.count(f' id="{old}"') > html.count(former_anchor(old)):
            message = (
                f"'{redirect.old}' is still a place, so nothing can lead away from it"
            )
            yield Problem(redirect.position, message)


def redirect_pages(
    site: Site, moved: Iterable[Redirect], root: str
) -> Iterator[tuple[str, str]]:
    """(path, content) of the page at each old address; `root` ends in "/"."""
    for redirect in moved:
        if redirect.old.endswith("/"):
            page = moved_page(site, redirect.old, redirect.new, root)
            yield f"{redirect.old}index.html", page


def pages_with_former_anchors(
    moved: Iterable[Redirect], html_at: Callable[[str], str]
) -> Iterator[tuple[str, str]]:
    """(path, content) of each page some anchor on which had another name before.

    `moved` says which anchor on which page; `html_at` reads a page by its address.
    """
    former: dict[str, dict[str, str]] = {}
    for redirect in moved:
        page, _, anchor = redirect.old.partition("#")
        if anchor:
            former.setdefault(page, {})[anchor] = redirect.new.partition("#")[2]
    for page, names in former.items():
        yield f"{page}index.html", with_former_ids(html_at(page), names)
