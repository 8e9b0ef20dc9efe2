"""Links of the menu and the footer: each leads to a page, a place on it, or a file.

Owns this check of what `mkdocs.yml` says under `extra`. MkDocs checks its own `nav`.
"""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from macros.data.problems import Problem, did_you_mean
from macros.data.yaml_values import KeyPath
from macros.publish.places import Places
from macros.publish.settings import read_settings
from macros.site.addresses import address

ELSEWHERE = re.compile(r"(?:https?|mailto|tel):")
HOME = (".", "./")


def menu_problems(
    root: Path, places: Places, files: Collection[str]
) -> Iterator[Problem]:
    """Links of the project at `root` to none of its `places`, and none of its `files`.

    `files` are addresses from the site's root on, as those of pages are.
    """
    source, _ = read_settings(root)
    pages = {address(path): path for path in places.paths}
    for at, url in _urls(source.value, ()):
        page, _, place = url.partition("#")
        page = "" if page in HOME else page
        position = source.position(at)
        if page in pages and place:
            yield from places.problems(pages[page], place, position)
        elif page not in {*pages, *files} and not ELSEWHERE.match(page):
            hint = did_you_mean(page, pages)
            yield Problem(position, f"there is no page '{page}'", hint)


def _urls(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Each `url` under `extra` in `value`, which stands at `path`, with its path."""
    if isinstance(value, str) and path[0] == "extra" and path[-1] == "url":
        yield path, value
    elif isinstance(value, dict | list):
        inner = value.items() if isinstance(value, dict) else enumerate(value)
        for key, part in inner:
            yield from _urls(part, (*path, key))
