"""What only the list of all pages can tell: dead links, moved addresses.

Owns these checks, of links in the menu and the footer too, so that they are told with
their place before anything is built. Which places there are is known to `places`.
"""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from macros.checks.prose_references import CALL, words_of
from macros.data.depth import every_part
from macros.data.languages import language_of
from macros.data.problems import Position, Problem, did_you_mean
from macros.data.prose import ProseFile
from macros.publish import ledger
from macros.publish.assets import STYLES, script_names
from macros.publish.places import (
    Places,
    data_place_problems,
    prose_place_problems,
)
from macros.publish.redirects import (
    anchor_redirect_problems,
    redirect_problems,
    redirects,
)
from macros.publish.settings import read_settings
from macros.publish.site_files import file_addresses, prose_file_problems
from macros.render.api_page import EXAMPLES
from macros.render.screenshot import pictures
from macros.site.addresses import address
from macros.site.model import Site
from macros.site.view import Meta

ELSEWHERE = re.compile(r"(?:https?|mailto|tel):")
HOME = (".", "./")
STEP = "#step-"
"""How places begin that a macro makes of a procedure: the build knows them."""

MEND = "write - {{from: '{}', to: …}} in data/redirects.yml; items have aliases"
APART = "readers tell pages apart by it"
OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
NAMED = {
    "styles": ("site", *STYLES),
    "scripts": script_names(OVERRIDES),
    "hide": ("navigation", "toc"),
}
"""Keys of the front matter -> the files, or parts of the page, that it may name."""


def page_problems(site: Site, places: Places) -> Iterator[Problem]:
    """Links and redirects of `site` that lead to none of its `places`."""
    for path, page in places.prose.items():
        yield from _file_problems(page)
        yield from _shown_problems(page, site.root, language_of(path))
    yield from prose_place_problems(places)
    yield from data_place_problems(site, places)
    files = file_addresses(site)
    yield from prose_file_problems(places.prose, files)
    yield from menu_problems(site.root, places, files)
    moved = redirects(site)
    paths = {address(path): path for path in places.paths}
    if astray := list(redirect_problems(moved, {*paths, *files})):
        yield from astray
    else:
        ours = [one for one in moved if STEP not in one.new]
        yield from anchor_redirect_problems(ours, lambda at: places.ids_on(paths[at]))
    yield from _called_problems(site, paths)
    yield from _title_problems(places)
    yield from _address_problems(places)


def lost_addresses(site: Site, places: Places) -> Iterator[Problem]:
    """Published pages of `site`, and places on those made from data, that are gone.

    None of its `places` has such an address, and none of its redirects leads on.
    """
    moved = {redirect.old for redirect in redirects(site)}
    addresses = {address(path): path for path in places.paths}
    for line, name in ledger.lines(site.root):
        page, _, place = name.partition("#")
        if page[-1:] not in ("", "/") or {name, page} & moved:
            continue  # a file, which the build knows of, or what leads on
        path = addresses.get(page)
        if path is None and not place:
            hint = did_you_mean(page, addresses)
        elif path in places.made and place and place not in places.on(path):
            hint = did_you_mean(place, places.on(path))
        else:
            continue
        message = f"'{name}' was published and is gone"
        mend = MEND.format(name)
        position = Position(ledger.NAME, line)
        yield Problem(position, message, f"{hint} {mend}".strip())


def _called_problems(site: Site, paths: Collection[str]) -> Iterator[Problem]:
    """Words that are to find a page which is not there; `paths` are all addresses."""
    [source] = site.library.files["synonyms"]
    for n, called in enumerate(source.value["pages"]):
        if (page := called["page"]) not in paths:
            position = source.position(("pages", n, "page"))
            hint = did_you_mean(page, paths)
            yield Problem(position, f"there is no page '{page}'", hint)


def _title_problems(places: Places) -> Iterator[Problem]:
    """Pages whose title another page of their language has."""
    titles = {_title(path, page.meta): path for path, page in places.made.items()}
    for path, page in places.prose.items():
        if (first := titles.setdefault(_title(path, page.meta), path)) != path:
            message = f"'docs/{first}' has this title too"
            yield Problem(page.position_of("title"), message, APART)


def _address_problems(places: Places) -> Iterator[Problem]:
    """Pages that would stand in the place of another."""
    first = {address(path): path for path in places.made}
    for path, page in places.prose.items():
        other = first.setdefault(address(path), path)
        if other in places.made:
            message = "a page of this address is made from data"
        elif other != path:
            message = f"'docs/{other}' has this address too"
        else:
            continue
        yield Problem(page.position(0), message, "give the file another name")


def _title(path: str, meta: Meta) -> tuple[str, str]:
    return language_of(path), str(meta.get("title")).casefold()


def _file_problems(page: ProseFile) -> Iterator[Problem]:
    """Files that `page` names in its front matter and that are not there."""
    for key, names in NAMED.items():
        for name in page.meta.get(key) or ():
            if name not in names:
                hint = did_you_mean(str(name), names)
                position = page.position_of(key)
                yield Problem(position, f"{key}: there is no '{name}'", hint)


def _shown_problems(page: ProseFile, root: Path, lang: str) -> Iterator[Problem]:
    """Files that macros of `page`, which is in `lang`, show and that are not there."""
    for call in CALL.finditer(page.text):
        for word in words_of(page, call)[:1]:
            position = page.position(word.start(3))
            if call[1] == "screenshot":
                for name in pictures(word[3], lang):
                    if not (root / "docs" / name).is_file():
                        yield Problem(position, f"there is no picture 'docs/{name}'")
            elif call[1] == "api_example" and word[3] not in EXAMPLES:
                message = f"there is no example in '{word[3]}'"
                yield Problem(position, message, did_you_mean(word[3], EXAMPLES))


def menu_problems(
    root: Path, places: Places, files: Collection[str]
) -> Iterator[Problem]:
    """Links of menu and footer to none of the `places`, and none of the `files`.

    They stand in the settings of the project at `root`; MkDocs checks its own `nav`.
    `files` are addresses from the site's root on, as those of pages are.
    """
    source, _ = read_settings(root)
    pages = {address(path): path for path in places.paths}
    for at, url in every_part(source.value):
        if (at[:1], at[-1:]) != (("extra",), ("url",)):
            continue
        page, _, place = str(url).partition("#")
        page = "" if page in HOME else page
        position = source.position(at)
        if page in pages and place:
            yield from places.problems(pages[page], place, position)
        elif page not in {*pages, *files} and not ELSEWHERE.match(page):
            hint = did_you_mean(page, pages)
            yield Problem(position, f"there is no page '{page}'", hint)
