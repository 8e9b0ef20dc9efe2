"""Links of the menu and the footer: each has words, and leads to a page or a file.

Owns this check of what `mkdocs.yml` says under `extra`. MkDocs checks its own `nav`.
"""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from macros.data.problems import Position, Problem, did_you_mean
from macros.data.text_file import read_text
from macros.publish.places import Places
from macros.site.addresses import address

NAME = "mkdocs.yml"
MENUS = re.compile(r"^  (?:menu|footer):\n(?: {4}.*\n| *(?:#.*)?\n)+", re.MULTILINE)
URL = re.compile(r"""\burl: *["']?([^\s,}"'#]*)(?:#([\w-]*))?""")
LINK = re.compile(r"(?<=- )\{[^}\n]*\}")
PARTS = ("title", "url")
ELSEWHERE = re.compile(r"(?:https?|mailto|tel):")
HOME = (".", "./")
FORM = "write {title: words, url: page/}"


def menu_problems(
    root: Path, places: Places, files: Collection[str]
) -> Iterator[Problem]:
    """Links of the project at `root` to none of its `places`, and none of its `files`.

    `files` are addresses from the site's root on, as those of pages are.
    """
    text, _ = read_text(root / NAME, NAME)
    pages = {address(path): path for path in places.paths}
    for menu in MENUS.finditer(text):
        for link in LINK.finditer(text, *menu.span()):
            yield from _part_problems(text, link)
        for url in URL.finditer(text, *menu.span()):
            page, place = "" if url[1] in HOME else url[1], url[2]
            position = Position.within(NAME, text, url.start(1))
            if page in pages and place:
                yield from places.problems(pages[page], place, position)
            elif page not in {*pages, *files} and not ELSEWHERE.match(page):
                hint = did_you_mean(page, pages)
                yield Problem(position, f"there is no page '{page}'", hint)


def _part_problems(text: str, link: re.Match[str]) -> Iterator[Problem]:
    """What the `link` in `text` lacks, without which no template can show it."""
    for part in PARTS:
        if not re.search(rf"\b{part}: *[^\s,}}]", link[0]):
            position = Position.within(NAME, text, link.start())
            yield Problem(position, f"a link without its '{part}'", FORM)
